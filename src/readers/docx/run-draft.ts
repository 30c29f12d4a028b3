import type { RunProperties } from "./run-properties.js";
import { resolveToggle } from "./run-properties.js";
import type { Style, Styles } from "./styles.js";
import type { Look } from "./words.js";

/** How the words of one run look, which may have a font for ASCII and one for the other letters. */
export interface RunLook {
  readonly hidden: boolean;
  readonly ascii: Look;
  readonly hAnsi: Look;
}

/** A run while it is read. */
export interface RunDraft {
  readonly properties: RunProperties;
  look: RunLook | null;
  /** The rest of the run is the mark of a note, which the reader leaves out. */
  isMark: boolean;
}

export function createRun(): RunDraft {
  return { properties: {}, look: null, isMark: false };
}

/** Fonts that only ever hold Unicode: naming them on every run tells nothing and costs a fifth of the lean XML. */
const tellsNothing =
  /^(?:Times New Roman|Arial|Calibri(?: Light)?|Cambria|Tahoma|Verdana|Segoe UI|Courier New|Georgia|Aptos)$/i;

/** Takes all styles together (ECMA-376 Part 1, 17.7.2). */
export function resolveLook(own: RunProperties, paragraph: Style, styles: Styles): RunLook {
  const character = own.styleId === undefined ? null : (styles.character(own.styleId)?.run ?? null);
  const toggle = (name: "bold" | "caps" | "hidden"): boolean =>
    resolveToggle(name, own, character, paragraph.run, styles.defaults);
  const font = (name: "ascii" | "hAnsi"): string | null => {
    for (const level of [own, character, paragraph.run, styles.defaults]) {
      const value = level?.[name];
      if (value !== undefined) return value !== null && tellsNothing.test(value) ? null : value;
    }
    return null;
  };
  const bold = toggle("bold");
  const caps = toggle("caps");
  const asciiFont = font("ascii");
  const hAnsiFont = font("hAnsi");
  const ascii = { bold, caps, font: asciiFont ?? hAnsiFont };
  const same = hAnsiFont === null || hAnsiFont === asciiFont;
  return {
    hidden: toggle("hidden"),
    ascii,
    hAnsi: same ? ascii : { bold, caps, font: hAnsiFont },
  };
}
