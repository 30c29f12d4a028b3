import { pairEntries } from "./align.js";
import type { Field } from "./fields.js";
import { fold, similarity, softThreshold, tidy, withoutClosing } from "./fold.js";
import { type Miss, nothing, type Tally } from "./tally.js";

export type Matching = "strict" | "soft";

/** Whether two values of a field are the same under a matching. */
export type Same<Value> = (gold: Value, found: Value, matching: Matching) => boolean;

/** Takes one comparison after the other. */
export interface Board {
  readonly matching: Matching;
  add(field: Field, tally: Tally, misses?: readonly Omit<Miss, "field">[]): void;
}

/** Wording: strict is equal but for white space, soft is similar once folded. */
export const sameText: Same<string> = (gold, found, matching) =>
  matching === "strict" ? tidy(gold) === tidy(found) : similarity(gold, found) >= softThreshold;

/** Titles, actors, bodies, recipients: as wording, but closing marks never count. */
export const sameTitle: Same<string> = (gold, found, matching) =>
  sameText(withoutClosing(gold), withoutClosing(found), matching);

/** Numbers, symbols, labels: a near miss is another document, so soft forgives only how it is drawn. */
export const sameSign: Same<string> = (gold, found, matching) =>
  matching === "strict"
    ? tidy(gold) === tidy(found)
    : fold(gold).replaceAll(" ", "") === fold(found).replaceAll(" ", "");

export const sameBlank =
  (same: Same<string>): Same<string | null> =>
  (gold, found, matching) =>
    gold === null || found === null ? gold === found : same(gold, found, matching);

const show = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** One slot. A blank rightly left blank is right; a value in a blank is wrong, a blank for a value missed. */
export function scoreSlot<Value>(
  board: Board,
  field: Field,
  gold: Value | null,
  found: Value | null,
  same: Same<Value>,
): void {
  const right =
    gold === null || found === null ? gold === found : same(gold, found, board.matching);
  const given = found === null ? 0 : 1;
  if (right) {
    board.add(field, { ...nothing, right: 1, given });
    return;
  }
  board.add(
    field,
    {
      right: 0,
      wrong: given,
      missed: gold === null ? 0 : 1,
      given,
      left: gold !== null && found === null ? 1 : 0,
    },
    [{ gold: gold === null ? null : show(gold), found: found === null ? null : show(found) }],
  );
}

/** A list: entries pair up wherever they stand. Nothing to find and nothing found adds nothing. */
export function scoreList<Entry>(
  board: Board,
  field: Field,
  gold: readonly Entry[],
  found: readonly Entry[],
  same: Same<Entry>,
): void {
  const pairs = pairEntries(
    gold,
    found,
    (one, other) => same(one, other, board.matching),
    (one, other) => same(one, other, "strict"),
  );
  const pairedGold = new Set(pairs.map(([from]) => from));
  const pairedFound = new Set(pairs.map(([, to]) => to));
  const wrong = found.length - pairs.length;
  const missed = gold.length - pairs.length;
  board.add(
    field,
    {
      right: pairs.length,
      wrong,
      missed,
      given: found.length,
      left: Math.max(0, missed - wrong),
    },
    [
      ...gold.flatMap((entry, index) =>
        pairedGold.has(index) ? [] : [{ gold: show(entry), found: null }],
      ),
      ...found.flatMap((entry, index) =>
        pairedFound.has(index) ? [] : [{ gold: null, found: show(entry) }],
      ),
    ],
  );
}
