import type { Wording } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import type { Confidence, Slip } from "./collector.js";

interface Rule {
  readonly pattern: RegExp;
  /** A character that every match has. */
  readonly needs: string;
  readonly confidence: Confidence;
  /** All that it finds is told as one. */
  readonly group?: string;
  suggest(found: RegExpMatchArray): string;
}

/** Letters that stand before or behind a mark are part of the words shown. */
const rules: readonly Rule[] = [
  {
    // Two dots for an ellipsis; between words they are a slot to be filled in.
    pattern: /[\p{L})]{1,12},?\.\.(?=[)\]”"]|$|,)/gu,
    needs: "..",
    confidence: "high",
    suggest: ([found]) => `${found}.`,
  },
  {
    pattern: /\p{L}{1,12}(?:,\s?,|;\s?;|,\s?;|;\s?,)(?![.…])/gu,
    needs: "",
    confidence: "high",
    suggest: ([found]) => found.replace(/\s?[,;]\s?[,;]$/, found.includes(";") ? ";" : ","),
  },
  {
    pattern: /\p{L}{1,12},?(?:\.\.\.|…)(?=\p{Ll}{2})\p{Ll}{1,12}/gu,
    needs: "",
    confidence: "high",
    suggest: ([found]) => found.replace(/(\.\.\.|…)/, "$1 "),
  },
  {
    pattern: /\p{Ll}{1,12}[,;](?=\p{Ll}{2})\p{Ll}{1,12}/gu,
    needs: "",
    confidence: "high",
    suggest: ([found]) => found.replace(/[,;]/, "$& "),
  },
  {
    pattern: /\p{L}{1,12}\s[,;](?=\s|$)/gu,
    needs: " ",
    confidence: "medium",
    group: "space before a mark",
    suggest: ([found]) => found.replace(/\s(?=[,;])/, ""),
  },
];

const address = /@|:\/\/|www\./;

/** Two bodies named, and a comma behind them before the words that say whose they are. */
const strayComma =
  /(?:phòng, ban|ban, ngành|sở, ngành|cơ quan, đơn vị|đơn vị, địa phương), (?:trong việc|trong quá trình|trong công tác|của|thuộc)(?![a-zà-ỹ])/g;

/** Marks that are doubled, that lack a space, or stand where none should. */
export function findPunctuationSlips(wording: Wording, isCell: boolean): Slip[] {
  const { text } = wording;
  const slips: Slip[] = [];
  const isAddress = address.test(text);
  if (/[,;…]|\.\./.test(text) && !isAddress) {
    for (const { pattern, needs, confidence, group, suggest } of rules) {
      if (!text.includes(needs)) continue;
      for (const found of text.matchAll(pattern)) {
        const from = found.index;
        const to = from + found[0].length;
        slips.push({
          code: "slip/punctuation",
          from,
          to,
          suggestion: suggest(found),
          confidence,
          ...(group === undefined ? {} : { group }),
        });
      }
    }
  }
  if (text.includes(", ")) {
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
