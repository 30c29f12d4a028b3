import { scoreSyllables } from "../../../text/index.js";
import type { LaidTable, LaidText, PageLayout } from "../layout/page-layout.js";
import { type Segment, textOf } from "../words/word.js";
import type { PageContent } from "./glyph.js";

/**
 * What a page gives to read: words, words of which many are no Vietnamese, nothing because it is blank, a picture only,
 * or signs that are no Vietnamese.
 */
export type TextLayer = "sound" | "doubtful" | "blank" | "picture" | "broken";

/** Fewer letters beside a picture that fills the page are a stamp or a page number. */
const fewestLetters = 60;
/** Share of the page that the picture of a scan takes. */
const scanShare = 0.4;
/** Fewer words tell nothing. */
const fewestWords = 12;
/** Good pages have 0.99 and more of their words as syllables of Vietnamese. */
const readableShare = 0.8;
/** Pages with fewer have fonts that name some letters wrongly; names of other languages make up less. */
const soundShare = 0.96;
/** So many words that are no syllables are more than a list of foreign names in a page of text. */
const manyStrange = 8;
/** Characters that are letters, of a text in any language; a wrong table gives signs instead. */
const letterShare = 0.6;

function coveredShare({ pictures, width, height }: PageContent): number {
  let area = 0;
  for (const { left, top, right, bottom } of pictures) {
    const [x0, x1] = [Math.max(0, left), Math.min(width, right)];
    const [y0, y1] = [Math.max(0, top), Math.min(height, bottom)];
    if (x1 > x0 && y1 > y0) area += (x1 - x0) * (y1 - y0);
  }
  return area / (width * height);
}

const rowsOf = (block: LaidTable | LaidText): readonly (readonly Segment[])[] =>
  block.type === "text" ? block.rows : block.cells.flatMap(({ rows }) => rows);

const letters = /\p{L}/gu;

/** Tells by the valid-syllable share whether the words of a page are Vietnamese. */
function judgeWords(text: string): Extract<TextLayer, "sound" | "doubtful" | "broken"> {
  const { judged, share, marked, syllables } = scoreSyllables(text);
  if (judged >= fewestWords && share < readableShare) return "broken";
  if (share < soundShare && judged - syllables >= manyStrange) return "doubtful";
  const signs = text.replaceAll(" ", "");
  if (marked > 0 || signs.length < fewestWords * 4) return "sound";
  const digits = signs.match(/\d/g)?.length ?? 0;
  const written = signs.match(letters)?.length ?? 0;
  return written + digits < signs.length * letterShare ? "broken" : "sound";
}

/** Fonts that name the wrong letters do so from their first word on: so many characters tell. */
const enough = 2000;

function sampleOf({ blocks }: PageLayout): string {
  const lines: string[] = [];
  let length = 0;
  for (const block of blocks) {
    for (const row of rowsOf(block)) {
      const line = row.map(({ words }) => textOf(words)).join(" ");
      lines.push(line);
      length += line.length;
      if (length > enough) return lines.join("\n");
    }
  }
  return lines.join("\n");
}

export function judgeTextLayer(content: PageContent, layout: PageLayout): TextLayer {
  const isScan = coveredShare(content) > scanShare;
  if (layout.letters < fewestLetters && isScan) return "picture";
  if (layout.letters === 0) return "blank";
  return judgeWords(sampleOf(layout));
}

/** Numbers of pages, from 1, as people write them: "2, 5–7". */
export function namePages(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs
    .map(([from, to]) =>
      from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
    )
    .join(", ");
}
