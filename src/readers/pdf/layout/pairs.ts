import { readLineStart, startsLower } from "../../shared/line-starts.js";
import {
  type FlowedParagraph,
  findLeading,
  flowParagraphs,
  type Measure,
} from "../flow/paragraphs.js";
import { smallest } from "../page/extremes.js";
import type { ColumnRegion } from "../tables/column-strips.js";
import {
  isLetterheadLine,
  isLetterheadName,
  isNationalHeading,
} from "../tables/letterhead-words.js";
import { type Line, type Segment, textOf } from "../words/word.js";
import type { LaidTable } from "./page-layout.js";

type Row = readonly Segment[];

/** Lines that may stand over a letterhead: a stamp, a mark of urgency. */
const mostStamps = 2;

const textOfRow = (row: Row): string => textOf(row.flatMap(({ words }) => words));
const textsOf = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => row.map(({ words }) => textOf(words)));

/** Lines that go on in small letters, and none that a letterhead has. */
const isRunningText = (rows: readonly Row[]): boolean =>
  rows.slice(1).some((row) => startsLower(textOfRow(row))) && !textsOf(rows).some(isLetterheadLine);

/** A letterhead opens its page; recipients and signatures begin with words of their own. */
export const isPair = (rows: readonly Row[], { from }: ColumnRegion, opensPage: boolean): boolean =>
  (opensPage && from <= mostStamps && !isRunningText(rows)) ||
  textsOf(rows).some((text) => readLineStart(text) === "mark");

/** A letterhead whose two columns have borders. */
export const isRuledLetterhead = ({ grid, cells }: LaidTable): boolean =>
  grid.xs.length === 3 && cells.some(({ rows }) => textsOf(rows).some(isNationalHeading));

/** Positions so near to one another are the same edge or axis, in points. */
const sameEdge = 3;
const sameAxis = 6;

/** Lines set around one axis, and not all from one edge. */
function isCentredColumn(lines: readonly Line[]): boolean {
  const middles = lines
    .map(({ left, right }) => (left + right) / 2)
    .sort((one, other) => one - other);
  const middle = middles[middles.length >> 1] as number;
  const centred = middles.filter((own) => Math.abs(own - middle) < sameAxis).length;
  const edge = smallest(lines.map(({ left }) => left));
  const aligned = lines.filter(({ left }) => left - edge < sameEdge).length;
  return centred * 2 > lines.length && aligned * 2 <= lines.length + 1;
}

/** Centred lines are broken by hand: each stands for itself, unless it goes on in small letters. */
function standAlone(lines: readonly Line[]): FlowedParagraph[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    if (startsLower(line.text) && paragraphs.length > 0) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => ({ lines: own }));
}

/** The paragraphs of one column of a letterhead, or of recipients or a signature. */
export const flowPairColumn = (lines: readonly Line[], measure: Measure): FlowedParagraph[] =>
  isCentredColumn(lines) || lines.some(({ text }) => isLetterheadName(text))
    ? standAlone(lines)
    : flowParagraphs(lines, () => measure, findLeading(lines));
