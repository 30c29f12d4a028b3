import { isCalendarDay, isoClock, isoDay, lastDayOf } from "./calendar.js";
import { numberSource, pattern, readNumber, wordEnd, wordStart, yearSource } from "./pattern.js";

/** A named piece of the calendar as it stands in the text: a day, a month, a quarter, a year. */
export interface Stretch {
  readonly unit: "day" | "month" | "quarter" | "half" | "year" | "term" | "schoolYear";
  /** Null when not written. */
  readonly year: number | null;
  /** Month of the first day and of the last; null for a day whose month is written further on. */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  /** Day of the month; null for the first or last of the month. */
  readonly fromDay: number | null;
  readonly toDay: number | null;
  readonly fromClock: string;
  readonly toClock: string;
  /** Only a part of it is meant, without bounds: đầu, giữa, cuối. */
  readonly part: "first" | "middle" | "last" | null;
  readonly impossible: boolean;
  /** Offset of the first unit after it. */
  readonly end: number;
}

const blank: Omit<Stretch, "unit" | "end"> = {
  year: null,
  fromMonth: 1,
  toMonth: 12,
  fromDay: null,
  toDay: null,
  fromClock: "",
  toClock: "",
  part: null,
  impossible: false,
};

const yearTail = `(?:\\s*(?:,|\\.|/|-|của|trong)?\\s*(?:năm\\s*)?${yearSource})?`;
const quarterSource = "(iv|lv|[il]{1,3}|0?[1-4])";

const patterns = {
  clock: pattern(
    "(\\d{1,2})(?:\\s*:\\s*(\\d{2})(?!\\d)|\\s*(?:giờ|g|h)\\s*(?:(\\d{1,2})(?!\\d)\\s*(?:phút|'|p(?!\\p{l}))?)?)",
    "y",
  ),
  clockGap: pattern(
    "[\\s,;(]*(?:sáng|chiều|tối|trưa)?[\\s,]*(?:thứ\\s(?:\\p{l}+|\\d)[\\s,]*)?",
    "y",
  ),
  clockAfter: pattern(
    "[\\s,(]*(?:(?:vào\\s+)?lúc|hồi)?[\\s(]*(\\d{1,2})(?:\\s*:\\s*(\\d{2})(?!\\d)|\\s*(?:giờ|g|h)\\s*(\\d{2})?)(?:\\s*(?:phút|'))?\\)?(?![\\p{l}\\d])",
    "y",
  ),
  weekday: pattern(
    "(?:(?:buổi\\s+)?(?:sáng|chiều|tối|trưa)[\\s,]*)?(?:(?:thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[\\s,]*)?\\(?(?=ngày)",
    "y",
  ),
  date: pattern(`(?:ngày\\s*)?(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*${yearSource}`, "y"),
  longDate: pattern(
    `(?:ngày\\s*)?(\\d{1,2})\\s*[,/]?\\s*tháng\\s*(\\d{1,2})(?!\\d)${yearTail}`,
    "y",
  ),
  dayMonth: pattern(
    `(?:ngày\\s*(\\d{1,2})\\s*[/.-]\\s*|(\\d{1,2})\\s*/\\s*)(\\d{1,2})(?!\\s*[/\\d]|\\.\\d)(?:\\s*,?\\s*năm\\s*${yearSource})?`,
    "y",
  ),
  dayRange: pattern(
    `(?:ngày\\s*)?(\\d{1,2})\\s*(-|đến(?:\\s*hết)?(?:\\s*ngày)?|,|và(?:\\s*ngày)?)\\s*(\\d{1,2})(?:\\s*/\\s*|\\s*tháng\\s*)(\\d{1,2})(?!\\d)${yearTail}`,
    "y",
  ),
  day: pattern("ngày\\s*(\\d{1,2})(?!\\d)", "y"),
  monthsOf: pattern(
    `${numberSource}\\s*tháng\\s*(đầu|cuối)\\s*(?:của\\s*)?(?:năm${wordEnd}(?!\\s*học)(?:\\s*${yearSource})?|${yearSource})`,
    "y",
  ),
  month: pattern(`(?:tháng\\s*|t\\.?\\s?)(\\d{1,2})(?!\\d)${yearTail}`, "y"),
  monthSlash: pattern(`(\\d{1,2})\\s*[/-]\\s*${yearSource}(?!/)`, "y"),
  quarter: pattern(`(?:quý\\s*|q\\.?\\s?)${quarterSource}(?![\\p{l}\\d])${yearTail}`, "y"),
  part: pattern(
    "(?:vào\\s+)?(?:(?:khoảng\\s+)?(?:thời gian\\s+)?)(nửa đầu|nửa cuối|đầu|giữa|cuối|tuần\\s+(?:lễ\\s+)?(?:thứ\\s+)?(?:đầu tiên|đầu|cuối cùng|cuối|nhất|hai|ba|tư|[1-5])|thượng tuần|trung tuần|hạ tuần)\\s*(?:của\\s+)?(?=tháng|quý|q[1-4]|năm|t\\d)",
    "y",
  ),
  bareYear: pattern(`năm(?:\\s+(?:nay|này|kế hoạch))?(?=\\s*(?:$|[.,;:)(-]|và${wordEnd}))`, "y"),
  term: pattern(
    `(?:(?:trong\\s+)?học kỳ\\s+(?:\\p{l}+|\\d)[\\s,]*)?(năm học|niên khóa|nhiệm kỳ)(?:\\s+mới)?(?:\\s*${yearSource}\\s*[-/]\\s*${yearSource})?`,
    "y",
  ),
  year: pattern(`(?:năm\\s*(?:tài chính\\s*)?)?${yearSource}(?![/\\d]|\\.\\d)`, "y"),
  bareMonth: pattern(`(\\d{1,2})(?![\\d.])(?!\\s*/\\s*\\d{1,2}(?!\\d))${yearTail}`, "y"),
  bareQuarter: pattern(`${quarterSource}(?![\\p{l}\\d])${yearTail}`, "y"),
  listMark: pattern("\\s*(?:,|và|&|\\+)\\s*(?:tháng\\s*|quý\\s*|năm\\s*)?", "y"),
  startsWord: pattern(`${wordStart}`, "y"),
};

