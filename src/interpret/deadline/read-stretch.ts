import { eat } from "./clock.js";
import { monthSource, readMonth } from "./month.js";
import { numberSource, pattern, readNumber, wordEnd, wordStart, yearSource } from "./pattern.js";
import { readDayStretch, yearTail } from "./read-day.js";
import { blankStretch, type Stretch } from "./stretch.js";

const quarterSource = "(iv|lv|[il]{1,3}|0?[1-4])";

const patterns = {
  monthsOf: pattern(
    `${numberSource}\\s*tháng\\s*(đầu|cuối)\\s*(?:của\\s*)?(?:năm${wordEnd}(?!\\s*học)(?:\\s*${yearSource})?|${yearSource})`,
    "y",
  ),
  daysOf: pattern(
    `${numberSource}\\s*ngày\\s*(đầu|cuối)(?:\\s+(?:tiên|cùng))?\\s*(?:của\\s+)?(?=tháng)`,
    "y",
  ),
  month: pattern(`(?:tháng\\s*${monthSource}|t\\.?\\s?(\\d{1,2})(?!\\d))${yearTail}`, "y"),
  /** The first of two months whose noun is not written: the 5 of “5-10/2026”. */
  firstOfMonths: pattern(`(\\d{1,2})(?=\\s*-\\s*\\d{1,2}\\s*/\\s*${yearSource}(?!/))`, "y"),
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
  schoolTerm: pattern("(?:học kỳ|hk)\\s?(?:[ivl]{1,2}|[12])(?![\\p{l}\\d])", "y"),
  year: pattern(`(?:năm\\s*(?:tài chính\\s*)?)?${yearSource}(?![/\\d]|\\.\\d)`, "y"),
  bareMonth: pattern(`(\\d{1,2})(?![\\d.])(?!\\s*/\\s*\\d{1,2}(?!\\d))${yearTail}`, "y"),
  bareQuarter: pattern(
    `${quarterSource}(?![\\p{l}\\d])(?!\\s*/\\s*\\d{1,2}(?!\\d))${yearTail}`,
    "y",
  ),
  listMark: pattern("\\s*(?:,|và|&|\\+)\\s*(?:tháng\\s*|quý\\s*|năm\\s*)?", "y"),
  startsWord: pattern(`${wordStart}`, "y"),
};

const number = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);

/** I to IV or 1 to 4; scanned `l` stands for `I`. */
export function readQuarter(text: string): number {
  if (/v$/.test(text)) return 4;
  return /\d/.test(text) ? Number(text) : text.length;
}

function months(
  unit: Stretch["unit"],
  fromMonth: number,
  toMonth: number,
  year: number | null,
  end: number,
): Stretch | null {
  if (fromMonth < 1 || toMonth > 12 || fromMonth > toMonth) return null;
  return { ...blankStretch, unit, fromMonth, toMonth, year, end };
}

const quarter = (index: number, year: number | null, end: number): Stretch | null =>
  months("quarter", index * 3 - 2, index * 3, year, end);

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

/** So many days at the beginning or the end of a month: “10 ngày cuối tháng 4”. */
function readDaysOf(text: string, at: number): Stretch | null {
  const match = eat(patterns.daysOf, text, at);
  const month = match && readNamed(text, at + match[0].length);
  if (!match || month?.unit !== "month" || month.fromDay !== null) return null;
  const count = readNumber(match[1] as string);
  if (count < 1 || count > 28) return null;
  return match[2] === "đầu" ? { ...month, toDay: count } : { ...month, fromDay: -count };
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
      match[3] !== undefined ||
      /^\s*-\s*t?\d/.test(text.slice(end(match), end(match) + 8))
    ) {
      const month = readMonth((match[1] ?? match[2]) as string);
      return months("month", month, month, number(match[3]), end(match));
    }
  }
  match = eat(patterns.firstOfMonths, text, at);
  if (match) return months("month", Number(match[1]), Number(match[1]), null, end(match));
  match = eat(patterns.quarter, text, at);
  if (match) return quarter(readQuarter(match[1] as string), number(match[2]), end(match));
  match = eat(patterns.term, text, at);
  if (match) {
    return {
      ...blankStretch,
      unit: match[1] === "nhiệm kỳ" ? "term" : "schoolYear",
      end: end(match),
    };
  }
  match = eat(patterns.schoolTerm, text, at);
  if (match) return { ...blankStretch, unit: "schoolYear", end: end(match) };
  match = eat(patterns.monthSlash, text, at);
  if (match) {
    return months("month", Number(match[1]), Number(match[1]), Number(match[2]), end(match));
  }
  match = eat(patterns.year, text, at) ?? eat(patterns.bareYear, text, at);
  return match ? { ...blankStretch, unit: "year", year: number(match[1]), end: end(match) } : null;
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

/** In “Quý 2-3/2026” the `3/2026` is a quarter, not March: the first figure was one and had no year of its own. */
function readNextQuarter(text: string, at: number, after: Stretch): Stretch | null {
  if (after.unit !== "quarter" || after.year !== null) return null;
  if (!/\d/.test(text[after.end - 1] ?? "")) return null;
  const next = readBare(text, at, "quarter");
  return next && (next.toMonth ?? 0) > (after.toMonth ?? 0) ? next : null;
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
  const next = after && readNextQuarter(text, at, after);
  if (next) return next;
  const found =
    readDayStretch(text, at) ?? readPart(text, at) ?? readDaysOf(text, at) ?? readNamed(text, at);
  // Behind a quarter “3/2026” may be March as well as the third quarter.
  const unclear = after?.unit === "quarter" && found?.unit === "month" && /\d/.test(text[at] ?? "");
  if (unclear && (found.toMonth ?? 0) <= 4) return null;
  if (found && !(after && found.unit === "day" && after.unit === "month")) {
    if (found.unit === "day") return found;
    const partial = found.part ?? found.fromDay ?? found.toDay;
    return partial === null ? readFollowing(text, found) : found;
  }
  return (after && readBare(text, at, after.unit)) ?? found;
}
