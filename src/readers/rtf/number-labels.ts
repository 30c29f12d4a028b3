import {
  bulletFormat,
  type ListLevel,
  type ListOverride,
  type ListTable,
  noFormat,
  type OldNumber,
} from "./list-table.js";
import { readSign } from "./look.js";
import type { Numbered } from "./state.js";

const largestRoman = 4999;
const longestLetters = 30;
const romans: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function writeRoman(value: number): string {
  if (value < 1 || value > largestRoman) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, letters] of romans) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

/** a … z, aa, bb, … */
function writeLetters(value: number): string {
  const times = Math.ceil(value / 26);
  if (value < 1 || times > longestLetters) return String(value);
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(times);
}

/** A number in one of the formats of `\levelnfc`; those of other scripts and in words are written in digits. */
function writeNumber(value: number, format: number): string {
  switch (format) {
    case 1:
      return writeRoman(value).toUpperCase();
    case 2:
      return writeRoman(value);
    case 3:
      return writeLetters(value).toUpperCase();
    case 4:
      return writeLetters(value);
    case 22:
      return value < 10 ? `0${value}` : String(value);
    default:
      return String(value);
  }
}

interface Counter {
  readonly values: (number | undefined)[];
  /** Overrides whose own start has been taken. */
  readonly begun: Set<ListOverride>;
}

/**
 * Counts the numbered paragraphs of a file that does not draw its numbers and writes their labels. Lists with the
 * same definition count on through all overrides, as in Word, unless an override starts anew.
 */
export function writeLabels(
  numbered: readonly Numbered[],
  lists: ListTable,
  overrides: ReadonlyMap<number, ListOverride>,
): void {
  const counters = new Map<number, Counter>();
  let last: Numbered | null = null;
  let value = 0;
  for (const entry of numbered) {
    if (entry.oldNumber !== null) {
      const goesOn =
        last !== null && follows(last, entry) && isSame(last.oldNumber, entry.oldNumber);
      value = goesOn ? value + 1 : entry.oldNumber.start;
      last = entry;
      setLabel(entry, writeOldNumber(entry.oldNumber, value));
      continue;
    }
    const override = overrides.get(entry.list);
    const levels = override === undefined ? undefined : lists.get(override.list);
    if (override === undefined || levels === undefined) continue;
    let counter = counters.get(override.list);
    if (counter === undefined) {
      counter = { values: [], begun: new Set() };
      counters.set(override.list, counter);
    }
    setLabel(entry, count(counter, levels, override, entry.level));
  }
}

const setLabel = (entry: Numbered, text: string): void => {
  const label = text.trim();
  if (label !== "") entry.paragraph.label = label;
};

function count(
  counter: Counter,
  levels: readonly ListLevel[],
  override: ListOverride,
  depth: number,
): string {
  const levelAt = (index: number): ListLevel | undefined =>
    override.levels[index]?.level ?? levels[index];
  const startAt = (index: number): number =>
    override.levels[index]?.start ?? levelAt(index)?.start ?? 1;
  const level = levelAt(depth);
  if (level === undefined) return "";
  if (!counter.begun.has(override)) {
    counter.begun.add(override);
    for (const [index, { start }] of override.levels.entries()) {
      if (start !== null) counter.values[index] = undefined;
    }
  }
  const before = counter.values[depth];
  counter.values[depth] = before === undefined ? startAt(depth) : before + 1;
  for (let deeper = depth + 1; deeper < counter.values.length; deeper += 1) {
    if (levelAt(deeper)?.goesOn !== true) counter.values[deeper] = undefined;
  }
  const pattern = level.text.slice(1).replace(/;$/, "").slice(0, level.text.charCodeAt(0));
  if (level.format === bulletFormat) return readSigns(pattern, level.font);
  let label = "";
  for (const sign of pattern) {
    const index = sign.charCodeAt(0);
    if (index > 8) {
      label += sign;
      continue;
    }
    const format = levelAt(index)?.format ?? 0;
    if (format === noFormat) continue;
    const value = counter.values[index] ?? startAt(index);
    label += writeNumber(value, level.isLegal && format !== 22 ? 0 : format);
  }
  return label;
}

const readSigns = (text: string, font: string | null): string =>
  Array.from(text, (sign) =>
    sign.length > 1 ? sign : String.fromCharCode(readSign(sign.charCodeAt(0), font)),
  ).join("");

const writeOldNumber = ({ format, before, after }: OldNumber, value: number): string => {
  if (format === noFormat) return "";
  return format === bulletFormat ? before : `${before}${writeNumber(value, format)}${after}`;
};

/** One block behind another in the same text. */
const follows = (last: Numbered, entry: Numbered): boolean =>
  last.story === entry.story && entry.index === last.index + 1;

const isSame = (last: OldNumber | null, own: OldNumber): boolean =>
  last !== null &&
  last.format === own.format &&
  last.before === own.before &&
  last.after === own.after;
