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

/** One act with what all its mentions say; fields taken from a later mention name it in `from`. */
interface Act<T> {
  readonly item: T;
  readonly citation: Citation;
  readonly from: { date?: T; number?: T };
}

/** “Đề án số 08” ahead of “Đề án 08-ĐA/TU”: a number with neither symbol nor day waits for the rest. */
const isOpen = ({ number, symbol, title, date }: Citation): boolean =>
  title === null && number !== null && symbol === null && date === null;

/** The act that a number alone named before, where one act of that type and number is named in full. */
function findOpened<T>(acts: readonly Act<T>[], citation: Citation): number {
  const short = citation.symbol === null ? null : shortKey(citation);
  if (short === null) return -1;
  return acts.findIndex((act) => isOpen(act.citation) && shortKey(act.citation) === short);
}

/** The day that a later mention gives to an act named without one. */
function complete<T>(act: Act<T>, item: T, citation: Citation): Act<T> {
  const { date } = act.citation;
  const fuller = citation.date !== null && citation.date.length > (date?.length ?? 0);
  if (!fuller) return act;
  return {
    ...act,
    citation: { ...act.citation, date: citation.date },
    from: { ...act.from, date: item },
  };
}

/**
 * Every act once, in the order of first mention. A number without symbol counts as the act of that type named before,
 * or, where one alone comes, behind it. What the first mention leaves out, day or symbol, comes from a later one:
 * plans name an act in full once (Nghị định 30/2020/NĐ-CP, Phụ lục I), not always the first time.
 */
export function uniqueCitations<T>(
  items: readonly T[],
  citationOf: (item: T) => Citation,
): Act<T>[] {
  const acts: Act<T>[] = [];
  const seen = new Map<string, number[]>();
  const note = (key: string, index: number): void => {
    const list = seen.get(key);
    if (list === undefined) seen.set(key, [index]);
    else list.push(index);
  };
  const inFull = new Map<string, Set<string>>();
  for (const item of items) {
    const citation = citationOf(item);
    const short = citation.symbol === null ? null : shortKey(citation);
    if (short === null) continue;
    inFull.set(short, (inFull.get(short) ?? new Set()).add(citationKey(citation)));
  }
  for (const item of items) {
    const citation = citationOf(item);
    const key = citationKey(citation);
    const known = seen
      .get(key)
      ?.find((index) => !differ((acts[index] as Act<T>).citation, citation));
    if (known !== undefined) {
      acts[known] = complete(acts[known] as Act<T>, item, citation);
      continue;
    }
    const short = shortKey(citation);
    const alone = short !== null && inFull.get(short)?.size === 1;
    const opened = alone ? findOpened(acts, citation) : -1;
    if (opened >= 0) {
      const act = acts[opened] as Act<T>;
      const { number, symbol, year } = citation;
      const named = { ...act.citation, number, symbol, year };
      acts[opened] = complete(
        { ...act, citation: named, from: { ...act.from, number: item } },
        item,
        citation,
      );
      note(key, opened);
      continue;
    }
    acts.push({ item, citation, from: {} });
    for (const name of short === null || short === key ? [key] : [key, short])
      note(name, acts.length - 1);
  }
  return acts;
}
