import { execFileSync } from "node:child_process";

/** Facts of a made file for the log. */
export interface PdfFacts {
  readonly pages: number;
  readonly words: number;
}

/**
 * Throws where the text that poppler reads from a PDF lacks a word of the document, or has one more than page numbers
 * and repeated heads give. Order is not looked at: reading order is what the reader of the project must find. Nor is case: a style may
 * draw capitals.
 *
 * @param extra words that may stand more often than in the document
 * @param unit what is counted: letters where poppler parts words at a change of font
 */
export function checkPdfWords(
  name: string,
  pdf: Uint8Array,
  expected: string,
  extra: string,
  unit: "word" | "letter" = "word",
): PdfFacts {
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const count = (content: string): ReadonlyMap<string, number> =>
    countUnits(unit === "word" ? splitWords(content) : [...splitWords(content).join("")]);
  const found = count(text);
  const wanted = count(expected);
  const again = count(extra);
  const lost = [...wanted].filter(([word, times]) => (found.get(word) ?? 0) < times);
  const invented = [...found].filter(
    ([word, times]) => times > (wanted.get(word) ?? 0) && !again.has(word) && !/^\d+$/.test(word),
  );
  if (lost.length > 0 || invented.length > 0) {
    const list = (words: readonly (readonly [string, number])[]): string =>
      words.map(([word, times]) => `${word} ×${times}`).join(", ");
    throw new Error(`${name} lacks ${list(lost)}; has too much ${list(invented)}`);
  }
  return { pages: text.split("\f").length - 1, words: splitWords(expected).length };
}

/** Words between white space; a hyphen or a slash ends one too, since lines break behind both. */
const splitWords = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("\uFEFF", "")
    .replaceAll("•", "-")
    .split(/[\s\u00A0]+|(?<=[-/–])/)
    .filter((word) => word !== "");

function countUnits(units: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