function eat(regex: RegExp, text: string, at: number): RegExpExecArray | null {
  regex.lastIndex = at;
  return regex.exec(text);
}

const number = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);

/** I to IV or 1 to 4; scanned `l` stands for `I`. */
export function readQuarter(text: string): number {
  if (/v$/.test(text)) return 4;
  return /\d/.test(text) ? Number(text) : text.length;
}

function day(day: number, month: number | null, year: number | null, end: number): Stretch {
  const impossible = month !== null && !isCalendarDay(day, month, year);
  return {
    ...blank,
    unit: "day",
    year,
    fromMonth: month,
    toMonth: month,
    fromDay: day,
    toDay: day,
    impossible,
    end,
  };
}

function months(
  unit: Stretch["unit"],
  fromMonth: number,
  toMonth: number,
  year: number | null,
  end: number,
): Stretch | null {
  if (fromMonth < 1 || toMonth > 12 || fromMonth > toMonth) return null;
  return { ...blank, unit, fromMonth, toMonth, year, end };
}

const quarter = (index: number, year: number | null, end: number): Stretch | null =>
  months("quarter", index * 3 - 2, index * 3, year, end);

function readDay(text: string, at: number): Stretch | null {
  const from = at + (eat(patterns.weekday, text, at)?.[0].length ?? 0);
  let match = eat(patterns.date, text, from);
  const end = (found: RegExpExecArray): number => from + found[0].length;
  if (match) return day(Number(match[1]), Number(match[3]), Number(match[4]), end(match));
  match = eat(patterns.dayRange, text, from);
  if (match) {
    const [first, last] = [Number(match[1]), Number(match[3])];
    // “15 và 20/6” are two days, not a range.
    const joined = match[2] === "-" || match[2]?.startsWith("đến") || last === first + 1;
    if (joined && first < last) {
      const stretch = day(last, Number(match[4]), number(match[5]), end(match));
      return { ...stretch, fromDay: first };
    }
  }
  match = eat(patterns.longDate, text, from);
  if (match) return day(Number(match[1]), Number(match[2]), number(match[3]), end(match));
  match = eat(patterns.dayMonth, text, from);
  if (match) {
    // “24/24” without the word is no day at all, not an impossible one.
    if (match[1] === undefined && Number(match[3]) > 12) return null;
    return day(Number(match[1] ?? match[2]), Number(match[3]), number(match[4]), end(match));
  }
  match = eat(patterns.day, text, from);
  return match ? day(Number(match[1]), null, null, end(match)) : null;
}

function readClockedDay(text: string, at: number): Stretch | null {
  const clock = eat(patterns.clock, text, at);
  if (!clock) return null;
  const time = isoClock(Number(clock[1]), Number(clock[2] ?? clock[3] ?? 0));
  if (time === null) return null;
  let next = at + clock[0].length;
  next += eat(patterns.clockGap, text, next)?.[0].length ?? 0;
  const found = readDay(text, next);
  return found && { ...found, fromClock: time, toClock: time };
}

function withClockAfter(text: string, found: Stretch): Stretch {
  const clock = eat(patterns.clockAfter, text, found.end);
  const time = clock && isoClock(Number(clock[1]), Number(clock[2] ?? clock[3] ?? 0));
  if (!clock || !time || found.fromClock !== "") return found;
  return { ...found, fromClock: time, toClock: time, end: found.end + clock[0].length };
}

/** A clock time at an offset: THH:MM and where it ends. */
export function readClock(text: string, at: number): { time: string; end: number } | null {
  const clock = eat(patterns.clock, text, at);
  const time = clock && isoClock(Number(clock[1]), Number(clock[2] ?? clock[3] ?? 0));
  return clock && time ? { time, end: at + clock[0].length } : null;
}

