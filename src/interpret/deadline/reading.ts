import type { Deadline } from "../../model/deadline.js";

/** A slot, or one part of it, as read. */
export interface Reading {
  readonly fields: Omit<Deadline, "raw" | "at">;
  /** False when wording is left over that the fields do not tell, or that was taken up whole as an event or reference. */
  readonly complete: boolean;
}

const empty: Reading["fields"] = {
  kind: "unknown",
  start: null,
  due: null,
  boundary: null,
  rrule: null,
  event: null,
  reference: null,
  assumptions: [],
};

/** A reading with the fields given and the others empty. */
export function buildReading(fields: Partial<Reading["fields"]>, complete = true): Reading {
  return { fields: { ...empty, ...fields }, complete };
}

/** One stretch of wording beside its folded copy, of equal length. */
export interface Slot {
  readonly raw: string;
  readonly folded: string;
}

/** The part of a slot from an offset to another, white space at the ends removed. */
export function cutSlot(slot: Slot, start: number, end = slot.raw.length): Slot {
  let [from, to] = [start, end];
  while (from < to && slot.raw[from] === " ") from += 1;
  while (to > from && slot.raw[to - 1] === " ") to -= 1;
  return { raw: slot.raw.slice(from, to), folded: slot.folded.slice(from, to) };
}
