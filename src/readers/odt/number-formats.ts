import { countInLetters, repeatLetter, writeRoman } from "../rich/list-numbers.js";

/**
 * A number in a `style:num-format` of ODF 1.3 Part 3; null for a format that is not known. The formats have
 * no signs for zero, for negative numbers and for very large ones: those come out in digits.
 */
export function formatNumber(value: number, format: string, letterSync: boolean): string | null {
  switch (format) {
    case "1":
      return String(value);
    case "I":
      return writeRoman(value)?.toUpperCase() ?? String(value);
    case "i":
      return writeRoman(value) ?? String(value);
    case "A":
      return writeLetters(value, letterSync).toUpperCase();
    case "a":
      return writeLetters(value, letterSync);
    default: {
      // LibreOffice keeps leading zeros as "01, 02, 03, ...".
      const padded = /^(0+)1, /.exec(format)?.[1];
      return padded === undefined ? null : String(value).padStart(padded.length + 1, "0");
    }
  }
}

/** `style:num-letter-sync` (ODF 1.3 Part 3): z is followed by aa, bb, cc; without it by aa, ab, ac. */
const writeLetters = (value: number, letterSync: boolean): string =>
  (letterSync ? repeatLetter(value) : countInLetters(value)) ?? String(value);
