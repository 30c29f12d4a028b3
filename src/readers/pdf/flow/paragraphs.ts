import { isSyllable } from "../../../text/index.js";
import { isCapitals, readLineStart, startsLower } from "../../shared/line-starts.js";
import { type Line, textOf, type Word } from "../words/word.js";

/** The column that lines stand in: points from the left of the frame. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

export interface FlowedParagraph {
  readonly lines: readonly Line[];
}

/** More space than this between two lines beside the usual one parts paragraphs, in points. */
const extraSpace = 2.4;
/** As many times the usual distance may lie inside a sentence. */
const widerSpace = 1.4;
/** Positions so near to one another are the same. */
const near = 3;
/** Sizes that differ by more belong to different paragraphs. */
const sizeStep = 1.2;

const firstOf = (line: Line): Word => line.words[0] as Word;

/** Where a line may end inside a word: behind a hyphen or slash, before a letter (UAX #14, LB25: never before a digit). */
const innerBreak = /[\p{L}\d][-/](?=\p{L})/u;

/** Width of what would have had to fit on the line above for the break to be a choice. */
function neededWidth(line: Line): number {
  const word = firstOf(line);
  const at = innerBreak.exec(word.text);
  if (at === null) return word.right - word.left;
  const end = word.edges[(at.index + at[0].length) * 2 - 1] as number;
  return end - word.left;
}

const isBold = (line: Line): boolean => line.words.every(({ bold }) => bold);
const isPlain = (line: Line): boolean => !line.words.some(({ bold }) => bold);

/** As much space on the left as on the right. */
function isBalanced(line: Line, { left, right }: Measure): boolean {
  const before = line.left - left;
  return Math.abs(before - (right - line.right)) < Math.max(near * 2, line.size * 0.6);
}

const isCentred = (line: Line, measure: Measure): boolean =>
  line.left - measure.left > near * 2 && isBalanced(line, measure);

/** A sentence, or an item of a list, ends here. */
export const sentenceEnd = /[.;:!?…]["”’)]?$/u;

const middleOf = (numbers: number[]): number =>
  numbers.sort((one, other) => one - other)[(numbers.length - 1) >> 1] as number;

/**
 * The usual distance between the baselines of one paragraph: that to lines which surely go on, in small letters; else
 * the smallest that recurs.
 */
export function findLeading(lines: readonly Line[]): number {
  const gaps: number[] = [];
  const sure: number[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const above = lines[index - 1] as Line;
    const line = lines[index] as Line;
    const gap = line.baseline - above.baseline;
    if (above.page !== line.page || gap < line.size * 0.9 || gap > line.size * 2.4) continue;
    gaps.push(gap);
    if (startsLower(line.text) && !sentenceEnd.test(above.text)) sure.push(gap);
  }
  if (sure.length > 0) return middleOf(sure);
  if (gaps.length === 0) return Number.POSITIVE_INFINITY;
  gaps.sort((one, other) => one - other);
  for (let index = 0; index + 1 < gaps.length; index += 1) {
    if ((gaps[index + 1] as number) - (gaps[index] as number) < 0.8) return gaps[index] as number;
  }
  return gaps.length > 1 ? (gaps[0] as number) : Number.POSITIVE_INFINITY;
}

/** True when the line above had room for what begins this line, so that somebody broke it on purpose. */
export function hadRoom(above: Line, line: Line, measure: Measure): boolean {
  const width = measure.right - measure.left;
  const used = isCentred(above, measure) ? above.right - above.left : above.right - measure.left;
  return width - used > neededWidth(line) + line.size * 0.55;
}

/** The distance that the next line may have: that of the paragraph itself, where it is known and wider. */
function usualGap(paragraph: readonly Line[], line: Line, leading: number): number {
  // What fits smaller print tells nothing of a heading set in larger letters.
  const fits = leading >= line.size * 1.1;
  const usual = Number.isFinite(leading) ? (fits ? leading : line.size * 1.2) : line.size * 1.5;
  const [first, second] = paragraph;
  if (first === undefined || second === undefined || first.page !== second.page) return usual;
  return Math.max(usual, second.baseline - first.baseline);
}

/** A line over a box runs short already, as far as the lines beside the box do. */
const narrower = (own: Measure, next: Measure, { right }: Line): Measure => ({
  left: own.left,
  right: Math.min(own.right, Math.max(next.right, right)),
});

/** A run of lines that may be one paragraph, and whether the next line goes on from it. */
function goesOn(
  paragraph: readonly Line[],
  line: Line,
  measureOf: (line: Line) => Measure,
  leading: number,
): boolean {
  const measure = measureOf(line);
  const first = paragraph[0] as Line;
  const above = paragraph.at(-1) as Line;
  const samePage = above.page === line.page;
  if (Math.abs(above.size - line.size) > sizeStep) return false;
  const text = line.text;
  const last = above.text;
  if (samePage) {
    const gap = line.baseline - above.baseline;
    const usual = usualGap(paragraph, line, leading);
    // A sentence goes on over a little more space, as where single lines are set wider.
    const most = startsLower(text) && !sentenceEnd.test(last) ? usual * widerSpace : usual;
    if (gap > Math.max(most, usual + extraSpace)) return false;
    // Cells of a small table inside a cell stand side by side.
    if (gap < -near) return false;
  }
  const centred = isCentred(line, measure) && paragraph.every((own) => isBalanced(own, measure));
  // Titles are broken by hand, and go on in small letters.
  const broken = centred && startsLower(text) && !sentenceEnd.test(last);
  if (!broken && hadRoom(above, line, narrower(measureOf(above), measure, above))) return false;
  if (centred) {
    const sameLetters =
      isCapitals(textOf(above.words.slice(-2))) === isCapitals(textOf(line.words.slice(0, 2))) ||
      !/\p{L}{3}/u.test(text);
    return isBold(above) === isBold(line) && sameLetters;
  }
  const start = readLineStart(text);
  const opens = start === "label" || start === "bullet" || start === "mark" || start === "dash";
  const ended = sentenceEnd.test(last);
  const second = paragraph[1];
  const margin = second?.left ?? null;
  if (margin !== null) {
    if (line.left > margin + near) return false;
    if (line.left < margin - near * 2) return false;
    // Items without a hanging indent begin where their lines do.
    if (opens && (ended || start === "label" || start === "bullet")) {
      return Math.abs(line.left - margin) < near && first.left > margin + near && !ended;
    }
    if (ended && Math.abs(first.left - margin) <= near && !startsLower(text)) {
      return !looksNew(above, line, measure);
    }
    return true;
  }
  if (line.left > above.left + near) {
    // A hanging indent: the line goes on under the words behind a label.
    const words = first.words;
    const hanging = words.slice(1, 3).some((word) => Math.abs(word.left - line.left) < near * 2);
    if (!opens && !ended && startsLower(text)) return true;
    return hanging && readLineStart(first.text) !== "plain" && !opens;
  }
  if (line.left < above.left - near) return !(opens && ended);
  if (opens && (ended || start !== "dash")) return false;
  // A first line set in, and the next one as well: two paragraphs, unless both are set in for good.
  if (ended && !startsLower(text)) return false;
  if (above.left > measure.left + near * 3 && ended) return false;
  return !(isBold(above) && isPlain(line) && !startsLower(text));
}

/** Nothing but the words tells: a full line, a sentence end, and a capital below it. */
const looksNew = (above: Line, line: Line, measure: Measure): boolean =>
  measure.right - above.right > line.size * 0.5 || (isBold(above) && isPlain(line));

const roman = /^[IVXLCDM]+$/;
const digits = /^\d+$/;
/** No syllable is longer: letters that run up to the end of the column. */
const lastLetters = /[\p{L}\d]{10,}$/u;

/** A day of which the year is not whole. */
const day = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{1,3}$/;
const wholeDay = /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)/;

