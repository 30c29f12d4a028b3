import type { DeadlineContext } from "./context.js";
import { interpretEvent, interpretRelative } from "./event.js";
import { pattern, wordEnd } from "./pattern.js";
import { buildReading, cutSlot, type Reading, type Slot } from "./reading.js";
import { type Recurrence, readRecurrence } from "./recurrence.js";
import { findReference, interpretReference } from "./reference.js";
import { addUntil, boundRule } from "./rule-end.js";
import { interpretWhen } from "./slot-time.js";
import { interpretEventUntil, interpretStartAndFinish } from "./start-and-finish.js";
import { readWhen } from "./when.js";

const year = "(?:19|20)\\d\\d";
const yearList = `${year}(?:\\s*(?:,|và|-|đến)\\s*(?:năm\\s+)?${year}){1,9}`;

const markers = `(?=ngay|trong|trước|sau|khi|từ|kể từ|đến|hết|chậm|muộn|tháng|quý|năm|ngày|theo|thường|liên tục|hằng|hàng|mỗi|định kỳ|đột xuất|giai đoạn|cuối|đầu|giữa|vào|xong|hoàn thành|thực hiện|triển khai|q[1-4]|\\d)`;

const patterns = {
  label: pattern(
    `^(?:tuần\\s+(?:thứ\\s+)?\\d{1,2}\\s*:?\\s*\\(?\\s*(?=(?:từ\\s+)?(?:ngày\\s+)?\\d{1,2}(?:/\\d{1,2})?(?:/\\d{4})?\\s*(?:-|đến)\\s*(?:ngày\\s+)?\\d{1,2}\\s*/\\s*\\d)|(?:đợt|lần|kỳ|bước|giai đoạn|vòng)\\s+(?:\\d{1,2}|[ivx]{1,4}|đầu|cuối)\\s*(?::|-(?=\\s\\p{l})|(?=\\s(?:trước|từ|trong|hoàn thành)))|(?:thời gian|thời hạn|thời điểm|tiến độ|hạn)(?:\\s+(?:thực hiện|hoàn thành|báo cáo|gửi|xong|cuối)){0,3}\\s*:|[^:\\d;,]{1,60}:)\\s*`,
  ),
  verbs: pattern(
    `^(?:(?:dự kiến|phải|cần|hoàn thành|hoàn tất|xong|thực hiện|triển khai|tiến hành|tổ chức|duy trì|báo cáo|gửi|nộp|trình|ban hành|làm|bắt đầu)\\s+){1,3}${markers}`,
  ),
  ongoing: pattern(
    `(?<!không )(?<!\\p{l})(?:thường xuyên|liên tục|quanh năm|suốt năm|lâu dài|xuyên suốt)${wordEnd}`,
    "g",
  ),
  ongoingOpening: pattern(
    `^(?:(?:đây là|là|nhiệm vụ|công việc|việc|hoạt động|duy trì|tiếp tục|được|hằng ngày|hàng ngày|và|làm|cả năm|trong năm)[\\s,]+){0,4}(?:thường xuyên|liên tục|quanh năm|suốt năm|lâu dài|xuyên suốt)${wordEnd}`,
  ),
  /** Wording that hands the time to another paper or to a happening, though a cycle may stand in it. */
  handsOver: pattern(
    `^(?:ngay\\s+)?(?:khi|sau|trước\\s+khi|đột xuất)${wordEnd}|^theo\\s+(?!(?:định kỳ|từng\\s+(?:tháng|quý|tuần)|tháng|quý|tuần)${wordEnd})`,
  ),
  idle: pattern(
    `(?<!\\p{l})(?:và|hoặc|của|trong|vào|trước|chậm nhất|muộn nhất|là|thực hiện|báo cáo|gửi|tổ chức|hoàn thành|xong|các|mỗi|ít nhất|tối thiểu|tối đa|thường xuyên|liên tục|liên tiếp|làm việc|kế tiếp|tiếp theo|sau|hết|đến|năm|tháng|quý|tuần|ngày|cùng|khoảng|một|nhất|kỳ|lần|từ|cả|sáng|chiều)${wordEnd}|[\\s.,;:()/'"-]+`,
    "g",
  ),
  theo: pattern(`(?<!\\p{l})theo\\s`),
};

