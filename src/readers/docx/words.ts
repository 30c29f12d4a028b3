import { escapeXml } from "./escape-xml.js";

/** How words look, all styles taken together. */
export interface Look {
  readonly bold: boolean;
  readonly caps: boolean;
  readonly font: string | null;
}

/** Words of a paragraph as lean XML: runs of one look are one run, whatever the file cut them into. */
export interface Words {
  xml: string;
  /** Words of the open run that are not written yet. */
  text: string;
  look: Look | null;
  runs: number;
}

/**
 * Runs of one paragraph that are told apart. Each costs some 5 KB in mammoth's trees; words behind so many keep the look
 * of the last.
 */
const mostRuns = 20_000;

export function createWords(): Words {
  return { xml: "", text: "", look: null, runs: 0 };
}

export function addText(words: Words, text: string, look: Look): void {
  if (text === "") return;
  openRun(words, look);
  words.text += text;
}

/** Adds an element that stands in a run: a break, a reference. */
export function addElement(words: Words, xml: string, look: Look): void {
  openRun(words, look);
  flushText(words);
  words.xml += xml;
}

/** Adds a reference, which has no look of its own. */
export function addReference(words: Words, xml: string): void {
  addElement(words, xml, words.look ?? plainLook);
}

/** Closes the open run and gives the whole. */
export function finishWords(words: Words): string {
  if (words.look !== null) {
    flushText(words);
    words.xml += "</w:r>";
    words.look = null;
  }
  return words.xml;
}

const plainLook: Look = { bold: false, caps: false, font: null };

function openRun(words: Words, look: Look): void {
  const open = words.look;
  if (open !== null) {
    if (open.bold === look.bold && open.caps === look.caps && open.font === look.font) return;
    if (words.runs > mostRuns) return;
    finishWords(words);
  }
  words.runs += 1;
  words.look = look;
  words.xml += `<w:r>${writeLook(look)}`;
}

function flushText(words: Words): void {
  if (words.text === "") return;
  words.xml += `<w:t>${escapeXml(words.text)}</w:t>`;
  words.text = "";
}

function writeLook({ bold, caps, font }: Look): string {
  if (!bold && !caps && font === null) return "";
  const name = font === null ? "" : `<w:rFonts w:ascii="${escapeXml(font)}"/>`;
  return `<w:rPr>${name}${bold ? "<w:b/>" : ""}${caps ? "<w:caps/>" : ""}</w:rPr>`;
}
