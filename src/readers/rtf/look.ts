import { type Encoding, westernEncoding } from "./code-pages.js";
import type { Characters, Look, ParagraphLook, State, Style } from "./state.js";

/** Styles based on one another that are followed; a ring of styles ends there. */
const longestChain = 20;

/** Looks up what a style or one that it is based on tells. */
export function findInStyles<Value>(
  styles: ReadonlyMap<number, Style>,
  start: number,
  ask: (style: Style) => Value | undefined,
): Value | undefined {
  let id: number | null = start;
  for (let step = 0; id !== null && step < longestChain; step += 1) {
    const style: Style | undefined = styles.get(id);
    if (style === undefined) return undefined;
    const value = ask(style);
    if (value !== undefined) return value;
    id = style.basedOn;
  }
  return undefined;
}

/** Fonts of encodings made for DOS and early Windows: their bytes are kept as they are, whatever charset is named. */
const isEightBit = (name: string): boolean => /^(?:\.vn|vni|vps)/i.test(name);

export const fontEncoding = (name: string, encoding: Encoding | null): Encoding | null =>
  isEightBit(name) ? westernEncoding : encoding;

/**
 * The look of words now. Styles are asked for what the words do not tell themselves: writers should repeat it
 * (RTF 1.9.1, "Style Sheet"), and with those that do, asking changes nothing.
 */
export function resolveLook(state: State): Look {
  const { characters, paragraph } = state.frame;
  const fontIndex = ask(state, characters, paragraph, "font") ?? state.defaultFont;
  const font = fontIndex === null ? undefined : state.fonts.get(fontIndex);
  return {
    bold: ask(state, characters, paragraph, "bold") ?? false,
    caps: ask(state, characters, paragraph, "caps") ?? false,
    font: font === undefined || font.name === "" ? null : font.name,
    isShown: characters.deleted !== true && !(ask(state, characters, paragraph, "hidden") ?? false),
    encoding: font?.encoding ?? state.defaultEncoding,
  };
}

function ask<Name extends "font" | "bold" | "caps" | "hidden">(
  state: State,
  characters: Characters,
  paragraph: ParagraphLook,
  name: Name,
): Characters[Name] | undefined {
  const own = characters[name];
  if (own !== undefined) return own;
  const tell = (style: Style) => style.characters[name];
  const styled =
    characters.style === undefined
      ? undefined
      : findInStyles(state.characterStyles, characters.style, tell);
  return styled ?? findInStyles(state.paragraphStyles, paragraph.style, tell);
}

/** Signs of the fonts that plans use for bullets and boxes to tick; others keep their private code. */
const signs: Record<"symbol" | "wingdings", Record<number, string>> = {
  symbol: {
    45: "-",
    183: "•",
    167: "▪",
    168: "♦",
    174: "→",
    176: "°",
    177: "±",
    179: "≥",
    163: "≤",
    180: "×",
    184: "÷",
    185: "≠",
    222: "⇒",
  },
  wingdings: {
    108: "●",
    109: "❍",
    110: "■",
    111: "□",
    113: "❑",
    114: "❒",
    117: "◆",
    118: "❖",
    119: "⬥",
    159: "•",
    167: "▪",
    168: "◻",
    216: "➢",
    224: "→",
    232: "➔",
    240: "⇨",
    251: "✗",
    252: "✓",
    253: "☒",
    254: "☑",
  },
};

/** Letters of the font Symbol, from 41 and from 61. */
const greekCapitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const greekLetters = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/** Code of a sign in the private use area as a letter anyone can draw, where its font is known. */
export function readSign(unit: number, font: string | null): number {
  if (unit < 0xf020 || unit > 0xf0ff || font === null) return unit;
  const byte = unit - 0xf000;
  if (/^wingdings$/i.test(font)) return signs.wingdings[byte]?.charCodeAt(0) ?? unit;
  if (!/^symbol/i.test(font)) return unit;
  const letter = signs.symbol[byte] ?? greekCapitals[byte - 0x41] ?? greekLetters[byte - 0x61];
  if (letter !== undefined) return letter.charCodeAt(0);
  return byte < 0x40 && !symbolOnly.has(byte) ? byte : unit;
}

/** Signs below 40 that the font Symbol has in the place of quotes and the like. */
const symbolOnly = new Set([0x22, 0x24, 0x27, 0x2a]);
