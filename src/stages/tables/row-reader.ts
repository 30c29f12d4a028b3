import type { VFile } from "vfile";
import type { AgencyContext } from "../../interpret/agency-list.js";
import type { TableCensus } from "../../model/index.js";
import { emptyWording, report, type SourceDocument, type Wording } from "../../source/index.js";
import type { ColumnPlan } from "./columns.js";
import { yearOf } from "./deadline-cells.js";
import { appendRow, type RowDraft, type SectionDraft, type TaskDraft } from "./drafts.js";
import { cellOf, type GridRow, isOwn, placeOfRow } from "./grid.js";
import { enterSection, readRowLabel, type SectionLevel, settleKind } from "./row-labels.js";
import { isPeriodTitle } from "./row-words.js";
import type { SectionFinding, TableTraits } from "./sections.js";

/** What the reading of a table's rows carries from row to row. */
export interface RowReader {
  readonly document: SourceDocument;
  readonly file: VFile;
  readonly agency: AgencyContext;
  readonly plan: ColumnPlan;
  readonly traits: TableTraits;
  readonly leadColumns: readonly number[];
  readonly deadlineColumns: readonly number[];
  readonly drafts: RowDraft[];
  readonly census: TableCensus;
  levels: readonly SectionLevel[];
  /** Title of the innermost section row, when it is a stretch of the calendar. */
  period: Wording | null;
  romanSeen: boolean;
  /** Section rows without a label so far. */
  unlabelled: number;
  /** A page ended between this row and the last one. */
  pageBreak: boolean;
  /** Value of the last Arabic ordinal; 0 before the first. */
  lastValue: number;
  last: RowDraft | null;
  lastTask: TaskDraft | null;
}

/** Labels that head groups of rows wherever a table has other labels beside them. */
export const groupKinds: ReadonlySet<string> = new Set(["upper", "roman", "part"]);

function add(reader: RowReader, draft: RowDraft): void {
  reader.last = draft;
  reader.drafts.push(draft);
}

export function addData(reader: RowReader, row: GridRow): void {
  reader.census.others += 1;
  add(reader, { kind: "data", rows: [row] });
}

/** A blank row of the source stays a row, but does not part what it stands between. */
export function addBlank(reader: RowReader, row: GridRow): void {
  reader.census.others += 1;
  reader.drafts.push({ kind: "data", rows: [row] });
}

const statedYear = /năm (?:19|20)\d{2}\)?$/u;

export function addSection(reader: RowReader, row: GridRow, found: SectionFinding): void {
  const { label, title } = found;
  const kind =
    label === null
      ? found.kind
      : settleKind({ ...label, kind: found.kind }, reader.levels, reader.romanSeen);
  if (kind === "roman") reader.romanSeen = true;
  if (label === null) reader.unlabelled += 1;
  const isPeriod = isPeriodTitle(title.text);
  reader.levels = enterSection(reader.levels, {
    kind,
    name: label?.name ?? title.text,
    key: label?.name ?? `s${reader.unlabelled}`,
    year: isPeriod || statedYear.test(title.text.slice(-12)) ? yearOf(title.text) : null,
  });
  const section: SectionDraft = {
    kind: "section",
    rows: [row],
    label: label?.name ?? null,
    pieces: [title],
    levels: reader.levels,
  };
  reader.period = isPeriod ? title : null;
  reader.census.sections += 1;
  add(reader, section);
}

/**
 * Adds a task row; `under` is the row above when the new one hangs under its ordinal, `inherits` the empty columns
 * that stand for its wording.
 */
export function addTask(
  reader: RowReader,
  row: GridRow,
  under: TaskDraft | null,
  inherits: readonly number[] = [],
): void {
  const { plan, traits, census } = reader;
  const ordinal = plan.ordinal < 0 ? emptyWording : cellOf(row, plan.ordinal);
  const label = readRowLabel(ordinal.text);
  let path = reader.levels;
  if (label !== null && groupKinds.has(label.kind) && traits.hasGroups) {
    // A group that is itself assigned to somebody: a task, and a level for the rows below it.
    const kind = settleKind(label, reader.levels, reader.romanSeen);
    reader.levels = enterSection(reader.levels, {
      kind,
      name: label.name,
      key: label.name,
      year: null,
    });
    path = reader.levels.slice(0, -1);
  }
  census.tasks += 1;
  const named = label !== null && label.kind !== "bullet";
  const name = !named
    ? `r${census.tasks}`
    : label.value === null
      ? label.name
      : String(label.value);
  const task: TaskDraft = {
    kind: "task",
    rows: [row],
    pieces: row.cells.map((cell) => [cell]),
    label,
    ordinal,
    levels: path,
    period: reader.period,
    key: under !== null && !named ? under.key : [...path.map(({ key }) => key), name].join("."),
    shared: under !== null || (plan.ordinal >= 0 && !isOwn(row, plan.ordinal)),
    inherits,
  };
  if (label !== null && label.value !== null) reader.lastValue = label.value;
  reader.lastTask = task;
  add(reader, task);
}

/** Adds a row that gives the task above to somebody else, at another time. */
export function addRepeat(reader: RowReader, row: GridRow, above: TaskDraft): void {
  const { task } = reader.plan;
  if (!isOwn(row, task)) {
    addTask(reader, row, above);
    return;
  }
  addTask(reader, row, above, [task]);
  report(reader.file, "table/task-inherited", placeOfRow(reader.document, row), {
    ordinal: above.label?.raw ?? above.key,
  });
}

/** Joins a row to the task above it. */
export function joinToTask(reader: RowReader, task: TaskDraft, row: GridRow): void {
  appendRow(task, row);
  reader.census.joined += 1;
  report(reader.file, "table/row-joined", placeOfRow(reader.document, row), {
    ordinal: task.label?.raw ?? task.key,
  });
}

/** Joins the rest of a title to the section row above it. */
export function joinToSection(reader: RowReader, section: SectionDraft, row: GridRow): void {
  section.rows.push(row);
  section.pieces.push(cellOf(row, row.filled[0] as number));
  reader.census.joined += 1;
  report(reader.file, "table/row-joined", placeOfRow(reader.document, row), {
    ordinal: section.label ?? "–",
  });
}
