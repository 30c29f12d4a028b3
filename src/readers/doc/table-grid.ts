import type { RichBlock, RichCell, RichRow, RichTable } from "../rich/rich-blocks.js";
import type { CellProperties, RowProperties } from "./row-properties.js";

/** A cell while its table is open. */
export interface DraftCell {
  readonly blocks: RichBlock[];
  /** The cell of an outer table that this one lies in. */
  readonly parent: DraftCell | null;
  left: number;
  right: number;
  rowSpan: number;
  /** Part of another cell, and not shown. */
  covered: boolean;
}

export interface DraftRow {
  /** Cells of the row; those that are covered are left out. */
  readonly cells: readonly DraftCell[];
  readonly header: boolean;
  /** Left edge of the row; null where the edges of its cells are not told. */
  readonly left: number | null;
}

/** Vertical merges that the next row may go on with. */
export type OpenMerges = readonly DraftCell[];

/**
 * Edges so near to one another (in twips, 1 mm) are one: rows drawn by hand rarely meet, and no column is as narrow.
 */
const tolerance = 57;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

/** Puts the cells of a row to their properties: joins what is merged, to the left and above. */
export function placeCells(
  cells: readonly DraftCell[],
  { cells: properties, header }: RowProperties,
  above: OpenMerges,
): { row: DraftRow; merges: OpenMerges } {
  if (cells.length === 0 || properties.length < cells.length) {
    return { row: { cells, header, left: null }, merges: [] };
  }
  const kept: DraftCell[] = [];
  const merges: DraftCell[] = [];
  const origins: { cell: DraftCell; own: CellProperties }[] = [];
  for (const [index, cell] of cells.entries()) {
    const own = properties[index] as CellProperties;
    const last = origins.at(-1);
    if (own.joinsLeft && last !== undefined) {
      last.cell.right = own.right;
      cell.covered = true;
      // Office 97 counts the words of all joined cells as one text.
      for (const block of cell.blocks) if (hasWords(block)) last.cell.blocks.push(block);
    } else {
      cell.left = own.left;
      cell.right = own.right;
      origins.push({ cell, own });
    }
  }
  for (const { cell, own } of origins) {
    const origin = own.joinsAbove ? findOrigin(cell, above) : undefined;
    if (origin !== undefined) {
      origin.rowSpan += 1;
      cell.covered = true;
      merges.push(origin);
      continue;
    }
    if (own.opensMerge || own.joinsAbove) merges.push(cell);
    kept.push(cell);
  }
  return { row: { cells: kept, header, left: properties[0]?.left ?? null }, merges };
}

const findOrigin = (cell: DraftCell, above: OpenMerges): DraftCell | undefined =>
  above.find(({ left, right }) => isNear(left, cell.left) && isNear(right, cell.right));

const hasWords = (block: RichBlock): boolean =>
  block.type === "table" || block.runs.length > 0 || block.boxes !== undefined;

/** Makes the table: its columns are what lies between the edges of all its rows. */
export function buildTable(rows: readonly DraftRow[]): RichTable {
  const columnOf = findColumns(rows);
  return { type: "table", rows: rows.map((row) => buildRow(row, columnOf)) };
}

/** The number of the column that begins at an edge. */
function findColumns(rows: readonly DraftRow[]): ReadonlyMap<number, number> {
  const edges = new Set<number>();
  for (const { cells, left: start } of rows) {
    if (start === null) continue;
    edges.add(start);
    for (const { left, right } of cells) edges.add(left).add(right);
  }
  const columns = new Map<number, number>();
  let column = -1;
  let start = Number.NEGATIVE_INFINITY;
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (edge - start > tolerance) {
      column += 1;
      start = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

function buildRow(row: DraftRow, columnOf: ReadonlyMap<number, number>): RichRow {
  const cells: RichCell[] = [];
  let reached = row.left === null ? 0 : (columnOf.get(row.left) ?? 0);
  // A row that begins farther right keeps its columns.
  if (reached > 0) cells.push(finishCell([], reached, 1));
  for (const cell of row.cells) {
    let colSpan = 1;
    if (row.left !== null) {
      const start = Math.max(reached, columnOf.get(cell.left) ?? 0);
      reached = Math.max(start + 1, columnOf.get(cell.right) ?? 0);
      colSpan = reached - start;
    }
    cells.push(finishCell(cell.blocks, colSpan, cell.rowSpan));
  }
  return row.header ? { cells, header: true } : { cells };
}

function finishCell(blocks: readonly RichBlock[], colSpan: number, rowSpan: number): RichCell {
  return {
    blocks,
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
}
