/** Characters of the Symbol font that stand in lists and forms, by their code in the font. */
const symbol: Readonly<Record<number, string>> = {
  45: "-",
  111: "o",
  168: "♦",
  174: "→",
  176: "°",
  177: "±",
  179: "≥",
  163: "≤",
  180: "×",
  183: "•",
  222: "⇒",
};

/** The same of Wingdings. */
const wingdings: Readonly<Record<number, string>> = {
  45: "-",
  108: "●",
  109: "❍",
  110: "■",
  111: "□",
  112: "◻",
  113: "❑",
  114: "❒",
  115: "⬧",
  116: "⧫",
  117: "◆",
  118: "❖",
  119: "⬥",
  158: "·",
  159: "•",
  167: "▪",
  168: "◻",
  183: "•",
  216: "➢",
  223: "←",
  224: "→",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

const unknown: Readonly<Record<number, string>> = {};
const both: Readonly<Record<number, string>> = { ...wingdings, ...symbol };

const privateUse = /[\ue000-\uf8ff]/;
const fontCodes = /[\uf020-\uf0ff]/g;
const symbolFont = /^(?:symbol|opensymbol|starsymbol|(?:wing|web)dings)/i;

function tableOf(font: string | null): Readonly<Record<number, string>> {
  if (font === null || !/dings/i.test(font)) return both;
  return /^wingdings$/i.test(font) ? wingdings : unknown;
}

/**
 * The bullet as it is drawn: symbol fonts keep their pictures at private code points (U+F000 and the code in the
 * font), or at the code itself. One that has no known counterpart is told as a plain bullet.
 */
export function readBullet(character: string, font: string | null): string {
  const code = character.codePointAt(0) ?? 0;
  if (privateUse.test(character)) return tableOf(font)[code & 0xff] ?? "•";
  if (code > 0xff || font === null || !symbolFont.test(font)) return character;
  if (/dings/i.test(font)) return tableOf(font)[code] ?? "•";
  return symbol[code] ?? character;
}

/** Text set in a symbol font, the private code points that are known told in Unicode. */
export function readSymbols(text: string, font: string | null): string {
  if (font === null || !privateUse.test(text) || !symbolFont.test(font)) return text;
  const table = tableOf(font);
  return text.replace(fontCodes, (sign) => table[sign.charCodeAt(0) & 0xff] ?? sign);
}
