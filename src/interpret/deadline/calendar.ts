const longMonths = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return longMonths.has(month) ? 31 : 30;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** True when the calendar has the day; without a year, 29 February counts. */
export function isCalendarDay(day: number, month: number, year: number | null): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** ISO 8601 day: 2024-05-30. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** ISO 8601 month: 2024-05. */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}`;
}

/** Last day of a month, ISO 8601. */
export function lastDayOf(year: number, month: number): string {
  return isoDay(year, month, daysInMonth(year, month));
}

/** The day after an ISO 8601 day. */
export function nextDay(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** Local time THH:MM; null when no clock shows it. */
export function isoClock(hour: number, minute: number): string | null {
  return hour < 24 && minute < 60 ? `T${two(hour)}:${two(minute)}` : null;
}
