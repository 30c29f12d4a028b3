import { showBullet } from "../rich/symbol-fonts.js";
import type { Attributes } from "../shared/xml.js";
import type { ListLevel } from "./list-styles.js";
import { mostLevels } from "./list-styles.js";
import type { Style, StyleFamily, StyleSheet } from "./styles.js";

/** Longest piece of a label that a style may bring: a label is drawn once for every item. */
const mostLabelLength = 64;

const families: readonly string[] = ["paragraph", "text", "table"] satisfies StyleFamily[];
const isFamily = (family: string | undefined): family is StyleFamily =>
  family !== undefined && families.includes(family);

/** Takes the elements inside `office:styles`, `office:automatic-styles` and `office:font-face-decls`. */
export interface StyleReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
}

/** A level while it is read: the font of a bullet comes after the bullet's own character. */
type OpenLevel = { -readonly [Key in keyof ListLevel]: ListLevel[Key] } & { character: string };

export function createStyleReader(sheet: StyleSheet, isAutomatic: boolean): StyleReader {
  let style: Style | null = null;
  let levels: (ListLevel | undefined)[] | null = null;
  let level: OpenLevel | null = null;

  const openStyle = (attributes: Attributes): void => {
    const family = attributes["style:family"];
    const name = attributes["style:name"];
    if (!isFamily(family) || name === undefined) return;
    style = {};
    take(style, "parent", attributes["style:parent-style-name"]);
    take(style, "listStyle", attributes["style:list-style-name"]);
    take(style, "masterPage", attributes["style:master-page-name"]);
    if (isAutomatic && style.listStyle !== undefined) style.outsideOutline = true;
    sheet.addStyle(family, name, style);
  };
  const openDefault = (attributes: Attributes): void => {
    const family = attributes["style:family"];
    if (!isFamily(family)) return;
    style = {};
    sheet.addDefault(family, style);
  };
  const openListStyle = (attributes: Attributes): void => {
    levels = [];
    const name = attributes["style:name"];
    if (name !== undefined) sheet.addListStyle(name, levels);
  };
  const openOutline = (attributes: Attributes): void => {
    openListStyle(attributes);
    if (levels !== null) sheet.addOutline(levels);
  };
  const openProperties = (attributes: Attributes): void => {
    if (level !== null) redrawBullet(level, attributes, sheet);
    else if (style !== null && levels === null) readProperties(attributes, style);
  };
  const openLevel = (attributes: Attributes): void => {
    const number = readNumber(attributes["text:level"], 0);
    if (levels === null || number < 1 || number > mostLevels) return;
    level = readLevel(attributes);
    levels[number - 1] = level;
  };

  return {
    open(name, attributes) {
      switch (name) {
        case "style:style":
          return openStyle(attributes);
        case "style:default-style":
          return openDefault(attributes);
        case "style:text-properties":
        case "style:paragraph-properties":
        case "style:table-properties":
        case "style:properties":
          return openProperties(attributes);
        case "text:list-style":
          return openListStyle(attributes);
        case "text:outline-style":
          return openOutline(attributes);
        case "text:list-level-style-number":
        case "text:list-level-style-bullet":
        case "text:list-level-style-image":
        case "text:outline-level-style":
          openLevel(attributes);
          if (level !== null && name === "text:list-level-style-image") level.bullet = "•";
          return;
        case "style:font-face":
        case "style:font-decl":
          return readFont(attributes, sheet);
      }
    },
    close(name) {
      switch (name) {
        case "style:style":
        case "style:default-style":
          style = null;
          return;
        case "text:list-style":
        case "text:outline-style":
          levels = null;
          return;
        case "text:list-level-style-number":
        case "text:list-level-style-bullet":
        case "text:list-level-style-image":
        case "text:outline-level-style":
          level = null;
          return;
      }
    },
  };
}

function readFont(attributes: Attributes, sheet: StyleSheet): void {
  const name = attributes["style:name"];
  const family = attributes["svg:font-family"] ?? attributes["fo:font-family"];
  if (name !== undefined && family !== undefined) sheet.addFont(name, readFamily(family));
}

/** The first of the families, without its quotes (ODF 1.3 Part 3, `svg:font-family`). */
function readFamily(families: string): string {
  const [, single, double, plain] = /^\s*(?:'([^']*)'|"([^"]*)"|([^,;]*))/.exec(families) ?? [];
  return (single ?? double ?? plain ?? "").trim();
}

function readProperties(attributes: Attributes, style: Style): void {
  const weight = attributes["fo:font-weight"];
  if (weight !== undefined) style.bold = weight === "bold" || Number(weight) >= 600;
  const transform = attributes["fo:text-transform"];
  if (transform !== undefined) style.caps = transform === "uppercase";
  // `condition` hides when its condition, which can only be "none", is met (ODF 1.3 Part 3, `text:condition`).
  const display = attributes["text:display"];
  if (display !== undefined) style.hidden = display === "none" || display === "condition";
  take(style, "fontName", attributes["style:font-name"]);
  const family = attributes["fo:font-family"];
  if (family !== undefined) style.font = readFamily(family);
  const before = attributes["fo:break-before"];
  if (before !== undefined) style.breakBefore = isBreak(before);
  const after = attributes["fo:break-after"];
  if (after !== undefined) style.breakAfter = isBreak(after);
}

const isBreak = (value: string): boolean =>
  value === "page" || value === "column" || value.endsWith("-page");

function readLevel(attributes: Attributes): OpenLevel {
  const short = (name: string): string => (attributes[name] ?? "").slice(0, mostLabelLength);
  const character = attributes["text:bullet-char"]?.slice(0, mostLabelLength);
  const template =
    attributes["text:num-list-format"] ??
    attributes["loext:num-list-format"] ??
    attributes["style:num-list-format"];
  return {
    character: character ?? "",
    bullet: character === undefined ? null : showBullet(character, null),
    format: short("style:num-format"),
    letterSync: attributes["style:num-letter-sync"] === "true",
    prefix: short("style:num-prefix"),
    suffix: short("style:num-suffix"),
    displayLevels: Math.max(1, readNumber(attributes["text:display-levels"], 1)),
    template: template === undefined ? null : template.slice(0, mostLabelLength),
    start: readNumber(attributes["text:start-value"], 1),
  };
}

/** The same code stands for other pictures in other symbol fonts. */
function redrawBullet(level: OpenLevel, attributes: Attributes, sheet: StyleSheet): void {
  const declared = attributes["style:font-name"];
  const family = attributes["fo:font-family"];
  const font = family === undefined ? undefined : readFamily(family);
  const name = (declared === undefined ? undefined : sheet.font(declared)) ?? font ?? declared;
  if (level.character !== "" && name !== undefined) {
    level.bullet = showBullet(level.character, name);
  }
}

/** A whole number as counting can bear it. */
export function readNumber(value: string | undefined, otherwise: number): number {
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  if (Number.isNaN(number)) return otherwise;
  return Math.max(-0x7fffffff, Math.min(0x7fffffff, number));
}

function take<Key extends "parent" | "listStyle" | "masterPage" | "fontName">(
  style: Style,
  key: Key,
  value: string | undefined,
): void {
  if (value !== undefined) style[key] = value;
}
