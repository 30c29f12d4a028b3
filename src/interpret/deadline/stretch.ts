import { daysInMonth, isCalendarDay, isoDay, lastDayOf } from "./calendar.js";

/** A named piece of the calendar as it stands in the text: a day, a month, a quarter, a year. */
export interface Stretch {
  readonly unit: "day" | "month" | "quarter" | "half" | "year" | "term" | "schoolYear";
  /** Null when not written. */
  readonly year: number | null;
  /** Month of the first day and of the last; null for a day whose month is written further on. */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  /**
   * Day of the month; null for the first or last of the month. A negative `fromDay` counts from the end of the
   * month: -10 begins its last ten days.
   */
  readonly fromDay: number | null;
  readonly toDay: number | null;
  readonly fromClock: string;
  readonly toClock: string;
  /** Only a part of it is meant, without bounds: đầu, giữa, cuối. */
  readonly part: "first" | "middle" | "last" | null;
  readonly impossible: boolean;
  /** The year is written with two digits: 15/6/26. */
  readonly shortYear: boolean;
  /** Offset of the first unit after it. */
  readonly end: number;
}

/** A stretch of which nothing is known but that it is a whole year. */
export const blankStretch: Omit<Stretch, "unit" | "end"> = {
  year: null,
  fromMonth: 1,
  toMonth: 12,
  fromDay: null,
  toDay: null,
  fromClock: "",
  toClock: "",
  part: null,
  impossible: false,
  shortYear: false,
};

/** First day, ISO 8601, with the time if stated; null when the year or month is not known. */
export function firstDay(stretch: Stretch, year: number | null): string | null {
  if (year === null || stretch.fromMonth === null || stretch.impossible) return null;
  const { fromDay, fromMonth } = stretch;
  if (fromDay !== null && fromDay < 0) {
    return isoDay(year, fromMonth, daysInMonth(year, fromMonth) + 1 + fromDay);
  }
  if (fromDay !== null && !isCalendarDay(fromDay, fromMonth, year)) return null;
  return isoDay(year, fromMonth, fromDay ?? 1) + stretch.fromClock;
}

/** Last day, ISO 8601, with the time if stated; null when the year or month is not known. */
export function lastDay(stretch: Stretch, year: number | null): string | null {
  if (year === null || stretch.toMonth === null || stretch.impossible) return null;
  const { toDay, toMonth } = stretch;
  if (toDay === null) return lastDayOf(year, toMonth);
  if (!isCalendarDay(toDay, toMonth, year)) return null;
  return isoDay(year, toMonth, toDay) + stretch.toClock;
}
