import { wordEnd } from "./pattern.js";

// Giêng and Chạp are months of the lunar year as well, so they name no month here.
const numbers: Readonly<Record<string, number>> = {
  "mười một": 11,
  "mười hai": 12,
  mười: 10,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

// What may follow the word: “tháng tư vấn” and “tháng một lần” name no month.
const after = `(?=\\s*(?:$|[.,;:)(/+&-]|(?:năm|và|đến|tới|hoặc|hằng|hàng|mỗi)${wordEnd}))`;
// “tháng … năm 2026” is a blank slot; only a second “năm” or a slash makes the first one May.
const may = "năm(?=\\s+năm\\s*\\d|\\s*/\\s*\\d)";

/** A month as a number or in words, without the word tháng. */
export const monthSource = `(\\d{1,2}(?!\\d)|(?:${Object.keys(numbers).join("|")})${after}|${may})`;

/** Value of what `monthSource` matched. */
export function readMonth(text: string): number {
  if (text === "năm") return 5;
  return numbers[text.replace(/\s+/g, " ")] ?? Number(text);
}
