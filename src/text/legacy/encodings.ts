import type { InputEncoding } from "../../model/index.js";
import { composeText } from "../compose.js";
import { decodeByTable, tcvn3, viscii, vps, windows1258 } from "./byte-tables.js";
import { decodeMojibake } from "./mojibake.js";
import { decodeViqr } from "./viqr.js";
import { decodeVni } from "./vni.js";

/** Encodings of Vietnamese from before Unicode; `mojibake` is UTF-8 that was read as Windows-1252. */
export type LegacyEncoding = Exclude<InputEncoding, `utf-${string}`>;

export const isLegacyEncoding = (name: InputEncoding | undefined): name is LegacyEncoding =>
  name !== undefined && !name.startsWith("utf-");

/** The name of an encoding as an office knows it. */
export const encodingTitles: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  "windows-1258": "Windows-1258",
  viscii: "VISCII",
  vps: "VPS",
  viqr: "VIQR",
  mojibake: "UTF-8 → Windows-1252",
};

const minus = /(?<=[a-zA-Z\u00a1-\u00ff])\u2212|\u2212(?=[a-z\u00a1-\u00ff])/g;
const bullet = /(?<=[a-zA-Z\u00a1-\u00ff])\u2219/g;

/** PDF files name three glyphs of .Vn fonts after other signs: minus for AD, a bullet for B7, a Greek letter for B5. */
function readGlyphNames(surface: string): string {
  if (!/[\u03bc\u2212\u2219]/.test(surface)) return surface;
  return surface.replaceAll("\u03bc", "\u00b5").replace(minus, "\u00ad").replace(bullet, "\u00b7");
}

/**
 * Text out of the surface of an encoding: its bytes as characters of Windows-1252 or Latin-1. Characters that stand for
 * no byte stay.
 */
export function decodeSurface(surface: string, encoding: LegacyEncoding): string {
  switch (encoding) {
    case "tcvn3":
      return decodeByTable(readGlyphNames(surface), tcvn3);
    case "vni":
      return decodeVni(surface);
    case "windows-1258":
      return composeText(decodeByTable(surface, windows1258()));
    case "viscii":
      return decodeByTable(surface, viscii);
    case "vps":
      return decodeByTable(surface, vps);
    case "viqr":
      return decodeViqr(surface);
    case "mojibake":
      return composeText(decodeMojibake(surface));
  }
}
