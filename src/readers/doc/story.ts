import type { RichBlock, RichRun } from "../rich/rich-blocks.js";
import {
  type BlockCollector,
  type Budget,
  createBlockCollector,
  type DraftParagraph,
  type ListPlace,
} from "./block-collector.js";
import type { CharacterLook } from "./character-look.js";
import { type Cursor, createCursor } from "./cursor.js";
import type { Stretch } from "./fields.js";
import type { StoryRange } from "./file-information.js";
import { findRun, styleOf } from "./format-pages.js";
import type { ListCounters } from "./list-counters.js";
import { createLookFinder } from "./look-finder.js";
import {
  applyToParagraph,
  gatherModifiers,
  type ParagraphProperties,
} from "./paragraph-properties.js";
import { findPiece } from "./piece-table.js";
import type { Modifiers } from "./property-modifiers.js";
import { readRowProperties } from "./row-properties.js";
import { type Anchored, writeRuns } from "./run-writer.js";
import type { WordDocument } from "./word-document.js";

/** What a story is read with besides the document. */
export interface StoryContext {
  readonly budget: Budget;
  readonly counters: ListCounters;
  /** In order of their places. */
  readonly anchored: readonly Anchored[];
}

/** A paragraph whose mark is hidden or deleted: it goes on in the next. */
interface OpenParagraph {
  readonly paragraph: DraftParagraph;
  readonly place: ListPlace;
  readonly depth: number;
}

const paragraphMark = 0x0d;
const cellMark = 0x07;
const sectionMark = 0x0c;

/** Reads a stretch of the text into blocks. */
export function readStory(
  document: WordDocument,
  range: StoryRange,
  { budget, counters, anchored }: StoryContext,
): RichBlock[] {
  const { text } = document.pieces;
  const end = Math.min(range.end, text.length);
  const collector = createBlockCollector(counters, budget);
  const looks = createLookFinder(document);
  const source = {
    text,
    fonts: document.fonts,
    looks,
    hidden: createCursor(document.hidden, range.start, ({ to }) => to),
    anchored: createCursor(anchored, range.start, ({ cp }) => cp + 1),
  };
  const hiddenMarks = createCursor(document.hidden, range.start, ({ to }) => to);
  let open: OpenParagraph | null = null;
  let from = range.start;

  while (from < end) {
    const at = findMark(document, hiddenMarks, from, end);
    const { properties, look, modifiers, list } = readFormat(document, Math.min(at, end - 1));
    const { depth } = properties;
    const endsRow = properties.endsRow && depth > 0;
    if (open !== null && (open.depth !== depth || endsRow)) {
      settle(open, collector);
      open = null;
    }
    const paragraph: DraftParagraph = open?.paragraph ?? { type: "paragraph", runs: [] };
    open = null;
    looks.setBase(look);
    const isEmpty = from >= at;
    const holdsCharacters = writeRuns(paragraph, from, Math.min(at, end), source);
    const mark = at < end ? text.charCodeAt(at) : paragraphMark;
    const { hidden, deleted } = looks.find(Math.min(at, end - 1));
    const isGone = at < end && (hidden || deleted);
    from = at + 1;

    // A paragraph with nothing but marks of a field that begins or ends in it is none that is numbered.
    const isNumbered = isEmpty || holdsCharacters || showsSomething(paragraph);
    const place = { list: isNumbered ? list : 0, level: Math.max(0, properties.level) };
    if (endsRow) {
      settle({ paragraph, place: { list: 0, level: 0 }, depth }, collector);
      collector.row(readRowProperties(modifiers), depth, isGone);
      continue;
    }
    if (properties.heading > 0) paragraph.headingDepth = properties.heading;
    if (mark === sectionMark && document.sections.get(from)?.opensPage !== false) {
      addPageBreak(paragraph.runs);
    }
    const endsCell = depth === 1 ? mark === cellMark : depth > 1 && properties.endsInnerCell;
    if (isGone && mark === paragraphMark && !endsCell) open = { paragraph, place, depth };
    else collector.paragraph(paragraph, place, depth, endsCell);
  }
  if (open !== null) settle(open, collector);
  return collector.finish();
}

/** Adds a paragraph that cannot go on, if it shows anything. */
function settle({ paragraph, place, depth }: OpenParagraph, collector: BlockCollector): void {
  if (!showsSomething(paragraph)) return;
  collector.paragraph(paragraph, place, depth, false);
}

const showsSomething = ({ runs, notes, boxes }: DraftParagraph): boolean =>
  runs.length > 0 || notes !== undefined || boxes !== undefined;

/** The mark that ends the paragraph ([MS-DOC] 2.4.2); a page break within a section ends none. */
function findMark(
  { pieces: { text }, sections }: WordDocument,
  hidden: Cursor<Stretch>,
  from: number,
  end: number,
): number {
  let at = from;
  while (at < end) {
    const stretch = hidden.at(at);
    if (stretch !== undefined && stretch.from <= at) {
      at = stretch.to;
      continue;
    }
    const stop = Math.min(end, stretch?.from ?? end);
    for (; at < stop; at += 1) {
      const code = text.charCodeAt(at);
      if (code > paragraphMark) continue;
      if (code === paragraphMark || code === cellMark) return at;
      if (code === sectionMark && sections.has(at + 1)) return at;
    }
  }
  return end;
}

interface ParagraphFormat {
  readonly properties: ParagraphProperties;
  /** Look of the paragraph's style. */
  readonly look: CharacterLook;
  readonly modifiers: readonly Modifiers[];
  readonly list: number;
}

/** The format of the paragraph that ends with the character at `cp` ([MS-DOC] 2.4.6.1). */
function readFormat(document: WordDocument, cp: number): ParagraphFormat {
  const { info, pieces, paragraphRuns: runs, styles } = document;
  const piece = findPiece(pieces, cp);
  const width = pieces.widths[piece] as number;
  const offset =
    (pieces.offsets[piece] as number) + (cp - (pieces.starts[piece] as number)) * width;
  let run = findRun(runs, offset);
  if (run >= 0 && offset >= (runs.ends[run] as number)) run = -1;
  const istd = styleOf(info.word, runs, run);
  const style = styles.paragraph(istd);
  const direct = {
    bytes: info.word,
    start: run < 0 ? 0 : (runs.modifierStarts[run] as number) + 2,
    end: run < 0 ? 0 : (runs.modifierEnds[run] as number),
  };
  const modifiers = gatherModifiers(direct, pieces.modifiers[piece] ?? null, info.data);
  for (const shared of modifiers.slice(1)) document.share(shared.end - shared.start);
  const properties = applyToParagraph(style.properties, modifiers);
  const { list } = properties;
  if (list > 0 && properties.level < 0) {
    // A style may leave its level to the list that it is linked to (2.9.147 LSTF, rgistdPara).
    const level = document.lists[list - 1]?.list.styles.indexOf(istd) ?? -1;
    return { properties: { ...properties, level }, look: style.look, modifiers, list };
  }
  return { properties, look: style.look, modifiers, list };
}

function addPageBreak(runs: RichRun[]): void {
  const last = runs.pop();
  runs.push(last === undefined ? { text: "\f" } : { ...last, text: `${last.text}\f` });
}
