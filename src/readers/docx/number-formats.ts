/** How a level writes its number (ECMA-376 Part 1, 17.9.17 numFmt). */
export interface NumberFormat {
  readonly name: string;
  /** The sample of a custom format: "a, b, c, d, đ, …", "001, 002, …". */
  readonly sample: string | null;
}

export const decimalFormat: NumberFormat = { name: "decimal", sample: null };

/** Word draws no greater number in letters or Roman numerals. */
const maxRoman = 32_767;
const maxLetters = 780;

const latin = "abcdefghijklmnopqrstuvwxyz";
/** The order of list letters in Vietnamese papers (Nghị định 30/2020/NĐ-CP, Phụ lục I), and the whole alphabet. */
const alphabets = ["abcdđeghiklmnopqrstuvxy", "aăâbcdđeêghiklmnoôơpqrstuưvxy", latin];

const romanParts: readonly (readonly [number, string])[] = [
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

/** The number as the format writes it; a format that is not known writes it in digits. */
export function formatNumber(value: number, format: NumberFormat): string {
  switch (format.name) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return value >= 0 && value < 10 ? `0${value}` : String(value);
    case "upperRoman":
      return toRoman(value).toUpperCase();
    case "lowerRoman":
      return toRoman(value);
    case "upperLetter":
      return toLetters(value, latin).toUpperCase();
    case "lowerLetter":
      return toLetters(value, latin);
    case "ordinal":
      return `${value}${ordinalEnding(value)}`;
    case "numberInDash":
      return `- ${value} -`;
    case "decimalEnclosedParen":
      return `(${value})`;
    case "decimalEnclosedFullstop":
      return `${value}.`;
    case "decimalEnclosedCircle":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case "custom":
      return formatSample(value, format.sample ?? "");
    default:
      return String(value);
  }
}

function toRoman(value: number): string {
  if (value < 1 || value > maxRoman) return String(value);
  let text = "";
  let left = value;
  for (const [worth, sign] of romanParts) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

/** After the last letter come doubled ones: aa, bb, as Word draws them. */
function toLetters(value: number, letters: string): string {
  if (value < 1 || value > maxLetters) return String(value);
  const letter = letters[(value - 1) % letters.length] as string;
  return letter.repeat(Math.floor((value - 1) / letters.length) + 1);
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

/** A custom format is told by how its first numbers look: with leading zeros, or letters in an order of its own. */
function formatSample(value: number, sample: string): string {
  const items = sample
    .normalize("NFC")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "" && item !== "..." && item !== "…");
  const first = items[0] ?? "";
  if (/^0*1$/.test(first)) return String(value).padStart(first.length, "0");
  const listed = items[value - 1];
  if (listed !== undefined) return listed;
  const shown = items.join("");
  const lower = shown.toLowerCase();
  const alphabet = alphabets.find((letters) => lower !== "" && letters.startsWith(lower));
  if (alphabet === undefined) return String(value);
  const letters = toLetters(value, alphabet);
  return shown === lower ? letters : letters.toUpperCase();
}
