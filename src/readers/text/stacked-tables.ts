import type { BlockWriter } from "../shared/block-writer.js";
import { isCapitals, readLineStart } from "../shared/line-starts.js";
import { hasFlag, hasGap, hasInnerTab, isAdjacent, type Lines, lineText } from "./scan-lines.js";

const ordinalHead = /^(?:stt|tt|số tt)\.?$/i;
const longestOrdinal = 7;
const longestHead = 80;
const longestCell = 400;
const leastColumns = 3;
const mostColumns = 12;
const leastRows = 3;
/** Capitals longer than this are a title, no abbreviation. */
const longestAbbreviation = 12;

const sizeOf = (lines: Lines, index: number): number =>
  (lines.ends[index] as number) - (lines.starts[index] as number);

/** The line is the ordinal of row `row`, alone. */
function isOrdinal(lines: Lines, index: number, row: number): boolean {
  if (index >= lines.count || sizeOf(lines, index) > longestOrdinal) return false;
  const text = lineText(lines, index).replace(/[.)]$/, "");
  return /^\d{1,4}$/.test(text) && Number(text) === row;
}

/** Columns of the table whose head begins on line `from`: lines from it to the ordinal 1; 0 when there is none. */
function countColumns(lines: Lines, from: number): number {
  for (let columns = 1; columns <= mostColumns && from + columns < lines.count; columns += 1) {
    const index = from + columns;
    if (isOrdinal(lines, index, 1)) return columns < leastColumns ? 0 : columns;
    if (sizeOf(lines, index) > longestHead || hasFlag(lines, index, hasInnerTab | hasGap)) return 0;
  }
  return 0;
}

/** A line that no cell begins with: a heading, an authority mark, a title in capitals. */
function opensText(lines: Lines, index: number): boolean {
  const text = lineText(lines, index);
  const start = readLineStart(text);
  if (start === "mark" || start === "label") return true;
  return text.length > longestAbbreviation && isCapitals(text);
}

/** Rows under the head whose cells stand one a line; 0 unless the ordinals keep their distance to the end. */
function countRows(lines: Lines, from: number, columns: number): number {
  let rows = 0;
  while (isOrdinal(lines, from + columns * (rows + 1), rows + 1)) rows += 1;
  const end = from + columns * (rows + 1);
  if (rows < leastRows || end > lines.count) return 0;
  let longest = 0;
  let apart = false;
  const last = end - columns;
  for (let index = from; index < end; index += 1) {
    const size = sizeOf(lines, index);
    if (size > longestCell || hasFlag(lines, index, hasInnerTab)) return 0;
    if (index <= last) {
      longest = Math.max(longest, size);
      apart ||= index > from && !isAdjacent(lines, index);
      continue;
    }
    // No ordinal below shows that the last row is whole: what stands under a row that lacks a cell is no part of it.
    if (opensText(lines, index) || size > longest * 2) return 0;
    if (!apart && !isAdjacent(lines, index)) return 0;
  }
  return rows;
}

/** Where the cells of a table stand whose blank cells have lines of their own: the lines of each row, by column. */
interface Steps {
  rows: (number | null)[][];
  end: number;
}

/**
 * Rows whose cells all stand the same way apart, as the heads do: a blank line in the place of a cell is that cell,
 * blank. Null unless every ordinal stands where this puts it.
 */
function findSteps(lines: Lines, from: number, columns: number): Steps | null {
  const numbers = lines.numbers as { readonly [index: number]: number };
  const numberOf = (index: number): number => numbers[index] as number;
  const step = numberOf(from + 1) - numberOf(from);
  if (step < 1 || step > 2) return null;
  for (let column = 1; column <= columns; column += 1) {
    if (numberOf(from + column) !== numberOf(from) + step * column) return null;
  }
  const rows: (number | null)[][] = [];
  let index = from + columns;
  for (;;) {
    const first = numberOf(from) + step * columns * (rows.length + 1);
    if (numberOf(index) !== first || !isOrdinal(lines, index, rows.length + 1)) break;
    const row: (number | null)[] = [];
    let next = index;
    for (let column = 0; column < columns; column += 1) {
      const isHere = next < lines.count && numberOf(next) === first + step * column;
      row.push(isHere ? next : null);
      if (isHere) next += 1;
    }
    const isWhole = next >= lines.count || numberOf(next) >= first + step * columns;
    const cells = row.flatMap((at) => (at === null ? [] : [at]));
    const isCell = (at: number): boolean =>
      sizeOf(lines, at) <= longestCell && !hasFlag(lines, at, hasInnerTab);
    if (!isWhole || cells.length < 2 || !cells.every(isCell)) break;
    rows.push(row);
    index = next;
    if (index >= lines.count) break;
  }
  const last = rows.at(-1)?.slice(1) ?? [];
  if (rows.length < leastRows) return null;
  // Nothing below bears out a blank of the last row: it may stand between the table and the text.
  const isFull = (row: readonly (number | null)[]): boolean => !row.includes(null);
  if (!isFull(last) && rows.slice(0, -1).every(isFull)) return null;
  // The next ordinal stands elsewhere: a row has lost a cell, and the steps do not tell which.
  for (let at = index - columns + 1; at < Math.min(index + columns, lines.count); at += 1) {
    if (isOrdinal(lines, at, rows.length + 1)) return null;
  }
  if (last.some((at) => at !== null && opensText(lines, at))) return null;
  return { rows, end: index };
}

/** True when a table with one cell a line may begin on the line. */
export const opensStackedTable = (lines: Lines, index: number): boolean =>
  sizeOf(lines, index) <= longestOrdinal && ordinalHead.test(lineText(lines, index));

/**
 * Reads a table whose cells stand one a line, as copies of web pages print it: an ordinal head, the other heads, then
 * 1, 2, 3 … each as many lines apart as there are heads, blank lines counted where cells are blank. Gives the first line
 * after it, or null when no such table begins on line `from`: where blank cells left no line, nothing tells the columns
 * apart.
 */
export function readStackedTable(lines: Lines, from: number, writer: BlockWriter): number | null {
  if (!opensStackedTable(lines, from)) return null;
  const columns = countColumns(lines, from);
  if (columns === 0) return null;
  const rows = countRows(lines, from, columns);
  if (rows === 0) {
    const steps = findSteps(lines, from, columns);
    if (steps === null) return null;
    const head = Array.from({ length: columns }, (_cell, column) => from + column);
    writer.table("columns");
    for (const row of [head, ...steps.rows]) {
      const cells = row.map((at) => ({ lines: at === null ? [] : [lineText(lines, at)] }));
      const line = lines.numbers[row[0] as number] as number;
      writer.row({ cells, line, ...(row === head ? { header: true } : {}) });
    }
    return steps.end;
  }
  writer.table("columns");
  for (let row = 0; row <= rows; row += 1) {
    const first = from + row * columns;
    const cells = Array.from({ length: columns }, (_cell, column) => ({
      lines: [lineText(lines, first + column)],
    }));
    const line = lines.numbers[first] as number;
    writer.row({ cells, line, ...(row === 0 ? { header: true } : {}) });
  }
  return from + columns * (rows + 1);
}
