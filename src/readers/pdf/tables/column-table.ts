import { startsLower } from "../../shared/line-starts.js";
import type { FlowRow, FlowTable } from "../flow/flow.js";
import { flowParagraphs } from "../flow/paragraphs.js";
import { largest, smallest } from "../page/extremes.js";
import type { Rule } from "../page/glyph.js";
import { lineOf, type Segment, textOf } from "../words/word.js";
import { type Strip, shareColumns } from "./column-strips.js";

type Row = readonly Segment[];

/** More space than this between two lines, in parts of the usual, parts rows. */
const rowGap = 1.3;
/** Share of the table's width that a rule between two rows of it runs over. */
const ruleShare = 0.6;

type Columns = readonly Segment[][];

const filled = (row: Columns, column: number): boolean => (row[column] ?? []).length > 0;
const textIn = (segments: readonly Segment[]): string =>
  textOf(segments.flatMap(({ words }) => words));

/** A row of the table begins: its first cell has words, or it stands apart from what is above it. */
function opensRow(row: Columns, above: Columns, gap: number, usual: number): boolean {
  if (gap > usual * rowGap) return true;
  if (!filled(row, 0) || !filled(row, 1)) return false;
  const isLabel = row[0]?.[0]?.words.length === 1;
  return !filled(above, 0) || isLabel || opensEveryCell(row);
}

/** Words begin in every cell, none of which goes on in small letters. */
const opensEveryCell = (row: Columns): boolean =>
  row.every((cell) => cell.length > 0 && !startsLower(textIn(cell)));

/** Baselines that a rule stands under, over the width of the table, none where rules do not part its rows. */
function ruledRows(rows: readonly Row[], rules: readonly Rule[]): ReadonlySet<number> {
  const left = smallest(rows.flat().map((segment) => segment.left));
  const right = largest(rows.flat().map((segment) => segment.right));
  const opened = new Set<number>();
  for (const { at, from, to } of rules) {
    if (Math.min(to, right) - Math.max(from, left) < (right - left) * ruleShare) continue;
    const index = rows.findIndex((row) => (row[0] as Segment).baseline > at);
    if (index > 0) opened.add(index);
  }
  // The rule under a head says nothing of the rows below it.
  return opened.size > 1 ? opened : new Set();
}

export interface ColumnTableInput {
  readonly rows: readonly Row[];
  readonly gutters: readonly Strip[];
  /** Horizontal rules of the page. */
  readonly rules: readonly Rule[];
  /** From 0. */
  readonly page: number;
}

/** Reads rows that stand in columns without upright lines into a table. */
export function readColumnTable({ rows, gutters, rules, page }: ColumnTableInput): FlowTable {
  const shared = rows.map((row) =>
    crosses(row, gutters) ? parted(row) : shareColumns(row, gutters),
  );
  const baselines = rows.map((row) => (row[0] as Segment).baseline);
  const gaps = baselines.slice(1).map((baseline, index) => baseline - (baselines[index] as number));
  const usual = [...gaps].sort((one, other) => one - other)[gaps.length >> 2] ?? 0;
  const ruled = ruledRows(rows, rules);
  const sections = rows.map((row) => crosses(row, gutters));
  const groups: Segment[][][][] = [];
  for (const [index, row] of shared.entries()) {
    const above = shared[index - 1];
    const opens =
      above === undefined ||
      sections[index] === true ||
      sections[index - 1] === true ||
      (ruled.size > 0 ? ruled.has(index) : opensRow(row, above, gaps[index - 1] as number, usual));
    if (opens) groups.push([row]);
    else (groups.at(-1) as Segment[][][]).push(row);
  }
  return {
    type: "table",
    grid: "columns",
    page,
    lastPage: page,
    rows: groups.map((group) => buildRow(group, gutters.length + 1, page)),
    strips: gutters,
    xs: [
      smallest(rows.flat().map(({ left }) => left)),
      ...gutters.map(({ left, right }) => (left + right) / 2),
      largest(rows.flat().map(({ right }) => right)),
    ],
  };
}

/** Words run over the blank between two columns, as the title of a section does. */
const crosses = (row: Row, gutters: readonly Strip[]): boolean =>
  row.length > 1 &&
  row.some(({ left, right }) =>
    gutters.some((gutter) => left < gutter.left && right > gutter.right),
  );

/** The label of a section, and its title. */
const parted = ([label, ...title]: Row): Segment[][] => [[label as Segment], [...title]];

function buildRow(group: readonly Segment[][][], columns: number, page: number): FlowRow {
  const count = (group[0] as Segment[][]).length;
  const cells = Array.from({ length: count }, (_, column) => {
    const lines = group.flatMap((row) => {
      const own = row[column] as Segment[];
      return own.length === 0 ? [] : [lineOf(own, page)];
    });
    const measure = {
      left: smallest(lines.map(({ left }) => left)),
      right: largest(lines.map(({ right }) => right)),
    };
    return {
      column,
      paragraphs: flowParagraphs(lines, () => measure, Number.POSITIVE_INFINITY),
      colSpan: column === count - 1 ? columns - column : 1,
      rowSpan: 1,
    };
  });
  return { cells };
}
