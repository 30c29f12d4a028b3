import { PlanError } from "../../model/index.js";
import type { Limits } from "../limits.js";
import type { RichBlock, RichDocument } from "../rich/rich-blocks.js";
import { tableParts } from "./element-names.js";
import { endFields, type Field, isInField, takeFieldMark } from "./fields.js";
import { isFiller } from "./filler.js";
import { findNotes, type Notes, textOf } from "./find-notes.js";
import {
  addLineBreak,
  addPageBreak,
  addTabs,
  addText,
  countBlock,
  endParagraph,
  type Flow,
  labelOf,
  openFlow,
  settleMarker,
  settlePageBreak,
  type Tally,
} from "./flow.js";
import { writeMarker } from "./list-marker.js";
import { type Look, lookOf, plainLook } from "./look.js";
import { type HtmlElement, type HtmlNode, parseHtml } from "./parse-html.js";
import { type CellReader, readTable } from "./read-table.js";
import { breaksPage, isBlock, isDropped, marginOf } from "./roles.js";
import {
  type Declarations,
  findDeclarations,
  readStyleSheets,
  type StyleSheet,
} from "./style-sheet.js";

interface Walk {
  readonly sheet: StyleSheet;
  readonly notes: Notes;
  readonly noteBodies: ReadonlySet<HtmlElement>;
  readonly writtenNotes: Set<HtmlElement>;
  readonly tally: Tally;
  readonly fields: Field[];
  readonly headers: RichBlock[];
  readonly footers: RichBlock[];
  readonly knownMargins: Set<string>;
  /** Elements and notes that are being read inside one another. */
  depth: number;
  noteDepth: number;
  /** The list whose items are being read. */
  list: List | null;
}

interface List {
  /** 1 for a list that stands in no other. */
  readonly depth: number;
  next: number;
  readonly step: 1 | -1;
}

/** Elements of the body and of notes inside one another: the tree alone is not deeper than 400. */
const maxWalkDepth = 600;
/** Notes that call notes that call notes: deeper ones stand behind the text. */
const maxNoteDepth = 4;

/**
 * Reads HTML, of a portal, Word ("Web Page", full and filtered) or LibreOffice, into blocks: what a browser draws, with
 * list numbers made explicit. Throws `resource-limit` for a document over the limits.
 */
export function readHtmlBlocks(html: string, limits: Limits): RichDocument {
  const tree = parseHtml(html, limits);
  const notes = findNotes(tree);
  const walk: Walk = {
    sheet: readStyleSheets(tree.styleSheets),
    notes,
    noteBodies: new Set(notes.bodies.values()),
    writtenNotes: new Set(),
    tally: { limits, blocks: 0, tableCells: 0 },
    fields: [],
    headers: [],
    footers: [],
    knownMargins: new Set(),
    depth: 0,
    noteDepth: 0,
    list: null,
  };
  const { body } = tree;
  const own = findDeclarations(walk.sheet, body.name, body.attributes);
  // Pages hide their body until scripts have run.
  const look = { ...lookOf(body, own, plainLook), visible: true };
  const flow = openFlow(walk.tally);
  walkNodes(walk, flow, body.children, look);
  closeParagraph(walk, flow);
  for (const note of walk.noteBodies) {
    // Its call is not drawn: the words are.
    if (!walk.writtenNotes.has(note))
      for (const block of readNote(walk, note)) flow.blocks.push(block);
  }
  return { blocks: flow.blocks, headers: walk.headers, footers: walk.footers };
}

function walkNodes(walk: Walk, flow: Flow, nodes: readonly HtmlNode[], look: Look): void {
  walk.depth += 1;
  if (walk.depth > maxWalkDepth) throw new PlanError("resource-limit", "too-deep", maxWalkDepth);
  let isBehindFloat = false;
  for (const node of nodes) {
    if (typeof node !== "string") walkElement(walk, flow, node, look);
    else if (walk.fields.length === 0 || !isInField(walk.fields, node))
      addText(flow, isBehindFloat ? node.replace(lineOfFloat, "") : node, look);
    isBehindFloat = isFloat(node);
  }
  walk.depth -= 1;
}

/** LibreOffice ends the line of the file behind a drawing beside the text, in the middle of a word too. */
const lineOfFloat = /^\r?\n\s*/;
const isFloat = (node: HtmlNode): boolean =>
  typeof node !== "string" &&
  node.name === "img" &&
  /^(?:left|right)$/i.test(node.attributes.align ?? "");

function closeParagraph(walk: Walk, flow: Flow): void {
  if (walk.fields.length > 0) endFields(walk.fields);
  endParagraph(flow);
}

function walkElement(walk: Walk, flow: Flow, element: HtmlElement, parent: Look): void {
  const { name } = element;
  const own = findDeclarations(walk.sheet, name, element.attributes);
  if (isDropped(element, own) || walk.noteBodies.has(element)) return;
  const look = lookOf(element, own, parent);
  if (name === "br") {
    walkBreak(walk, flow, own);
  } else if (name === "table") {
    walkTable(walk, flow, element, own, look);
  } else if (isBlock(name, own)) {
    walkBlock(walk, flow, element, own, look);
  } else if (!walkSpecial(walk, flow, element, own, look)) {
    if (name === "q") addText(flow, "“", look);
    walkNodes(walk, flow, element.children, look);
    if (name === "q") addText(flow, "”", look);
  }
}

function walkBreak(walk: Walk, flow: Flow, own: Declarations): void {
  if (breaksPage(own, "before")) addPageBreak(flow);
  else if (own["mso-break-type"] === "section-break") closeParagraph(walk, flow);
  else addLineBreak(flow);
}

