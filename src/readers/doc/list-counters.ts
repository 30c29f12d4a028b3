import { legalFormat, wordFormatName, writeWordNumber } from "../rich/word-numbers.js";
import type { List, ListLevel, ListUse } from "./lists.js";

/** The counts of all lists of one story, as the paragraphs go by. */
export interface ListCounters {
  /** Counts a paragraph and gives its number as drawn; "" when nothing is drawn. */
  label(use: number, level: number): string;
}

const levelCount = 9;
const bullet = 23;

/** Counters belong to the list, so that all uses of a list count on; a start that a use overrides counts once. */
export function createListCounters(uses: readonly (ListUse | null)[]): ListCounters {
  const counts = new Map<List, (number | null)[]>();
  const started = new Set<number>();

  return {
    label(number, level) {
      const use = uses[number - 1];
      if (use === undefined || use === null) return "";
      const own = levelOf(use, level);
      if (own === undefined) return "";
      let values = counts.get(use.list);
      if (values === undefined) {
        values = Array.from({ length: levelCount }, () => null);
        counts.set(use.list, values);
      }
      const override = use.overrides.get(level)?.startAt ?? null;
      const key = number * levelCount + level;
      const before = values[level] ?? null;
      if (override !== null && !started.has(key)) values[level] = override;
      else values[level] = before === null ? startOf(use, level, own) : before + 1;
      started.add(key);
      for (let deeper = level + 1; deeper < levelCount; deeper += 1) {
        if (level < (levelOf(use, deeper)?.restartsAfter ?? levelCount)) values[deeper] = null;
      }
      return own.hidden ? "" : drawLabel(use, own, values);
    },
  };
}

const levelOf = (use: ListUse, level: number): ListLevel | undefined =>
  use.overrides.get(level)?.level ?? use.list.levels[level];

const startOf = (use: ListUse, level: number, own: ListLevel | undefined): number =>
  use.overrides.get(level)?.startAt ?? own?.startAt ?? 1;

function drawLabel(use: ListUse, own: ListLevel, values: readonly (number | null)[]): string {
  if (own.format === bullet) return own.text;
  let label = "";
  for (const sign of own.text) {
    const place = sign.charCodeAt(0);
    if (place >= levelCount) {
      label += sign;
      continue;
    }
    const level = levelOf(use, place);
    const format = wordFormatName(level?.format ?? 0);
    const value = values[place] ?? startOf(use, place, level);
    label += writeWordNumber(value, own.legal ? legalFormat(format) : format);
  }
  return (own.caps ? label.toUpperCase() : label).trim();
}