function readPart(text: string, at: number): Stretch | null {
  const match = eat(patterns.part, text, at);
  if (!match) return null;
  const whole = readNamed(text, at + match[0].length);
  if (!whole || whole.unit === "day") return null;
  if (match[1] === "nửa đầu" || match[1] === "nửa cuối") {
    const half = match[1] === "nửa đầu" ? { toMonth: 6 } : { fromMonth: 7 };
    return whole.unit === "year"
      ? { ...whole, ...half, unit: "half" }
      : { ...whole, part: "middle" };
  }
  const part = match[1] === "đầu" ? "first" : match[1] === "cuối" ? "last" : "middle";
  return { ...whole, part };
}

function readNamed(text: string, at: number): Stretch | null {
  let match = eat(patterns.monthsOf, text, at);
  const end = (found: RegExpExecArray): number => at + found[0].length;
  if (match) {
    const count = readNumber(match[1] as string);
    const year = number(match[3] ?? match[4]);
    return match[2] === "đầu"
      ? months("half", 1, count, year, end(match))
      : months("half", 13 - count, 12, year, end(match));
  }
  match = eat(patterns.month, text, at);
  if (match) {
    const short = text[at] === "t" && text[at + 1] !== "h";
    // “T6” alone is as well a Friday (thứ 6).
    if (
      !short ||
      match[2] !== undefined ||
      /^\s*-\s*t?\d/.test(text.slice(end(match), end(match) + 8))
    ) {
      return months("month", Number(match[1]), Number(match[1]), number(match[2]), end(match));
    }
  }
  match = eat(patterns.quarter, text, at);
  if (match) return quarter(readQuarter(match[1] as string), number(match[2]), end(match));
  match = eat(patterns.term, text, at);
  if (match) {
    return { ...blank, unit: match[1] === "nhiệm kỳ" ? "term" : "schoolYear", end: end(match) };
  }
  match = eat(patterns.monthSlash, text, at);
  if (match) {
    return months("month", Number(match[1]), Number(match[1]), Number(match[2]), end(match));
  }
  match = eat(patterns.year, text, at) ?? eat(patterns.bareYear, text, at);
  return match ? { ...blank, unit: "year", year: number(match[1]), end: end(match) } : null;
}

/** A number without its noun, after a stretch of the unit: the `5` of “tháng 3 - 5/2024”. */
function readBare(text: string, at: number, unit: Stretch["unit"]): Stretch | null {
  const match = eat(unit === "quarter" ? patterns.bareQuarter : patterns.bareMonth, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const year = number(match[2]);
  if (unit === "quarter") return quarter(readQuarter(match[1] as string), year, end);
  if (unit === "month") return months("month", Number(match[1]), Number(match[1]), year, end);
  return null;
}

/** Months, quarters or years named one after another that follow each other without a gap: one stretch. */
function readFollowing(text: string, first: Stretch): Stretch {
  let whole = first;
  for (;;) {
    const mark = eat(patterns.listMark, text, whole.end);
    if (!mark || (first.unit !== "month" && first.unit !== "quarter")) return whole;
    const next = readBare(text, whole.end + mark[0].length, first.unit);
    if (!next || next.fromMonth !== (whole.toMonth ?? 0) + 1) return whole;
    if (whole.year !== null && next.year !== null && whole.year !== next.year) return whole;
    whole = { ...whole, toMonth: next.toMonth, year: next.year ?? whole.year, end: next.end };
  }
}

/**
 * The stretch that begins at an offset of folded text; `after` is the stretch before it in a range, whose
 * noun it may share (“tháng 3 - 5”). Null when none begins there.
 */
export function readStretch(
  text: string,
  at: number,
  after: Stretch | null = null,
): Stretch | null {
  if (!eat(patterns.startsWord, text, at)) return null;
  const found =
    readClockedDay(text, at) ?? readDay(text, at) ?? readPart(text, at) ?? readNamed(text, at);
  if (found && !(after && found.unit === "day" && after.unit === "month")) {
    if (found.unit === "day") return withClockAfter(text, found);
    return found.part ? found : readFollowing(text, found);
  }
  return (after && readBare(text, at, after.unit)) ?? found;
}

/** First day, ISO 8601, with the time if stated; null when the year or month is not known. */
export function firstDay(stretch: Stretch, year: number | null): string | null {
  if (year === null || stretch.fromMonth === null || stretch.impossible) return null;
  const { fromDay, fromMonth } = stretch;
  if (fromDay !== null && !isCalendarDay(fromDay, fromMonth, year)) return null;
  return isoDay(year, fromMonth, fromDay ?? 1) + stretch.fromClock;
}

/** Last day, ISO 8601, with the time if stated; null when the year or month is not known. */
export function lastDay(stretch: Stretch, year: number | null): string | null {
  if (year === null || stretch.toMonth === null || stretch.impossible) return null;
  const { toDay, toMonth } = stretch;
  if (toDay === null) return lastDayOf(year, toMonth);
  if (!isCalendarDay(toDay, toMonth, year)) return null;
  return isoDay(year, toMonth, toDay) + stretch.toClock;
}
