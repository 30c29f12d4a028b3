import { firstAfter } from "./search.js";

/** A piece of a wording that stands in one run of the canonical text. */
export interface Segment {
  /** Where the piece begins in the wording's text. */
  readonly offset: number;
  /** Where it begins in the canonical text, inclusive. */
  readonly start: number;
  /** Where it ends in the canonical text, exclusive. */
  readonly end: number;
}

/**
 * Words of the source with the way back to their places. Pieces that a page break tore apart are joined by
 * one space that belongs to no segment. `text` is NFC, white space folded, trimmed.
 */
export interface Wording {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Offsets in `text` at which the source began a new line or paragraph (never 0), ascending. */
  readonly breaks: readonly number[];
}

export const emptyWording: Wording = { text: "", segments: [], breaks: [] };

/** Index of the last segment that begins at or before an offset; 0 when none does. */
function firstSegment(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).offset <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The part from `from` (inclusive) to `to` (exclusive) of a wording, outer spaces trimmed. */
export function sliceWording(wording: Wording, from: number, to = wording.text.length): Wording {
  let start = Math.max(0, from);
  let end = Math.min(wording.text.length, to);
  while (start < end && wording.text[start] === " ") start += 1;
  while (end > start && wording.text[end - 1] === " ") end -= 1;
  if (start === 0 && end === wording.text.length) return wording;
  if (start >= end) return emptyWording;
  const segments: Segment[] = [];
  for (
    let index = firstSegment(wording.segments, start);
    index < wording.segments.length;
    index += 1
  ) {
    const segment = wording.segments[index] as Segment;
    if (segment.offset >= end) break;
    const first = Math.max(start, segment.offset);
    const last = Math.min(end, segment.offset + (segment.end - segment.start));
    if (first < last) {
      segments.push({
        offset: first - start,
        start: segment.start + (first - segment.offset),
        end: segment.start + (last - segment.offset),
      });
    }
  }
  const breaks: number[] = [];
  for (let index = firstAfter(wording.breaks, start); index < wording.breaks.length; index += 1) {
    const at = wording.breaks[index] as number;
    if (at >= end) break;
    breaks.push(at - start);
  }
  return { text: wording.text.slice(start, end), segments, breaks };
}

const closeJoin = /\S[-/]$/;
const letterFirst = /^[A-Za-zÀ-ỹ]/u;

/**
 * Joins pieces in order with one space, or with none after a hyphen or slash that ended a piece and stood
 * close to a letter (`HĐND-` + `UBND`). Each joint becomes a break when `asBreaks` is set.
 */
export function joinWordings(pieces: readonly Wording[], asBreaks = false): Wording {
  const filled = pieces.filter((piece) => piece.text !== "");
  if (filled.length === 0) return emptyWording;
  if (filled.length === 1) return filled[0] as Wording;
  const parts: string[] = [];
  const segments: Segment[] = [];
  const breaks: number[] = [];
  let length = 0;
  // The last two characters written.
  let tail = "";
  for (const piece of filled) {
    if (length > 0 && !(closeJoin.test(tail) && letterFirst.test(piece.text))) {
      parts.push(" ");
      length += 1;
      tail = " ";
    }
    if (length > 0 && asBreaks) breaks.push(length);
    for (const at of piece.breaks) breaks.push(at + length);
    for (const segment of piece.segments) {
      segments.push({ offset: segment.offset + length, start: segment.start, end: segment.end });
    }
    parts.push(piece.text);
    length += piece.text.length;
    tail = (tail + piece.text.slice(-2)).slice(-2);
  }
  return { text: parts.join(""), segments, breaks };
}

/** The lines of a wording: its parts between breaks. */
export function splitAtBreaks(wording: Wording): Wording[] {
  if (wording.breaks.length === 0) return [wording];
  const lines: Wording[] = [];
  let from = 0;
  for (const at of [...wording.breaks, wording.text.length]) {
    const line = sliceWording(wording, from, at);
    if (line.text !== "") lines.push(line);
    from = at;
  }
  return lines;
}

/** Rebuilds the wording of a value from its text and places; breaks are not known. */
export function wordingAt(
  text: string,
  places: readonly { start: number; end: number }[],
): Wording {
  const segments: Segment[] = [];
  let offset = 0;
  for (const { start, end } of places) {
    if (offset > 0 && text[offset] === " ") offset += 1;
    segments.push({ offset, start, end });
    offset += end - start;
  }
  return { text, segments, breaks: [] };
}
