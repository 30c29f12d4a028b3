import { readLineStart, startsLower } from "../shared/line-starts.js";
import {
  type ColumnRegion,
  findColumnRegions,
  type Strip,
  shareColumns,
} from "./column-regions.js";
import { findColumnTable } from "./column-table.js";
import { joinTables } from "./join-tables.js";
import type { LaidTable, PageLayout } from "./page-layout.js";
import { type FlowedParagraph, findLeading, flowParagraphs, type Measure } from "./paragraphs.js";
import { type Line, lineOf, type Segment, textOf } from "./word.js";

export interface FlowCell {
  /** Grid column that the cell begins in, from 0. */
  readonly column: number;
  readonly paragraphs: readonly FlowedParagraph[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  /** A heading row that pages repeat. */
  readonly header?: true;
  /** First row of its table on a later page. */
  readonly opensPage?: true;
  /** Goes on from the row above, which a page break cut. */
  readonly goesOn?: true;
}

/** How the grid of a table was told. */
export type Grid = "rules" | "columns" | "tags";

export interface FlowTable {
  readonly type: "table";
  readonly grid: Grid | "pair";
  /** First and last page that the table stands on, from 0. */
  readonly page: number;
  readonly lastPage: number;
  readonly rows: readonly FlowRow[];
  /** Edges of the columns, in points from the left of the frame; empty for pairs. */
  readonly xs: readonly number[];
}

export interface FlowText extends FlowedParagraph {
  readonly type: "paragraph";
}

export type FlowBlock = FlowText | FlowTable;

/** A page's content in reading order: lines still to be flowed, and what is laid out for itself. */
type Item = { readonly type: "line"; readonly line: Line } | FlowBlock;

/** The body of the document in reading order: paragraphs flowed over lines and pages, tables page by page. */
export function flowDocument(pages: readonly PageLayout[]): FlowBlock[] {
  const measures = findMeasures(pages);
  const items: Item[] = [];
  for (const page of pages) {
    const measure = measures(page);
    for (const block of page.blocks) {
      if (block.type === "table") {
        const table = flowRuledTable(block, page.page);
        if (isFrame(table)) for (const line of linesOfFrame(block, page.page)) items.push(line);
        else items.push(table);
      } else readText(block.rows, page.page, measure, items);
    }
    for (const row of page.turned) items.push({ type: "line", line: lineOf(row, page.page) });
  }
  const measureOf = (line: Line): Measure => measures(pages[line.page] as PageLayout);
  return joinTables(flowItems(items, measureOf));
}

function flowItems(items: readonly Item[], measureOf: (line: Line) => Measure): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let run: Line[] = [];
  const close = (): void => {
    const leading = findLeading(run);
    for (const { lines } of flowParagraphs(run, measureOf, leading)) {
      blocks.push({ type: "paragraph", lines });
    }
    run = [];
  };
  for (const item of items) {
    if (item.type === "line") {
      run.push(item.line);
      continue;
    }
    close();
    blocks.push(item);
  }
  close();
  return blocks;
}

function readText(
  rows: readonly (readonly Segment[])[],
  page: number,
  body: Measure,
  items: Item[],
): void {
  const addLines = (from: number, to: number): void => {
    for (const row of rows.slice(from, to)) items.push({ type: "line", line: lineOf(row, page) });
  };
  let next = 0;
  for (const region of findColumnRegions(rows, body)) {
    addLines(next, region.from);
    const own = rows.slice(region.from, region.to);
    const [gutter] = region.gutters as [Strip];
    if (region.gutters.length > 1 || isTable(own, region)) {
      items.push(findColumnTable(own, region.gutters, page));
    } else {
      const pair = flowPair(own, gutter, body, page);
      if (isPair(own, region)) items.push(pair);
      // A box beside the text: what stands in it comes behind the text.
      else
        for (const { paragraphs } of pair.rows[0]?.cells ?? [])
          items.push(...paragraphs.map(asText));
    }
    next = region.to;
  }
  addLines(next, rows.length);
}

/** Lines that may stand over a letterhead: a stamp, a mark of urgency. */
const mostStamps = 2;

/** A letterhead opens its page; recipients and signatures begin with words of their own. */
const isPair = (rows: readonly (readonly Segment[])[], { from }: ColumnRegion): boolean =>
  from <= mostStamps ||
  rows.some((row) => row.some(({ words }) => readLineStart(textOf(words)) === "mark"));

const asText = ({ lines }: FlowedParagraph): FlowText => ({ type: "paragraph", lines });

/** Two columns that are a table: ordinals beside words. */
const isTable = (rows: readonly (readonly Segment[])[], { gutters }: ColumnRegion): boolean => {
  const [gutter] = gutters as [Strip];
  const firsts = rows
    .map((row) => shareColumns(row, [gutter])[0] ?? [])
    .filter((own) => own.length > 0);
  const width = Math.max(...firsts.flat().map(({ left, right }) => right - left));
  return firsts.length > 2 && width < 30;
};

