import type { VFile } from "vfile";
import { placesOf, report, type SourceDocument, sliceWording } from "../source/index.js";
import { foldText, parseRoman } from "../text/index.js";

/** “(Chi tiết tại Phụ lục II kèm theo)”: the plan points to an appendix of its own. */
const reference =
  /\((?:chi tiết|có|theo|kèm|xem|nội dung)[^()]{0,60}?phụ lục(?:\s+số)?\s+([ivxlc]{1,6}|\d{1,2})(?![A-Za-zÀ-ỹ\d/])[^()]{0,60}\)/gu;

/** Tells of appendices that the text refers to and the file does not hold. */
export function checkReferences() {
  return (tree: SourceDocument, file: VFile): void => {
    const { annotations } = tree;
    const present = new Set(annotations.appendices.map((range) => range.head.number));
    const told = new Set<number>();
    for (const block of tree.children.slice(annotations.bodyFrom, annotations.plan.to)) {
      if (block.type !== "paragraph") continue;
      const { wording } = block;
      if (!/phụ lục/iu.test(wording.text)) continue;
      for (const match of foldText(wording.text).matchAll(reference)) {
        const mark = match[1] as string;
        const number = parseRoman(mark.toUpperCase()) ?? Number(mark);
        if (present.has(number) || told.has(number) || (present.has(null) && present.size === 1))
          continue;
        told.add(number);
        const [at] = placesOf(
          tree,
          sliceWording(wording, match.index, match.index + match[0].length),
        );
        report(file, "appendix/not-found", at ?? null, { label: `Phụ lục ${mark.toUpperCase()}` });
      }
    }
  };
}
