import { cutBefore, replaceInPieces } from "./replace.js";

const tones = "àáảãạèéẻẽẹỳýỷỹỵ";
const plainTones = "òóỏõọòóỏõọùúủũụ";
const plainVowels = "aaaaaeeeeeyyyyy";

const finalI: Record<string, string> = { i: "y", ì: "ỳ", í: "ý", ỉ: "ỷ", ĩ: "ỹ", ị: "ỵ" };

const lookAlikes: Record<string, string> = {
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "…": ".",
  ƣ: "ư",
  ð: "đ",
  ɖ: "đ",
  "\u00a0": " ",
  "\u202f": " ",
  "\t": " ",
  "\n": " ",
};

/** Cheap test: next to no text has a variant, and no text without a match of this has one. */
const suspect =
  /[\u2010-\u2026−«»ƣðɖ\u00a0\u202f\t\n]|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[hklmtu][iìíỉĩị](?![a-zà-ỹ])/;

/**
 * In one pass: look-alikes; the two tone placements of an open syllable (hoà, hòa; uỷ, ủy; “hoạch” and “quý” have
 * one); a final i after h, k, l, m, t, qu (“sĩ” stays: bác sĩ is spelled with i alone).
 */
const variants =
  /[–—‐‑−“”„«»‘’…ƣðɖ\u00a0\u202f\t\n]|(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![a-zà-ỹ])|(?<![a-zà-ỹ])(?:qu|[hklmt])[iìíỉĩị](?![a-zà-ỹ])/gu;

function plain(variant: string): string {
  if (variant.length === 1) return lookAlikes[variant] ?? variant;
  const tone = tones.indexOf(variant[1] as string);
  if (tone >= 0) return `${plainTones[tone]}${plainVowels[tone]}`;
  const vowel = variant.at(-1) as string;
  return variant.slice(0, -1) + (finalI[vowel] ?? vowel);
}

/** Before anything that is no letter: no variant reaches over it. */
const findWordEdge = cutBefore(/[^a-zà-ỹ]/g);

/**
 * A copy for matching: lower case, one tone placement (hoà = hòa), one spelling of i and y (kĩ = kỹ),
 * plain dashes, quotes and spaces, `ƣ` as `ư`, eth as `đ`. The length does not change, so an offset into the copy
 * is an offset into the wording. Takes NFC.
 */
export function foldText(text: string): string {
  let folded = text.toLowerCase();
  // İ is the one letter whose small form is longer.
  if (folded.length !== text.length) folded = text.replaceAll("\u0130", "I").toLowerCase();
  return suspect.test(folded) ? replaceInPieces(folded, variants, plain, findWordEdge) : folded;
}

/** A key for looking up names: folded, white space squeezed, no spaces around hyphens and slashes, no quotes. */
export function foldKey(text: string): string {
  return foldText(text)
    .replace(/["']/g, "")
    .replace(/\s*([-/&])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
