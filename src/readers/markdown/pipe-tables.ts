import type { CellInput } from "../../source/index.js";
import { checkCells, type Limits } from "../limits.js";
import type { BlockWriter } from "../shared/block-writer.js";
import { readInline } from "./inline.js";
import { joinInline } from "./join.js";

const delimiterRow = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/;
const ordinalHead = /^[*_\s]*(?:stt|tt|số tt)\b/i;

export const isPipeRow = (line: string): boolean => {
  const text = line.trim();
  return text.length > 1 && text.startsWith("|") && text.indexOf("|", 1) > 0;
};

export const isDelimiterRow = (line: string): boolean =>
  line.includes("|") && line.includes("-") && delimiterRow.test(line);

/**
 * Reads rows with pipes, from `first` (inclusive) to `end` (exclusive) of the lines; a delimiter row makes the one
 * before it a head and may be missing. A row broken over lines goes on until its pipes are complete.
 */
export function readPipeTable(
  lines: readonly string[],
  first: number,
  end: number,
  limits: Limits,
  writer: BlockWriter,
): void {
  writer.table("pipes");
  const delimiter = isDelimiterRow(lines[first + 1] ?? "") && first + 1 < end ? first + 1 : -1;
  const width = splitPipes(lines[delimiter < 0 ? first : delimiter] as string).length;
  for (let index = first; index < end; ) {
    const start = index;
    let text = lines[index] as string;
    index += 1;
    if (isDelimiterRow(text)) continue;
    let pipes = countPipes(text);
    while (index < end && pipes <= width && !(lines[index] as string).trimStart().startsWith("|")) {
      pipes += countPipes(lines[index] as string);
      index += 1;
    }
    if (index > start + 1) {
      text = lines
        .slice(start, index)
        .map((line) => line.trim())
        .join("\n");
    }
    const cells = splitPipes(text);
    checkCells(cells.length, limits);
    writer.row({
      cells: cells.map((cell) => readCell(cell, false)),
      header: delimiter === start + 1,
      line: start + 1,
    });
  }
}

function countPipes(line: string): number {
  let count = 0;
  for (let at = line.indexOf("|"); at >= 0; at = line.indexOf("|", at + 1)) {
    if (line[at - 1] !== "\\") count += 1;
  }
  return count;
}

/** The raw cells of a row: split at pipes that no backslash stands before. */
function splitPipes(line: string): string[] {
  const text = line.trim();
  const cells: string[] = [];
  let from = text.startsWith("|") ? 1 : 0;
  for (let at = text.indexOf("|", from); at >= 0; at = text.indexOf("|", at + 1)) {
    if (text[at - 1] === "\\") continue;
    cells.push(text.slice(from, at));
    from = at + 1;
  }
  if (from < text.length) cells.push(text.slice(from));
  return cells;
}

const readCell = (raw: string, layout: boolean): CellInput => ({
  lines: joinInline(readInline(raw.trim()), layout).map(({ text }) => text),
});

/**
 * Finds a table as law portals copy it: a line with one pipe before and after each cell, one more pipe between
 * rows. Gives the line of its last pipe, or -1 when line `first` opens none.
 */
export function findLonePipesEnd(lines: readonly string[], first: number): number {
  let last = first;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = (lines[index] as string).trim();
    if (line !== "|") continue;
    last = index;
    const after = lines[index + 1]?.trim();
    if (after === undefined || after === "") break;
    if (index - first > maxLonePipeLines) break;
  }
  return last > first ? last : -1;
}

const maxLonePipeLines = 100_000;

/** Reads such a table; `first` and `last` are the lines of its outer pipes. */
export function readLonePipes(
  lines: readonly string[],
  first: number,
  last: number,
  limits: Limits,
  writer: BlockWriter,
): void {
  const gaps: { raw: string; line: number }[] = [];
  let from = first + 1;
  for (let index = first + 1; index <= last; index += 1) {
    if ((lines[index] as string).trim() !== "|") continue;
    gaps.push({ raw: lines.slice(from, index).join("\n").trim(), line: from + 1 });
    from = index + 1;
  }
  if (gaps.length === 1) {
    // One cell is no table: two remnants of one with words between.
    const { raw, line } = gaps[0] as (typeof gaps)[number];
    for (const { text } of joinInline(readInline(raw), true))
      writer.paragraph({ lines: [text], line });
    return;
  }
  const rows = splitRows(gaps.map(({ raw }) => raw));
  const layout =
    rows.every(([start, end]) => end - start <= 2) && !ordinalHead.test(gaps[0]?.raw ?? "");
  writer.table(layout ? "columns" : "pipes");
  for (const [start, end] of rows) {
    checkCells(end - start, limits);
    writer.row({
      cells: gaps.slice(start, end).map(({ raw }) => readCell(raw, layout)),
      line: gaps[start]?.line ?? first + 1,
    });
  }
}

/** Columns tried for a table of lone pipes. */
const mostColumns = 40;

/**
 * Rows as ranges of gaps. Between rows stands an empty gap, but a cell may be empty too: the number of columns is
 * the one for which every gap between rows is empty.
 */
function splitRows(gaps: readonly string[]): [number, number][] {
  const columns = countColumns(gaps, true) ?? countColumns(gaps, false);
  if (columns !== null) {
    const rows: [number, number][] = [];
    for (let at = 0; at < gaps.length; at += columns + 1) {
      rows.push([at, Math.min(at + columns, gaps.length)]);
    }
    return rows;
  }
  // Cells were lost: every empty gap ends a row.
  const rows: [number, number][] = [];
  let from = 0;
  for (let at = 0; at <= gaps.length; at += 1) {
    if (at < gaps.length && gaps[at] !== "") continue;
    if (at > from) rows.push([from, at]);
    from = at + 1;
  }
  return rows;
}

/** The least number of columns that fits; the last row may be cut off unless `whole`. */
function countColumns(gaps: readonly string[], whole: boolean): number | null {
  for (let columns = 2; columns <= Math.min(mostColumns, gaps.length); columns += 1) {
    if (whole && (gaps.length + 1) % (columns + 1) !== 0) continue;
    let fits = whole || columns < gaps.length;
    for (let at = columns; fits && at < gaps.length; at += columns + 1) fits = gaps[at] === "";
    if (fits) return columns;
  }
  return null;
}
