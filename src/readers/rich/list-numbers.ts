const romanParts: readonly (readonly [worth: number, sign: string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Word draws no greater number as a Roman numeral, and a letter no more often. */
const maxRoman = 32_767;
const maxRepeats = 30;

const latin = "abcdefghijklmnopqrstuvwxyz";

/** The number as a Roman numeral in small letters; null where there is none. */
export function writeRoman(value: number): string | null {
  if (value < 1 || value > maxRoman) return null;
  let text = "";
  let rest = value;
  for (const [worth, sign] of romanParts) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** a … z, aa, bb, … zz, aaa: one letter repeated, as Word counts; null where there is none. */
export function repeatLetter(value: number, alphabet = latin): string | null {
  const times = Math.ceil(value / alphabet.length);
  if (value < 1 || times > maxRepeats) return null;
  return alphabet.charAt((value - 1) % alphabet.length).repeat(times);
}

/** a … z, aa, ab, … az, ba: letters as digits, as browsers count; null where there are none. */
export function countInLetters(value: number, alphabet = latin): string | null {
  if (value < 1) return null;
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / alphabet.length)) {
    text = alphabet.charAt((rest - 1) % alphabet.length) + text;
  }
  return text;
}

/** 1st, 2nd, 3rd, 4th: as Word draws ordinals whatever the language. */
export function writeOrdinal(value: number): string {
  const tens = value % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
}

/** With a zero in front of one digit. */
export const writeTwoDigits = (value: number): string => String(value).padStart(2, "0");
