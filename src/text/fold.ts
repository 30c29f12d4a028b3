const vowelPairs: Record<string, string> = {};
// Tone placement, old and new style: the first form is folded to the second wherever it stands.
for (const [first, tones] of [
  ["oa", "òaóaỏaõaọa"],
  ["oe", "òeóeỏeõeọe"],
  ["uy", "ùyúyủyũyụy"],
] as const) {
  const second = first[1] as string;
  const toned: Record<string, string> = { a: "àáảãạ", e: "èéẻẽẹ", y: "ỳýỷỹỵ" };
  for (let index = 0; index < 5; index += 1) {
    const old = `${first[0]}${toned[second]?.[index]}`;
    vowelPairs[old] = tones.slice(index * 2, index * 2 + 2);
  }
}

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
  Ƣ: "ư",
  "\u00a0": " ",
  "\u202f": " ",
  "\t": " ",
  "\n": " ",
};

// Only an open syllable has two placements (hoà, hòa; uỷ, ủy): “hoạch” and “quý” have one.
const pairs = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![A-Za-zÀ-ỹ])/gu;
// “sĩ” stays: bác sĩ, chiến sĩ are spelled with i alone.
const shortI = /(?<![A-Za-zÀ-ỹ])(qu|[hklmt])([iìíỉĩị])(?![A-Za-zÀ-ỹ])/gu;
const odd = /[–—‐‑−“”„«»‘’…ƣƢ\u00a0\u202f\t\n]/g;

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
  folded = folded.replace(odd, (mark) => lookAlikes[mark] ?? mark);
  folded = folded.replace(pairs, (pair) => vowelPairs[pair] ?? pair);
  return folded.replace(shortI, (_whole, onset: string, vowel: string) => onset + (finalI[vowel] ?? vowel));
}

/** A key for looking up names: folded, white space squeezed, no spaces around hyphens and slashes, no quotes. */
export function foldKey(text: string): string {
  return foldText(text)
    .replace(/["']/g, "")
    .replace(/\s*([-/&])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
