import { foldText } from "../../text/fold.js";

/**
 * A regular expression for folded text, written in ordinary spelling. `quý` stands for both tone
 * placements and for `quí`; of the class escapes only `\p{L}` and those in lower case may be used,
 * for folding lowers every letter.
 */
export function pattern(source: string, flags = ""): RegExp {
  const folded = foldText(source)
    .replaceAll("\\p{l}", "\\p{L}")
    .replace(/q(?:uý|úy)/g, "q(?:uý|úy)")
    .replaceAll("\\s*", "\\s{0,9}")
    .replaceAll("\\s+", "\\s{1,9}");
  return new RegExp(folded, `u${flags}`);
}

/** Four digits of a year that a plan can speak of. */
export const yearSource = "((?:19|20)\\d\\d)(?!\\d)";

/** Nothing of a word follows. */
export const wordEnd = "(?!\\p{L})";

/** Nothing of a word stands before. */
export const wordStart = "(?<!\\p{L})";

const numberWords: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, sáu: 6, chín: 9 };

/** Small numbers in figures or words; `năm` (five) is left out, for it is also the year. */
export const numberSource = "(\\d{1,2}|một|hai|ba|bốn|sáu|chín)";

/** Value of what `numberSource` matched. */
export function readNumber(text: string): number {
  return numberWords[text] ?? Number(text);
}
