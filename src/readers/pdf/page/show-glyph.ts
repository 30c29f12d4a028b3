import { showSymbols } from "../../rich/symbol-fonts.js";

const noSign = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/gu;
/** Beside other characters of its glyph it is no letter. */
const joinedHyphen = /(?<=.)\u00ad|\u00ad(?=.)/gs;
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff]*$/;
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) ||
  (code >= 0xa1 && code <= 0x2ff && code !== 0xad) ||
  (code >= 0x1e00 && code <= 0x1eff);
const ligatures: Readonly<Record<string, string>> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
};
const ligature = /[\ufb00-\ufb04]/g;
/** Signs of text in hyphens that may not break and in dashes that fonts draw the same. */
const firmHyphen = /\u2011/g;

/**
 * The characters of a glyph as a reader sees them: ligatures as letters, signs of symbol fonts as they look, nothing of
 * what draws nothing. U+00AD, a letter in old encodings, is left to `restoreGlyphs`.
 */
export function showGlyph(unicode: string, font: string | null): string {
  if (unicode.length === 1 ? isPlain(unicode.charCodeAt(0)) : plain.test(unicode)) return unicode;
  const text = unicode
    .replace(ligature, (sign) => ligatures[sign] ?? sign)
    .replace(firmHyphen, "-")
    .replace(noSign, "")
    .replace(joinedHyphen, "");
  return showSymbols(text, font);
}
