import type { VFile } from "vfile";
import {
  type Margin,
  placeOf,
  report,
  type SourceDocument,
  type Wording,
} from "../../../source/index.js";
import type { BlockWriter } from "../../shared/block-writer.js";
import { namePages } from "../page/text-layer.js";
import type { Line, Word } from "../words/word.js";
import type { FlowBlock, FlowCell, FlowTable } from "./flow.js";
import type { FlowedParagraph } from "./paragraphs.js";
import { splitAtPages, type WordPlaces } from "./word-places.js";

/** A paragraph as one text, with where each word of its lines begins in it and where a new page does. */
interface Composed {
  readonly text: string;
  readonly lines: readonly Line[];
  /** One offset a word. */
  readonly offsets: readonly number[];
  readonly pageStarts: readonly number[];
}

const closeEnd = /[\p{L}\d)”"][-/]$/u;
const closeStart = /^[\p{L}\d]/u;

/** A word that a hyphen or slash leads into the next line needs no space, unless one is drawn: `HĐND-` + `UBND`. */
const joinsClosely = (before: Word | undefined, next: string): boolean =>
  before?.spaced !== true && closeEnd.test(before?.text ?? "") && closeStart.test(next);

function compose(lines: readonly Line[]): Composed {
  const parts: string[] = [];
  const offsets: number[] = [];
  const pageStarts: number[] = [];
  let length = 0;
  let above: Line | null = null;
  for (const line of lines) {
    const { words } = line;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as Word;
      const wraps = index === 0 && above !== null;
      const close = word.joined === true || (wraps && joinsClosely(above?.words.at(-1), word.text));
      if (length > 0 && !close) {
        parts.push(" ");
        length += 1;
      }
      if (wraps && line.page !== above?.page) pageStarts.push(length);
      offsets.push(length);
      parts.push(word.text);
      length += word.text.length;
    }
    above = line;
  }
  return { text: parts.join(""), lines, offsets, pageStarts };
}

const isBold = (lines: readonly Line[]): boolean =>
  lines.every(({ words }) => words.every(({ bold }) => bold));

/** Length of the bold words that a paragraph begins with; 0 when its first word is plain. */
function boldPrefixOf({ lines, offsets, text }: Composed): number {
  let end = 0;
  let at = 0;
  for (const { words } of lines) {
    for (const word of words) {
      if (!word.bold) return Math.min(text.length, end);
      end = (offsets[at] as number) + word.text.length;
      at += 1;
    }
  }
  return 0;
}

export interface FlowWriter {
  readonly writer: BlockWriter;
  readonly places: WordPlaces;
}

/** Notes the places of what was written; the text is what was composed unless a sign was folded away. */
function addPlaces(places: WordPlaces, composed: Composed, wording: Wording, offset: number): void {
  const start = (wording.segments[0]?.start ?? 0) + offset;
  let at = 0;
  for (const { words, page } of composed.lines) {
    for (const word of words) {
      places.add(start + (composed.offsets[at] as number), word, page);
      at += 1;
    }
  }
}

export function writeParagraph(
  { lines }: FlowedParagraph,
  to: FlowWriter,
  how: { readonly margin?: Margin; readonly note?: true } = {},
): void {
  const composed = compose(lines);
  const bold = isBold(lines);
  const boldPrefix = bold ? 0 : boldPrefixOf(composed);
  const paragraph = to.writer.paragraph({
    lines: [composed.text],
    ...how,
    ...(bold ? { bold } : {}),
    ...(boldPrefix > 0 ? { boldPrefix } : {}),
  });
  if (paragraph === null) return;
  addPlaces(to.places, composed, paragraph.wording, 0);
  paragraph.wording = splitAtPages(paragraph.wording, composed.pageStarts);
}

const origins = { rules: "rules", columns: "columns", tags: "tags", pair: "columns" } as const;

/** Writes a table; gives back where it begins, -1 for one without words. */
function writeTable(table: FlowTable, to: FlowWriter): number {
  let first = -1;
  to.writer.table(origins[table.grid]);
  for (const { cells, opensPage, header } of table.rows) {
    const composed = cells.map(({ paragraphs }) => paragraphs.map(({ lines }) => compose(lines)));
    const row = to.writer.row({
      ...(header === true ? { header } : {}),
      ...(opensPage === true ? { opensPage } : {}),
      cells: cells.map(({ colSpan, rowSpan }: FlowCell, index) => ({
        lines: (composed[index] as Composed[]).map(({ text }) => text),
        colSpan,
        rowSpan,
      })),
    });
    for (const [index, cell] of row.children.entries()) {
      if (first < 0) first = cell.wording.segments[0]?.start ?? -1;
      let offset = 0;
      let page = -1;
      const pageStarts: number[] = [];
      for (const paragraph of composed[index] as Composed[]) {
        const [opening] = paragraph.lines;
        if (opening === undefined) continue;
        addPlaces(to.places, paragraph, cell.wording, offset);
        if (page >= 0 && opening.page !== page) pageStarts.push(offset);
        for (const start of paragraph.pageStarts) pageStarts.push(start + offset);
        page = paragraph.lines.at(-1)?.page ?? page;
        offset += paragraph.text.length + 1;
      }
      cell.wording = splitAtPages(cell.wording, pageStarts);
    }
  }
  return first;
}

/** A table and where it begins in the canonical text. */
export interface TableStart {
  readonly table: FlowTable;
  readonly start: number;
}

/** Writes the body into the canonical text and keeps for each word the place that it has on its page. */
export function writeFlow(blocks: readonly FlowBlock[], to: FlowWriter): TableStart[] {
  const starts: TableStart[] = [];
  for (const block of blocks) {
    if (block.type === "paragraph") writeParagraph(block, to);
    else {
      const start = writeTable(block, to);
      if (start >= 0) starts.push({ table: block, start });
    }
  }
  return starts;
}

/** Says of each table how its grid was told; a letterhead or signature set in columns is none. */
export function reportTables(
  starts: readonly TableStart[],
  document: SourceDocument,
  file: VFile,
): void {
  for (const { table, start } of starts) {
    if (table.grid === "pair") continue;
    const pages = namePages(
      table.page === table.lastPage ? [table.page + 1] : [table.page + 1, table.lastPage + 1],
    );
    report(file, `pdf/table-by-${table.grid}`, placeOf(document, start, start + 1), { pages });
  }
}
