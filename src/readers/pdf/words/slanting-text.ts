import { composeText } from "../../../text/index.js";
import { largest, smallest } from "../page/extremes.js";
import type { Glyph } from "../page/glyph.js";
import { buildSegment, type Segment, type Word } from "./word.js";

/** The pen moves on by no more than this from one letter to the next, in parts of the size. */
const nextReach = 2.5;

/** Words that run aslant, as of a watermark, in the order they are drawn: each run of the pen a row. */
export function buildSlantingRows(glyphs: readonly Glyph[]): Segment[][] {
  const rows: Segment[][] = [];
  let words: Word[] = [];
  let open: Glyph[] = [];
  let last: Glyph | null = null;
  const closeWord = (): void => {
    if (open.length > 0) words.push(buildWord(open));
    open = [];
  };
  const closeRow = (): void => {
    closeWord();
    if (words.length > 0) rows.push([buildSegment(words)]);
    words = [];
  };
  for (const glyph of glyphs) {
    if (last !== null && Math.hypot(glyph.x - last.x, glyph.y - last.y) > glyph.size * nextReach) {
      closeRow();
    }
    if (glyph.space) closeWord();
    else open.push(glyph);
    last = glyph;
  }
  closeRow();
  return rows;
}

/** The box around the letters, whichever way they lean. */
function buildWord(glyphs: readonly Glyph[]): Word {
  const [first] = glyphs as [Glyph];
  const text = composeText(glyphs.map((glyph) => glyph.text).join(""));
  const xs = glyphs.map(({ x }) => x);
  const ys = glyphs.map(({ y }) => y);
  const left = smallest(xs) - first.size * 0.6;
  const right = largest(xs) + first.size * 0.6;
  const bottom = largest(ys) + first.size * 0.2;
  const size = bottom - smallest(ys) + first.size * 0.8;
  return {
    text,
    left,
    right,
    baseline: bottom - size * 0.2,
    size,
    bold: glyphs.every(({ bold }) => bold),
    edges: Array.from(text, () => [left, right]).flat(),
    content: first.drawn.content,
    raised: false,
    annotation: first.drawn.annotation,
  };
}
