import type { Attributes } from "../shared/xml.js";
import type { Cursor, OpenElement } from "./cursor.js";
import { pieceSize } from "./lean-document.js";
import { isOn, readInteger } from "./on-off.js";
import { addBlocks, flushRunOn } from "./story.js";
import {
  addCell,
  addRow,
  beginsAnew,
  type CellDraft,
  createCell,
  createRow,
  createTable,
  isCovered,
  type RowDraft,
  soundSpan,
  type TableDraft,
} from "./table-draft.js";

const openTableOf = (cursor: Cursor): TableDraft | undefined =>
  cursor.story.tables[cursor.story.tables.length - 1];
const openRowOf = (cursor: Cursor): RowDraft | null => openTableOf(cursor)?.row ?? null;
const openCellOf = (cursor: Cursor): CellDraft | null => openRowOf(cursor)?.cell ?? null;

export function openTable(cursor: Cursor): void {
  flushRunOn(cursor.story, cursor.context);
  cursor.story.tables.push(createTable());
}

export function closeTable(cursor: Cursor): void {
  const table = cursor.story.tables.pop();
  if (table === undefined) return;
  if (table.rows === "") {
    const last = cursor.pieces[cursor.pieces.length - 1];
    if (table.isCut && last !== undefined) last.goesOn = false;
    return;
  }
  addBlocks(cursor.story, `<w:tbl>${table.rows}</w:tbl>`, cursor.context);
}

export function openRow(cursor: Cursor): void {
  const table = openTableOf(cursor);
  if (table !== undefined && table.row === null)
    table.row = createRow(cursor.depth, cursor.attached.length);
}

export function closeRow(cursor: Cursor): void {
  const table = openTableOf(cursor);
  const row = table?.row ?? null;
  if (table === undefined || row === null || row.depth !== cursor.depth) return;
  table.row = null;
  const { story, outer } = cursor;
  const isOutermost = outer.length === 0 && story.tables.length === 1;
  if (isOutermost && table.rows.length > pieceSize && beginsAnew(row))
    cutBefore(cursor, table, row);
  if (addRow(table, row)) cursor.context.tally.addBlock();
}

/** Ends a piece before a row of a long table, so that its tree does not stand in memory as a whole. */
function cutBefore(cursor: Cursor, table: TableDraft, row: RowDraft): void {
  const { story, attached } = cursor;
  const blocks = `${story.blocks}<w:tbl>${table.rows}</w:tbl>`;
  cursor.pieces.push({ blocks, attached: attached.slice(0, row.attachedFrom), goesOn: true });
  story.blocks = "";
  table.rows = "";
  table.isCut = true;
  cursor.attached = attached.slice(row.attachedFrom);
}

export function openCell(cursor: Cursor): void {
  const row = openRowOf(cursor);
  if (row === null || row.cell !== null) return;
  const { story } = cursor;
  row.cell = createCell(cursor.depth, story.blocks, story.runOn);
  story.blocks = "";
  story.runOn = null;
}

export function closeCell(cursor: Cursor): void {
  const row = openRowOf(cursor);
  const cell = row?.cell ?? null;
  if (row === null || cell === null || cell.depth !== cursor.depth) return;
  const { story, context } = cursor;
  flushRunOn(story, context);
  cell.content = story.blocks;
  story.blocks = cell.outerBlocks;
  story.runOn = cell.outerRunOn;
  row.cell = null;
  context.tally.addCell();
  addCell(row, cell, context.limits);
}

/** Leaves out a cell that another covers, once its properties are known. */
export function endCellProperties(cursor: Cursor): void {
  const table = openTableOf(cursor);
  const row = openRowOf(cursor);
  const cell = openCellOf(cursor);
  if (table === undefined || row === null || cell === null) return;
  if (cell.depth === cursor.depth - 1 && isCovered(cell, row, table)) cursor.skipLevel = cell.depth;
}

/** Children of `w:trPr` (ECMA-376 Part 1, 17.4.81). */
export const rowProperties: ReadonlyMap<string, OpenElement> = new Map<string, OpenElement>([
  ["w:tblHeader", (cursor, attributes) => setRow(cursor, (row) => (row.header = isOn(attributes)))],
  [
    "w:gridBefore",
    (cursor, attributes) => setRow(cursor, (row) => (row.before = span(attributes, 0))),
  ],
  [
    "w:gridAfter",
    (cursor, attributes) => setRow(cursor, (row) => (row.after = span(attributes, 0))),
  ],
  ["w:del", (cursor) => deleteRow(cursor)],
]);

/** Children of `w:tcPr` (17.4.70). */
export const cellProperties: ReadonlyMap<string, OpenElement> = new Map<string, OpenElement>([
  [
    "w:gridSpan",
    (cursor, attributes) => setCell(cursor, (cell) => (cell.span = span(attributes, 1))),
  ],
  [
    "w:vMerge",
    (cursor, attributes) => setCell(cursor, (cell) => (cell.vertical = merge(attributes))),
  ],
  [
    "w:vmerge",
    (cursor, attributes) => setCell(cursor, (cell) => (cell.vertical = merge(attributes))),
  ],
  [
    "w:hMerge",
    (cursor, attributes) =>
      setCell(cursor, (cell) => (cell.continuesLeft = merge(attributes) === "continue")),
  ],
  [
    "w:hmerge",
    (cursor, attributes) =>
      setCell(cursor, (cell) => (cell.continuesLeft = merge(attributes) === "continue")),
  ],
  ["w:cellDel", (cursor) => deleteCell(cursor)],
]);

const span = (attributes: Attributes, least: number): number =>
  soundSpan(readInteger(attributes["w:val"]), least);
const merge = (attributes: Attributes): "restart" | "continue" =>
  attributes["w:val"] === "restart" ? "restart" : "continue";

function setRow(cursor: Cursor, set: (row: RowDraft) => void): void {
  const row = openRowOf(cursor);
  if (row !== null) set(row);
}

function setCell(cursor: Cursor, set: (cell: CellDraft) => void): void {
  const cell = openCellOf(cursor);
  if (cell !== null) set(cell);
}

/** A deleted row is left out with its words, which count for no list (17.13.5.12). */
function deleteRow(cursor: Cursor): void {
  const row = openRowOf(cursor);
  if (row === null) return;
  row.isDeleted = true;
  cursor.skipLevel = row.depth;
}

function deleteCell(cursor: Cursor): void {
  const cell = openCellOf(cursor);
  if (cell === null) return;
  cell.isDeleted = true;
  cursor.skipLevel = cell.depth;
}
