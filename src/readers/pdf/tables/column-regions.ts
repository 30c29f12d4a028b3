import { isBareLabel, readLineStart } from "../../shared/line-starts.js";
import { largest, smallest } from "../page/extremes.js";
import { buildSegment, type Segment, textOf } from "../words/word.js";
import { isLetterheadName, isNationalHeading } from "./letterhead-words.js";

type Row = readonly Segment[];

/** Rows that stand in columns with a strip of blank between: `from` inclusive, `to` exclusive. */
export interface ColumnRegion {
  readonly from: number;
  readonly to: number;
  /** Right end of each column but the last: the strip of blank behind it. */
  readonly gutters: readonly Strip[];
  /** Signatures side by side, each a column. */
  readonly signatures?: true;
}

/** A strip that nothing stands in, in points. */
export interface Strip {
  readonly left: number;
  readonly right: number;
}

/** Narrowest strip between two columns, in ems. */
const narrowest = 0.6;
/** No space between words is as wide, in ems: columns, or a blank to be filled in. */
const wideGap = 1.7;
/** Two marks side by side are recipients and a signature, or two signatures: a pair. */
const fewestSignatures = 3;
/** Rows that a table set in columns without lines has at least. */
const fewestTableRows = 3;

/** The same, beside the heading of the state: the names on the left may come as near as words do. */
const narrowestAtHeading = 0.1;

/** Strips between what the rows cover, wide enough to part columns. */
function stripsOf(covered: readonly Strip[], size: number, least = narrowest): Strip[] {
  const strips: Strip[] = [];
  for (let index = 1; index < covered.length; index += 1) {
    const left = (covered[index - 1] as Strip).right;
    const right = (covered[index] as Strip).left;
    if (right - left >= size * least) strips.push({ left, right });
  }
  return strips;
}

/** Adds the extent of segments to what is covered; ascending, without overlaps. */
function cover(covered: readonly Strip[], row: Row): Strip[] {
  const all = [...covered, ...row.map(({ left, right }) => ({ left, right }))].sort(
    (one, other) => one.left - other.left,
  );
  const merged: { left: number; right: number }[] = [];
  for (const { left, right } of all) {
    const last = merged.at(-1);
    if (last !== undefined && left <= last.right) last.right = Math.max(last.right, right);
    else merged.push({ left, right });
  }
  return merged;
}

/**
 * Finds where a page is set in columns: the letterhead, recipients beside the signature (two columns), and tables
 * without lines (more, or an ordinal beside words). Everything else reads from left to right.
 */
export function findColumnRegions(given: readonly Row[], body: Strip): ColumnRegion[] {
  const rows = given.map(closeLabel);
  const regions: ColumnRegion[] = [];
  for (let from = 0; from < rows.length; ) {
    const region = fullerRegion(rows, from, body);
    if (region === null) {
      from += 1;
      continue;
    }
    regions.push(region);
    from = region.to;
  }
  return regions;
}

/** Widest gap that a tab sets behind the label of an item, in points. */
const widestTab = 60;

/** The parts of a row that only wide gaps part. */
export function wholesOf(row: Row): Segment[][] {
  const wholes: Segment[][] = [];
  for (const segment of row) {
    const last = wholes.at(-1)?.at(-1);
    if (last !== undefined && segment.left - last.right <= wideGap * segment.size) {
      (wholes.at(-1) as Segment[]).push(segment);
    } else wholes.push([segment]);
  }
  return wholes;
}

const joinSegments = (segments: readonly Segment[]): Segment =>
  buildSegment(segments.flatMap(({ words }) => words));

/** A label stands apart from the words of its item: no column. */
function closeLabel(row: Row): Row {
  const [label, ...rest] = row;
  const [words] = rest;
  if (label === undefined || words === undefined) return row;
  if (words.left - label.right > widestTab || !isBareLabel(textOf(label.words))) return row;
  return wholesOf(rest).length > 1 ? row : [joinSegments(row)];
}

