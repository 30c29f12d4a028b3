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
  "\u00a0": " ",
  "\u202f": " ",
  "\t": " ",
  "\n": " ",
};

/**
 * In one pass: look-alikes; the two tone placements of an open syllable (hoà, hòa; uỷ, ủy; “hoạch” and “quý” have
 * one); a final i after h, k, l, m, t, qu (“sĩ” stays: bác sĩ is spelled with i alone).
 */
const variants =
  /[–—‐‑−“”„«»‘’…ƣ\u00a0\u202f\t\n]|(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![a-zà-ỹ])|(?<![a-zà-ỹ])(?:qu|[hklmt])[iìíỉĩị](?![a-zà-ỹ])/gu;

function plain(variant: string): string {
  if (variant.length === 1) return lookAlikes[variant] ?? variant;
  const tone = tones.indexOf(variant[1] as string);
  if (tone >= 0) return `${plainTones[tone]}${plainVowels[tone]}`;
  const vowel = variant.at(-1) as string;
  return variant.slice(0, -1) + (finalI[vowel] ?? vowel);
}

/**
 * A copy for matching: lower case, one tone placement (hoà = hòa), one spelling of i and y (kĩ = kỹ),
 * plain dashes, quotes and spaces, `ƣ` as `ư`. The length does not change, so an offset into the copy
 * is an offset into the wording. Takes NFC.
 */
export function foldText(text: string): string {
  let folded = text.toLowerCase();
  if (folded.length !== text.length) {
    folded = Array.from(text, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    }).join("");
  }
  return folded.replace(variants, plain);
}

/** A key for looking up names: folded, white space squeezed, no spaces around hyphens and slashes, no quotes. */
export function foldKey(text: string): string {
  return foldText(text)
    .replace(/["']/g, "")
    .replace(/\s*([-/&])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
