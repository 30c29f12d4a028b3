import { normaliseWording } from "../../text/index.js";
import { isCapitals, readLineStart, startsLower } from "../shared/line-starts.js";
import type { RichBlock, RichParagraph, RichRun } from "./rich-blocks.js";

/** Words that make one paragraph of the canonical text. */
export interface RichLine {
  /** Several where a soft break may mean something. */
  readonly lines: readonly string[];
  /** All words are bold. */
  readonly bold: boolean;
  /** Length of the bold words that the first line begins with, its label included; 0 when there are none. */
  readonly boldPrefix: number;
}

interface Line {
  text: string;
  /** Where the bold words end that the line begins with, exclusive. */
  boldEnd: number;
  /** Words that are not bold stand in the line. */
  plain: boolean;
  /** A page begins with the line. */
  opensPage: boolean;
}

const invisible = /[\u200b-\u200d\u2060\ufeff]/g;
const optionalHyphen = /\u00ad/g;
const firmHyphen = /\u2011/g;
const special = /[\u00ad\u2011\u200b-\u200d\u2060\ufeff]/;
/** In the fonts of the old encodings U+00AD is a letter. */
const oldFont = /^(?:\.?Vn|VNI|VPS|VISCII)/i;

/** The words of a run as drawn: a hyphen that may not break is a hyphen, one that shows only at a break is none. */
function drawnText({ text, caps, font }: RichRun): string {
  const drawn = caps === true ? text.toUpperCase() : text;
  if (!special.test(drawn)) return drawn;
  const firm = drawn.replace(firmHyphen, "-").replace(invisible, "");
  return font != null && oldFont.test(font) ? firm : firm.replace(optionalHyphen, "");
}

const openLine = (text: string, opensPage: boolean): Line => ({
  text,
  boldEnd: 0,
  plain: false,
  opensPage,
});

/** Breaks, kept as parts of their own. */
const lineOrPage = /([\n\f])/;

/** The lines of a paragraph, its label in front of the first that has words. */
function splitLines({ label, runs }: RichParagraph): Line[] {
  let line = openLine("", false);
  const lines = [line];
  for (const run of runs) {
    for (const part of drawnText(run).split(lineOrPage)) {
      if (part === "\n" || part === "\f") {
        line = openLine("", part === "\f");
        lines.push(line);
      } else addWords(line, part, run.bold === true);
    }
  }
  const filled = lines.filter(({ text }) => text.trim() !== "");
  if (label === undefined || label === "") return filled;
  const first = filled[0];
  if (first === undefined) return [openLine(label, false)];
  if (first.boldEnd > 0) first.boldEnd += label.length + 1;
  first.text = `${label} ${first.text}`;
  return filled;
}

function addWords(line: Line, words: string, bold: boolean): void {
  line.text += words;
  if (words.trim() === "") return;
  if (!bold) line.plain = true;
  else if (!line.plain) line.boldEnd = line.text.length;
}

const sentenceEnd = /[.;:!?…]["”)]?$/;
/** A line that reaches so far was broken because it was full. */
const fullLine = 60;

/** A soft break in the middle of a sentence: the next line goes on where the one before stopped. */
function goesOn(before: Line, next: Line): boolean {
  if (next.opensPage) return false;
  const last = before.text.trim();
  const text = next.text.trim();
  if (readLineStart(text) !== "plain" || isCapitals(last) !== isCapitals(text)) return false;
  if (startsLower(text) || last.endsWith(",")) return true;
  return last.length >= fullLine && !sentenceEnd.test(last);
}

/** The paragraphs that a paragraph of the file makes: one, or one for each line that a soft break set apart. */
export function readRichLines(paragraph: RichParagraph): RichLine[] {
  const groups: Line[][] = [];
  for (const line of splitLines(paragraph)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && goesOn(last, line)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const { text, boldEnd } = group[0] as Line;
    const bold = group.every((line) => !line.plain);
    return {
      lines: group.map((line) => line.text),
      bold,
      boldPrefix: bold ? 0 : normaliseWording(text.slice(0, boldEnd)).length,
    };
  });
}

/** The raw lines of a paragraph, tabs and runs of spaces kept. */
export const rawLines = (paragraph: RichParagraph): string[] =>
  splitLines(paragraph).map(({ text }) => text);

/**
 * The lines of a cell, those of a table inside it row by row; text boxes behind their paragraph. Notes called in it
 * are added to `notes`.
 */
export function linesOfCell(blocks: readonly RichBlock[], notes: RichBlock[]): string[] {
  const lines: string[] = [];
  const visit = (block: RichBlock): void => {
    if (block.type === "paragraph") {
      for (const line of rawLines(block)) lines.push(line);
      block.boxes?.forEach(visit);
      for (const note of block.notes ?? []) notes.push(note);
      return;
    }
    for (const { cells } of block.rows) {
      const words = cells.map((cell) => linesOfCell(cell.blocks, notes).join(" "));
      lines.push(words.filter((text) => text.trim() !== "").join(" "));
    }
  };
  blocks.forEach(visit);
  return lines;
}

/** The paragraphs of a note, each as its lines; notes called in it are added to `notes`. */
export function readNote(block: RichBlock, notes: RichBlock[]): string[][] {
  if (block.type === "table") return [linesOfCell([block], notes)];
  const boxes = block.boxes?.flatMap((box) => readNote(box, notes)) ?? [];
  for (const note of block.notes ?? []) notes.push(note);
  return [rawLines(block), ...boxes];
}
