import type { Citation } from "../../model/index.js";
import { foldKey } from "../../text/index.js";

function lawName(citation: Citation): string | null {
  // “Luật Thi đua khen thưởng” is “Luật Thi đua, khen thưởng”.
  return citation.title === null ? null : foldKey(citation.title.replace(/[,.;]/g, ""));
}

/**
 * A key that two mentions of one act share: number with symbol; type and number where no symbol is written;
 * the name of a law, whatever its commas, day or year; else the wording. Use `uniqueCitations` to match a number alone.
 */
export function citationKey(citation: Citation): string {
  const name = lawName(citation);
  if (name !== null) return name;
  if (citation.number === null) return foldKey(citation.raw);
  if (citation.symbol !== null) return foldKey(citation.number).replace(/^0+(?=\d)/, "");
  return shortKey(citation) ?? foldKey(citation.raw);
}

/** Type and running number, the form in which an act is named again: "kế hoạch 164". */
function shortKey(citation: Citation): string | null {
  const sequence = citation.number === null ? null : /^\d+[a-zđ]?/.exec(citation.number)?.[0];
  if (sequence === null || sequence === undefined || citation.type === null) return null;
  return `${(citation.type.code ?? citation.type.name).toLowerCase()} ${sequence.replace(/^0+(?=\d)/, "")}`;
}

/** One year's "Luật Đất đai" is not another's, and number and symbol come back every year. */
function differ(one: Citation, other: Citation): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return true;
  if (one.date === null || other.date === null) return false;
  const length = Math.min(one.date.length, other.date.length);
  return one.date.slice(0, length) !== other.date.slice(0, length);
}

/** The first mention of every act, in order. A number without symbol counts as the act of that type named before. */
export function uniqueCitations<T>(items: readonly T[], citationOf: (item: T) => Citation): T[] {
  const seen = new Map<string, Citation[]>();
  const unique: T[] = [];
  for (const item of items) {
    const citation = citationOf(item);
    const key = citationKey(citation);
    if (seen.get(key)?.some((other) => !differ(other, citation)) === true) continue;
    unique.push(item);
    const short = shortKey(citation);
    for (const name of short === null || short === key ? [key] : [key, short]) {
      const list = seen.get(name);
      if (list === undefined) seen.set(name, [citation]);
      else list.push(citation);
    }
  }
  return unique;
}
