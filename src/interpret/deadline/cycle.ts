import { numberSource, pattern, readNumber, wordEnd, wordStart } from "./pattern.js";

export type CycleUnit = "day" | "week" | "month" | "quarter" | "year";

/** A cycle as it stands in folded text: hằng quý, 02 lần/năm, định kỳ 6 tháng. Offsets, end exclusive. */
export interface Cycle {
  readonly start: number;
  readonly end: number;
  /** Null when no interval is stated (“định kỳ”). */
  readonly unit: CycleUnit | null;
  readonly interval: number;
  /** How many times in one interval; more than once gives no rule, for the days are not stated. */
  readonly times: number;
  /**
   * word: hằng tháng, mỗi quý; periodic: begins with định kỳ; count: 02 lần/năm; list: quý, 6 tháng, năm;
   * following: tháng liền kề, which is a cycle only with a day beside it; quarterMonth: tháng cuối quý.
   */
  readonly form: "word" | "periodic" | "count" | "list" | "following" | "quarterMonth";
  /** Which month of the quarter, 1 to 3, for the form quarterMonth. */
  readonly monthOfQuarter: number | null;
}

const unitSource = "(?:ngày|tuần|tháng|quý|năm)";
const notNamed = `${wordEnd}(?!\\s*(?:\\d|[ivl]{1,3}${wordEnd}))`;
const each = "(?:hằng|hàng|mỗi|từng)";
const spelled = "(?:\\s*\\(\\s*\\p{l}+\\s*\\))?";

const units: Record<string, CycleUnit> = {
  ngày: "day",
  tuần: "week",
  tháng: "month",
  năm: "year",
};

// A cheap look for a word that begins or ends a cycle, before the pattern below is run.
const indicator = pattern(
  "hằng|hàng|mỗi|từng|định kỳ|lần|quý|liền kề|(?:tháng|năm) (?:sau|tiếp|kế)|theo t|\\d\\s?tháng",
);

const cycles = pattern(
  [
    `(?<inquarter>tháng\\s+(?<which>cuối|đầu|giữa|thứ (?:hai|2|ba|3))(?:\\s+(?:cùng|tiên))?\\s+(?:của\\s+)?(?:${each}\\s+)?quý)(?:\\s+sau)?${notNamed}`,
    `(?<periodic>định kỳ(?:\\s+(?:${each}|theo)(?!\\p{l}))?)(?:\\s*(?<interval>${numberSource})${spelled})?\\s*(?<unit>${unitSource})(?:\\s*(?:/|một|1)\\s*lần)?${notNamed}`,
    `(?<alone>định kỳ)${wordEnd}`,
    `(?<count>${numberSource})${spelled}(?:\\s*-\\s*(?<most>\\d{1,2}))?\\s*lần\\s*(?:/|(?:trong|một|mỗi|trên|hằng|hàng)${wordEnd})\\s*(?:(?:một|mỗi)\\s+)?(?:(?<every>\\d{1,2})\\s*)?(?<countunit>${unitSource})${wordEnd}`,
    `(?:${each}\\s+)?(?<n>${numberSource}\\s*)?(?<perunit>${unitSource})\\s*(?:/|[\\s,(]{1,6}(?:ít nhất\\s+|tối thiểu\\s+)?(?<per>${numberSource}))\\s*lần${wordEnd}`,
    `(?<word>${each})\\s+(?:(?<m>\\d{1,2})\\s*)?(?<wordunit>${unitSource})${wordEnd}(?!\\s+(?:học|nay)${wordEnd})`,
    `(?<by>theo)\\s+(?:từng\\s+)?(?<byunit>tuần|tháng|quý)${notNamed}`,
    `(?<list>(?:tuần|tháng|quý|(?<!ngày\\s)(?:\\d{1,2}\\s*(?:,|và)\\s*){0,3}\\d{1,2}\\s*tháng)(?:\\s*(?:,|/|và|;|-)\\s*(?:tháng|quý|\\d{1,2}\\s*tháng|(?:cả\\s+)?năm)){1,4})(?!\\s*(?:đầu|cuối)${wordEnd})${notNamed}`,
    `(?<=ngày\\s\\d{1,2}\\s(?:của\\s)?|\\d{1,2}(?:/|\\stháng\\s)\\d{1,2}\\s(?:của\\s)?|ngày\\s\\d{1,2}/\\d{1,2}\\s(?:của\\s)?)(?<following>tháng|quý|năm)\\s+(?:liền kề|tiếp theo|kế tiếp|sau)${wordEnd}`,
  ]
    .map((source) => `${wordStart}(?:${source})`)
    .join("|"),
  "g",
);

/** Further units after a cycle, with its word left out: “hằng tháng, quý, năm”. */
const further = pattern(
  `\\s*(?:,|/|và)\\s*(?:${each}\\s+)?(?:(\\d{1,2})\\s*)?(tháng|quý|năm)${notNamed}`,
  "y",
);

const unitOf = (word: string | undefined): CycleUnit | null =>
  word === undefined ? null : word.startsWith("q") ? "quarter" : (units[word] ?? null);

const days: Record<CycleUnit, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/** Length of one round in days, about: for telling which of two cycles is the shorter. */
export function lengthOf(unit: CycleUnit, interval: number): number {
  return days[unit] * interval;
}

