import type { VFile } from "vfile";
import type { AgencyContext } from "../../interpret/agency-list.js";
import { report, type SourceDocument } from "../../source/index.js";
import { alignRow } from "./align.js";
import type { ColumnPlan } from "./columns.js";
import { fillsBlanks, opensTask, readStraySection, repeatsTask } from "./continuation.js";
import { isDitto } from "./ditto.js";
import { lastPiece } from "./drafts.js";
import { cellText, type GridRow, isOwn, placeOfRow, widthOf } from "./grid.js";
import { headKey, headLength, looksLikeHead, type TableHead } from "./head.js";
import {
  addBlank,
  addData,
  addRepeat,
  addSection,
  addTask,
  groupKinds,
  joinToSection,
  joinToTask,
  type RowReader,
} from "./row-reader.js";
import { isEnded, isNote, isTotal, startsSmall } from "./row-words.js";
import { readSection, readTraits } from "./sections.js";

/** Finds the heads printed again, by their folded words: `word` a heading row, `number` a row of column numbers. */
function findRepeats(head: TableHead | null): (row: GridRow) => "word" | "number" | null {
  const known = new Map<string, "word" | "number">();
  const lengths = new Set<number>();
  for (const row of head?.words ?? []) {
    known.set(headKey(row), "word");
    lengths.add(headLength(row));
  }
  if (head !== null && head.numbers !== null) {
    known.set(headKey(head.numbers), "number");
    lengths.add(headLength(head.numbers));
  }
  // Folding keeps lengths, so most rows are told apart without it.
  return (row) => (lengths.has(headLength(row)) ? (known.get(headKey(row)) ?? null) : null);
}

const ordinalHead = /^(?:s?tt|số\s+(?:tt|thứ tự))$/iu;

/** A row that says something about the table and asks nothing of anybody. */
function isAside(row: GridRow, ordinal: number): boolean {
  const first = cellText(row, row.filled[0] ?? -1);
  const words = cellText(row, row.filled.find((column) => column !== ordinal) ?? -1);
  if (isTotal(words) || isNote(words) || isTotal(first) || isNote(first)) return true;
  // Another table's head in the middle of this one: no task, whatever it says.
  return first.length < 12 && ordinalHead.test(first) && looksLikeHead(row);
}

/** Joins a row without ordinal to the row above it, where it belongs there; false when it stands for itself. */
function joinUp(reader: RowReader, row: GridRow): boolean {
  const { last, lastTask } = reader;
  if (last !== null && last === lastTask) {
    if (opensTask(reader, row, lastTask)) addTask(reader, row, lastTask);
    else if (repeatsTask(reader, row, lastTask)) addRepeat(reader, row, lastTask);
    else joinToTask(reader, lastTask, row);
    return true;
  }
  const words = cellText(row, row.filled[0] as number);
  if (last?.kind === "section" && row.filled.length === 1 && startsSmall(words)) {
    joinToSection(reader, last, row);
    return true;
  }
  return false;
}

/** Reads a row that says neither number nor task of its own by the task row right above; false when it is none. */
function readRest(reader: RowReader, row: GridRow): boolean {
  const { plan, last, lastTask } = reader;
  const numbered =
    plan.ordinal >= 0 && cellText(row, plan.ordinal) !== "" && isOwn(row, plan.ordinal);
  if (lastTask === null || last !== lastTask || numbered) return false;
  if (repeatsTask(reader, row, lastTask)) addRepeat(reader, row, lastTask);
  else if (fillsBlanks(row, lastTask)) joinToTask(reader, lastTask, row);
  else return false;
  return true;
}

/** A row that is no section, head or blank: aside, continuation, task, or data. */
function readOrdinary(reader: RowReader, row: GridRow): void {
  const { plan, traits, lastTask } = reader;
  if (isAside(row, plan.ordinal)) {
    addData(reader, row);
    return;
  }
  const unnumbered = plan.ordinal >= 0 && traits.hasOrdinals && cellText(row, plan.ordinal) === "";
  if (unnumbered && joinUp(reader, row)) return;
  const task = cellText(row, plan.task);
  if (task === "" && readRest(reader, row)) return;
  const hasTask = task !== "" && (lastTask !== null || !isDitto(task));
  // A wording alone under a section row describes it; with a body or a time it is a task without number.
  if (hasTask && !(unnumbered && row.filled.length === 1)) addTask(reader, row, null);
  else addData(reader, row);
}

