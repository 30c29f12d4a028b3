import type { CellInput } from "../../source/index.js";
import type { BlockWriter } from "../shared/block-writer.js";
import { joinLines } from "../shared/join-lines.js";
import { isBareLabel, isCapitals, readLineStart, startsLower } from "../shared/line-starts.js";
import { splitMarkup } from "../shared/markup.js";
import { hasFlag, hasInnerTab, hasMarkup, isUnderRow, type Lines, lineText } from "./scan-lines.js";

/** True when the line is a row of tab-separated cells and not a paragraph whose label a tab sets off. */
export function isTabRow(lines: Lines, index: number): boolean {
  if (!hasFlag(lines, index, hasInnerTab)) return false;
  if (lines.tabs[index] !== 1) return true;
  const text = lineText(lines, index);
  return !isBareLabel(text.slice(0, text.indexOf("\t")).trim());
}

const ordinalHead = /^(?:stt|tt|số tt|số thứ tự)\.?$/i;
/** A cell that numbers a row, with the tab after it: "1", "1.", "2.1", "IV", "B.", "a)", "(1)". */
const ordinalCell =
  /^ *(?:(\d{1,3})(?:\.\d{1,3})*[.)]?|([IVXLC]{1,6}|[A-ZĐ])[.)]?|[a-zđ][.)]|\(\d{1,2}\)) *\t/;

/**
 * Reads a run of tab-separated lines from line `from` on into one table; gives the first line after it.
 * Rows stand as in the source; a row broken over several lines is put together again. A run with no more than
 * two filled cells a line and no ordinal head is a layout of two columns: one row a line.
 */
export function readTabTable(lines: Lines, from: number, writer: BlockWriter): number {
  writer.table("tabs");
  if (isLayout(lines, from)) return readLayout(lines, from, writer);
  const width = countHeadTabs(lines, from);
  const wrapped = width !== lines.tabs[from] || isWrapped(lines, from, width);
  const state: OpenRow = { pieces: [], tabs: 0, line: 0, ordinal: 0 };
  let index = from;
  for (; index < lines.count; index += 1) {
    const place = placeLine(lines, index, state, width, wrapped);
    if (place === "end") break;
    if (place === "row") closeRow(state, writer);
    addLine(lines, index, state);
    addTail(lines, index, state, width);
  }
  closeRow(state, writer);
  return index;
}

interface OpenRow {
  pieces: string[];
  tabs: number;
  line: number;
  /** The last numeral that numbered a row. */
  ordinal: number;
}

/** A line with its outer tabs, which are cell bounds. */
const rowText = (lines: Lines, index: number): string =>
  lines.text.slice(lines.starts[index], lines.stops[index]);

/** Whether a line begins a row, goes on the open one, or ends the table. */
function placeLine(
  lines: Lines,
  index: number,
  state: OpenRow,
  width: number,
  wrapped: boolean,
): "row" | "more" | "end" {
  const tabs = lines.tabs[index] as number;
  if (state.pieces.length === 0) return "row";
  const adjacent = isUnderRow(lines, index);
  if (tabs === 0) {
    if (!adjacent) return "end";
    if (state.tabs < width) return wrapped || !opensParagraph(lines, index) ? "more" : "end";
    return goesOnLastCell(lines, index, wrapped) ? "more" : "end";
  }
  if (!adjacent) return startsRow(lines, index, state, width) ? "row" : "end";
  if (tabs >= width || state.tabs >= width || state.tabs + tabs > width) return "row";
  const ordinal = ordinalCell.exec(rowText(lines, index));
  if (ordinal === null) return wrapped ? "more" : "row";
  if (ordinal[1] === undefined) return "row";
  const value = Number(ordinal[1]);
  return value === state.ordinal + 1 || value === 1 || !wrapped ? "row" : "more";
}

