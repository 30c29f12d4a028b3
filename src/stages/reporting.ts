import { findFrequency } from "../interpret/frequency.js";
import type { Block, Reporting, Responsibility, Section } from "../model/index.js";
import type { SourceDocument } from "../source/index.js";
import { foldText } from "../text/index.js";
import { findActorClause } from "./shared/actor-clause.js";

const mention = /báo cáo/;
/** Who is reported to ends where the purpose, the content or another clause begins. */
const recipientEnd =
  /\s*(?:\((?:qua|thông qua)|,?\s+(?:qua|thông qua|để|về|theo|trước|chậm nhất|vào|kết quả|tình hình|định kỳ|hằng|hàng|trong|và|nhằm|khi|nếu|xem xét|kịp thời)(?=\s)|[,;.:()]|$)/u;
const sentTo = /(?:gửi(?:\s+về)?|(?:báo cáo|trình)(?:\s+(?:về|cho|với))?|về)\s+((?:ubnd|ủy ban|hđnd|hội đồng|văn phòng|sở|phòng|ban|bộ|thường trực|chủ tịch|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|lãnh đạo|trung tâm|cơ quan thường trực|hiệu trưởng|giám đốc|ngân hàng|cục|chi cục|công an|thủ tướng|chính phủ)(?=[\s,;.(]))/u;
const through = /\((?:qua|thông qua)\s+([^()]{2,120})\)|[\s,](?:qua|thông qua)\s+((?:văn phòng|phòng|sở|ban|bộ phận|trung tâm)\s[^,;.()]{0,80}?)(?=\s+(?:để|trước|theo|tổng hợp)|[,;.()]|$)/u;

/** One sentence of a duty may hold the reporting; the whole duty is kept as wording. */
export function interpretReporting(text: string): Omit<Reporting, "at" | "from"> | null {
  const folded = foldText(text);
  if (!mention.test(folded)) return null;
  const frequency = findFrequency(text);
  if (frequency === null) return null;
  const target = sentTo.exec(folded.slice(Math.max(0, folded.indexOf("báo cáo") - 40)));
  let to: string | null = null;
  if (target !== null) {
    const base = Math.max(0, folded.indexOf("báo cáo") - 40);
    const head = target[1] as string;
    const start = base + target.index + target[0].length - head.length;
    const rest = folded.slice(start);
    const end = start + (recipientEnd.exec(rest.slice(head.length))?.index ?? 0) + head.length;
    to = text.slice(start, end).trim();
  }
  const via = through.exec(folded);
  const viaText = via === null ? null : ((via[1] ?? via[2]) as string);
  const viaStart = via === null || viaText === null ? -1 : via.index + via[0].indexOf(viaText);
  if (to === null && viaText === null && !/chế độ báo cáo|báo cáo (?:định kỳ|kết quả)/.test(folded)) return null;
  return {
    raw: text,
    to,
    via: viaText === null ? null : text.slice(viaStart, viaStart + viaText.length).trim(),
    frequency: {
      raw: text.slice(frequency.start, frequency.end),
      rrule: frequency.rrule,
    },
  };
}

/**
 * Finds the duties to report: in the duties of a body (which then reports) and in sections on reporting
 * (Nghị định 09/2019/NĐ-CP governs the regime; the wording is kept whole).
 */
export function readReporting() {
  return (tree: SourceDocument): void => {
    const { annotations } = tree;
    const seen = new Set<string>();
    const add = (block: Block, actor: Responsibility["actor"] | null): void => {
      if (block.type === "table") return;
      const reporting = interpretReporting(block.text);
      if (reporting !== null && !seen.has(block.text)) {
        seen.add(block.text);
        const clause = actor === null ? findActorClause(block.text) : null;
        const from =
          actor?.raw ?? (clause === null ? null : block.text.slice(clause.start, clause.end));
        annotations.reporting.push({
          ...reporting,
          from,
          ...(block.at === undefined ? {} : { at: block.at }),
        });
      }
      if (block.type === "item") for (const child of block.children) add(child, actor);
    };
    for (const { actor, duties } of annotations.responsibilities) {
      for (const duty of duties) add(duty, actor);
    }
    const visit = (section: Section): void => {
      if (section.roles.includes("reporting") || section.roles.includes("organisation")) {
        for (const block of section.blocks) add(block, null);
      }
      section.children.forEach(visit);
    };
    annotations.sections.forEach(visit);
    annotations.reporting.sort((a, b) => (a.at?.[0]?.start ?? 0) - (b.at?.[0]?.start ?? 0));
  };
}
