import { distance } from "fastest-levenshtein";

/** Similarity from which two wordings count as the same under soft matching. */
export const softThreshold = 0.8;

/** As the annotations are written: NFC, runs of white space as one space. */
export const tidy = (value: string): string => value.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Closing marks of titles, actors, bodies and recipients never count. */
export const withoutClosing = (value: string): string => tidy(value).replace(/[\s.:;,]+$/u, "");

/** `oà` and `òa`, `uý` and `úy` are two ways to write one syllable: the tone goes to the first vowel. */
const placeTone = (value: string): string =>
  value
    .normalize("NFD")
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu, "$1$3$2")
    .normalize("NFC");

/** Folded for case, tone placement, dashes and quotes. */
export const fold = (value: string): string =>
  placeTone(tidy(value).toLowerCase())
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/ ?- ?/gu, "-")
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[‘’‚′]/gu, "'");

/** 1 − Levenshtein distance over the longer length, of folded wordings; 1 for two empty ones. */
export function similarity(one: string, other: string): number {
  const [first, second] = [fold(one), fold(other)];
  if (first === second) return 1;
  return 1 - distance(first, second) / Math.max(first.length, second.length);
}
