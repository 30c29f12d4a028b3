import type { Glyph } from "../page/glyph.js";
import { findGlyphRows, type GlyphRow, smallShare } from "./glyph-rows.js";
import { buildSegment, type Segment, type Word } from "./word.js";

/** A gap of this many ems between two letters parts words where no space is drawn. */
const wordGap = 0.12;
/** A gap of this many ems may part columns; spaces of justified lines are as wide, but do not stand in a row. */
const columnGap = 0.6;

/** Words of a row with the gaps in front of them. */
interface Spaced {
  readonly word: Word;
  readonly gap: number;
}

/** Rows of a stretch of text, from the top down, each with the segments that gaps part it into which may
 * be those of columns. */
export function buildSegmentRows(glyphs: readonly Glyph[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const row of findGlyphRows(glyphs)) {
    const spaced = closeLetterSpacing(findWords(row), row.size);
    const segments: Segment[] = [];
    const open: Word[] = [];
    for (const { word, gap } of spaced) {
      if (open.length > 0 && gap > columnGap * row.size) {
        segments.push(buildSegment(open.slice()));
        open.length = 0;
      }
      open.push(word);
    }
    if (open.length > 0) segments.push(buildSegment(open.slice()));
    if (segments.length > 0) rows.push(segments);
  }
  return rows;
}

function findWords({ glyphs, size, baseline }: GlyphRow): Spaced[] {
  const words: Spaced[] = [];
  const isRaised = (glyph: Glyph): boolean =>
    glyph.size < size * smallShare && baseline - glyph.y > size * 0.15;
  let open: Glyph[] = [];
  let gap = 0;
  let tight = false;
  let blank = false;
  let last: Glyph | null = null;
  const close = (): void => {
    if (open.length > 0) {
      const word = buildWord(open, isRaised(open[0] as Glyph), tight);
      words.push({ word, gap });
    }
    open = [];
  };
  for (const glyph of glyphs) {
    if (glyph.space) {
      blank = true;
      continue;
    }
    if (last !== null) {
      const distance = glyph.x - (last.x + last.width);
      const free = distance - Math.max(0, last.drawn.spacing);
      const em = Math.max(glyph.size, last.size);
      // A number stamped into its blank stands loosely before what is printed behind it: "173" and "/KH-UBND".
      const stamped = glyph.text === "/" && last.drawn.annotation !== glyph.drawn.annotation;
      const apart = !stamped && (blank || free > wordGap * em);
      if (apart || isRaised(glyph) !== isRaised(last)) {
        close();
        gap = distance;
        tight = !apart;
      }
    }
    open.push(glyph);
    last = glyph;
    blank = false;
  }
  close();
  const end = words.at(-1);
  if (blank && end !== undefined) {
    words[words.length - 1] = { ...end, word: { ...end.word, spaced: true } };
  }
  return words;
}

function buildWord(glyphs: readonly Glyph[], raised: boolean, tight: boolean): Word {
  let text = "";
  for (const glyph of glyphs) text += glyph.text;
  // Pages of words are kept until the document is written: an array that grows takes three times the memory.
  const edges = new Array<number>(text.length * 2).fill(0.5);
  let at = 0;
  let size = 0;
  let bold = true;
  let anyBold = false;
  for (const glyph of glyphs) {
    const units = glyph.text.length;
    const step = glyph.width / units;
    for (let unit = 0; unit < units; unit += 1) {
      edges[at] = glyph.x + step * unit;
      edges[at + 1] = glyph.x + step * (unit + 1);
      at += 2;
    }
    if (glyph.size > size) size = glyph.size;
    // Marks around a bold word are often plain.
    if (glyph.bold) anyBold = true;
    else if (bold && letterOrDigit.test(glyph.text)) bold = false;
  }
  const first = glyphs[0] as Glyph;
  const main = glyphs.find((glyph) => glyph.size === size) as Glyph;
  const word: Word = {
    text,
    left: first.x,
    right: edges.at(-1) as number,
    baseline: main.y,
    size,
    bold: bold && anyBold,
    edges,
    content: first.drawn.content,
    raised,
    annotation: first.drawn.annotation,
  };
  return tight ? { ...word, joined: true } : word;
}

const letterOrDigit = /[\p{L}\d]/u;
const letter = /^\p{L}$/u;
/** Single letters in a row that are one heading set apart; no sentence has as many. */
const fewestLetters = 4;
/** A gap so much wider than the one between letters parts words. */
const wider = 1.45;

/** Joins headings whose letters are set apart: "K Ế  H O Ạ C H". */
function closeLetterSpacing(words: readonly Spaced[], size: number): Spaced[] {
  const closed: Spaced[] = [];
  for (let index = 0; index < words.length; ) {
    let end = index;
    while (
      end < words.length &&
      letter.test((words[end] as Spaced).word.text) &&
      (end === index || (words[end] as Spaced).gap < size * 3)
    )
      end += 1;
    if (end - index < fewestLetters) {
      closed.push(words[index] as Spaced);
      index += 1;
      continue;
    }
    for (const joined of joinLetters(words.slice(index, end))) closed.push(joined);
    index = end;
  }
  return closed;
}

function joinLetters(letters: readonly Spaced[]): Spaced[] {
  const gaps = letters.slice(1).map(({ gap }) => gap);
  const narrow = [...gaps].sort((one, other) => one - other)[gaps.length >> 2] as number;
  const words: Spaced[] = [];
  let open: Spaced[] = [];
  for (const next of letters) {
    if (open.length > 0 && next.gap > Math.max(narrow * wider, narrow + 1)) {
      words.push(joinWords(open));
      open = [];
    }
    open.push(next);
  }
  words.push(joinWords(open));
  return words;
}

function joinWords(parts: readonly Spaced[]): Spaced {
  const [{ word, gap }] = parts as [Spaced];
  if (parts.length === 1) return { word, gap };
  return {
    gap,
    word: {
      ...word,
      text: parts.map((part) => part.word.text).join(""),
      right: (parts.at(-1) as Spaced).word.right,
      edges: parts.flatMap((part) => part.word.edges),
      bold: parts.every((part) => part.word.bold),
    },
  };
}