/** Removes one label or verb after another from the front: “Thời gian hoàn thành: Xong trước …”. */
function stripOpening(slot: Slot): Slot {
  let rest = slot;
  for (let round = 0; round < 3; round += 1) {
    const match = patterns.label.exec(rest.folded) ?? patterns.verbs.exec(rest.folded);
    if (!match || match[0].length === 0 || match[0].length === rest.folded.length) return rest;
    rest = cutSlot(rest, match[0].length);
  }
  return rest;
}

/** Start and end stated beside a rule or beside “thường xuyên”, and a paper that goes with it. */
function readBeside(slot: Slot, rest: string, context: DeadlineContext): Reading["fields"] | null {
  // With the cycle and its days gone, what is left may still name a stretch: “hằng năm, giai đoạn 2021-2025”.
  const from = /[^\s,;:().-]/u.exec(rest)?.index ?? rest.length;
  const text = rest.slice(from).trimEnd();
  const when = /\d/.test(text) ? readWhen(text, 0, context) : null;
  if (when && /^[\s.,;)]*$/.test(text.slice(when.next))) return when.reading.fields;
  const theo = patterns.theo.exec(rest);
  const reference = theo && findReference(cutSlot(slot, theo.index));
  return reference && buildReading({ reference }).fields;
}

function describeRule(
  recurrence: Recurrence,
  beside: Reading["fields"] | null,
  context: DeadlineContext,
): Partial<Reading["fields"]> {
  const ownEnd = beside?.due ?? null;
  const { rrule, bounded } =
    ownEnd === null || recurrence.rrule === null
      ? boundRule(recurrence, context.period)
      : { rrule: addUntil(recurrence.rrule, ownEnd), bounded: false };
  const assumptions = [...(beside?.assumptions ?? [])];
  if (!recurrence.dayStated && recurrence.length > 0) assumptions.push("no-day-stated");
  if (bounded) assumptions.push("bounded-by-period");
  if (recurrence.fuzzy) assumptions.push("fuzzy");
  return { rrule, assumptions };
}

function interpretRecurring(slot: Slot, context: DeadlineContext): Reading | null {
  if (patterns.handsOver.test(slot.folded)) return null;
  const recurrence = readRecurrence(slot.folded);
  if (!recurrence) return null;
  const beside = readBeside(slot, recurrence.rest, context);
  const rule = describeRule(recurrence, beside, context);
  const boundary = recurrence.dated && recurrence.rrule !== null ? bound(recurrence) : null;
  const fields = {
    kind: "recurring" as const,
    start: beside?.start ?? null,
    due: beside?.due ?? null,
    boundary: boundary ?? beside?.boundary ?? null,
    reference: beside?.reference ?? null,
    ...rule,
    ...(recurrence.manifold ? listDays(slot, rule.assumptions) : {}),
  };
  const left = recurrence.rest.replace(patterns.idle, "");
  return buildReading(fields, left === "" || beside !== null);
}

const namedYears = pattern(
  `^(?:trong\\s+)?(.*?)[\\s,]{1,9}(?:của\\s+|trong\\s+)?(?:các|những)\\s+năm\\s+(${yearList})[\\s.,;)]*$`,
);

/** The same time of several years on end: “Tháng 3 đến tháng 5 các năm 2025, 2026” is a yearly rule that ends. */
function interpretYearly(slot: Slot, context: DeadlineContext): Reading | null {
  const match = namedYears.exec(slot.folded);
  const recurrence = match && readRecurrence(`${match[1]} hằng năm`);
  if (!match || !recurrence?.rrule?.includes("BYMONTH=")) return null;
  if (recurrence.manifold || recurrence.rest.replace(patterns.idle, "") !== "") return null;
  const years = readWhen(match[2] as string, 0, context);
  if (!years || years.next !== match[2]?.length) return null;
  const { start, due, assumptions } = years.reading.fields;
  return start === null || due === null
    ? null
    : buildReading({
        kind: "recurring",
        start,
        due,
        boundary: recurrence.dated ? bound(recurrence) : "inclusive",
        ...describeRule(recurrence, { ...years.reading.fields, assumptions }, context),
      });
}