/** Middle of the body, within so many points. */
const middleSlack = 7;
/** Share of the body's width that a title between columns leaves free at its sides is the rest. */
const widestTitle = 0.75;

/** A line set in the middle of the page, as a title is, stands in no column. */
function isTitle(row: Row, body: Strip): boolean {
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined || wholesOf(row).length > 1) return false;
  // A line as wide as the page fills every strip by itself, or is one of two columns that nearly meet.
  if (last.right - first.left > (body.right - body.left) * widestTitle) return false;
  return Math.abs(first.left + last.right - body.left - body.right) < middleSlack * 2;
}

/** A line over a table fills the strips between its columns: it is none of its rows. */
function fullerRegion(rows: readonly Row[], from: number, body: Strip): ColumnRegion | null {
  const region = regionFrom(rows, from, body);
  if ((rows[from] as Row).length > 1 || from + 1 >= rows.length) return region;
  const below = regionFrom(rows, from + 1, body);
  return below !== null && below.gutters.length > Math.max(1, region?.gutters.length ?? 0)
    ? below
    : region;
}

/** Letters and numbers that stand alone in the first column of a table: A, I, 1. */
const sectionLabel = /^(?:[A-HĐ]|[IVXLC]{1,6}|\d{1,3})$/;
/** A row that runs over the columns of a table behind its label. */
function isSectionRow(row: Row, strips: readonly Strip[]): boolean {
  const [label, ...rest] = row;
  const [title] = rest;
  const [first] = strips;
  if (strips.length < 2 || first === undefined) return false;
  if (label === undefined || title === undefined || label.right > first.right) return false;
  if (!sectionLabel.test(textOf(label.words)) || wholesOf(rest).length > 1) return false;
  const free = (rest.at(-1) as Segment).right + title.size * narrowest;
  return strips.some((strip) => title.left < strip.left && free > strip.right);
}

/** A single line that runs over the blank between two columns of a table. */
function fillsColumns(row: Row, above: readonly Row[], strips: readonly Strip[]): boolean {
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined || wholesOf(row).length > 1) return false;
  if (above.filter((own) => own.length > 2).length < fewestTableRows) return false;
  const firm = strips.filter((strip) => countBeside(above, strip) >= fewestTableRows);
  return firm.length > 1 && firm.some(({ left, right }) => first.left < right && last.right > left);
}

function regionFrom(rows: readonly Row[], from: number, body: Strip): ColumnRegion | null {
  let covered: Strip[] = [];
  let to = from;
  let best: Strip[] = [];
  let least = narrowest;
  for (; to < rows.length; to += 1) {
    const row = rows[to] as Row;
    const size = row[0]?.size ?? 12;
    if (to === from && row.length > 1 && isNationalHeading(textOf((row.at(-1) as Segment).words))) {
      least = narrowestAtHeading;
    }
    if (isSectionRow(row, best)) continue;
    if (isTitle(row, body)) {
      if (to === from) return null;
      break;
    }
    const next = cover(covered, row);
    const strips = stripsOf(next, size, least);
    // Once there are columns, a row that fills the last strip ends them; a table ends where one line fills any.
    if (best.length > 0 && strips.length === 0) break;
    if (strips.length < best.length && fillsColumns(row, rows.slice(from, to), best)) break;
    if (best.length === 0 && strips.length === 0 && to > from) break;
    covered = next;
    best = strips;
  }
  if (best.length === 0) return null;
  return settle(rows, from, to, best);
}

const leftOf = (row: Row, { left, right }: Strip): Segment[] =>
  row.filter((segment) => segment.right <= (left + right) / 2);
const rightOf = (row: Row, { left, right }: Strip): Segment[] =>
  row.filter((segment) => segment.left >= (left + right) / 2);

