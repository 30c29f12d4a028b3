import { checkBlocks, type Limits } from "../limits.js";
import type { RichBlock, RichParagraph, RichRun } from "../rich/rich-blocks.js";
import type { Look } from "./look.js";

interface OpenRun {
  text: string;
  readonly look: Look;
}

/** A paragraph that is being filled. */
interface Draft {
  runs: OpenRun[];
  label: string | null;
  readonly notes: RichBlock[];
  readonly boxes: RichBlock[];
  /** White space waits for the words behind it: a space, or the break of a line. */
  space: boolean;
  lineBreak: boolean;
  /** Nothing but no-break spaces since the last line break. */
  blankLine: boolean;
}

/** Blocks that follow one another: the body, a cell, a note, a text box. */
export interface Flow {
  readonly blocks: RichBlock[];
  readonly tally: Tally;
  draft: Draft;
  /** Marker of a list item that waits for its first paragraph. */
  marker: string | null;
  /** Depth of the list whose item waits for its first paragraph; 0 for none. */
  listDepth: number;
  pageBreak: boolean;
  headingDepth: number | null;
}

/** Paragraphs and rows of the whole document, held against the limits as they come. */
export interface Tally {
  readonly limits: Limits;
  blocks: number;
  tableCells: number;
}

export function countBlock(tally: Tally): void {
  tally.blocks += 1;
  checkBlocks(tally.blocks, tally.limits);
}

const openDraft = (): Draft => ({
  runs: [],
  label: null,
  notes: [],
  boxes: [],
  space: false,
  lineBreak: false,
  blankLine: true,
});

export const openFlow = (tally: Tally): Flow => ({
  blocks: [],
  tally,
  draft: openDraft(),
  marker: null,
  listDepth: 0,
  pageBreak: false,
  headingDepth: null,
});

const whiteSpace = /[ \t\n\r\f]+/g;
const lineEnd = /\r\n?|\n/;

/** Adds words; white space is folded as browsers do (CSS Text 3, 4.1). */
export function addText(flow: Flow, text: string, look: Look): void {
  if (!look.visible) return;
  if (look.space === "fold") {
    addFolded(flow, text, look);
    return;
  }
  for (const [index, line] of text.split(lineEnd).entries()) {
    if (index > 0) addLineBreak(flow);
    if (look.space === "lines") addFolded(flow, line, look);
    else if (line !== "") addWords(flow, line.replaceAll("\f", " "), look);
  }
}

function addFolded(flow: Flow, text: string, look: Look): void {
  const folded = text.replace(whiteSpace, " ");
  const startsApart = folded.startsWith(" ");
  if (startsApart) flow.draft.space = true;
  const words = folded.slice(startsApart ? 1 : 0, folded.endsWith(" ") ? -1 : undefined);
  if (words === "") return;
  addWords(flow, words, look);
  flow.draft.space = folded.endsWith(" ");
}

const blank = /^[\s\u00a0]*$/;

function addWords(flow: Flow, words: string, look: Look): void {
  const { draft } = flow;
  let text = words;
  const last = draft.runs[draft.runs.length - 1];
  if (last === undefined) {
    if (flow.pageBreak && flow.blocks.length > 0) text = `\f${words}`;
    flow.pageBreak = false;
  } else if (draft.lineBreak) last.text += "\n";
  else if (draft.space && !last.text.endsWith("\f")) last.text += " ";
  draft.lineBreak = false;
  draft.space = false;
  if (draft.blankLine && !blank.test(words)) draft.blankLine = false;
  if (last !== undefined && isSameRun(last.look, look)) last.text += text;
  else draft.runs.push({ text, look });
}

const isSameRun = (one: Look, other: Look): boolean =>
  one === other || (one.bold === other.bold && one.font === other.font && one.caps === other.caps);

/** Adds a tab, which stands for itself and takes the white space before it. */
export function addTabs(flow: Flow, count: number, look: Look): void {
  flow.draft.space = false;
  addWords(flow, "\t".repeat(count), look);
}

/** Ends the line; a second break in a row ends the paragraph. */
export function addLineBreak(flow: Flow): void {
  const { draft } = flow;
  if (draft.runs.length === 0) return;
  if (draft.lineBreak || draft.blankLine) {
    endParagraph(flow);
    return;
  }
  draft.lineBreak = true;
  draft.blankLine = true;
}

export function addPageBreak(flow: Flow): void {
  const { draft } = flow;
  const last = draft.runs[draft.runs.length - 1];
  if (last === undefined) {
    flow.pageBreak = true;
    return;
  }
  last.text += "\f";
  draft.space = false;
  draft.lineBreak = false;
  draft.blankLine = true;
}

