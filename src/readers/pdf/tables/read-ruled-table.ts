import type { FlowRow, FlowTable } from "../flow/flow.js";
import {
  type FlowedParagraph,
  findLeading,
  flowParagraphs,
  type Measure,
} from "../flow/paragraphs.js";
import type { LaidCell, LaidTable } from "../layout/page-layout.js";
import { type Line, lineOf } from "../words/word.js";
import { partByOrdinals } from "./ordinal-rows.js";

/** Space between the border of a cell and its words, where the words do not tell, in points. */
const usualPadding = 5.4;

type Flow = (lines: readonly Line[], measure: Measure) => readonly FlowedParagraph[];

const flowCell: Flow = (lines, measure) => flowParagraphs(lines, () => measure, findLeading(lines));

/** A table told by ruling lines, the lines of each cell flowed into its paragraphs. */
export function readRuledTable(
  { grid, cells }: LaidTable,
  page: number,
  flow: Flow = flowCell,
): FlowTable {
  const padding = findPadding(cells);
  const byRow: LaidCell[][] = Array.from({ length: grid.ys.length - 1 }, () => []);
  for (const cell of cells) byRow[cell.place.row]?.push(cell);
  const rowOf = (own: readonly LaidCell[]): FlowRow => ({
    cells: own.map(({ place, rows }) => {
      const lines = rows.map((row) => lineOf(row, page));
      const measure = { left: place.left + padding, right: place.right - padding };
      return {
        column: place.column,
        paragraphs: flow(lines, measure),
        colSpan: place.colSpan,
        rowSpan: place.rowSpan,
      };
    }),
  });
  // A cell that is merged down from above runs over all the parts of a row, and counts them as one.
  const spanned = new Set<number>();
  for (const { place } of cells) {
    for (let row = place.row; place.rowSpan > 1 && row < place.row + place.rowSpan; row += 1) {
      spanned.add(row);
    }
  }
  const rows = byRow.flatMap((own, index) => {
    const parts = spanned.has(index) ? null : partByOrdinals(own);
    return (parts ?? [own]).map(rowOf);
  });
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