function walkBlock(
  walk: Walk,
  flow: Flow,
  element: HtmlElement,
  own: Declarations,
  look: Look,
): void {
  const { name } = element;
  closeParagraph(walk, flow);
  if (name === "hr") return;
  const margin = marginOf(element, own);
  if (margin !== null) {
    addMargin(
      walk,
      margin === "header" ? walk.headers : walk.footers,
      readBlocksIn(walk, element, look),
    );
    return;
  }
  if (breaksPage(own, "before")) flow.pageBreak = true;
  const depth = flow.headingDepth;
  if (/^h[1-6]$/.test(name)) flow.headingDepth = Number(name[1]);
  if (name === "li") walkItem(walk, flow, element, look);
  else if (name === "ol" || name === "ul" || name === "menu" || name === "dir")
    walkList(walk, flow, element, look);
  else walkNodes(walk, flow, element.children, look);
  closeParagraph(walk, flow);
  flow.headingDepth = depth;
  if (breaksPage(own, "after")) flow.pageBreak = true;
}

/** Headers of several sections are often the same: each is given once. */
function addMargin(walk: Walk, margin: RichBlock[], blocks: readonly RichBlock[]): void {
  for (const block of blocks) {
    const key = `${margin === walk.headers}${JSON.stringify(block)}`;
    if (walk.knownMargins.has(key)) continue;
    walk.knownMargins.add(key);
    margin.push(block);
  }
}

function walkList(walk: Walk, flow: Flow, element: HtmlElement, look: Look): void {
  const outer = walk.list;
  const start = Number.parseInt(element.attributes.start ?? "", 10);
  const isReversed = element.attributes.reversed !== undefined && element.name === "ol";
  const items = (): number =>
    element.children.filter((child) => typeof child !== "string" && child.name === "li").length;
  walk.list = {
    depth: (outer?.depth ?? 0) + 1,
    next: isCounter(start) ? start : isReversed ? items() : 1,
    step: isReversed ? -1 : 1,
  };
  walkNodes(walk, flow, element.children, look);
  walk.list = outer;
}

/** Browsers count in 32 bits. */
const isCounter = (value: number): boolean => Math.abs(value) < 2 ** 31;

function walkItem(walk: Walk, flow: Flow, element: HtmlElement, look: Look): void {
  const list = walk.list ?? { depth: 1, next: 1, step: 1 };
  const value = Number.parseInt(element.attributes.value ?? "", 10);
  if (isCounter(value)) list.next = value;
  settleMarker(flow);
  flow.marker = look.visible ? writeMarker(look.listStyle, list.next) : null;
  flow.listDepth = list.depth;
  list.next += list.step;
  walkNodes(walk, flow, element.children, look);
  closeParagraph(walk, flow);
  settleMarker(flow);
}

function walkTable(
  walk: Walk,
  flow: Flow,
  element: HtmlElement,
  own: Declarations,
  look: Look,
): void {
  closeParagraph(walk, flow);
  settleMarker(flow);
  if (breaksPage(own, "before")) flow.pageBreak = true;
  const { captions, rows } = readTable(element, look, walk.tally, cellReader(walk));
  if (rows.length > 0 || captions.length > 0) settlePageBreak(flow);
  for (const block of captions) flow.blocks.push(block);
  if (rows.length > 0) {
    countBlock(walk.tally);
    flow.blocks.push({ type: "table", rows });
  }
  if (breaksPage(own, "after")) flow.pageBreak = true;
}

const cellReader = (walk: Walk): CellReader => ({
  look: (element, parent) => {
    const own = findDeclarations(walk.sheet, element.name, element.attributes);
    if (isDropped(element, own) || own.visibility === "collapse") return null;
    return tableParts.has(element.name) ? lookOf(element, own, parent) : null;
  },
  blocks: (element, look) => readBlocksIn(walk, element, look),
});

/** The blocks inside an element that is read on its own: a cell, a note, a margin, a text box. */
function readBlocksIn(walk: Walk, element: HtmlElement, look: Look): RichBlock[] {
  const outer = walk.list;
  walk.list = null;
  const flow = openFlow(walk.tally);
  walkNodes(walk, flow, element.children, look);
  closeParagraph(walk, flow);
  walk.list = outer;
  return flow.blocks;
}

function readNote(walk: Walk, note: HtmlElement): RichBlock[] {
  walk.writtenNotes.add(note);
  const own = findDeclarations(walk.sheet, note.name, note.attributes);
  walk.noteDepth += 1;
  const blocks = readBlocksIn(walk, note, lookOf(note, own, plainLook));
  walk.noteDepth -= 1;
  return blocks;
}

/** Word's own marks, notes and fields; false for an element that is nothing but its words. */
function walkSpecial(
  walk: Walk,
  flow: Flow,
  element: HtmlElement,
  own: Declarations,
  look: Look,
): boolean {
  if (walk.notes.marks.has(element)) {
    const note = walk.notes.bodies.get(element);
    if (note !== undefined && !walk.writtenNotes.has(note) && walk.noteDepth < maxNoteDepth)
      for (const block of readNote(walk, note)) flow.draft.notes.push(block);
    return true;
  }
  if (takeFieldMark(walk.fields, own["mso-element"])) return true;
  const tabs = Number.parseInt(own["mso-tab-count"] ?? "", 10);
  if (tabs > 0) {
    addTabs(flow, Math.min(tabs, 50), look);
    return true;
  }
  if (/^ignore$/i.test(own["mso-list"] ?? "")) {
    flow.draft.label = labelOf(textOf(element, 200), look.font);
    return true;
  }
  if (own["mso-ignore"] === "vglayout") {
    for (const block of readBlocksIn(walk, element, look)) flow.draft.boxes.push(block);
    return true;
  }
  return isFiller(element, own, flow);
}
