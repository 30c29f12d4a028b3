import type { Place } from "../../../model/index.js";
import type { Segment as TextSegment, Wording } from "../../../source/index.js";
import type { PageLayout } from "../layout/page-layout.js";
import { fromFrame } from "../page/page-frame.js";
import { ascent, descent, type Word } from "../words/word.js";

/** Words of the canonical text with the places that they have on their pages. */
export class WordPlaces {
  readonly #starts: number[] = [];
  readonly #words: Word[] = [];
  readonly #pages: number[] = [];
  readonly #layouts: readonly Pick<PageLayout, "frame">[];

  constructor(layouts: readonly Pick<PageLayout, "frame">[]) {
    this.#layouts = layouts;
  }

  /** Tells that a word of a page, from 0, stands at an offset of the canonical text; offsets ascend. */
  add(start: number, word: Word, page: number): void {
    this.#starts.push(start);
    this.#words.push(word);
    this.#pages.push(page);
  }

  /** Page, from 1, and box of a stretch; of its first page where it runs over several. */
  locate = (start: number, end: number): Pick<Place, "page" | "box"> => {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = this.#words[middle] as Word;
      if ((starts[middle] as number) + word.text.length <= start) low = middle + 1;
      else high = middle;
    }
    if (low >= starts.length) low = starts.length - 1;
    if (low < 0) return {};
    const page = this.#pages[low] as number;
    let left = Number.POSITIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let index = low; index < starts.length; index += 1) {
      const at = starts[index] as number;
      if ((at >= end && index > low) || this.#pages[index] !== page) break;
      const { text, edges, baseline, size } = this.#words[index] as Word;
      const first = Math.min(Math.max(0, start - at), text.length - 1);
      const last = Math.min(Math.max(end - at, first + 1), text.length);
      left = Math.min(left, edges[first * 2] as number);
      right = Math.max(right, edges[last * 2 - 1] as number);
      top = Math.min(top, baseline - size * ascent);
      bottom = Math.max(bottom, baseline + size * descent);
    }
    return { page: page + 1, box: this.#boxOf(page, left, top, right, bottom) };
  };

  #boxOf(page: number, left: number, top: number, right: number, bottom: number) {
    const { turn, width, height } = (this.#layouts[page] as PageLayout).frame;
    const upright = turn === 0 || turn === 180;
    const [pageWidth, pageHeight] = upright ? [width, height] : [height, width];
    const [x0, y0] = fromFrame(turn, pageWidth, pageHeight, left, top);
    const [x1, y1] = fromFrame(turn, pageWidth, pageHeight, right, bottom);
    const box: [number, number, number, number] = [
      round(Math.min(x0, x1)),
      round(Math.min(y0, y1)),
      round(Math.abs(x1 - x0)),
      round(Math.abs(y1 - y0)),
    ];
    return box;
  }
}

/** A hundredth of a point is finer than any printer. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** Splits a wording that runs over pages into a segment for each. */
export function splitAtPages(wording: Wording, pageStarts: readonly number[]): Wording {
  if (pageStarts.length === 0) return wording;
  const [whole] = wording.segments as [TextSegment];
  const segments: TextSegment[] = [];
  let from = 0;
  for (const at of [...pageStarts, wording.text.length + 1]) {
    // The space at a page break belongs to no segment.
    const to = wording.text[at - 1] === " " ? at - 1 : Math.min(at, wording.text.length);
    segments.push({ offset: from, start: whole.start + from, end: whole.start + to });
    from = at;
  }
  return { ...wording, segments };
}
