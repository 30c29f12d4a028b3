import type { Deadline } from "../../model/deadline.js";
import { pattern, wordEnd } from "./pattern.js";
import { buildReading, cutSlot, type Reading, type Slot } from "./reading.js";

type Reference = NonNullable<Deadline["reference"]>;

/** Papers by what they are; the first word after “theo” decides. */
const papers: readonly (readonly [RegExp, Reference["type"]])[] = [
  [
    pattern(
      `(?:thời (?:gian|hạn|điểm)\\s+)?(?:quy định|quy chế|nội quy|điều lệ|nghị định|thông tư|luật|bộ luật|pháp luật|pháp lệnh|điều \\d|khoản \\d|điểm \\p{l}|mục \\p{l})`,
      "y",
    ),
    "regulation",
  ],
  [pattern(`(?:kế hoạch|kh${wordEnd}|chương trình|đề án|phương án)`, "y"), "plan"],
  [pattern("(?:công văn\\s+)?hướng dẫn", "y"), "guidance"],
  [
    pattern(
      "(?:ý kiến\\s+)?(?:chỉ đạo|chỉ thị|công điện|yêu cầu|đề nghị|phân công|điều động)",
      "y",
    ),
    "direction",
  ],
  [
    pattern("(?:tiến độ|lịch|lộ trình|năm học|thời gian biểu|khung thời gian|khung kế hoạch)", "y"),
    "schedule",
  ],
  [
    pattern(
      "(?:quyết định|nghị quyết|kết luận|thông báo|văn bản|công văn|giấy mời|hợp đồng|tờ trình|báo cáo|thông tri|quyết nghị)",
      "y",
    ),
    "document",
  ],
];

const opening = pattern(
  `^(?:(?:thực hiện|hoàn thành|triển khai|tổ chức|căn cứ)\\s+)?theo\\s+(?:(?:đúng|các|từng|những|nội dung|sự|thời gian|thời hạn|tiến độ)\\s+(?:tại\\s+|của\\s+(?=kế hoạch|chương trình|đề án)|trong\\s+)?(?=\\p{l}))?`,
);
/** A paper of its own, named without “theo”. */
const ownPaper = pattern(
  `^(?:có\\s+)?(kế hoạch|hướng dẫn|thông báo|văn bản|lịch)\\s+(?:\\p{l}+\\s+)?(?:riêng|cụ thể)${wordEnd}`,
);

// The law is nobody’s paper: “theo quy định của pháp luật”.
const owner = pattern(`(?<!\\p{l})của\\s+(?!(?:pháp luật|nhà nước|luật)${wordEnd})`);
const ownerEnd = pattern(
  `\\s*(?:[,;:.(]|(?<!\\p{l})(?:về|tại|số|ngày \\d|giai đoạn|năm \\d|hằng|hàng|để|và các văn bản|ban hành|hướng dẫn)${wordEnd}|$)`,
  "g",
);
/** Number and symbol of a paper: 164/KH-UBND, 30/2020/NĐ-CP, 12-KH/TU. */
const paperNumber = pattern(
  "\\d+[a-zđ]?\\s?[/-]\\s?(?:\\d{4}/)?\\p{L}[\\p{L}\\d]{0,40}(?:\\s?[-/.]\\s?[\\p{L}\\d]{1,40}){0,4}|(?<=số\\s?:?\\s?)\\d+",
);

function findPaper(folded: string, at: number): Reference["type"] | null {
  for (const [regex, type] of papers) {
    regex.lastIndex = at;
    if (regex.test(folded)) return type;
  }
  return null;
}

function findOwner(slot: Slot): string | null {
  const match = owner.exec(slot.folded);
  if (!match) return null;
  const start = match.index + match[0].length;
  ownerEnd.lastIndex = start;
  const end = ownerEnd.exec(slot.folded)?.index ?? slot.raw.length;
  return cutSlot(slot, start, end).raw || null;
}

/** What another paper sets, from the wording that names it: theo kế hoạch của huyện, theo Điều 17 Nghị định …. */
export function findReference(slot: Slot): Reference | null {
  const start = opening.exec(slot.folded);
  let type = start && findPaper(slot.folded, start[0].length);
  if (start && !type) {
    // The words taken as an adjective may be the paper itself: “theo tiến độ”.
    const plain = /^.*?theo\s+/u.exec(slot.folded);
    type = findPaper(slot.folded, plain?.[0].length ?? 0);
  }
  const own = start ? null : ownPaper.exec(slot.folded);
  if (own) type = findPaper(own[1] ?? "", 0);
  if (!type) return null;
  const found = paperNumber.exec(slot.folded);
  const number = found && slot.raw.slice(found.index, found.index + found[0].length);
  return { type, owner: findOwner(slot), number };
}

/** A slot that leaves the time to another paper. */
export function interpretReference(slot: Slot): Reading | null {
  const reference = findReference(slot);
  return reference && buildReading({ kind: "reference", reference }, false);
}
