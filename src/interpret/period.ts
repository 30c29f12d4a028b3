import { foldText } from "../text/fold.js";
import { isCalendarDay, isoDay, lastDayOf } from "./deadline/calendar.js";
import { monthSource, readMonth } from "./deadline/month.js";
import {
  numberSource,
  pattern,
  readNumber,
  wordEnd,
  wordStart,
  yearSource,
} from "./deadline/pattern.js";
import { readQuarter } from "./deadline/read-stretch.js";

/**
 * The time that a plan's subject says it covers. `start` and `end` are offsets of the wording, end exclusive;
 * `from` and `to` are ISO 8601 days, both inclusive.
 */
export interface FoundPeriod {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

const quarterSource = "(?:iv|lv|[il]{1,3}|[1-4])";
const yearTail = `\\s*(?:[/-]|,?\\s*năm)?\\s*`;
const year = (name: string): string => yearSource.replace("(", `(?<${name}>`);
const dayNumber = (d: string): string => `(?:ngày\\s*)?(?<${d}>\\d{1,2})`;
const monthOf = (m: string): string => `(?:[/.-]|\\s*tháng\\s*)(?<${m}>\\d{1,2})`;
const yearOf = (y: string): string => `(?:[/.-]|\\s*năm\\s*)${year(y)}`;

/** Ways of naming a period, the longer before the shorter; what belongs to a date or an act is taken up first. */
const periods = pattern(
  [
    // A range of days, whose month and year may stand once; a single date in full is no period.
    `từ\\s+${dayNumber("da")}(?:${monthOf("ma")}(?:${yearOf("ya")})?)?\\s*(?:-|đến(?:\\s+hết)?)\\s*${dayNumber("db")}${monthOf("mb")}${yearOf("yb")}`,
    `(?<skip>ngày\\s*\\d{0,2}\\s*tháng\\s*\\d{0,2}\\s*,?\\s*năm\\s*\\d{0,4}|\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|(?:năm học|niên khóa|nhiệm kỳ|khóa)\\s*(?:\\p{l}+\\s*,?\\s*)?\\d{4}(?:\\s*[-/]\\s*\\d{4})?|\\d+[a-zđ]?\\s*/\\s*\\d{4}\\s*/\\s*\\S{1,40})`,
    `(?<count>${numberSource})\\s*tháng\\s*(?<half>đầu|cuối)\\s*(?:của\\s*)?(?:năm\\s*)?${year("yh")}`,
    `(?:từ\\s+)?tháng\\s*(?<mf>\\d{1,2})(?:${yearTail}${year("yf")})?\\s*(?<mj>-|đến|,|và${wordEnd})\\s*(?:hết\\s+)?(?:tháng\\s*)?(?<mt>\\d{1,2})${yearTail}${year("yt")}`,
    `quý\\s*(?<qf>${quarterSource})(?:\\s*(?:-|,|và|đến)\\s*(?:quý\\s*)?(?<qt>${quarterSource}))?${yearTail}${year("yq")}`,
    `tháng\\s*(?<m>${monthSource.slice(1, -1)})${yearTail}${year("ym")}`,
    `(?:từ\\s+)?(?:(?:giai đoạn|thời kỳ|các năm|năm)\\s*)?(?:từ\\s+)?(?:năm\\s+)?${year("y1")}\\s*(?:(?:,\\s*(?:năm\\s*)?\\d{4}\\s*){0,8}(?:,|và)|-|đến(?:\\s+hết)?)\\s*(?:năm\\s*)?${year("y2")}`,
    `(?<open>đến|tới|trước|sau|từ|hết|tầm nhìn|định hướng|so với|hướng tới|sửa đổi|bổ sung|kể từ)?\\s*(?<in>(?:cả|trong)\\s+)?năm\\s*${year("y")}`,
  ]
    .map((source) => `${wordStart}(?<!\\d[/.-]?)(?:${source})`)
    .join("|"),
  "g",
);

const indicator = /(?:19|20)\d\d/;

/** A law is named by its year (Luật Đất đai năm 2024): that year says when it was passed. */
const lawBefore = pattern(
  `(?<!pháp |kỷ |\\p{l})(?:bộ luật|luật(?!\\s+sư)|hiến pháp|pháp lệnh)${wordEnd}[^,;:()\\d]*$`,
);
const numberBefore = /\/\S*\p{L}\S*\s*$/u;
const longestName = 120;

interface Span {
  readonly from: string;
  readonly to: string;
}

type Groups = Readonly<Record<string, string | undefined>>;

function monthSpan(
  fromYear: number,
  fromMonth: number,
  toYear: number,
  toMonth: number,
): Span | null {
  if (fromMonth < 1 || fromMonth > 12 || toMonth < 1 || toMonth > 12) return null;
  return { from: isoDay(fromYear, fromMonth, 1), to: lastDayOf(toYear, toMonth) };
}

function readDays(groups: Groups): Span | null {
  const [da, db, mb, yb] = ["da", "db", "mb", "yb"].map((name) => Number(groups[name])) as [
    number,
    number,
    number,
    number,
  ];
  const [ma, ya] = [Number(groups.ma ?? mb), Number(groups.ya ?? yb)];
  if (!isCalendarDay(da, ma, ya) || !isCalendarDay(db, mb, yb)) return null;
  return { from: isoDay(ya, ma, da), to: isoDay(yb, mb, db) };
}

function readHalf(groups: Groups): Span | null {
  const count = readNumber(groups.count ?? "");
  const of = Number(groups.yh);
  if (count < 1 || count > 12) return null;
  return groups.half === "đầu" ? monthSpan(of, 1, of, count) : monthSpan(of, 13 - count, of, 12);
}

function readSpan(groups: Groups): Span | null {
  const { da, yh, mf, mj, mt, yf, yt, qf, qt, yq, m, ym, y1, y2, y } = groups;
  if (da) return readDays(groups);
  if (yh) return readHalf(groups);
  if (mf) {
    // “tháng 5 và tháng 10” names two months, not the time between.
    const parted = (mj === "," || mj === "và") && Number(mt) !== Number(mf) + 1;
    return parted ? null : monthSpan(Number(yf ?? yt), Number(mf), Number(yt), Number(mt));
  }
  if (qf) {
    const last = readQuarter(qt ?? qf) * 3;
    return monthSpan(Number(yq), readQuarter(qf) * 3 - 2, Number(yq), last);
  }
  if (m) return monthSpan(Number(ym), readMonth(m), Number(ym), readMonth(m));
  if (y1) return monthSpan(Number(y1), 1, Number(y2), 12);
  return y && !groups.open ? monthSpan(Number(y), 1, Number(y), 12) : null;
}

function belongsToAct(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - longestName), start);
  return lawBefore.test(before) || numberBefore.test(before);
}

