import type { VFile } from "vfile";
import type { DeadlineContext } from "../../interpret/deadline.js";
import { findTargets } from "../../interpret/target.js";
import type { Agency, Place, Target, TaskRow } from "../../model/index.js";
import {
  emptyWording,
  joinWordings,
  placesOf,
  report,
  type SourceDocument,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { findBullets } from "./bullets.js";
import { type BodyReader, readBodies, readLeadCell, readSharedCell } from "./cell-bodies.js";
import type { ColumnPlan } from "./columns.js";
import { readDeadline } from "./deadline-cells.js";
import { isDitto } from "./ditto.js";
import { joinPieces, type TaskDraft } from "./drafts.js";
import { placeOfRow } from "./grid.js";
import { startsSmall } from "./row-words.js";

/** What the building of task rows needs beside the row. */
export interface TaskSurroundings {
  document: SourceDocument;
  file: VFile;
  bodies: BodyReader;
  deadline: DeadlineContext;
}

/** A task row with what only its table knows: the bodies' cells, for remarks, and the wordings for the next row. */
export interface BuiltTask {
  row: TaskRow;
  /** Wording of each column, that of the row above where the cell says so. */
  wordings: Wording[];
}

const blankMark = /^[-–—.…_\s]*$/u;

/** A cell with nothing but a dash or dots states nothing. */
const statesSomething = (wording: Wording): boolean =>
  wording.text !== "" && (wording.text.length > 8 || !blankMark.test(wording.text));

function readTargets(document: SourceDocument, wordings: readonly Wording[]): Target[] {
  const targets: Target[] = [];
  for (const wording of new Set(wordings)) {
    if (wording.text === "") continue;
    for (const { start, end, target } of findTargets(wording.text)) {
      const { raw, op, value, max, unit, of, per } = target;
      const at = placesOf(document, sliceWording(wording, start, end));
      targets.push({ raw, op, value, max, unit, of, per, at });
    }
  }
  return targets;
}

/** Builds the task row of a draft; `above` holds the wordings of the task row above, for “as above” marks. */
export function buildTask(
  draft: TaskDraft,
  id: string,
  plan: ColumnPlan,
  above: readonly Wording[] | null,
  surroundings: TaskSurroundings,
): BuiltTask {
  const { document, file, bodies } = surroundings;
  const width = Math.max(plan.columns.length, draft.pieces.length);
  const written: Wording[] = [];
  const wordings: Wording[] = [];
  const inherited: number[] = [];
  const cellsAt: Place[][] = [];
  for (let column = 0; column < width; column += 1) {
    const pieces = draft.pieces[column];
    const wording = pieces === undefined ? emptyWording : joinPieces(pieces);
    const at = placesOf(document, wording);
    written.push(wording);
    cellsAt.push(at);
    if (draft.inherits.includes(column)) {
      wordings.push(above?.[column] ?? emptyWording);
      inherited.push(column);
      continue;
    }
    if (column === plan.ordinal || !isDitto(wording.text)) {
      wordings.push(statesSomething(wording) ? wording : emptyWording);
      continue;
    }
    const source = above?.[column] ?? emptyWording;
    wordings.push(source);
    if (source.text === "") continue;
    inherited.push(column);
    report(file, "table/ditto", at[0] ?? null, { text: wording.text });
  }
  const wordingOf = (column: number): Wording => wordings[column] ?? emptyWording;
  const gather = (columns: readonly number[]): Wording => {
    const filled = columns.map(wordingOf).filter(({ text }) => text !== "");
    return filled.length === 1 ? (filled[0] as Wording) : joinWordings(filled);
  };
  const lead: Agency[] = [];
  const coordinating: Agency[] = [];
  for (const column of plan.lead) {
    const actors = readLeadCell(wordingOf(column), bodies);
    for (const body of actors.lead) lead.push(body);
    for (const body of actors.coordinating) coordinating.push(body);
  }
  for (const column of plan.both) {
    const actors = readSharedCell(wordingOf(column), plan.columns[column], bodies);
    for (const body of actors.lead) lead.push(body);
    for (const body of actors.coordinating) coordinating.push(body);
  }
  const repeatsLead = (wording: Wording): boolean =>
    draft.rows.length > 1 &&
    startsSmall(wording.text) &&
    plan.lead.some((column) => foldText(wordingOf(column).text).endsWith(foldText(wording.text)));
  for (const column of plan.coordinating) {
    // After a page break the rest of one cell sometimes stands in the next one as well.
    if (repeatsLead(wordingOf(column))) continue;
    for (const body of readBodies(wordingOf(column), bodies)) coordinating.push(body);
  }
  const task = wordingOf(plan.task);
  const requirement = gather(plan.requirement);
  const output = gather(plan.output);
  const budget = gather(plan.budget);
  const notes = gather(plan.notes);
  const sectionYear = draft.levels.reduce<number | null>((year, level) => level.year ?? year, null);
  const due = readDeadline(
    plan,
    wordingOf,
    { ...surroundings.deadline, taskText: task.text },
    sectionYear,
    draft.period,
  );
  due.deadline.at = placesOf(document, due.wording);
  const atFields: Record<string, Place[]> = {};
  if (draft.ordinal.text !== "") atFields.ordinal = placesOf(document, draft.ordinal);
  if (requirement.text !== "") atFields.requirement = placesOf(document, requirement);
  if (output.text !== "") atFields.output = placesOf(document, output);
  if (budget.text !== "") atFields.budget = placesOf(document, budget);
  if (notes.text !== "") atFields.notes = placesOf(document, notes);
  const row: TaskRow = {
    kind: "task",
    id,
    ordinal:
      draft.ordinal.text === ""
        ? null
        : { raw: draft.ordinal.text, value: draft.label?.value ?? null },
    path: draft.levels.map(({ name }) => name),
    task: { text: task.text, ...findBullets(task), at: placesOf(document, task) },
    lead,
    coordinating,
    requirement: requirement.text === "" ? null : requirement.text,
    output: output.text === "" ? null : output.text,
    targets: readTargets(document, [
      task,
      ...[...plan.requirement, ...plan.output, ...plan.indicator].map(wordingOf),
    ]),
    deadline: due.deadline,
    budget: budget.text === "" ? null : budget.text,
    notes: notes.text === "" ? null : notes.text,
    cells: written.map(({ text }) => text),
    continued: draft.rows.length > 1,
    at: draft.rows.flatMap((source) => placeOfRow(document, source) ?? []),
    atFields,
    cellsAt,
  };
  if (inherited.length > 0) row.inherited = inherited;
  if (plan.supervising.length > 0) {
    row.supervising = plan.supervising.flatMap((column) => readBodies(wordingOf(column), bodies));
  }
  return { row, wordings };
}
