import { escapeXml } from "./escape-xml.js";

/** Fonts whose characters are signs: mammoth knows the Unicode sign for each of theirs. */
const symbolFonts: ReadonlySet<string> = new Set([
  "SYMBOL",
  "WINGDINGS",
  "WINGDINGS 2",
  "WINGDINGS 3",
  "WEBDINGS",
]);

const privateUse = /[\uf020-\uf0ff]/;

/** True when words of this font are to be read sign by sign. */
export function hasSymbols(text: string, font: string | null): boolean {
  return privateUse.test(text) && isSymbolFont(font);
}

function isSymbolFont(font: string | null): boolean {
  return font !== null && symbolFonts.has(font.toUpperCase());
}

/**
 * A sign of a symbol font as mammoth takes it (ECMA-376 Part 1, 17.3.3.30 sym): code F0xx for xx of the font.
 * Null for a font or a code that it has no sign for.
 */
export function writeSymbol(code: number, font: string | null): string | null {
  if (font === null || !isSymbolFont(font)) return null;
  const own = code >= 0xf000 ? code - 0xf000 : code;
  if (!(own >= 0x20 && own <= 0xff)) return null;
  const hex = own.toString(16).toUpperCase().padStart(2, "0");
  return `<w:sym w:font="${escapeXml(font)}" w:char="F0${hex}"/>`;
}

/** Signs that a list draws before its items, where the font of the level is a symbol font. */
export function writeBullet(text: string, font: string | null): string {
  let xml = "";
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    // The minus of Symbol stands for the dash that the other levels have.
    if (code === 0xf02d && font?.toUpperCase() === "SYMBOL") xml += "<w:t>-</w:t>";
    else if (code < 0x80) xml += `<w:t>${escapeXml(sign)}</w:t>`;
    else if (code >= 0xe000 && code <= 0xf8ff)
      xml += writeSymbol(code, font) ?? writeSymbol(code, "Symbol") ?? "<w:t>\u2022</w:t>";
    else xml += (code < 0x100 ? writeSymbol(code, font) : null) ?? `<w:t>${escapeXml(sign)}</w:t>`;
  }
  return xml;
}
