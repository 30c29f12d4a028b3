import { eat } from "./clock.js";
import type { DeadlineContext } from "./context.js";
import { interpretEvent } from "./event.js";
import { pattern, wordEnd, yearSource } from "./pattern.js";
import { buildReading, cutSlot, type Reading, type Slot } from "./reading.js";
import { readWhen } from "./when.js";

type Fields = Reading["fields"];

const patterns = {
  label: pattern("^[^:\\d;,]{1,60}:\\s*"),
  start: pattern(
    `^(?:dự kiến\\s+)?(?:khởi công|khởi động|bắt đầu|triển khai|tiến hành|thực hiện|khai mạc|(?=từ${wordEnd}))(?:\\s+(?:thực hiện|triển khai|vào))?\\s*`,
  ),
  finish: pattern(
    `[\\s,;.-]{1,9}(?:và\\s+)?(?:dự kiến\\s+)?(?:hoàn thành|hoàn tất|kết thúc|bế mạc|làm xong|xong)(?:\\s+(?:vào|xong|việc))?\\s+`,
  ),
  /** The start has a limit and no first day: “khởi công trước 30/4”. */
  limit: pattern(`^(?:trước|chậm nhất|muộn nhất|không quá|đến|hết)${wordEnd}`),
  ownYear: pattern(`(?<!\\d)${yearSource}`),
  tail: pattern("[\\s.,;:)]*$", "y"),
  until: pattern(`\\s(?:cho\\s+)?(?:đến|tới)${wordEnd}(?!\\s+khi${wordEnd})`, "g"),
};

function readWhole(text: string, context: DeadlineContext): Fields | null {
  const found = readWhen(text, 0, context);
  return found && eat(patterns.tail, text, found.next) ? found.reading.fields : null;
}

const takenYear = /^year-from-(?:heading|title|issue-date)$/;

/** One of two times; `other` is the wording that may state the year for it. */
function readSide(text: string, other: string, context: DeadlineContext): Fields | null {
  const year = patterns.ownYear.test(text) ? undefined : patterns.ownYear.exec(other)?.[1];
  if (year === undefined) return readWhole(text, context);
  const fields = readWhole(text, { ...context, headingYear: Number(year) });
  const assumptions = fields?.assumptions.map((code) =>
    takenYear.test(code) ? "year-from-text" : code,
  );
  return fields && { ...fields, assumptions: assumptions ?? [] };
}

/**
 * The start and the finish of one piece of work: “Khởi công tháng 3, hoàn thành tháng 9”. The finish is what is
 * due. A start that only has a limit (“khởi công trước 30/4”) gives no first day.
 */
export function interpretStartAndFinish(part: Slot, context: DeadlineContext): Reading | null {
  const slot = cutSlot(part, patterns.label.exec(part.folded)?.[0].length ?? 0);
  const opening = patterns.start.exec(slot.folded)?.[0].length;
  const finish = opening === undefined ? null : patterns.finish.exec(slot.folded);
  if (opening === undefined || !finish || finish.index < opening) return null;
  const first = slot.folded.slice(opening, finish.index);
  const last = slot.folded.slice(finish.index + finish[0].length);
  const from = readSide(first, last, context);
  const to = readSide(last, first, context);
  if (!from || !to || to.due === null) return null;
  const begins = from.start ?? (from.kind === "date" ? from.due : null);
  const limited = begins === null || patterns.limit.test(first);
  // Work that runs over the turn of the year: the year that is not written is then another one.
  const backwards = !limited && begins > to.due;
  const start = limited || (backwards && !patterns.ownYear.test(first)) ? null : begins;
  const due = backwards && !patterns.ownYear.test(last) ? null : to.due;
  const codes = [
    ...(start !== null || from.assumptions.includes("fuzzy") ? from.assumptions : []),
    ...(due === null ? [] : to.assumptions),
  ];
  return buildReading({
    kind: limited ? to.kind : "range",
    start,
    due,
    boundary: due === null ? null : to.boundary,
    assumptions: [...new Set(codes)],
  });
}

/** From a happening to a time of the calendar: “Từ ngày ban hành Kế hoạch đến hết tháng 6/2026”. */
export function interpretEventUntil(slot: Slot, context: DeadlineContext): Reading | null {
  if (!/^(?:kể |tính |ngay )?(?:từ|sau) /.test(slot.folded)) return null;
  const until = [...slot.folded.matchAll(patterns.until)].at(-1);
  if (!until) return null;
  const limit = readWhole(slot.folded.slice(until.index + 1), context);
  const event = limit?.due ? interpretEvent(cutSlot(slot, 0, until.index), context.taskText) : null;
  if (!limit?.due || event?.fields.kind !== "event") return null;
  return buildReading({
    ...event.fields,
    due: limit.due,
    boundary: limit.boundary,
    assumptions: [...event.fields.assumptions, ...limit.assumptions],
  });
}
