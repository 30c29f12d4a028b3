export function findPeriod(_text: string): { start: number; end: number; from: string; to: string } | null {
  return null;
}