/** After a page break: a line that can begin a row though its last empty cells were lost or it is broken. */
function startsRow(lines: Lines, index: number, state: OpenRow, width: number): boolean {
  const tabs = lines.tabs[index] as number;
  if (tabs >= width) return tabs === width;
  if (!hasFlag(lines, index, hasInnerTab)) return rowText(lines, index).startsWith("\t");
  if (tabs > 1 || isTabRow(lines, index)) return true;
  return Number(ordinalCell.exec(rowText(lines, index))?.[1]) === state.ordinal + 1;
}

/** Words under a complete row are the rest of its last cell unless they open a paragraph. */
function goesOnLastCell(lines: Lines, index: number, wrapped: boolean): boolean {
  if (opensParagraph(lines, index)) return false;
  return wrapped || startsLower(lineText(lines, index));
}

function opensParagraph(lines: Lines, index: number): boolean {
  const text = lineText(lines, index);
  const start = readLineStart(text);
  if (start === "mark" || start === "label") return true;
  return isCapitals(text) && text.includes(" ");
}

function addLine(lines: Lines, index: number, state: OpenRow): void {
  const text = rowText(lines, index);
  if (state.pieces.length === 0) {
    state.line = lines.numbers[index] as number;
    const ordinal = ordinalCell.exec(text);
    if (ordinal?.[1] !== undefined) state.ordinal = Number(ordinal[1]);
  }
  state.pieces.push(text);
  state.tabs += lines.tabs[index] as number;
}

/** Lines of nothing but tabs are the empty end of an incomplete row. */
function addTail(lines: Lines, index: number, state: OpenRow, width: number): void {
  const tail = Math.min(lines.tailTabs[index] as number, width - state.tabs);
  if (tail <= 0) return;
  state.pieces.push("\t".repeat(tail));
  state.tabs += tail;
}

function closeRow(state: OpenRow, writer: BlockWriter): void {
  if (state.pieces.length === 0) return;
  writer.row({ cells: splitCells(joinLines(state.pieces)), line: state.line });
  state.pieces = [];
  state.tabs = 0;
}

/** The cells of a row, empty ones too. */
function splitCells(text: string): CellInput[] {
  return text.split("\t").map(readCell);
}

function readCell(cell: string): CellInput {
  return { lines: cell.includes("<") || cell.includes("&") ? splitMarkup(cell) : [cell] };
}

/**
 * Tabs of a whole row. A head broken over several lines ends where the first numbered row begins: its lines are
 * counted together.
 */
function countHeadTabs(lines: Lines, from: number): number {
  const first = lines.tabs[from] as number;
  let tabs = first;
  for (let index = from + 1; index < lines.count && index <= from + 6; index += 1) {
    if (!isUnderRow(lines, index))
      return tabs > first && isBrokenHead(lines, from, index) ? tabs : first;
    if (ordinalCell.test(rowText(lines, index))) {
      return isBrokenHead(lines, from, index) ? tabs : first;
    }
    tabs += lines.tabs[index] as number;
  }
  return first;
}

/** A head is broken when its first cell says ordinal and its lines hold fewer tabs than the longest row below. */
function isBrokenHead(lines: Lines, from: number, to: number): boolean {
  if (to === from + 1) return false;
  const head = rowText(lines, from);
  if (!ordinalHead.test(head.slice(0, head.indexOf("\t")).trim())) return false;
  const first = lines.tabs[from] as number;
  for (let index = from + 1; index < to; index += 1) {
    // A second head row, as under a two-level head, has as many cells as the first.
    if ((lines.tabs[index] as number) >= first) return false;
  }
  return true;
}

/** True when rows of the table are broken over lines: near its head a row lacks cells that the next line brings. */
function isWrapped(lines: Lines, from: number, width: number): boolean {
  let short = 0;
  let loose = 0;
  for (let index = from + 1; index < lines.count && index <= from + 40; index += 1) {
    if (!isUnderRow(lines, index)) continue;
    const tabs = lines.tabs[index] as number;
    if (tabs >= width) continue;
    if (tabs === 0) {
      if (readLineStart(lineText(lines, index)) === "mark") break;
      loose += 1;
    } else if (!ordinalCell.test(rowText(lines, index))) short += 1;
  }
  return short + loose >= 2;
}

