import { foldText } from "../../text/fold.js";
import { normaliseWording } from "../../text/white-space.js";
import type { DeadlineContext, TakenYear } from "./context.js";
import { pattern, wordEnd, yearSource } from "./pattern.js";
import type { Reading, Slot } from "./reading.js";
import { interpretPart } from "./slot.js";

type Fields = Reading["fields"];

const bullet = /^(?:[-–—+*•·]+\s*|[.,;:]\s+)+/u;
const closing = /[\s.,;:…]+$/u;

/** The wording of a part as written, without bullet and closing mark. */
function cleanPart(text: string): string {
  return normaliseWording(text).replace(bullet, "").replace(closing, "");
}

const buildSlot = (raw: string): Slot => ({ raw, folded: foldText(raw) });

const splitters = {
  lines: /[;\n\r]+/,
  bullets: /(?:^|\s)[-–+•·]\s+(?=\p{Lu})/u,
  words: /\s*,\s*|\s+&\s+|\s+(?:và|hoặc)\s+/u,
  // Lines that were run together begin with a capital.
  capitals:
    /\s+(?=(?:Trước|Sau|Khi|Trong|Quý|Quí|Tháng|Năm|Ngày|Thường xuyên|Hằng|Hàng|Từ|Đến|Theo|Định kỳ|Chậm nhất|Hoàn thành|Xong|Đợt|Đột xuất)(?!\p{L}))/u,
};

/** “Tháng 3 (26/3)”: what stands in brackets says the same time, or when it must be done, once more. */
const bracketed = /^[^()]+\([^()]+\)[\s.;,]*$/u;
const ownLine = /^\s*(?:[-–+•·]\s*)?\p{Lu}/u;

const bareNumber = pattern(`^(?:\\d{1,2}|[ivl]{1,3})(?:\\s*/\\s*${yearSource})?$`);
const nounBefore = pattern("^.*?(tháng|quý|ngày)\\s*(?:\\d|[ivl])");
const ownYear = pattern(`(?<!\\d)${yearSource}`);

/** “Tháng 6 và 12”: the second number shares the noun of the first. */
function readParts(pieces: readonly string[], context: DeadlineContext): Reading[] | null {
  const readings: Reading[] = [];
  let noun = "";
  for (const piece of pieces) {
    const slot = buildSlot(piece);
    const shared = noun !== "" && bareNumber.test(slot.folded);
    const reading = interpretPart(shared ? buildSlot(`${noun} ${piece}`) : slot, context);
    if (!reading) return null;
    readings.push(reading);
    noun = nounBefore.exec(slot.folded)?.[1] ?? noun;
  }
  return readings;
}

const takenYear: readonly TakenYear["assumption"][] = [
  "year-from-heading",
  "year-from-title",
  "year-from-issue-date",
];

/** Codes for a year that stands elsewhere in the slot. */
const fromText = (codes: readonly string[]): string[] =>
  codes.map((code) => (takenYear.some((taken) => taken === code) ? "year-from-text" : code));

/** The first part may leave its year to a later one: 15/6 và 15/12/2024. */
function readFirst(pieces: readonly string[], context: DeadlineContext): Reading | null {
  const [first = "", ...others] = pieces;
  const reading = readParts([first], context)?.[0] ?? null;
  if (!reading || ownYear.test(foldText(first))) return reading;
  const stated = others.map((piece) => ownYear.exec(foldText(piece))?.[1]).find(Boolean);
  if (stated === undefined) return reading;
  const again = readParts([first], { ...context, headingYear: Number(stated) })?.[0] ?? null;
  if (!again) return reading;
  return { ...again, fields: { ...again.fields, assumptions: fromText(again.fields.assumptions) } };
}

function interpretList(text: string, splitter: RegExp, context: DeadlineContext): Fields | null {
  const pieces = text
    .split(splitter)
    .map(cleanPart)
    .filter((piece) => piece !== "");
  if (pieces.length < 2 || !readParts(pieces, context)) return null;
  const first = readFirst(pieces, context);
  if (!first) return null;
  const assumptions = [...first.fields.assumptions, "several-deadlines"];
  return { ...first.fields, parts: pieces, assumptions };
}

const yearThen = pattern(
  `^(?:(?:trong|cả)\\s+)?(?:năm\\s+)?${yearSource}\\s*(?:\\(([^()]{1,80})\\)|:\\s*([^:]{1,80}))$`,
);
const dated: ReadonlySet<string> = new Set(["date", "range", "period"]);

/** A year with the times in it: “Năm 2026 (tháng 5, 10)”. */
function interpretWithinYear(slot: Slot, context: DeadlineContext): Reading | null {
  const match = yearThen.exec(slot.folded);
  const inner = match?.[2] ?? match?.[3];
  if (!match || inner === undefined || ownYear.test(inner)) return null;
  const at = slot.folded.lastIndexOf(inner);
  const found = interpretParts(slot.raw.slice(at, at + inner.length), {
    ...context,
    headingYear: Number(match[1]),
  });
  if (!found || !dated.has(found.fields.kind)) return null;
  return { ...found, fields: { ...found.fields, assumptions: fromText(found.fields.assumptions) } };
}

const manyMarks = /[;\n\r]|[,&]|\s(?:và|hoặc)\s|\s[-–+•·]\s/u;
const openEvent = pattern(`^(?:đợt|lần)\\s+\\d|\\s(?:khi|theo|trước|sau)${wordEnd}`);

/**
 * Reads a slot of one deadline or several. Wording that tells one whole time wins over a split; an event or a
 * reference, which takes in whatever follows, gives way when every part is a deadline of its own.
 */
export function interpretParts(raw: string, context: DeadlineContext): Reading | null {
  // Lines that each open anew are a list, even where a dash between them would read as a range.
  const lines = /[\n\r]/.test(raw) ? raw.split(/[\n\r]+/) : [];
  if (lines.length > 1 && lines.every((line) => ownLine.test(line) && !/[-–]\s*$/.test(line))) {
    const list = interpretList(raw, splitters.lines, context);
    if (list) return { fields: list, complete: true };
  }
  const slot = buildSlot(cleanPart(raw));
  const whole = interpretWithinYear(slot, context) ?? interpretPart(slot, context);
  if (whole?.complete) return whole;
  if (manyMarks.test(raw) || openEvent.test(slot.folded) || !whole) {
    for (const splitter of [
      splitters.lines,
      splitters.bullets,
      splitters.words,
      splitters.capitals,
    ]) {
      const list = interpretList(raw, splitter, context);
      if (list) return { fields: list, complete: true };
    }
  }
  if (whole === null && bracketed.test(raw)) {
    const list = interpretList(raw, /[()]/, context);
    if (list) return { fields: list, complete: true };
  }
  return whole;
}
