import { foldText, opensSignatureNote } from "../../../text/index.js";
import type { Glyph, PageContent } from "../page/glyph.js";
import { buildSegmentRows } from "../words/build-segments.js";
import { textOf } from "../words/word.js";

export interface StampedPage {
  /** The page without its stamps. */
  readonly content: PageContent;
  /** What stamps draw: who signed, and when. */
  readonly stamps: readonly Glyph[];
}

const isStamp = (glyphs: readonly Glyph[]): boolean =>
  buildSegmentRows(glyphs.map((glyph) => ({ ...glyph }))).some((row) =>
    opensSignatureNote(foldText(textOf(row.flatMap(({ words }) => words)))),
  );

/**
 * Takes the stamps of digital signatures off a page, which lie over its words: appearances that say who signed, or
 * when. An appearance that draws a number or a day fills its place in the letterhead, and stays.
 */
export function takeStamps(content: PageContent): StampedPage {
  const drawn = new Map<string, Glyph[]>();
  for (const glyph of content.glyphs) {
    if (glyph.drawn.annotation === null) continue;
    const own = drawn.get(glyph.drawn.annotation);
    if (own === undefined) drawn.set(glyph.drawn.annotation, [glyph]);
    else own.push(glyph);
  }
  const stamps = [...drawn.values()].filter(isStamp).flat();
  if (stamps.length === 0) return { content, stamps };
  const taken = new Set(stamps);
  return {
    content: { ...content, glyphs: content.glyphs.filter((glyph) => !taken.has(glyph)) },
    stamps,
  };
}
