import type { CoverageReason } from "../model/index.js";
import type { Margin, SourceBlock, SourceDocument } from "../source/index.js";
import { foldText, hasWord } from "../text/index.js";

const pageNumber =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|trang\s+\d{1,4}(?:\s*\/\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/iu;

/** What only a letterhead says: the national or Party heading, the slot of the number, place and date. */
const letterheadWords =
  /cộng hòa xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s?[-–]\s?tự do|(?:^|\s)số\s?:|, ngày\s.{0,12}tháng\s.{0,8}năm/u;

const isPageNumber = (block: SourceBlock): boolean =>
  block.type === "paragraph" && pageNumber.test(block.wording.text);

const textsOf = (block: SourceBlock): string[] =>
  block.type === "paragraph"
    ? [block.wording.text]
    : block.children.flatMap((row) => row.children.map(({ wording }) => wording.text));

const isLetterhead = (block: SourceBlock): boolean =>
  textsOf(block).some((text) => letterheadWords.test(foldText(text.slice(0, 300))));

const reasons = {
  header: "page-header",
  footer: "page-footer",
  stamp: "signature-stamp",
  watermark: "ornament",
} as const satisfies Record<Margin, CoverageReason>;

/**
 * Sets the margins of the pages aside: running titles say nothing of the plan. They stand before and behind the
 * document. A letterhead that somebody set into the page header stays the head of the document.
 */
function markMargins({ children, annotations }: SourceDocument): void {
  const { plan } = annotations;
  let headers = 0;
  while (children[headers]?.margin === "header") headers += 1;
  const above = children.slice(0, headers);
  if (!above.some(isLetterhead)) {
    for (const block of above) block.furniture = "page-header";
    plan.from = headers;
  }
  for (; plan.to > plan.from; plan.to -= 1) {
    const last = children[plan.to - 1] as SourceBlock;
    if (last.margin === undefined) break;
    last.furniture = isPageNumber(last) ? "page-number" : reasons[last.margin];
  }
}

/**
 * Marks what the page carries and the document does not say: headers and footers, page numbers (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I: Arabic numerals in the top margin) and lines of marks only.
 */
export function markFurniture() {
  return (tree: SourceDocument): void => {
    markMargins(tree);
    for (const block of tree.children) {
      if (block.type !== "paragraph" || block.furniture !== undefined) continue;
      const { text } = block.wording;
      if (text.length > 24 && hasWord(text)) continue;
      if (!hasWord(text)) block.furniture = "ornament";
      else if (pageNumber.test(text)) block.furniture = "page-number";
    }
  };
}
