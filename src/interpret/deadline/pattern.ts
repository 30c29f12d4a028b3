import { foldText } from "../../text/fold.js";

// The letters of folded Vietnamese in two ranges: the class \p{L} has hundreds, and every use of it costs at load.
const letters = "a-zà-ỹ";

/**
 * A regular expression for folded text, written in ordinary spelling. `quý` stands for both tone
 * placements and for `quí`. Folding lowers every letter, so class escapes other than `\p{L}` and names of
 * groups stand in lower case. Runs of white space are bounded: a line of blanks costs no more than any other.
 */
export function pattern(source: string, flags = ""): RegExp {
  const folded = foldText(source)
    .replaceAll("[\\p{l}", `[${letters}`)
    .replaceAll("\\p{l}", `[${letters}]`)
    .replace(/q(?:uý|úy)/g, "q(?:uý|úy)")
    .replaceAll("\\s*", "\\s{0,9}")
    .replaceAll("\\s+", "\\s{1,9}");
  return new RegExp(folded, flags);
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
