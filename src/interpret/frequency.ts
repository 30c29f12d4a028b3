export function findFrequency(_text: string): { start: number; end: number; rrule: string | null } | null {
  return null;
}
