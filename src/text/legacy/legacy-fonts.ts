import type { LegacyEncoding } from "./encodings.js";

/** What the name of a font tells of the words in it. */
export interface FontEncoding {
  readonly encoding: LegacyEncoding;
  /** The font draws small letters as capitals. */
  readonly isCapital: boolean;
}

const families: readonly (readonly [name: RegExp, encoding: LegacyEncoding])[] = [
  [/^(?:\.(?:[Vv][Nn]|[Tt][Mm][Cc])|Vn(?=[A-Z]))/, "tcvn3"],
  [/^vni(?=[-\sa-z]|$)/i, "vni"],
  [/^vps(?![a-z]{0,2}[0-9])/i, "vps"],
  [/^(?:viscii|vi (?:times|arial|helvetica|courier))/i, "viscii"],
];
/** ".VnTimeH", ".VnArial NarrowH", ".VnTimeH Bold"; in PDF files "VnTimeHBold", ".VnTimeH,BoldItalic". */
const capitalFont = /H(?:[\s,-]*(?:bold|italic|oblique|regular))*$/i;

const known = new Map<string, FontEncoding | null>();
const mostKnown = 1000;

/** The encoding of the words in a font by its name; null for a font of Unicode or one that tells nothing. */
export function encodingOfFont(font: string | null | undefined): FontEncoding | null {
  if (font == null) return null;
  let told = known.get(font);
  if (told === undefined) {
    told = readName(font.trim());
    if (known.size < mostKnown) known.set(font, told);
  }
  return told;
}

function readName(name: string): FontEncoding | null {
  const encoding = families.find(([family]) => family.test(name))?.[1];
  if (encoding === undefined) return null;
  return { encoding, isCapital: encoding === "tcvn3" && capitalFont.test(name) };
}
