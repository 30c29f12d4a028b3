import { type Strip, shareColumns } from "./column-regions.js";
import type { FlowRow, FlowTable } from "./flow.js";
import { flowParagraphs } from "./paragraphs.js";
import { lineOf, type Segment } from "./word.js";

type Row = readonly Segment[];

/** More space than this between two lines, in parts of the usual, parts rows. */
const rowGap = 1.3;

/** A row of the table begins: its first cell has words, or it stands apart from what is above it. */
function opensRow(
  row: readonly Segment[][],
  above: readonly Segment[][],
  gap: number,
  usual: number,
): boolean {
  if (gap > usual * rowGap) return true;
  const isLabel = (row[0] ?? []).length > 0 && (row[1] ?? []).length > 0;
  return isLabel && !((above[0] ?? []).length > 0 && (row[0] as Segment[])[0]?.words.length !== 1);
}

/** Reads rows that stand in columns without lines into a table. */
export function readColumnTable(
  rows: readonly Row[],
  gutters: readonly Strip[],
  page: number,
): FlowTable {
  const shared = rows.map((row) => shareColumns(row, gutters));
  const baselines = rows.map((row) => (row[0] as Segment).baseline);
  const gaps = baselines.slice(1).map((baseline, index) => baseline - (baselines[index] as number));
  const usual = [...gaps].sort((one, other) => one - other)[gaps.length >> 2] ?? 0;
  const groups: Segment[][][][] = [];
  for (const [index, row] of shared.entries()) {
    const above = shared[index - 1];
    const opens = above === undefined || opensRow(row, above, gaps[index - 1] as number, usual);
    if (opens) groups.push([row]);
    else (groups.at(-1) as Segment[][][]).push(row);
  }
  return {
    type: "table",
    grid: "columns",
    page,
    lastPage: page,
    rows: groups.map((group) => buildRow(group, gutters, page)),
    xs: [
      Math.min(...rows.flat().map(({ left }) => left)),
      ...gutters.map(({ left, right }) => (left + right) / 2),
      Math.max(...rows.flat().map(({ right }) => right)),
    ],
  };
}

function buildRow(group: readonly Segment[][][], gutters: readonly Strip[], page: number): FlowRow {
  const cells = Array.from({ length: gutters.length + 1 }, (_, column) => {
    const lines = group.flatMap((row) => {
      const own = row[column] as Segment[];
      return own.length === 0 ? [] : [lineOf(own, page)];
    });
    const measure = {
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
    };
    return {
      column,
      paragraphs: flowParagraphs(lines, () => measure, Number.POSITIVE_INFINITY),
      colSpan: 1,
      rowSpan: 1,
    };
  });
  return { cells };
}
