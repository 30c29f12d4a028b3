import type { SourceRow, SourceTable } from "../../source/index.js";
import { isNationalLine } from "../shared/marks.js";
import type { LineKind } from "./lines.js";
import {
  cellLines,
  columnLines,
  type EndLine,
  endingStart,
  isSignerTable,
  isWholePurpose,
  mayOpenEnding,
} from "./region.js";

/** Rows of a table: `from` inclusive, `to` exclusive. */
export interface RowRange {
  from: number;
  to: number;
}

/** Rows from the end of a table that an ending is looked for in. */
const reach = 40;
/** Rows of a signature set below a table without “Nơi nhận” and without a mark of authority. */
const bareReach = 8;
/** A line of more letters is a sentence, no line of a signature. */
const longest = 60;

/** Kinds of lines that a signature may begin with above the row of its mark: date, caption, post. */
const above: ReadonlySet<LineKind> = new Set([
  "date",
  "post",
  "approval",
  "approver",
  "authority",
  "name",
  "caption",
  "ornament",
]);

interface RowWords {
  /** Cells with words. */
  filled: number;
  /** Cells that begin with words of no ending. */
  foreign: number;
  /** A cell begins with such words or with a dash, which an ending has below its label only. */
  says: boolean;
  sentence: boolean;
  national: boolean;
  /** Holds the label of the recipients or a mark of authority, and little else. */
  opens: boolean;
  /** May belong to a signature whose mark stands below. */
  leads: boolean;
}

const firstKind = (lines: readonly EndLine[]): LineKind =>
  lines.find(({ kind }) => kind !== "ornament" && kind !== "caption")?.kind ?? "other";

/** The label or a mark of authority, with nothing above it in the cell but what stands over a signature. */
function opensEnding(lines: readonly EndLine[]): boolean {
  const mark = lines.findIndex(({ kind }) => kind === "label" || kind === "authority");
  return mark >= 0 && lines.slice(0, mark).every(({ kind }) => above.has(kind));
}

function readRow(row: SourceRow): RowWords {
  const words: RowWords = {
    filled: 0,
    foreign: 0,
    says: false,
    sentence: false,
    national: false,
    opens: false,
    leads: true,
  };
  for (const cell of row.children) {
    const { text } = cell.wording;
    if (text === "") continue;
    words.filled += 1;
    words.national ||= isNationalLine(text);
    const lines = cellLines(cell);
    const kind = firstKind(lines);
    words.opens ||= mayOpenEnding(text) && opensEnding(lines);
    if (kind === "other" && !isWholePurpose(cell)) {
      words.foreign += 1;
      words.sentence ||= text.length > longest;
    }
    words.says ||= words.foreign > 0 || kind === "bullet";
    words.leads &&= lines.every((line) => above.has(line.kind));
  }
  words.leads &&= words.filled > 0;
  words.opens &&= words.foreign < 2;
  return words;
}

const isData = ({ foreign }: RowWords): boolean => foreign > 1;

/** The rows say something of their own: they are no part of a signature below them. */
const isContent = (rows: readonly RowWords[]): boolean =>
  rows.some(({ foreign, filled, sentence }) => sentence || (foreign > 0 && filled > 2)) ||
  rows.filter(({ says }) => says).length > 1;

const part = (table: SourceTable, { from, to }: RowRange): SourceTable => ({
  ...table,
  children: table.children.slice(from, to),
});

/** Where the ending ends that opens in a row: before a letterhead, or before the rows of another table. */
function endOf(rows: readonly RowWords[], opening: number): number {
  const end = rows.findIndex(
    (row, index) => index > opening && (row.national || (isData(row) && row.filled > 2)),
  );
  return end < 0 ? rows.length : end;
}

/**
 * The rows of a table that are an ending, where others stand above or below: the signature as the last row of the
 * tasks, or with the letterhead of an appendix under it in one table. Null when there are none, or nothing else.
 */
export function findEndingRows(table: SourceTable): RowRange | null {
  const { children } = table;
  if (children.length < 2) return null;
  const skipped = Math.max(0, children.length - reach);
  const recent = children.slice(skipped);
  if (!recent.some((row) => row.children.some(({ wording }) => mayOpenEnding(wording.text)))) {
    return null;
  }
  const rows = recent.map(readRow);
  for (const [index, row] of rows.entries()) {
    if (!row.opens) continue;
    let from = index;
    while (from > 0 && (rows[from - 1] as RowWords).leads) from -= 1;
    if (skipped === 0 && !isContent(rows.slice(0, from))) from = 0;
    const to = endOf(rows, index);
    // Rows of data below: only a table that the ending stands on top of goes on like that.
    const rest = rows.slice(to);
    if (rest.length > 0 && !rest[0]?.national && from > 0) continue;
    if (rows.slice(from, to).some(isData)) continue;
    const range = { from: from + skipped, to: to + skipped };
    if (range.from === 0 && range.to === children.length) return null;
    if (endingStart(part(table, range)) !== null) return range;
  }
  return null;
}

/** A post with a name below it. */
function isSigned(column: readonly EndLine[]): boolean {
  const post = column.findIndex(({ kind }) => kind === "post" || kind === "approval");
  return post >= 0 && column.slice(post).some(({ kind }) => kind === "name");
}

/** The last rows of a table that hold nothing but posts over names; null when there are none. */
export function findSignerRows(table: SourceTable): RowRange | null {
  const to = table.children.length;
  const skipped = Math.max(0, to - bareReach);
  const rows = table.children.slice(skipped).map(readRow);
  let first = rows.length;
  while (first > 0 && ((rows[first - 1] as RowWords).leads || rows[first - 1]?.filled === 0)) {
    first -= 1;
  }
  if (first === rows.length || (skipped === 0 && !isContent(rows.slice(0, first)))) return null;
  const range = { from: first + skipped, to };
  const signers = part(table, range);
  return isSignerTable(signers) && columnLines(signers)?.every(isSigned) ? range : null;
}