/** Heads of the narrowest columns, cut letter by letter: STT, and months and quarters as T1, Q4. */
const cutHead = /^(?:STT|ST|TT|[TQ]\d{1,2})$/;

/** “Qu” over “ý I”: the upper part alone is no syllable, both together are one. */
const isCutSyllable = (upper: string, lower: string): boolean =>
  /^\p{L}\p{Ll}*$/u.test(upper) &&
  /^\p{Ll}/u.test(lower) &&
  !isSyllable(upper) &&
  isSyllable(upper + (/^\p{Ll}+/u.exec(lower)?.[0] ?? ""));

/** Lines of one cell stand no further apart, in parts of their size. */
const widestLeading = 2;

/** A word too long for its column, cut where the column ends: "VII" and "I" in the cell of an ordinal. */
function isCutWord(above: Line, line: Line, { right }: Measure): boolean {
  const last = above.words.at(-1) as Word;
  const next = firstOf(line);
  if (above.words.length > 1) return false;
  if (above.page === line.page && line.baseline - above.baseline > line.size * widestLeading) {
    return false;
  }
  if (right - last.right > (next.edges[1] as number) - next.left) return false;
  return (
    (roman.test(last.text) && roman.test(next.text)) ||
    (digits.test(last.text) && digits.test(next.text)) ||
    (day.test(last.text) && wholeDay.test(last.text + next.text)) ||
    isCutSyllable(last.text, next.text) ||
    cutHead.test(`${last.text}${next.text}`) ||
    (lastLetters.exec(last.text) !== null && !/^\p{Lu}/u.test(next.text))
  );
}

const joinFirst = (line: Line): Line => ({
  ...line,
  words: [{ ...firstOf(line), joined: true }, ...line.words.slice(1)],
});

/** Flows the lines of one column into paragraphs; `leading` is the usual distance of their baselines. */
export function flowParagraphs(
  lines: readonly Line[],
  measureOf: (line: Line) => Measure,
  leading: number,
): FlowedParagraph[] {
  const paragraphs: Line[][] = [];
  const cut = new Set<Line>();
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const above = open?.at(-1);
    if (open !== undefined && above !== undefined && isCutWord(above, line, measureOf(above))) {
      cut.add(line);
      open.push(line);
    } else if (open !== undefined && goesOn(open, line, measureOf, leading)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => ({
    lines: own.map((line) => (cut.has(line) ? joinFirst(line) : line)),
  }));
}
