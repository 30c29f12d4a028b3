import { isSyllable } from "../syllables/index.js";

const shapes: Readonly<Record<string, string>> = {
  "(": "\u0306",
  "^": "\u0302",
  "+": "\u031b",
  "*": "\u031b",
};
const tones: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "?": "\u0309",
  "~": "\u0303",
  ".": "\u0323",
};

/** A word of VIQR (RFC 1456, 2.2): vowels may have a shape and a tone behind them, d another d or a hyphen. */
const word = /(?:[aeiouy][(^+*]?['`?~.]?|\\[dD(^+*'`?~.\\]|dd|(?<![a-z])d-(?=[aeiouy])|[a-z])+/gi;
const letter = /\\(.)|(d)[d-]|([aeiouy])([(^+*]?)(['`?~.]?)/gi;
/** Marks that are signs of punctuation as well, where they end a word. */
const endMark = /(?<!\\)['`?.]$/;
const stop = /[?.]$/;

function decodeWord(written: string): string {
  return written.replace(
    letter,
    (
      _all: string,
      escaped: string | undefined,
      d: string | undefined,
      vowel: string,
      shape: string,
      tone: string,
    ) => {
      if (escaped !== undefined) return escaped;
      if (d !== undefined) return d === "d" ? "đ" : "Đ";
      return (vowel + (shapes[shape] ?? "") + (tones[tone] ?? "")).normalize("NFC");
    },
  );
}

/** A text that escapes the stops behind its vowels means every other one as a mark (RFC 1456, 2.2). */
const escapesStops = /\\[.?]/;

/**
 * Text out of VIQR. Marks are signs of punctuation as well: they are read as marks only where a Vietnamese syllable
 * comes out.
 */
export function decodeViqr(text: string): string {
  const isStrict = escapesStops.test(text);
  return text.replace(word, (written, at: number) => {
    const bare = written.replace(endMark, "");
    const end = written.slice(bare.length);
    const marked = decodeWord(written);
    if (stop.test(end) && !isStrict && endsSentence(text, at + written.length)) {
      const plain = decodeWord(bare);
      if (isSyllable(plain)) return plain + end;
    }
    if (isSyllable(marked.replace(/[^\p{L}]+$/u, ""))) return marked;
    if (abbreviation.test(written)) return written.replaceAll("DD", "Đ");
    const plain = decodeWord(bare);
    return isSyllable(plain) ? plain + end : written.replace(escapeSign, "$1");
  });
}

/** HDDND, QDD: an abbreviation with Đ. */
const abbreviation = /^(?=.*DD)[B-DF-HJ-NP-TV-XZ]+$/;
const escapeSign = /\\(.)/g;
const sentenceEnd = /\s*$|\s+["“(]?[A-ZĐ]|\s*\n/y;

function endsSentence(text: string, at: number): boolean {
  sentenceEnd.lastIndex = at;
  return sentenceEnd.test(text);
}
