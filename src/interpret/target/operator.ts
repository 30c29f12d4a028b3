import type { Target } from "../../model/index.js";

export type Operator = Target["op"];

// Longest first: "không dưới" is no "dưới". Words of aim (phấn đấu, cơ bản) soften an equality only (DOMAIN: soft).
const before: readonly (readonly [words: string, op: Operator])[] = [
  ["không (?:dưới|ít hơn|thấp hơn|nhỏ hơn)", ">="],
  ["tối thiểu(?: là)?|ít nhất(?: là)?", ">="],
  ["không (?:quá|vượt quá|vượt|lớn hơn|nhiều hơn|cao hơn)|tối đa(?: là)?|nhiều nhất(?: là)?", "<="],
  ["trên|hơn|vượt|lớn hơn|cao hơn|nhiều hơn", ">"],
  ["dưới|nhỏ hơn|ít hơn|thấp hơn", "<"],
  ["phấn đấu(?: đạt| có)?|cơ bản(?: đạt)?|khoảng|xấp xỉ|gần", "~"],
];
const patterns = before.map(
  ([words, op]) =>
    [
      new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${words})(?:\\s+(?:đạt|có|là|từ))?\\s{1,3}$`, "u"),
      op,
    ] as const,
);
const signs: Record<string, Operator> = {
  "≥": ">=",
  ">": ">",
  "≤": "<=",
  "<": "<",
  "~": "~",
  "≈": "~",
};
const sign = /[≥>≤<~≈]\s{0,3}$/;
const reach = 28;
const fromBelow = /(?:(?<![A-Za-zÀ-ỹ])(?:đạt|từ|có)\s{1,3}){0,2}$/u;
const andMore = /\s{1,3}(trở lên|trở xuống)(?![A-Za-zÀ-ỹ])/uy;

/** The operator whose words end at `at` in folded text, and where they begin; null when none stands there. */
export function readOperator(
  text: string,
  at: number,
): { readonly start: number; readonly op: Operator } | null {
  const from = Math.max(0, at - reach);
  const window = text.slice(from, at);
  for (const [pattern, op] of patterns) {
    const found = pattern.exec(window);
    if (found !== null) return { start: from + found.index, op };
  }
  const symbol = sign.exec(window);
  const op = symbol === null ? undefined : signs[symbol[0].trim()];
  return symbol === null || op === undefined ? null : { start: from + symbol.index, op };
}

/** "trở lên", "trở xuống" behind the quantity; `start` is where "từ", "đạt" before the number begin. */
export function readOpenEnd(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number; readonly op: Operator } | null {
  andMore.lastIndex = end;
  const found = andMore.exec(text);
  if (found === null) return null;
  const from = Math.max(0, start - reach);
  const lead = fromBelow.exec(text.slice(from, start));
  return {
    start: lead === null ? start : from + lead.index,
    end: end + found[0].length,
    op: found[1] === "trở lên" ? ">=" : "<=",
  };
}