function settle(
  rows: readonly Row[],
  from: number,
  to: number,
  strips: readonly Strip[],
): ColumnRegion | null {
  const inside = rows.slice(from, to);
  if (inside.length < 2) return null;
  const signatures = signatureColumns(rows, from, to);
  if (signatures !== null) return signatures;
  const full = strips.filter((strip) => countBeside(inside, strip) > 1);
  const tabular = tableGutters(inside, full);
  if (tabular !== null) return trimTable(rows, from, to, tabular);
  const gutter = pairGutter(inside, strips);
  return gutter === null ? null : trimPair(rows, from, to, gutter);
}

const opensMark = (parts: readonly Segment[] | undefined): boolean =>
  readLineStart(textOf(parts?.[0]?.words ?? [])) === "mark";

/**
 * Marks of authority side by side in one row, each over a signature of its own, down to where a line runs over the
 * blank between them or another part begins.
 */
function signatureColumns(rows: readonly Row[], from: number, to: number): ColumnRegion | null {
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

/** The strips of a table without lines; null when the rows are none. */
function tableGutters(inside: readonly Row[], strips: readonly Strip[]): readonly Strip[] | null {
  if (inside.length < fewestTableRows || strips.length === 0) return null;
  const [first] = strips as [Strip];
  const ordinals = inside
    .map((row) => textOf(leftOf(row, first).flatMap(({ words }) => words)))
    .filter((text) => text !== "");
  const numbered = ordinals.filter((text) => isOrdinal(text)).length;
  const wellNumbered = numbered >= 2 && numbered * 2 > ordinals.length;
  // Items whose labels are set apart look the same but for the head.
  if (strips.length === 1)
    return wellNumbered && ordinalHead.test(ordinals[0] ?? "") ? strips : null;
  const whole = inside.filter((row) => row.length > strips.length).length;
  return wellNumbered || whole >= fewestTableRows ? strips : null;
}

const ordinalHead = /^(?:s?tt|số tt)$/iu;
const isOrdinal = (text: string): boolean =>
  /^\d{1,3}$/.test(text) || ordinalHead.test(text) || isBareLabel(text);

/** A table begins with its head and ends with its last row: rows of one segment around it are no part of it. */
function trimTable(
  rows: readonly Row[],
  from: number,
  to: number,
  gutters: readonly Strip[],
): ColumnRegion | null {
  let first = from;
  while (first < to && (rows[first] as Row).length < 2) first += 1;
  return first < to ? { from: first, to, gutters } : null;
}

/** Wider than any indent leaves between short lines and the ones set in below them, in ems. */
const sureGap = 2.5;

const isWide = ({ left, right }: Strip, inside: readonly Row[]): boolean =>
  right - left > sureGap * (inside[0]?.[0]?.size ?? 12);

/** Lines of one column stand further apart than this, in ems: nearer ones stand beside one another. */
const besideReach = 0.8;

/** Rows with words on both sides of a strip, in one line or in two that stand beside one another. */
function countBeside(inside: readonly Row[], strip: Strip): number {
  let count = 0;
  for (const [index, row] of inside.entries()) {
    if (leftOf(row, strip).length > 0 && rightOf(row, strip).length > 0) {
      count += 1;
      continue;
    }
    const below = inside[index + 1];
    const [one, other] = [row[0], below?.[0]];
    if (below === undefined || one === undefined || other === undefined) continue;
    const apart = leftOf(row, strip).length > 0 ? rightOf(below, strip) : leftOf(below, strip);
    if (apart.length > 0 && other.baseline - one.baseline < one.size * besideReach) count += 1;
  }
  return count;
}

/** The widest strip with words on both sides, side by side. */
function pairGutter(inside: readonly Row[], strips: readonly Strip[]): Strip | null {
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
function trimPair(
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

/** The segments of a row by column. */
export function shareColumns(row: Row, gutters: readonly Strip[]): Segment[][] {
  const columns: Segment[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const segment of row) {
    let column = 0;
    const middle = (segment.left + segment.right) / 2;
    while (column < gutters.length && middle > (gutters[column] as Strip).left) column += 1;
    (columns[column] as Segment[]).push(segment);
  }
  return columns;
}
