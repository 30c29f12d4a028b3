import {
  decodeSurface,
  type EncodingVote,
  type RestoredLine,
  readForced,
  restoreLine,
  voteEncoding,
} from "../../../text/index.js";
import type { ReaderOptions } from "../../reader.js";
import type { Glyph } from "./glyph.js";

/** Glyphs of one font in a line, as they stand in the list of the page: the last one excluded. */
interface GlyphRun {
  text: string;
  readonly font: string | null;
  readonly from: number;
  to: number;
}

/** Glyphs of a page, and what was done to bring their words into Unicode. */
export interface RestoredGlyphs {
  readonly glyphs: readonly Glyph[];
  readonly lines: readonly Pick<RestoredLine, "restored" | "score">[];
}

/**
 * Letters of fonts in old encodings as the letters that they draw. The names that a PDF gives them are those of
 * Windows-1252 (ISO 32000-1, 9.10.2: a font without ToUnicode is read by its encoding).
 */
export function restoreGlyphs(
  glyphs: readonly Glyph[],
  { encoding }: Pick<ReaderOptions, "encoding">,
): RestoredGlyphs {
  const lines = findLines(glyphs);
  const vote = voteEncoding(lines, readForced(encoding));
  if (vote.isUnicode) return { glyphs: dropHyphens(glyphs), lines: [] };
  const restored = new Map<Glyph, Glyph | null>();
  const tally = lines.map((line) => restoreRuns(line, glyphs, vote, restored));
  const whole = glyphs.flatMap((glyph) => {
    const own = restored.get(glyph);
    return own === undefined ? [glyph] : own === null ? [] : [own];
  });
  return { glyphs: dropHyphens(whole), lines: tally };
}

const optionalHyphen = "\u00ad";
const isHyphen = ({ text }: Glyph): boolean => text === optionalHyphen;

/** Without hyphens that show only where a line breaks; the letter ư of TCVN3 is none any more. */
const dropHyphens = (glyphs: readonly Glyph[]): readonly Glyph[] =>
  glyphs.some(isHyphen) ? glyphs.filter((glyph) => !isHyphen(glyph)) : glyphs;

/** Pieces further apart than this, in parts of the size, are of two words. */
const wordGap = 0.12;

const isBehind = (last: Glyph, next: Glyph): boolean =>
  last.y === next.y &&
  Math.abs(next.x - last.x - last.width - Math.max(0, last.drawn.spacing)) < next.size * wordGap;

/** What is drawn in one go on a baseline, its blanks too; what stands apart with no blank drawn is a line of its own. */
function findLines(glyphs: readonly Glyph[]): GlyphRun[][] {
  const lines: GlyphRun[][] = [];
  let line: GlyphRun[] = [];
  let run: GlyphRun | undefined;
  let last: Glyph | undefined;
  for (let at = 0; at < glyphs.length; at += 1) {
    const glyph = glyphs[at] as Glyph;
    if (last === undefined || !isBehind(last, glyph)) {
      line = [];
      lines.push(line);
      run = undefined;
    }
    last = glyph;
    const { font } = glyph.drawn;
    if (run !== undefined && run.font === font) {
      run.text += glyph.text;
      run.to = at + 1;
    } else {
      run = { font, text: glyph.text, from: at, to: at + 1 };
      line.push(run);
    }
  }
  return lines;
}

function restoreRuns(
  runs: readonly GlyphRun[],
  all: readonly Glyph[],
  vote: EncodingVote,
  restored: Map<Glyph, Glyph | null>,
): Pick<RestoredLine, "restored" | "score"> {
  const line = restoreLine(runs, vote);
  for (const [index, { text, from, to }] of runs.entries()) {
    const written = line.texts[index] as string;
    if (written === text) continue;
    const glyphs = all.slice(from, to);
    if (written.length === text.length) spread(written, glyphs, restored);
    else if (line.restored.has("vni")) mergeMarks(glyphs, restored);
    else mergeWords(written, glyphs, restored);
  }
  return line;
}

/** Gives each glyph its part of the words, which have as many characters as before. */
function spread(
  written: string,
  glyphs: readonly Glyph[],
  restored: Map<Glyph, Glyph | null>,
): void {
  let at = 0;
  for (const glyph of glyphs) {
    const text = written.slice(at, at + glyph.text.length);
    at += glyph.text.length;
    if (text !== glyph.text) restored.set(glyph, { ...glyph, text });
  }
}

/** VNI draws a letter and its mark as two glyphs, which become one. */
function mergeMarks(glyphs: readonly Glyph[], restored: Map<Glyph, Glyph | null>): void {
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index] as Glyph;
    const next = glyphs[index + 1];
    const pair = next === undefined ? "" : decodeSurface(glyph.text + next.text, "vni");
    if (next !== undefined && pair.length === 1 && glyph.text.length === 1) {
      const right = Math.max(glyph.x + glyph.width, next.x + next.width);
      restored.set(glyph, { ...glyph, text: pair, width: right - glyph.x });
      restored.set(next, null);
      index += 1;
      continue;
    }
    const text = decodeSurface(glyph.text, "vni");
    if (text !== glyph.text) restored.set(glyph, { ...glyph, text });
  }
}

/** Other encodings that have several characters for a letter: each word becomes one glyph. */
function mergeWords(
  written: string,
  glyphs: readonly Glyph[],
  restored: Map<Glyph, Glyph | null>,
): void {
  const groups = splitAtBlanks(glyphs);
  const words = written.split(" ");
  const isSplit = groups.length === words.length;
  for (const [at, group] of (isSplit ? groups : [glyphs]).entries()) {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) continue;
    for (const glyph of group) restored.set(glyph, null);
    const text = isSplit ? (words[at] as string) : written;
    restored.set(first, { ...first, text, width: last.x + last.width - first.x });
  }
}

function splitAtBlanks(glyphs: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = [[]];
  for (const glyph of glyphs) {
    if (glyph.text === " ") groups.push([]);
    else groups.at(-1)?.push(glyph);
  }
  return groups;
}
