import type { VFile } from "vfile";
import type { TaskRow } from "../model/index.js";
import type { SourceBlock, SourceDocument, Wording } from "../source/index.js";
import { scoreSyllables } from "../text/index.js";
import { type Slip, SlipCollector } from "./slips/collector.js";
import { findFlatBodies, findFlatLists } from "./slips/lists.js";
import { findInconsistentNames, gatherNames, type NameIndex } from "./slips/names.js";
import { findPhraseSlips } from "./slips/phrases.js";
import { findPunctuationSlips } from "./slips/punctuation.js";
import { findMisspelt } from "./slips/spelling.js";

/** A text that hardly reads as Vietnamese has no slips but another trouble. */
const leastShare = 0.9;

/** Tells of words that look like slips. Nothing is changed: each is a suggestion for a person. */
export function findSlips() {
  return (tree: SourceDocument, file: VFile): void => {
    const { annotations } = tree;
    if (!annotations.findsSlips || scoreSyllables(tree.text).share < leastShare) return;
    const collector = new SlipCollector(tree);
    const names: NameIndex = new Map();
    const tasks = findTaskCells(tree);
    const look = (wording: Wording, isCell: boolean): void => {
      if (wording.text === "") return;
      const add = (slip: Slip): void => collector.add(wording, slip);
      const phrases = findPhraseSlips(wording, isCell);
      const isInPhrase = ({ from }: Slip): boolean =>
        phrases.some((phrase) => phrase.from <= from && from < phrase.to);
      phrases.forEach(add);
      for (const slip of findMisspelt(wording)) if (!isInPhrase(slip)) add(slip);
      findPunctuationSlips(wording, isCell).forEach(add);
      findFlatLists(wording, isCell).forEach(add);
      const row = tasks.get(wording.segments[0]?.start ?? -1);
      const flat = row === undefined ? null : findFlatBodies(row, wording);
      if (flat !== null) collector.add(wording, flat);
      gatherNames(wording, names);
    };
    for (const block of tree.children) {
      if (block.margin !== undefined) continue;
      forEachWording(block, look);
    }
    findInconsistentNames(names, collector);
    collector.report(file);
  };
}

function forEachWording(
  block: SourceBlock,
  look: (wording: Wording, isCell: boolean) => void,
): void {
  if (block.type === "paragraph") look(block.wording, false);
  else for (const row of block.children) for (const cell of row.children) look(cell.wording, true);
}

/** The task whose row a cell stands in, by the offset at which the cell begins. */
function findTaskCells({ annotations }: SourceDocument): ReadonlyMap<number, TaskRow> {
  const tasks = new Map<number, TaskRow>();
  for (const { table } of annotations.tables.values()) {
    for (const row of table.rows) {
      if (row.kind !== "task") continue;
      for (const [cell] of row.cellsAt ?? []) if (cell !== undefined) tasks.set(cell.start, row);
    }
  }
  return tasks;
}
