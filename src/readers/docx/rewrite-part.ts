import { type Attributes, readXml } from "../shared/xml.js";
import { closeAlternative, openAlternative, openAlternatives } from "./alternatives.js";
import {
  type CloseElement,
  type Cursor,
  createCursor,
  leaveStory,
  type OpenElement,
  type RewriteContext,
  skip,
} from "./cursor.js";
import { type LeanPiece, pieceSize } from "./lean-document.js";
import { namespaces } from "./namespaces.js";
import { openNote } from "./note-elements.js";
import type { NumberCounter } from "./number-counter.js";
import { markChanges, paragraphProperties, sectionProperties } from "./paragraph-elements.js";
import { runElements } from "./run-elements.js";
import { takeRunProperty } from "./run-properties.js";
import { createSection, type Section, sectionBreak, settleSectionBreaks } from "./section.js";
import {
  currentParagraph,
  endParagraph,
  finishStory,
  openParagraph,
  openRun,
  showText,
} from "./story.js";
import {
  cellProperties,
  closeCell,
  closeRow,
  closeTable,
  endCellProperties,
  openCell,
  openRow,
  openTable,
  rowProperties,
} from "./table-elements.js";
import { addReference } from "./words.js";

export interface RewrittenPart {
  /** The story of the part, in pieces that can be converted one by one. */
  readonly pieces: readonly LeanPiece[];
  readonly sections: readonly Section[];
  readonly inlineMargins: ReadonlyMap<string, LeanPiece>;
  readonly hasBody: boolean;
}

/**
 * Rewrites a part as lean XML: words with their looks resolved, automatic numbers as words, merged and deleted cells
 * resolved; everything else left out. Notes that the part holds go to `context.notes`.
 */
export function rewritePart(
  xml: string,
  part: string,
  context: RewriteContext,
  counter: NumberCounter,
): RewrittenPart {
  const cursor = createCursor(context, counter);
  const cut = (): void => {
    cursor.pieces.push({ blocks: cursor.story.blocks, attached: cursor.attached });
    cursor.story.blocks = "";
    cursor.attached = "";
  };
  readXml(xml, part, namespaces, {
    open: (name, attributes) => {
      cursor.depth += 1;
      if (cursor.skipLevel < 0) openElement(cursor, name, attributes);
    },
    close: (name) => {
      if (cursor.skipLevel < 0 || cursor.depth <= cursor.skipLevel) {
        cursor.skipLevel = -1;
        closers.get(name)?.(cursor, name);
        const { story } = cursor;
        const isBetweenBlocks = cursor.outer.length === 0 && story.tables.length === 0;
        if (isBetweenBlocks && story.blocks.length + cursor.attached.length > pieceSize) cut();
      }
      cursor.depth -= 1;
    },
    text: (text) => {
      if (cursor.text !== null && cursor.skipLevel < 0) cursor.text += text;
    },
  });
  finishStory(cursor.story, context);
  if (cursor.story.blocks !== "") cut();
  const { pieces, sections, inlineMargins, hasBody } = cursor;
  const settled =
    sections.length === 0
      ? pieces
      : pieces.map((piece) => ({ ...piece, blocks: settleSectionBreaks(piece.blocks, sections) }));
  return { pieces: settled, sections, inlineMargins, hasBody };
}

function openElement(cursor: Cursor, name: string, attributes: Attributes): void {
  if (cursor.properties !== null) {
    if (cursor.place === "mark" && markChanges.has(name)) deleteMark(cursor);
    if (name.endsWith("Change")) skip(cursor);
    else if (name === "aml:annotation") openAnnotation(cursor, attributes);
    else takeRunProperty(cursor.properties, name, attributes, cursor.context.theme);
    return;
  }
  if (cursor.section !== null) {
    if (name === "w:sectPrChange") skip(cursor);
    else sectionProperties.get(name)?.(cursor, attributes, name);
    return;
  }
  const inPlace = cursor.place === null ? undefined : places[cursor.place].get(name);
  if (inPlace !== undefined) inPlace(cursor, attributes, name);
  else if (skipped.has(name)) skip(cursor);
  else openers.get(name)?.(cursor, attributes, name);
}

const places: Readonly<Record<NonNullable<Cursor["place"]>, ReadonlyMap<string, OpenElement>>> = {
  paragraph: paragraphProperties,
  mark: new Map(),
  row: rowProperties,
  cell: cellProperties,
};

/** What is no word of the document, or no longer one. */
const skipped: ReadonlySet<string> = new Set([
  // Deleted and moved away (ECMA-376 Part 1, 17.13.5), and properties as they were before a change.
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:delInstrText",
  "w:pPrChange",
  "w:tblPrChange",
  "w:tblGridChange",
  "w:tblPrExChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:numberingChange",
  // Properties that say nothing of words.
  "w:tabs",
  "w:pBdr",
  "w:tblPr",
  "w:tblPrEx",
  "w:tblGrid",
  "w:tcBorders",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:customXmlPr",
  "w:smartTagPr",
  "w:rubyPr",
  "m:ctrlPr",
  // The reading above a word; it is said by the word itself.
  "w:rt",
  "w:binData",
  // Word 2003 keeps these beside the body.
  "w:styles",
  "w:lists",
  "w:fonts",
  "w:docPr",
]);

