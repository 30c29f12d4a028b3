import { type AgencyContext, findAgencies } from "../../interpret/agency-list.js";
import { isDeadlineText } from "../../interpret/deadline.js";
import type { ColumnRole } from "../../model/index.js";
import { foldText } from "../../text/index.js";
import { type CalendarHead, findCalendar } from "./calendar.js";
import { isDataTable } from "./data-tables.js";
import { cellText, type GridRow } from "./grid.js";
import { type HeadColumn, MAX_COLUMNS } from "./head.js";
import { readRowLabel } from "./row-labels.js";
import { settleColumns } from "./settle-columns.js";

/** Columns by what the reading of a row needs from them; -1 and empty lists where there is none. */
export interface ColumnPlan {
  columns: HeadColumn[];
  ordinal: number;
  task: number;
  lead: number[];
  coordinating: number[];
  /** One column for both, parted inside the cell. */
  both: number[];
  supervising: number[];
  requirement: number[];
  output: number[];
  indicator: number[];
  deadline: number[];
  /** Column of the hours beside one of the days; -1 when there is none. */
  clock: number;
  start: number;
  end: number;
  /** Columns of one quarter or month each, marked with x, as printed. */
  calendar: ReadonlyMap<number, CalendarHead>;
  budget: number[];
  notes: number[];
}

const withRole = (columns: readonly HeadColumn[], role: ColumnRole): number[] => {
  const found: number[] = [];
  for (const [index, column] of columns.entries()) if (column.role === role) found.push(index);
  return found;
};

/** The one of several task columns that holds most of the wording: others group or comment on it. */
function widestOf(candidates: readonly number[], grid: readonly GridRow[]): number {
  let best = candidates[0] ?? -1;
  let most = -1;
  if (candidates.length < 2) return best;
  for (const column of candidates) {
    let length = 0;
    for (const row of grid) {
      if (row.filled.length > 1 && row.spanned?.has(column) !== true)
        length += cellText(row, column).length;
    }
    if (length > most) {
      most = length;
      best = column;
    }
  }
  return best;
}

const SAMPLE = 40;

/** Share of the filled cells of a column, in the first rows, that pass a test; 0 when fewer than two are filled. */
function shareOf(
  rows: readonly GridRow[],
  column: number,
  test: (text: string) => boolean,
): number {
  let filled = 0;
  let passed = 0;
  for (const row of rows) {
    const text = cellText(row, column);
    if (text === "") continue;
    filled += 1;
    if (text.length <= 200 && test(text)) passed += 1;
  }
  return filled < 2 ? 0 : passed / filled;
}

const isBody = (text: string, context: AgencyContext): boolean =>
  findAgencies(text, [], context).every(({ agency }) => agency.kind !== "unknown");

/** Most of the cells of the column, in the first rows, name bodies or persons. */
function namesBodies(grid: readonly GridRow[], column: number, context: AgencyContext): boolean {
  const rows = grid.filter((row) => row.filled.length > 2).slice(1, SAMPLE);
  return shareOf(rows, column, (text) => isBody(text, context)) > 0.5;
}

const counted = /^(?:bước\s+)?\d{1,2}[.)]?$/iu;

/**
 * The column that says what is to be done. Without one of that name: in a table of indicators that sets times, the
 * indicators; in a table that sets times or names bodies in charge, the only column of results; in one that
 * names bodies, the only column of no known role, unless it names bodies or persons too.
 */
