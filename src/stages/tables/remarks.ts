import type { VFile } from "vfile";
import { hasImpossibleDate } from "../../interpret/deadline.js";
import type { Agency, Place, TaskRow } from "../../model/index.js";
import { report } from "../../source/index.js";
import type { ColumnPlan } from "./columns.js";
import { hasDeadlineSlot } from "./deadline-cells.js";

const placeIn = (row: TaskRow, columns: readonly number[]): Place | null => {
  for (const column of columns) {
    const place = row.cellsAt?.[column]?.[0];
    if (place !== undefined) return place;
  }
  return row.at?.[0] ?? null;
};

/** Says what a person should look at in the bodies of one group of cells. */
function remarkBodies(
  file: VFile,
  row: TaskRow,
  agencies: readonly Agency[],
  columns: readonly number[],
): void {
  if (agencies.length === 0) return;
  const inherited = row.inherited ?? [];
  // The row above has had its remarks already.
  if (columns.every((column) => inherited.includes(column))) return;
  const text = columns.map((column) => row.cells[column] ?? "").find((cell) => cell !== "") ?? "";
  if (agencies.some(({ runTogether }) => runTogether === true)) {
    report(file, "agency/run-together", placeIn(row, columns), { text });
  }
  const isDashed = agencies.length > 1 && text.includes(" - ");
  let uncertain = false;
  for (const agency of agencies) {
    if (agency.kind !== "unknown") continue;
    if (isDashed && agency.confidence === "low") uncertain = true;
    else
      report(file, "agency/unknown", agency.at?.[0] ?? placeIn(row, columns), { text: agency.raw });
  }
  if (uncertain) report(file, "agency/split-uncertain", placeIn(row, columns), { text });
}

/** Remarks on one task: nobody in charge, no time, words that were not understood. */
export function remarkTask(file: VFile, row: TaskRow, plan: ColumnPlan): void {
  const leadColumns = [...plan.lead, ...plan.both];
  if (leadColumns.length > 0 && row.lead.length === 0) {
    report(file, "task/lead-missing", row.at?.[0] ?? null, { id: row.id });
  }
  remarkBodies(file, row, row.lead, leadColumns);
  remarkBodies(file, row, row.coordinating, [...plan.coordinating, ...leadColumns]);
  remarkBodies(file, row, row.supervising ?? [], plan.supervising);
  const { deadline } = row;
  const place = deadline.at?.[0] ?? row.at?.[0] ?? null;
  if (deadline.kind === "none" && hasDeadlineSlot(plan)) {
    report(file, "task/deadline-missing", row.at?.[0] ?? null, { id: row.id });
  }
  if (deadline.raw === null) return;
  if (hasImpossibleDate(deadline.raw)) {
    report(file, "deadline/impossible-date", place, { text: deadline.raw });
  } else if (deadline.kind === "unknown") {
    report(file, "deadline/unknown", place, { text: deadline.raw });
  }
}
