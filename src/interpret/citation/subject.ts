import type { Head } from "./heads.js";
import { bodyHeads, type Part } from "./parts.js";

// "về việc", "về", "V/v" only lead in; a verb is part of the subject ("ban hành Quy chế …").
const about =
  /\s{0,3},?\s{0,3}[“"]?(?:[Vv]ề\s+việc|V\/v|v\/v|[Vv]ề)(?:\s*:)?\s+(?=[A-Za-zÀ-ỹ“"])/uy;
const verbs =
  /\s{0,3},?\s{0,3}(?=(?:[Bb]an hành|[Qq]uy định|[Pp]hê duyệt|[Ss]ửa đổi(?:, bổ sung)?|[Hh]ướng dẫn|[Kk]ết luận|phê chuẩn|thông qua|công bố|công nhận|thành lập|kiện toàn|phân công|phân cấp|điều chỉnh|bãi bỏ|ủy quyền|giao(?: chỉ tiêu| nhiệm vụ| dự toán)|chi tiết)\s+(?!kèm)[A-Za-zÀ-ỹ])/uy;
// Only behind a day or an issuer: by themselves these speak of what the plan does with the act.
const weakVerbs =
  /\s{0,3}(?=(?:[Tt]hực hiện|[Tt]riển khai|tiếp tục|tăng cường|đẩy mạnh|nâng cao|tổ chức|phát động|bổ sung|thay thế|quán triệt|đổi mới)\s+[A-Za-zÀ-ỹ])/uy;
const longest = 1500;
const clauseVerb =
  /(?<![A-Za-zÀ-ỹ])(?:xây dựng|ban hành|đề ra|lập|triển khai|tổ chức|thông báo|đề nghị|yêu cầu|hướng dẫn|quyết định|báo cáo|cụ thể hóa|phối hợp)(?![A-Za-zÀ-ỹ])/u;
const bodyClause = new RegExp(`,\\s{1,3}(?:${bodyHeads})(?![A-Za-zÀ-ỹ])`, "uy");
const joinedClause = new RegExp(
  `(?:\\d|\\p{Ll})\\s(?=(?:${bodyHeads})\\s[^,;.:()]{2,80}?\\s(?:xây dựng|ban hành)\\s[Kk]ế hoạch(?![A-Za-zÀ-ỹ]))`,
  "uy",
);
const preposition = /(?:^|\s)(?:của|cho|do|với|giữa|tại|ở|là|và|hoặc|gửi|từ|đến|về|các|những)$/;
const followUp =
  /,\s{1,3}(?:cụ thể|với (?:các )?nội dung|với những nội dung|như sau|chi tiết|trên cơ sở|theo đề nghị|xét|(?:đã )?được (?:sửa đổi|bổ sung|thay thế|điều chỉnh))(?![A-Za-zÀ-ỹ])/uy;
