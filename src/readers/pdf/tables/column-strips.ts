import type { Segment } from "../words/word.js";

export type Row = readonly Segment[];

/** Rows that stand in columns with a strip of blank between: `from` inclusive, `to` exclusive. */
export interface ColumnRegion {
  readonly from: number;
  readonly to: number;
  /** Right end of each column but the last: the strip of blank behind it. */
  readonly gutters: readonly Strip[];
  /** Signatures side by side, each a column. */
  readonly signatures?: true;
}

/** A strip that nothing stands in, in points. */
export interface Strip {
  readonly left: number;
  readonly right: number;
}

/** Narrowest strip between two columns, in ems. */
export const narrowest = 0.6;

/** No space between words is as wide, in ems: columns, or a blank to be filled in. */
const wideGap = 1.7;

/** The parts of a row that only wide gaps part. */
export function wholesOf(row: Row): Segment[][] {
  const wholes: Segment[][] = [];
  for (const segment of row) {
    const last = wholes.at(-1)?.at(-1);
    if (last !== undefined && segment.left - last.right <= wideGap * segment.size) {
      (wholes.at(-1) as Segment[]).push(segment);
    } else wholes.push([segment]);
  }
  return wholes;
}

export const leftOf = (row: Row, { left, right }: Strip): Segment[] =>
  row.filter((segment) => segment.right <= (left + right) / 2);

export const rightOf = (row: Row, { left, right }: Strip): Segment[] =>
  row.filter((segment) => segment.left >= (left + right) / 2);

/** Lines of one column stand further apart than this, in ems: nearer ones stand beside one another. */
export const besideReach = 0.8;

/** Rows with words on both sides of a strip, in one line or in two that stand beside one another. */
export function countBeside(inside: readonly Row[], strip: Strip): number {
  let count = 0;
  for (const [index, row] of inside.entries()) {
    if (leftOf(row, strip).length > 0 && rightOf(row, strip).length > 0) {
      count += 1;
      continue;
    }
    const below = inside[index + 1];
    const [one, other] = [row[0], below?.[0]];
    if (below === undefined || one === undefined || other === undefined) continue;
    const apart = leftOf(row, strip).length > 0 ? rightOf(below, strip) : leftOf(below, strip);
    if (apart.length > 0 && other.baseline - one.baseline < one.size * besideReach) count += 1;
  }
  return count;
}

/** The segments of a row by column. */
export function shareColumns(row: Row, gutters: readonly Strip[]): Segment[][] {
  const columns: Segment[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const segment of row) {
    let column = 0;
    const middle = (segment.left + segment.right) / 2;
    while (column < gutters.length && middle > (gutters[column] as Strip).left) column += 1;
    (columns[column] as Segment[]).push(segment);
  }
  return columns;
}
