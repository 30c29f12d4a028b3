import { continuesAtDash, readLineStart, startsLower } from "../../shared/line-starts.js";
import type { FlowBlock, FlowCell, FlowRow, FlowTable } from "../flow/flow.js";
import { hadRoom, sentenceEnd } from "../flow/paragraphs.js";
import type { Line } from "../words/word.js";
import type { Strip } from "./column-strips.js";

/** Space between the border of a cell and its words, in points. */
const padding = 5.4;
/** Edges of two pieces of a table so near to one another are the same. */
const sameEdge = 4;

const matches = (xs: readonly number[], x: number): boolean =>
  xs.some((other) => Math.abs(other - x) <= sameEdge);

/** Columns that no line parts have their edges in the blank between them, which is as wide as their words leave it. */
function haveSameStrips(upper: FlowTable, lower: FlowTable): boolean {
  const [one, other] = [upper.strips ?? [], lower.strips ?? []];
  return (
    one.length === other.length &&
    one.every(({ left, right }, index) => {
      const strip = other[index] as Strip;
      return left < strip.right && strip.left < right;
    })
  );
}

/** The lower piece has the outer edges of the upper one, and no inner edge that fits in nowhere. */
function isSameGrid(upper: FlowTable, lower: FlowTable): boolean {
  const [one, other] = [upper.xs, lower.xs];
  if (one.length === 0 || other.length === 0 || upper.grid !== lower.grid) return false;
  if (upper.strips !== undefined) return haveSameStrips(upper, lower);
  const ends: readonly [number, number][] = [
    [one[0] as number, other[0] as number],
    [one.at(-1) as number, other.at(-1) as number],
  ];
  if (ends.some(([a, b]) => Math.abs(a - b) > sameEdge)) return false;
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return fewer.every((x) => matches(more, x));
}

/** Grid lines of both pieces. */
const uniteEdges = (one: readonly number[], other: readonly number[]): number[] =>
  [...one, ...other.filter((x) => !matches(one, x))].sort((a, b) => a - b);

/** Spans of the cells counted on more grid lines than their own piece has. */
function respan(
  rows: readonly FlowRow[],
  own: readonly number[],
  all: readonly number[],
): FlowRow[] {
  if (own.length === all.length) return [...rows];
  const rank = own.map((x) => all.findIndex((other) => Math.abs(other - x) <= sameEdge));
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): FlowCell => {
      const from = rank[cell.column] as number;
      const to = rank[cell.column + cell.colSpan] as number;
      return { ...cell, column: from, colSpan: Math.max(1, to - from) };
    }),
  }));
}

const textOfCell = (cell: FlowCell): string =>
  cell.paragraphs.map(({ lines }) => lines.map(({ text }) => text).join(" ")).join(" ");

const textOfRow = ({ cells }: FlowRow): string => cells.map(textOfCell).join("\t");

/** Rows at the head of the lower piece that print the head of the table again. */
function countRepeatedHeads(upper: readonly FlowRow[], lower: readonly FlowRow[]): number {
  let count = 0;
  while (count < lower.length && count < upper.length) {
    const text = textOfRow(lower[count] as FlowRow);
    if (text.trim() === "" || text !== textOfRow(upper[count] as FlowRow)) break;
    count += 1;
  }
  return count;
}

const lastLineOf = ({ paragraphs }: FlowCell): Line | undefined => paragraphs.at(-1)?.lines.at(-1);
const firstLineOf = ({ paragraphs }: FlowCell): Line | undefined => paragraphs[0]?.lines[0];

/** What the words tell that end one cell and begin the one below it. */
type Seam = "goes-on" | "may-go-on" | "begins" | "open";

/**
 * The words of a cell go on in the one below it, over the page break: in small letters, or where no room was left and
 * no sentence ended. `open` where one cell is empty, or where the lower one begins as items do.
 */
