import type { VFile } from "vfile";
import type { AgencyContext } from "../../interpret/agency-list.js";
import type { DeadlineContext } from "../../interpret/deadline.js";
import type { Column, Place, Row, TaskRow } from "../../model/index.js";
import {
  emptyWording,
  placeOf,
  placesOf,
  report,
  type SourceDocument,
  type SourceTable,
  type TableReading,
  type Wording,
} from "../../source/index.js";
import { buildTask } from "./build-task.js";
import type { BodyReader } from "./cell-bodies.js";
import {
  assignsSomething,
  type ColumnPlan,
  guessColumns,
  isTaskPlan,
  planColumns,
} from "./columns.js";
import { hasDeadlineSlot } from "./deadline-cells.js";
import { joinPieces, type TaskDraft } from "./drafts.js";
import { buildGrid, type GridRow, placeOfRow } from "./grid.js";
import { findHead, type HeadColumn } from "./head.js";
import { createOrdinalWatch, watchOrdinal } from "./ordinals.js";
import { readRows } from "./read-rows.js";

/** What reading a table needs beside the table. */
export interface TableSurroundings {
  document: SourceDocument;
  file: VFile;
  agency: AgencyContext;
  bodies: BodyReader;
  deadline: DeadlineContext;
  /** How often each id has been given in the document. */
  ids: Map<string, number>;
  /** Prefix for the ids of the next table that holds tasks. */
  takePrefix: () => string;
}

/** A table read, with the plan of its columns for the remarks on its tasks. */
export interface ReadTable {
  reading: TableReading;
  plan: ColumnPlan;
  tasks: TaskRow[];
}

const columnOf = (document: SourceDocument, column: HeadColumn): Column => ({
  header: column.header,
  role: column.role,
  at: column.wordings.flatMap((wording) => placesOf(document, wording)),
});

/** From the first to the last word of each node that the table stands in. */
function placesOfPieces(document: SourceDocument, pieces: readonly SourceTable[]): Place[] {
  return pieces.flatMap((piece) => {
    let start = -1;
    let end = -1;
    for (const row of piece.children) {
      for (const cell of row.children) {
        for (const segment of cell.wording.segments) {
          if (start < 0) start = segment.start;
          end = segment.end;
        }
      }
    }
    return start < 0 ? [] : [placeOf(document, start, end)];
  });
}

function buildData(document: SourceDocument, row: GridRow, width: number): Row {
  const place = placeOfRow(document, row);
  const cells = row.cells.map(({ text }) => text);
  const cellsAt = row.cells.map((cell) => placesOf(document, cell));
  while (cells.length < width) {
    cells.push("");
    cellsAt.push([]);
  }
  return { kind: "data", cells, at: place === null ? [] : [place], cellsAt };
}

const placeOfHead = (document: SourceDocument, wordings: readonly Wording[]): Place | null =>
  placesOf(document, wordings.at(-1) ?? emptyWording)[0] ?? null;

/** Says which columns of a task table are not known, where one of them may be what the table seems to lack. */
function remarkColumns({ document, file }: TableSurroundings, plan: ColumnPlan): void {
  if (plan.lead.length + plan.both.length > 0 && hasDeadlineSlot(plan)) return;
  const unknown = plan.columns.filter(
    ({ role, header }, column) => role === "other" && header !== "" && !plan.calendar.has(column),
  );
  const [first] = unknown;
  if (first === undefined) return;
  report(file, "table/column-unknown", placeOfHead(document, first.wordings), {
    text: unknown.map(({ header }) => `“${header}”`).join(", "),
  });
}

/** Gives a task its id: one that stands already gets ~2, ~3 …, with a remark where nothing explains it. */
function giveId(
  prefix: string,
  draft: TaskDraft,
  { ids, file, document }: TableSurroundings,
): string {
  const base = `${prefix}.${draft.key}`;
  const count = (ids.get(base) ?? 0) + 1;
  ids.set(base, count);
  if (count === 1) return base;
  if (!draft.shared && draft.label !== null) {
    const place = placeOfRow(document, draft.rows[0] as GridRow);
    report(file, "table/ordinal-repeated", place, { ordinal: draft.label.raw });
  }
  return `${base}~${count}`;
}

/**
 * Reads one table, or one that page breaks tore into several nodes. A table without a task column keeps its rows as
 * data.
 */
export function readTable(
  pieces: readonly SourceTable[],
  surroundings: TableSurroundings,
): ReadTable {
  const { document, file } = surroundings;
  const grid = buildGrid(pieces);
  const head = findHead(grid);
  const columns = head?.columns ?? guessColumns(grid, surroundings.agency);
  const plan = planColumns(columns, grid, surroundings.agency);
  const at = placesOfPieces(document, pieces);
  const isTaskTable = isTaskPlan(plan);
  if (!isTaskTable && assignsSomething(plan)) report(file, "table/roles-unknown", at[0] ?? null);
  for (const { slip, wordings } of columns) {
    if (slip !== undefined) report(file, "table/head-slip", placeOfHead(document, wordings), slip);
  }
  const { drafts, census } = readRows(grid, head, plan, isTaskTable, surroundings);
  const prefix = census.tasks > 0 ? surroundings.takePrefix() : "";
  if (census.tasks > 0) remarkColumns(surroundings, plan);
  const watch = createOrdinalWatch();
  const rows: Row[] = [];
  const tasks: TaskRow[] = [];
  let above: readonly Wording[] | null = null;
  for (const draft of drafts) {
    const first = draft.rows[0] as GridRow;
    if (draft.kind === "data") {
      rows.push(buildData(document, first, columns.length));
    } else if (draft.kind === "section") {
      rows.push({
        kind: "section",
        label: draft.label,
        title: joinPieces(draft.pieces).text,
        path: draft.levels.map(({ name }) => name),
        at: draft.rows.flatMap((row) => placeOfRow(document, row) ?? []),
      });
    } else {
      watchOrdinal(watch, draft, placeOfRow(document, first), file);
      const built = buildTask(
        draft,
        giveId(prefix, draft, surroundings),
        plan,
        above,
        surroundings,
      );
      above = built.wordings;
      rows.push(built.row);
      tasks.push(built.row);
    }
  }
  const [node, ...absorbed] = pieces;
  const table: TableReading["table"] = {
    type: "table",
    columns: columns.map((column) => columnOf(document, column)),
    rows,
    census,
    at,
  };
  return { reading: { node: node as SourceTable, table, absorbed }, plan, tasks };
}
