import { foldText } from "../../text/index.js";
import type { AgencyHead } from "../../vocabulary/index.js";

/** What stands between two words. */
export type Separator =
  | "space"
  /** Hyphen, slash, & or stop with no spaces around it. */
  | "tight"
  | "comma"
  /** Hyphen, slash or & with a space beside it. */
  | "dash"
  | "bracket"
  /** A line or paragraph of the source ended here. */
  | "break";

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  /** What stands before the word. */
  readonly before: Separator;
  readonly capital: boolean;
  /** và, cùng, với: a joint, never the edge of a name. */
  readonly joint: boolean;
  /** The word stands inside brackets. */
  readonly inside: boolean;
  /** Where the word begins and ends in `Tokens.key`. */
  readonly keyStart: number;
  readonly keyEnd: number;
}

/** A head noun found at a word, see `findHead`. */
export interface FoundHead {
  /** Index after its last word. */
  readonly to: number;
  readonly head: AgencyHead;
}

export interface Tokens {
  readonly text: string;
  readonly words: readonly Word[];
  /** The lexicon key of all words; a slice between two words is the key of what lies between them. */
  readonly key: string;
  /** The text has no lower-case letters, so capitals say nothing. */
  readonly allCapitals: boolean;
  /** Head nouns by word, filled as they are asked for. */
  readonly heads: (FoundHead | null)[];
}

const wordPattern = /[A-Za-zÀ-ỹ\d]+/gu;
const joints = new Set(["và", "cùng", "với"]);

/** Words of a part of a text, with offsets into the whole text; `whole` is the folded text. */
export function readTokens(
  text: string,
  from = 0,
  to = text.length,
  breaks: readonly number[] = [],
  whole = foldText(text),
): Tokens {
  const part = text.slice(from, to);
  const folded = whole.slice(from, to);
  const words: Word[] = [];
  let key = "";
  let end = 0;
  let breakIndex = 0;
  let depth = 0;
  for (const match of folded.matchAll(wordPattern)) {
    const start = match.index;
    const gap = folded.slice(end, start);
    let before = words.length === 0 ? "space" : findSeparator(gap, words.at(-1) as Word);
    if (before === "bracket" || depth > 0) depth = countDepth(gap, depth);
    while (breakIndex < breaks.length && (breaks[breakIndex] as number) <= from + end)
      breakIndex += 1;
    if (depth > 0 && before !== "space") before = "bracket";
    else if (words.length > 0 && (breaks[breakIndex] ?? Number.POSITIVE_INFINITY) <= from + start)
      before = "break";
    end = start + match[0].length;
    const joint = joints.has(match[0]);
    const keyStart = key.length;
    if (match[0] !== "và") key += match[0];
    words.push({
      start: from + start,
      end: from + end,
      text: match[0],
      before,
      capital: part[start] !== folded[start] || isDigit(folded.charCodeAt(start)),
      joint,
      inside: depth > 0,
      keyStart,
      keyEnd: key.length,
    });
  }
  const allCapitals = !words.some(
    (word) => part[word.start - from] === word.text[0] && /[A-Za-zÀ-ỹ]/u.test(word.text),
  );
  return { text, words, key, allCapitals: allCapitals && part === part.toUpperCase(), heads: [] };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function countDepth(gap: string, depth: number): number {
  let count = depth;
  for (const sign of gap) {
    if (sign === "(") count += 1;
    else if (sign === ")" && count > 0) count -= 1;
  }
  return count;
}

function findSeparator(gap: string, previous: Word): Separator {
  if (gap === " ") return "space";
  if (gap.includes("(") || gap.includes(")")) return "bracket";
  if (gap.includes(",")) return "comma";
  if (/[-/&]/.test(gap)) return gap.includes(" ") ? "dash" : "tight";
  if (gap.includes(":")) return "dash";
  if (!gap.includes(" ")) return "tight";
  // A stop after a short form (TP. Hồ Chí Minh) is part of the name; after a word it ends one.
  return gap.includes(".") && previous.text.length > 3 ? "comma" : "space";
}

/** The lexicon key of the words from `from` (inclusive) to `to` (exclusive). */
export function keyBetween(tokens: Tokens, from: number, to: number): string {
  return tokens.key.slice(
    (tokens.words[from] as Word).keyStart,
    (tokens.words[to - 1] as Word).keyEnd,
  );
}

/** The wording of the words from `from` (inclusive) to `to` (exclusive). */
export function textBetween(tokens: Tokens, from: number, to: number): string {
  return tokens.text.slice((tokens.words[from] as Word).start, (tokens.words[to - 1] as Word).end);
}

/** Whether a colon stands right before the word. */
export function isAfterColon(tokens: Tokens, at: number): boolean {
  const word = tokens.words[at];
  const previous = tokens.words[at - 1];
  if (word?.before !== "dash" || previous === undefined) return false;
  return tokens.text.slice(previous.end, word.start).includes(":");
}

/** A short form in capitals of which nothing tells apart a field and a head noun (TT, CT, LĐ). */
export function isShortForm(tokens: Tokens, word: Word | undefined): boolean {
  if (word === undefined || word.end - word.start > 4 || tokens.allCapitals) return false;
  const written = tokens.text.slice(word.start, word.end);
  return written.length > 1 && written === written.toUpperCase() && !/\d/.test(written);
}