/** A letterhead, or recipients beside a signature: one row of two cells. */
function flowPair(
  rows: readonly (readonly Segment[])[],
  gutter: Strip,
  body: Measure,
  page: number,
): FlowTable {
  const columns = [0, 1].map((column) =>
    rows.flatMap((row) => {
      const own = shareColumns(row, [gutter])[column] as Segment[];
      return own.length === 0 ? [] : [lineOf(own, page)];
    }),
  );
  const cells = columns.map((lines, column) => {
    const rights = Math.max(...lines.map(({ right }) => right));
    const lefts = Math.min(...lines.map(({ left }) => left));
    const measure: Measure =
      column === 0
        ? { left: Math.min(body.left, lefts), right: rights }
        : { left: lefts, right: Math.max(body.right, rights) };
    const paragraphs = isCentredColumn(lines) ? standAlone(lines) : flowColumn(lines, measure);
    return { column, paragraphs, colSpan: 1, rowSpan: 1 };
  });
  return { type: "table", grid: "pair", page, lastPage: page, rows: [{ cells }], xs: [] };
}

/** Lines set around one axis, and not all from one edge. */
function isCentredColumn(lines: readonly Line[]): boolean {
  const middles = lines
    .map(({ left, right }) => (left + right) / 2)
    .sort((one, other) => one - other);
  const middle = middles[middles.length >> 1] as number;
  const centred = middles.filter((own) => Math.abs(own - middle) < sameEdge * 2).length;
  const edge = Math.min(...lines.map(({ left }) => left));
  const aligned = lines.filter(({ left }) => left - edge < sameEdge).length;
  return centred * 2 > lines.length && aligned * 2 <= lines.length + 1;
}

/** Centred lines are broken by hand: each stands for itself, unless it goes on in small letters. */
function standAlone(lines: readonly Line[]): FlowedParagraph[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    if (startsLower(textOf(line.words)) && paragraphs.length > 0) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => ({ lines: own }));
}

function flowColumn(lines: readonly Line[], measure: Measure): FlowedParagraph[] {
  return flowParagraphs(lines, () => measure, findLeading(lines));
}

/** Space between the border of a cell and its words, where the words do not tell. */
const usualPadding = 5.4;

function flowRuledTable({ grid, cells }: LaidTable, page: number): FlowTable {
  const padding = findPadding(cells);
  const rows: { cells: FlowCell[] }[] = Array.from({ length: grid.ys.length - 1 }, () => ({
    cells: [],
  }));
  for (const { place, rows: own } of cells) {
    const lines = own.map((row) => lineOf(row, page));
    const measure: Measure = { left: place.left + padding, right: place.right - padding };
    rows[place.row]?.cells.push({
      column: place.column,
      paragraphs: flowColumn(lines, measure),
      colSpan: place.colSpan,
      rowSpan: place.rowSpan,
    });
  }
  return { type: "table", grid: "rules", page, lastPage: page, rows, xs: grid.xs };
}

function findPadding(cells: LaidTable["cells"]): number {
  let padding = usualPadding;
  for (const { place, rows } of cells) {
    for (const row of rows) {
      for (const { left, right } of row) {
        padding = Math.min(padding, left - place.left, place.right - right);
      }
    }
  }
  return Math.max(0, padding);
}

/** One column only: lines around text, not a table. */
const isFrame = ({ xs }: FlowTable): boolean => xs.length <= 2;

const linesOfFrame = ({ cells }: LaidTable, page: number): Item[] =>
  cells.flatMap(({ rows }) => rows.map((row): Item => ({ type: "line", line: lineOf(row, page) })));

/** Positions so near to one another are the same edge. */
const sameEdge = 3;

/** The outermost position that several lines share, from the outside in. */
function commonEdge(edges: number[], fewest: number): number {
  for (let index = 0; index + fewest <= edges.length; index += 1) {
    const edge = edges[index] as number;
    if (Math.abs((edges[index + fewest - 1] as number) - edge) <= sameEdge) return edge;
  }
  return edges[0] as number;
}

/** For each page the column of its body text: pages of one width share it. */
function findMeasures(pages: readonly PageLayout[]): (page: PageLayout) => Measure {
  const edges = new Map<number, { lefts: number[]; rights: number[] }>();
  for (const { frame, blocks } of pages) {
    const key = Math.round(frame.width);
    const own = edges.get(key) ?? { lefts: [], rights: [] };
    edges.set(key, own);
    for (const block of blocks) {
      if (block.type === "table") continue;
      for (const row of block.rows) {
        own.lefts.push((row[0] as Segment).left);
        own.rights.push((row.at(-1) as Segment).right);
      }
    }
  }
  const measures = new Map<number, Measure>();
  for (const [key, { lefts, rights }] of edges) {
    if (lefts.length === 0) continue;
    const fewest = Math.min(3, lefts.length);
    measures.set(key, {
      left: commonEdge(
        lefts.sort((one, other) => one - other),
        fewest,
      ),
      right: commonEdge(
        rights.sort((one, other) => other - one),
        fewest,
      ),
    });
  }
  return ({ frame }) => measures.get(Math.round(frame.width)) ?? { left: 0, right: frame.width };
}
