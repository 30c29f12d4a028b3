import type { RichCell, RichTable } from "./rich-blocks.js";

export interface GridCell {
  /** null where a row leaves columns out. */
  readonly cell: RichCell | null;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface RichGrid {
  readonly rows: readonly (readonly GridCell[])[];
  /** Columns that a cell begins in. */
  readonly width: number;
}

interface Placed extends GridCell {
  readonly column: number;
}

/** Columns that one cell may cover; no printed table has more. */
const widest = 1000;

/**
 * Lays a table out on the columns that matter. Programs keep a grid line for every edge of every row, so that cells of
 * the same column differ in their spans by a hair's breadth; columns that no cell begins in are left out, and spans
 * count the others.
 */
export function buildRichGrid(table: RichTable): RichGrid {
  /** Rows still covered from above, by column. */
  let hanging: { until: number; from: number; to: number }[] = [];
  const placed: Placed[][] = [];
  const begins = new Set<number>();
  for (const [index, { cells }] of table.rows.entries()) {
    const row: Placed[] = [];
    hanging = hanging.filter(({ until }) => until > index);
    let column = 0;
    for (const cell of cells) {
      for (let over = hanging.find(covers(column)); over !== undefined; ) {
        column = over.to;
        over = hanging.find(covers(column));
      }
      const colSpan = Math.min(Math.max(1, Math.trunc(cell.colSpan ?? 1)), widest);
      const rowSpan = Math.max(
        1,
        Math.min(Math.trunc(cell.rowSpan ?? 1), table.rows.length - index),
      );
      row.push({ cell, column, colSpan, rowSpan });
      begins.add(column);
      if (rowSpan > 1) hanging.push({ until: index + rowSpan, from: column, to: column + colSpan });
      column += colSpan;
    }
    placed.push(row);
  }
  const columns = [...begins].sort((one, other) => one - other);
  const rank = new Map(columns.map((column, index) => [column, index]));
  return {
    width: columns.length,
    rows: placed.map((row) =>
      row.map(({ cell, column, colSpan, rowSpan }) => ({
        cell,
        rowSpan,
        colSpan: countColumns(columns, rank.get(column) as number, column + colSpan),
      })),
    ),
  };
}

const covers =
  (column: number) =>
  ({ from, to }: { from: number; to: number }): boolean =>
    column >= from && column < to;

/** Columns from the index `first` on that begin before `end`. */
function countColumns(columns: readonly number[], first: number, end: number): number {
  let last = first + 1;
  while (last < columns.length && (columns[last] as number) < end) last += 1;
  return last - first;
}
