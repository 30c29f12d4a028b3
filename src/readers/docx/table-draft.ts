import { checkBlocks, checkCells, checkTableCells, type Limits } from "../limits.js";
import type { RunOn } from "./paragraph-draft.js";

/** A cell while it is read, with what stood open around it. */
export interface CellDraft {
  readonly depth: number;
  span: number;
  vertical: "restart" | "continue" | null;
  /** Continues the cell before it (`w:hMerge`, the way of older files). */
  continuesLeft: boolean;
  isDeleted: boolean;
  content: string;
  readonly outerBlocks: string;
  readonly outerRunOn: RunOn | null;
}

export interface RowDraft {
  readonly depth: number;
  header: boolean;
  isDeleted: boolean;
  /** Grid columns left free before and after the cells. */
  before: number;
  after: number;
  /** Grid column that the next cell begins in. */
  column: number;
  readonly cells: CellDraft[];
  cell: CellDraft | null;
  /** Length of what was attached when the row began. */
  readonly attachedFrom: number;
}

export interface TableDraft {
  rows: string;
  /** Rows of it stand in a piece before. */
  isCut: boolean;
  row: RowDraft | null;
  /** Columns that cells of the row above begin in: only these can be merged downwards. */
  startsAbove: ReadonlySet<number>;
}

/** More columns than Word (63) or LibreOffice lay out; a greater span is a mistake. */
const maxSpan = 1000;

export function createTable(): TableDraft {
  return { rows: "", isCut: false, row: null, startsAbove: new Set() };
}

export function createRow(depth: number, attachedFrom: number): RowDraft {
  return {
    depth,
    header: false,
    isDeleted: false,
    before: 0,
    after: 0,
    column: 0,
    cells: [],
    cell: null,
    attachedFrom,
  };
}

export function createCell(
  depth: number,
  outerBlocks: string,
  outerRunOn: RunOn | null,
): CellDraft {
  return {
    depth,
    span: 1,
    vertical: null,
    continuesLeft: false,
    isDeleted: false,
    content: "",
    outerBlocks,
    outerRunOn,
  };
}

/** A span as the file gives it, made sound. */
export function soundSpan(value: number | null, least: number): number {
  return value === null ? least : Math.min(Math.max(value, least), maxSpan);
}

/** True for a cell whose place is covered by the cell above it or before it: its words are not drawn. */
export function isCovered(cell: CellDraft, row: RowDraft, table: TableDraft): boolean {
  if (cell.continuesLeft && row.cells.length > 0) return true;
  return cell.vertical === "continue" && table.startsAbove.has(row.before + row.column);
}

/** True when no cell of the row goes on from the row above: the table may be cut before it. */
export const beginsAnew = (row: RowDraft): boolean =>
  row.cells.every(({ vertical }) => vertical !== "continue");

export function addCell(row: RowDraft, cell: CellDraft, limits: Limits): void {
  if (cell.isDeleted) return;
  row.column += cell.span;
  checkCells(row.before + row.column + row.after, limits);
  const last = row.cells[row.cells.length - 1];
  if (cell.continuesLeft && last !== undefined) last.span += cell.span;
  else row.cells.push(cell);
}

/** Writes a row as lean XML; one without cells, or deleted, is left out. */
export function addRow(table: TableDraft, row: RowDraft): boolean {
  if (row.isDeleted || row.cells.length === 0) return false;
  const starts = new Set<number>();
  let column = row.before;
  let xml = row.before === 0 ? "" : writeCell(row.before, null, "");
  for (const cell of row.cells) {
    const isOrphan = cell.vertical === "continue" && !table.startsAbove.has(column);
    xml += writeCell(cell.span, isOrphan ? "restart" : cell.vertical, cell.content);
    starts.add(column);
    column += cell.span;
  }
  if (row.after > 0) xml += writeCell(row.after, null, "");
  table.startsAbove = starts;
  const header = row.header ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
  table.rows += `<w:tr>${header}${xml}</w:tr>`;
  return true;
}

function writeCell(span: number, vertical: CellDraft["vertical"], content: string): string {
  const spanned = span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`;
  const merged = vertical === null ? "" : `<w:vMerge w:val="${vertical}"/>`;
  const properties = spanned + merged === "" ? "" : `<w:tcPr>${spanned}${merged}</w:tcPr>`;
  return `<w:tc>${properties}${content}</w:tc>`;
}

/** Counts what is read against the limits. */
export interface Tally {
  addBlock(): void;
  addCell(): void;
}

export function createTally(limits: Limits): Tally {
  let blocks = 0;
  let cells = 0;
  return {
    addBlock: () => {
      blocks += 1;
      checkBlocks(blocks, limits);
    },
    addCell: () => {
      cells += 1;
      checkTableCells(cells, limits);
    },
  };
}
