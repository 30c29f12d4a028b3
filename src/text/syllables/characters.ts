import { tonedVowels } from "./tones.js";

/** What a character is to a syllable. Letters of Vietnamese have the numbers from `firstLetter` on. */
export const delimiter = 0;
export const digit = 1;
/** No letter, yet beside a letter it can only be a letter of another encoding: nh©n, ®Çu. */
export const strayMark = 2;
/** A sign that stands for a letter only between two letters: c«ng, b»ng, t¹i. */
export const innerMark = 3;
/** A letter of another alphabet, or one of Latin that Vietnamese does not have. */
export const foreignLetter = 4;
export const combiningMark = 5;
export const firstLetter = 6;

const alphabet = `abcdefghijklmnopqrstuvwxyzđ${tonedVowels
  .map((letters) => ((letters[0] as string) < "\u0080" ? letters.slice(1) : letters))
  .join("")}`;

const letterCount = alphabet.length;
export const widthOfAlphabet = firstLetter + letterCount;

/** Characters taken for letters that they look like, as they stand in many files: ƣ for ư, Ð (eth) for Đ. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ["ƣ", "ư"],
  ["Ƣ", "ư"],
  ["Ð", "đ"],
  ["Ɖ", "đ"],
];

const strayMarks = "¡¢£¤¥¦¨©ª¬\u00ad®¯±´¶¸º¼½¾¿×÷ƒˆ˜†‡‰™";
const innerMarks = "§«»·²³¹°‹›‚„";

/** One byte a UTF-16 unit. */
export const classes: Uint8Array = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(foreignLetter, 0x80, 0x2000);
  table.fill(strayMark, 0, 0x20);
  table.fill(strayMark, 0x7f, 0xa0);
  for (const code of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0, 0x1680, 0x180e])
    table[code] = delimiter;
  table.fill(combiningMark, 0x300, 0x370);
  // Punctuation is no part of a word; letterlike signs, arrows, operators and shapes are when inside one.
  table.fill(innerMark, 0x2100, 0x2c00);
  table.fill(delimiter, 0x2500, 0x2c00);
  table.fill(foreignLetter, 0x2c00, 0x2e00);
  table.fill(foreignLetter, 0x3040, 0xfe00);
  table.fill(strayMark, 0xe000, 0xf900);
  table.fill(foreignLetter, 0xfe20, 0xfeff);
  table.fill(foreignLetter, 0xff21, 0xffdd);
  table[0xfffd] = strayMark;
  for (let code = 0x30; code < 0x3a; code += 1) table[code] = digit;
  for (const mark of strayMarks) table[mark.charCodeAt(0)] = strayMark;
  for (const mark of innerMarks) table[mark.charCodeAt(0)] = innerMark;
  for (let at = 0; at < alphabet.length; at += 1) {
    const letter = alphabet.charAt(at);
    table[letter.charCodeAt(0)] = firstLetter + at;
    table[letter.toUpperCase().charCodeAt(0)] = firstLetter + at;
  }
  for (const [from, to] of lookAlikes)
    table[from.charCodeAt(0)] = table[to.charCodeAt(0)] as number;
  return table;
}
