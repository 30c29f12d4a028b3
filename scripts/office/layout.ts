/** A document as a clerk lays it out in a word processor, before a format is chosen. */

/** Lists that number on their own; `lists.ts` says how each is drawn. */
export type ListName =
  | "outline"
  | "steps"
  | "dash"
  | "groups"
  | "fields"
  | "tasks"
  | "tasks-dotted";

export interface LaidParagraph {
  /** A soft break is `\n`. */
  readonly text: string;
  /** Number or bullet as it is drawn; typed in front of the words where the document numbers by hand. */
  readonly label?: string;
  /** The list that draws the label where the document numbers automatically. */
  readonly list?: ListName;
  readonly level?: number;
  /** A later run of the same list, which starts again at 1. */
  readonly instance?: number;
  readonly heading?: 1 | 2;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "left" | "center" | "both";
  /** The first line starts a centimetre in. */
  readonly indent?: true;
  /** No words: a short line drawn under the name above. */
  readonly rule?: true;
}

export interface LaidCell {
  readonly paragraphs: readonly LaidParagraph[];
  readonly span?: number;
  /** Rows that the cell reaches down over, itself counted; the rows below have no cell in its place. */
  readonly rows?: number;
}

export interface LaidRow {
  readonly cells: readonly LaidCell[];
  /** Repeated on every page. */
  readonly head?: boolean;
}

export interface LaidTable {
  readonly rows: readonly LaidRow[];
  /** Column widths in twentieths of a point. */
  readonly widths: readonly number[];
  readonly ruled: boolean;
  /** No row is torn by a page break. */
  readonly whole?: true;
}

export type LaidBlock = LaidParagraph | LaidTable;

/** Blocks between two section breaks. */
export interface LaidSection {
  readonly landscape: boolean;
  readonly blocks: readonly LaidBlock[];
}

export const isTable = (block: LaidBlock): block is LaidTable => "rows" in block;

/** The words of a paragraph with its label typed in front. */
export const typedText = ({ label, text }: LaidParagraph): string =>
  label === undefined ? text : text === "" ? label : `${label} ${text}`;
