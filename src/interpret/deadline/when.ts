import { type DeadlineContext, findMissingYear } from "./context.js";
import { pattern, wordEnd, yearSource } from "./pattern.js";
import { buildReading, type Reading } from "./reading.js";
import { firstDay, lastDay, readClock, readStretch, type Stretch } from "./stretch.js";

const patterns = {
  /** A word that may stand before the calendar words, and what it says about the bound. */
  lead: pattern(
    `(?:${[
      "trong\\s+\\d{1,2}\\s*ngày(?=[\\s,:(]+(?:từ|ngày|\\d))[\\s,:(]*",
      `(?:${[
        "(?<until>hạn\\s+(?:cuối(?:\\s+cùng)?|chót)|không quá|chậm nhất|muộn nhất|(?:từ nay\\s+)?(?:cho\\s+)?(?:đến|tới)(?:\\s+hết)?|hết)",
        "(?<exclusive>trước)",
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

/** Words that would make what follows a further condition rather than a remark. */
const furtherCondition = pattern(
  `\\d|(?<!\\p{l})(?:khi|nếu|hoặc|hằng|hàng|mỗi|định kỳ|thường xuyên|trước|sau|kể từ|lần|đột xuất)${wordEnd}`,
);
/** A remark in brackets may hold a figure (“báo cáo 6 tháng”), but no second time. */
const bracketed = pattern("\\s*\\([^()]{1,120}\\)[\\s.,;]*$", "y");
const secondTime = pattern(
  `(?:ngày|tháng|quý|năm)\\s*(?:\\d|[ivl]{1,3}${wordEnd})|\\d\\s*[/.]\\s*\\d|(?:19|20)\\d\\d`,
);
const remark = pattern(
  `[\\s,;.:)]*(?:$|\\(|-\\s|(?:để|gửi|trình|báo cáo|phục vụ|nhằm|đối với|theo|tại|bảo đảm|đảm bảo|bằng|phải|cùng|đồng thời|(?:cho\\s+)?đến khi)${wordEnd})`,
  "y",
);

interface Bounds {
  until: boolean;
  exclusive: boolean;
  from: boolean;
  approximate: boolean;
  worded: boolean;
}

function eat(regex: RegExp, text: string, at: number): RegExpExecArray | null {
  regex.lastIndex = at;
  return regex.exec(text);
}

function readLead(text: string, at: number): { bounds: Bounds; next: number } {
  const bounds = { until: false, exclusive: false, from: false, approximate: false, worded: false };
  let next = at;
  for (let count = 0; count < 8; count += 1) {
    const match = eat(patterns.lead, text, next);
    if (!match || match[0].length === 0) break;
    const { until, exclusive, from, about } = match.groups ?? {};
    if (until) bounds.until = true;
    if (exclusive) bounds.exclusive = true;
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

function describeRange(found: Found, ends: [Stretch, Stretch], years: YearSource): Reading {
  const [from, to] = completeEnds(...ends);
  if (found.onwards) {
    return buildReading({
      kind: "ongoing",
      start: isVague(from, "start") ? null : firstDay(from, years(from)),
    });
  }
  const start = isVague(from, "start") ? null : firstDay(from, years(from));
  let due: string | null = null;
  if (found.lastExclusive) due = isVague(to, "whole") ? null : firstDay(to, years(to));
  else if (!isVague(to, "end")) due = lastDay(to, years(to));
  const backwards = start !== null && due !== null && start > due;
  // One noun for several quarters names one stretch: “quý I - IV”.
  const merged = from.unit === "quarter" && !found.bounds.from && from.year === to.year;
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
  if (onwards || (bounds.from && !bounds.until)) return "start";
  return bounds.until && !bounds.exclusive ? "end" : "whole";
}

function describeOne(found: Found, stretch: Stretch, year: number | null): Reading {
  const { bounds, onwards } = found;
  const place = placeOf(bounds, onwards);
  const vague = isVague(stretch, place);
  if (place === "start") {
    // “từ quý II/2026” opens a range whose end is not stated; “trở đi” says that there is none.
    const kind = onwards ? "ongoing" : "range";
    return buildReading({ kind, start: vague ? null : firstDay(stretch, year) });
  }
  if (bounds.exclusive) {
    const due = vague ? null : firstDay(stretch, year);
    return buildReading({ kind: "date", due, boundary: due === null ? null : "exclusive" });
  }
  // Of a year “đầu năm” tells too little to give bounds; a month or quarter is told well enough.
  const unbounded = vague && (place === "end" || isTerm(stretch) || stretch.unit === "year");
  const due = unbounded ? null : lastDay(stretch, year);
  const boundary = due === null ? null : "inclusive";
  if (isSingle(stretch) || (place === "end" && stretch.unit === "day")) {
    return buildReading({ kind: "date", due, boundary });
  }
  const start = unbounded || place === "end" ? null : firstDay(stretch, year);
  return buildReading({ kind: stretch.unit === "day" ? "range" : "period", start, due, boundary });
}

type YearSource = (stretch: Stretch) => number | null;

function describe(found: Found, context: DeadlineContext): Reading | null {
  const { first, last, bounds } = found;
  if (isBare(first) && (!last || isBare(last))) return null;
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

const tail = pattern("[\\s.,;:)]*$", "y");

/** Words before a time that make it something else: a figure (a citation), another limit, a denial. */
const notALead = pattern(`\\d|(?<!\\p{l})(?:trước|sau|khi|từ|đến|không)${wordEnd}`);

/** Where calendar wording can begin inside a sentence. */
const openings = pattern(
  `(?<![\\p{l}\\d/.-])(?:trước|chậm nhất|muộn nhất|đến hết|đến ngày|từ ngày|trong|vào|ngày|tháng|quý|hết|xong|năm(?=\\s*\\d)|\\d{1,2}h\\d{0,2})${wordEnd}`,
  "g",
);

/**
 * A slot that names a time of the calendar, alone or with words around it (“Hoàn thành lắp đặt trước ngày
 * 01/01/2030”). With words before it, the time must be the end of the wording and no figure may stand before
 * it, for a figure makes it a citation.
 */
export function interpretWhen(text: string, context: DeadlineContext): Reading | null {
  const whole = readWhen(text, 0, context);
  if (whole) {
    if (eat(tail, text, whole.next)) return whole.reading;
    const rest = text.slice(whole.next);
    if (secondTime.test(rest)) return null;
    if (eat(bracketed, text, whole.next)) return whole.reading;
    if (eat(remark, text, whole.next) && !/\d/.test(rest)) {
      return { ...whole.reading, complete: !furtherCondition.test(rest) };
    }
    const joined = /^\s*(?:$|[,;+&/-]|(?:và|của|hoặc)(?!\p{L}))/u.test(rest);
    return joined || furtherCondition.test(rest) ? null : { ...whole.reading, complete: false };
  }
  for (const opening of text.matchAll(openings)) {
    if (notALead.test(text.slice(0, opening.index))) return null;
    const found = readWhen(text, opening.index, context);
    if (!found) continue;
    const rest = text.slice(found.next);
    const plain =
      eat(tail, text, found.next) || (eat(remark, text, found.next) && !/\d/.test(rest));
    return plain && !furtherCondition.test(rest) ? { ...found.reading, complete: false } : null;
  }
  return null;
}
