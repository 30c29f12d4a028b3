import type { Glyph } from "../page/glyph.js";

/** Letters further apart than this, in parts of the size, are of two words. */
const wordGap = 0.12;

export interface DrawnWord {
  readonly glyphs: readonly Glyph[];
  /** Middle of its letters. */
  readonly x: number;
  readonly y: number;
}

/**
 * Letters that are drawn in one go, one behind the other: a word too long for its cell runs over the border and stays
 * one word. Blanks stand for themselves.
 */
export function findDrawnWords(glyphs: readonly Glyph[]): DrawnWord[] {
  const words: DrawnWord[] = [];
  let from = 0;
  for (let to = 1; to <= glyphs.length; to += 1) {
    const last = glyphs[to - 1] as Glyph;
    const next = glyphs[to];
    if (next !== undefined && isSameWord(last, next)) continue;
    const first = glyphs[from] as Glyph;
    words.push({
      glyphs: glyphs.slice(from, to),
      x: (first.x + last.x + last.width) / 2,
      y: first.y - first.size * 0.3,
    });
    from = to;
  }
  return words;
}

function isSameWord(last: Glyph, next: Glyph): boolean {
  if (last.drawn !== next.drawn || last.space || next.space || last.y !== next.y) return false;
  const gap = next.x - last.x - last.width - Math.max(0, last.drawn.spacing);
  return Math.abs(gap) < next.size * wordGap;
}
