import { repeatLetter } from "../rich/list-numbers.js";
import { writeWordNumber } from "../rich/word-numbers.js";

/** How a level writes its number (ECMA-376 Part 1, 17.9.17 numFmt). */
export interface NumberFormat {
  readonly name: string;
  /** The sample of a custom format: "a, b, c, d, đ, …", "001, 002, …". */
  readonly sample: string | null;
}

export const decimalFormat: NumberFormat = { name: "decimal", sample: null };

/** The order of list letters in Vietnamese papers (Nghị định 30/2020/NĐ-CP, Phụ lục I), and the whole alphabet. */
const alphabets = [
  "abcdđeghiklmnopqrstuvxy",
  "aăâbcdđeêghiklmnoôơpqrstuưvxy",
  "abcdefghijklmnopqrstuvwxyz",
];

/** The number as the format writes it; a format that is not known writes it in digits. */
export const formatNumber = (value: number, { name, sample }: NumberFormat): string =>
  name === "custom" ? formatSample(value, sample ?? "") : writeWordNumber(value, name);

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
  const letters = alphabet === undefined ? null : repeatLetter(value, alphabet);
  if (letters === null) return String(value);
  return shown === lower ? letters : letters.toUpperCase();
}
