import { replaceInPieces } from "./replace.js";

const combining = /[\u0300-\u036f]+/g;
const marked = /[à-ỹ]/gu;
const bases = new Map<string, string>();

function baseOf(letter: string): string {
  let base = bases.get(letter);
  if (base === undefined) {
    base = letter === "đ" ? "d" : (letter.normalize("NFD")[0] as string);
    bases.set(letter, base);
  }
  return base;
}

/**
 * A copy of a folded text without diacritics (đ as d): the second look-up of a keyword that was not found as it
 * is spelled. The length does not change.
 */
export function stripDiacritics(folded: string): string {
  const plain = folded.normalize("NFD").replace(combining, "").replaceAll("đ", "d");
  // A mark that has no letter to stand on keeps its place.
  return plain.length === folded.length
    ? plain
    : replaceInPieces(folded, marked, baseOf, (_text, from) => from);
}

/** Two words that differ, by one letter changed, missing or added. */
export function isOneLetterOff(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1 || short === long) return false;
  let first = 0;
  while (first < short.length && short[first] === long[first]) first += 1;
  return short.length === long.length
    ? short.slice(first + 1) === long.slice(first + 1)
    : short.slice(first) === long.slice(first + 1);
}

/** Shortest word in which one letter may differ: in a shorter one it makes another word. */
const shortestWord = 4;

/** Words without diacritics say the phrase with one letter off in one of the longer words. */
export function isPhraseOff(words: readonly string[], phrase: readonly string[]): boolean {
  if (words.length !== phrase.length) return false;
  let slips = 0;
  for (const [index, word] of words.entries()) {
    const meant = phrase[index] as string;
    if (word === meant) continue;
    if (meant.length < shortestWord || word.length < shortestWord) return false;
    slips += 1;
    if (slips > 1 || !isOneLetterOff(word, meant)) return false;
  }
  return slips === 1;
}
