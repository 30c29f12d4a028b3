import { listTasks } from "../list-tasks.js";
import type {
  Agency,
  Deadline,
  Diagnostic,
  DocumentHead,
  Language,
  Place,
  Plan,
  TaskRow,
} from "../model/index.js";
import { formatDay, formatDeadline, formatEdtf, formatRecurrence } from "./deadline-phrase.js";
import { type RegisterLabel, registerLabels, registerPhrase } from "./register-labels.js";

/** The sheets of a register: one row a task; one row a task, body and role; one row a finding. */
export const registerSheets = ["tasks", "roles", "findings"] as const;
export type RegisterSheet = (typeof registerSheets)[number];

/** Cells as text, in the order of the sheet's columns; a day stands as ISO 8601, see `dateColumn`. */
export type RegisterRow = readonly string[];

const columns: Record<RegisterSheet, readonly RegisterLabel[]> = {
  tasks: [
    "ordinal",
    "id",
    "appendix",
    "path",
    "task",
    "lead",
    "coordinating",
    "supervising",
    "result",
    "targets",
    "deadline",
    "deadlineKind",
    "lastDay",
    "deadlineWords",
    "cycle",
    "budget",
    "state",
    "progress",
    "resultDocument",
    "notes",
    "issuer",
    "document",
    "file",
    "place",
  ],
  roles: [
    "body",
    "bodyName",
    "role",
    "id",
    "task",
    "deadline",
    "lastDay",
    "issuer",
    "document",
    "file",
  ],
  findings: ["file", "severity", "code", "finding", "help", "place"],
};

/** Index of the column of a sheet that holds days; -1 where none does. */
export const dateColumn = (sheet: RegisterSheet): number => columns[sheet].indexOf("lastDay");

/** Head of a sheet in a language. */
export const registerHead = (sheet: RegisterSheet, lang: Language): RegisterRow =>
  columns[sheet].map((label) => registerLabels[lang][label]);

/** Name of a sheet: at most 31 characters, none of / \ ? * [ ] : (ECMA-376 Part 1, 18.2.19). */
export const sheetName = (sheet: RegisterSheet, lang: Language): string =>
  registerLabels[lang][`${sheet}Sheet`];

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** The last day on which a task is in time, ISO 8601; empty where no complete day is known. */
export function findLastDay({ due, boundary }: Deadline): string {
  if (due === null || !isoDay.test(due)) return "";
  if (boundary !== "exclusive") return due;
  const day = new Date(`${due}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** Where a wording stands, in the unit that its format has; empty without provenance. */
function describePlace(place: Place | null | undefined, lang: Language): string {
  if (place === null || place === undefined) return "";
  const { table, row, paragraph, page, line } = place;
  if (table !== undefined && row !== undefined) {
    return registerPhrase(lang, "tableRow", { table, row });
  }
  if (paragraph !== undefined) return registerPhrase(lang, "paragraph", { paragraph });
  if (page !== undefined) return registerPhrase(lang, "page", { page });
  return registerPhrase(lang, "line", { line });
}

function describeDocument({ number, date }: DocumentHead, lang: Language): string {
  const raw = number.status === "value" ? (number.raw ?? "") : "";
  if (date.edtf === null) return raw;
  const day = formatEdtf(date.edtf, lang);
  return raw === "" ? day : registerPhrase(lang, "dated", { number: raw, date: day });
}

const join = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join("; ");
const rawOf = ({ raw }: Agency): string => raw;

/** What all rows of one document have in common. */
interface Origin {
  readonly file: string;
  readonly issuer: string;
  readonly document: string;
}

function buildTaskCells(
  { task, appendix, pathTitles }: { task: TaskRow; appendix: string | null; pathTitles: string[] },
  origin: Origin,
  lang: Language,
): RegisterRow {
  const { deadline } = task;
  const cells: Partial<Record<RegisterLabel, string>> = {
    ordinal: task.ordinal?.raw ?? "",
    id: task.id,
    appendix: appendix ?? "",
    path: pathTitles.join(" / "),
    task: task.task.text,
    lead: join(task.lead.map(rawOf)),
    coordinating: join(task.coordinating.map(rawOf)),
    supervising: join((task.supervising ?? []).map(rawOf)),
    result: join([task.requirement, task.output]),
    targets: join(task.targets.map(({ raw }) => raw)),
    deadline: deadline.raw ?? "",
    deadlineKind: registerLabels[lang][deadline.kind],
    lastDay: findLastDay(deadline),
    deadlineWords: deadline.kind === "none" ? "" : formatDeadline(deadline, lang),
    cycle: deadline.rrule === null ? "" : formatRecurrence(deadline.rrule, lang),
    budget: task.budget ?? "",
    notes: task.notes ?? "",
    place: describePlace(task.at?.[0], lang),
    ...origin,
  };
  return columns.tasks.map((label) => cells[label] ?? "");
}

const roles = ["lead", "coordinating", "supervising"] as const;

function* buildRoleCells(task: TaskRow, origin: Origin, lang: Language): Iterable<RegisterRow> {
  for (const role of roles) {
    for (const { raw, name } of task[role] ?? []) {
      const cells: Partial<Record<RegisterLabel, string>> = {
        body: raw,
        bodyName: name ?? "",
        role: registerLabels[lang][role],
        id: task.id,
        task: task.task.text,
        deadline: task.deadline.raw ?? "",
        lastDay: findLastDay(task.deadline),
        ...origin,
      };
      yield columns.roles.map((label) => cells[label] ?? "");
    }
  }
}

/** What is known of one document of a register. */
export interface RegisterSource {
  /** Name of the file, for the reader of the register. */
  readonly file: string;
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows of one document, in reading order. */
export function* buildRegisterRows(
  { file, plan, diagnostics }: RegisterSource,
  lang: Language,
): Iterable<readonly [RegisterSheet, RegisterRow]> {
  const head = plan.document;
  const origin: Origin = {
    file,
    issuer: head.issuer?.name ?? head.issuer?.raw ?? "",
    document: describeDocument(head, lang),
  };
  for (const { task, appendix, pathTitles } of listTasks(plan)) {
    yield ["tasks", buildTaskCells({ task, appendix, pathTitles: [...pathTitles] }, origin, lang)];
    for (const row of buildRoleCells(task, origin, lang)) yield ["roles", row];
  }
  for (const { severity, code, message, help, place } of diagnostics) {
    const where = describePlace(place, lang);
    yield [
      "findings",
      buildFindingRow({ file, severity, code, message, help, place: where }, lang),
    ];
  }
}

export interface Finding {
  readonly file: string;
  readonly severity: Diagnostic["severity"];
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly place: string;
}

/** The row of a finding; also for those that are no remark on a document that was read. */
export function buildFindingRow(
  { file, severity, code, message, help, place }: Finding,
  lang: Language,
): RegisterRow {
  return [file, registerLabels[lang][severity], code, message, help, place];
}

/** A cell of a day as the language's offices write it; what is no day stays as it is. */
export const formatDayCell = (cell: string, lang: Language): string =>
  isoDay.test(cell) ? formatDay(cell, lang) : cell;
