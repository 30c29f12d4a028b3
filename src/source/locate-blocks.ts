import type { Place } from "../model/index.js";
import type { SourceBlock } from "./nodes.js";
import { firstAfter } from "./search.js";

/** Numbers of one paragraph or cell: paragraph, table, row, cell. */
const fields = 4;

/**
 * Tells for a stretch of the canonical text which paragraph, or which table, row and cell it begins in: what takes
 * the place of page and line in documents that a program lays out anew each time.
 */
export function locateBlocks(
  blocks: readonly SourceBlock[],
): (start: number) => Pick<Place, "paragraph" | "table" | "row" | "cell"> {
  const starts: number[] = [];
  const numbers: number[] = [];
  const add = (start: number | undefined, ...own: [number, number, number, number]): void => {
    if (start === undefined) return;
    starts.push(start);
    numbers.push(...own);
  };
  let paragraphs = 0;
  let tables = 0;
  for (const block of blocks) {
    if (block.type === "paragraph") {
      paragraphs += 1;
      add(block.wording.segments[0]?.start, paragraphs, 0, 0, 0);
      continue;
    }
    tables += 1;
    for (const [row, { children }] of block.children.entries()) {
      for (const [cell, { wording }] of children.entries()) {
        add(wording.segments[0]?.start, 0, tables, row + 1, cell + 1);
      }
    }
  }
  return (start) => {
    const at = Math.max(0, firstAfter(starts, start) - 1) * fields;
    const paragraph = numbers[at] as number;
    return paragraph > 0
      ? { paragraph }
      : {
          table: numbers[at + 1] as number,
          row: numbers[at + 2] as number,
          cell: numbers[at + 3] as number,
        };
  };
}
