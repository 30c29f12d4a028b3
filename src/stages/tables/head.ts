import type { ColumnRole } from "../../model/index.js";
import type { Wording } from "../../source/index.js";
import { foldKey, foldText } from "../../text/index.js";
import { findColumnRole, findColumnSlip } from "../../vocabulary/index.js";
import { readCalendarHead } from "./calendar.js";
import { cellText, type GridRow, isOwn, spanOf, widthOf } from "./grid.js";
import { readRowLabel } from "./row-labels.js";

/** A column as its head names it. */
export interface HeadColumn {
  header: string;
  /** Wordings that the header is made of, outermost first; none for a column without a head. */
  wordings: Wording[];
  role: ColumnRole;
  /** The innermost level of the header. */
  leaf: string;
  /** Upper levels of the header; undefined when it has one level. */
  parent?: string;
  /** A level of the header that was read in spite of wrong diacritics; undefined when there is none. */
  slip?: { text: string; read: string };
}

export interface TableHead {
  /** First heading row in the grid. */
  from: number;
  /** Heading rows: words, then perhaps column numbers. */
  words: GridRow[];
  numbers: GridRow | null;
  columns: HeadColumn[];
}

const MAX_HEAD_ROWS = 4;
/** No table of a plan has more columns; beyond that a row is not looked at as a head. */
export const MAX_COLUMNS = 100;
const MAX_HEADER = 160;
const MAX_PLAIN_HEADER = 60;

/** Key by which a head printed again is known: the row's own words, folded, with their columns. */
export const headKey = (row: GridRow): string =>
  foldText(row.filled.map((column) => `${column}:${cellText(row, column)}`).join("\u0001"));

/** Length of the words of a row: a head printed again has the same, as folding keeps lengths. */
export function headLength(row: GridRow): number {
  let length = 0;
  for (const column of row.filled) length += cellText(row, column).length;
  return length;
}

const isKnownWord = (text: string): boolean =>
  findColumnRole(text) !== "other" || findColumnSlip(text) !== null;

const knownWords = (row: GridRow): number =>
  row.filled.filter((column) => isKnownWord(cellText(row, column))).length;

/** Quarters and months stand in a head beside two column words at least; alone they are times of a task. */
const calendarWords = (row: GridRow): number =>
  row.filled.filter((column) => readCalendarHead(cellText(row, column)) !== null).length;

/** Most of its cells are known column words, and it does not begin with an ordinal. */
export function looksLikeHead(row: GridRow): boolean {
  const { filled } = row;
  if (filled.length < 2 || readRowLabel(cellText(row, 0)) !== null) return false;
  if (filled.some((column) => cellText(row, column).length > MAX_HEADER)) return false;
  const known = knownWords(row);
  if (known * 2 >= filled.length) return known >= 2 || filled.length === 2;
  return known >= 2 && known * 2 >= filled.length - calendarWords(row);
}

/**
 * A row that the format marks as a heading counts as one unless it begins with an ordinal or reads like prose:
 * pipe tables have to mark their first row, whatever it holds.
 */
function isMarkedHead(row: GridRow): boolean {
  const { filled } = row;
  if (!row.source.header || filled.length < 2) return false;
  if (readRowLabel(cellText(row, 0)) !== null) return false;
  const within = (limit: number): boolean =>
    filled.every((column) => cellText(row, column).length <= limit);
  return within(MAX_PLAIN_HEADER) || (within(MAX_HEADER) && knownWords(row) > 0);
}

const numberShape = /^\(?\s*(?:(\d{1,2})|([a-zđ]|[A-ZĐ]))\s*\)?(?:\s*=.{0,40})?$/u;

/** A row of column numbers: (1) (2) (3), 1 2 3, a b 1 2; letters may stand before the numbers. */
function isColumnNumbers(row: GridRow, width: number): boolean {
  const { filled } = row;
  if (filled.length < Math.min(3, width) || filled.length < 2 || filled.length * 3 < width * 2) {
    return false;
  }
  let number = 0;
  let letter = 0;
  for (const column of filled) {
    const text = cellText(row, column);
    const match = text.length > 50 ? null : numberShape.exec(text);
    if (match === null) return false;
    if (match[1] === undefined) {
      if (number > 0) return false;
      letter += 1;
      if (letter === 1 && (match[2] as string).toLowerCase() !== "a") return false;
    } else {
      number += 1;
      if (Number(match[1]) !== number) return false;
    }
  }
  return number + letter >= 2 && (number > 0 || letter > 2);
}

