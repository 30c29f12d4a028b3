import type { Place } from "../../model/index.js";
import {
  emptyWording,
  placeOf,
  type SourceDocument,
  type SourceRow,
  type SourceTable,
  type Wording,
} from "../../source/index.js";

/** A row of the source laid out on the columns of its table. */
export interface GridRow {
  source: SourceRow;
  /**
   * One wording a column. A cell merged over columns stands in the first of them, the others are empty;
   * a cell merged over rows stands in every row it covers.
   */
  cells: Wording[];
  /** Columns whose cell is merged down from a row above; undefined when there is none. */
  spanned?: Set<number>;
  /** Columns that a cell further left covers; undefined when there is none. */
  covered?: Set<number>;
  /** Columns that hold words of this row itself, ascending. */
  filled: number[];
  /** The row is the first after a page break: it opens a later piece of a table torn apart. */
  opensPiece: boolean;
}

interface Hanging {
  wording: Wording;
  rows: number;
  columns: number;
}

const hasSpans = (table: SourceTable): boolean =>
  table.children.some((row) => row.children.some((cell) => cell.colSpan > 1 || cell.rowSpan > 1));

/** Bounds on what a faulty or hostile file can make a merged cell cover. */
const MAX_SPAN = 64;
const MAX_WIDTH = 512;

function layOutPlain(row: SourceRow): GridRow {
  const cells: Wording[] = [];
  const filled: number[] = [];
  for (const cell of row.children) {
    if (cell.wording.text !== "") filled.push(cells.length);
    cells.push(cell.wording);
  }
  return { source: row, cells, filled, opensPiece: row.opensPage === true };
}

function layOutSpanned(row: SourceRow, above: ReadonlyMap<number, Hanging>) {
  const cells: Wording[] = [];
  const filled: number[] = [];
  const spanned = new Set<number>();
  const covered = new Set<number>();
  const below = new Map<number, Hanging>();
  const cover = (column: number, columns: number): void => {
    for (let next = column + 1; next < column + columns; next += 1) {
      covered.add(next);
      cells.push(emptyWording);
    }
  };
  const takeAbove = (): void => {
    for (;;) {
      const column = cells.length;
      const hanging = above.get(column);
      if (hanging === undefined) return;
      for (let offset = 0; offset < hanging.columns; offset += 1) spanned.add(column + offset);
      cells.push(hanging.wording);
      cover(column, hanging.columns);
      if (hanging.rows > 1) below.set(column, { ...hanging, rows: hanging.rows - 1 });
    }
  };
  for (const cell of row.children) {
    takeAbove();
    const column = cells.length;
    const columns = column < MAX_WIDTH ? Math.min(Math.max(cell.colSpan, 1), MAX_SPAN) : 1;
    if (cell.wording.text !== "") filled.push(column);
    cells.push(cell.wording);
    cover(column, columns);
    if (cell.rowSpan > 1)
      below.set(column, { wording: cell.wording, rows: cell.rowSpan - 1, columns });
  }
  takeAbove();
  for (const column of [...above.keys()].sort((one, other) => one - other)) {
    if (column < cells.length) continue;
    while (cells.length < column) cells.push(emptyWording);
    takeAbove();
  }
  const laid: GridRow = { source: row, cells, filled, opensPiece: row.opensPage === true };
  if (spanned.size > 0) laid.spanned = spanned;
  if (covered.size > 0) laid.covered = covered;
  return { laid, below };
}

/** Cuts columns that no cell of the table begins in: a title merged over more columns than there are. */
function cutEmptyEdge(rows: readonly GridRow[]): void {
  let width = 0;
  for (const row of rows) {
    for (let column = row.cells.length - 1; column >= width; column -= 1) {
      if (row.covered?.has(column) !== true) width = column + 1;
    }
  }
  for (const row of rows) if (row.cells.length > width) row.cells.length = width;
}

/** Lays the rows of one table, or of the pieces of a torn one, on a grid. */
export function buildGrid(pieces: readonly SourceTable[]): GridRow[] {
  const grid: GridRow[] = [];
  for (const [index, piece] of pieces.entries()) {
    const first = grid.length;
    if (hasSpans(piece)) {
      let above: ReadonlyMap<number, Hanging> = new Map();
      const laid = piece.children.map((row) => {
        const next = layOutSpanned(row, above);
        above = next.below;
        return next.laid;
      });
      cutEmptyEdge(laid);
      for (const row of laid) grid.push(row);
    } else {
      for (const row of piece.children) grid.push(layOutPlain(row));
    }
    const opening = grid[first];
    if (index > 0 && opening !== undefined) opening.opensPiece = true;
  }
  return grid;
}

export const cellText = (row: GridRow, column: number): string => row.cells[column]?.text ?? "";

export const cellOf = (row: GridRow, column: number): Wording => row.cells[column] ?? emptyWording;

/** The cell is the row's own: not merged down from a row above. */
export const isOwn = (row: GridRow, column: number): boolean => row.spanned?.has(column) !== true;

/** Number of cells without the empty ones at the end. */
export function widthOf(row: GridRow): number {
  let width = row.cells.length;
  while (width > 0 && row.cells[width - 1]?.text === "" && row.covered?.has(width - 1) !== true) {
    width -= 1;
  }
  return width;
}

/** Columns that the cell at `column` takes up. */
export function spanOf(row: GridRow, column: number): number {
  let end = column + 1;
  while (row.covered?.has(end) === true) end += 1;
  return end - column;
}

/** From the first to the last word of the row's own cells; null for a blank row. */
export function placeOfRow(document: SourceDocument, row: GridRow): Place | null {
  let start = -1;
  let end = -1;
  for (const column of row.filled) {
    const segments = row.cells[column]?.segments ?? [];
    for (const segment of segments) {
      if (start < 0 || segment.start < start) start = segment.start;
      if (segment.end > end) end = segment.end;
    }
  }
  return start < 0 ? null : placeOf(document, start, end);
}