/** “Trước ngày 15/6 và 10/12 hằng năm”: no one rule tells both days, so the first is told and both stand in `parts`. */
function listDays(slot: Slot, assumptions: readonly string[] = []): Partial<Reading["fields"]> {
  const parts = slot.raw.split(/\s*[,;]\s*|\s+và\s+/u).filter((part) => /\d/.test(part));
  return parts.length < 2 ? {} : { parts, assumptions: [...assumptions, "several-deadlines"] };
}

const bound = (recurrence: Recurrence): "inclusive" | "exclusive" =>
  recurrence.exclusive ? "exclusive" : "inclusive";

function interpretOngoing(slot: Slot, context: DeadlineContext): Reading | null {
  const opening = patterns.ongoingOpening.exec(slot.folded);
  if (!opening) return null;
  const rest = slot.folded.replace(patterns.ongoing, (word) => " ".repeat(word.length));
  const after = " ".repeat(opening[0].length) + rest.slice(opening[0].length);
  const cycle = readRecurrence(after);
  const beside = readBeside(slot, cycle?.rest ?? after, context);
  // “Hằng ngày và thường xuyên” means all the time, not a daily event.
  const rule = cycle && cycle.length !== 1 ? describeRule(cycle, beside, context) : null;
  const assumptions = [...(rule?.assumptions ?? beside?.assumptions ?? [])];
  const dated = (beside?.start ?? beside?.due ?? null) !== null;
  if (context.period !== null && !dated) assumptions.unshift("runs-to-period-end");
  const left = (cycle?.rest ?? after).replace(patterns.idle, "");
  return buildReading(
    {
      kind: "ongoing",
      start: beside?.start ?? null,
      due: beside?.due ?? null,
      boundary: beside?.boundary ?? null,
      rrule: rule?.rrule ?? null,
      reference: beside?.reference ?? null,
      assumptions,
    },
    left === "" || (beside !== null && beside.reference === null),
  );
}

/** “Theo quy định, trước ngày 15/12”: a paper is named, and yet the day. */
const limited = pattern(
  "\\s(?:trước|chậm nhất|muộn nhất|đến hết|xong)\\s+(?:là\\s+)?(?:ngày\\s+)?\\d",
);

const lunar = pattern(`(?<!\\p{l})(?:âm lịch|(?<=[(\\d/]\\s*)âl)${wordEnd}`);

/** One part of a slot, bullets and white space removed; null when it is not understood. */
export function interpretPart(part: Slot, context: DeadlineContext): Reading | null {
  // A day of the lunar year is no day of this calendar.
  if (lunar.test(part.folded)) {
    const slot = stripOpening(part);
    return interpretReference(slot) ?? interpretEvent(slot, context.taskText);
  }
  const whole = interpretStartAndFinish(part, context);
  if (whole) return whole;
  const slot = stripOpening(part);
  return (
    interpretOngoing(slot, context) ??
    interpretRelative(slot) ??
    interpretYearly(slot, context) ??
    interpretRecurring(slot, context) ??
    (limited.test(slot.folded) ? null : interpretReference(slot)) ??
    interpretCalendar(slot, context) ??
    interpretEventUntil(slot, context) ??
    interpretEvent(slot, context.taskText)
  );
}

const eventOpening = pattern(
  `^(?:ngay\\s+)?(?:(?:trước|sau|trong)[\\s,và]{1,6}){0,3}khi${wordEnd}|^nếu\\s`,
);

/** Calendar wording; a date inside “khi …” or “sau khi …” belongs to the happening. */
function interpretCalendar(slot: Slot, context: DeadlineContext): Reading | null {
  return eventOpening.test(slot.folded) ? null : interpretWhen(slot.folded, context);
}