function readBodyRow(reader: RowReader, given: GridRow, index: number): void {
  const { plan, traits, lastTask } = reader;
  const width = plan.columns.length;
  const next = traits.nextLabels[index] ?? null;
  const goesOn = reader.pageBreak && lastTask !== null && !isEnded(lastPiece(lastTask, plan.task));
  const restarts = next?.value === 1 && reader.lastValue > 0 && !goesOn;
  const section =
    readSection(given, index, traits, restarts) ?? readStraySection(reader, given, index);
  if (section !== null) {
    addSection(reader, given, section);
    return;
  }
  const found = widthOf(given);
  const isShort = given.cells.length < width;
  const row = isShort ? (alignRow(given, plan, reader.agency) ?? given) : given;
  readOrdinary(reader, row);
  const isRagged = (isShort && row.filled.length > 1) || found > width;
  if (isRagged && reader.last?.rows[0] === row) {
    report(reader.file, "table/row-ragged", placeOfRow(reader.document, row), {
      found: isShort ? given.cells.length : found,
      expected: width,
    });
  }
}

/** A row of a table without tasks: data, but for labelled rows that head groups of others. */
function readDataRow(reader: RowReader, row: GridRow, index: number): void {
  const section = readSection(row, index, reader.traits, false);
  const label = section?.label ?? null;
  const next = reader.traits.nextLabels[index];
  const heads =
    label !== null && (groupKinds.has(label.kind) || next?.name.startsWith(`${label.name}.`));
  if (section !== null && heads) addSection(reader, row, section);
  else addData(reader, row);
}

/** A row over the head: a title, or the section that the rows below belong to. */
function readRowOverHead(
  reader: RowReader,
  row: GridRow,
  index: number,
  isTaskTable: boolean,
): void {
  const section = isTaskTable ? readSection(row, index, reader.traits, false) : null;
  if (section !== null && section.label !== null) addSection(reader, row, section);
  else addData(reader, row);
}

/**
 * Tells what each row of a table is, from the top down: head, head printed again, section row, continuation of the
 * row above, task, anything else. Every row is counted once.
 */
export function readRows(
  grid: readonly GridRow[],
  head: TableHead | null,
  plan: ColumnPlan,
  isTaskTable: boolean,
  surroundings: { document: SourceDocument; file: VFile; agency: AgencyContext },
): RowReader {
  const { document, file } = surroundings;
  const reader: RowReader = {
    ...surroundings,
    plan,
    traits: readTraits(grid, {
      ordinal: plan.ordinal,
      task: plan.task,
      width: plan.columns.length,
    }),
    leadColumns: [...plan.lead, ...plan.both],
    deadlineColumns: [
      ...plan.deadline,
      ...[plan.clock, plan.start, plan.end].filter((column) => column >= 0),
      ...plan.calendar.keys(),
    ],
    drafts: [],
    census: { heads: 0, repeatedHeads: 0, sections: 0, joined: 0, tasks: 0, others: 0 },
    levels: [],
    period: null,
    romanSeen: false,
    unlabelled: 0,
    pageBreak: false,
    lastValue: 0,
    last: null,
    lastTask: null,
  };
  const { census } = reader;
  const headRows = new Set<GridRow>(head?.words ?? []);
  const firstKey = head === null ? "" : headKey(head.words[0] as GridRow);
  const repeatOf = findRepeats(head);
  for (const [index, row] of grid.entries()) {
    if (row.opensPiece) reader.pageBreak = true;
    if (headRows.has(row)) {
      census.heads += 1;
    } else if (head !== null && row === head.numbers) {
      census.heads += 1;
      row.source.furniture = "column-numbers";
    } else if (row.filled.length === 0) {
      addBlank(reader, row);
    } else {
      const repeat = repeatOf(row);
      if (repeat === "word" || (repeat === "number" && reader.pageBreak)) {
        census.repeatedHeads += 1;
        row.source.furniture = repeat === "word" ? "repeated-head" : "column-numbers";
        if (headKey(row) === firstKey) {
          report(file, "table/head-repeated", placeOfRow(document, row));
        }
        reader.pageBreak = true;
        continue;
      }
      if (head !== null && index < head.from) readRowOverHead(reader, row, index, isTaskTable);
      else if (!isTaskTable) readDataRow(reader, row, index);
      else readBodyRow(reader, row, index);
      reader.pageBreak = false;
    }
  }
  return reader;
}
