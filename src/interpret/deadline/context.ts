/** What is known about the plan around a deadline slot. */
export interface DeadlineContext {
  /** First and last day that the plan covers, ISO 8601, both inclusive; null when not stated. */
  readonly period: { readonly start: string; readonly end: string } | null;
  /** The one year that the title names; null when it names none or several. */
  readonly planYear: number | null;
  /** Year in the head of the column or of the section; absent or null when there is none. */
  readonly headingYear?: number | null;
  /** Day of issue of the plan, EDTF; null when blank or absent. */
  readonly issueDate: string | null;
  /** The task that the slot belongs to, as written. */
  readonly taskText?: string;
}

/** A year taken from elsewhere, with the code of where it was taken from. */
export interface TakenYear {
  readonly year: number;
  readonly assumption: "year-from-heading" | "year-from-title" | "year-from-issue-date";
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * The year of a deadline that states none: of the column or section head, else of the title, else of the
 * issue. Null when the plan covers several years and no head says which, for then any year would be a guess.
 */
export function findMissingYear(context: DeadlineContext): TakenYear | null {
  const { headingYear, planYear, period, issueDate } = context;
  if (headingYear) return { year: headingYear, assumption: "year-from-heading" };
  if (planYear !== null) return { year: planYear, assumption: "year-from-title" };
  if (period !== null) {
    const year = yearOf(period.start);
    return year === yearOf(period.end) ? { year, assumption: "year-from-title" } : null;
  }
  const issued = /^\d{4}/.exec(issueDate ?? "");
  return issued && { year: Number(issued[0]), assumption: "year-from-issue-date" };
}
