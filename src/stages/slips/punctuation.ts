import type { Wording } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import type { Confidence, Slip } from "./collector.js";

interface Rule {
  /** The marks, with the letters behind them that are shown. Sticky: tried where a mark stands. */
  readonly pattern: RegExp;
  /** Behind what the marks stand. */
  readonly behind: RegExp;
  /** What the words before the marks must be. */
  readonly after?: RegExp;
  readonly confidence: Confidence;
  /** All that it finds is told as one. */
  readonly group?: string;
  suggest(marks: string): string;
}

const anyLetter = /\p{L}/u;
const smallLetter = /\p{Ll}/u;

const rules: readonly Rule[] = [
  {
    // Two dots for an ellipsis; between words they are a slot to be filled in, at the end they may be one too many.
    pattern: /(?:,\.\.(?=[)\]”"]|$|,)|\.\.(?=[)\]”",]))/y,
    behind: /[\p{L})]/u,
    confidence: "high",
    suggest: (marks) => `${marks}.`,
  },
  {
    pattern: /\.\.$/y,
    behind: /[\p{L})]/u,
    confidence: "medium",
    suggest: (marks) => `${marks}.`,
  },
  {
    pattern: /(?:,\s?,|;\s?;|,\s?;|;\s?,)(?![.…])/y,
    behind: anyLetter,
    confidence: "high",
    suggest: (marks) => (marks.includes(";") ? ";" : ","),
  },
  {
    pattern: /,(?:\.\.\.|…)(?=\p{Ll}{2})\p{Ll}{1,12}/uy,
    behind: anyLetter,
    confidence: "high",
    suggest: (marks) => marks.replace(/\.\.\.|…/, "$& "),
  },
  {
    // Behind words that are not listed, and before a unit, they are a slot to be filled in: ngày…tháng…
    pattern:
      /(?:\.\.\.|…)(?!(?:tháng|năm|giờ|phút|đồng|người|hộ|của|đến)(?!\p{L}))(?=\p{Ll}{2})\p{Ll}{1,12}/uy,
    behind: anyLetter,
    after: /,[^,;:….]{2,}$/u,
    confidence: "high",
    suggest: (marks) => marks.replace(/\.\.\.|…/, "$& "),
  },
  {
    pattern: /[,;](?=\p{Ll}{2})\p{Ll}{1,12}/uy,
    behind: smallLetter,
    confidence: "high",
    suggest: (marks) => marks.replace(/[,;]/, "$& "),
  },
  {
    pattern: /\s[,;](?=\s|$)/y,
    behind: anyLetter,
    confidence: "medium",
    group: "space before a mark",
    suggest: (marks) => marks.trim(),
  },
];

const mark = /\s[,;]|[,;…]|\.\./g;
const longestWord = 12;
/** Longest item of a list behind a comma. */
const longestItem = 40;

/** Where the word begins that ends before an offset. */
function wordBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestWord && anyLetter.test(text[start - 1] as string))
    start -= 1;
  return start;
}

/** The slip of the marks at an offset; null where they are as they should be. */
function judgeMarks(text: string, at: number): Slip | null {
  const before = text[at - 1];
  if (before === undefined) return null;
  for (const { pattern, behind, after, confidence, group, suggest } of rules) {
    pattern.lastIndex = at;
    const marks = pattern.exec(text)?.[0];
    if (marks === undefined || !behind.test(before)) continue;
    if (after !== undefined && !after.test(text.slice(Math.max(0, at - longestItem), at))) continue;
    const from = wordBefore(text, before === ")" ? at - 1 : at);
    const suggestion = text.slice(from, at) + suggest(marks);
    const slip: Slip = {
      code: "slip/punctuation",
      from,
      to: at + marks.length,
      suggestion,
      confidence,
    };
    return group === undefined ? slip : { ...slip, group };
  }
  return null;
}

const address = /@|:\/\/|www\./;

/** Two bodies named, and a comma behind them before the words that say whose they are. */
const strayComma =
  /(?:phòng, ban|ban, ngành|sở, ngành|cơ quan, đơn vị|đơn vị, địa phương), (?:trong việc|trong quá trình|trong công tác|của|thuộc)(?![a-zà-ỹ])/g;

const mayBeStray = /, (?:trong|của|thuộc)/;

/** Marks that are doubled, that lack a space, or stand where none should. */
export function findPunctuationSlips(wording: Wording, isCell: boolean): Slip[] {
  const { text } = wording;
  const slips: Slip[] = [];
  if (!address.test(text)) {
    let done = 0;
    for (const { index } of text.matchAll(mark)) {
      const slip = index < done ? null : judgeMarks(text, index);
      if (slip === null) continue;
      slips.push(slip);
      done = slip.to;
    }
  }
  if (mayBeStray.test(text)) {
    for (const found of foldText(text).matchAll(strayComma)) {
      const from = found.index;
      const to = from + found[0].length;
      const comma = text.lastIndexOf(",", to);
      const suggestion = text.slice(from, comma) + text.slice(comma + 1, to);
      slips.push({ code: "slip/punctuation", from, to, suggestion, confidence: "high" });
    }
  }
  const quotation = isCell ? null : findOpenQuotation(text);
  if (quotation !== null) slips.push(quotation);
  return slips;
}

const longestShown = 30;

/** One quotation mark that opens and none that closes, in a paragraph that ends. */
function findOpenQuotation(text: string): Slip | null {
  const open = text.indexOf("“");
  if (open < 0 || text.indexOf("“", open + 1) >= 0) return null;
  if (text.includes("”") || text.includes('"') || text.includes("„")) return null;
  const end = /[.;]+$/.exec(text);
  if (end === null) return null;
  const to = text.length;
  const from = Math.max(open, text.lastIndexOf(" ", Math.max(open, to - longestShown)) + 1);
  const suggestion = `${text.slice(from, end.index)}”${end[0]}`;
  return { code: "slip/punctuation", from, to, suggestion, confidence: "high" };
}
