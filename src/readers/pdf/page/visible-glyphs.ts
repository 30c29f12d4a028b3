import type { Glyph, PageContent } from "./glyph.js";

/** A page whose visible letters are fewer than this share of the hidden ones is the picture of a scan over its words. */
const scanShare = 0.1;

export interface SeenPage {
  readonly content: PageContent;
  /** Its words are a layer under a picture, read by a machine. */
  readonly fromScan: boolean;
}

const countLetters = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((count, { space }) => count + (space ? 0 : 1), 0);

/**
 * Leaves out what is drawn without ink, as hidden words of other formats are left out. Where nothing else is to be
 * read, hidden letters are the words that recognition laid under a scan, and stay.
 */
export function leaveOutHidden(content: PageContent): SeenPage {
  const hidden = content.glyphs.filter((glyph) => glyph.drawn.hidden);
  if (hidden.length === 0) return { content, fromScan: false };
  const visible = content.glyphs.filter((glyph) => !glyph.drawn.hidden);
  const fromScan = countLetters(visible) < countLetters(hidden) * scanShare;
  return { content: fromScan ? content : { ...content, glyphs: visible }, fromScan };
}
