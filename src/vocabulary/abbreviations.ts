import { abbreviations } from "./data/abbreviations.js";

let expansions: Map<string, string> | null = null;

/** The full wording of an abbreviation, as written (UBND, TTHC); null when unknown or when several fit. */
export function expandAbbreviation(short: string): string | null {
  if (expansions === null) {
    expansions = new Map();
    for (const row of abbreviations) {
      const [abbreviation = "", expansion = ""] = row.split("\t");
      if (!expansion.includes(" / ")) expansions.set(abbreviation, expansion);
    }
  }
  return expansions.get(short.trim()) ?? null;
}
