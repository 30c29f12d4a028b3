import type { Language } from "../model/diagnostic-codes.js";
import type { Deadline } from "../model/index.js";
import { isLabel, type Label, labels } from "./labels.js";

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

const positiveList = /^\d+(?:,\d+)*$/;
const spaced = (list: string): string => list.replaceAll(",", ", ");

/** Days and months of a rule beside its cycle; null when words for them would say less than the rule. */
function formatRuleParts(
  parts: ReadonlyMap<string, string>,
  cycle: string,
  lang: Language,
): string | null {
  if (parts.size === 0) return cycle;
  const [day, months, weekdays] = ["BYMONTHDAY", "BYMONTH", "BYDAY"].map((name) => parts.get(name));
  const known = [day, months, weekdays].filter((part) => part !== undefined).length;
  if (known < parts.size || (months !== undefined && !positiveList.test(months))) return null;
  if (weekdays !== undefined) {
    const names = weekdays.split(",");
    if (known > 1 || !names.every(isLabel)) return null;
    return phrase(lang, "onWeekdays", {
      cycle,
      weekdays: names.map((name) => labels[lang][name]).join(", "),
    });
  }
  const isLast = day === "-1";
  if (day !== undefined && !isLast && !positiveList.test(day)) return null;
  const params = { cycle, day: spaced(day ?? ""), months: spaced(months ?? "") };
  if (day === undefined) return phrase(lang, "inMonths", params);
  if (months === undefined) return phrase(lang, isLast ? "onLastDay" : "onDay", params);
  return phrase(lang, isLast ? "onLastDayOfMonths" : "onDayOfMonths", params);
}

/** A recurrence in words, its end (UNTIL) left out; the rule itself where words would say less. */
export function formatRecurrence(rrule: string, lang: Language): string {
  const parts = new Map<string, string>();
  for (const part of rrule.split(";")) {
    const at = part.indexOf("=");
    if (at > 0) parts.set(part.slice(0, at), part.slice(at + 1));
  }
  const cycle = cycles[`${parts.get("FREQ")} ${parts.get("INTERVAL") ?? "1"}`];
  for (const name of ["FREQ", "INTERVAL", "UNTIL"]) parts.delete(name);
  return (cycle === undefined ? null : formatRuleParts(parts, labels[lang][cycle], lang)) ?? rrule;
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

/** “Ngày 24/9” is that day; only such words make it a limit. */
const limit = /chậm nhất|muộn nhất|đến|hết|hạn|xong|hoàn thành|trong vòng|không quá/iu;

function formatSpan({ raw, start, due, boundary }: Deadline, lang: Language): string {
  if (start !== null && due !== null && start !== due) {
    const end = formatDay(due, lang);
    return phrase(lang, "span", {
      start: formatDay(start, lang),
      end: boundary === "exclusive" ? phrase(lang, "before", { date: end }) : end,
    });
  }
  if (due !== null) {
    if (boundary !== "exclusive" && start === null && !limit.test(raw ?? "")) {
      return formatDay(due, lang);
    }
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
