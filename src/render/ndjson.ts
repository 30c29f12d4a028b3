import { type ListedTask, listTasks } from "../list-tasks.js";
import type { Agency, Plan } from "../model/index.js";

/** One line of the ndjson form: a task with the head of its document, nested no deeper than a list. */
export interface TaskRecord {
  /** Name of the source file; left out when it was not given. */
  file?: string;
  documentNumber: string | null;
  /** EDTF; null when blank. */
  documentDate: string | null;
  documentIssuer: string | null;
  documentSubject: string | null;
  /** Stable within the document. */
  id: string;
  /** Label of the appendix that holds the task; null for the body. */
  appendix: string | null;
  path: string[];
  pathTitles: string[];
  /** As written; null when the cell is empty. */
  ordinal: string | null;
  task: string;
  bullets: string[];
  /** Bodies as written; `leadNames` has the canonical name of each at the same index, null when unknown. */
  lead: string[];
  leadNames: (string | null)[];
  coordinating: string[];
  coordinatingNames: (string | null)[];
  supervising: string[];
  requirement: string | null;
  output: string | null;
  /** Quantities as written. */
  targets: string[];
  deadline: string | null;
  deadlineKind: string;
  deadlineStart: string | null;
  deadlineDue: string | null;
  /** exclusive: strictly before `deadlineDue`. */
  deadlineBoundary: "inclusive" | "exclusive" | null;
  deadlineRrule: string | null;
  budget: string | null;
  notes: string | null;
  /** Line of the canonical text, from 1; null without provenance. */
  line: number | null;
  /** Page, from 1; null where the format has none. */
  page: number | null;
}

const rawOf = (agency: Agency): string => agency.raw;
const nameOf = (agency: Agency): string | null => agency.name;

function buildTaskRecord({ task, appendix, pathTitles, document }: ListedTask): TaskRecord {
  const { deadline } = task;
  const place = task.at?.[0];
  return {
    documentNumber: document.number.status === "value" ? document.number.raw : null,
    documentDate: document.date.edtf,
    documentIssuer: document.issuer?.name ?? document.issuer?.raw ?? null,
    documentSubject: document.subject,
    id: task.id,
    appendix,
    path: task.path,
    pathTitles: [...pathTitles],
    ordinal: task.ordinal?.raw ?? null,
    task: task.task.text,
    bullets: task.task.bullets,
    lead: task.lead.map(rawOf),
    leadNames: task.lead.map(nameOf),
    coordinating: task.coordinating.map(rawOf),
    coordinatingNames: task.coordinating.map(nameOf),
    supervising: (task.supervising ?? []).map(rawOf),
    requirement: task.requirement,
    output: task.output,
    targets: task.targets.map(({ raw }) => raw),
    deadline: deadline.raw,
    deadlineKind: deadline.kind,
    deadlineStart: deadline.start,
    deadlineDue: deadline.due,
    deadlineBoundary: deadline.boundary,
    deadlineRrule: deadline.rrule,
    budget: task.budget,
    notes: task.notes,
    line: place?.line ?? null,
    page: place?.page ?? null,
  };
}

/** One JSON object a line and a line a task, in reading order; empty when the plan states no task. */
export function renderNdjson(plan: Plan, options: { file?: string } = {}): string {
  const lines: string[] = [];
  for (const listed of listTasks(plan)) {
    const record = buildTaskRecord(listed);
    const named = options.file === undefined ? record : { file: options.file, ...record };
    lines.push(`${JSON.stringify(named)}\n`);
  }
  return lines.join("");
}
