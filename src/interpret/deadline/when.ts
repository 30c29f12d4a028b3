import { nextDay } from "./calendar.js";
import { eat, readClock } from "./clock.js";
import { type DeadlineContext, findMissingYear } from "./context.js";
import { pattern, wordEnd, yearSource } from "./pattern.js";
import { readStretch } from "./read-stretch.js";
import { buildReading, type Reading } from "./reading.js";
import { firstDay, lastDay, type Stretch } from "./stretch.js";

const patterns = {
  /** A word that may stand before the calendar words, and what it says about the bound. */
  lead: pattern(
    `(?:${[
      "(?:trong\\s+)?\\d{1,2}\\s*ngày(?=[\\s,:(]+(?:từ|ngày|\\d))[\\s,:(]*",
      `(?:${[
        "(?<until>hạn\\s+(?:cuối(?:\\s+cùng)?|chót)|không quá|chậm nhất|muộn nhất|(?:từ nay\\s+)?(?:cho\\s+)?(?:đến|tới)(?:\\s+hết)?|hết)",
        "(?<exclusive>trước)",
        "(?<after>sau)",
        "(?<from>(?:kể\\s+|tính\\s+)?từ)",
        "(?<about>khoảng)",
        "trong|vào|là|lúc|cả|toàn|các|thời điểm|thời gian|bắt đầu|kết thúc|dự kiến|hoàn thành|xong|thực hiện|ngay|giai đoạn|thời kỳ|hạn",
      ].join("|")})${wordEnd}\\s*`,
    ].join("|")})`,
    "y",
  ),
  between: pattern(
    `\\s*,?\\s*(?:-|(?:cho\\s+)?(?:đến|tới)${wordEnd})\\s*(?:(?<edge>hết|trước)${wordEnd}\\s*)?`,
    "y",
  ),
  alsoYear: pattern("\\s*(?:,|và|&)\\s*(?=năm|\\d)", "y"),
  onwards: pattern(
    `[\\s,]*(?:(?:và|đến|,)\\s*)?(?:(?:những|các)\\s+năm\\s+(?:tiếp theo|sau|kế tiếp|tiếp sau)|(?:những|các)\\s+giai đoạn\\s+(?:tiếp theo|sau)|trở đi|về sau)`,
    "y",
  ),
  /** What a plan looks forward to beyond its own time. */
  outlook: pattern(
    `[\\s,;(]*(?:và\\s+)?(?:định hướng|tầm nhìn)(?:\\s+(?:đến|tới))?(?:\\s+năm)?\\s*${yearSource}\\)?`,
    "y",
  ),
  weekday: pattern("\\s*\\((?:(?:tức\\s+)?thứ|chủ nhật|sáng|chiều)[^)]{0,40}\\)", "y"),
};

interface Bounds {
  until: boolean;
  exclusive: boolean;
  /** Begins only when the stretch is over: “sau ngày 15/6”. */
  after: boolean;
  from: boolean;
  approximate: boolean;
  worded: boolean;
}

function readLead(text: string, at: number): { bounds: Bounds; next: number } {
  const bounds: Bounds = {
    until: false,
    exclusive: false,
    after: false,
    from: false,
    approximate: false,
    worded: false,
  };
  let next = at;
  for (let count = 0; count < 8; count += 1) {
    const match = eat(patterns.lead, text, next);
    if (!match || match[0].length === 0) break;
    const { until, exclusive, after, from, about } = match.groups ?? {};
    if (until) bounds.until = true;
    if (exclusive) bounds.exclusive = true;
    if (after) bounds.after = true;
    if (from) bounds.from = true;
    if (about) bounds.approximate = true;
    bounds.worded = true;
    next += match[0].length;
  }
  return { bounds, next };
}

/** Gives both ends of a range what only one of them states: month and year. */
function completeEnds(first: Stretch, last: Stretch): [Stretch, Stretch] {
  let [from, to] = [first, last];
  if (from.unit === "day" && from.fromMonth === null && to.unit === "day") {
    from = { ...from, fromMonth: to.fromMonth, toMonth: to.fromMonth };
  }
  if (to.unit === "day" && to.fromMonth === null && from.unit === "day") {
    to = { ...to, fromMonth: from.toMonth, toMonth: from.toMonth };
  }
  if (from.year === null && to.year !== null) from = { ...from, year: to.year };
  else if (to.year === null && from.year !== null) to = { ...to, year: from.year };
  return [from, to];
}

