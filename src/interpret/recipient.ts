export interface RecipientReading {
  text: { start: number; end: number };
  purpose: { start: number; end: number } | null;
  agencies: string[];
}
export function interpretRecipient(text: string): RecipientReading {
  return { text: { start: 0, end: text.length }, purpose: null, agencies: [] };
}
