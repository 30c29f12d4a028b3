import { readPageItems } from "../layout/page-items.js";
import type { PageLayout } from "../layout/page-layout.js";
import { type Strip, wholesOf } from "../tables/column-strips.js";
import { joinTables } from "../tables/join-tables.js";
import type { Line, Segment } from "../words/word.js";
import type { FlowBlock, FlowItem, FlowLine } from "./flow.js";
import { findLeading, flowParagraphs, type Measure } from "./paragraphs.js";

/** The body of the document in reading order: paragraphs flowed over lines and pages, tables joined over pages. */
export function flowDocument(pages: readonly PageLayout[]): FlowBlock[] {
  const measures = findMeasures(pages);
  return joinTables(flowItems(pages.flatMap((page) => readPageItems(page, measures(page)))));
}

function flowItems(items: readonly FlowItem[]): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let run: FlowLine[] = [];
  for (const item of items) {
    if (item.type === "line") {
      run.push(item);
      continue;
    }
    flowRun(run, blocks);
    run = [];
    blocks.push(item);
  }
  flowRun(run, blocks);
  return blocks;
}

function flowRun(run: readonly FlowLine[], blocks: FlowBlock[]): void {
  const items = new Map(run.map((item) => [item.line, item]));
  const lines = run.map(({ line }) => line);
  const measureOf = (line: Line): Measure => (items.get(line) as FlowLine).measure;
  let next = 0;
  for (const paragraph of flowParagraphs(lines, measureOf, findLeading(lines))) {
    blocks.push({ type: "paragraph", lines: paragraph.lines });
    const end = next + paragraph.lines.length;
    for (; next < end; next += 1) {
      for (const aside of run[next]?.aside ?? []) blocks.push({ type: "paragraph", ...aside });
    }
  }
}

/** Positions so near to one another are the same edge, in points. */
const sameEdge = 3;
/** Lines that share an edge tell the column of the body. */
const fewestLines = 3;

/** The outermost position that several lines share, from the outside in. */
function commonEdge(edges: readonly number[]): number {
  const fewest = Math.min(fewestLines, edges.length);
  for (let index = 0; index + fewest <= edges.length; index += 1) {
    const edge = edges[index] as number;
    if (Math.abs((edges[index + fewest - 1] as number) - edge) <= sameEdge) return edge;
  }
  return edges[0] ?? 0;
}

/** Share of the longest line that a line has which tells where lines end. */
const longShare = 0.6;

/** Right ends of the lines that are long enough to be full. */
function rightsOf(lines: readonly Strip[]): number[] {
  const longest = lines.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  return lines
    .filter(({ left, right }) => right - left >= longest * longShare)
    .map(({ right }) => right);
}

/** For each page the column of its body text: pages of one width share it. */
function findMeasures(pages: readonly PageLayout[]): (page: PageLayout) => Measure {
  const edges = new Map<number, { lefts: number[]; lines: Strip[] }>();
  for (const { frame, blocks } of pages) {
    const key = Math.round(frame.width);
    const own = edges.get(key) ?? { lefts: [], lines: [] };
    edges.set(key, own);
    for (const block of blocks) {
      if (block.type === "table") continue;
      for (const row of block.rows) {
        const { left } = row[0] as Segment;
        own.lefts.push(left);
        // What stands in columns ends where its column does.
        if (wholesOf(row).length === 1)
          own.lines.push({ left, right: (row.at(-1) as Segment).right });
      }
    }
  }
  const measures = new Map<number, Measure>();
  for (const [key, { lefts, lines }] of edges) {
    if (lefts.length === 0) continue;
    measures.set(key, {
      left: commonEdge(lefts.sort((one, other) => one - other)),
      right: commonEdge(rightsOf(lines).sort((one, other) => other - one)),
    });
  }
  return ({ frame }) => measures.get(Math.round(frame.width)) ?? { left: 0, right: frame.width };
}
