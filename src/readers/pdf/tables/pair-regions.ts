import { readLineStart } from "../../shared/line-starts.js";
import { largest, smallest } from "../page/extremes.js";
import { type Segment, textOf } from "../words/word.js";
import {
  besideReach,
  type ColumnRegion,
  countBeside,
  leftOf,
  narrowest,
  type Row,
  rightOf,
  type Strip,
  wholesOf,
} from "./column-strips.js";
import { isLetterheadName } from "./letterhead-words.js";

/** Two marks side by side are recipients and a signature, or two signatures: a pair. */
const fewestSignatures = 3;

const opensMark = (parts: readonly Segment[] | undefined): boolean =>
  readLineStart(textOf(parts?.[0]?.words ?? [])) === "mark";

/**
 * Marks of authority side by side in one row, each over a signature of its own, down to where a line runs over the
 * blank between them or another part begins.
 */
export function signatureColumns(
  rows: readonly Row[],
  from: number,
  to: number,
): ColumnRegion | null {
  const first = rows.findIndex((row, index) => {
    if (index < from || index >= to || row.length < fewestSignatures) return false;
    const parts = wholesOf(row);
    return parts.length >= fewestSignatures && parts.every(opensMark);
  });
  if (first < 0) return null;
  const parts = wholesOf(rows[first] as Row);
  let gutters = parts.slice(1).map((part, at): Strip => {
    const before = (parts[at] as Segment[]).at(-1) as Segment;
    return { left: before.right, right: (part[0] as Segment).left };
  });
  let end = first + 1;
  for (; end < to; end += 1) {
    const row = rows[end] as Row;
    if (wholesOf(row).length === 1 && opensMark([...row])) break;
    const next = gutters.map((gutter): Strip => {
      const lefts = leftOf(row, gutter).map(({ right }) => right);
      const rights = rightOf(row, gutter).map(({ left }) => left);
      return {
        left: largest([gutter.left, ...lefts]),
        right: smallest([gutter.right, ...rights]),
      };
    });
    const size = row[0]?.size ?? 12;
    const crosses = row.some(({ left, right }) =>
      gutters.some((gutter) => left < gutter.left && right > gutter.right),
    );
    if (crosses || next.some(({ left, right }) => right - left < size * narrowest)) break;
    gutters = next;
  }
  return { from: first, to: end, gutters, signatures: true };
}

/** Wider than any indent leaves between short lines and the ones set in below them, in ems. */
const sureGap = 2.5;

const isWide = ({ left, right }: Strip, inside: readonly Row[]): boolean =>
  right - left > sureGap * (inside[0]?.[0]?.size ?? 12);

/** The widest strip with words on both sides, side by side. */
export function pairGutter(inside: readonly Row[], strips: readonly Strip[]): Strip | null {
  let gutter: Strip | null = null;
  for (const strip of strips) {
    const lefts = inside.flatMap((row, index) => (leftOf(row, strip).length > 0 ? [index] : []));
    const rights = inside.flatMap((row, index) => (rightOf(row, strip).length > 0 ? [index] : []));
    const [firstLeft, firstRight] = [lefts[0], rights[0]];
    const [lastLeft, lastRight] = [lefts.at(-1), rights.at(-1)];
    if (firstLeft === undefined || firstRight === undefined) continue;
    if (lastLeft === undefined || lastRight === undefined) continue;
    const beside = firstRight <= lastLeft && firstLeft <= lastRight;
    const marked = inside.some((row) =>
      row.some(({ words }) => readLineStart(textOf(words)) === "mark"),
    );
    const many = lefts.length > 1 && rights.length > 1;
    if (!beside || inside.length < 2 || !(many || marked)) continue;
    // Spaces of justified lines may meet by chance, but then every line has words on both sides, close by.
    const apart = inside.some((row) => wholesOf(row).length > 1 || row.length === 1);
    if (!apart || !(isWide(strip, inside) || countBeside(inside, strip) > 1)) continue;
    if (gutter === null || strip.right - strip.left > gutter.right - gutter.left) gutter = strip;
  }
  return gutter;
}

/** What follows a pair is set apart from it by so much: in ems, and in parts of the least distance in its column. */
const partGap = 2.1;

const partShare = 1.3;

/** A line set apart below the pair, on the left alone, is one that follows it: a title that is not in the middle. */
function endOfPair(rows: readonly Row[], from: number, to: number, gutter: Strip): number {
  const lefts: { readonly index: number; readonly line: Segment }[] = [];
  let lastRight = from;
  for (let index = from; index < to; index += 1) {
    const [line] = leftOf(rows[index] as Row, gutter);
    if (line !== undefined) lefts.push({ index, line });
    if (rightOf(rows[index] as Row, gutter).length > 0) lastRight = index;
  }
  const gaps = lefts
    .slice(1)
    .map(({ line }, at) => line.baseline - (lefts[at] as { line: Segment }).line.baseline);
  const least = smallest(gaps);
  let end = to;
  for (let at = lefts.length - 1; at > 0; at -= 1) {
    const { index, line } = lefts[at] as { index: number; line: Segment };
    if (index <= lastRight || isLetterheadName(textOf(line.words))) break;
    const above = rows[index - 1]?.[0]?.baseline ?? line.baseline;
    const gap = gaps[at - 1] as number;
    const { size } = (lefts[at - 1] as { line: Segment }).line;
    const apart = gap > Math.min(size, line.size) * partGap && gap > least * partShare;
    if (apart && line.baseline - above > line.size * partShare) end = index;
  }
  return end;
}

/**
 * What stands over the pair on the left alone is the end of the text before it, unless it opens a part itself; what
 * stands below is cut off where it is set apart.
 */
export function trimPair(
  rows: readonly Row[],
  from: number,
  last: number,
  gutter: Strip,
): ColumnRegion | null {
  let first = from;
  while (first < last && rightOf(rows[first] as Row, gutter).length === 0) first += 1;
  if (first === last) return null;
  const to = endOfPair(rows, first, last, gutter);
  let start = first;
  const [above, opening] = [rows[first - 1]?.[0], rows[first]?.[0]];
  if (first > from && above !== undefined && opening !== undefined) {
    if (opening.baseline - above.baseline < above.size * besideReach) start = first - 1;
  }
  for (let index = first - 1; index >= from; index -= 1) {
    const words = (rows[index] as Row).flatMap((segment) => segment.words);
    if (readLineStart(textOf(words)) === "mark") start = index;
  }
  return { from: start, to, gutters: [gutter] };
}
