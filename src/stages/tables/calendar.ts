import { foldText, parseRoman } from "../../text/index.js";

/** The quarter, month or year that a column head stands for. */
export interface CalendarHead {
  unit: "quarter" | "month" | "year";
  number: number;
  /** Year that the head itself states; null when it states none. */
  year: number | null;
  /** Nothing but the letter T says that it is a month: T2 to T7 are days of the week as well. */
  bare: boolean;
}

const MAX_HEAD = 24;
const word =
  /^(?:(?:quý|q\.?)\s*([1-4]|i{1,3}|iv)|(tháng|t\.?)\s*(0?[1-9]|1[0-2]))(?:\s*[/-]\s*(?:năm\s*)?(\d{4})|\s+năm\s+(\d{4}))?$/u;
const start = /^[qt]/iu;
const number = /^(?:0?[1-9]|1[0-2]|i{1,3}|iv)$/u;
const quarters = /(?:^|[\s/(])quý(?:$|[\s/),])/u;
const months = /(?:^|[\s/(])tháng(?:$|[\s/),])/u;

const yearHead = /^(?:năm )?(20\d\d)$/u;
/** Under “Kinh phí” or “Chỉ tiêu” a year holds figures. */
const years =
  /^(?:năm|thời gian|tiến độ|lộ trình|thời hạn|giai đoạn)(?: (?:thực hiện|hoàn thành|triển khai))?$/u;

const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (parseRoman(text.toUpperCase()) ?? 0);

/**
 * Reads a column head that is one quarter or month: `Quý II`, `Tháng 3/2025`, `T4`, or a number under `Tháng`; a year
 * under `Năm thực hiện`.
 * Null for every other head.
 */
export function readCalendarHead(text: string, parent?: string): CalendarHead | null {
  if (text === "" || text.length > MAX_HEAD) return null;
  const over = parent === undefined ? "" : foldText(parent);
  if (start.test(text)) {
    const match = word.exec(foldText(text));
    if (match === null) return null;
    const [, quarter, month, monthNumber, ...years] = match;
    const year = years.find((found) => found !== undefined);
    return {
      unit: quarter === undefined ? "month" : "quarter",
      number: numberOf(quarter ?? (monthNumber as string)),
      year: year === undefined ? null : Number(year),
      bare: quarter === undefined && month !== "tháng" && year === undefined && !months.test(over),
    };
  }
  const leaf = foldText(text);
  const year = yearHead.exec(leaf)?.[1];
  if (year !== undefined && years.test(over)) {
    return { unit: "year", number: Number(year), year: Number(year), bare: false };
  }
  if (!number.test(leaf)) return null;
  const unit = quarters.test(over) ? "quarter" : months.test(over) ? "month" : null;
  const value = numberOf(leaf);
  if (unit === null || (unit === "quarter" && value > 4)) return null;
  return { unit, number: value, year: null, bare: false };
}

/** Columns that could be the days of a week, T2 to T6 or T7, say nothing about months. */
function areWeekdays(heads: readonly CalendarHead[]): boolean {
  if (!heads.every(({ bare }) => bare)) return false;
  const days = heads.map((head) => head.number).join(" ");
  return days === "2 3 4 5 6" || days === "2 3 4 5 6 7";
}

/** The quarter, month and year columns of a table, by their places; none unless there are two of them at least. */
export function findCalendar(
  columns: readonly { leaf: string; parent?: string }[],
): ReadonlyMap<number, CalendarHead> {
  const found = new Map<number, CalendarHead>();
  for (const [index, { leaf, parent }] of columns.entries()) {
    const head = readCalendarHead(leaf, parent);
    if (head !== null) found.set(index, head);
  }
  return found.size < 2 || areWeekdays([...found.values()]) ? new Map() : found;
}

const opens = ({ unit, number: value }: CalendarHead): number =>
  unit === "quarter" ? value * 3 - 2 : value;

/** The columns run over the turn of a year (T11, T12, T1) and no head says which year. */
export function turnsYear(heads: readonly CalendarHead[]): boolean {
  return heads.some((head, index) => {
    const before = heads[index - 1];
    return before !== undefined && head.year === null && opens(head) <= opens(before);
  });
}

/** The head as wording that says what it is whatever its form: `quý 2/2025`, `tháng 3`. */
export function nameCalendar({ unit, number: value, year }: CalendarHead): string {
  if (unit === "year") return `năm ${value}`;
  return `${unit === "quarter" ? "quý" : "tháng"} ${value}${year === null ? "" : `/${year}`}`;
}
