const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const romanShape = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** Value of a Roman numeral in capitals; null when it is not one. */
export function parseRoman(text: string): number | null {
  if (text === "" || !romanShape.test(text)) return null;
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = romanDigits[text[index] as string] as number;
    const next = romanDigits[text[index + 1] ?? ""] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

/** Order of list letters in plans: after d comes đ, after e comes g (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const alphabet = "abcdđeghiklmnopqrstuvxy";

/** Place of a list letter in the Vietnamese alphabet, from 1; null when it is not one letter of it. */
export function parseListLetter(text: string): number | null {
  const index = text.length === 1 ? alphabet.indexOf(text.toLowerCase()) : -1;
  return index < 0 ? null : index + 1;
}