interface Found {
  readonly bounds: Bounds;
  readonly first: Stretch;
  readonly last: Stretch | null;
  /** Open at the end: “2025 và những năm tiếp theo”. */
  readonly onwards: boolean;
  readonly lastExclusive: boolean;
  readonly end: number;
}

function readHours(text: string, at: number): { first: string; next: number } | null {
  const from = readClock(text, at);
  const dash = from && eat(patterns.between, text, from.end);
  if (!from || !dash) return null;
  const next = from.end + dash[0].length;
  return readClock(text, next) ? { first: from.time, next } : null;
}

/** Years named one after another without a gap: “năm 2024 và 2025” reaches to the end of the last. */
function readYearsAfter(text: string, first: Stretch): Stretch | null {
  let last: Stretch | null = null;
  while (first.unit === "year" && first.part === null) {
    const before: Stretch = last ?? first;
    const mark = eat(patterns.alsoYear, text, before.end);
    const next: Stretch | null = mark && readStretch(text, before.end + mark[0].length);
    if (next?.unit !== "year" || before.year === null || next.year !== before.year + 1) break;
    last = next;
  }
  return last;
}

function findWhen(text: string, at: number): Found | null {
  const { bounds, next } = readLead(text, at);
  const hours = readHours(text, next);
  const read = readStretch(text, hours?.next ?? next);
  if (!read) return null;
  const first = hours ? { ...read, fromClock: hours.first } : read;
  // “từ ngày 01 đến ngày 15/6” is read as one stretch that has its end: the “từ” is spent.
  if (first.unit === "day" && !isSingle(first)) bounds.from = false;
  // “Năm” alone is no deadline; “trong năm”, “cả năm” are.
  if (first.unit === "year" && first.year === null && first.part === null && !bounds.worded)
    return null;
  let { end } = first;
  let last: Stretch | null = null;
  let lastExclusive = false;
  const between = eat(patterns.between, text, end);
  if (between) {
    const following = readStretch(text, end + between[0].length, first);
    if (following) {
      last = following;
      lastExclusive = between.groups?.edge === "trước";
      end = following.end;
    }
  }
  const listed = last ? null : readYearsAfter(text, first);
  if (listed) {
    last = listed;
    end = listed.end;
  }
  end += eat(patterns.weekday, text, end)?.[0].length ?? 0;
  const onwards = eat(patterns.onwards, text, end);
  if (onwards) end += onwards[0].length;
  end += eat(patterns.outlook, text, end)?.[0].length ?? 0;
  return { bounds, first, last, onwards: onwards !== null, lastExclusive, end };
}

const isSingle = (stretch: Stretch): boolean =>
  stretch.unit === "day" &&
  stretch.fromDay === stretch.toDay &&
  stretch.fromClock === stretch.toClock;

/** A school year or a term of office: its first and last day are not written. */
const isTerm = (stretch: Stretch): boolean =>
  stretch.unit === "term" || stretch.unit === "schoolYear";

/** A stretch that gives no bound where it stands: “giữa năm”, a school year, “từ cuối tháng 6”. */
function isVague(stretch: Stretch, place: "start" | "end" | "whole"): boolean {
  if (isTerm(stretch)) return true;
  const clear = place === "start" ? "first" : "last";
  return stretch.part !== null && (place === "whole" || stretch.part !== clear);
}

/** A day of which only the number is written. */
const isBare = (stretch: Stretch): boolean => stretch.unit === "day" && stretch.fromMonth === null;

/** First day of the time allowed: that of the stretch or, behind “sau”, the one after it. */
function readStart(bounds: Bounds, stretch: Stretch, year: number | null): string | null {
  if (!bounds.after) return isVague(stretch, "start") ? null : firstDay(stretch, year);
  const last = isVague(stretch, "end") ? null : lastDay(stretch, year);
  return last === null || last.includes("T") ? last : nextDay(last);
}

