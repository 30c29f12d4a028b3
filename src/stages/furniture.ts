import type { SourceDocument } from "../source/index.js";
import { hasWord } from "../text/index.js";

const pageNumber =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|trang\s+\d{1,4}(?:\s*\/\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/iu;

/**
 * Marks what the page carries and the document does not say: page numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I:
 * Arabic numerals in the top margin) and lines of marks only.
 */
export function markFurniture() {
  return (tree: SourceDocument): void => {
    for (const block of tree.children) {
      if (block.type !== "paragraph") continue;
      const { text } = block.wording;
      if (text.length > 24 && hasWord(text)) continue;
      if (!hasWord(text)) block.furniture = "ornament";
      else if (pageNumber.test(text)) block.furniture = "page-number";
    }
  };
}
