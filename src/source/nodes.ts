import type { Node, Parent } from "unist";
import type { CoverageReason } from "../model/index.js";
import type { Wording } from "./wording.js";

/** Which stage has taken a block into the plan. */
export type Claim =
  | "letterhead"
  | "opening"
  | "body"
  | "closing"
  | "recipients"
  | "signature"
  | "appendix-head"
  | "appendix"
  | "other-document";

interface BlockState {
  /** Set by the stage that took the block; unclaimed blocks go to the outline. */
  claim?: Claim;
  /** Set when the block is understood but not part of the record. */
  furniture?: CoverageReason;
}

/**
 * Where a block stands that the pages carry: at their head or foot, in the stamp that a digital signature draws, or
 * aslant across the page.
 */
export type Margin = "header" | "footer" | "stamp" | "watermark";

/** What a format tells of a block that does not stand in the text itself. */
interface PagePart {
  /** The block stands in the margin of the pages. */
  margin?: Margin;
  /** A foot- or endnote. Notes stand behind everything else, in the order of their calls. */
  note?: true;
}

/** A paragraph; hard-wrapped lines and soft breaks are joined, `wording.breaks` remembers soft breaks. */
export interface SourceParagraph extends Node, BlockState, PagePart {
  type: "paragraph";
  wording: Wording;
  /** The whole paragraph is bold in the source; undefined where the format does not tell. */
  bold?: boolean;
  /** Length of the bold run that the paragraph begins with, where the format tells: a run-in heading. */
  boldPrefix?: number;
  /** Heading depth where the format marks headings (Markdown #), from 1. */
  headingDepth?: number;
  /** A list marker that the format keeps apart from the text and the reader put in front of it. */
  listDepth?: number;
}

export interface SourceCell extends Node {
  type: "cell";
  wording: Wording;
  /** Columns covered, from 1. */
  colSpan: number;
  /** Rows covered, from 1. */
  rowSpan: number;
  /** In a claimed layout table: why words of the cell stand nowhere in the record (national heading, label). */
  furniture?: CoverageReason;
}

export interface SourceRow extends Parent {
  type: "row";
  children: SourceCell[];
  /** The format marks the row as a heading row. */
  header: boolean;
  /** The row is the first of its table on a page behind the one that the row above stands on. */
  opensPage?: true;
  /** Set by the table stage when the row is understood but its words stand nowhere in the record. */
  furniture?: CoverageReason;
}

/**
 * How the grid of a table was told. `columns`: aligned by spaces or by place, as letterheads are; `rules`: by lines drawn
 * on the page; `tags`: by the structure of a tagged PDF.
 */
export type TableOrigin = "tabs" | "pipes" | "columns" | "markup" | "rules" | "tags";

export interface SourceTable extends Parent, BlockState, PagePart {
  type: "table";
  origin: TableOrigin;
  children: SourceRow[];
}

export type SourceBlock = SourceParagraph | SourceTable;
