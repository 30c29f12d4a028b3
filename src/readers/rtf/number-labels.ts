import { showBullet } from "../rich/symbol-fonts.js";
import { legalFormat, wordFormatName, writeWordNumber } from "../rich/word-numbers.js";
import {
  bulletFormat,
  type ListLevel,
  type ListOverride,
  type ListTable,
  noFormat,
  type OldNumber,
} from "./list-table.js";
import type { Numbered } from "./state.js";

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
  // Signs, not units: a sign of a symbol font may have become two.
  const signs = Array.from(level.text.slice(1).replace(/;$/, ""));
  const pattern = signs.slice(0, level.text.charCodeAt(0)).join("");
  if (level.format === bulletFormat) return showBullet(pattern, level.font);
  let label = "";
  for (const sign of pattern) {
    const index = sign.charCodeAt(0);
    if (index > 8) {
      label += sign;
      continue;
    }
    const format = wordFormatName(levelAt(index)?.format ?? 0);
    const value = counter.values[index] ?? startAt(index);
    label += writeWordNumber(value, level.isLegal ? legalFormat(format) : format);
  }
  return label;
}

const writeOldNumber = ({ format, before, after }: OldNumber, value: number): string => {
  if (format === noFormat) return "";
  if (format === bulletFormat) return showBullet(before, null);
  return `${before}${writeWordNumber(value, wordFormatName(format))}${after}`;
};

/** One block behind another in the same text. */
const follows = (last: Numbered, entry: Numbered): boolean =>
  last.story === entry.story && entry.index === last.index + 1;

const isSame = (last: OldNumber | null, own: OldNumber): boolean =>
  last !== null &&
  last.format === own.format &&
  last.before === own.before &&
  last.after === own.after;