/** Writes a page break that waits before something other than a paragraph. */
export function settlePageBreak(flow: Flow): void {
  const isBroken = flow.pageBreak && flow.blocks.length > 0;
  flow.pageBreak = false;
  // Nothing stands before a page break at the start.
  if (!isBroken) return;
  countBlock(flow.tally);
  flow.blocks.push({ type: "paragraph", runs: [{ text: "\f" }] });
}

/** Makes the words that the paragraph begins with its label. */
export function takeLabel(flow: Flow): void {
  const { runs } = flow.draft;
  const words = wordsOf(flow);
  if (!isLabel(words) || flow.draft.label !== null) return;
  flow.draft.label = labelOf(words, runs[0]?.look.font ?? null);
  if (words.startsWith("\f")) flow.pageBreak = true;
  flow.draft.runs = [];
  flow.draft.space = false;
}

/** True when the paragraph so far is short and has no white space, as a list number has. */
export const isLabelled = (flow: Flow): boolean =>
  flow.draft.label === null && flow.draft.runs.length < 4 && isLabel(wordsOf(flow));

const wordsOf = (flow: Flow): string => flow.draft.runs.map(({ text }) => text).join("");
const isLabel = (words: string): boolean => /^\f?[^\s\u00a0]{1,15}$/.test(words);
const symbolFont = /^(?:symbol|wingdings|webdings|opensymbol|starsymbol)/i;

/** The label as it is drawn; what a symbol font draws for a letter is a bullet. */
export function labelOf(words: string, font: string | null): string {
  const label = words.replace(/[\s\u00a0]+/g, " ").trim();
  const isBullet =
    (font !== null && symbolFont.test(font)) ||
    (label === "o" && font !== null && /^courier/i.test(font)) ||
    /^[·•▪▫■□●○◦♦➢❖✓\uf000-\uf0ff]$/u.test(label);
  return isBullet ? "-" : label;
}

/** Ends the paragraph, if there is one; one with nothing but white space is left out. */
export function endParagraph(flow: Flow): void {
  const { draft } = flow;
  const isBlank = draft.runs.every(({ text }) => blank.test(text) && !text.includes("\f"));
  const isNothing =
    isBlank && draft.label === null && draft.notes.length === 0 && draft.boxes.length === 0;
  if (isNothing) {
    if (draft.runs.length > 0 || draft.space) flow.draft = openDraft();
    return;
  }
  if (draft.blankLine && !isBlank) dropBlankLine(draft.runs);
  const label = draft.label ?? flow.marker;
  const { listDepth } = flow;
  flow.marker = null;
  flow.listDepth = 0;
  countBlock(flow.tally);
  const paragraph: RichParagraph = {
    type: "paragraph",
    ...(label === null || label === "" ? {} : { label }),
    runs: isBlank ? [] : draft.runs.map(closeRun),
    ...(flow.headingDepth === null ? {} : { headingDepth: flow.headingDepth }),
    ...(listDepth === 0 ? {} : { listDepth }),
    ...(draft.notes.length === 0 ? {} : { notes: draft.notes }),
    ...(draft.boxes.length === 0 ? {} : { boxes: draft.boxes }),
  };
  flow.blocks.push(paragraph);
  flow.draft = openDraft();
}

/** Drops a last line that has nothing but white space. */
function dropBlankLine(runs: OpenRun[]): void {
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const run = runs[index] as OpenRun;
    let end = run.text.length;
    while (end > 0 && /[ \n\t\u00a0]/.test(run.text.charAt(end - 1))) end -= 1;
    const cut = run.text.indexOf("\n", end);
    if (cut >= 0) {
      run.text = run.text.slice(0, cut);
      runs.length = run.text === "" ? index : index + 1;
    }
    if (end > 0) return;
  }
}

const closeRun = ({ text, look }: OpenRun): RichRun => ({
  text,
  ...(look.bold ? { bold: true } : {}),
  ...(look.font === null ? {} : { font: look.font }),
  ...(look.caps ? { caps: true } : {}),
});

/** Writes the number of a list item that has no words of its own: an ordinal cell of a table. */
export function settleMarker(flow: Flow): void {
  const { marker } = flow;
  flow.marker = null;
  flow.listDepth = 0;
  if (marker === null || marker === "-") return;
  countBlock(flow.tally);
  flow.blocks.push({ type: "paragraph", label: marker, runs: [] });
}
