import {
  continuesAtDash,
  hasSmallLetter,
  isCapitals,
  type LineStart,
  readLineStart,
  startsLower,
} from "../shared/line-starts.js";
import {
  afterPage,
  hasFlag,
  hasInnerTab,
  hasWideGap,
  isAdjacent,
  type Lines,
  lineText,
} from "./scan-lines.js";

/** How the prose of a text, or of a stretch of it, is broken into lines. */
export interface Wrap {
  /**
   * A line that the next word would have made longer than this is full; 0 when lines are not broken. Less than
   * the longest line where letters differ in width, as in text taken from a PDF.
   */
  readonly width: number;
  /** Lines were broken by their size in bytes, as `fold` does, not by letters. */
  readonly bytes: boolean;
  /** Indent of lines that go on; a deeper one begins a paragraph. -1 when unknown. */
  readonly base: number;
  /** Paragraphs are told by blank lines or first-line indents, so that a full stop at the end of a line need not end one. */
  readonly separated: boolean;
}

const unwrapped: Wrap = { width: 0, bytes: false, base: -1, separated: false };

/** Lines of a stretch measured on their own, unless a page ends before: pages may differ, landscape appendices do. */
const stretch = 256;
const pairsNeeded = 4;
/** Nobody breaks lines wider than this. */
const widest = 300;
/** Share of the longest line that a full line has at the least. */
const leastShare = 0.84;

/** The wrap at a line, by stretches; to be asked in reading order. */
export function estimateWraps(lines: Lines): (line: number) => Wrap {
  const separated = isSeparated(lines);
  const pairs = findSurePairs(lines);
  const whole = estimate(lines, pairs, separated);
  if (pairs.length < pairsNeeded) return () => whole;
  const wraps: Wrap[] = [];
  const ends: number[] = [];
  let next = 0;
  for (let from = 0; from < lines.count; ) {
    const to = endOfStretch(lines, from);
    const first = next;
    while (next < pairs.length && (pairs[next] as number) < to) next += 1;
    const own = pairs.slice(first, next);
    wraps.push(own.length < pairsNeeded ? whole : estimate(lines, own, separated, whole.bytes));
    ends.push(to);
    from = to;
  }
  // Asked in reading order: the stretch only ever moves on.
  let current = 0;
  return (line) => {
    while (current < ends.length - 1 && line >= (ends[current] as number)) current += 1;
    return wraps[current] as Wrap;
  };
}

function endOfStretch(lines: Lines, from: number): number {
  const most = Math.min(lines.count, from + stretch);
  for (let index = from + 1; index < most; index += 1) {
    if (hasFlag(lines, index, afterPage)) return index;
  }
  return most;
}

/** Lines whose next one goes on in small letters: the break between them is surely a wrap. */
function findSurePairs(lines: Lines): number[] {
  const pairs: number[] = [];
  for (let index = 0; index + 1 < lines.count; index += 1) {
    if (!isAdjacent(lines, index + 1)) continue;
    const size = (lines.ends[index] as number) - (lines.starts[index] as number);
    if (size < 20 || size > widest) continue;
    if (hasFlag(lines, index, hasInnerTab | hasWideGap)) continue;
    if (hasFlag(lines, index + 1, hasInnerTab | hasWideGap)) continue;
    const next = lineText(lines, index + 1);
    if (startsLower(next) && readLineStart(next) === "plain") pairs.push(index);
  }
  return pairs;
}

function estimate(
  lines: Lines,
  pairs: readonly number[],
  separated: boolean,
  bytes?: boolean,
): Wrap {
  if (pairs.length === 0) return { ...unwrapped, separated };
  const byLetters = measurePairs(lines, pairs, false);
  const byBytes = measurePairs(lines, pairs, true);
  const useBytes = bytes ?? byBytes.misfits < byLetters.misfits;
  const { width } = useBytes ? byBytes : byLetters;
  const indents = pairs.map((pair) => lines.indents[pair + 1] as number).sort((a, b) => a - b);
  return { width, bytes: useBytes, base: indents[indents.length >> 1] ?? -1, separated };
}

function measurePairs(
  lines: Lines,
  pairs: readonly number[],
  bytes: boolean,
): { width: number; misfits: number } {
  const sizes = pairs.map((pair) => sizeOfLine(lines, pair, bytes));
  const sorted = [...sizes].sort((a, b) => a - b);
  const high = sorted[Math.floor((sorted.length - 1) * 0.97)] as number;
  const top = sorted.at(-1) as number;
  // A line far longer than the others was never broken.
  const width = top <= high + 3 ? top : high;
  const needed = pairs
    .map(
      (pair, index) =>
        (sizes[index] as number) + 1 + firstWordSize(lineText(lines, pair + 1), bytes),
    )
    .sort((a, b) => a - b);
  const misfits = needed.filter((size) => size <= width).length;
  const low = (needed[Math.floor(needed.length * 0.1)] as number) - 1;
  return { width: Math.max(Math.floor(width * leastShare), Math.min(width, low)), misfits };
}

