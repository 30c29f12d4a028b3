import type { BlockRange } from "./annotations.js";
import type { SourceDocument } from "./document.js";
import type { SourceBlock } from "./nodes.js";

function moveRanges({ annotations }: SourceDocument, moved: readonly number[]): void {
  const at = (index: number): number => moved[index] ?? index;
  const move = (range: BlockRange): void => {
    range.from = at(range.from);
    range.to = at(range.to);
  };
  move(annotations.plan);
  if (annotations.attached !== null) move(annotations.attached);
  annotations.bodyFrom = at(annotations.bodyFrom);
  for (const range of annotations.appendices) {
    move(range);
    range.contentFrom = at(range.contentFrom);
  }
}

/** Puts other blocks in the place of some, by index; those behind move, and the ranges that are known with them. */
export function replaceBlocks(
  tree: SourceDocument,
  by: ReadonlyMap<number, readonly SourceBlock[]>,
): void {
  if (by.size === 0) return;
  const children: SourceBlock[] = [];
  const moved: number[] = [];
  for (const [index, block] of tree.children.entries()) {
    moved.push(children.length);
    for (const piece of by.get(index) ?? [block]) children.push(piece);
  }
  moved.push(children.length);
  tree.children = children;
  moveRanges(tree, moved);
}
