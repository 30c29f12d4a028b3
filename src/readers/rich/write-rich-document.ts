import type { VFile } from "vfile";
import type { DocumentBuilder } from "../../source/index.js";
import type { ReaderOptions } from "../reader.js";
import { type BlockWriter, createBlockWriter } from "../shared/block-writer.js";
import { restoreRichDocument } from "./restore-rich-document.js";
import type { RichBlock, RichDocument, RichParagraph, RichTable } from "./rich-blocks.js";
import { buildRichGrid } from "./rich-grid.js";
import { linesOfCell, type RichLine, readNote, readRichLines } from "./rich-lines.js";
import { findTabStretch, readTabStretch } from "./rich-tabs.js";

type Margin = "header" | "footer";

/** Rows of a page layout: head, middle, foot. */
const mostFrameRows = 3;
/** Blocks inside one another that are looked into; what lies deeper is read as the words of its cell. */
const deepestFrame = 40;

/**
 * Writes a formatted document into the canonical text: body, page headers and footers, notes; what a page carries comes
 * behind the words of the document, as in a PDF. Words in old encodings become Unicode; remarks go to the file.
 */
export function writeRichDocument(
  given: RichDocument,
  builder: DocumentBuilder,
  file: VFile,
  options: ReaderOptions,
): void {
  const document = restoreRichDocument(given, file, options);
  const writer = createBlockWriter(builder, options);
  const notes: RichBlock[] = [];
  const write = (blocks: readonly RichBlock[], margin: Margin | null): void =>
    writeBlocks(blocks, { writer, notes, margin, depth: 0 });
  write(document.blocks, null);
  write(document.headers, "header");
  write(document.footers, "footer");
  // Notes may call notes, but not without end: each is written once.
  for (let next = 0; next < notes.length; next += 1) {
    for (const lines of readNote(notes[next] as RichBlock, notes)) {
      writer.paragraph({ lines, note: true });
    }
  }
}

interface Place {
  readonly writer: BlockWriter;
  /** Notes called so far. */
  readonly notes: RichBlock[];
  readonly margin: Margin | null;
  readonly depth: number;
}

function writeBlocks(blocks: readonly RichBlock[], place: Place): void {
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as RichBlock;
    if (block.type === "table") {
      writeTable(block, place);
      index += 1;
      continue;
    }
    const end = place.margin === null ? findTabStretch(blocks, index) : index;
    if (end > index) {
      const stretch = blocks.slice(index, end) as RichParagraph[];
      readTabStretch(stretch, place.writer);
      for (const paragraph of stretch) writeAttached(paragraph, place);
      index = end;
      continue;
    }
    for (const line of readRichLines(block)) writeLine(line, block, place);
    writeAttached(block, place);
    index += 1;
  }
}

function writeLine(
  { lines, bold, boldPrefix }: RichLine,
  { headingDepth, listDepth }: RichParagraph,
  { writer, margin }: Place,
): void {
  writer.paragraph({
    lines,
    ...(bold ? { bold } : {}),
    ...(boldPrefix > 0 ? { boldPrefix } : {}),
    ...(headingDepth === undefined ? {} : { headingDepth }),
    ...(listDepth === undefined ? {} : { listDepth }),
    ...(margin === null ? {} : { margin }),
  });
}

/** Text boxes stand behind the paragraph that they hang on. */
function writeAttached({ boxes, notes }: RichParagraph, place: Place): void {
  if (boxes !== undefined) writeBlocks(boxes, { ...place, depth: place.depth + 1 });
  if (notes !== undefined) for (const note of notes) place.notes.push(note);
}

function writeTable(table: RichTable, place: Place): void {
  const { writer, notes, margin, depth } = place;
  const { rows, width } = buildRichGrid(table);
  if (depth < deepestFrame && isFrame(table, width)) {
    for (const { cells } of table.rows) {
      for (const { blocks } of cells) writeBlocks(blocks, { ...place, depth: depth + 1 });
    }
    return;
  }
  writer.table("markup", margin ?? undefined);
  for (const [index, row] of rows.entries()) {
    writer.row({
      header: table.rows[index]?.header ?? false,
      cells: row.map(({ cell, colSpan, rowSpan }) => ({
        lines: linesOfCell(cell.blocks, notes),
        colSpan,
        rowSpan,
      })),
    });
  }
}

/**
 * A table that only frames what stands in it: one column, or a page layout with a whole table in a cell. Its cells
 * are read one after the other, as blocks.
 */
function isFrame(table: RichTable, width: number): boolean {
  if (width <= 1) return true;
  if (table.rows.length > mostFrameRows) return false;
  return table.rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(isGrid)));
}

/** A table of several rows and columns, which is no list inside a cell. */
const isGrid = (block: RichBlock): boolean =>
  block.type === "table" &&
  block.rows.filter(({ cells }) => cells.length > 1).length > 2 &&
  block.rows.some(({ cells }) => cells.length > 2);
