import type { LaidCell } from "../layout/page-layout.js";
import { type Segment, textOf } from "../words/word.js";

/** Words so little higher than their ordinal, in parts of its size, stand in its row. */
const higher = 0.5;

const ordinal = /^(\d{1,3})[.)]?$/;

/** Numbers of a column of ordinals, one a line; null when it holds anything else. */
function readOrdinals(rows: readonly (readonly Segment[])[]): number[] | null {
  const numbers: number[] = [];
  for (const row of rows) {
    const number = ordinal.exec(textOf(row.flatMap(({ words }) => words)))?.[1];
    if (number === undefined) return null;
    numbers.push(Number(number));
  }
  return numbers;
}

const baselineOf = (row: readonly Segment[]): number => (row[0] as Segment).baseline;

/**
 * Parts a row of a ruled table whose own rules are missing: ordinals that count up in its first cell, each at the head
 * of the words beside it, begin a row each. Null when there is one row.
 */
export function partByOrdinals(cells: readonly LaidCell[]): LaidCell[][] | null {
  const [first, ...others] = cells;
  if (first === undefined || others.length === 0) return null;
  if (cells.some(({ place }) => place.rowSpan > 1 || place.parts !== undefined)) return null;
  const { rows } = first;
  const numbers = rows.length < 2 ? null : readOrdinals(rows);
  if (numbers?.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1) !== true) {
    return null;
  }
  const tops = rows.map((row) => baselineOf(row) - (row[0] as Segment).size * higher);
  const beside = others.flatMap((cell) => cell.rows.map(baselineOf));
  const isHead = (top: number): boolean =>
    beside.some((baseline) => baseline >= top && baseline < top + (rows[0]?.[0]?.size ?? 0));
  // Words over the first ordinal tell that ordinals stand at the middle of their rows.
  if (!tops.every(isHead) || beside.some((baseline) => baseline < (tops[0] as number))) return null;
  return tops.map((top, at) => {
    const end = tops[at + 1] ?? Number.POSITIVE_INFINITY;
    return cells.map(({ place, rows: own }) => ({
      place,
      rows: own.filter((row) => baselineOf(row) >= top && baselineOf(row) < end),
    }));
  });
}
