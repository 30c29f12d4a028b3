import { u8, u16, u32 } from "./little-endian.js";

/**
 * Stretches of the WordDocument stream that share direct formatting, in order of their place, with where the
 * modifiers of each lie in that stream.
 */
export interface FormatRuns {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly modifierStarts: Uint32Array;
  readonly modifierEnds: Uint32Array;
}

const pageSize = 512;

interface PageKind {
  /** Bytes of an entry beside its place in the stream. */
  readonly entrySize: number;
  /** Where the modifiers of an entry begin and end in the page. */
  modifiersOf(page: Uint8Array, index: number, runs: number): readonly [number, number];
}

/** ChpxFkp, [MS-DOC] 2.9.33: a byte with half the place of the Chpx, which begins with its length. */
const characterPage: PageKind = {
  entrySize: 1,
  modifiersOf(page, index, runs) {
    const at = u8(page, (runs + 1) * 4 + index) * 2;
    return at === 0 ? [0, 0] : [at + 1, at + 1 + u8(page, at)];
  },
};

/** PapxFkp, 2.9.181: a BxPap of 13 bytes; the length counts words, and one less than twice it are bytes (2.9.182). */
const paragraphPage: PageKind = {
  entrySize: 13,
  modifiersOf(page, index, runs) {
    const at = u8(page, (runs + 1) * 4 + index * 13) * 2;
    if (at === 0) return [0, 0];
    const length = u8(page, at);
    return length === 0 ? [at + 2, at + 2 + u8(page, at + 1) * 2] : [at + 1, at + length * 2];
  },
};

/** The direct formatting of characters (PlcBteChpx, [MS-DOC] 2.8.5). */
export const readCharacterRuns = (plc: Uint8Array, word: Uint8Array): FormatRuns =>
  readRuns(plc, word, characterPage);

/** The styles and direct formatting of paragraphs (PlcBtePapx, 2.8.6); the modifiers begin with the style's number. */
export const readParagraphRuns = (plc: Uint8Array, word: Uint8Array): FormatRuns =>
  readRuns(plc, word, paragraphPage);

function readRuns(plc: Uint8Array, word: Uint8Array, kind: PageKind): FormatRuns {
  const pages = listPages(plc, word);
  let total = 0;
  const most = Math.floor((pageSize - 5) / (4 + kind.entrySize));
  const runsOf = (page: number): number => Math.min(u8(word, page + pageSize - 1), most);
  for (const page of pages) total += runsOf(page);
  const starts = new Uint32Array(total);
  const ends = new Uint32Array(total);
  const modifierStarts = new Uint32Array(total);
  const modifierEnds = new Uint32Array(total);
  let count = 0;
  let previous = 0;
  let inOrder = true;
  for (const offset of pages) {
    const page = word.subarray(offset, offset + pageSize);
    const runs = runsOf(offset);
    for (let i = 0; i < runs; i += 1) {
      const start = u32(page, i * 4);
      const end = u32(page, i * 4 + 4);
      if (end <= start) continue;
      const [from, to] = kind.modifiersOf(page, i, runs);
      starts[count] = start;
      ends[count] = end;
      modifierStarts[count] = offset + Math.min(from, pageSize);
      modifierEnds[count] = offset + Math.min(to, pageSize - 1);
      if (start < previous) inOrder = false;
      previous = start;
      count += 1;
    }
  }
  const runs = { count, starts, ends, modifierStarts, modifierEnds };
  return inOrder ? runs : sortRuns(runs);
}

/** The offsets of the pages, each once: a hostile file may name one page a million times. */
function listPages(plc: Uint8Array, word: Uint8Array): number[] {
  const count = Math.floor((plc.length - 4) / 8);
  const pages = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const offset = (u32(plc, (count + 1) * 4 + i * 4) & 0x3fffff) * pageSize;
    if (offset + pageSize <= word.length) pages.add(offset);
  }
  return [...pages];
}

function sortRuns(runs: FormatRuns): FormatRuns {
  const order = Array.from({ length: runs.count }, (_, index) => index);
  order.sort((a, b) => (runs.starts[a] as number) - (runs.starts[b] as number));
  const pick = (values: Uint32Array): Uint32Array =>
    Uint32Array.from(order, (index) => values[index] as number);
  return {
    count: runs.count,
    starts: pick(runs.starts),
    ends: pick(runs.ends),
    modifierStarts: pick(runs.modifierStarts),
    modifierEnds: pick(runs.modifierEnds),
  };
}

/** The last run that begins at or in front of a place in the stream; -1 when there is none. */
export function findRun(runs: FormatRuns, offset: number, hint = 0): number {
  const { starts, count } = runs;
  const startOf = (index: number): number =>
    index < count ? (starts[index] as number) : Number.POSITIVE_INFINITY;
  // Text is mostly read onwards: the run asked for is the last one or the next.
  for (let i = hint; i < hint + 2 && i < count; i += 1) {
    if (startOf(i) <= offset && offset < startOf(i + 1)) return i;
  }
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads the number of the style in front of the modifiers of a paragraph (GrpPrlAndIstd, 2.9.113). */
export const styleOf = (word: Uint8Array, runs: FormatRuns, run: number): number =>
  run < 0 || runs.modifierEnds[run] === runs.modifierStarts[run]
    ? 0
    : u16(word, runs.modifierStarts[run] as number);