function findTaskColumn(
  columns: readonly HeadColumn[],
  grid: readonly GridRow[],
  calendar: ReadonlyMap<number, CalendarHead>,
  context: AgencyContext,
): number {
  const named = withRole(columns, "task");
  if (named.length > 0) return widestOf(named, grid);
  const has = (...roles: ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  const assigns = has("lead", "coordinating", "leadAndCoordinating");
  if (!assigns && !has("deadline")) return -1;
  const indicators = withRole(columns, "indicator");
  if (indicators.length > 0) {
    return indicators.length === 1 && has("deadline") ? (indicators[0] as number) : -1;
  }
  for (const roles of [["output", "requirement"], assigns ? ["other"] : []]) {
    const candidates = columns.flatMap((column, index) =>
      roles.includes(column.role) && column.header !== "" && !calendar.has(index) ? [index] : [],
    );
    // “Tên mô hình” beside “Quy mô”: what has a name is what is done.
    const called = candidates.filter((index) =>
      /^tên\s/u.test(foldText(columns[index]?.leaf ?? "")),
    );
    const [only] = candidates.length > 1 && called.length === 1 ? called : candidates;
    if (candidates.length > 1 && called.length !== 1) return -1;
    if (only !== undefined) return namesBodies(grid, only, context) ? -1 : only;
  }
  return -1;
}

/** The column of the hours, where another one holds the days. */
function findClock(columns: readonly HeadColumn[], deadline: readonly number[]): number {
  if (deadline.length < 2) return -1;
  return deadline.find((index) => foldText(columns[index]?.leaf ?? "") === "giờ") ?? -1;
}

/** Sorts the columns of a table by what they hold. */
export function planColumns(
  columns: HeadColumn[],
  grid: readonly GridRow[],
  context: AgencyContext,
): ColumnPlan {
  settleColumns(columns, {
    namesBodies: (column) => namesBodies(grid, column, context),
    saysTimes: (column) => shareOf(grid.slice(1, SAMPLE), column, isDeadlineText) === 1,
    isCounted: (column) =>
      shareOf(grid.slice(1, SAMPLE), column, (text) => counted.test(text)) === 1,
  });
  const calendar = findCalendar(columns);
  const task = isDataTable(columns, [...calendar.keys()], grid)
    ? -1
    : findTaskColumn(columns, grid, calendar, context);
  const taken = columns[task];
  if (taken !== undefined) taken.role = "task";
  const deadline = withRole(columns, "deadline").filter((index) => !calendar.has(index));
  const clock = findClock(columns, deadline);
  return {
    columns,
    ordinal: withRole(columns, "ordinal")[0] ?? -1,
    task,
    lead: withRole(columns, "lead"),
    coordinating: withRole(columns, "coordinating"),
    both: withRole(columns, "leadAndCoordinating"),
    supervising: withRole(columns, "supervising"),
    requirement: withRole(columns, "requirement"),
    output: withRole(columns, "output"),
    indicator: withRole(columns, "indicator"),
    deadline: deadline.filter((index) => index !== clock),
    clock,
    start: withRole(columns, "start")[0] ?? -1,
    end: withRole(columns, "end")[0] ?? -1,
    calendar,
    budget: withRole(columns, "budget"),
    notes: withRole(columns, "note"),
  };
}

export const isTaskPlan = (plan: ColumnPlan): boolean => plan.task >= 0;

/** The table has columns that assign something, whether or not it has a task column; indicators explain them. */
export const assignsSomething = (plan: ColumnPlan): boolean =>
  plan.indicator.length === 0 &&
  (plan.lead.length + plan.coordinating.length + plan.both.length + plan.supervising.length > 0 ||
    plan.deadline.length > 0 ||
    plan.start >= 0 ||
    plan.end >= 0);

/**
 * Columns of a table that has no head. A role is given only where the cells leave no doubt: ordinals, times,
 * bodies in one column only (of two such columns nothing tells which one is in charge), and the one column of
 * long wordings beside them.
 */
export function guessColumns(grid: readonly GridRow[], context: AgencyContext): HeadColumn[] {
  let width = 0;
  for (const row of grid) width = Math.max(width, (row.filled.at(-1) ?? -1) + 1);
  // Not a table of a plan: its rows keep their own cells.
  if (width > MAX_COLUMNS) return [];
  const columns: HeadColumn[] = Array.from({ length: width }, () => ({
    header: "",
    wordings: [],
    role: "other",
    leaf: "",
  }));
  const rows = grid.filter((row) => row.filled.length > 2).slice(0, SAMPLE);
  if (rows.length < 2) return columns;
  const bodies: number[] = [];
  const long: number[] = [];
  for (const [index, column] of columns.entries()) {
    if (index === 0 && shareOf(rows, 0, (text) => readRowLabel(text) !== null) === 1)
      column.role = "ordinal";
    else if (shareOf(rows, index, isDeadlineText) === 1) column.role = "deadline";
    else if (shareOf(rows, index, (text) => isBody(text, context)) === 1) bodies.push(index);
    else if (shareOf(rows, index, (text) => text.length > 20) >= 0.8) long.push(index);
  }
  const body = columns[bodies[0] ?? -1];
  if (bodies.length === 1 && body !== undefined) body.role = "lead";
  const task = columns[long[0] ?? -1];
  const known = columns.some(({ role }) => role === "lead" || role === "deadline");
  if (long.length === 1 && known && columns[0]?.role === "ordinal" && task !== undefined)
    task.role = "task";
  return columns;
}
