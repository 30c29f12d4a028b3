/**
 * What a reader of a formatted document (docx, doc, odt, rtf, html) gives to `writeRichDocument`: the words with what
 * the format tells about them, numbers that the format keeps apart from the words made explicit.
 */

/** Words of one kind. A line break is `\n`, a tab `\t`, a page or column break `\f`. Hidden words are left out. */
export interface RichRun {
  readonly text: string;
  readonly bold?: boolean;
  /** Name of the font, which tells text in an old encoding (.VnTime, VNI-Times); null where the format tells none. */
  readonly font?: string | null;
  /** Drawn in capitals (`w:caps`): `writeRichDocument` writes it in capitals. */
  readonly caps?: boolean;
}

export interface RichParagraph {
  readonly type: "paragraph";
  /** Automatic number or bullet as it is drawn, without the space behind it: "I.", "1.2.", "a)", "-". */
  readonly label?: string;
  readonly runs: readonly RichRun[];
  /** Level of a heading style, from 1, where the format marks headings. */
  readonly headingDepth?: number;
  /** Depth of the list whose item the paragraph begins, from 1, where the format tells by lists inside one another. */
  readonly listDepth?: number;
  /** Footnotes and endnotes that are called in this paragraph, in order. */
  readonly notes?: readonly RichBlock[];
  /** Blocks of text boxes anchored in this paragraph, in order. */
  readonly boxes?: readonly RichBlock[];
}

export interface RichCell {
  readonly blocks: readonly RichBlock[];
  /** Grid columns covered, from 1; 1 unless told. */
  readonly colSpan?: number;
  /** Rows covered, from 1; 1 unless told. */
  readonly rowSpan?: number;
}

/** A row holds the cells that begin in it; what a cell from above covers is left out, as in HTML. */
export interface RichRow {
  readonly cells: readonly RichCell[];
  /** The format repeats the row on every page. */
  readonly header?: boolean;
}

export interface RichTable {
  readonly type: "table";
  readonly rows: readonly RichRow[];
}

export type RichBlock = RichParagraph | RichTable;

export interface RichDocument {
  /** The body, in reading order. */
  readonly blocks: readonly RichBlock[];
  /** Page headers, the first page's first; each once. Page number fields are left out. */
  readonly headers: readonly RichBlock[];
  readonly footers: readonly RichBlock[];
}
