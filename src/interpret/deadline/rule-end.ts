import type { DeadlineContext } from "./context.js";
import type { Recurrence } from "./recurrence.js";

const dayNumber = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/**
 * Adds the end of the plan's period to a rule whose round is shorter than the period: such a duty ends with
 * the plan. A rule as long as the period or longer stays open, for UNTIL would say nothing.
 */
export function boundRule(
  recurrence: Recurrence,
  period: DeadlineContext["period"],
): { rrule: string | null; bounded: boolean } {
  const { rrule, length } = recurrence;
  if (rrule === null || period === null) return { rrule, bounded: false };
  const span = dayNumber(period.end) - dayNumber(period.start) + 1;
  // Rounds are counted in days about, so a year's plan of 365 or 366 days is one round of a year.
  if (!(length * 1.02 < span)) return { rrule, bounded: false };
  return { rrule: addUntil(rrule, period.end), bounded: true };
}

/** A rule that ends with a day, ISO 8601. */
export function addUntil(rrule: string, end: string): string {
  return `${rrule};UNTIL=${end.slice(0, 10).replaceAll("-", "")}`;
}
