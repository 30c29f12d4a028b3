import { type DeadlineContext, interpretDeadline } from "../../interpret/deadline.js";
import type { Deadline } from "../../model/index.js";
import { emptyWording, joinWordings, splitAtBreaks, type Wording } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { nameCalendar, turnsYear } from "./calendar.js";
import type { ColumnPlan } from "./columns.js";
import { isCalendarMark } from "./data-tables.js";
import { periodKind } from "./row-words.js";

const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** The one year that a heading states; null when it states none or several. */
export function yearOf(text: string): number | null {
  const found = new Set(text.match(year) ?? []);
  return found.size === 1 ? Number([...found][0]) : null;
}

interface DeadlineSlot {
  wording: Wording;
  deadline: Deadline;
}

/** Lines of one cell are deadlines of their own; the wording stays the whole cell. */
function interpretLines(wording: Wording, context: DeadlineContext): Deadline {
  if (wording.breaks.length === 0) return interpretDeadline(wording.text, context);
  const lines = splitAtBreaks(wording).map((line) => line.text);
  const deadline = interpretDeadline(lines.join("\n"), context);
  return deadline.raw === null ? deadline : { ...deadline, raw: wording.text };
}

const firstDay = (deadline: Deadline): string | null => deadline.start ?? deadline.due;

/** Start and end stand in columns of their own: together they are a range. */
function readStartAndEnd(start: Wording, end: Wording, context: DeadlineContext): DeadlineSlot {
  const wording = joinWordings([start, end]);
  if (start.text === "" || end.text === "") {
    const only = interpretDeadline(wording.text, context);
    if (end.text !== "") return { wording, deadline: only };
    const opening = firstDay(only);
    if (opening === null) return { wording, deadline: only };
    return {
      wording,
      deadline: { ...only, kind: "range", start: opening, due: null, boundary: null },
    };
  }
  const from = interpretDeadline(start.text, context);
  const to = interpretDeadline(end.text, context);
  const assumptions = [...new Set([...from.assumptions, ...to.assumptions])];
  const opening = firstDay(from);
  if (opening === null || to.due === null) {
    return { wording, deadline: { ...to, raw: wording.text, start: opening, assumptions } };
  }
  return {
    wording,
    deadline: { ...to, raw: wording.text, kind: "range", start: opening, assumptions },
  };
}

