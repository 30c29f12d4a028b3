import type { VFile } from "vfile";
import { placesOf, report, type SourceBlock, type SourceDocument } from "../source/index.js";
import {
  type OwnLetterhead,
  partLetterhead,
  readOwnLetterhead,
  setAsideLetterhead,
} from "./shared/head/own-letterhead.js";
import { readLabel } from "./shared/labels.js";
import { isApprovalNoteBlock, noteReach, planCodes, readTypeLine } from "./shared/type-lines.js";

/** Blocks over a type line that its letterhead may fill. */
const letterheadReach = 8;

interface TypeLine {
  index: number;
  code: string | null;
}

/** Where the head of the attached plan ends: after its note, or before its first ground or heading. */
function contentStart(blocks: readonly SourceBlock[], from: number, to: number): number {
  let end = from + 1;
  for (let index = from + 1; index < Math.min(to, from + noteReach); index += 1) {
    const block = blocks[index] as SourceBlock;
    if (block.type !== "paragraph") break;
    if (isApprovalNoteBlock(block)) return index + 1;
    if (readLabel(block.wording.text) !== null || block.wording.text.length > 400) break;
    if (index === from + 1) end = index + 1;
  }
  return end;
}

/** The letterhead that stands right over the type line of the attached plan. */
function letterheadAbove(
  tree: SourceDocument,
  from: number,
  typeIndex: number,
): OwnLetterhead | null {
  for (let index = Math.max(from, typeIndex - letterheadReach); index < typeIndex; index += 1) {
    const own = readOwnLetterhead(tree.children, index, typeIndex + 1);
    if (own?.to === typeIndex) return own;
  }
  return typeIndex > from && partLetterhead(tree, typeIndex - 1)
    ? readOwnLetterhead(tree.children, typeIndex, typeIndex + 2)
    : null;
}

/**
 * Finds the plan inside an act that issues it (“QUYẾT ĐỊNH … ban hành kèm theo Quyết định này Kế hoạch …”):
 * the letterhead, signature and recipients are the act's, the body is the plan's.
 */
export function findParts() {
  return (tree: SourceDocument, file: VFile): void => {
    const { annotations, children } = tree;
    const { from, to } = annotations.plan;
    let first: TypeLine | null = null;
    for (let index = from; index < to; index += 1) {
      const code = readTypeLine(children[index]);
      if (code === undefined) continue;
      if (first === null) {
        if (code !== null && planCodes.has(code)) return;
        first = { index, code };
        continue;
      }
      if (code === null || !planCodes.has(code)) continue;
      const contentFrom = contentStart(children, index, to);
      const noted = children.slice(index + 1, contentFrom).some(isApprovalNoteBlock);
      if (!noted) continue;
      const own = letterheadAbove(tree, first.index + 1, index);
      if (own !== null) setAsideLetterhead(children, own, "letterhead");
      const parted = own === null ? 0 : own.to - index;
      annotations.attached = { from: own?.from ?? index, to: contentFrom + parted };
      const block = children[first.index];
      if (block?.type === "paragraph") {
        const [at] = placesOf(tree, block.wording);
        report(file, "document/other-part", at ?? null, { title: block.wording.text });
      }
      return;
    }
  };
}
