import type { Language } from "../model/diagnostic-codes.js";
import type { Appendix, Block, Citation, Item, Plan, Reporting, Section } from "../model/index.js";
import { formatEdtf, formatRecurrence } from "./deadline-phrase.js";
import { labels } from "./labels.js";
import { renderHead, renderTitle } from "./markdown-head.js";
import { renderTable, renderTaskTable } from "./markdown-tables.js";
import { buildPipeTable, escapeCell, escapeHeading, escapeText } from "./markdown-text.js";

const bullet = /^[-+*•–—●○▪◦·]$/;
const letterLabel = /^\p{Ll}$/u;

function heading(level: number, text: string): string {
  return `${"#".repeat(Math.min(level, 6))} ${text}`;
}

function* itemLines({ marker, text, children }: Item, depth: number): Iterable<string> {
  const words = marker === null || bullet.test(marker) ? text : `${marker} ${text}`;
  yield `${"  ".repeat(depth)}- ${escapeText(words)}`;
  for (const child of children) yield* itemLines(child, depth + 1);
}

/** A part for each block; items that follow one another are one list. */
function* renderBlocks(blocks: readonly Block[], lang: Language): Iterable<string> {
  let list: string[] = [];
  for (const block of blocks) {
    if (block.type === "item") {
      for (const line of itemLines(block, 0)) list.push(line);
      continue;
    }
    if (list.length > 0) yield list.join("\n");
    list = [];
    yield block.type === "table" ? renderTable(block, lang) : escapeText(block.text);
  }
  if (list.length > 0) yield list.join("\n");
}

/** “I.” for numbers and capitals, “a)” for small letters (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function labelled(label: string | null, title: string): string {
  if (label === null) return escapeHeading(title);
  const mark = letterLabel.test(label) ? ")" : ".";
  return escapeHeading(title === "" ? `${label}${mark}` : `${label}${mark} ${title}`);
}

function* renderSection(section: Section, lang: Language): Iterable<string> {
  yield heading(section.level + 1, labelled(section.label, section.title));
  yield* renderBlocks(section.blocks, lang);
  if (section.tasks !== undefined && section.tasks.length > 0) {
    yield `*${labels[lang].proseTasks}*`;
    yield renderTaskTable(section.tasks, lang);
  }
  for (const child of section.children) yield* renderSection(child, lang);
}

function* renderAppendix(appendix: Appendix, lang: Language): Iterable<string> {
  const label = appendix.label ?? labels[lang].appendix;
  yield heading(2, escapeHeading(appendix.title === null ? label : `${label}. ${appendix.title}`));
  if (appendix.attachedTo !== null) yield escapeText(appendix.attachedTo.raw);
  yield* renderBlocks(appendix.blocks, lang);
}

function* renderEnd({ closing, recipients, signatures }: Plan, lang: Language): Iterable<string> {
  const words = labels[lang];
  if (closing !== null) {
    yield heading(2, words.closing);
    yield escapeText(closing.text);
    if (closing.contact !== null) yield `**${words.contact}:** ${escapeText(closing.contact)}`;
  }
  if (recipients.length > 0) {
    yield heading(2, words.recipients);
    yield recipients.map(({ text }) => `- ${escapeText(text)}`).join("\n");
  }
  if (signatures.length > 0) yield heading(2, words.signatures);
  for (const { authority, position, name } of signatures) {
    const lines = authority.map(({ raw }) => escapeText(raw));
    if (position !== null) lines.push(escapeText(position));
    lines.push(name === null ? words.nameBlank : `**${escapeText(name)}**`);
    yield lines.join("\\\n");
  }
}

function citationRow(citation: Citation, lang: Language): string[] {
  const date = citation.date === null ? "" : formatEdtf(citation.date, lang);
  return [escapeCell(citation.raw), date, labels[lang][citation.role]];
}

function reportingRow({ raw, from, to, frequency }: Reporting, lang: Language): string[] {
  const rule = frequency?.rrule ?? null;
  const when = frequency === null ? "" : escapeCell(frequency.raw);
  return [
    escapeCell(raw),
    escapeCell(from ?? ""),
    escapeCell(to ?? ""),
    rule === null ? when : `${when}<br>(${escapeCell(formatRecurrence(rule, lang))})`,
  ];
}

/** What the plan names in passing, gathered for looking up. */
function* renderLists({ citations, reporting }: Plan, lang: Language): Iterable<string> {
  const words = labels[lang];
  if (reporting.length > 0) {
    yield heading(2, words.reporting);
    yield buildPipeTable(
      [words.reportingText, words.reportingFrom, words.reportingTo, words.reportingWhen],
      reporting.map((entry) => reportingRow(entry, lang)),
    );
  }
  if (citations.length > 0) {
    yield heading(2, words.citations);
    yield buildPipeTable(
      [words.cited, words.citedDate, words.citedRole],
      citations.map((entry) => citationRow(entry, lang)),
    );
  }
}

function* renderParts(plan: Plan, lang: Language): Iterable<string> {
  yield heading(1, renderTitle(plan, lang));
  yield renderHead(plan, lang);
  if (plan.opening.length > 0) yield heading(2, labels[lang].opening);
  for (const { text } of plan.opening) yield escapeText(text);
  for (const section of plan.sections) yield* renderSection(section, lang);
  yield* renderEnd(plan, lang);
  for (const appendix of plan.appendices) yield* renderAppendix(appendix, lang);
  if (plan.notes !== undefined) yield heading(2, labels[lang].footnotes);
  for (const { text } of plan.notes ?? []) yield escapeText(text);
  yield* renderLists(plan, lang);
}

/**
 * The plan as Markdown for reading: head, grounds, body, closing, recipients, signature, appendices, then
 * reports due and documents cited. Wording stands as in the source; `lang` is that of the labels beside it.
 */
export function renderMarkdown(plan: Plan, options: { lang?: Language } = {}): string {
  const parts: string[] = [];
  for (const part of renderParts(plan, options.lang ?? "en")) if (part !== "") parts.push(part);
  return `${parts.join("\n\n")}\n`;
}
