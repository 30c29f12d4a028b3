import type { RichBlock, RichTable } from "../rich/rich-blocks.js";
import { layRows, type TableEntry, type TableRow } from "./lay-rows.js";
import { type Meter, type Reading, readMeter } from "./meter.js";

export interface CellInput {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly repeat: number;
}

/** A table while it is read. */
export interface TableWriter {
  addColumns(count: number, hidden: boolean): void;
  openRow(repeat: number, hidden: boolean): void;
  openCell(): void;
  addCell(input: CellInput, blocks: readonly RichBlock[]): void;
  addCovered(repeat: number): void;
  closeRow(): void;
  openHeader(): void;
  closeHeader(): void;
  /** The table; null when nothing of it is to be seen. */
  finish(): RichTable | null;
}

/** Empty rows that a table may repeat; a longer run only fills a sheet. */
const mostEmptyRows = 1000;
/** Columns that spans alone may make. */
const mostSpannedColumns = 1000;

export function createTableWriter(meter: Meter): TableWriter {
  const rows: TableRow[] = [];
  const hiddenColumns: { from: number; to: number }[] = [];
  let columns = 0;
  let headers = 0;
  let row: { entries: TableEntry[]; repeat: number; hidden: boolean; before: Reading } | null =
    null;
  let cellBefore = readMeter(meter);

  return {
    addColumns(count, hidden) {
      if (hidden) hiddenColumns.push({ from: columns, to: columns + count });
      columns += count;
    },
    openRow(repeat, hidden) {
      row = { entries: [], repeat, hidden, before: readMeter(meter) };
      meter.addBlock();
    },
    openCell() {
      cellBefore = readMeter(meter);
      meter.addCells(1);
    },
    addCell({ colSpan, rowSpan, repeat }, blocks) {
      if (row === null) return;
      if (blocks.length > 0) {
        meter.checkRow(repeat);
        meter.repeatSince(cellBefore, repeat - 1);
      }
      row.entries.push({ blocks, colSpan, rowSpan, repeat });
    },
    addCovered(repeat) {
      row?.entries.push({ blocks: null, colSpan: 1, rowSpan: 1, repeat });
    },
    closeRow() {
      if (row === null) return;
      const { entries, hidden, before } = row;
      const last = entries.at(-1);
      let width = 0;
      for (const entry of entries) width += entry.repeat;
      // Spreadsheets fill a row up to the last column that there is.
      if (last !== undefined && isEmpty(last) && last.repeat > Math.max(1, columns)) {
        width -= last.repeat - 1;
        last.repeat = 1;
      }
      meter.checkRow(width);
      meter.addCells(Math.max(0, width - entries.length));
      const clipped = row.repeat > mostEmptyRows && entries.every(isEmpty);
      const repeat = clipped ? 1 : row.repeat;
      meter.repeatSince(before, repeat - 1);
      const columnsTaken = Math.max(width, spannedWidth(entries));
      if (entries.length > 0) {
        rows.push({ entries, width: columnsTaken, repeat, hidden, header: headers > 0 });
      }
      row = null;
    },
    openHeader() {
      headers += 1;
    },
    closeHeader() {
      headers -= 1;
    },
    finish() {
      const laid = layRows(rows, hiddenColumns);
      return laid.length === 0 ? null : { type: "table", rows: laid };
    },
  };
}

/** Width of a row whose covered places are not written, as they should be. */
function spannedWidth(entries: readonly TableEntry[]): number {
  let width = 0;
  for (const { blocks, colSpan, repeat } of entries) {
    if (blocks !== null) width += Math.max(1, colSpan) * repeat;
  }
  return Math.min(width, mostSpannedColumns);
}

const isEmpty = ({ blocks }: TableEntry): boolean => blocks === null || blocks.length === 0;
