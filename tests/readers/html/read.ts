import { readHtmlBlocks } from "../../../src/readers/html/read-blocks.js";
import { defaultLimits, type Limits } from "../../../src/readers/limits.js";
import type { RichBlock, RichDocument } from "../../../src/readers/rich/rich-blocks.js";

export const readBody = (html: string, limits: Limits = defaultLimits): readonly RichBlock[] =>
  readHtmlBlocks(html, limits).blocks;

export const readWhole = (html: string): RichDocument => readHtmlBlocks(html, defaultLimits);

/** Blocks as short strings: the label before the words, cells between bars, notes in braces. */
export function sketch(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "table") {
      return block.rows.map(
        (row) =>
          `| ${row.cells.map((cell) => sketch(cell.blocks).join(" / ")).join(" | ")} |${row.header === true ? " head" : ""}`,
      );
    }
    const label = block.label === undefined ? "" : `${block.label} `;
    const words = block.runs.map(({ text }) => text).join("");
    const notes = block.notes === undefined ? "" : ` {${sketch(block.notes).join(" / ")}}`;
    const boxes = block.boxes === undefined ? "" : ` [${sketch(block.boxes).join(" / ")}]`;
    return [`${label}${words}${notes}${boxes}`];
  });
}

export const sketchBody = (html: string): string[] => sketch(readBody(html));
