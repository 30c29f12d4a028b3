import type { Strip } from "../tables/column-strips.js";
import type { Line } from "../words/word.js";
import type { FlowedParagraph, Measure } from "./paragraphs.js";

export interface FlowCell {
  /** Grid column that the cell begins in, from 0. */
  readonly column: number;
  readonly paragraphs: readonly FlowedParagraph[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  /** A heading row that pages repeat. */
  readonly header?: true;
  /** First row of its table on a later page. */
  readonly opensPage?: true;
}

/** How the grid of a table was told; `pair`: two columns of a letterhead, or recipients beside a signature. */
export type Grid = "rules" | "columns" | "tags" | "pair";

export interface FlowTable {
  readonly type: "table";
  readonly grid: Grid;
  /** First and last page that the table stands on, from 0. */
  readonly page: number;
  readonly lastPage: number;
  readonly rows: readonly FlowRow[];
  /** Edges of the columns, in points from the left of the frame; empty for pairs. */
  readonly xs: readonly number[];
  /** Blank between the columns, where no lines tell their edges. */
  readonly strips?: readonly Strip[];
}

export interface FlowText extends FlowedParagraph {
  readonly type: "paragraph";
}

export type FlowBlock = FlowText | FlowTable;

/** A line of the body, still to be flowed. */
export interface FlowLine {
  readonly type: "line";
  readonly line: Line;
  /** The column that it stands in. */
  readonly measure: Measure;
  /** What stands beside it in a box of its own; it comes behind the paragraph of the line. */
  readonly aside?: readonly FlowedParagraph[];
}

/** What stands on the pages in reading order. */
export type FlowItem = FlowLine | FlowTable;
