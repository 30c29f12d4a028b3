import { isBareLabel } from "../../shared/line-starts.js";
import { buildSegment, type Segment, textOf } from "../words/word.js";
import {
  type ColumnRegion,
  countBeside,
  leftOf,
  narrowest,
  type Row,
  type Strip,
  wholesOf,
} from "./column-strips.js";
import { isNationalHeading } from "./letterhead-words.js";
import { pairGutter, signatureColumns, trimPair } from "./pair-regions.js";

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
