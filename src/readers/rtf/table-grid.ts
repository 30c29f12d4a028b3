import type { RichBlock, RichRow, RichTable } from "../rich/rich-blocks.js";
import { buildRichCell } from "../rich/rich-cell.js";
import { findTableColumns, type RowEdges } from "../rich/table-columns.js";

export type Merge = "none" | "first" | "covered";

/** One cell of a row definition (`\cellx`), in twentieths of a point. */
interface CellDefinition {
  readonly right: number;
  readonly across: Merge;
  readonly down: Merge;
}

/** `\trowd` … (RTF 1.9.1, "Table Definitions"). */
export interface RowDefinition {
  left: number;
  isHeader: boolean;
  isFirst: boolean;
  isLast: boolean;
  readonly cells: CellDefinition[];
  /** What is told about the cell whose `\cellx` follows. */
  pending: { across: Merge; down: Merge };
}

export interface OpenRow {
  readonly cells: RichBlock[][];
  readonly definition: RowDefinition | null;
}

interface Origin {
  readonly blocks: RichBlock[];
  colSpan: number;
  rowSpan: number;
  lastRow: number;
}

/** The table of rows that follow one another: spans from the edges of all of them together. */
export function buildTable(rows: readonly OpenRow[]): { table: RichTable; size: number } {
  const { ends: columns, starts } = findTableColumns(edgesOf(rows));
  /** Cells that may go on downwards, by their first column. */
  const open = new Map<number, Origin>();
  const built: { cells: Origin[]; isHeader: boolean }[] = [];
  let size = 0;
  for (const [index, { cells, definition }] of rows.entries()) {
    const row: Origin[] = [];
    let column = (definition === null ? undefined : starts.get(definition.left)) ?? 0;
    if (column > 0) row.push({ blocks: [], colSpan: column, rowSpan: 1, lastRow: index });
    let left: Origin | null = null;
    for (const [at, blocks] of cells.entries()) {
      const cell = definition?.cells[at];
      // LibreOffice writes a whole row of empty cells more behind a nested table.
      if (cell === undefined && definition !== null && at > 0 && blocks.length === 0) continue;
      const start = column;
      const end = cell === undefined ? start + 1 : (columns.get(cell.right) ?? start + 1);
      const colSpan = Math.max(1, end - start);
      column = Math.max(end, start);
      size += colSpan;
      if (cell?.across === "covered" && left !== null) {
        left.colSpan += colSpan;
        for (const block of blocks) left.blocks.push(block);
        continue;
      }
      const above = cell?.down === "covered" ? open.get(start) : undefined;
      if (above !== undefined && above.lastRow === index - 1) {
        above.lastRow = index;
        above.rowSpan += 1;
        // What it covers to its right in this row is none of the cell above.
        left = { blocks: [], colSpan, rowSpan: 1, lastRow: index };
        continue;
      }
      const origin: Origin = { blocks, colSpan, rowSpan: 1, lastRow: index };
      row.push(origin);
      left = origin;
      if (cell !== undefined && cell.down !== "none") open.set(start, origin);
    }
    built.push({ cells: row, isHeader: definition?.isHeader ?? false });
  }
  return { table: { type: "table", rows: built.map(toRow) }, size };
}

const toRow = ({ cells, isHeader }: { cells: Origin[]; isHeader: boolean }): RichRow => ({
  cells: cells.map(({ blocks, colSpan, rowSpan }) => buildRichCell(blocks, colSpan, rowSpan)),
  ...(isHeader ? { header: true } : {}),
});

function* edgesOf(rows: readonly OpenRow[]): Generator<RowEdges> {
  const definitions = new Set(rows.map(({ definition }) => definition));
  for (const definition of definitions) {
    if (definition === null) continue;
    yield { left: definition.left, rights: definition.cells.map(({ right }) => right) };
  }
}