/** True when labels and bullets mostly stand after a blank line or behind a first-line indent. */
function isSeparated(lines: Lines): boolean {
  let starts = 0;
  let apart = 0;
  for (let index = 1; index < lines.count && starts < 2000; index += 1) {
    if ((lines.tabs[index] as number) > 0) continue;
    const text = lineText(lines, index);
    const code = text.charCodeAt(0);
    // Labels begin with a digit, a dash, or a letter and a mark; the rest is passed over cheaply.
    if (code > 0x7f && code < 0x2012) continue;
    const start = readLineStart(text);
    if (start !== "label" && start !== "dash") continue;
    starts += 1;
    if (!isAdjacent(lines, index) || (lines.indents[index] as number) >= 3) apart += 1;
  }
  return starts >= 3 && apart >= starts * 0.6;
}

/** Size of a text in UTF-8 bytes or in letters. */
function sizeOf(text: string, bytes: boolean): number {
  if (!bytes) return text.length;
  let size = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return size;
}

const sizeOfLine = (lines: Lines, index: number, bytes: boolean): number =>
  (lines.indents[index] as number) + sizeOf(lineText(lines, index), bytes);

function firstWordSize(text: string, bytes: boolean): number {
  const space = text.indexOf(" ");
  return sizeOf(space < 0 ? text : text.slice(0, space), bytes);
}

/** True when the first word of the next line would not have fitted on the line. */
function isFull(lines: Lines, index: number, next: string, wrap: Wrap): boolean {
  if (wrap.width === 0) return false;
  const size = (lines.ends[index] as number) - (lines.starts[index] as number);
  if (size > widest * 2) return false;
  return sizeOfLine(lines, index, wrap.bytes) + 1 + firstWordSize(next, wrap.bytes) > wrap.width;
}

/** True when the line `index` goes on the paragraph that the line before it ends with. */
export const continuesParagraph = (lines: Lines, index: number, wrap: Wrap): boolean =>
  isAdjacent(lines, index) && readsOn(lines, index - 1, index, wrap);

const pageNumber = /^(?:[-–—] ?)?\d{1,4}(?: ?[-–—])?$/;

/** True when the line is the number of a page, set apart from the text on one of its sides at least. */
const isPageNumber = (lines: Lines, index: number): boolean =>
  pageNumber.test(lineText(lines, index)) &&
  !(isAdjacent(lines, index) && isAdjacent(lines, index + 1));

/**
 * True when the paragraph that ends right before a page number, `index`, goes on behind it: its line is full and ends no
 * sentence, and the next one begins nothing.
 */
export function continuesOverPage(lines: Lines, index: number, wrap: Wrap): boolean {
  if (index + 1 >= lines.count || !isPageNumber(lines, index)) return false;
  const before = lineText(lines, index - 1);
  return (
    !/[.;:!?]$/.test(before) &&
    isFull(lines, index - 1, lineText(lines, index + 1), wrap) &&
    readsOn(lines, index - 1, index + 1, wrap)
  );
}

/** True when the words of the line `index` go on from those of the line `above`. */
function readsOn(lines: Lines, above: number, index: number, wrap: Wrap): boolean {
  const next = lineText(lines, index);
  const start = readLineStart(next);
  if (start === "label" || start === "bullet" || start === "mark") return false;
  const before = lineText(lines, above);
  const last = before.charCodeAt(before.length - 1);
  const full = isFull(lines, above, next, wrap);
  if (start === "dash") return full && continuesAtDash(before, next);
  const capitals = isCapitals(next);
  const capitalsBefore = isCapitals(before);
  if (startsLower(next)) return full || !capitalsBefore;
  // A label heading in capitals that a copy broke too early: "IV. TỔ CHỨC" / "THỰC HIỆN".
  if (!full) return capitals && capitalsBefore && wrap.separated && opensHeading(before);
  if (capitalsBefore ? hasSmallLetter(next) : capitals && next.includes(" ")) return false;
  if (last === 59 || last === 58) return false;
  if (wrap.base >= 0 && (lines.indents[index] as number) >= wrap.base + 2) return false;
  if (last === 46 || last === 33 || last === 63) return wrap.separated && !endsDocument(before);
  return true;
}

const opensHeading = (text: string): boolean =>
  readLineStart(text) === ("label" satisfies LineStart) && !/[.:;]$/.test(text);

const endsDocument = (text: string): boolean => text.endsWith("./.");
