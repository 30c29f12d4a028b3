import type { FlowCell, FlowTable } from "./flow.js";
import type { LaidTable } from "./page-layout.js";
import { findLeading, flowParagraphs } from "./paragraphs.js";
import { lineOf } from "./word.js";

/** Space between the border of a cell and its words, where the words do not tell, in points. */
const usualPadding = 5.4;

/** A table told by ruling lines, the lines of each cell flowed into its paragraphs. */
export function readRuledTable({ grid, cells }: LaidTable, page: number): FlowTable {
  const padding = findPadding(cells);
  const rows: { cells: FlowCell[] }[] = Array.from({ length: grid.ys.length - 1 }, () => ({
    cells: [],
  }));
  for (const { place, rows: own } of cells) {
    const lines = own.map((row) => lineOf(row, page));
    const measure = { left: place.left + padding, right: place.right - padding };
    rows[place.row]?.cells.push({
      column: place.column,
      paragraphs: flowParagraphs(lines, () => measure, findLeading(lines)),
      colSpan: place.colSpan,
      rowSpan: place.rowSpan,
    });
  }
  return { type: "table", grid: "rules", page, lastPage: page, rows, xs: grid.xs };
}

function findPadding(cells: LaidTable["cells"]): number {
  let padding = usualPadding;
  for (const { place, rows } of cells) {
    for (const row of rows) {
      for (const { left, right } of row) {
        padding = Math.min(padding, left - place.left, place.right - right);
      }
    }
  }
  return Math.max(0, padding);
}
