const romanSigns: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Letters of one number that a synchronised letter format may repeat: "aaa" is the third round of the alphabet. */
const mostRounds = 30;

/**
 * A number in a `style:num-format` of ODF 1.3 Part 3; null for a format that is not known. The formats have
 * no signs for zero, for negative numbers and for very large ones: those come out in digits.
 */
export function formatNumber(value: number, format: string, letterSync: boolean): string | null {
  switch (format) {
    case "1":
      return String(value);
    case "I":
      return writeRoman(value);
    case "i":
      return writeRoman(value).toLowerCase();
    case "A":
      return writeLetters(value, letterSync);
    case "a":
      return writeLetters(value, letterSync).toLowerCase();
    default: {
      // LibreOffice keeps leading zeros as "01, 02, 03, ...".
      const padded = /^(0+)1, /.exec(format)?.[1];
      return padded === undefined ? null : String(value).padStart(padded.length + 1, "0");
    }
  }
}

function writeRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, sign] of romanSigns) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** `style:num-letter-sync` (ODF 1.3 Part 3): z is followed by aa, bb, cc; without it by aa, ab, ac. */
function writeLetters(value: number, letterSync: boolean): string {
  const letter = (index: number): string => String.fromCharCode(65 + index);
  if (value < 1 || value > mostRounds * 26) return String(value);
  if (letterSync) return letter((value - 1) % 26).repeat(Math.ceil(value / 26));
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = letter((rest - 1) % 26) + text;
  }
  return text;
}