/** Years that tell how old something is, and the words that may make years a plan's own after all. */
const anniversary = pattern(
  `(?<!\\p{l})(?:kỷ niệm|ngày thành lập|ngày truyền thống|truyền thống|lần thứ|năm thành lập|ngày sinh|ngày mất|khóa\\s+[\\divxl]{1,5})${wordEnd}`,
);
const ownYears = pattern(`^từ${wordEnd}|^(?:giai đoạn|thời kỳ|các năm)${wordEnd}`);
const planWords = pattern(
  `(?<!\\p{l})(?:kế hoạch|chương trình|đề án|phát triển|nhiệm vụ|phương hướng)${wordEnd}`,
);

/** “Kỷ niệm 80 năm ngày thành lập (1946 - 2026)”: the years of an anniversary are no period. */
function belongsToAnniversary(folded: string, start: number, wording: string): boolean {
  if (ownYears.test(wording)) return false;
  const before = folded.slice(Math.max(0, start - longestName), start);
  const found = anniversary.exec(before);
  return found !== null && !planWords.test(before.slice(found.index));
}

const within = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from &&
  inner.to <= outer.to &&
  (inner.from !== outer.from || inner.to !== outer.to);

/**
 * The period of a plan from its subject: năm 2024, giai đoạn 2021-2025, quý II/2025, 6 tháng đầu năm 2025, từ năm
 * 2024 đến năm 2026. The last one named counts, but a shorter one inside it comes before it, for the longer is
 * then mostly that of the programme carried out. Null when no first day follows from the wording (đến năm
 * 2030), and for the years of dates, acts, school years and terms of office.
 */
export function findPeriod(text: string): FoundPeriod | null {
  if (!indicator.test(text)) return null;
  const folded = foldText(text);
  let best: FoundPeriod | null = null;
  for (const match of folded.matchAll(periods)) {
    const span = readSpan(match.groups ?? {});
    if (!span || span.from > span.to) continue;
    const start = match.index + match[0].length - match[0].trimStart().length;
    // “trong năm” is said of the plan, never of an act.
    const inside = match.groups?.in?.length ?? 0;
    if (inside === 0 && belongsToAct(folded, start)) continue;
    if (match.groups?.y1 && belongsToAnniversary(folded, start, match[0].trimStart())) continue;
    if (best && within(best, span)) continue;
    best = { start: start + inside, end: match.index + match[0].length, ...span };
  }
  return best;
}