const aside =
  /\s{0,3}\((?:sau đây|viết tắt|gọi tắt|gọi là|sau đây gọi|ban hành kèm|kèm theo|đính kèm|có|gửi kèm|nay|trước đây|được)/iuy;
const looseEnd =
  /(?:,\s{1,3}(?:theo đó|trong đó|nhằm|để|đồng thời|góp phần|bảo đảm|đảm bảo|đề nghị|yêu cầu|giao|từ đó|qua đó|phù hợp|gắn với|làm cơ sở|chủ động|kịp thời|báo cáo|tham mưu|nhất là|đặc biệt)|\s(?:đã|sẽ|trong đó|theo hướng|theo quy định|đến toàn thể|tới toàn thể|thành các|và các (?:quy định|văn bản|chính sách)))(?![A-Za-zÀ-ỹ])/uy;
const nestedLead =
  /(?:thực hiện|triển khai|thi hành|hướng dẫn|sửa đổi|bổ sung|thay thế|theo|tại|kèm theo|của|quán triệt|với|Điều \d+|khoản \d+|bãi bỏ|nội dung|các|về|chi tiết|hành)$/u;
const separatorBefore = /(?:[,;]|\s(?:và|cùng))\s{0,3}(?:và\s+)?(?:các\s+)?$/;
const abbreviation = /(?:^|[\s(])(?:TP|Tp|tp|TX|TT|Q|P|H|KP|PGS|TS|ThS|GS|[A-ZĐ])$/;

function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === "." || text[at - 1] === ".") return next === undefined;
  if (next === "/") return true;
  if (next !== undefined && !/[\s”")*]/.test(next)) return false;
  return next === undefined || !abbreviation.test(text.slice(Math.max(0, at - 5), at));
}

/** Whether a clause that begins at the comma `at` names the body that issues this plan and what it does. */
function issuerClause(text: string, at: number): boolean {
  bodyClause.lastIndex = at;
  const found = bodyClause.exec(text);
  if (found === null) return false;
  const rest = text.slice(at + found[0].length, at + found[0].length + 160);
  const end = rest.search(/[;:()]|\.\s/);
  const clause = end < 0 ? rest : rest.slice(0, end);
  const verb = clauseVerb.exec(clause);
  if (verb === null) return false;
  // A later body before the verb is the one that acts: "… cho UBND các xã, UBND tỉnh ban hành …".
  const between = clause.slice(0, verb.index);
  for (let comma = between.indexOf(","); comma >= 0; comma = between.indexOf(",", comma + 1)) {
    bodyClause.lastIndex = comma;
    if (bodyClause.test(between)) return false;
  }
  return true;
}

function opener(text: string, at: number, afterDetail: boolean): number | null {
  for (const pattern of afterDetail ? [about, verbs, weakVerbs] : [about, verbs]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return at + found[0].length;
  }
  return null;
}

const edge = /[\s,–:*-]+$/;

/**
 * The subject that begins at `at`. It ends at a semicolon, the end of the sentence, a bracket or quotation mark that
 * was open before it, the next act of a list, or the clause that says what the issuer of this plan does.
 * `loose` (running text) ends it at the next clause too. `following` are the acts named after this one.
 */
export function readSubject(
  text: string,
  at: number,
  following: readonly Head[],
  firstFollowing: number,
  { afterDetail, loose }: { readonly afterDetail: boolean; readonly loose: boolean },
): Part | null {
  const start = opener(text, at, afterDetail);
  if (start === null) return null;
  const limit = Math.min(text.length, start + longest);
  let depth = 0;
  let quotes = /[“"]/.test(text.slice(at, start)) ? 1 : 0;
  let nextHead = firstFollowing;
  let end = start;
  for (; end < limit; end += 1) {
    const head = following[nextHead];
    if (head !== undefined && head.start <= end) {
      nextHead += 1;
      const before = text.slice(Math.max(start, head.start - 14), head.start);
      if (separatorBefore.test(before)) {
        end = head.start - (separatorBefore.exec(before)?.[0].length ?? 0);
        break;
      }
      if (head.start > start && quotes === 0 && !nestedLead.test(before.trimEnd())) {
        end = head.start;
        break;
      }
      end = Math.max(end, head.end - 1);
      continue;
    }
    const sign = text[end];
    if (sign === ";" || sign === ":" || sign === "|") break;
    if (sign === "(") {
      aside.lastIndex = end;
      if (aside.test(text)) break;
      depth += 1;
    } else if (sign === ")") {
      if (depth === 0) break;
      depth -= 1;
    } else if (sign === "“") {
      quotes += 1;
    } else if (sign === "”") {
      if (quotes === 0) break;
      quotes -= 1;
    } else if (sign === "." && endsSentence(text, end)) {
      break;
    } else if (sign === ",") {
      followUp.lastIndex = end;
      looseEnd.lastIndex = end;
      bodyClause.lastIndex = end;
      if (followUp.test(text) || issuerClause(text, end)) break;
      if (loose && (looseEnd.test(text) || bodyClause.test(text))) break;
    } else if (sign === " ") {
      joinedClause.lastIndex = end - 1;
      if (
        end > start &&
        joinedClause.test(text) &&
        !preposition.test(text.slice(Math.max(start, end - 8), end))
      ) {
        break;
      }
      looseEnd.lastIndex = end;
      if (loose && looseEnd.test(text)) break;
    }
  }
  // No end in reach: better none than a page of text.
  if (end === limit && limit < text.length) return null;
  end = Math.min(end, text.length);
  const trimmed = text
    .slice(start, end)
    .replace(/\.?\/\.?$/, "")
    .replace(edge, "");
  return trimmed.length < 3 ? null : { start, end: start + trimmed.length };
}
