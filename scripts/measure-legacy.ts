/**
 * Measures how faithfully documents in old encodings are read: `tsx scripts/measure-legacy.ts FOLDER`, where FOLDER holds
 * documents, each with its transcript NAME.gt.txt beside it. Both sides are compared in NFC with white space folded.
 * - diacritic: of the transcript's characters with a diacritic (or đ), the share that comes back exactly, both sides
 *   aligned on their base letters
 * - syllable: of the transcript's white-space tokens, the share that stands in the same place of the text
 * - character: matched characters over the transcript's length
 * Each is given as written and without regard to case; the diacritics once more with passages that stand elsewhere in the
 * text (notes, text boxes, columns) aligned where they stand. A file that fails scores 0.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { VFile } from "vfile";
import { defaultLimits, readDocument } from "../src/readers/index.js";

const transcriptEnd = ".gt.txt";

interface Score {
  readonly diacritic: number;
  readonly syllable: number;
  readonly character: number;
  /** Diacritics, passages that were moved aligned too. */
  readonly anywhere: number;
}

const nothing: Score = { diacritic: 0, syllable: 0, character: 0, anywhere: 0 };
/** Passes over what the passes before did not align. */
const passes = 4;

const fold = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

const baseOf = (letter: string): string =>
  letter
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/, (sign) => (sign === "đ" ? "d" : "D")) || letter;

const hasDiacritic = (letter: string): boolean =>
  letter === "đ" || letter === "Đ" || /[\u0300-\u036f]/.test(letter.normalize("NFD"));

/** Pairs of places that hold the same item, by the shortest edit script (Myers 1986). */
function align<Item>(left: readonly Item[], right: readonly Item[]): [number, number][] {
  const most = left.length + right.length;
  const trace: Int32Array[] = [];
  let reach = new Int32Array(3);
  for (let edits = 0; edits <= most; edits += 1) {
    const next = new Int32Array(2 * edits + 5);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = (k: number): number => reach[k + edits] ?? 0;
      const down =
        diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      if (edits === 0) x = 0;
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal])
        x += 1;
      next[diagonal + edits + 1] = x;
      if (x >= left.length && x - diagonal >= right.length) {
        trace.push(next);
        return walkBack(trace, left.length, right.length);
      }
    }
    trace.push(next);
    reach = next;
  }
  return [];
}

function walkBack(trace: readonly Int32Array[], width: number, height: number): [number, number][] {
  const pairs: [number, number][] = [];
  let x = width;
  let y = height;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const before = trace[edits - 1];
    const diagonal = x - y;
    const at = (k: number): number => before?.[k + edits] ?? 0;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const from = edits === 0 ? 0 : down ? at(diagonal + 1) : at(diagonal - 1) + 1;
    while (x > from) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    if (edits === 0) break;
    if (down) y -= 1;
    else x -= 1;
  }
  return pairs.reverse();
}

interface Word {
  readonly start: number;
  readonly length: number;
}

/** The words of letters, and each as one string to compare. */
function findWords(letters: readonly string[]): { places: Word[]; words: string[] } {
  const places: Word[] = [];
  let start = 0;
  for (let at = 0; at <= letters.length; at += 1) {
    if (at < letters.length && letters[at] !== " ") continue;
    if (at > start) places.push({ start, length: at - start });
    start = at + 1;
  }
  const words = places.map(({ start, length }) => letters.slice(start, start + length).join("\n"));
  return { places, words };
}

/**
 * Pairs of places that hold the same letter: whole words first, then what lies between them. By letters alone a passage
 * that one side has in another place would take letters out of the words of the other.
 */
