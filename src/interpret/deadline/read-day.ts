import { isCalendarDay } from "./calendar.js";
import { eat, readClock, readClockAfter } from "./clock.js";
import { monthSource, readMonth } from "./month.js";
import { pattern, yearSource } from "./pattern.js";
import { blankStretch, type Stretch } from "./stretch.js";

/** The year behind a month or a quarter, with what may join them. */
export const yearTail = `(?:\\s*(?:,|\\.|/|-|của|trong)?\\s*(?:năm\\s*)?${yearSource})?`;

const patterns = {
  clockGap: pattern(
    "[\\s,;(]*(?:sáng|chiều|tối|trưa)?[\\s,]*(?:thứ\\s(?:\\p{l}+|\\d)[\\s,]*)?",
    "y",
  ),
  weekday: pattern(
    "(?:(?:buổi\\s+)?(?:sáng|chiều|tối|trưa)[\\s,]*)?(?:(?:thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[\\s,]*)?\\(?(?=ngày|\\d{1,2}\\s*[/.-]\\s*\\d|\\d{1,2}\\s*(?:[:hg]|giờ))",
    "y",
  ),
  date: pattern(`(?:ngày\\s*)?(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*${yearSource}`, "y"),
  /** A year of two digits is one of this century; only slashes make a date of it, for 1.2.24 numbers a section. */
  shortDate: pattern("(?:ngày\\s*)?(\\d{1,2})/(\\d{1,2})/(\\d{2})(?![\\d/])", "y"),
  longDate: pattern(`(?:ngày\\s*)?(\\d{1,2})\\s*[,/]?\\s*tháng\\s*${monthSource}${yearTail}`, "y"),
  dayMonth: pattern(
    `(?:ngày\\s*(\\d{1,2})\\s*[/.-]\\s*|(\\d{1,2})\\s*/\\s*)(\\d{1,2})(?!\\s*[/\\d]|\\.\\d)(?:\\s*,?\\s*năm\\s*${yearSource})?`,
    "y",
  ),
  dayRange: pattern(
    `(?:ngày\\s*)?(\\d{1,2})\\s*(-|đến(?:\\s*hết)?(?:\\s*ngày)?|,|và(?:\\s*ngày)?)\\s*(\\d{1,2})(?:\\s*/\\s*|\\s*tháng\\s*)(\\d{1,2})(?!\\d)${yearTail}`,
    "y",
  ),
  day: pattern("ngày\\s*(\\d{1,2})(?!\\d)", "y"),
};

const number = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);

function day(day: number, month: number | null, year: number | null, end: number): Stretch {
  const impossible = month !== null && !isCalendarDay(day, month, year);
  return {
    ...blankStretch,
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

function readDay(text: string, at: number): Stretch | null {
  const from = at + (eat(patterns.weekday, text, at)?.[0].length ?? 0);
  let match = eat(patterns.date, text, from);
  const end = (found: RegExpExecArray): number => from + found[0].length;
  if (match) return day(Number(match[1]), Number(match[3]), Number(match[4]), end(match));
  match = eat(patterns.shortDate, text, from);
  if (match) {
    const year = 2000 + Number(match[3]);
    const found = day(Number(match[1]), Number(match[2]), year, end(match));
    return found.impossible ? null : { ...found, shortYear: true };
  }
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
  if (match) {
    return day(Number(match[1]), readMonth(match[2] as string), number(match[3]), end(match));
  }
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
  const clock = readClock(text, at + (eat(patterns.weekday, text, at)?.[0].length ?? 0));
  if (!clock) return null;
  const found = readDay(
    text,
    clock.end + (eat(patterns.clockGap, text, clock.end)?.[0].length ?? 0),
  );
  return found && { ...found, fromClock: clock.time, toClock: clock.time };
}

function withClockAfter(text: string, found: Stretch): Stretch {
  const clock = found.fromClock === "" ? readClockAfter(text, found.end) : null;
  return clock ? { ...found, fromClock: clock.time, toClock: clock.time, end: clock.end } : found;
}

/** A day or the days of a month from one to another, with the clock time before or behind; null when none begins here. */
export function readDayStretch(text: string, at: number): Stretch | null {
  const found = readClockedDay(text, at) ?? readDay(text, at);
  return found && withClockAfter(text, found);
}
