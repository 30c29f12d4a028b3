const beyondLatin = /[\p{L}\p{N}]/u;

/** A letter or digit. Latin with its Vietnamese extensions is told by range; the rest by Unicode category. */
function isWordCode(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x30) return false;
  if (code < 0x80)
    return code < 0x3a || (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x1e00 && code < 0x1f00) return true;
  // General punctuation to box drawing: quotes, dashes, dots, arrows.
  if (code >= 0x2000 && code < 0x2c00) return false;
  return beyondLatin.test(String.fromCodePoint(text.codePointAt(index) ?? code));
}

/** The text with a capital at its beginning. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Begins with a capital, and is not one of capitals only. */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase() && word !== word.toUpperCase();
}

/** Words in capitals, or with a capital in front, as the written ones are. */
export function imitateCase(written: string, words: string): string {
  if (written === written.toUpperCase()) return words.toUpperCase();
  return isCapitalised(written) ? capitalise(words) : words;
}

/** Number of letters and digits of a text, in UTF-16 code units. */
export function countWordCharacters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (isWordCode(text, index)) count += 1;
  return count;
}

/** The text has a letter or a digit. */
export function hasWord(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (isWordCode(text, index)) return true;
  return false;
}
