import type { RichBlock, RichCell, RichRow } from "../rich/rich-blocks.js";
import { buildRichCell } from "../rich/rich-cell.js";

/** A cell or, without blocks, a place that another cell covers; as often as it repeats. */
export interface TableEntry {
  readonly blocks: readonly RichBlock[] | null;
  readonly colSpan: number;
  readonly rowSpan: number;
  repeat: number;
}

export interface TableRow {
  readonly entries: readonly TableEntry[];
  /** Columns that the row takes. */
  readonly width: number;
  readonly repeat: number;
  readonly hidden: boolean;
  readonly header: boolean;
}

export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** A cell of a hidden row that reaches into rows that can be seen. */
interface LateCell {
  readonly blocks: readonly RichBlock[];
  readonly colSpan: number;
  readonly lastRow: number;
}

/**
 * Rows and cells as they are drawn: repeated ones one by one, covered and hidden ones left out, spans cut down to
 * what can be seen. A place that is said to be covered and is not becomes an empty cell, so that the cells
 * behind it keep their columns.
 */
export function layRows(rows: readonly TableRow[], hidden: readonly ColumnRange[]): RichRow[] {
  const width = rows.reduce((most, row) => Math.max(most, row.width), 0);
  const seenColumns = countSeenColumns(width, hidden);
  const seenRows = countSeenRows(rows);
  /** For each column the first row that is free again. */
  const freeFrom = new Array<number>(width + 1).fill(0);
  const late = new Map<number, LateCell>();
  const laid: RichRow[] = [];
  let index = 0;

  const layRow = (row: TableRow): RichCell[] => {
    const cells: RichCell[] = [];
    let column = 0;
    const isTaken = (at: number): boolean => (freeFrom[at] as number) > index;
    const put = (
      blocks: readonly RichBlock[],
      at: number,
      colSpan: number,
      lastRow: number,
    ): void => {
      const colsSeen = (seenColumns[at + colSpan] as number) - (seenColumns[at] as number);
      const rowsSeen = (seenRows[lastRow] as number) - (seenRows[index] as number);
      if (colsSeen === 0) return;
      if (row.hidden) {
        if (rowsSeen > 0) late.set(at, { blocks, colSpan, lastRow });
        return;
      }
      cells.push(buildRichCell(blocks, colsSeen, rowsSeen));
    };
    const place = ({ blocks, colSpan, rowSpan }: TableEntry): void => {
      if (blocks !== null) while (column < width && isTaken(column)) column += 1;
      if (column >= width) {
        // Spans that run into one another leave no place for it, but its words are there.
        if (blocks !== null && blocks.length > 0 && !row.hidden) cells.push({ blocks });
        return;
      }
      const waiting = late.get(column);
      if (waiting !== undefined && !row.hidden) {
        late.delete(column);
        put(waiting.blocks, column, waiting.colSpan, waiting.lastRow);
      } else if (blocks !== null || !isTaken(column)) {
        const across = Math.max(1, Math.min(colSpan, width - column));
        const lastRow = Math.min(index + Math.max(1, rowSpan), seenRows.length - 1);
        for (let at = column; at < column + across; at += 1) {
          freeFrom[at] = Math.max(freeFrom[at] as number, lastRow);
        }
        put(blocks ?? [], column, across, lastRow);
      }
      column += 1;
    };
    for (const entry of row.entries) {
      for (let left = entry.repeat; left > 0; left -= 1) place(entry);
    }
    return cells;
  };

  for (const row of rows) {
    for (let left = row.repeat; left > 0; left -= 1) {
      const cells = layRow(row);
      if (!row.hidden) laid.push({ cells, ...(row.header ? { header: true } : {}) });
      index += 1;
    }
  }
  return laid;
}

/** How many columns before each can be seen. */
function countSeenColumns(width: number, hidden: readonly ColumnRange[]): number[] {
  const seen = [0];
  let range = 0;
  for (let column = 0; column < width; column += 1) {
    while (range < hidden.length && (hidden[range] as ColumnRange).to <= column) range += 1;
    const isHidden = range < hidden.length && (hidden[range] as ColumnRange).from <= column;
    seen.push((seen[column] as number) + (isHidden ? 0 : 1));
  }
  return seen;
}

function countSeenRows(rows: readonly TableRow[]): number[] {
  const seen = [0];
  for (const row of rows) {
    for (let left = row.repeat; left > 0; left -= 1) {
      seen.push((seen.at(-1) as number) + (row.hidden ? 0 : 1));
    }
  }
  return seen;
}