const openers: ReadonlyMap<string, OpenElement> = new Map<string, OpenElement>([
  ...runElements,
  ["w:document", (cursor, attributes) => (cursor.keepsAllSpace = keepsSpace(attributes))],
  ["w:wordDocument", (cursor, attributes) => (cursor.keepsAllSpace = keepsSpace(attributes))],
  ["w:body", (cursor) => (cursor.hasBody = true)],
  ["w:p", (cursor) => openParagraph(cursor.story)],
  ["w:pPr", (cursor) => (cursor.place = "paragraph")],
  ["w:rPr", openRunProperties],
  ["w:sectPr", openSection],
  ["w:r", (cursor) => openRun(cursor.story)],
  ["m:r", (cursor) => openRun(cursor.story)],
  ["w:t", openText],
  ["m:t", openText],
  ["w:instrText", openText],
  ["w:tbl", openTable],
  ["w:tr", openRow],
  ["w:trPr", (cursor) => (cursor.place = "row")],
  ["w:tc", openCell],
  ["w:tcPr", (cursor) => (cursor.place = "cell")],
  ["w:footnote", openNote],
  ["w:endnote", openNote],
  ["mc:AlternateContent", openAlternatives],
  ["mc:Choice", openAlternative],
  ["mc:Fallback", openAlternative],
  ["aml:annotation", openAnnotation],
]);

const closers: ReadonlyMap<string, CloseElement> = new Map<string, CloseElement>([
  ["w:p", closeParagraph],
  ["w:pPr", (cursor) => (cursor.place = null)],
  ["w:rPr", closeRunProperties],
  ["w:sectPr", (cursor) => (cursor.section = null)],
  ["w:r", (cursor) => (cursor.story.run = null)],
  ["m:r", (cursor) => (cursor.story.run = null)],
  ["w:t", closeText],
  ["m:t", closeText],
  ["w:instrText", closeText],
  ["w:tbl", closeTable],
  ["w:tr", closeRow],
  ["w:trPr", (cursor) => (cursor.place = null)],
  ["w:tc", closeCell],
  [
    "w:tcPr",
    (cursor) => {
      cursor.place = null;
      endCellProperties(cursor);
    },
  ],
  ["w:footnote", leaveStory],
  ["w:endnote", leaveStory],
  ["w:txbxContent", leaveStory],
  ["w:hdr", leaveStory],
  ["w:ftr", leaveStory],
  ["mc:AlternateContent", (cursor) => cursor.alternatives.pop()],
  ["mc:Choice", closeAlternative],
]);

const keepsSpace = (attributes: Attributes): boolean => attributes["xml:space"] === "preserve";

function openRunProperties(cursor: Cursor): void {
  const draft = currentParagraph(cursor.story);
  if (cursor.place === "paragraph" && draft !== undefined) {
    cursor.place = "mark";
    cursor.properties = draft.mark;
  } else {
    // Properties that belong to no run are read and forgotten.
    cursor.properties = cursor.story.run?.properties ?? {};
  }
}

function closeRunProperties(cursor: Cursor): void {
  cursor.properties = null;
  if (cursor.place === "mark") cursor.place = "paragraph";
}

function deleteMark(cursor: Cursor): void {
  const draft = currentParagraph(cursor.story);
  if (draft !== undefined) draft.markIsDeleted = true;
}

function openSection(cursor: Cursor): void {
  cursor.section = createSection();
  cursor.sections.push(cursor.section);
  const isInText = cursor.outer.length === 0 && cursor.story.tables.length === 0;
  const draft =
    cursor.place === "paragraph" && isInText ? currentParagraph(cursor.story) : undefined;
  if (draft !== undefined) draft.nextSection = cursor.sections.length;
}

/** The paragraph that holds the properties of a section is its last (17.6.18). */
function closeParagraph({ story, context }: Cursor): void {
  const draft = currentParagraph(story);
  if (draft !== undefined && draft.nextSection !== null) {
    addReference(draft.words, sectionBreak(draft.nextSection));
  }
  endParagraph(story, context);
}

function openText(cursor: Cursor, attributes: Attributes): void {
  cursor.text = "";
  cursor.keepsSpace = cursor.keepsAllSpace || keepsSpace(attributes);
}

/** Word draws a line end inside `w:t` as a space, and drops white space at its ends unless told to keep it. */
function closeText(cursor: Cursor, name: string): void {
  const text = cursor.text ?? "";
  cursor.text = null;
  if (name === "w:instrText") {
    cursor.story.fields.code(text);
    return;
  }
  const kept = cursor.keepsSpace ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  showText(
    cursor.story,
    /[\r\n]/.test(kept) ? kept.replace(/\r\n?|\n/g, " ") : kept,
    cursor.context,
  );
}

/** Word 2003 marks changes and comments with one element. */
function openAnnotation(cursor: Cursor, { "w:type": type }: Attributes): void {
  if (type !== "Word.Deletion" && type !== "Word.Comment") return;
  if (type === "Word.Deletion" && cursor.place === "mark") deleteMark(cursor);
  skip(cursor);
}
