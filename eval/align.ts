/** Similarity of an annotated entry and a found one, 0 to 1. */
export type Compare<Entry> = (gold: Entry, found: Entry) => number;

type Pair = readonly [gold: number, found: number];

/**
 * The most pairs that `matches` allows, wherever the entries stand (Kuhn's augmenting paths). Pairs that
 * `prefers` allows are made first, in order, so that an exact entry is not given away.
 */
export function pairEntries<Entry>(
  gold: readonly Entry[],
  found: readonly Entry[],
  matches: (gold: Entry, found: Entry) => boolean,
  prefers: (gold: Entry, found: Entry) => boolean = () => false,
): Pair[] {
  const goldOf: (number | undefined)[] = new Array(found.length).fill(undefined);
  const foundOf: (number | undefined)[] = new Array(gold.length).fill(undefined);
  const take = (from: number, to: number): void => {
    goldOf[to] = from;
    foundOf[from] = to;
  };
  gold.forEach((entry, from) => {
    const to = found.findIndex(
      (other, index) => goldOf[index] === undefined && prefers(entry, other),
    );
    if (to >= 0) take(from, to);
  });
  const allowed = gold.map((entry) => found.map((other) => matches(entry, other)));
  const augment = (from: number, seen: Set<number>): boolean => {
    for (const [to, fits] of (allowed[from] ?? []).entries()) {
      if (!fits || seen.has(to)) continue;
      seen.add(to);
      const holder = goldOf[to];
      if (holder === undefined || augment(holder, seen)) {
        take(from, to);
        return true;
      }
    }
    return false;
  };
  gold.forEach((_, from) => {
    if (foundOf[from] === undefined) augment(from, new Set());
  });
  return foundOf.flatMap((to, from): Pair[] => (to === undefined ? [] : [[from, to]]));
}

/** The pairs, in the order of both lists, whose similarities sum highest; a pair below `floor` is none. */
export function alignInOrder<Entry>(
  gold: readonly Entry[],
  found: readonly Entry[],
  compare: Compare<Entry>,
  floor: number,
): Pair[] {
  const width = found.length + 1;
  const likeness = gold.map((entry) => found.map((other) => compare(entry, other)));
  const best = new Float64Array((gold.length + 1) * width);
  const at = (from: number, to: number): number => best[from * width + to] as number;
  const pairOf = (from: number, to: number): number => {
    const value = likeness[from]?.[to] ?? 0;
    return value < floor ? Number.NEGATIVE_INFINITY : value;
  };
  for (let from = gold.length - 1; from >= 0; from--) {
    for (let to = found.length - 1; to >= 0; to--) {
      best[from * width + to] = Math.max(
        at(from + 1, to),
        at(from, to + 1),
        at(from + 1, to + 1) + pairOf(from, to),
      );
    }
  }
  const pairs: Pair[] = [];
  for (let from = 0, to = 0; from < gold.length && to < found.length; ) {
    if (at(from, to) === at(from + 1, to + 1) + pairOf(from, to)) pairs.push([from++, to++]);
    else if (at(from, to) === at(from + 1, to)) from++;
    else to++;
  }
  return pairs;
}
