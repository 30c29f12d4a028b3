const roman: readonly (readonly [number, string])[] = [
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

/** Numbers above these are written in figures: no list is as long, and a hostile start may be. */
const longestRoman = 3999;
const longestLetters = 26 * 20;

function toRoman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, sign] of roman) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** a … z, aa … zz, aaa …: one letter, repeated. */
function toLetters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function toOrdinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}

/** A number in a format of lists (MSONFC, [MS-OSHARED] 2.2.1.3); formats of other scripts are written in figures. */
export function formatNumber(number: number, format: number): string {
  switch (format) {
    case 1:
    case 2: {
      if (number < 1 || number > longestRoman) break;
      return format === 1 ? toRoman(number).toUpperCase() : toRoman(number);
    }
    case 3:
    case 4: {
      if (number < 1 || number > longestLetters) break;
      return format === 3 ? toLetters(number).toUpperCase() : toLetters(number);
    }
    case 5:
      return toOrdinal(number);
    case 22:
      return String(number).padStart(2, "0");
    case 57:
      return `- ${number} -`;
    case 255:
      return "";
  }
  return String(number);
}
