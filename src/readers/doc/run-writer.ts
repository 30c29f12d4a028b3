import type { RichBlock, RichRun } from "../rich/rich-blocks.js";
import { showSymbol, showSymbols } from "../rich/symbol-fonts.js";
import type { DraftParagraph } from "./block-collector.js";
import type { CharacterLook } from "./character-look.js";
import type { Cursor } from "./cursor.js";
import type { Stretch } from "./fields.js";
import type { LookFinder } from "./look-finder.js";

/** Blocks that hang on a character: a note that it calls, a text box that is anchored there. */
export interface Anchored {
  readonly cp: number;
  readonly kind: "notes" | "boxes";
  read(): RichBlock[];
}

/** What the words of a story are read from. */
export interface RunSource {
  readonly text: string;
  readonly fonts: readonly (string | null)[];
  readonly looks: LookFinder;
  readonly hidden: Cursor<Stretch>;
  readonly anchored: Cursor<Anchored>;
}

type DraftRun = { -readonly [Key in keyof RichRun]: RichRun[Key] };

/** Characters with a meaning of their own ([MS-DOC] 2.6.1 sprmCFSpec and 2.4.1); others below 20 show nothing. */
const shown = new Map<number, string>([
  [0x09, "\t"],
  [0x0a, "\n"],
  [0x0b, "\n"],
  [0x0c, "\f"],
  [0x0e, "\f"],
  [0x1e, "\u2011"],
  [0x1f, "\u00ad"],
]);

/**
 * Adds the characters from `from` to `to` to a paragraph, with what hangs on them; hidden ones are passed by. True
 * where there is one that is not part of a field's marks and instruction, hidden by its look or not.
 */
export function writeRuns(
  paragraph: DraftParagraph,
  from: number,
  to: number,
  source: RunSource,
): boolean {
  const { text, fonts, looks, hidden, anchored } = source;
  let at = from;
  let found = false;
  while (at < to) {
    const stretch = hidden.at(at);
    if (stretch !== undefined && stretch.from <= at) {
      at = stretch.to;
      continue;
    }
    found = true;
    const look = looks.find(at);
    const end = Math.min(looks.end, to, stretch?.from ?? to);
    if (!look.hidden && !look.deleted) {
      attach(paragraph, anchored, at, end);
      const font = fonts[look.font] ?? null;
      const words =
        look.symbol < 0
          ? showText(text, at, end, font)
          : showSymbol(look.symbol & 0xffff, fonts[look.symbol >> 16] ?? null).repeat(end - at);
      if (words !== "") addWords(paragraph.runs, words, look, font);
    }
    at = end;
  }
  return found;
}

function attach(
  paragraph: DraftParagraph,
  anchored: Cursor<Anchored>,
  from: number,
  to: number,
): void {
  let item = anchored.at(from);
  while (item !== undefined && item.cp < to) {
    const blocks = item.read();
    const list = paragraph[item.kind];
    if (list === undefined) paragraph[item.kind] = blocks;
    else for (const block of blocks) list.push(block);
    anchored.next();
    item = anchored.at(from);
  }
}

function showText(text: string, from: number, to: number, font: string | null): string {
  let words = "";
  let start = from;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x20) continue;
    if (at > start) words += text.slice(start, at);
    words += shown.get(code) ?? "";
    start = at + 1;
  }
  return showSymbols(words + text.slice(start, to), font);
}

function addWords(
  runs: DraftRun[],
  words: string,
  { bold, caps }: CharacterLook,
  font: string | null,
): void {
  const last = runs.at(-1);
  if (
    last !== undefined &&
    last.bold === bold &&
    last.font === font &&
    (last.caps ?? false) === caps
  ) {
    last.text += words;
    return;
  }
  const run: DraftRun = { text: words, bold, font };
  if (caps) run.caps = true;
  runs.push(run);
}
