import type { RichBlock } from "../rich/rich-blocks.js";
import type { StoryRange } from "./file-information.js";
import { u8, u32 } from "./little-endian.js";
import type { WordDocument } from "./word-document.js";

/** Stories in front of those of the sections: separators of the notes. */
const separators = 6;
const storiesPerSection = 6;

/**
 * Places of the stories of a section (PlcfHdd, [MS-DOC] 2.8.22) in the order they are told here: of the first page,
 * of odd pages, of even pages.
 */
const headerPlaces = [4, 1, 0];
const footerPlaces = [5, 3, 2];
const firstPagePlaces = new Set([4, 5]);
const evenPagePlaces = new Set([0, 2]);

export interface PageMargins {
  readonly headers: readonly RichBlock[];
  readonly footers: readonly RichBlock[];
}

/**
 * Reads what stands in the margins of the pages: the headers and footers that some page shows. Programs repeat them
 * for each section; those of the same words are told once.
 */
export function readPageMargins(
  document: WordDocument,
  read: (range: StoryRange) => RichBlock[],
): PageMargins {
  const { info, sections } = document;
  const part = info.part("headers");
  const facingPages = (u8(info.part("documentProperties"), 0) & 1) === 1;
  const headers = createSide(headerPlaces, read);
  const footers = createSide(footerPlaces, read);
  /** The last story told for each place: a section without one goes on with it. */
  const current: (StoryRange | null)[] = Array.from({ length: storiesPerSection }, () => null);
  let index = separators;
  let reached = 0;
  for (const { titlePage } of sections.values()) {
    for (let place = 0; place < storiesPerSection; place += 1, index += 1) {
      const start = u32(part, index * 4);
      const end = u32(part, index * 4 + 4);
      if (start < reached || end <= start || info.headers.start + end > info.headers.end) continue;
      reached = end;
      current[place] = { start: info.headers.start + start, end: info.headers.start + end };
    }
    const isShown = (place: number): boolean =>
      (titlePage || !firstPagePlaces.has(place)) && (facingPages || !evenPagePlaces.has(place));
    headers.add(current, isShown);
    footers.add(current, isShown);
  }
  return { headers: headers.blocks, footers: footers.blocks };
}

interface Side {
  readonly blocks: RichBlock[];
  add(current: readonly (StoryRange | null)[], isShown: (place: number) => boolean): void;
}

function createSide(places: readonly number[], read: (range: StoryRange) => RichBlock[]): Side {
  const blocks: RichBlock[] = [];
  const done = new Set<StoryRange>();
  const known = new Set<string>();
  return {
    blocks,
    add(current, isShown) {
      for (const place of places) {
        const range = current[place] ?? null;
        if (range === null || done.has(range) || !isShown(place)) continue;
        done.add(range);
        const story = read(range);
        const words = JSON.stringify(story);
        if (known.has(words) || !story.some(hasWords)) continue;
        known.add(words);
        for (const block of story) blocks.push(block);
      }
    },
  };
}

const hasWords = (block: RichBlock): boolean =>
  block.type === "table" ||
  block.label !== undefined ||
  block.boxes !== undefined ||
  block.runs.some(({ text }) => text.trim() !== "");
