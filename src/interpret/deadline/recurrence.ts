import { isCalendarDay } from "./calendar.js";
import { type Cycle, findCycles, lengthOf, shortestCycle } from "./cycle.js";
import { monthSource, readMonth } from "./month.js";
import { pattern, wordEnd } from "./pattern.js";
import { readQuarter } from "./read-stretch.js";

/** A recurrence as read from a slot or a sentence. */
export interface Recurrence {
  /** RFC 5545 RRULE value without UNTIL; null when no rule follows from the wording. */
  readonly rrule: string | null;
  /** Length of one round in days, about. */
  readonly length: number;
  /** The days follow from the wording: a day, a weekday, or every day. */
  readonly dayStated: boolean;
  /** A day of the month or the year is stated, which can be a limit. */
  readonly dated: boolean;
  /** The day has “trước” before it. */
  readonly exclusive: boolean;
  /** Several days that no one rule tells (15/6 và 10/12): `rrule` is that of the first. */
  readonly manifold: boolean;
  /** A part of the round is named without bounds: tuần đầu, cuối tháng. */
  readonly fuzzy: boolean;
  /** The folded text with everything understood blanked out, of equal length. */
  readonly rest: string;
}

const month = monthSource.replace("(", "(?:");
const quarter = "(?:iv|lv|[il]{1,3}|[1-4])";
/** What stands between months or quarters: of a list or, but for the first, of a stretch. */
const joiner = "(?:,|và|-|(?:đến|tới)(?:\\s+hết)?)";
const weekday = "(?:thứ\\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";

const patterns = {
  dayRange: pattern(
    "ngày\\s*(\\d{1,2})\\s*(?:-|đến(?:\\s+ngày)?)\\s*(?:ngày\\s*)?(\\d{1,2})(?![\\d/])",
    "g",
  ),
  /** Not the months of “tháng 3-5”. */
  dayMonth: pattern(
    "(?<!\\d)(?<!(?:tháng|quý)\\s*)(?:ngày\\s*)?(\\d{1,2})\\s*(?:[/.-]|tháng)\\s*(\\d{1,2})(?![\\d/])",
    "g",
  ),
  days: pattern(
    "(?:(?:các\\s+)?ngày\\s*|(?<=(?:trước|chậm nhất|muộn nhất|vào|mùng)\\s+)(?=\\d{1,2}\\s+(?:hằng|hàng|mỗi)\\s+tháng))(\\d{1,2}(?:\\s*(?:,|và(?:\\s+ngày)?)\\s*\\d{1,2})*)(?![\\d/])",
    "g",
  ),
  months: pattern(`tháng\\s*(${month}(?:\\s*${joiner}\\s*(?:tháng\\s*)?${month})*)(?![\\d/])`, "g"),
  quarters: pattern(
    `quý\\s*(${quarter}(?:\\s*${joiner}\\s*(?:quý\\s*)?${quarter})*)${wordEnd}(?!\\d)`,
    "g",
  ),
  weekdays: pattern(`(${weekday})${wordEnd}(?:\\s*(-|đến)\\s*(${weekday})${wordEnd})?`, "g"),
  /** The first or last of its weekdays in a month; of the weeks between only the week itself is known. */
  weekdayOfMonth: pattern(
    `(${weekday})[\\s,]+(?:của\\s+)?tuần\\s+(?:lễ\\s+)?(đầu|cuối)(?:\\s+(?:tiên|cùng))?(?=\\s+(?:của\\s+)?(?:(?:hằng|hàng|mỗi|từng)\\s+)?tháng)`,
    "g",
  ),
  dayStretch: pattern("\\d\\s*(?:-|đến|tới)\\s*(?:hết\\s+)?(?:ngày\\s*)?$"),
  monthEnd: pattern(
    `(?:ngày\\s+(?:làm việc\\s+)?cuối(?:\\s+cùng)?|cuối)\\s+(?:của\\s+)?(?=tháng${wordEnd}(?!\\s*\\d)|(?:hằng|hàng|mỗi|từng)\\s+tháng)`,
    "g",
  ),
  part: pattern(
    `(?:(?:trong\\s+|vào\\s+)?(?:tuần\\s+(?:lễ\\s+)?(?:thứ\\s+)?(?:đầu tiên|đầu|cuối cùng|cuối|nhất|hai|ba|tư|[1-5])|thượng tuần|trung tuần|hạ tuần|đầu|giữa|cuối))\\s*(?:của\\s+)?(?=tháng|quý|năm|(?:hằng|hàng|mỗi|từng)\\s|\\s*$)`,
    "g",
  ),
  before: pattern(`trước${wordEnd}`),
  /** Bare “cuối tháng”, “tuần đầu tháng” are rules though no word says “each”. */
  bareMonth: pattern(
    `^(?:(?:sáng|chiều|tối)\\s+)?(?:vào\\s+)?(?:${weekday}[\\s,]+(?:của\\s+)?)?(?:ngày\\s+)?(?:tuần\\s+(?:đầu|cuối)|đầu|giữa|cuối(?:\\s+cùng)?)\\s+(?:của\\s+)?tháng[\\s.]*$`,
  ),
  bareQuarter: pattern("^(?:(?:vào\\s+)?(?:đầu|giữa|cuối)\\s+)?quý[\\s.]*$"),
};

