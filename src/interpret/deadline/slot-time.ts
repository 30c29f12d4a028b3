import { eat } from "./clock.js";
import type { DeadlineContext } from "./context.js";
import { pattern, wordEnd } from "./pattern.js";
import type { Reading } from "./reading.js";
import { readWhen } from "./when.js";

/** Words that would make what follows a further condition rather than a remark. */
const furtherCondition = pattern(
  `\\d|(?<!\\p{l})(?:khi|nếu|hoặc|hằng|hàng|mỗi|định kỳ|thường xuyên|trước|sau|kể từ|lần|đột xuất)${wordEnd}`,
);
/** A remark in brackets may hold a figure (“báo cáo 6 tháng”), but no second time. */
const bracketed = pattern("\\s*\\([^()]{1,120}\\)[\\s.,;]*$", "y");
const secondTime = pattern(
  `(?:ngày|tháng|quý|năm)\\s*(?:\\d|[ivl]{1,3}${wordEnd})|\\d\\s*[/.]\\s*\\d|(?:19|20)\\d\\d`,
);
const remark = pattern(
  `[\\s,;.:)]*(?:$|\\(|-\\s|(?:để|gửi|trình|báo cáo|phục vụ|nhằm|đối với|theo|tại|bảo đảm|đảm bảo|bằng|phải|cùng|đồng thời|(?:cho\\s+)?đến khi)${wordEnd})`,
  "y",
);

const tail = pattern("[\\s.,;:)]*$", "y");

/** Words before a time that make it something else: a figure (a citation; a share does not), another limit, a denial. */
const notALead = pattern(
  `\\d(?![\\d.,]*\\s*%)|(?<!\\p{l})(?:trước|sau|khi|từ|đến|không)${wordEnd}`,
);

/** Words that take a bare “năm 2026” or “ngày 27/7” into the name of another time: dịp Tết năm 2026. */
const named = pattern(
  `(?<!\\p{l})(?:dịp|tết|đầu(?!\\s+tư)|giữa|cuối|tuần|mùa|kỳ họp|tháng|quý)(?:\\s+\\p{l}+){0,3}\\s+$`,
);

/** Where calendar wording can begin inside a sentence. */
const openings = pattern(
  `(?<![\\p{l}\\d/.-])(?:trước|sau|chậm nhất|muộn nhất|đến hết|đến ngày|từ ngày|trong|vào|ngày|tháng|quý|hết|xong|năm(?=\\s*\\d)|\\d{1,2}h\\d{0,2})${wordEnd}`,
  "g",
);

/**
 * A slot that names a time of the calendar, alone or with words around it (“Hoàn thành lắp đặt trước ngày
 * 01/01/2030”). With words before it, the time must be the end of the wording and no figure may stand before
 * it, for a figure makes it a citation.
 */
export function interpretWhen(text: string, context: DeadlineContext): Reading | null {
  const whole = readWhen(text, 0, context);
  if (whole) {
    if (eat(tail, text, whole.next)) return whole.reading;
    const rest = text.slice(whole.next);
    if (secondTime.test(rest)) return null;
    if (eat(bracketed, text, whole.next)) return whole.reading;
    if (eat(remark, text, whole.next) && !/\d/.test(rest)) {
      return { ...whole.reading, complete: !furtherCondition.test(rest) };
    }
    const joined = /^\s*(?:$|[,;+&/-]|(?:và|của|hoặc)(?![a-zà-ỹ]))/u.test(rest);
    return joined || furtherCondition.test(rest) ? null : { ...whole.reading, complete: false };
  }
  for (const opening of text.matchAll(openings)) {
    const before = text.slice(0, opening.index);
    if (notALead.test(before)) return null;
    if (/^n/.test(opening[0]) && named.test(before)) return null;
    const found = readWhen(text, opening.index, context);
    if (!found) continue;
    const rest = text.slice(found.next);
    const plain =
      eat(tail, text, found.next) || (eat(remark, text, found.next) && !/\d/.test(rest));
    return plain && !furtherCondition.test(rest) ? { ...found.reading, complete: false } : null;
  }
  return null;
}