function alignLetters(left: readonly string[], right: readonly string[]): [number, number][] {
  const [ours, theirs] = [findWords(left), findWords(right)];
  const pairs: [number, number][] = [];
  let [x, y] = [0, 0];
  const alignTo = (toX: number, toY: number): void => {
    const between = x < toX && y < toY ? align(left.slice(x, toX), right.slice(y, toY)) : [];
    for (const [a, b] of between) pairs.push([x + a, y + b]);
    [x, y] = [toX, toY];
  };
  for (const [a, b] of align(ours.words, theirs.words)) {
    const { start, length } = ours.places[a] as Word;
    alignTo(start, (theirs.places[b] as Word).start);
    for (const end = start + length; x < end; x += 1, y += 1) pairs.push([x, y]);
  }
  alignTo(left.length, right.length);
  return pairs;
}

interface Pass {
  readonly kept: number;
  readonly same: number;
}

/** Aligns, then aligns what is left over. */
function alignMoved(left: readonly string[], right: readonly string[]): [Pass, ...Pass[]] {
  const found: Pass[] = [];
  let [ours, theirs] = [left, right];
  for (let pass = 0; pass < passes && ours.length > 0; pass += 1) {
    const pairs = alignLetters(ours.map(baseOf), theirs.map(baseOf));
    const same = pairs.filter(([x, y]) => ours[x] === theirs[y]);
    const kept = same.filter(([x]) => hasDiacritic(ours[x] as string)).length;
    found.push({ kept, same: same.length });
    const [taken, used] = [new Set(pairs.map(([x]) => x)), new Set(pairs.map(([, y]) => y))];
    ours = ours.filter((_letter, at) => !taken.has(at));
    theirs = theirs.filter((_letter, at) => !used.has(at));
  }
  return found as [Pass, ...Pass[]];
}

function score(text: string, transcript: string): Score {
  const left = Array.from(transcript);
  const right = Array.from(text);
  let marked = 0;
  for (const letter of left) if (hasDiacritic(letter)) marked += 1;
  const [first, ...others] = alignMoved(left, right);
  const words = transcript.split(" ");
  return {
    diacritic: first.kept / Math.max(1, marked),
    syllable: align(words, text.split(" ")).length / words.length,
    character: first.same / left.length,
    anywhere: others.reduce((sum, { kept }) => sum + kept, first.kept) / Math.max(1, marked),
  };
}

async function readText(path: string): Promise<string> {
  const name = parse(path).base;
  const input = { bytes: readFileSync(path), text: null, name, file: new VFile({ path: name }) };
  const { text } = await readDocument(input, { limits: defaultLimits, allowClassified: true });
  return text;
}

const write = (line: string): boolean => process.stdout.write(`${line}\n`);
const figures = ({ diacritic, syllable, character, anywhere }: Score): string =>
  [diacritic, syllable, character, anywhere].map((value) => value.toFixed(4)).join("  ");

const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder with the documents and transcripts");
const files = readdirSync(folder);
const rows: [Score, Score][] = [];
write(
  "diacritic, syllable, character, diacritic anywhere; the same without regard to case; document",
);
for (const file of files.filter((name) => !name.endsWith(".txt"))) {
  const transcriptName = `${parse(file).name}${transcriptEnd}`;
  if (!files.includes(transcriptName)) continue;
  const transcript = fold(readFileSync(join(folder, transcriptName), "utf8"));
  let row: [Score, Score] = [nothing, nothing];
  let remark = "";
  try {
    const text = fold(await readText(join(folder, file)));
    row = [score(text, transcript), score(text.toLowerCase(), transcript.toLowerCase())];
  } catch (error) {
    remark = `  failed: ${error instanceof Error ? error.message : error}`;
  }
  rows.push(row);
  write(`${figures(row[0])}   ${figures(row[1])}   ${file}${remark}`);
}
const mean = (pick: (row: [Score, Score]) => number): number =>
  rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
const meanOf = (index: 0 | 1): Score => ({
  diacritic: mean((row) => row[index].diacritic),
  syllable: mean((row) => row[index].syllable),
  character: mean((row) => row[index].character),
  anywhere: mean((row) => row[index].anywhere),
});
write(`${figures(meanOf(0))}   ${figures(meanOf(1))}   mean of ${rows.length}`);
