import type { BlockWriter } from "../shared/block-writer.js";
import { isBareLabel } from "../shared/line-starts.js";
import { readBlocks } from "../text/read-blocks.js";
import { scanLines } from "../text/scan-lines.js";
import type { RichBlock, RichParagraph } from "./rich-blocks.js";
import { rawLines } from "./rich-lines.js";

/** Longest paragraph set in columns by hand; prose is longer. */
const widest = 240;
/** Paragraphs without a gap that may stand between two with one. */
const reach = 4;

const gap = /\S(\t[\s]*|[ \u00a0]{4,})(?=\S)/g;
/** A blank to be filled in by hand: "Số:      /KH-UBND", "ngày     tháng     năm". */
const slot = /(?:số|ngày|tháng|năm)\s?[:.]?$/i;

/** True when tabs or spaces set the words of the paragraph in columns: not behind its label, not in a blank. */
function isSetInColumns(paragraph: RichParagraph): boolean {
  return rawLines(paragraph).some((line) => {
    if (line.length > widest) return false;
    for (const found of line.matchAll(gap)) {
      const before = line.slice(0, found.index + 1).trim();
      if (!slot.test(before) && !isBareLabel(before)) return true;
    }
    return false;
  });
}

/**
 * The end, exclusive, of a run of paragraphs from `from` on that are set in columns by tabs or spaces, as letterheads
 * and signatures often are; `from` when there is none. One paragraph alone is no column.
 */
export function findTabStretch(blocks: readonly RichBlock[], from: number): number {
  const first = blocks[from];
  if (first?.type !== "paragraph" || !isSetInColumns(first)) return from;
  let last = from;
  for (let index = from + 1; index < blocks.length && index - last <= reach; index += 1) {
    const block = blocks[index] as RichBlock;
    if (block.type !== "paragraph" || rawLines(block).some((line) => line.length > widest)) break;
    if (isSetInColumns(block)) last = index;
  }
  return last > from ? last + 1 : from;
}

/** Reads such a run as the text reader reads lines of text. */
export function readTabStretch(paragraphs: readonly RichParagraph[], writer: BlockWriter): void {
  const lines = paragraphs.flatMap(rawLines);
  readBlocks(scanLines(lines.join("\n"), lines.length), writer);
}
