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