const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const weekdayWords: Record<string, number> = { hai: 0, ba: 1, tư: 2, năm: 3, sáu: 4, bảy: 5 };

function weekdayIndex(text: string): number {
  const word = /^thứ\s*(\S+)$/u.exec(text)?.[1];
  if (word === undefined) return 6;
  return weekdayWords[word] ?? Number(word) - 2;
}

/** The text with stretches of it blanked out, of equal length; they stand in order. */
function blankOut(text: string, stretches: Iterable<{ start: number; end: number }>): string {
  let blanked = "";
  for (const { start, end } of stretches) {
    blanked += text.slice(blanked.length, start) + " ".repeat(end - start);
  }
  return blanked + text.slice(blanked.length);
}

/** Takes every match out of the text, in order. */
function take(regex: RegExp, text: string): { matches: RegExpMatchArray[]; rest: string } {
  const matches = [...text.matchAll(regex)];
  const stretches = matches.map(({ index, 0: wording }) => ({
    start: index ?? 0,
    end: (index ?? 0) + wording.length,
  }));
  return { matches, rest: matches.length === 0 ? text : blankOut(text, stretches) };
}

const numbersIn = (text: string): number[] => (text.match(/\d{1,2}/g) ?? []).map(Number);
const ascending = (values: Iterable<number>): number[] =>
  [...new Set(values)].sort((left, right) => left - right);

interface Terms {
  months: number[];
  days: number[];
  weekdays: string[];
  /** How many days of the year are named. */
  dates: number;
  manifold: boolean;
  impossible: boolean;
  fuzzy: boolean;
  rest: string;
}

function readWeekdays(terms: Terms): void {
  const { matches, rest } = take(patterns.weekdays, terms.rest);
  for (const match of matches) {
    const first = weekdayIndex(match[1] as string);
    const last = match[3] === undefined ? first : weekdayIndex(match[3]);
    terms.weekdays.push(...weekdayCodes.slice(first, last + 1));
  }
  terms.rest = rest;
}

function readYearDays(terms: Terms): void {
  const { matches, rest } = take(patterns.dayMonth, terms.rest);
  const dates = matches.map((match) => ({ day: Number(match[1]), month: Number(match[2]) }));
  // “từ 01/3 đến 15/5 hằng năm” is a stretch of every year, and no rule of ours tells one.
  const stretched = matches.some(
    ({ index }, at) => at > 0 && patterns.dayStretch.test(terms.rest.slice(0, index)),
  );
  if (stretched) terms.impossible = true;
  if (dates.some(({ day, month }) => !isCalendarDay(day, month, null))) terms.impossible = true;
  terms.dates = dates.length;
  terms.manifold = new Set(dates.map(({ day }) => day)).size > 1;
  const told = terms.manifold ? dates.slice(0, 1) : dates;
  terms.days = ascending(told.map(({ day }) => day));
  terms.months = ascending(told.map(({ month }) => month));
  terms.rest = rest;
}

function readMonthDays(terms: Terms): void {
  const ranges = take(patterns.dayRange, terms.rest);
  const days: number[] = [];
  for (const match of ranges.matches) {
    for (let day = Number(match[1]); day <= Number(match[2]) && day <= 31; day += 1) days.push(day);
  }
  const single = take(patterns.days, ranges.rest);
  for (const match of single.matches) {
    for (const day of numbersIn(match[1] ?? "")) days.push(day);
  }
  const ofWeek = take(patterns.weekdayOfMonth, single.rest);
  for (const match of ofWeek.matches) {
    const code = weekdayCodes[weekdayIndex(match[1] as string)];
    if (code) terms.weekdays.push(`${match[2] === "đầu" ? "1" : "-1"}${code}`);
  }
  const end = take(patterns.monthEnd, ofWeek.rest);
  if (end.matches.length > 0 && days.length === 0) {
    days.push(-1);
    // “cuối tháng” is looser than “ngày cuối tháng”.
    if (!end.matches[0]?.[0].startsWith("ngày")) terms.fuzzy = true;
  }
  terms.days = ascending(days);
  if (terms.days.some((day) => day === 0 || day > 31)) terms.impossible = true;
  terms.rest = end.rest;
}

const monthWord = pattern(monthSource, "g");

/** Members of a list that may hold stretches: “3 đến 5” is 3, 4, 5, and “11 - 2” runs over the turn of the year. */
function readSeries(
  text: string,
  member: RegExp,
  read: (word: string) => number,
  count: number,
): number[] {
  const values: number[] = [];
  let end = 0;
  for (const match of text.matchAll(member)) {
    const value = read(match[0]);
    const last = values.at(-1);
    const known = value >= 1 && value <= count;
    if (known && last !== undefined && /^\s*(?:-|đến|tới)/.test(text.slice(end, match.index))) {
      for (let next = last; next !== value; ) {
        next = (next % count) + 1;
        values.push(next);
      }
    } else values.push(value);
    end = match.index + match[0].length;
  }
  return values;
}

