import type { CitationRole } from "../../model/index.js";
import { foldText } from "../../text/index.js";

// Words back from an act in which its trigger may stand.
const reach = 240;
const position =
  /(?:\s|^)(?:(?:điểm|khoản|điều|mục|chương|phần|tiểu mục|phụ lục)\s[^\s,;]{1,8}(?:,?\s(?:và\s)?)?|của\s|các\s|nội dung\s|quy định\s(?:tại|của)\s|tại\s|vào\s)+$/u;
const basis = /(?:^|[\s"*(])căn cứ$/u;
const basisLong = /(?:^|[\s"*(])căn cứ\s[^,;:]*\s(?:tại|theo)$/u;
const manner =
  /(?:[,\s]+(?:có hiệu quả|hiệu quả|nghiêm túc|nghiêm|tốt|đầy đủ|đồng bộ|kịp thời|quyết liệt|toàn diện|các|những|nội dung|nhiệm vụ|tinh thần|theo|và))+$/u;
const implementing = /(?:^|[^A-Za-zÀ-ỹ])(?:thực hiện|triển khai)$/u;
const implementingLong = /^[\s"*+-]*(?:thực hiện|triển khai)\s[^,;:]*\s(?:tại|theo)$/u;
const attached = /^[\s"*(]*(?:ban hành\s)?kèm theo$/u;
const changing =
  /(?:kế hoạch|quyết định|nghị quyết|văn bản|chương trình|quy chế|quy định|thông báo)\snày\s[^;:]{0,60}?(sửa đổi|bổ sung|thay thế|bãi bỏ)[^;:.]{0,60}$/u;

/**
 * What the plan does with the act named at `start`, from the words before it (Nghị định 30/2020/NĐ-CP, Phụ lục I:
 * grounds open with “Căn cứ”). `from` is where the words that may hold the trigger begin.
 */
export function readRole(text: string, from: number, start: number): CitationRole {
  const window = foldText(text.slice(Math.max(from, start - reach), start));
  const clause = window
    .slice(Math.max(window.lastIndexOf(";"), window.search(/[.]\s(?=[^.]*$)/)) + 1)
    .trimEnd();
  if (clause === "") return "mentions";
  // Only the line itself says what it is attached to; in a sentence it is said of another paper.
  if (from === 0 && attached.test(clause)) return "attachedTo";
  const change = changing.exec(clause);
  if (change !== null)
    return change[1] === "thay thế" || change[1] === "bãi bỏ" ? "replaces" : "amends";
  const bare = `${clause} `.replace(position, "").trimEnd();
  if (basis.test(bare) || basisLong.test(clause)) return "basis";
  if (implementing.test(bare.replace(manner, "")) || implementingLong.test(clause))
    return "implements";
  return "mentions";
}
