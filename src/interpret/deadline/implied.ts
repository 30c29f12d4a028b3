import type { Deadline } from "../../model/deadline.js";
import { foldText } from "../../text/fold.js";
import { type Cycle, findCycles } from "./cycle.js";
import { readRecurrence } from "./recurrence.js";

type Implied = NonNullable<Deadline["impliedRecurrence"]>;

/** A look at the wording itself, before the folded copy is made. */
const indicator = /h[ằà]ng\s|từng\s|mỗi\s|định\sk[ìỳ]|lần/iu;

/** Words at the very front say how often the task is done; further on they may describe a noun. */
const opensTask = (folded: string, cycle: Cycle): boolean =>
  !/\p{L}/u.test(folded.slice(0, cycle.start));

/**
 * The cycle that a task text states. “Định kỳ …” and counts (02 lần/năm) always tell it, “hằng năm” only at the
 * front or, with `loose`, anywhere: in the middle it mostly belongs to a noun (kế hoạch hằng năm).
 */
export function findImpliedRecurrence(taskText: string, loose: boolean): Implied | null {
  if (!indicator.test(taskText)) return null;
  const folded = foldText(taskText);
  const found = findCycles(folded).filter(({ form }) => form !== "following" && form !== "list");
  const stated = found.filter(
    (cycle) => cycle.form === "periodic" || cycle.form === "count" || opensTask(folded, cycle),
  );
  const cycle =
    stated.find(({ unit }) => unit !== null) ?? stated[0] ?? (loose ? found[0] : undefined);
  if (!cycle) return null;
  const raw = taskText.slice(cycle.start, cycle.end);
  return { raw, rrule: readRecurrence(folded.slice(cycle.start, cycle.end))?.rrule ?? null };
}