const dayAfter = (day: string): string => {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/**
 * Quarter or month columns marked with x: the headers of the marked columns are the wording. Neighbouring
 * periods make one stretch; where a period between them is not marked the fields describe the first.
 */
function readCalendar(
  plan: ColumnPlan,
  marked: readonly number[],
  context: Omit<DeadlineContext, "headingYear">,
  sectionYear: number | null,
): DeadlineSlot {
  const columnYear = (column: number): number | null => yearOf(plan.columns[column]?.header ?? "");
  const entries = [...plan.calendar];
  // Months that run into the next year belong to two years: without a word in the head neither is sure.
  const isOpen = turnsYear(
    entries.map(([column, head]) => ({ ...head, year: head.year ?? columnYear(column) })),
  );
  const around = isOpen ? { ...context, planYear: null, period: null, issueDate: null } : context;
  const headers = marked.map((column) => plan.columns[column]?.wordings.at(-1) ?? emptyWording);
  const parts = entries.flatMap(([column, head]) => {
    if (!marked.includes(column)) return [];
    const headingYear = (isOpen ? null : sectionYear) ?? columnYear(column);
    return [interpretDeadline(nameCalendar(head), { ...around, headingYear })];
  });
  const wording = joinWordings(headers);
  const first = { ...(parts[0] as Deadline), raw: wording.text };
  if (parts.length === 1) return { wording, deadline: first };
  let due = first.due;
  let gap = first.start === null || due === null;
  for (const part of parts.slice(1)) {
    if (due === null || part.start === null || part.due === null || part.start !== dayAfter(due)) {
      gap = true;
    }
    due = part.due;
  }
  const assumptions = [...new Set(parts.flatMap((part) => part.assumptions))];
  if (gap) assumptions.push("several-deadlines");
  const deadline: Deadline = {
    ...first,
    parts: headers.map((header) => header.text),
    due: gap ? first.due : due,
    assumptions,
  };
  return { wording, deadline };
}

const clockStart = /^(?:từ\s+|lúc\s+)?\d{1,2}\s*(?:[h:]|g|giờ)/u;

/** The hours in a column of their own belong to the day beside them; null when they do not read as hours. */
function readClock(day: Wording, clock: Wording, context: DeadlineContext): Deadline | null {
  if (day.breaks.length > 0 || clock.breaks.length > 0) return null;
  if (clock.text.length > 40 || !clockStart.test(foldText(clock.text))) return null;
  const timed = interpretDeadline(`${clock.text}, ${day.text}`, context);
  const hasHour = (at: string | null): boolean => at?.includes("T") === true;
  return hasHour(timed.start) || hasHour(timed.due) ? timed : null;
}

const wholeStretch = /^(?:cả|trong|trọn|suốt)\s+(tháng|quý|tuần|học\s+kỳ|đợt)$/u;

/** `Cả tháng` under the section row `Tháng 11/2025` is that month; null for every other wording. */
function readWholeStretch(
  wording: Wording,
  section: Wording | null,
  context: DeadlineContext,
): DeadlineSlot | null {
  if (section === null || wording.text.length > 16) return null;
  const word = wholeStretch.exec(foldText(wording.text))?.[1];
  if (word === undefined || word !== periodKind(section.text)) return null;
  const deadline = interpretDeadline(section.text, context);
  const assumptions = [...new Set([...deadline.assumptions, "year-from-heading"])];
  return { wording, deadline: { ...deadline, raw: wording.text, assumptions } };
}

const grouping = /^(?:tháng|quý|tuần|đợt|học kỳ|giai đoạn|năm)(?: thứ)?$/u;
const finishing = /hoàn thành|thời hạn|hạn /u;

/** The table has a place for a deadline in every row. */
export const hasDeadlineSlot = (plan: ColumnPlan): boolean =>
  plan.deadline.length > 0 || plan.start >= 0 || plan.end >= 0 || plan.calendar.size > 0;

/** Reads the deadline of a row from whatever columns the table has for it. */
export function readDeadline(
  plan: ColumnPlan,
  wordingOf: (column: number) => Wording,
  context: Omit<DeadlineContext, "headingYear">,
  sectionYear: number | null,
  sectionPeriod: Wording | null,
): DeadlineSlot {
  const withYear = (headingYear: number | null): DeadlineContext =>
    headingYear === null ? context : { ...context, headingYear };
  const headerYear = (column: number): number | null =>
    sectionYear ?? yearOf(plan.columns[column]?.header ?? "");
  const filled = plan.deadline.filter((column) => wordingOf(column).text !== "");
  if (filled.length > 0) {
    const isNamed = (words: RegExp) => (at: number) =>
      words.test(foldText(plan.columns[at]?.leaf ?? plan.columns[at]?.header ?? ""));
    // “Tháng” beside “Thời gian tổ chức” groups the rows; the other column says when.
    const column =
      filled.find(isNamed(finishing)) ??
      filled.find((at) => !isNamed(grouping)(at)) ??
      (filled[0] as number);
    const wording = wordingOf(column);
    const full = withYear(headerYear(column));
    const clock = plan.clock < 0 ? emptyWording : wordingOf(plan.clock);
    if (clock.text !== "") {
      const both = joinWordings(plan.clock < column ? [clock, wording] : [wording, clock]);
      const deadline = readClock(wording, clock, full) ?? interpretLines(wording, full);
      return { wording: both, deadline: { ...deadline, raw: both.text } };
    }
    return (
      readWholeStretch(wording, sectionPeriod, full) ?? {
        wording,
        deadline: interpretLines(wording, full),
      }
    );
  }
  const start = plan.start < 0 ? emptyWording : wordingOf(plan.start);
  const end = plan.end < 0 ? emptyWording : wordingOf(plan.end);
  if (start.text !== "" || end.text !== "") {
    return readStartAndEnd(start, end, withYear(headerYear(plan.end < 0 ? plan.start : plan.end)));
  }
  const marked = [...plan.calendar.keys()].filter((column) =>
    isCalendarMark(wordingOf(column).text),
  );
  if (marked.length > 0) return readCalendar(plan, marked, context, sectionYear);
  if (!hasDeadlineSlot(plan) && sectionPeriod !== null) {
    return {
      wording: sectionPeriod,
      deadline: interpretDeadline(sectionPeriod.text, withYear(sectionYear)),
    };
  }
  return { wording: emptyWording, deadline: interpretDeadline(null, withYear(sectionYear)) };
}
