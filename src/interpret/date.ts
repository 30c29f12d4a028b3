import { foldText } from "../text/fold.js";
import { isCalendarDay, isoDay, isoMonth } from "./deadline/calendar.js";

/**
 * A date found in running text. `start` and `end` are offsets into the text, end exclusive; the word
 * `ngày` (or `tháng`) before the figures belongs to the date. `edtf` is what is stated with its year:
 * `2024-05-30`, `2024-05` or `2024`; null without a year or when the calendar has no such day.
 */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string | null;
  /** The day is written in full and the calendar has none such: 31/02/2024. */
  readonly impossible: boolean;
  /** Day and month are stated, the year is not: 30/5. */
  readonly dayMonthOnly: boolean;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

/** What a date slot says; see `interpretDate`. */
export interface DateReading {
  readonly status: "value" | "blank" | "absent";
  readonly edtf: string | null;
  readonly impossible: boolean;
}

// Blank room of a slot on paper: spaces, dot leaders, underscores. Bounded, so that a line of blanks costs no more.
const gap = "[\\s.…_]{0,80}";
const year = "((?:18|19|20|21)\\d\\d)(?!\\d)";
// A year of which only the century is printed: “năm 20…”, “năm 202…”.
const unfinishedYear = "\\d{0,3}[.…_]{0,80}";

// Written for folded text: a class of every letter there is, in both cases, would take longer to compile than all
// the rest of this file.
const letter = "[a-zà-ỹ]";

/**
 * One alternative a way of writing, longest first; group names end in the number of the alternative.
 * 1 `ngày 05 tháng 01 năm 2024`, any part blank; 2 `30/5/2024`; 3 `ngày   /   /2024`, any part blank;
 * 4 `tháng 5 năm 2024`, `tháng 5/2024`; 6 `15 tháng 6 [năm 2024]`; 5 `30/5`.
 */
const datePattern = new RegExp(
  [
    `(?<!${letter})ngày${gap}(?:(?<d1>\\d{1,2})${gap})?[,/]?\\s?tháng(?!${letter})${gap}(?:(?<m1>\\d{1,2})(?!\\d)${gap})?(?:[,/]?\\s?năm(?!${letter})${gap}(?:(?<y1>${year})|${unfinishedYear}))?`,
    `(?:(?<!${letter})ngày\\s{0,9})?(?<!\\d[/.,]?)(?<d2>\\d{1,2})\\s?(?<s2>[/.–-])\\s?(?<m2>\\d{1,2})\\s?\\k<s2>\\s?(?<y2>${year})(?![/\\d])`,
    `(?<!${letter})ngày${gap}(?:(?<d3>\\d{1,2})${gap})?/${gap}(?:(?<m3>\\d{1,2})${gap})?/${gap}(?:(?<y3>${year})|${unfinishedYear})`,
    `(?<!${letter})tháng\\s{0,9}(?<m4>\\d{1,2})(?:\\s?[/.–-]\\s?|,?\\s{1,9}năm\\s{0,9})(?<y4>${year})`,
    `(?<!\\d[/.,-]?)(?<d6>\\d{1,2})\\s{1,9}tháng\\s{1,9}(?<m6>\\d{1,2})(?![\\d/])(?:,?\\s{1,9}năm\\s{1,9}(?<y6>${year}))?`,
    `(?:(?<!${letter})ngày\\s{0,9})?(?<!\\d[/.,-]?)(?<d5>\\d{1,2})/(?<m5>\\d{1,2})(?![\\d/%]|${letter}|[.,–-]\\d|\\sngày)`,
  ].join("|"),
  "g",
);

/** Cheap test: no digit group that could be a date and no word `ngày` means no date. */
const indicator = /\d\s?[/.–-]\s?\d|ngày|tháng/iu;

