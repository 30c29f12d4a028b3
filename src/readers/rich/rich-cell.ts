import type { RichBlock, RichCell } from "./rich-blocks.js";

/** A cell with its spans, where it has any. */
export const buildRichCell = (
  blocks: readonly RichBlock[],
  colSpan: number,
  rowSpan: number,
): RichCell => ({
  blocks,
  ...(colSpan > 1 ? { colSpan } : {}),
  ...(rowSpan > 1 ? { rowSpan } : {}),
});
