import type { SourceBlock, SourceDocument, SourceTable } from "../../source/index.js";
import { parseRoman } from "../../text/index.js";
import { buildGrid, cellText, type GridRow } from "./grid.js";
import { findHead, headKey, type TableHead } from "./head.js";
import { readRowLabel } from "./row-labels.js";

/** What is known of a table so far, for the question whether the next one goes on from it. */
interface Upper {
  headKey: string | null;
  width: number;
  ordinal: number;
  /** Last Arabic ordinal and last Roman or capital label; null before the first. */
  number: number | null;
  group: string | null;
}

const OPENING_ROWS = 6;

const opening = (table: SourceTable): GridRow[] =>
  buildGrid([{ ...table, children: table.children.slice(0, OPENING_ROWS) }]);

const firstHeadKey = (head: TableHead | null): string | null =>
  head === null ? null : headKey(head.words[0] as GridRow);

function noteLabels(upper: Upper, table: SourceTable): void {
  if (upper.ordinal < 0) return;
  for (const row of table.children) {
    const label = readRowLabel(row.children[upper.ordinal]?.wording.text ?? "");
    if (label === null) continue;
    if (label.value !== null) upper.number = label.value;
    else if (label.kind === "roman" || label.kind === "upper") upper.group = label.name;
  }
}

const widthOf = (grid: readonly GridRow[]): number =>
  grid.reduce((width, { cells }) => Math.max(width, cells.length), 0);

function readUpper(table: SourceTable): Upper {
  const grid = opening(table);
  const head = findHead(grid);
  const width = head?.columns.length ?? widthOf(grid);
  const ordinal = head === null ? 0 : head.columns.findIndex((column) => column.role === "ordinal");
  const upper: Upper = { headKey: firstHeadKey(head), width, ordinal, number: null, group: null };
  noteLabels(upper, table);
  return upper;
}

const isNextGroup = (last: string, next: string): boolean => {
  const [one, other] = [parseRoman(last), parseRoman(next)];
  if (one !== null && other === one + 1) return true;
  return last.length === 1 && next.length === 1 && next.charCodeAt(0) - last.charCodeAt(0) === 1;
};

/**
 * A table without a head of its own goes on from the one above when it has as many columns and its first row
 * takes up the numbering: the next number, the next group, or no number at all where the rows above have one.
 */
function takesUp(upper: Upper, grid: readonly GridRow[]): boolean {
  if (upper.ordinal < 0) return false;
  const width = widthOf(grid);
  const first = grid.find((row) => row.filled.length > 0);
  if (first === undefined || width !== upper.width) return false;
  const text = cellText(first, upper.ordinal);
  if (text === "") return upper.number !== null && upper.headKey !== null;
  const label = readRowLabel(text);
  if (label === null) return false;
  if (label.value !== null) return upper.number !== null && label.value === upper.number + 1;
  return upper.group !== null && isNextGroup(upper.group, label.name);
}

const isFree = (block: SourceBlock | undefined): boolean =>
  block !== undefined && block.claim === undefined && block.furniture === undefined;

/**
 * The tables of a run of blocks, each with the nodes that a page break cut from it: tables that follow with nothing
 * but page numbers between and have the same head, or no head and go on in the numbering.
 */
export function groupTables(document: SourceDocument, from: number, to: number): SourceTable[][] {
  const groups: SourceTable[][] = [];
  const blocks = document.children;
  for (let index = from; index < to; index += 1) {
    const block = blocks[index];
    if (block?.type !== "table" || !isFree(block)) continue;
    const group = [block];
    groups.push(group);
    let upper: Upper | null = null;
    for (let next = index + 1; next < to; next += 1) {
      const candidate = blocks[next];
      if (candidate === undefined) break;
      if (candidate.type === "paragraph") {
        if (candidate.furniture === "page-number" || candidate.furniture === "ornament") continue;
        break;
      }
      if (!isFree(candidate)) break;
      upper ??= readUpper(block);
      const grid = opening(candidate);
      const head = findHead(grid, false) ?? findRepeated(upper, grid);
      const same = head === null ? takesUp(upper, grid) : firstHeadKey(head) === upper.headKey;
      if (!same) break;
      noteLabels(upper, candidate);
      group.push(candidate);
      index = next;
    }
  }
  return groups;
}

/** The head of the upper table printed again, where its words are not known column words. */
function findRepeated(upper: Upper, grid: readonly GridRow[]): TableHead | null {
  const first = grid[0];
  if (first === undefined || upper.headKey === null || headKey(first) !== upper.headKey)
    return null;
  return { from: 0, words: [first], numbers: null, columns: [] };
}
