import { startsLower } from "../../shared/line-starts.js";
import type { FlowItem, FlowTable } from "../flow/flow.js";
import { findLeading, flowParagraphs, type Measure } from "../flow/paragraphs.js";
import { largest, smallest } from "../page/extremes.js";
import type { Rule } from "../page/glyph.js";
import { findColumnRegions } from "../tables/column-regions.js";
import { type Strip, shareColumns } from "../tables/column-strips.js";
import { readColumnTable } from "../tables/column-table.js";
import { findHeading } from "../tables/letterhead-words.js";
import { readRuledTable } from "../tables/read-ruled-table.js";
import type { TagCells } from "../tables/tag-cells.js";
import { readTagTable } from "../tables/tag-table.js";
import { buildSegment, type Line, lineOf, type Segment, textOf } from "../words/word.js";
import type { PageLayout } from "./page-layout.js";
import { flowPairColumn, isPair, isRuledLetterhead } from "./pairs.js";

type Row = readonly Segment[];

/** What stands on a page in reading order: its lines from left to right, but for columns. */
export function readPageItems(page: PageLayout, body: Measure): FlowItem[] {
  const items: FlowItem[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (block.type === "text") {
      const place = {
        page: page.page,
        body,
        opensPage: index === 0,
        rules: page.lines,
        tags: page.tags ?? null,
      };
      readText(block.rows, place, items);
      continue;
    }
    const table = isRuledLetterhead(block)
      ? { ...readRuledTable(block, page.page, flowPairColumn), grid: "pair" as const }
      : readRuledTable(block, page.page);
    // Lines around a single column frame text, which is no table.
    if (table.xs.length > 2) items.push(table);
    else {
      for (const { rows, place } of block.cells) {
        const measure = { left: place.left, right: place.right };
        for (const row of rows) items.push({ type: "line", line: lineOf(row, page.page), measure });
      }
    }
  }
  for (const row of page.turned) {
    items.push({ type: "line", line: lineOf(row, page.page), measure: body });
  }
  return items;
}

interface TextPlace {
  /** From 0. */
  readonly page: number;
  readonly body: Measure;
  /** Nothing stands over the text on its page. */
  readonly opensPage: boolean;
  /** Horizontal rules of the page. */
  readonly rules: readonly Rule[];
  readonly tags: TagCells | null;
}

/** Names that stand close to the heading of the state are no words before it. */
function partAtHeading(row: Row): Row {
  return row.flatMap((segment) => {
    const at = findHeading(segment.words);
    if (at < 0) return [segment];
    return [buildSegment(segment.words.slice(0, at)), buildSegment(segment.words.slice(at))];
  });
}

function readText(given: readonly Row[], place: TextPlace, items: FlowItem[]): void {
  const rows = place.opensPage ? given.map(partAtHeading) : given;
  const { page, body, opensPage, rules, tags } = place;
  const addLines = (from: number, to: number): void => {
    for (const row of rows.slice(from, to)) {
      items.push({ type: "line", line: lineOf(row, page), measure: body });
    }
  };
  let next = 0;
  for (const region of findColumnRegions(rows, body)) {
    addLines(next, region.from);
    const own = rows.slice(region.from, region.to);
    const [gutter] = region.gutters as [Strip];
    if (region.signatures === true) {
      items.push(readPair(own, region.gutters, place));
      next = region.to;
      continue;
    }
    const tabular = region.gutters.length > 1 || isTable(own, gutter);
    const tagged = tabular && tags !== null ? readTagTable(own, tags, page) : null;
    if (tagged !== null) items.push(tagged);
    else if (tabular)
      items.push(readColumnTable({ rows: own, gutters: region.gutters, rules, page }));
    else if (isPair(own, region, opensPage)) items.push(readPair(own, [gutter], place));
    else if (isAside(own, gutter)) readAside(own, gutter, place, items);
    else addLines(region.from, region.to);
    next = region.to;
  }
  addLines(next, rows.length);
}

/** Widest column of ordinals, in points. */
const widestOrdinals = 30;

/** Two columns that are a table: ordinals beside words. */
function isTable(rows: readonly Row[], gutter: Strip): boolean {
  const firsts = rows.flatMap((row) => shareColumns(row, [gutter])[0] ?? []);
  return firsts.length > 2 && firsts.every(({ left, right }) => right - left < widestOrdinals);
}

const linesIn = (shared: readonly Segment[][][], column: number, page: number): Line[] =>
  shared.flatMap((row) => {
    const own = row[column] as Segment[];
    return own.length === 0 ? [] : [lineOf(own, page)];
  });

/** A letterhead, recipients beside a signature, or signatures side by side: one row, a cell for each column. */
function readPair(
  rows: readonly Row[],
  gutters: readonly Strip[],
  { page, body }: TextPlace,
): FlowTable {
  const shared = rows.map((row) => shareColumns(row, gutters));
  const cells = Array.from({ length: gutters.length + 1 }, (_, column) => {
    const lines = linesIn(shared, column, page);
    const left = smallest(lines.map((line) => line.left));
    const right = largest(lines.map((line) => line.right));
    const measure = {
      left: column === 0 ? Math.min(body.left, left) : left,
      right: column === gutters.length ? Math.max(body.right, right) : right,
    };
    return { column, paragraphs: flowPairColumn(lines, measure), colSpan: 1, rowSpan: 1 };
  });
  return { type: "table", grid: "pair", page, lastPage: page, rows: [{ cells }], xs: [] };
}

/** Beside a box the text runs on from line to line; what a tab sets apart stands behind words of its own. */
const isAside = (rows: readonly Row[], gutter: Strip): boolean =>
  rows.some((row, index) => {
    const [text, boxed] = shareColumns(row, [gutter]) as [Segment[], Segment[]];
    const runsOn = index > 0 && text.some(({ words }) => startsLower(textOf(words)));
    return boxed.length > 0 && (text.length === 0 || runsOn);
  });

/** A box beside the text: the text goes on, and what stands in the box comes behind the paragraph beside it. */
function readAside(
  rows: readonly Row[],
  gutter: Strip,
  { page, body }: TextPlace,
  items: FlowItem[],
): void {
  const shared = rows.map((row) => shareColumns(row, [gutter]));
  const boxed = linesIn(shared, 1, page);
  const measure = {
    left: smallest(boxed.map(({ left }) => left)),
    right: largest(boxed.map(({ right }) => right)),
  };
  const aside = flowParagraphs(boxed, () => measure, findLeading(boxed));
  const from = boxed[0]?.baseline ?? 0;
  const to = boxed.at(-1)?.baseline ?? 0;
  const beside = linesIn(shared, 0, page);
  // Lines run short beside the box, with some room around it.
  const isBeside = ({ baseline, size }: Line): boolean =>
    baseline > from - size * 1.6 && baseline < to + size * 1.6;
  const right = largest(beside.filter(isBeside).map((line) => line.right));
  const last =
    beside.filter(({ baseline, size }) => baseline < to + size * 0.5).at(-1) ?? beside[0];
  for (const line of beside) {
    items.push({
      type: "line",
      line,
      measure: isBeside(line) ? { left: body.left, right } : body,
      ...(line === last ? { aside } : {}),
    });
  }
}
