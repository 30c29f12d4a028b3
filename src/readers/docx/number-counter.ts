import { legalFormat, writeWordNumber } from "../rich/word-numbers.js";
import { formatNumber } from "./number-formats.js";
import { type Level, type List, levelCount, type Numbering } from "./numbering.js";
import type { RunProperties } from "./run-properties.js";
import type { Style, Styles } from "./styles.js";

/** A number or bullet as a list draws it. */
export interface Label {
  readonly text: string;
  readonly run: RunProperties;
  readonly bullet: boolean;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly numId: string;
  readonly level: number;
}

export interface NumberCounter {
  /** Counts a paragraph and gives its label; null where its list draws none. */
  count(place: ListPlace): Label | null;
}

interface ResolvedList {
  readonly list: List;
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels whose own start has been taken: it holds once. */
  readonly started: boolean[];
}

/** Lists whose numbering style points to another list, at the most in a row. */
const maxLinks = 16;

/**
 * Counts the paragraphs of one story (body, notes, boxes, margins). Lists over the same definition go on counting
 * together, as in Word; a start of its own begins a list anew once (ECMA-376 Part 1, 17.9.26 startOverride).
 */
export function createCounter(numbering: Numbering, styles: Styles): NumberCounter {
  const counts = new Map<string, (number | undefined)[]>();
  const known = new Map<string, ResolvedList | null>();

  const find = (numId: string): ResolvedList | null => {
    let found = known.get(numId);
    if (found === undefined) {
      found = resolveList(numId, numbering, styles);
      known.set(numId, found);
    }
    return found;
  };

  return {
    count: ({ numId, level: at }) => {
      const list = find(numId);
      const level = list?.levels[at];
      if (list === null || level === undefined) return null;
      let values = counts.get(list.abstractId);
      if (values === undefined) {
        values = [];
        counts.set(list.abstractId, values);
      }
      for (let above = 0; above < at; above += 1)
        if (values[above] === undefined) beginLevel(list, values, above);
      if (!beginLevel(list, values, at)) values[at] = (values[at] as number) + 1;
      restartBelow(list, values, at);
      return {
        text: drawText(list, values, level),
        run: level.run,
        bullet: level.format.name === "bullet",
      };
    },
  };
}

function resolveList(numId: string, numbering: Numbering, styles: Styles): ResolvedList | null {
  const first = numbering.lists.get(numId);
  if (first === undefined) return null;
  let list = first;
  for (let links = 0; links < maxLinks; links += 1) {
    const abstract = numbering.abstracts.get(list.abstractId);
    if (abstract === undefined) return null;
    if (abstract.styleLink === null || abstract.levels.length > 0) {
      const levels = Array.from(
        { length: levelCount },
        (_, at) => first.overrides[at]?.level ?? list.overrides[at]?.level ?? abstract.levels[at],
      );
      return { list: first, abstractId: list.abstractId, levels, started: [] };
    }
    const linked = styles.numberingOf(abstract.styleLink);
    const next = linked === null ? undefined : numbering.lists.get(linked);
    if (next === undefined) return null;
    list = next;
  }
  return null;
}

/**
 * Begins a level that has not begun, or that its list begins anew; false where it goes on. An item below a level that
 * was left out counts as the first item of that level too.
 */
function beginLevel(list: ResolvedList, values: (number | undefined)[], at: number): boolean {
  const override = list.list.overrides[at]?.start ?? null;
  if (values[at] !== undefined && (override === null || list.started[at] === true)) return false;
  values[at] = override ?? list.levels[at]?.start ?? 0;
  list.started[at] = true;
  return true;
}

/** Deeper levels begin anew, unless they say otherwise (17.9.10 lvlRestart). */
function restartBelow(list: ResolvedList, values: (number | undefined)[], at: number): void {
  for (let below = at + 1; below < levelCount; below += 1) {
    const restart = list.levels[below]?.restart ?? null;
    if (restart === 0) continue;
    if (restart === null || restart > below || at < restart) values[below] = undefined;
  }
}

function drawText(
  list: ResolvedList,
  values: readonly (number | undefined)[],
  level: Level,
): string {
  if (level.format.name === "bullet") return level.text;
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels[at];
    if (shown === undefined) return "";
    const value = values[at] ?? list.list.overrides[at]?.start ?? shown.start;
    return level.legal
      ? writeWordNumber(value, legalFormat(shown.format.name))
      : formatNumber(value, shown.format);
  });
}

/** What the paragraph itself says of its list. */
export interface OwnNumbering {
  readonly numId: string | null;
  readonly level: number | null;
}

/**
 * The list place of a paragraph: its own or that of its style; null for none. In a style the level is the one that
 * names the style (17.9.23 pStyle).
 */
export function findListPlace(
  own: OwnNumbering,
  style: Style,
  numbering: Numbering,
): ListPlace | null {
  const numId = own.numId ?? style.numId;
  if (numId === null || numId === "0") return null;
  let level = own.level;
  if (level === null && own.numId === null) level = findStyleLevel(numId, style, numbering);
  level ??= 0;
  return level < 0 || level >= levelCount ? null : { numId, level };
}

function findStyleLevel(numId: string, style: Style, numbering: Numbering): number | null {
  const abstractId = numbering.lists.get(numId)?.abstractId ?? "";
  const levels = numbering.abstracts.get(abstractId)?.levels ?? [];
  for (const { id, level } of style.numberedBy) {
    const at = levels.findIndex((other) => other?.styleId === id);
    if (at >= 0) return at;
    if (level !== null) return level;
  }
  return style.level;
}