/** True when no line of the run has more than two filled cells and its head does not number rows. */
function isLayout(lines: Lines, from: number): boolean {
  const head = rowText(lines, from);
  if (ordinalHead.test(head.slice(0, head.indexOf("\t")).trim())) return false;
  for (let index = from; index < lines.count; index += 1) {
    if (index > from && !isLayoutLine(lines, index)) return true;
    if (countFilled(rowText(lines, index)) > 2) return false;
  }
  return true;
}

/** A line of a two-column layout: tabbed, or a line of the left column between tabbed ones. */
function isLayoutLine(lines: Lines, index: number): boolean {
  if ((lines.tabs[index] as number) > 0)
    return hasFlag(lines, index, hasInnerTab) ? isTabRow(lines, index) : true;
  return (
    isUnderRow(lines, index) &&
    index + 1 < lines.count &&
    isUnderRow(lines, index + 1) &&
    hasFlag(lines, index + 1, hasInnerTab) &&
    isTabRow(lines, index + 1) &&
    (lines.ends[index] as number) - (lines.starts[index] as number) < 60
  );
}

/** Filled cells of a row, counted to three. */
function countFilled(text: string): number {
  let filled = 0;
  for (const cell of text.split("\t", 12)) {
    if (cell.trim() !== "") filled += 1;
    if (filled > 2) break;
  }
  return filled;
}

/**
 * The left and the right column of a layout line. `indent` is the number of tabs that set the left column in; a line
 * with more of them has nothing in the left column.
 */
function splitLayout(text: string, indent: number): string[] {
  const lead = countLead(text);
  const set = lead > 0 && lead <= indent ? text.slice(lead) : text;
  const tab = set.indexOf("\t");
  if (tab < 0) return [set];
  const right = set.slice(tab).replaceAll("\t", " ").trim();
  return right === "" ? [set.slice(0, tab)] : [set.slice(0, tab), right];
}

const countLead = (text: string): number => text.length - text.replace(/^\t+/, "").length;

/** Tabs before the left column: what the lines with both columns have before their first; 0 when one has none. */
function layoutIndent(lines: Lines, from: number): number {
  let indent: number | null = null;
  for (let index = from; index < lines.count; index += 1) {
    if (index > from && !isLayoutLine(lines, index)) break;
    const text = rowText(lines, index);
    if (countFilled(text) < 2) continue;
    indent = Math.min(indent ?? Number.POSITIVE_INFINITY, countLead(text));
  }
  return indent ?? 0;
}

function readLayout(lines: Lines, from: number, writer: BlockWriter): number {
  const indent = layoutIndent(lines, from);
  let index = from;
  for (; index < lines.count; index += 1) {
    if (index > from && !isLayoutLine(lines, index)) break;
    const markup = hasFlag(lines, index, hasMarkup);
    const cells = splitLayout(rowText(lines, index), indent).map((cell) =>
      markup ? readCell(cell) : { lines: [cell] },
    );
    writer.row({ cells, line: lines.numbers[index] as number });
  }
  return index;
}

/** True when the text ends, without a line end, in a table row that lacks cells all rows before it have. */
export function endsInsideRow(lines: Lines): boolean {
  const last = lines.count - 1;
  if (last < 2 || lines.stops[last] !== lines.text.length) return false;
  if (!hasFlag(lines, last, hasInnerTab) || !isUnderRow(lines, last)) return false;
  const tabs = lines.tabs[last] as number;
  return tabs < (lines.tabs[last - 1] as number) && lines.tabs[last - 1] === lines.tabs[last - 2];
}
