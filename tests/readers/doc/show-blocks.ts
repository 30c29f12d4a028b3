import type { RichBlock, RichParagraph } from "../../../src/readers/rich/rich-blocks.js";

/** Blocks as short texts: `[label] words`, tables as rows of cells, each cell with its spans where they are not 1. */
type Shown = string | { rows: unknown[] };

export const wordsOf = (paragraph: RichParagraph): string =>
  (paragraph.label === undefined ? "" : `[${paragraph.label}] `) +
  paragraph.runs.map((run) => run.text).join("");

const showBlock = (block: RichBlock): Shown =>
  block.type === "paragraph"
    ? wordsOf(block)
    : {
        rows: block.rows.map((row) =>
          row.cells.map((cell) => {
            const spans = `${cell.colSpan ?? 1}x${cell.rowSpan ?? 1}`;
            const blocks = cell.blocks.map(showBlock);
            const only = blocks.length === 1 ? blocks[0] : blocks;
            return spans === "1x1" ? only : { [spans]: only };
          }),
        ),
      };

export const showBlocks = (blocks: readonly RichBlock[]): Shown[] => blocks.map(showBlock);
