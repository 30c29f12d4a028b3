import type { Language } from "../model/diagnostic-codes.js";
import type { Deadline } from "../model/index.js";
import { type Label, labels } from "./labels.js";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** A day as the language's offices write it: 31/12/2024 in Vietnamese, ISO 8601 in English. */
export function formatDay(iso: string, lang: Language): string {
  const match = isoDate.exec(iso);
  if (match === null) return iso;
  const [, year, month, day, hour, minute] = match;
  const date = lang === "vi" ? `${day}/${month}/${year}` : `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  return lang === "vi" ? `${hour} giờ ${minute}, ${date}` : `${date} ${hour}:${minute}`;
}

/** An EDTF date of day, month or year precision, as the language's offices write it. */
export function formatEdtf(edtf: string, lang: Language): string {
  if (lang === "en") return edtf;
  const [year, month, day] = edtf.split("-");
  return [day, month, year].filter((part) => part !== undefined).join("/");
}

function phrase(
  lang: Language,
  label: Label,
  params: Readonly<Record<string, string>> = {},
): string {
  return labels[lang][label].replace(/\{(\w+)\}/g, (whole, key: string) => params[key] ?? whole);
}

const cycles: Readonly<Record<string, Label>> = {
  "DAILY 1": "daily",
  "WEEKLY 1": "weekly",
  "MONTHLY 1": "monthly",
  "MONTHLY 3": "quarterly",
  "MONTHLY 6": "halfYearly",
  "YEARLY 1": "yearly",
};

/** A recurrence in words; the rule itself where it says more than a plain cycle. UNTIL is left to the rule. */
export function formatRecurrence(rrule: string, lang: Language): string {
  const parts = new Map<string, string>();
  for (const part of rrule.split(";")) {
    const at = part.indexOf("=");
    if (at > 0) parts.set(part.slice(0, at), part.slice(at + 1));
  }
  const cycle = cycles[`${parts.get("FREQ")} ${parts.get("INTERVAL") ?? "1"}`];
  parts.delete("FREQ");
  parts.delete("INTERVAL");
  parts.delete("UNTIL");
  if (cycle === undefined) return rrule;
  return parts.size === 0 ? labels[lang][cycle] : `${labels[lang][cycle]} (${rrule})`;
}

const isoDuration = /^P(\d+)([DWMY])$/;
const durationLabels: Readonly<Record<string, Label>> = {
  D: "days",
  W: "weeks",
  M: "months",
  Y: "years",
};

function formatDuration(duration: string, businessDays: boolean, lang: Language): string {
  const match = isoDuration.exec(duration);
  const unit = durationLabels[match?.[2] ?? ""];
  if (match === null || unit === undefined) return duration;
  const label = unit === "days" && businessDays ? "workingDays" : unit;
  return phrase(lang, label, { count: match[1] as string });
}

function formatSpan({ start, due, boundary }: Deadline, lang: Language): string {
  if (start !== null && due !== null && start !== due) {
    const end = formatDay(due, lang);
    return phrase(lang, "span", {
      start: formatDay(start, lang),
      end: boundary === "exclusive" ? phrase(lang, "before", { date: end }) : end,
    });
  }
  if (due !== null) {
    const label = boundary === "exclusive" ? "before" : start === due ? "on" : "by";
    return phrase(lang, label, { date: formatDay(due, lang) });
  }
  return start === null ? "" : phrase(lang, "from", { date: formatDay(start, lang) });
}

const relationLabels = { before: "beforeEvent", on: "onEvent", after: "afterEvent" } as const;

function formatEvent({ event, relations }: Deadline, lang: Language): string {
  if (event === null) return "";
  const words = (relations ?? []).map((relation) => labels[lang][relationLabels[relation]]);
  const relation =
    words.length === 0 ? labels[lang].someEvent : words.join(` ${labels[lang].and} `);
  return `${relation}: ${event}`;
}

function formatReference({ reference }: Deadline, lang: Language): string {
  if (reference === null) return "";
  const named = [reference.number, reference.owner].filter((part) => part !== null).join(", ");
  const paper = labels[lang][reference.type];
  return named === "" ? paper : `${paper} (${named})`;
}

function formatImplied({ impliedRecurrence }: Deadline, lang: Language): string {
  const rrule = impliedRecurrence?.rrule ?? null;
  return rrule === null ? "" : phrase(lang, "implied", { cycle: formatRecurrence(rrule, lang) });
}

/** The normal form of a deadline in a few words; what was assumed is not said here, see `assumptions`. */
export function formatDeadline(deadline: Deadline, lang: Language): string {
  const { kind, rrule, duration } = deadline;
  if (kind === "unknown") return labels[lang].unknown;
  const parts: string[] = [];
  if (kind === "ongoing") parts.push(labels[lang].ongoing);
  if (rrule !== null) parts.push(formatRecurrence(rrule, lang));
  if (duration !== undefined && duration !== null) {
    const length = formatDuration(duration, deadline.businessDays === true, lang);
    parts.push(phrase(lang, "relative", { duration: length }));
  }
  for (const format of [formatSpan, formatEvent, formatReference, formatImplied]) {
    parts.push(format(deadline, lang));
  }
  return parts.filter((part) => part !== "").join("; ") || labels[lang].none;
}
