import type { VFile } from "vfile";
import { placesOf, report, type SourceDocument, type SourceParagraph } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { findColumnRole } from "../../vocabulary/index.js";

const ordinalHead = /^(?:stt|tt|số tt)\.?$/u;
const ordinal = /^0?([12])[.)]?$/u;
const leastHeads = 2;
const mostHeads = 11;
const longestHead = 80;
/** A row with its blank cells left out has no more lines than the head. */
const mostRowLines = mostHeads + 1;

const ordinalOf = (paragraph: SourceParagraph | undefined): string | undefined =>
  paragraph === undefined || paragraph.wording.text.length > 4
    ? undefined
    : ordinal.exec(paragraph.wording.text)?.[1];

/** Paragraphs from `from` to the ordinal 1 that read as heads of columns; 0 when they do not. */
function countHeads(run: readonly SourceParagraph[], from: number): number {
  let known = false;
  for (let count = 0; count <= mostHeads; count += 1) {
    const paragraph = run[from + count];
    if (paragraph === undefined || paragraph.wording.text.length > longestHead) return 0;
    if (ordinalOf(paragraph) === "1") return known && count >= leastHeads ? count : 0;
    const role = findColumnRole(paragraph.wording.text);
    known ||= role === "task" || role === "lead" || role === "deadline";
  }
  return 0;
}

/**
 * Tells of tables whose cells stand one a paragraph and that no reader could put together: an ordinal head, heads of
 * columns, then 1 and 2, each alone. Where blank cells left nothing behind, nothing says which column a cell is in.
 */
export function remarkUnreadTables(document: SourceDocument, file: VFile): void {
  const { plan } = document.annotations;
  let run: SourceParagraph[] = [];
  const look = (): void => {
    for (const [index, { wording }] of run.entries()) {
      if (wording.text.length > 7 || !ordinalHead.test(foldText(wording.text))) continue;
      const heads = countHeads(run, index + 1);
      if (heads === 0) continue;
      const first = index + 1 + heads;
      const next = run.slice(first + 1, first + 1 + mostRowLines);
      if (!next.some((paragraph) => ordinalOf(paragraph) === "2")) continue;
      report(file, "table/not-read", placesOf(document, wording)[0] ?? null);
    }
    run = [];
  };
  for (const block of document.children.slice(plan.from, plan.to)) {
    if (block.type === "paragraph") run.push(block);
    else look();
  }
  look();
}