/** The row below carries cells of the head merged down, or fills only what stands under wide head cells. */
function isLowerHead(upper: GridRow, row: GridRow): boolean {
  if (row.filled.length === 0) return false;
  if (row.spanned !== undefined) {
    for (const column of row.spanned) {
      if (cellText(row, column) !== "" && row.cells[column] === upper.cells[column]) return true;
    }
  }
  if (cellText(row, 0) !== "" || row.filled.length < 2) return false;
  if (row.filled.some((column) => cellText(row, column).length > MAX_PLAIN_HEADER)) return false;
  let parent = -1;
  let wide = false;
  const groups = new Map<number, number>();
  for (let column = 0; column < upper.cells.length; column += 1) {
    if (cellText(upper, column) !== "") parent = column;
    else if (parent >= 0 && cellText(row, column) !== "") {
      groups.set(parent, column);
      wide = true;
    }
  }
  if (!wide) return false;
  return row.filled.every((column) => {
    let own = column;
    while (own > 0 && cellText(upper, own) === "") own -= 1;
    return groups.has(own) && cellText(row, own) !== "";
  });
}

/** Wordings over one column, outermost first. A parent reaches right over columns that have words below it. */
function wordingsOver(words: readonly GridRow[], column: number): Wording[] {
  const parts: Wording[] = [];
  for (const [level, row] of words.entries()) {
    let at = column;
    if (cellText(row, at) === "" && level < words.length - 1) {
      const hasWordsBelow = (where: number): boolean =>
        words
          .slice(level + 1)
          .some((lower) => cellText(lower, where) !== "" && isOwn(lower, where));
      if (hasWordsBelow(column)) {
        while (at > 0 && cellText(row, at) === "") at -= 1;
        if (!hasWordsBelow(at) || (row.covered !== undefined && at + spanOf(row, at) <= column)) {
          at = column;
        }
      }
    }
    const wording = row.cells[at];
    if (wording === undefined || wording.text === "") continue;
    const last = parts.at(-1);
    if (last === wording || (last !== undefined && foldKey(last.text) === foldKey(wording.text))) {
      continue;
    }
    parts.push(wording);
  }
  return parts;
}

/** The role by the header as spelled; a level that says nothing so is tried without its diacritics. */
function readRole(column: HeadColumn): void {
  const { leaf, parent } = column;
  const below = findColumnSlip(leaf);
  column.role = findColumnRole(below?.read ?? leaf, parent);
  if (below !== null) column.slip = { text: leaf, read: below.read };
  if (column.role !== "other" || parent === undefined) return;
  const above = findColumnSlip(parent);
  if (above === null) return;
  column.role = above.role;
  column.slip = { text: parent, read: above.read };
}

function readColumns(words: readonly GridRow[], width: number): HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const wordings = wordingsOver(words, column);
    const header = wordings.map((wording) => wording.text).join(" / ");
    const leaf = wordings.at(-1)?.text ?? "";
    const read: HeadColumn = { header, wordings, leaf, role: "other" };
    if (wordings.length > 1) {
      read.parent = wordings
        .slice(0, -1)
        .map((wording) => wording.text)
        .join(" / ");
    }
    if (leaf !== "") readRole(read);
    columns.push(read);
  }
  return columns;
}

/** Columns of the head: trailing columns without a header count only where a row below has words in them. */
function measureWidth(words: readonly GridRow[], grid: readonly GridRow[]): number {
  let named = 0;
  let printed = 0;
  for (const row of words) {
    named = Math.max(named, widthOf(row));
    printed = Math.max(printed, row.cells.length);
  }
  if (printed === named) return named;
  let used = named;
  for (const row of grid) used = Math.max(used, Math.min(printed, (row.filled.at(-1) ?? -1) + 1));
  return used;
}

const MAX_TITLES = 2;
const MAX_MERGED_TITLES = 30;

/**
 * Finds the head at the top of a table; at most two rows with a title alone may stand over it, and more of them where
 * they are merged over columns and column words follow.
 * `marked` false: do not trust the format's mark, ask for column words.
 */
export function findHead(grid: readonly GridRow[], marked = true): TableHead | null {
  let from = 0;
  let merged = true;
  for (; ; from += 1) {
    const row = grid[from];
    if (row === undefined || row.cells.length > MAX_COLUMNS) return null;
    if (from > MAX_TITLES && (!merged || from > MAX_MERGED_TITLES)) return null;
    if (looksLikeHead(row)) break;
    if (from <= MAX_TITLES && marked && isMarkedHead(row)) break;
    if (row.filled.length > 1) return null;
    merged &&= row.covered !== undefined || row.filled.length === 0;
  }
  const first = grid[from] as GridRow;
  const words = [first];
  let next = from + 1;
  for (; words.length < MAX_HEAD_ROWS; next += 1) {
    const row = grid[next];
    const upper = words.at(-1) as GridRow;
    if (row === undefined || row.cells.length > MAX_COLUMNS) break;
    if (!isLowerHead(upper, row) && !isMarkedHead(row)) break;
    if (isColumnNumbers(row, first.cells.length)) break;
    words.push(row);
  }
  const width = measureWidth(words, grid);
  const below = grid[next];
  const numbers = below !== undefined && isColumnNumbers(below, width) ? below : null;
  return { from, words, numbers, columns: readColumns(words, width) };
}
