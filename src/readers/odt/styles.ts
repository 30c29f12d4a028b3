import type { ListStyle } from "./list-styles.js";

/** How words look, of what later stages use. */
export interface Look {
  readonly bold: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly font: string | null;
}

/** What a style says of itself; what it leaves open comes from its parent. */
export interface StyleProperties {
  bold?: boolean;
  caps?: boolean;
  hidden?: boolean;
  /** Name of a font declaration. */
  fontName?: string;
  font?: string;
  /** Empty for "no list". */
  listStyle?: string;
  /** An automatic style with a list style: a heading that has it stands outside of the outline's numbers. */
  outsideOutline?: boolean;
  masterPage?: string;
  breakBefore?: boolean;
  breakAfter?: boolean;
}

export interface Style extends StyleProperties {
  parent?: string;
}

/** Families of styles that bear on the words: the others are not kept. */
export type StyleFamily = "paragraph" | "text" | "table";

/** Styles of one part: those of the document, or the automatic ones of a part over those of the document. */
export interface StyleSheet {
  addStyle(family: StyleFamily, name: string, style: Style): void;
  addDefault(family: StyleFamily, style: Style): void;
  addFont(name: string, family: string): void;
  addListStyle(name: string, style: ListStyle): void;
  addOutline(style: ListStyle): void;
  /** A style with everything that it inherits; the defaults of its family for a name that is not declared. */
  resolve(family: StyleFamily, name: string | undefined): StyleProperties;
  font(name: string): string | undefined;
  listStyle(name: string): ListStyle | undefined;
  outline(): ListStyle;
  lookOfParagraph(name: string | undefined): Look;
  /** The look of a span inside words that look like `around`. */
  lookOfSpan(name: string, around: Look): Look;
  /** The style as declared here or in the sheet beneath. */
  find(family: StyleFamily, name: string): Style | undefined;
  defaults(family: StyleFamily): StyleProperties;
}

const plainLook: Look = { bold: false, caps: false, hidden: false, font: null };
const nothing: StyleProperties = {};

export function createStyleSheet(beneath: StyleSheet | null = null): StyleSheet {
  const styles = new Map<string, Style>();
  const defaults = new Map<StyleFamily, Style>();
  const fonts = new Map<string, string>();
  const listStyles = new Map<string, ListStyle>();
  const resolved = new Map<string, StyleProperties>();
  const paragraphLooks = new Map<string, Look>();
  const spanLooks = new WeakMap<Look, Map<string, Look>>();
  let outline: ListStyle | null = null;

  const sheet: StyleSheet = {
    addStyle(family, name, style) {
      styles.set(`${family} ${name}`, style);
    },
    addDefault(family, style) {
      defaults.set(family, style);
    },
    addFont(name, family) {
      fonts.set(name, family);
    },
    addListStyle(name, style) {
      listStyles.set(name, style);
    },
    addOutline(style) {
      outline = style;
    },
    resolve(family, name) {
      const base = sheet.defaults(family);
      if (name === undefined) return base;
      // Up the chain to something known, then down again; a chain that runs in a circle ends where it closes.
      const chain: Style[] = [];
      const names: string[] = [];
      const seen = new Set<string>();
      let result = base;
      for (let next: string | undefined = name; next !== undefined && !seen.has(next); ) {
        const known = resolved.get(`${family} ${next}`);
        if (known !== undefined) {
          result = known;
          break;
        }
        const style: Style | undefined = sheet.find(family, next);
        if (style === undefined) break;
        seen.add(next);
        names.push(next);
        chain.push(style);
        next = style.parent;
      }
      for (let index = chain.length - 1; index >= 0; index -= 1) {
        result = inherit(result, chain[index] as Style);
        resolved.set(`${family} ${names[index]}`, result);
      }
      return result;
    },
    font: (name) => fonts.get(name) ?? beneath?.font(name),
    listStyle: (name) => listStyles.get(name) ?? beneath?.listStyle(name),
    outline: () => outline ?? beneath?.outline() ?? [],
    lookOfParagraph(name) {
      const key = name ?? "";
      let look = paragraphLooks.get(key);
      if (look === undefined) {
        look = overlay(plainLook, sheet.resolve("paragraph", name));
        paragraphLooks.set(key, look);
      }
      return look;
    },
    lookOfSpan(name, around) {
      let looks = spanLooks.get(around);
      if (looks === undefined) {
        looks = new Map();
        spanLooks.set(around, looks);
      }
      let look = looks.get(name);
      if (look === undefined) {
        look = overlay(around, sheet.resolve("text", name));
        looks.set(name, look);
      }
      return look;
    },
    find: (family, name) => styles.get(`${family} ${name}`) ?? beneath?.find(family, name),
    defaults: (family) => defaults.get(family) ?? beneath?.defaults(family) ?? nothing,
  };

  function overlay(around: Look, style: StyleProperties): Look {
    const bold = style.bold ?? around.bold;
    const caps = style.caps ?? around.caps;
    const hidden = style.hidden ?? around.hidden;
    const declared = style.fontName === undefined ? undefined : sheet.font(style.fontName);
    const font = declared ?? style.font ?? style.fontName ?? around.font;
    const same =
      bold === around.bold &&
      caps === around.caps &&
      hidden === around.hidden &&
      font === around.font;
    return same ? around : { bold, caps, hidden, font };
  }
  return sheet;
}

function inherit(parent: StyleProperties, style: Style): StyleProperties {
  const { parent: _parent, ...own } = style;
  const result = { ...parent, ...own };
  // A style that tells its font in one way replaces the one that its parent told in the other.
  if (own.font !== undefined && own.fontName === undefined) delete result.fontName;
  if (own.fontName !== undefined && own.font === undefined) delete result.font;
  return result;
}
