import type { RichBlock, RichCell, RichRow, RichTable } from "../rich/rich-blocks.js";
import { buildRichCell } from "../rich/rich-cell.js";
import {
  findTableColumns,
  isNearEdge,
  type RowEdges,
  type TableColumns,
} from "../rich/table-columns.js";
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
  above.find(({ left, right }) => isNearEdge(left, cell.left) && isNearEdge(right, cell.right));

const hasWords = (block: RichBlock): boolean =>
  block.type === "table" || block.runs.length > 0 || block.boxes !== undefined;

/** Makes the table: its columns are what lies between the edges of all its rows. */
export function buildTable(rows: readonly DraftRow[]): RichTable {
  const columns = findTableColumns(edgesOf(rows));
  return { type: "table", rows: rows.map((row) => buildRow(row, columns)) };
}

function* edgesOf(rows: readonly DraftRow[]): Generator<RowEdges> {
  for (const { cells, left } of rows) {
    if (left === null) continue;
    // Where a cell above reaches into the row, the next one begins at an edge that no cell of the row ends at.
    yield {
      left,
      rights: cells.flatMap((cell) => (cell.left > left ? [cell.left, cell.right] : [cell.right])),
    };
  }
}

function buildRow(
  { cells: drafts, header, left }: DraftRow,
  { ends, starts }: TableColumns,
): RichRow {
  const cells: RichCell[] = [];
  const columnAt = (edge: number): number => ends.get(edge) ?? starts.get(edge) ?? 0;
  let reached = left === null ? 0 : (starts.get(left) ?? 0);
  // A row that begins farther right keeps its columns.
  if (reached > 0) cells.push(buildRichCell([], reached, 1));
  for (const cell of drafts) {
    const start = left === null ? reached : Math.max(reached, columnAt(cell.left));
    reached = Math.max(start + 1, left === null ? 0 : columnAt(cell.right));
    cells.push(buildRichCell(cell.blocks, reached - start, cell.rowSpan));
  }
  return header ? { cells, header: true } : { cells };
}
