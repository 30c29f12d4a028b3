import { foldText } from "../text/fold.js";
import { type Cycle, findCycles } from "./deadline/cycle.js";
import { pattern, wordEnd } from "./deadline/pattern.js";
import { readRecurrence } from "./deadline/recurrence.js";

/** How often a sentence asks for something; `start` and `end` are offsets into it, end exclusive. */
export interface FoundFrequency {
  readonly start: number;
  readonly end: number;
  /** RFC 5545 RRULE value; null when no interval is stated (định kỳ, đột xuất) or no one rule tells it (02 lần/năm). */
  readonly rrule: string | null;
}

const indicator =
  /h[ằà]ng\s|từng\s|mỗi\s|định\sk[ìỳ]|đột\sxuất|lần|tháng|qu[íý]|qúy|khi\s(?:có|được|yêu)|năm\s(?:liền|sau|kế|tiếp)/iu;

const number = "(?:\\d{1,2}|[ivl]{1,3})";
const dayBefore = `(?:(?:chậm nhất|muộn nhất|trước|vào|đến)\\s+(?:là\\s+)?)?(?:(?:các\\s+)?ngày\\s+\\d{1,2}(?:\\s*(?:/|tháng)\\s*\\d{1,2})?|\\d{1,2}/\\d{1,2}|(?:tháng|quý)\\s+${number}|thứ\\s+\\p{l}+|tuần\\s+(?:đầu|cuối)|cuối)`;

const limit = "(?:chậm nhất|muộn nhất|trước|vào)\\s+(?:là\\s+)?";
const dayOfYear = "\\d{1,2}(?:\\s*(?:/|tháng)\\s*\\d{1,2})?";
const inQuarter = "\\s+(?:của\\s+)?tháng\\s+(?:cuối|đầu)(?:\\s+(?:của\\s+)?quý)?";

const patterns = {
  /** The day or month that stands before a cycle and belongs to it: “trước ngày 15/12 hằng năm”. */
  before: pattern(`(?:${dayBefore}(?:\\s*(?:,|và)\\s*${dayBefore}){0,3})\\s+(?:của\\s+)?$`),
  /** And after it: “hằng tháng (trước ngày 20)”, “hằng quý, trước ngày 15 của tháng cuối quý”. */
  after: pattern(
    `\\s*[,(]?\\s*(?:${[
      `(?:${limit}(?:ngày\\s+)?|(?<=[(,]\\s?)ngày\\s+)${dayOfYear}(?:${inQuarter})?(?:\\s*(?:,|và)\\s*(?:trước\\s+)?(?:ngày\\s+)?\\d{1,2}\\s*(?:/|tháng)\\s*\\d{1,2})?`,
      `(?:vào\\s+)?(?:tháng|quý)\\s+${number}${wordEnd}`,
      "(?:vào\\s+)?(?:ngày\\s+)?thứ\\s+\\p{l}+",
    ].join("|")})(?![\\d/])`,
    "y",
  ),
  joint: pattern(
    `^\\s*(?:[,;/]|và|hoặc|\\()?\\s*(?:hoặc\\s+)?(?:trước\\s+|chậm nhất\\s+|vào\\s+)?$`,
  ),
  sudden: pattern(
    `(?<!\\p{l})đột xuất${wordEnd}(?:[\\s,(]{1,3}(?:khi|theo|nếu)\\s+(?:có\\s+)?(?:yêu cầu|đề nghị|phát sinh))?|(?<!\\p{l})khi\\s+(?:có\\s+|được\\s+)?yêu cầu${wordEnd}`,
  ),
};

// A day beside a cycle stands close to it; so far is looked for one.
const reach = 80;
// No sentence lists more frequencies than this.
const longest = 8;

function widen(folded: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, start - reach);
  const before = patterns.before.exec(folded.slice(from, start));
  patterns.after.lastIndex = end;
  const after = patterns.after.exec(folded.slice(0, end + 2 * reach));
  let last = end + (after?.[0].length ?? 0);
  const wording = folded.slice(start, last);
  if (folded[last] === ")" && wording.lastIndexOf("(") > wording.lastIndexOf(")")) last += 1;
  return { start: start - (before?.[0].length ?? 0), end: last };
}

/** Joins cycles that follow one another with nothing but a comma or “và” between them. */
function joinCycles(folded: string, cycles: readonly Cycle[]): Cycle[][] {
  const clusters: Cycle[][] = [];
  for (const cycle of cycles) {
    const cluster = clusters.at(-1);
    const last = cluster?.at(-1);
    const near =
      cluster !== undefined &&
      last !== undefined &&
      cycle.start - last.end <= reach &&
      cluster.length < longest;
    if (near && patterns.joint.test(folded.slice(last.end, cycle.start))) cluster?.push(cycle);
    else clusters.push([cycle]);
  }
  return clusters;
}

const rank = (cluster: readonly Cycle[], found: { start: number; end: number }): number => {
  const first = cluster[0]?.start ?? 0;
  const last = cluster.at(-1)?.end ?? 0;
  // A day beside it makes a reporting date; “định kỳ” opens a duty; bare “hằng năm” may belong to a noun.
  if (cluster.every(({ unit }) => unit === null)) return 1;
  if (found.start < first || found.end > last) return 4;
  return cluster.some(({ form }) => form !== "word") ? 3 : 2;
};

/**
 * The frequency that a reporting sentence states: định kỳ hằng quý, hằng tháng (trước ngày 20), trước ngày
 * 15/12 hằng năm, 6 tháng, năm. When it states several, the one with a day, then the one with “định kỳ”,
 * then the first. Null when it states none.
 */
export function findFrequency(text: string): FoundFrequency | null {
  if (!indicator.test(text)) return null;
  const folded = foldText(text);
  let best: { start: number; end: number } | null = null;
  let bestRank = 0;
  for (const cluster of joinCycles(folded, findCycles(folded))) {
    const found = widen(folded, cluster[0]?.start ?? 0, cluster.at(-1)?.end ?? 0);
    const value = rank(cluster, found);
    if (value > bestRank) [best, bestRank] = [found, value];
  }
  if (best) {
    const recurrence = readRecurrence(folded.slice(best.start, best.end));
    return { ...best, rrule: recurrence?.manifold ? null : (recurrence?.rrule ?? null) };
  }
  const sudden = patterns.sudden.exec(folded);
  return sudden && { start: sudden.index, end: sudden.index + sudden[0].length, rrule: null };
}
