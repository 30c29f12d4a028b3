import type { SourceFormat } from "../model/index.js";
import { normaliseWording } from "../text/index.js";
import { createAnnotations } from "./annotations.js";
import type { SourceDocument } from "./document.js";
import { locateBlocks } from "./locate-blocks.js";
import type {
  Margin,
  SourceBlock,
  SourceCell,
  SourceParagraph,
  SourceRow,
  SourceTable,
  TableOrigin,
} from "./nodes.js";
import { findLineStarts } from "./places.js";
import { emptyWording, type Wording } from "./wording.js";

export interface ParagraphInput {
  /** The paragraph's lines: one, or several where the source has soft breaks that mean something. */
  lines: readonly string[];
  /** Line of the source file that the paragraph begins on, from 1; only for formats that have lines. */
  line?: number;
  bold?: boolean;
  /** Length of the bold run at the start of the first line, white space folded. */
  boldPrefix?: number;
  headingDepth?: number;
  listDepth?: number;
  margin?: Margin;
  note?: true;
}

export interface CellInput {
  /** The cell's lines or paragraphs. */
  lines: readonly string[];
  /** Columns covered, from 1; 1 unless told. */
  colSpan?: number;
  /** Rows covered, from 1; 1 unless told. */
  rowSpan?: number;
}

export interface RowInput {
  cells: readonly CellInput[];
  line?: number;
  header?: boolean;
  opensPage?: boolean;
}

/** Index after the last block that is no note. */
function bodyEnd(blocks: readonly SourceBlock[]): number {
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]?.note === true) end -= 1;
  return end;
}

/** Writes the canonical text and the blocks over it, in reading order. */
export class DocumentBuilder {
  readonly #format: SourceFormat;
  readonly #encoding: string | null;
  readonly #pieces: string[] = [];
  readonly #blocks: SourceBlock[] = [];
  #length = 0;
  #line = 1;
  #openTable: SourceTable | null = null;
  /** Blocks and rows written so far; readers hold it against their limits. */
  size = 0;

  constructor(format: SourceFormat, encoding: string | null) {
    this.#format = format;
    this.#encoding = encoding;
  }

  /** Adds a paragraph; one with no text is dropped. Returns it, or null when it was empty. */
  paragraph(input: ParagraphInput): SourceParagraph | null {
    this.#openTable = null;
    const lines = input.lines.map(normaliseWording).filter((line) => line !== "");
    if (lines.length === 0) return null;
    this.#moveTo(input.line);
    const node: SourceParagraph = { type: "paragraph", wording: this.#write(lines) };
    if (input.bold !== undefined) node.bold = input.bold;
    if (input.boldPrefix !== undefined) node.boldPrefix = input.boldPrefix;
    if (input.headingDepth !== undefined) node.headingDepth = input.headingDepth;
    if (input.listDepth !== undefined) node.listDepth = input.listDepth;
    if (input.margin !== undefined) node.margin = input.margin;
    if (input.note !== undefined) node.note = input.note;
    this.#blocks.push(node);
    this.size += 1;
    return node;
  }

  /** Opens a table; the rows that follow belong to it until the next paragraph or table. */
  table(origin: TableOrigin, margin?: Margin): SourceTable {
    const node: SourceTable = { type: "table", origin, children: [] };
    if (margin !== undefined) node.margin = margin;
    this.#blocks.push(node);
    this.#openTable = node;
    return node;
  }

  /** Adds a row to the open table. */
  row(input: RowInput): SourceRow {
    const table = this.#openTable;
    if (table === null) throw new Error("A row needs an open table");
    this.#moveTo(input.line);
    const row: SourceRow = { type: "row", header: input.header ?? false, children: [] };
    if (input.opensPage === true) row.opensPage = true;
    for (const [index, cell] of input.cells.entries()) {
      if (index > 0) this.#append("\t");
      row.children.push(this.#cell(cell));
    }
    table.children.push(row);
    this.size += 1;
    return row;
  }

  /** Ends the document. With `blockPlaces` a place tells its paragraph, or its table, row and cell. */
  finish(options: {
    allowClassified: boolean;
    blockPlaces?: boolean;
    /** Number of pages, of a format that has them. */
    pages?: number;
  }): SourceDocument {
    const text = this.#pieces.join("");
    const children = this.#blocks.filter(
      (block) => block.type === "paragraph" || block.children.length > 0,
    );
    const document: SourceDocument = {
      type: "document",
      children,
      text,
      lineStarts: findLineStarts(text),
      format: this.#format,
      encoding: this.#encoding,
      pages: options.pages ?? null,
      annotations: createAnnotations(bodyEnd(children), options.allowClassified),
    };
    if (options.blockPlaces === true) document.locate = locateBlocks(children);
    return document;
  }

  #cell(input: CellInput): SourceCell {
    const lines: string[] = [];
    for (const line of input.lines) {
      const wording = normaliseWording(line);
      if (wording !== "") lines.push(wording);
    }
    return {
      type: "cell",
      wording: lines.length === 0 ? emptyWording : this.#write(lines),
      colSpan: input.colSpan ?? 1,
      rowSpan: input.rowSpan ?? 1,
    };
  }

  #write(lines: readonly string[]): Wording {
    const start = this.#length;
    let text = lines[0] as string;
    const breaks: number[] = [];
    for (let index = 1; index < lines.length; index += 1) {
      breaks.push(text.length + 1);
      text += ` ${lines[index]}`;
    }
    this.#append(text);
    return { text, segments: [{ offset: 0, start, end: this.#length }], breaks };
  }

  /** Goes to the next line, or to the line that the block has in the source file, so that lines agree. */
  #moveTo(line: number | undefined): void {
    const next = this.#length === 0 ? 1 : this.#line + 1;
    const target = Math.max(line ?? next, next);
    const breaks = target - this.#line;
    if (breaks > 0) {
      this.#append("\n".repeat(breaks));
      this.#line = target;
    }
  }

  #append(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}
