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

/** True when a table with one cell a line may begin on the line. */
export const opensStackedTable = (lines: Lines, index: number): boolean =>
  sizeOf(lines, index) <= longestOrdinal && ordinalHead.test(lineText(lines, index));

/**
 * Reads a table whose cells stand one a line, as copies of web pages print it: an ordinal head, the other heads, then
 * 1, 2, 3 … each as many lines apart as there are heads. Gives the first line after it, or null when no such table
 * begins on line `from`: where blank cells left no line, nothing tells the columns apart.
 */
export function readStackedTable(lines: Lines, from: number, writer: BlockWriter): number | null {
  if (!opensStackedTable(lines, from)) return null;
  const columns = countColumns(lines, from);
  const rows = columns === 0 ? 0 : countRows(lines, from, columns);
  if (rows === 0) return null;
  writer.table("columns");
  for (let row = 0; row <= rows; row += 1) {
    const first = from + row * columns;
    const cells = Array.from({ length: columns }, (_cell, column) => ({
      lines: [lineText(lines, first + column)],
    }));
    writer.row({ cells, line: lines.numbers[first] as number });
  }
  return from + columns * (rows + 1);
}
