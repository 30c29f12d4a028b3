import { readXml } from "../shared/xml.js";
import { namespaces } from "./namespaces.js";
import { maxFontName, type ThemeFonts } from "./run-properties.js";

/** Latin fonts of a theme part (ECMA-376 Part 1, 20.1.4.1.18 fontScheme). */
export function readTheme(xml: string | null, part: string): ThemeFonts {
  const fonts: { major: string | null; minor: string | null } = { major: null, minor: null };
  if (xml === null) return fonts;
  let open: "major" | "minor" | null = null;
  readXml(xml, part, namespaces, {
    open: (name, { typeface = "" }) => {
      if (name === "a:majorFont") open = "major";
      else if (name === "a:minorFont") open = "minor";
      else if (name === "a:latin" && open !== null && typeface !== "")
        fonts[open] ??= typeface.slice(0, maxFontName);
    },
    close: (name) => {
      if (name === "a:majorFont" || name === "a:minorFont") open = null;
    },
  });
  return fonts;
}
