import type { VFile } from "vfile";
import { report } from "../../source/index.js";
import {
  type EncodingVote,
  readForced,
  restoreLabel,
  restoreLine,
  voteEncoding,
} from "../../text/index.js";
import type { ReaderOptions } from "../reader.js";
import { createTally, reportRestored, type Tally } from "../shared/report-encoding.js";
import type { RichBlock, RichDocument, RichParagraph } from "./rich-blocks.js";

/**
 * The document with words in old encodings turned into Unicode, each run by its font and by what the document says as a
 * whole; remarks on what was done go to the file.
 */
export function restoreRichDocument(
  document: RichDocument,
  file: VFile,
  { encoding }: ReaderOptions,
): RichDocument {
  const paragraphs: RichParagraph[] = [];
  for (const blocks of [document.headers, document.blocks, document.footers])
    for (const block of blocks) gatherParagraphs(block, paragraphs);
  const vote = voteEncoding(
    paragraphs.map(({ runs }) => runs),
    readForced(encoding),
  );
  const tally = createTally();
  if (paragraphs.some(({ runs }) => runs.some(({ text }) => combining.test(text))))
    report(file, "text/composed");
  if (vote.isUnicode) {
    reportRestored(file, tally, vote.raw);
    return document;
  }
  const restore = (blocks: readonly RichBlock[]): RichBlock[] =>
    blocks.map((block) => restoreBlock(block, vote, tally));
  const restored = {
    headers: restore(document.headers),
    blocks: restore(document.blocks),
    footers: restore(document.footers),
  };
  reportRestored(file, tally);
  return restored;
}

const combining = /[\u0300-\u036f]/;

function gatherParagraphs(block: RichBlock, paragraphs: RichParagraph[]): void {
  if (block.type === "table") {
    for (const { cells } of block.rows) {
      for (const { blocks } of cells)
        for (const inner of blocks) gatherParagraphs(inner, paragraphs);
    }
    return;
  }
  paragraphs.push(block);
  for (const inner of block.notes ?? []) gatherParagraphs(inner, paragraphs);
  for (const inner of block.boxes ?? []) gatherParagraphs(inner, paragraphs);
}

function restoreBlock(block: RichBlock, vote: EncodingVote, tally: Tally): RichBlock {
  const restore = (blocks: readonly RichBlock[]): RichBlock[] =>
    blocks.map((inner) => restoreBlock(inner, vote, tally));
  if (block.type === "table") {
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: restore(cell.blocks) })),
    }));
    return { ...block, rows };
  }
  const line = restoreLine(block.runs, vote);
  tally.add(line);
  const runs = block.runs.map((run, index) => ({ ...run, text: line.texts[index] as string }));
  return {
    ...block,
    runs,
    ...(block.label === undefined ? {} : { label: restoreLabel(block.label, vote) }),
    ...(block.notes === undefined ? {} : { notes: restore(block.notes) }),
    ...(block.boxes === undefined ? {} : { boxes: restore(block.boxes) }),
  };
}
