import { isAgencyLike } from "../interpret/agency-list.js";
import { findDates } from "../interpret/date.js";
import { findFrequency } from "../interpret/frequency.js";
import type { Block, Reporting, Responsibility, Section } from "../model/index.js";
import type { SourceDocument } from "../source/index.js";
import { foldText } from "../text/index.js";
import { findActorClause } from "./shared/actor-clause.js";

const mention = /báo cáo(?!\s+viên)|gửi (?:kết quả|số liệu)/;
/** Words after which the body stands that is reported to. */
const toward =
  /(?<![A-Za-zÀ-ỹ])(?:gửi(?:\s+về)?|(?:báo cáo|trình)(?:\s+(?:về|cho|với))?|về|(?<!(?:phối hợp|chặt chẽ|cùng) )với|cho)\s+/gu;
/** Where that body ends: at the purpose, the content, a day or another clause. */
const recipientEnd =
  /\s*(?:\((?:qua|thông qua)|,?\s+(?:qua|thông qua|để|về|theo|trước|chậm nhất|muộn nhất|vào|kết quả|tình hình|định kỳ|hằng|hàng|trong|nhằm|khi|nếu|xem xét|kịp thời|danh sách|số liệu)(?=\s)|[;.:()]|,\s+(?!(?:ủy ban|ubnd|hđnd|sở|phòng|ban|bộ|văn phòng|huyện ủy|tỉnh ủy|đảng ủy|thường trực)\s)|$)/u;
const through =
  /\((?:qua|thông qua)\s+([^()]{2,120})\)|[\s,](?:qua|thông qua)\s+((?:văn phòng|phòng|sở|ban|bộ phận|trung tâm)\s[^,;.()]{0,80}?)(?=\s+(?:để|trước|theo|tổng hợp)|[,;.()]|$)/u;
const byRule = /theo (?:quy định|yêu cầu)/u;
const within = /trong (?:vòng |thời hạn )?\d{1,3} ngày(?: làm việc)?/u;
const beforeDay = /(?:trước|chậm nhất|muộn nhất|vào|đến)\s+(?:là\s+)?(?:ngày\s+)?$/u;
const nextDay = /^\s*(?:,|và)\s*(?:trước\s+)?(?:ngày\s+)?$/u;
const clauseEnd = /;|\.(?=\s)/gu;
const meeting = /(?<!\p{L})(?:họp|giao ban|hội ý|sinh hoạt)(?!\p{L})/u;

type Span = readonly [start: number, end: number];

/** The body that is reported to, cut where its name ends. */
function findTarget(text: string, folded: string): Span | null {
  const sent = folded.indexOf("gửi ");
  const told = folded.search(mention);
  const from = sent >= 0 && sent < told ? sent : told;
  for (const match of folded.slice(from).matchAll(toward)) {
    const start = from + match.index + match[0].length;
    const rest = folded.slice(start, start + 160);
    const named =
      /^(?:báo cáo|gửi)/u.test(match[0]) && /^\p{Lu}/u.test(text.slice(start, start + 2));
    if (!named && !isAgencyLike(text.slice(start, start + 160))) continue;
    const end = 2 + (recipientEnd.exec(rest.slice(2))?.index ?? rest.length);
    return [start, start + end];
  }
  return null;
}

/** Further days after the first: “trước ngày 31/5 và 30/11”. */
function lastDay(
  folded: string,
  days: readonly { start: number; end: number }[],
  from: number,
): number {
  let { end } = days[from] as { end: number };
  for (const day of days.slice(from + 1)) {
    if (!nextDay.test(folded.slice(end, day.start))) break;
    end = day.end;
  }
  return end;
}

/** A stated day (“trước ngày 20/12/2025”) when no cycle is stated. */
function findDay(text: string, folded: string): Span | null {
  const days = [...findDates(text)];
  for (const [index, date] of days.entries()) {
    const lead = beforeDay.exec(folded.slice(0, date.start));
    if (lead !== null) return [lead.index, lastDay(folded, days, index)];
    if (folded.slice(date.start, date.start + 4) === "ngày") {
      const word = /(?:trước|chậm nhất|muộn nhất|vào|đến)\s+(?:là\s+)?$/u.exec(
        folded.slice(0, date.start),
      );
      if (word !== null) return [word.index, lastDay(folded, days, index)];
    }
  }
  const term = within.exec(folded);
  return term === null ? null : [term.index, term.index + term[0].length];
}

interface Time {
  readonly at: Span;
  readonly rrule: string | null;
}

/** When a stretch of a duty says that a report is due: its cycle, else its day. */
function findTime(text: string, folded: string, [start, end]: Span): Time | null {
  const cycle = findFrequency(text.slice(start, end));
  if (cycle !== null) return { at: [start + cycle.start, start + cycle.end], rrule: cycle.rrule };
  const day = findDay(text.slice(start, end), folded.slice(start, end));
  return day === null ? null : { at: [start + day[0], start + day[1]], rrule: null };
}

/**
 * The time of a report stands in the clause that asks for it (“định kỳ 06 tháng họp một lần; báo cáo trước ngày
 * 31/5”); else it is that of the whole duty, but never the round of a meeting.
 */
function findReportTime(text: string, folded: string): Time | null {
  const clauses: Span[] = [];
  let from = 0;
  for (const { index } of folded.matchAll(clauseEnd)) {
    clauses.push([from, index]);
    from = index;
  }
  clauses.push([from, folded.length]);
  const says = ([start, end]: Span, word: RegExp): boolean => word.test(folded.slice(start, end));
  for (const clause of clauses) {
    const time = says(clause, mention) ? findTime(text, folded, clause) : null;
    if (time !== null) return time;
  }
  const whole = findTime(text, folded, [0, text.length]);
  const around = clauses.find(([, end]) => end > (whole?.at[0] ?? 0));
  return around !== undefined && says(around, meeting) && !says(around, mention) ? null : whole;
}

/** Reads a duty to report; null when the text sets none: it needs an addressee or a regime, and a time or a rule. */
function interpretReporting(
  text: string,
  inRegime: boolean,
): Omit<Reporting, "at" | "from"> | null {
  const folded = foldText(text);
  if (!mention.test(folded)) return null;
  const when = findReportTime(text, folded);
  const target = findTarget(text, folded);
  if (when === null && !(target !== null && byRule.test(folded))) return null;
  const via = through.exec(folded);
  const viaText = via === null ? null : ((via[1] ?? via[2]) as string);
  const viaStart = via === null || viaText === null ? -1 : via.index + via[0].indexOf(viaText);
  if (
    !inRegime &&
    target === null &&
    viaText === null &&
    !/chế độ báo cáo|báo cáo (?:định kỳ|kết quả)/.test(folded)
  ) {
    return null;
  }
  return {
    raw: text,
    to: target === null ? null : text.slice(...target).trim(),
    via: viaText === null ? null : text.slice(viaStart, viaStart + viaText.length).trim(),
    frequency: when === null ? null : { raw: text.slice(...when.at), rrule: when.rrule },
  };
}

/**
 * Finds the duties to report: in the duties of a body (which then reports) and in sections on reporting
 * (Nghị định 09/2019/NĐ-CP governs the regime; the wording is kept whole).
 */
export function readReporting() {
  return (tree: SourceDocument): void => {
    const { annotations } = tree;
    const seen = new Set<number>();
    const add = (block: Block, actor: Responsibility["actor"] | null, inRegime: boolean): void => {
      if (block.type === "table") return;
      const start = block.at?.[0]?.start ?? -1;
      const reporting = seen.has(start) ? null : interpretReporting(block.text, inRegime);
      if (reporting !== null) {
        seen.add(start);
        const clause = actor === null ? findActorClause(block.text) : null;
        const from =
          actor?.raw ?? (clause === null ? null : block.text.slice(clause.start, clause.end));
        annotations.reporting.push({
          ...reporting,
          from,
          ...(block.at === undefined ? {} : { at: block.at }),
        });
      }
      if (block.type === "item") for (const child of block.children) add(child, actor, inRegime);
    };
    for (const { actor, duties } of annotations.responsibilities) {
      for (const duty of duties) add(duty, actor, false);
    }
    const visit = (section: Section): void => {
      const inRegime = section.roles.includes("reporting");
      if (inRegime || section.roles.includes("organisation")) {
        for (const block of section.blocks) add(block, null, inRegime);
      }
      section.children.forEach(visit);
    };
    annotations.sections.forEach(visit);
    annotations.reporting.sort((a, b) => (a.at?.[0]?.start ?? 0) - (b.at?.[0]?.start ?? 0));
  };
}
