import type { Language } from "../model/diagnostic-codes.js";
import type { Agency, DocumentHead, Plan } from "../model/index.js";
import { formatDay } from "./deadline-phrase.js";
import { type Label, labels } from "./labels.js";
import { escapeHeading, escapeText } from "./markdown-text.js";

/** Type and subject on one line, as the document writes them. */
export function renderTitle({ document }: Plan, lang: Language): string {
  const { type, subject } = document;
  const words = [type.raw ?? type.name, subject].filter((part) => part !== null && part !== "");
  return escapeHeading(words.length === 0 ? labels[lang].noTitle : words.join(": "));
}

function agencyText({ raw, inferred }: Agency, lang: Language): string {
  return inferred === true ? `${raw} ${labels[lang].inferred}` : raw;
}

function slot(
  { status, raw }: DocumentHead["number"] | DocumentHead["date"],
  lang: Language,
): string | null {
  if (status === "absent") return null;
  if (status === "blank")
    return [raw, labels[lang].blank].filter((part) => part !== null).join(" ");
  return raw;
}

/** What the head states, a line each; what is absent is left out. */
export function renderHead({ document, period }: Plan, lang: Language): string {
  const date = slot(document.date, lang);
  const attached = document.attachedPlan;
  const rows: [Label, string | null][] = [
    ["parent", document.parent === null ? null : agencyText(document.parent, lang)],
    ["issuer", document.issuer === null ? null : agencyText(document.issuer, lang)],
    ["coIssuers", document.coIssuers?.map((agency) => agencyText(agency, lang)).join("; ") ?? null],
    ["number", slot(document.number, lang)],
    ["date", [document.place, date].filter((part) => part !== null).join(", ") || null],
    [
      "attachedPlan",
      attached === undefined
        ? null
        : [attached.type.raw, attached.subject, attached.note]
            .filter((part) => part !== null)
            .join(" "),
    ],
    [
      "period",
      period === null
        ? null
        : `${period.raw} (${formatDay(period.start, lang)} – ${formatDay(period.end, lang)})`,
    ],
    ["urgency", document.urgency],
    ["secrecy", document.secrecy],
    ["circulation", document.circulation],
    ["draft", document.draft ? labels[lang].draftText : null],
  ];
  return rows
    .filter((row): row is [Label, string] => row[1] !== null && row[1] !== "")
    .map(([label, text]) => `- **${labels[lang][label]}:** ${escapeText(text)}`)
    .join("\n");
}
