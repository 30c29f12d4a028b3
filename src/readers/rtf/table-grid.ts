import type { RichBlock, RichCell, RichRow, RichTable } from "../rich/rich-blocks.js";

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

/** Edges this near to one another are one edge: writers round them row by row. A millimetre is 57. */
const tolerance = 40;

interface Origin {
  readonly blocks: RichBlock[];
  colSpan: number;
  rowSpan: number;
  lastRow: number;
}

/** The table of rows that follow one another: spans from the edges of all of them together. */
export function buildTable(rows: readonly OpenRow[]): { table: RichTable; size: number } {
  const { ends: columns, starts } = numberEdges(rows);
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
  cells: cells.map(toCell),
  ...(isHeader ? { header: true } : {}),
});

const toCell = ({ blocks, colSpan, rowSpan }: Origin): RichCell => ({
  blocks,
  ...(colSpan > 1 ? { colSpan } : {}),
  ...(rowSpan > 1 ? { rowSpan } : {}),
});

const definitionsOf = (rows: readonly OpenRow[]): Set<RowDefinition> => {
  const definitions = new Set<RowDefinition>();
  for (const { definition } of rows) if (definition !== null) definitions.add(definition);
  return definitions;
};

interface Columns {
  /** Grid columns up to each right edge of a cell. */
  readonly ends: ReadonlyMap<number, number>;
  /** Grid columns before rows that are set in, so that they begin at an edge of other rows. */
  readonly starts: ReadonlyMap<number, number>;
}

function numberEdges(rows: readonly OpenRow[]): Columns {
  const rights = new Set<number>();
  const lefts = new Set<number>();
  for (const { left, cells } of definitionsOf(rows)) {
    lefts.add(left);
    for (const { right } of cells) rights.add(right);
  }
  const ends = new Map<number, number>();
  const starts = new Map<number, number>();
  let column = 0;
  let first = Number.NEGATIVE_INFINITY;
  let waiting: number[] = [];
  for (const edge of Float64Array.from(new Set([...rights, ...lefts])).sort()) {
    const isNear = edge - first <= tolerance;
    if (rights.has(edge)) {
      if (!isNear) {
        column += 1;
        first = edge;
        for (const left of waiting) if (edge - left <= tolerance) starts.set(left, column);
        waiting = [];
      }
      ends.set(edge, column);
    }
    if (!lefts.has(edge)) continue;
    if (edge - first <= tolerance) starts.set(edge, column);
    else waiting.push(edge);
  }
  return { ends, starts };
}
