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

/** A stated day (“trước ngày 20/12/2025”) when no cycle is stated. */
function findDay(text: string, folded: string): Span | null {
  for (const date of findDates(text)) {
    const lead = beforeDay.exec(folded.slice(0, date.start));
    if (lead !== null) return [lead.index, date.end];
    if (folded.slice(date.start, date.start + 4) === "ngày") {
      const word = /(?:trước|chậm nhất|muộn nhất|vào|đến)\s+(?:là\s+)?$/u.exec(
        folded.slice(0, date.start),
      );
      if (word !== null) return [word.index, date.end];
    }
  }
  const term = within.exec(folded);
  return term === null ? null : [term.index, term.index + term[0].length];
}

/** Reads a duty to report; null when the text sets none: it needs an addressee or a regime, and a time or a rule. */
function interpretReporting(
  text: string,
  inRegime: boolean,
): Omit<Reporting, "at" | "from"> | null {
  const folded = foldText(text);
  if (!mention.test(folded)) return null;
  const cycle = findFrequency(text);
  const day = cycle === null ? findDay(text, folded) : null;
  const target = findTarget(text, folded);
  if (cycle === null && day === null && !(target !== null && byRule.test(folded))) return null;
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
  const when: Span | null = cycle === null ? day : [cycle.start, cycle.end];
  return {
    raw: text,
    to: target === null ? null : text.slice(...target).trim(),
    via: viaText === null ? null : text.slice(viaStart, viaStart + viaText.length).trim(),
    frequency: when === null ? null : { raw: text.slice(...when), rrule: cycle?.rrule ?? null },
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
