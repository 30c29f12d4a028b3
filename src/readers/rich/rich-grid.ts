import type { RichCell, RichTable } from "./rich-blocks.js";

export interface GridCell {
  readonly cell: RichCell;
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

/** Columns that one cell may cover, and columns of a table; cells beyond them stand in the last. No printed table has more. */
const widest = 1000;
const mostColumns = 2000;

/**
 * Lays a table out on the columns that matter. Programs keep a grid line for every edge of every row, so that cells of
 * the same column differ in their spans by a hair's breadth; columns that no cell begins in are left out, and spans
 * count the others.
 */
export function buildRichGrid(table: RichTable): RichGrid {
  /** For each column the row, exclusive, down to which a cell from above covers it. */
  const covered: number[] = [];
  const placed: Placed[][] = [];
  const begins = new Set<number>();
  for (const [index, { cells }] of table.rows.entries()) {
    const row: Placed[] = [];
    let column = 0;
    for (const cell of cells) {
      while (column < mostColumns && (covered[column] ?? 0) > index) column += 1;
      const colSpan = Math.min(Math.max(1, Math.trunc(cell.colSpan ?? 1)), widest);
      const below = table.rows.length - index;
      const rowSpan = Math.max(1, Math.min(Math.trunc(cell.rowSpan ?? 1), below));
      row.push({ cell, column, colSpan, rowSpan });
      begins.add(column);
      const end = Math.min(column + colSpan, mostColumns);
      if (rowSpan > 1) for (let at = column; at < end; at += 1) covered[at] = index + rowSpan;
      column = end;
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

/** Columns from the index `first` on that begin before `end`. */
function countColumns(columns: readonly number[], first: number, end: number): number {
  let last = first + 1;
  while (last < columns.length && (columns[last] as number) < end) last += 1;
  return last - first;
}
