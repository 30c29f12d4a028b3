import type { SourceDocument } from "../source/index.js";
import { buildParagraph } from "./shared/blocks.js";

/** Takes the foot- and endnotes, which stand behind everything else. */
export function readNotes() {
  return (tree: SourceDocument): void => {
    for (const block of tree.children) {
      if (block.type === "paragraph" && block.note === true && block.furniture === undefined) {
        tree.annotations.notes.push(buildParagraph(tree, block.wording));
      }
    }
  };
}
