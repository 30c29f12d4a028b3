import type { ColumnRole } from "../../model/index.js";
import { foldText } from "../../text/index.js";
import { cellText, type GridRow } from "./grid.js";
import type { HeadColumn } from "./head.js";

const points =
  /^(?:(?:thang|tổng|số)\s+)?điểm(?:\s+(?:chuẩn|tối đa|tối thiểu|số|đạt|đạt được|đánh giá|chấm|tự chấm|tự đánh giá|thẩm định|cộng|trừ|thưởng))?(?:\s*\(.*)?$/u;

/** A column of points: `Điểm`, `Điểm chuẩn`, `Thang điểm`, `Điểm tối đa`. */
export const holdsPoints = ({ leaf }: HeadColumn): boolean =>
  leaf.length <= 60 && points.test(foldText(leaf));

const calendarMark = /^[x×✓✔√v+●•]$/iu;

/** A cell under a quarter or month that says: then. */
export const isCalendarMark = (text: string): boolean => calendarMark.test(text);

const SAMPLE = 40;

const isMarked = (grid: readonly GridRow[], calendar: readonly number[]): boolean =>
  grid
    .slice(0, SAMPLE)
    .some((row) => calendar.some((column) => isCalendarMark(cellText(row, column))));

/**
 * The table counts or rates things and charges nobody with anything: a cost estimate or a list of goods (a column of
 * money, units or quantities, and none of bodies, times or results), or a scoring grid (a column of points, and
 * none of bodies or times; what proves a score is no result of a task).
 */
export function isDataTable(
  columns: readonly HeadColumn[],
  calendar: readonly number[],
  grid: readonly GridRow[],
): boolean {
  const has = (...roles: ColumnRole[]): boolean =>
    columns.some(({ role }, index) => roles.includes(role) && !calendar.includes(index));
  if (has("lead", "coordinating", "leadAndCoordinating", "supervising")) return false;
  if (has("deadline", "start", "end") || isMarked(grid, calendar)) return false;
  if (columns.some(holdsPoints)) return true;
  return has("budget", "unit", "quantity") && !has("output", "requirement");
}
