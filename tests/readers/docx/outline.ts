import { readDocxBlocks } from "../../../src/readers/docx/read-docx.js";
import { defaultLimits } from "../../../src/readers/limits.js";
import type { RichBlock, RichDocument } from "../../../src/readers/rich/rich-blocks.js";
import { buildDocx, type DocxParts } from "./build-docx.js";

export function readParts(parts: DocxParts | string): Promise<RichDocument> {
  return readDocxBlocks(buildDocx(parts), defaultLimits);
}

/** Blocks as short lines: label in brackets, words, then notes and boxes; rows with their cells and spans. */
export function outline(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "table")
      return block.rows.map(
        (row) =>
          `${row.header === true ? "head" : "row"} ${row.cells
            .map((cell) => {
              const span = `${cell.colSpan ?? 1}x${cell.rowSpan ?? 1}`;
              return `(${outline(cell.blocks).join(" / ")})${span === "1x1" ? "" : span}`;
            })
            .join("")}`,
      );
    const words = block.runs.map((run) => run.text).join("");
    const label = block.label === undefined ? "" : `[${block.label}]`;
    const notes = block.notes === undefined ? [] : [`note: ${outline(block.notes).join(" / ")}`];
    const boxes = block.boxes === undefined ? [] : [`box: ${outline(block.boxes).join(" / ")}`];
    return [
      [label, words]
        .filter((part) => part !== "")
        .join(" ")
        .concat(...notes.concat(boxes).map((part) => ` {${part}}`)),
    ];
  });
}

export async function outlineOf(parts: DocxParts | string): Promise<string[]> {
  return outline((await readParts(parts)).blocks);
}
