import type { Attributes } from "../shared/xml.js";
import { isOn } from "./on-off.js";

/** What a `w:rPr` says; absent is what it leaves to the styles. */
export interface RunProperties {
  styleId?: string;
  bold?: boolean;
  caps?: boolean;
  hidden?: boolean;
  /** Font of ASCII letters; null where the theme names it and the theme is silent. */
  ascii?: string | null;
  /** Font of the other Latin letters. */
  hAnsi?: string | null;
}

/** Latin fonts of the theme, which documents name as "major" and "minor". */
export interface ThemeFonts {
  readonly major: string | null;
  readonly minor: string | null;
}

/** Takes one child of a `w:rPr`; what it does not know it leaves. */
export function takeRunProperty(
  properties: RunProperties,
  name: string,
  attributes: Attributes,
  theme: ThemeFonts,
): void {
  switch (name) {
    case "w:rStyle":
      if (attributes["w:val"] !== undefined) properties.styleId = attributes["w:val"];
      return;
    case "w:b":
      properties.bold = isOn(attributes);
      return;
    case "w:caps":
      properties.caps = isOn(attributes);
      return;
    case "w:vanish":
      properties.hidden = isOn(attributes);
      return;
    case "w:rFonts": {
      const ascii = readFont(attributes["w:ascii"], attributes["w:asciiTheme"], theme);
      const hAnsi = readFont(
        attributes["w:hAnsi"] ?? attributes["w:h-ansi"],
        attributes["w:hAnsiTheme"],
        theme,
      );
      if (ascii !== undefined) properties.ascii = ascii;
      if (hAnsi !== undefined) properties.hAnsi = hAnsi;
      return;
    }
  }
}

/** Longer names are no fonts, and would be repeated with every run. */
export const maxFontName = 100;

/** A theme font goes before a named one (ECMA-376 Part 1, 17.3.2.26). */
function readFont(
  named: string | undefined,
  themed: string | undefined,
  theme: ThemeFonts,
): string | null | undefined {
  if (themed === undefined) return named?.slice(0, maxFontName);
  return themed.startsWith("major") ? theme.major : theme.minor;
}

/** Properties over those they are based on: the nearest that says anything holds. */
export function overlay(base: RunProperties, own: RunProperties): RunProperties {
  return { ...base, ...own };
}

type Toggle = "bold" | "caps" | "hidden";

/**
 * A toggle property (ECMA-376 Part 1, 17.7.3): what stands at the run holds; else what the defaults switch on is on;
 * else paragraph and character style cancel each other out.
 */
export function resolveToggle(
  toggle: Toggle,
  direct: RunProperties,
  characterStyle: RunProperties | null,
  paragraphStyle: RunProperties,
  defaults: RunProperties,
): boolean {
  const own = direct[toggle];
  if (own !== undefined) return own;
  if (defaults[toggle] === true) return true;
  return (paragraphStyle[toggle] === true) !== (characterStyle?.[toggle] === true);
}
