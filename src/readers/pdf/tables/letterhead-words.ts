import { foldText } from "../../../text/index.js";

/** The heading of the state or the Party (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW). */
const nationalHeading = /cộng hòa xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s?-\s?tự do/u;
const number = /^số\s?:/u;
const day = /ngày\s.{0,12}tháng\s.{0,8}năm/u;

/** The heading of the state or the Party: no text but a letterhead has it. */
export const isNationalHeading = (text: string): boolean => nationalHeading.test(foldText(text));

/** A line beside which names stand, each on its own line: the heading, or the number. */
export const isLetterheadName = (text: string): boolean =>
  isNationalHeading(text) || number.test(foldText(text));

/** A line that a letterhead has: those, and place and day. */
export const isLetterheadLine = (text: string): boolean =>
  isLetterheadName(text) || day.test(foldText(text));

/** First words of the heading of the state or the Party. */
const headingStart = /^(?:cộng hòa xã hội|đảng cộng sản)(?= |$)/u;

/** Index of the word that the heading begins with behind other words of a line; -1 for none. */
export function findHeading(words: readonly { readonly text: string }[]): number {
  for (let index = 1; index < words.length; index += 1) {
    const first = words[index]?.text.charAt(0);
    if (first !== "C" && first !== "Đ") continue;
    const text = words
      .slice(index, index + 4)
      .map((word) => word.text)
      .join(" ");
    if (headingStart.test(foldText(text))) return index;
  }
  return -1;
}
