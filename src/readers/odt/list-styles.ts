import { formatNumber } from "./number-formats.js";

/** How the items of one level are numbered (`text:list-level-style-number` and its kin, ODF 1.3 Part 3, list styles). */
export interface ListLevel {
  /** The bullet as drawn; null for a level of numbers. */
  readonly bullet: string | null;
  /** `style:num-format`; empty for a level without number. */
  readonly format: string;
  readonly letterSync: boolean;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels, counted from this one upwards, are shown. */
  readonly displayLevels: number;
  /** `text:num-list-format`: the whole label, `%2%` in place of the number of level 2; null without. */
  readonly template: string | null;
  readonly start: number;
}

/** Levels of a list style, the first at index 0. */
export type ListStyle = readonly (ListLevel | undefined)[];

/** ODF and every program that writes it know ten levels. */
export const mostLevels = 10;

/** What LibreOffice draws for a level that its list style does not describe. */
const plainNumber: ListLevel = {
  bullet: null,
  format: "1",
  letterSync: false,
  prefix: "",
  suffix: ".",
  displayLevels: 1,
  template: null,
  start: 1,
};

/** What is drawn for a list that has no style at all. */
export const plainList: ListStyle = new Array(mostLevels).fill({ ...plainNumber, bullet: "•" });

/**
 * The label of an item whose numbers, from the first level down to its own, are `counts`. Null where the number
 * format is not known, an empty string where nothing is drawn.
 */
export function drawLabel(style: ListStyle, counts: readonly number[]): string | null {
  const own = style[counts.length - 1] ?? plainNumber;
  if (own.bullet !== null) return own.bullet;
  const numbers = counts.map((count, index) => drawNumber(style[index] ?? plainNumber, count));
  if (own.format !== "" && numbers.at(-1) === null) return null;
  // A level without number shows none of the levels above either, only the words around them.
  if (own.format === "") {
    return (own.template?.replace(/%.*%/, "") ?? `${own.prefix}${own.suffix}`).trim();
  }
  if (own.template !== null) return fillTemplate(own.template, numbers).trim();
  const shown = numbers.slice(Math.max(0, counts.length - own.displayLevels));
  const parts = shown.filter((number) => number !== null && number !== "");
  return `${own.prefix}${parts.join(".")}${own.suffix}`.trim();
}

function drawNumber(level: ListLevel, count: number): string | null {
  if (level.bullet !== null || level.format === "") return "";
  return formatNumber(count, level.format, level.letterSync);
}

/** A level without number takes the text up to the next number with it: `%1%.%2%.%3%` is "1.1", not "1..1". */
function fillTemplate(template: string, numbers: readonly (string | null)[]): string {
  let text = "";
  let rest = template;
  for (let match = nextSlot(rest); match !== null; match = nextSlot(rest)) {
    text += rest.slice(0, match.index);
    rest = rest.slice(match.index + match[0].length);
    const number = numbers[Number(match[1]) - 1] ?? "";
    if (number !== "") text += number;
    else rest = rest.slice(Math.max(0, nextSlot(rest)?.index ?? 0));
  }
  return text + rest;
}

const nextSlot = (text: string): RegExpExecArray | null => /%(\d{1,2})%/.exec(text);
