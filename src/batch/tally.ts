import type { Entry } from "./entry.js";

/** How many inputs came to which end. */
export interface Tally {
  inputs: number;
  complete: number;
  partial: number;
  quarantined: Record<string, number>;
  failed: Record<string, number>;
  skipped: Record<string, number>;
  /** Tasks in all records. */
  tasks: number;
  /** Records by format. */
  formats: Record<string, number>;
}

export const emptyTally = (): Tally => ({
  inputs: 0,
  complete: 0,
  partial: 0,
  failed: {},
  quarantined: {},
  skipped: {},
  tasks: 0,
  formats: {},
});

const increase = (counts: Record<string, number>, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/** Counts an entry by its outcome; `inputs` is counted where they are listed, so that the two can be compared. */
export function addToTally(tally: Tally, { outcome, code, tasks, format }: Entry): void {
  tally.tasks += tasks;
  if (format !== null) increase(tally.formats, format);
  if (outcome === "complete" || outcome === "partial") tally[outcome] += 1;
  else increase(tally[outcome], code ?? "internal-error");
}

export const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** True when every input that was listed came to exactly one end. */
export const isBalanced = (tally: Tally): boolean =>
  tally.inputs ===
  tally.complete +
    tally.partial +
    sumOf(tally.failed) +
    sumOf(tally.quarantined) +
    sumOf(tally.skipped);

/** The same counts with their keys in order, so that they read the same whatever came first. */
export const sortCounts = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));
