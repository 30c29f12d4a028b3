import {
  replaceBlocks,
  type SourceBlock,
  type SourceDocument,
  type SourceTable,
  splitAtBreaks,
} from "../../source/index.js";
import { beginsBody, isNationalLine } from "../shared/marks.js";
import { isCapitals } from "../shared/shape.js";
import { findEndingRows, findSignerRows, type RowRange } from "./ending-rows.js";
import { cellLines } from "./region.js";

interface Cut {
  pieces: SourceTable[];
  ending: SourceTable;
}

/** The table in up to three: the rows above, the ending, the rows below. The first keeps the node. */
function cutTable(table: SourceTable, { from, to }: RowRange): Cut {
  const { children } = table;
  const ending = from === 0 ? table : { ...table, children: children.slice(from, to) };
  const pieces = from === 0 ? [table] : [table, ending];
  if (to < children.length) pieces.push({ ...table, children: children.slice(to) });
  table.children = children.slice(0, from === 0 ? to : from);
  return { pieces, ending };
}

/**
 * Cuts the tables at `indexes` that hold an ending and something else into tables of their own, so that each is read
 * for what it is. Gives back the tables of the endings.
 */
export function cutTables(
  tree: SourceDocument,
  indexes: readonly number[],
  find: (table: SourceTable) => RowRange | null = findEndingRows,
): SourceTable[] {
  const cuts = new Map<number, SourceTable[]>();
  const endings: SourceTable[] = [];
  for (const index of indexes) {
    const block = tree.children[index];
    if (block?.type !== "table" || block.claim !== undefined) continue;
    const rows = block.furniture === undefined ? find(block) : null;
    if (rows === null) continue;
    const { pieces, ending } = cutTable(block, rows);
    cuts.set(index, pieces);
    endings.push(ending);
  }
  replaceBlocks(tree, cuts);
  return endings;
}

/** A signature under the tasks of an appendix: no row of them, whether it has a mark or not. */
export const findAnyEndingRows = (table: SourceTable): RowRange | null =>
  findEndingRows(table) ?? findSignerRows(table);

/** Writes endings that were cut off and not read as paragraphs, so that no table goes on with them. */
export function openTables(tree: SourceDocument, tables: readonly SourceTable[]): void {
  const open = new Set<SourceBlock>(tables.filter((table) => table.claim === undefined));
  const by = new Map<number, SourceBlock[]>();
  for (const [index, block] of open.size > 0 ? tree.children.entries() : []) {
    if (block.type !== "table" || !open.has(block)) continue;
    const cells = block.children.flatMap((row) => row.children);
    const lines = cells.flatMap(({ wording }) => splitAtBreaks(wording));
    const filled = lines.filter(({ text }) => text !== "");
    by.set(
      index,
      filled.map((wording) => ({ type: "paragraph", wording })),
    );
  }
  replaceBlocks(tree, by);
}

/** A table of the national heading and names of bodies only. */
function isLetterhead(table: SourceTable): boolean {
  if (table.children.length > 6) return false;
  const lines = table.children.flatMap((row) => row.children.flatMap(cellLines));
  const texts = lines.filter(({ kind }) => kind !== "ornament").map(({ wording }) => wording.text);
  return (
    texts.some(isNationalLine) &&
    texts.every((text) => isNationalLine(text) || (isCapitals(text) && text.length <= 80)) &&
    texts.some((text) => !isNationalLine(text) && beginsBody(text))
  );
}

/** Gives an appendix the letterhead right above its head, which stood in one table with the signature. */
export function joinLetterheads({ children, annotations }: SourceDocument): void {
  for (const range of annotations.appendices) {
    let index = range.from - 1;
    while (index > annotations.bodyFrom && children[index]?.furniture !== undefined) index -= 1;
    const block = children[index];
    if (block?.type !== "table" || block.claim !== undefined || !isLetterhead(block)) continue;
    block.claim = "appendix-head";
    for (const row of block.children) {
      for (const cell of row.children) {
        cell.furniture = isNationalLine(cell.wording.text) ? "national-heading" : "label";
      }
    }
    range.from = index;
  }
}