/** Words after which figures with one slash are a day, not a fraction or a number. */
const beforeDayMonth =
  /(?:^|[(;,:-]|(?<![a-zà-ỹ])(?:ngày|trước|đến|từ|hết|sau|tới|nhất|là|và|vào|sáng|chiều|tối|thứ\s[a-zà-ỹ]+|\d{1,2}\s?(?:h|giờ)\s?(?:\d\d)?))\s*$/;

interface Parts {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

const number = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);

function readParts(groups: Readonly<Record<string, string | undefined>>): Parts {
  const { d1, d2, d3, d5, d6, m1, m2, m3, m4, m5, m6, y1, y2, y3, y4, y6 } = groups;
  return {
    day: number(d1 ?? d2 ?? d3 ?? d5 ?? d6),
    month: number(m1 ?? m2 ?? m3 ?? m4 ?? m5 ?? m6),
    year: number(y1 ?? y2 ?? y3 ?? y4 ?? y6),
  };
}

function describe(start: number, end: number, parts: Parts): FoundDate {
  const { day, month, year } = parts;
  const impossible =
    (day !== null && month !== null && !isCalendarDay(day, month, year)) ||
    (month !== null && (month < 1 || month > 12));
  let edtf: string | null = null;
  if (year !== null && !impossible) {
    if (month === null) edtf = String(year);
    else edtf = day === null ? isoMonth(year, month) : isoDay(year, month, day);
  }
  const dayMonthOnly = day !== null && month !== null && year === null;
  return { start, end, edtf, impossible, dayMonthOnly, day, month, year };
}

function* readSlots(text: string): Generator<FoundDate> {
  if (!indicator.test(text)) return;
  for (const match of foldText(text).matchAll(datePattern)) {
    const groups = match.groups ?? {};
    const bare = groups.d5 !== undefined && /^\d/.test(match[0]);
    const before = Math.max(0, match.index - 16);
    if (bare && !beforeDayMonth.test(foldText(text.slice(before, match.index)))) continue;
    const found = describe(match.index, match.index + match[0].trimEnd().length, readParts(groups));
    if (bare && found.impossible && (found.month ?? 0) > 12) continue;
    yield found;
  }
}

/**
 * Every date of a text, in order: `30/5/2024`, `30-5-2024`, `30.5.2024`, `ngày 05 tháng 01 năm 2024`,
 * `30/5`, `tháng 5 năm 2024`, `tháng 5/2024`, and slots filled in only in part
 * (`ngày   tháng 5 năm 2024`). Slots with nothing filled in are left out.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const slot of readSlots(text)) {
    if (slot.day !== null || slot.month !== null || slot.year !== null) found.push(slot);
  }
  return found;
}

/** `ngày` with room after it where a date should stand: “ngày … của”, a line that ends in “ngày”. */
const emptySlot = /(?<![a-zà-ỹ])ngày[\s._/]{0,80}(?:$|[),;]|\s(?:của|về)(?![a-zà-ỹ]))/;

/**
 * The date of a heading line or an attached-to line: the first slot decides.
 * `value`: day, month and year are filled in (with `impossible`, the calendar has no such day and `edtf` is null);
 * `blank`: the slot is printed but not filled in whole, `edtf` holds what is, as YYYY-MM or YYYY
 * (lawful before issue: Nghị định 30/2020/NĐ-CP, Điều 15 dates a document when it is registered);
 * `absent`: there is no slot.
 */
export function interpretDate(raw: string): DateReading {
  for (const slot of readSlots(raw)) {
    // Bare figures with one slash are no slot of a head.
    if (slot.dayMonthOnly && /^\d+\//.test(raw.slice(slot.start, slot.end))) continue;
    const whole = slot.day !== null && slot.month !== null && slot.year !== null;
    return { status: whole ? "value" : "blank", edtf: slot.edtf, impossible: slot.impossible };
  }
  return {
    status: emptySlot.test(foldText(raw)) ? "blank" : "absent",
    edtf: null,
    impossible: false,
  };
}