function readYearMonths(terms: Terms): void {
  const quarters = take(patterns.quarters, terms.rest);
  const months = take(patterns.months, quarters.rest);
  const named: number[] = [];
  for (const match of quarters.matches) {
    for (const index of readSeries(match[1] ?? "", /[ilv]+|[1-4]/g, readQuarter, 4)) {
      named.push(index * 3 - 2, index * 3 - 1, index * 3);
    }
  }
  for (const match of months.matches) {
    for (const value of readSeries(match[1] ?? "", monthWord, readMonth, 12)) named.push(value);
  }
  terms.months = ascending(named);
  if (terms.months.some((month) => month < 1 || month > 12)) terms.impossible = true;
  terms.rest = months.rest;
}

const frequencies = {
  day: "DAILY",
  week: "WEEKLY",
  month: "MONTHLY",
  quarter: "MONTHLY",
  year: "YEARLY",
};

function buildRule(cycle: Cycle, terms: Terms): string | null {
  if (cycle.unit === null || cycle.times > 1 || terms.impossible) return null;
  const inQuarter = cycle.monthOfQuarter !== null;
  const interval = cycle.interval * (cycle.unit === "quarter" && !inQuarter ? 3 : 1);
  const parts = [`FREQ=${inQuarter ? "YEARLY" : frequencies[cycle.unit]}`];
  if (interval > 1) parts.push(`INTERVAL=${interval}`);
  const months = inQuarter
    ? [0, 3, 6, 9].map((first) => first + (cycle.monthOfQuarter ?? 0))
    : terms.months;
  if (months.length > 0) parts.push(`BYMONTH=${months.join(",")}`);
  if (terms.days.length > 0) parts.push(`BYMONTHDAY=${terms.days.join(",")}`);
  if (terms.weekdays.length > 0) parts.push(`BYDAY=${terms.weekdays.join(",")}`);
  return parts.join(";");
}

const bareCycle = (unit: "month" | "quarter", start: number, end: number): Cycle => ({
  start,
  end,
  unit,
  interval: 1,
  times: 1,
  form: "word",
  monthOfQuarter: null,
});

function chooseCycle(folded: string, cycles: readonly Cycle[]): Cycle | null {
  // “tháng cuối quý” tells the month too; the bare “hằng quý” beside it adds nothing.
  const inQuarter = cycles.find((cycle) => cycle.form === "quarterMonth");
  if (inQuarter) return inQuarter;
  if (cycles.length > 0) return shortestCycle(cycles);
  if (patterns.bareQuarter.test(folded)) return bareCycle("quarter", 0, folded.length);
  const month = patterns.bareMonth.test(folded) ? folded.lastIndexOf("tháng") : -1;
  return month < 0 ? null : bareCycle("month", month, month + "tháng".length);
}

/** Reads the rule that folded text states: a cycle with the days, weekdays or months named beside it. */
export function readRecurrence(folded: string): Recurrence | null {
  const cycles = findCycles(folded);
  const cycle = chooseCycle(folded, cycles);
  if (!cycle) return null;
  const terms: Terms = {
    months: [],
    days: [],
    weekdays: [],
    dates: 0,
    manifold: false,
    impossible: false,
    fuzzy: false,
    rest: folded,
  };
  // The end of the month is told by what stands before the cycle's own word, so look before blanking it out.
  const monthly = cycle.unit === "month" || cycle.unit === "quarter";
  if (monthly) readMonthDays(terms);
  const parts = take(patterns.part, terms.rest);
  if (parts.matches.length > 0 && cycle.form !== "quarterMonth") terms.fuzzy = true;
  terms.rest = cycle.form === "quarterMonth" ? terms.rest : parts.rest;
  terms.rest = blankOut(terms.rest, cycles.length > 0 ? cycles : [cycle]);
  if (cycle.unit === "week") readWeekdays(terms);
  if (cycle.unit === "year") {
    readYearDays(terms);
    if (terms.days.length === 0) readYearMonths(terms);
  }
  // “05/7 và 05/01 năm sau”: the words belong to the last day only.
  if (cycle.form === "following" && terms.dates > 1) return null;
  const dayStated = terms.days.length > 0 || terms.weekdays.length > 0 || cycle.unit === "day";
  const inQuarter = cycle.form === "quarterMonth";
  return {
    rrule: buildRule(cycle, terms),
    length: cycle.unit === null ? 0 : lengthOf(inQuarter ? "quarter" : cycle.unit, cycle.interval),
    dayStated,
    dated: terms.days.length > 0,
    exclusive: terms.days.length > 0 && patterns.before.test(folded),
    manifold: terms.manifold,
    fuzzy: terms.fuzzy,
    rest: terms.rest,
  };
}