function describeRange(found: Found, ends: [Stretch, Stretch], years: YearSource): Reading {
  const [from, to] = completeEnds(...ends);
  if (found.onwards) {
    return buildReading({
      kind: "ongoing",
      start: readStart(found.bounds, from, years(from)),
    });
  }
  const start = readStart(found.bounds, from, years(from));
  let due: string | null = null;
  if (found.lastExclusive) due = isVague(to, "whole") ? null : firstDay(to, years(to));
  else if (!isVague(to, "end")) due = lastDay(to, years(to));
  const backwards = start !== null && due !== null && start > due;
  // One noun for several quarters names one stretch: “quý I - IV”.
  const quarters = from.unit === "quarter" && to.unit === "quarter";
  const merged = quarters && !found.bounds.from && from.year === to.year;
  const fields = { start: backwards ? null : start, due: backwards ? null : due };
  // With the year on one end only, the other lies in the year before or after, which is not written.
  if (backwards && ends[0].year === null && ends[1].year !== null) fields.due = due;
  if (backwards && ends[1].year === null && ends[0].year !== null) fields.start = start;
  return buildReading({
    kind: merged ? "period" : "range",
    ...fields,
    boundary: fields.due === null ? null : found.lastExclusive ? "exclusive" : "inclusive",
  });
}

/** Where in the time allowed a stretch stands. */
function placeOf(bounds: Bounds, onwards: boolean): "start" | "end" | "whole" {
  if (bounds.after) return "end";
  if (onwards || (bounds.from && !bounds.until)) return "start";
  return bounds.until && !bounds.exclusive ? "end" : "whole";
}

function describeOne(found: Found, stretch: Stretch, year: number | null): Reading {
  const { bounds, onwards } = found;
  const place = placeOf(bounds, onwards);
  const vague = isVague(stretch, place);
  if (place === "start" || bounds.after) {
    // “từ quý II/2026” opens a range whose end is not stated; “trở đi” says that there is none.
    const kind = onwards ? "ongoing" : "range";
    return buildReading({ kind, start: readStart(bounds, stretch, year) });
  }
  if (bounds.exclusive) {
    const due = vague ? null : firstDay(stretch, year);
    return buildReading({ kind: "date", due, boundary: due === null ? null : "exclusive" });
  }
  // “đầu năm”, “giữa tháng 4”, “tuần 2 tháng 4” say too little to give bounds.
  const due = vague ? null : lastDay(stretch, year);
  const boundary = due === null ? null : "inclusive";
  if (isSingle(stretch) || (place === "end" && stretch.unit === "day")) {
    return buildReading({ kind: "date", due, boundary });
  }
  const start = vague || place === "end" ? null : firstDay(stretch, year);
  return buildReading({ kind: stretch.unit === "day" ? "range" : "period", start, due, boundary });
}

type YearSource = (stretch: Stretch) => number | null;

function describe(found: Found, context: DeadlineContext): Reading | null {
  const { first, last, bounds } = found;
  if (isBare(first) && (!last || isBare(last))) return null;
  // What comes after a time without bounds hangs on it as on a happening.
  if (bounds.after && isVague(first, "end")) return null;
  const assumptions: string[] = [];
  const years: YearSource = (stretch) => {
    if (stretch.year !== null || isTerm(stretch)) return stretch.year;
    const taken = findMissingYear(context);
    if (taken && !assumptions.includes(taken.assumption)) assumptions.push(taken.assumption);
    return taken?.year ?? null;
  };
  const reading = last
    ? describeRange(found, [first, last], years)
    : describeOne(found, first, years(first));
  const { start, due } = reading.fields;
  // A year that was looked up but came to nothing (31/02, a vague part) is not worth telling.
  const codes = start !== null || due !== null ? assumptions : [];
  const vague = last
    ? isVague(first, "start") || isVague(last, "end")
    : isVague(first, placeOf(bounds, found.onwards));
  if (vague || bounds.approximate) codes.push("fuzzy");
  if (first.shortYear || last?.shortYear) codes.push("year-from-text");
  if (first.unit === "schoolYear" || last?.unit === "schoolYear") codes.push("school-year");
  return { fields: { ...reading.fields, assumptions: codes }, complete: true };
}

/** Reads calendar wording that begins at an offset; `next` is where it ends. Null when none begins there. */
export function readWhen(
  text: string,
  at: number,
  context: DeadlineContext,
): { reading: Reading; next: number } | null {
  const found = findWhen(text, at);
  const reading = found && describe(found, context);
  return found && reading ? { reading, next: found.end } : null;
}