type Round = Pick<Cycle, "unit" | "interval"> & { readonly unit: CycleUnit };

const months: Partial<Record<CycleUnit, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * What several rounds make together: the shortest, for the longer ones fall on it. Where one does not (“6 tháng,
 * 9 tháng, năm”) no rule tells them, only how many there are in a year.
 */
function joinRounds(rounds: readonly Round[]): Pick<Cycle, "interval" | "times"> & Round {
  const [first, ...others] = rounds as [Round, ...Round[]];
  let best = first;
  for (const round of others) {
    if (lengthOf(round.unit, round.interval) < lengthOf(best.unit, best.interval)) best = round;
  }
  const base = (months[best.unit] ?? 0) * best.interval;
  const parted = rounds.some(({ unit, interval }) => {
    const length = (months[unit] ?? 0) * interval;
    return base > 0 && length > 0 && length % base !== 0;
  });
  return parted ? { unit: "year", interval: 1, times: rounds.length } : { ...best, times: 1 };
}

function readList(list: string): (Pick<Cycle, "interval" | "times"> & Round) | null {
  // Bare “tháng, năm” is part of a date; a list of report times names a quarter or a number of months.
  if (!/\d|q/.test(list)) return null;
  const rounds: Round[] = [];
  for (const piece of list.split(/,|\/|;|-|và/)) {
    const match = /^(?:cả\s+)?(?:(\d{1,2})(?:\s*(\S+))?|(\S+))$/u.exec(piece.trim());
    if (!match) continue;
    // “6, 9 tháng”: the word stands once, after the last number.
    const unit =
      match[1] !== undefined && match[2] === undefined ? "month" : unitOf(match[2] ?? match[3]);
    const interval = Number(match[1] ?? 1);
    if (unit !== null && interval > 0) rounds.push({ unit, interval });
  }
  return rounds.length === 0 ? null : joinRounds(rounds);
}

type Measure = Pick<Cycle, "unit" | "interval" | "times" | "form" | "monthOfQuarter">;

const measure = (
  form: Cycle["form"],
  unit: CycleUnit | null,
  interval = 1,
  times = 1,
): Measure => ({
  form,
  unit,
  interval,
  times,
  monthOfQuarter: null,
});

function readMeasure(match: RegExpMatchArray): Measure | null {
  const groups = match.groups ?? {};
  const count = (text: string | undefined): number =>
    text === undefined ? 1 : readNumber(text.trim());
  if (groups.inquarter) {
    const which = groups.which ?? "";
    const month = which === "đầu" ? 1 : /cuối|ba|3/.test(which) ? 3 : 2;
    return { ...measure("quarterMonth", "quarter"), monthOfQuarter: month };
  }
  if (groups.periodic) {
    return measure("periodic", unitOf(groups.unit), count(groups.interval));
  }
  if (groups.alone) return measure("periodic", null);
  if (groups.count) {
    const times = Math.max(count(groups.count), count(groups.most));
    return measure("count", unitOf(groups.countunit), count(groups.every), times);
  }
  if (groups.perunit) {
    return measure("count", unitOf(groups.perunit), count(groups.n), count(groups.per));
  }
  if (groups.word) return measure("word", unitOf(groups.wordunit), count(groups.m));
  if (groups.by) return measure("word", unitOf(groups.byunit));
  if (groups.following) return measure("following", unitOf(groups.following));
  const listed = groups.list ? readList(groups.list) : null;
  return listed && measure("list", listed.unit, listed.interval, listed.times);
}

/** Takes in further units after a cycle. */
function extend(text: string, cycle: Cycle): Cycle {
  if (cycle.unit === null) return cycle;
  const rounds: Round[] = [{ unit: cycle.unit, interval: cycle.interval }];
  let end = cycle.end;
  for (let round = 0; round < 4; round += 1) {
    further.lastIndex = end;
    const match = further.exec(text);
    const unit = unitOf(match?.[2]);
    if (!match || !unit) break;
    rounds.push({ unit, interval: Number(match[1] ?? 1) });
    end += match[0].length;
  }
  if (rounds.length === 1) return cycle;
  const { unit, interval, times } = joinRounds(rounds);
  return { ...cycle, unit, interval, times: Math.max(cycle.times, times), end };
}

/** Every cycle that folded text states, in order. */
export function findCycles(folded: string): Cycle[] {
  if (!indicator.test(folded)) return [];
  const found: Cycle[] = [];
  for (const match of folded.matchAll(cycles)) {
    const read = readMeasure(match);
    if (!read || read.interval < 1 || (found.at(-1)?.end ?? 0) > match.index) continue;
    found.push(extend(folded, { ...read, start: match.index, end: match.index + match[0].length }));
  }
  return found;
}

/** The cycle with the shortest round; one without interval only when there is no other. */
export function shortestCycle(found: readonly Cycle[]): Cycle | null {
  let best: Cycle | null = null;
  for (const cycle of found) {
    if (!best || best.unit === null) best = best && cycle.unit === null ? best : cycle;
    else if (
      cycle.unit !== null &&
      lengthOf(cycle.unit, cycle.interval) < lengthOf(best.unit, best.interval)
    ) {
      best = cycle;
    }
  }
  return best;
}