function readSeam(upper: FlowCell, lower: FlowCell, xs: readonly number[]): Seam {
  const first = firstLineOf(lower);
  const last = lastLineOf(upper);
  if (first === undefined || last === undefined) return "open";
  const [above, below] = [last.text, first.text];
  const start = readLineStart(below);
  if (start === "dash" ? !continuesAtDash(above, below) : start !== "plain") return "open";
  const ended = sentenceEnd.test(above);
  if (startsLower(below) && !ended) return "goes-on";
  if (ended && !startsLower(below)) return "open";
  const right = (xs[lower.column + lower.colSpan] as number) - padding;
  if (hadRoom(last, first, { left: last.left, right })) return "begins";
  return /[,(/-]$/u.test(above) || startsLower(below) ? "goes-on" : "may-go-on";
}

const isWhole = ({ cells }: FlowRow): boolean => cells.every(({ rowSpan }) => rowSpan === 1);

const opensNumber = ({ cells }: FlowRow): boolean => {
  const [first] = cells;
  const text = first === undefined ? "" : textOfCell(first);
  return readLineStart(text) === "label" || /^\d{1,3}[.)]?$/.test(text);
};

/** Puts a row that a page break cut together again; null when the lower row is one of its own. */
function joinRows(upper: FlowRow, lower: FlowRow, xs: readonly number[]): FlowRow | null {
  if (upper.cells.length !== lower.cells.length) return null;
  if (!isWhole(upper) || !isWhole(lower) || opensNumber(lower)) return null;
  const aligned = upper.cells.every(
    ({ column, colSpan }, index) =>
      lower.cells[index]?.column === column && lower.cells[index]?.colSpan === colSpan,
  );
  if (!aligned) return null;
  const seams = upper.cells.map((cell, index) =>
    readSeam(cell, lower.cells[index] as FlowCell, xs),
  );
  const isCut =
    seams.includes("goes-on") || (seams.includes("may-go-on") && !seams.includes("begins"));
  if (!isCut) return null;
  const cells = upper.cells.map((cell, index): FlowCell => {
    const below = lower.cells[index] as FlowCell;
    const above = cell.paragraphs.at(-1);
    const [first, ...rest] = below.paragraphs;
    const seam = seams[index];
    const joins = seam === "goes-on" || seam === "may-go-on";
    if (!joins || above === undefined || first === undefined) {
      return { ...cell, paragraphs: [...cell.paragraphs, ...below.paragraphs] };
    }
    const joined = { lines: [...above.lines, ...first.lines] };
    return { ...cell, paragraphs: [...cell.paragraphs.slice(0, -1), joined, ...rest] };
  });
  return { ...upper, cells };
}

const markHeads = (rows: FlowRow[], count: number): void => {
  for (let at = 0; at < count; at += 1) rows[at] = { ...(rows[at] as FlowRow), header: true };
};

/** Index of the last row that is no head: a row over three pages leaves the head alone on the second. */
function lastRowOf(rows: readonly FlowRow[]): number {
  const last = rows.findLastIndex(({ header }) => header !== true);
  return last < 0 ? rows.length - 1 : last;
}

/** Joins the pieces of tables that run over pages: nothing stands between them and their columns are the same. */
export function joinTables(blocks: readonly FlowBlock[]): FlowBlock[] {
  const joined: FlowBlock[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    if (
      block.type !== "table" ||
      above?.type !== "table" ||
      block.page !== above.lastPage + 1 ||
      !isSameGrid(above, block)
    ) {
      joined.push(block);
      continue;
    }
    const xs = above.strips === undefined ? uniteEdges(above.xs, block.xs) : above.xs;
    const rows = respan(above.rows, above.xs, xs);
    const lower = respan(block.rows, block.xs, xs);
    const heads = countRepeatedHeads(rows, lower);
    markHeads(rows, heads);
    markHeads(lower, heads);
    const last = lastRowOf(rows);
    const whole =
      heads < lower.length ? joinRows(rows[last] as FlowRow, lower[heads] as FlowRow, xs) : null;
    if (whole !== null) {
      rows[last] = whole;
      lower.splice(heads, 1);
    }
    for (const [index, row] of lower.entries()) {
      rows.push(index === 0 ? { ...row, opensPage: true } : row);
    }
    joined[joined.length - 1] = { ...above, rows, xs, lastPage: block.lastPage };
  }
  return joined;
}
