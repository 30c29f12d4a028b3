import type { BlockWriter } from "../shared/block-writer.js";
import { joinLines } from "../shared/join-lines.js";
import { isCapitals, readLineStart } from "../shared/line-starts.js";
import { findGutters, type Gutter, sliceAtGutters } from "./gutters.js";
import { divideRows } from "./row-groups.js";
import {
  afterPage,
  hasFlag,
  hasGap,
  hasInnerTab,
  isAdjacent,
  type Lines,
  lineText,
} from "./scan-lines.js";

/** What is known from the last table: after a page break its head is repeated. */
export interface TableMemory {
  /** Lines of its head, white space squeezed. */
  head: string[];
  /** Its ordinals stand on the first lines of their rows. */
  top: boolean;
}

/** Lines of one page of a table, at most. */
const longest = 400;
const widestLine = 600;
const headReach = 6;
const leastTallIndent = 40;
const longestTallHead = 30;
const ordinalHead = /^(?:stt|tt|số tt)\.?$/i;

/**
 * Reads a table whose columns are set with spaces, as text taken from a PDF has them; gives the first line after
 * it, or null when no such table begins on line `from`. Only tables with an ordinal column are taken: columns
 * of blanks alone prove too little.
 */
export function readColumnTable(
  lines: Lines,
  from: number,
  memory: TableMemory,
  writer: BlockWriter,
): number | null {
  const head = findOrdinalHead(lines, from);
  if (head < 0) return null;
  const base = findBase(lines, from, head);
  const texts: string[] = [];
  for (let index = from; index < base; index += 1) texts.push(paddedText(lines, index));
  const gutters = findGutters(texts, texts[head - from]);
  if (gutters.length < 2) return null;
  let end = base;
  while (end < lines.count && end - from < longest && extendsTable(lines, end, gutters)) {
    texts.push(paddedText(lines, end));
    end += 1;
  }
  const cells = texts.map((text) => sliceAtGutters(text, gutters));
  const ordinal = (cells[head - from] as string[]).findIndex((cell) => ordinalHead.test(cell));
  if (ordinal < 0) return null;
  const blanks: boolean[] = [];
  for (let index = from; index < end; index += 1) {
    blanks.push(index > from && !isAdjacent(lines, index));
  }
  const used = gutters
    .concat({ from: 0, to: 0 })
    .map((_gutter, column) => column)
    .filter((column) => cells.some((line) => line[column] !== ""));
  const squeezed = texts.map((text) => text.trim().replace(/ +/g, " "));
  const repeated = memory.head.length > 0 && memory.head.every((text, at) => text === squeezed[at]);
  const division = divideRows(cells, blanks, {
    head: head - from,
    ordinal,
    body: repeated ? memory.head.length : null,
    top: repeated && memory.top,
  });
  if (!repeated) {
    memory.head = squeezed.slice(0, division.body);
    memory.top = division.top;
  }
  writer.table("columns");
  for (const group of division.groups) {
    writer.row({
      cells: used.map((column) => ({
        lines: [joinColumn(cells, group.from, group.to, column)],
      })),
      line: lines.numbers[from + group.from] as number,
    });
  }
  return end;
}

/** The line with the cell "TT" or "STT" in the head that begins on line `from`; -1 when there is none. */
function findOrdinalHead(lines: Lines, from: number): number {
  for (let index = from; index < lines.count && index < from + headReach; index += 1) {
    if (index > from && !isAdjacent(lines, index)) return -1;
    if (hasFlag(lines, index, hasInnerTab)) return -1;
    if ((lines.ends[index] as number) - (lines.starts[index] as number) > widestLine) return -1;
    const text = lineText(lines, index);
    if (
      /^S?TT\b|^[Ss]tt\b|^Số TT\b/.test(text) &&
      ordinalHead.test(text.split(/ {2,}/, 1)[0] as string)
    ) {
      return hasFlag(lines, index, hasGap) || index > from ? index : -1;
    }
  }
  return -1;
}

/** Above the last column of a head stands a line of its own: “Kinh phí” over “STT … (triệu”. */
export function opensTallHead(lines: Lines, index: number): boolean {
  const indent = lines.indents[index] as number;
  if (indent < leastTallIndent || hasFlag(lines, index, hasGap | hasInnerTab)) return false;
  const text = lineText(lines, index);
  // “(ĐVT: đồng)” tells of the whole table, a title in capitals stands above it.
  if (text.length > longestTallHead || /[:(]/.test(text) || isCapitals(text)) return false;
  const head = findOrdinalHead(lines, index);
  if (head <= index) return false;
  const padded = paddedText(lines, head);
  return indent + text.length / 2 > padded.search(/\S(?:\S| (?! ))*$/);
}

/** End of the lines that the columns are found in: the head and what stands under it up to a blank line. */
function findBase(lines: Lines, from: number, head: number): number {
  let index = head + 1;
  let blanks = 0;
  while (index < lines.count && index - from < longest) {
    if (hasFlag(lines, index, afterPage | hasInnerTab) || isPageEnd(lines, index)) break;
    if ((lines.ends[index] as number) - (lines.starts[index] as number) > widestLine) break;
    if (!isAdjacent(lines, index)) {
      blanks += 1;
      // A head set apart by a blank line: the rows follow.
      if (blanks > 1 || index - head > 4) break;
    }
    if (opensProse(lines, index)) break;
    index += 1;
  }
  return index;
}

const paddedText = (lines: Lines, index: number): string =>
  " ".repeat(Math.min(lines.indents[index] as number, widestLine)) + lineText(lines, index);

/** A heading or an authority mark without a gap: an ordinal of the table has its title in the next column. */
function opensProse(lines: Lines, index: number): boolean {
  if (hasFlag(lines, index, hasGap)) return false;
  const start = readLineStart(lineText(lines, index));
  return start === "mark" || start === "label";
}

/** The number of the page, alone on its last line. */
const isPageEnd = (lines: Lines, index: number): boolean =>
  index + 1 < lines.count &&
  hasFlag(lines, index + 1, afterPage) &&
  /^\d{1,4}$/.test(lineText(lines, index));

/** True when a line further down keeps to the columns. */
function extendsTable(lines: Lines, index: number, gutters: readonly Gutter[]): boolean {
  if (hasFlag(lines, index, afterPage | hasInnerTab) || isPageEnd(lines, index)) return false;
  if ((lines.ends[index] as number) - (lines.starts[index] as number) > widestLine) return false;
  if (opensProse(lines, index)) return false;
  const text = paddedText(lines, index);
  const clear = gutters.filter(({ from, to }) => text.slice(from, to).trim() === "");
  return (
    clear.length >= gutters.length - 1 &&
    sliceAtGutters(text, gutters).filter((cell) => cell !== "").length > 1
  );
}

function joinColumn(cells: readonly string[][], from: number, to: number, column: number): string {
  const pieces: string[] = [];
  for (let index = from; index < to; index += 1) pieces.push(cells[index]?.[column] ?? "");
  return joinLines(pieces);
}
