/** A number as written; `end` is exclusive. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
}

const numeral = /\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,4})?(?!\d)|\d{1,12}(?:,\d{1,4})?(?!\d)/y;
const point = /\.\d{1,2}(?!\d)/y;
const scales: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const scale = /\s{1,3}(nghìn|ngàn|triệu|tỷ|tỉ)(?![A-Za-zÀ-ỹ])/uy;

/**
 * The number that begins at `at`: the comma is the decimal mark, the dot parts thousands. A dot with one or two
 * digits behind it cannot part thousands and is read as a decimal mark. Null when none begins there.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  numeral.lastIndex = at;
  const found = numeral.exec(text)?.[0];
  if (found === undefined) return null;
  let end = at + found.length;
  let digits = found.replace(/\./g, "").replace(",", ".");
  point.lastIndex = end;
  const decimals = found.includes(".") || found.includes(",") ? null : point.exec(text);
  if (decimals !== null) {
    digits += decimals[0];
    end += decimals[0].length;
  }
  return /[\d./]/.test(text[end] ?? "") &&
    /[\d/]/.test(text[end] === "." ? (text[end + 1] ?? "") : (text[end] ?? ""))
    ? null
    : { end, value: Number(digits) };
}

/** A word that multiplies the number before it (triệu, tỷ …); null when none follows. `text` is folded. */
export function readScale(
  text: string,
  at: number,
): { readonly end: number; readonly factor: number } | null {
  scale.lastIndex = at;
  const found = scale.exec(text);
  if (found === null) return null;
  return { end: at + found[0].length, factor: scales[found[1] as string] ?? 1 };
}
