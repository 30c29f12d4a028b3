import { foldText } from "../../../text/index.js";
import { isPhraseOff, stripDiacritics } from "../../../text/slips.js";
import { isCapitals } from "../shape.js";

/** A national heading or motto, or the heading of a Party document. */
export interface NationalHeading {
  start: number;
  end: number;
  /** How it should read, where it has a slip. */
  read: string | null;
}

// Looked for without diacritics: a heading with a slip (CHỦ NGHIÃ, ĐÔC LẬP) must never be taken for a body.
const heading =
  /cong hoa xa hoi(?:\s+ch[a-z]{1,3}\s+ngh[a-z]{1,4}\s+v[a-z]{1,5}\s+nam[a-z]?)?|chu nghia viet nam[a-z]?|dang cong san viet nam/g;
const motto = /doc lap\s*[-.,*]?\s*tu do\s*[-.,*]?\s*hanh phuc/g;
const signs = /[^a-zà-ỹ]+/gu;
const longestLine = 60;

interface Spelling {
  text: string;
  words: string;
  plain: string;
}

let spellings: Spelling[] | null = null;

function loadSpellings(): Spelling[] {
  spellings ??= [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "CỘNG HÒA XÃ HỘI",
    "CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
  ].map((text) => {
    const words = foldText(text).replace(signs, " ");
    return { text, words, plain: stripDiacritics(words) };
  });
  return spellings;
}

function correct(folded: string): string | null {
  const words = folded.replace(signs, " ").trim();
  const plain = stripDiacritics(words);
  const count = plain.split(" ").length;
  const meant =
    loadSpellings().find((spelling) => spelling.plain === plain) ??
    loadSpellings().find((spelling) => spelling.plain.split(" ").length === count);
  return meant === undefined || meant.words === words ? null : meant.text;
}

/** Whole lines with one wrong letter in a word (CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊM NAM). */
function* misspeltLines(plain: string, breaks: readonly number[]): Generator<NationalHeading> {
  let start = 0;
  for (const end of [...breaks, plain.length]) {
    const line = plain.slice(start, end);
    if (line.length <= longestLine) {
      const words = line.replace(signs, " ").trim().split(" ");
      const meant = loadSpellings().find((each) => isPhraseOff(words, each.plain.split(" ")));
      if (meant !== undefined) yield { start, end, read: meant.text };
    }
    start = end;
  }
}

/** The national headings and mottoes in a head text and its folded copy, in any order. */
export function findNational(
  text: string,
  folded: string,
  breaks: readonly number[],
): NationalHeading[] {
  const plain = stripDiacritics(folded);
  const found: NationalHeading[] = [];
  for (const line of misspeltLines(plain, breaks)) {
    if (isCapitals(text.slice(line.start, line.end))) found.push(line);
  }
  const take = (start: number, end: number): void => {
    if (found.some((line) => start >= line.start && start < line.end)) return;
    found.push({ start, end, read: correct(folded.slice(start, end)) });
  };
  for (const match of plain.matchAll(heading)) {
    const end = match.index + match[0].length;
    if (isCapitals(text.slice(match.index, end))) take(match.index, end);
  }
  for (const match of plain.matchAll(motto)) take(match.index, match.index + match[0].length);
  return found;
}
