import type { HtmlElement } from "./parse-html.js";
import type { Declarations } from "./style-sheet.js";

/** What an element hands down to the words inside it. */
export interface Look {
  readonly bold: boolean;
  readonly font: string | null;
  readonly caps: boolean;
  readonly visible: boolean;
  /** White space runs together, keeps its line ends, or stays as it is. */
  readonly space: "fold" | "lines" | "keep";
  /** The value of `list-style-type`. */
  readonly listStyle: string;
}

export const plainLook: Look = {
  bold: false,
  font: null,
  caps: false,
  visible: true,
  space: "fold",
  listStyle: "disc",
};

const boldElements = new Set("b strong h1 h2 h3 h4 h5 h6".split(" "));
const keepingElements = new Set("pre listing xmp".split(" "));
const genericFont =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|inherit|initial|unset|var\(.*)$/i;
const familyOfShorthand = /(?:^|\s)[\d.]+(?:[a-z]+|%)?(?:\s*\/\s*[\d.]+(?:[a-z]+|%)?)?\s+(.+)$/i;

/** The look of an element's words, from that of the element around it. */
export function lookOf(element: HtmlElement, own: Declarations, parent: Look): Look {
  const next: { -readonly [Key in keyof Look]: Look[Key] } = { ...parent };
  if (boldElements.has(element.name)) next.bold = true;
  if (keepingElements.has(element.name)) next.space = "keep";
  const face = element.attributes.face;
  if (face !== undefined && element.name === "font") next.font = firstFont(face) ?? parent.font;
  const { font } = own;
  if (font !== undefined) {
    next.font = firstFont(familyOfShorthand.exec(font)?.[1] ?? "") ?? next.font;
    next.bold = isBold(
      font.split(" ").find((word) => boldWord.test(word)) ?? "normal",
      parent.bold,
    );
  }
  const family = own["font-family"];
  if (family !== undefined) next.font = firstFont(family) ?? next.font;
  const weight = own["font-weight"];
  if (weight !== undefined) next.bold = isBold(weight, parent.bold);
  const transform = own["text-transform"];
  if (transform !== undefined && transform !== "inherit") next.caps = transform === "uppercase";
  const { visibility } = own;
  if (visibility !== undefined && visibility !== "inherit") next.visible = visibility === "visible";
  const space = own["white-space"];
  if (space !== undefined && space !== "inherit") next.space = spaceOf(space);
  next.listStyle = listStyleOf(element, own, parent);
  return isSame(next, parent) ? parent : next;
}

const isSame = (one: Look, other: Look): boolean =>
  one.bold === other.bold &&
  one.font === other.font &&
  one.caps === other.caps &&
  one.visible === other.visible &&
  one.space === other.space &&
  one.listStyle === other.listStyle;

const boldWord = /^(?:bold|bolder|[6-9]00)$/;

const isBold = (weight: string, inherited: boolean): boolean =>
  weight === "inherit" ? inherited : boldWord.test(weight);

const spaceOf = (value: string): Look["space"] =>
  value === "pre-line" ? "lines" : /^(?:pre|pre-wrap|break-spaces)$/.test(value) ? "keep" : "fold";

/** The first name of a list of fonts; null where it names only a kind. */
function firstFont(list: string): string | null {
  const first = /^\s*(?:"([^"]*)"|'([^']*)'|([^,]*))/.exec(list);
  const name = (first?.[1] ?? first?.[2] ?? first?.[3] ?? "").trim();
  return name === "" || genericFont.test(name) ? null : name;
}

const listKinds =
  /(?:^|\s)("[^"]*"|'[^']*'|none|disc|circle|square|decimal(?:-leading-zero)?|(?:lower|upper)-(?:roman|alpha|latin|greek))(?=\s|$)/i;
const letterKinds: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
};

function listStyleOf({ name, attributes }: HtmlElement, own: Declarations, parent: Look): string {
  const declared = own["list-style-type"] ?? own["list-style"];
  if (declared !== undefined) {
    const kind = listKinds.exec(declared)?.[1];
    if (kind !== undefined) return kind;
  }
  const type = attributes.type?.trim();
  const isList = name === "ol" || name === "ul" || name === "menu" || name === "dir";
  if (type !== undefined && (isList || name === "li")) {
    const kind =
      letterKinds[type] ?? (/^(?:none|disc|circle|square)$/i.test(type) ? type : undefined);
    if (kind !== undefined) return kind;
  }
  if (name === "ol") return "decimal";
  return isList ? "disc" : parent.listStyle;
}
