import { type AgencyContext, findAgencies } from "../../interpret/agency-list.js";
import { isDeadlineText } from "../../interpret/deadline.js";
import { emptyWording, type Wording } from "../../source/index.js";
import type { ColumnPlan } from "./columns.js";
import { isDitto } from "./ditto.js";
import type { GridRow } from "./grid.js";
import { readRowLabel } from "./row-labels.js";

const MAX_TYPED_CELL = 200;
const MAX_MISSING = 4;
const nothing = /^[-–—.…\s]*$/;

interface CellShape {
  any: boolean;
  label: boolean;
  deadline: boolean;
  bodies: boolean;
}

function readShape(wording: Wording, context: AgencyContext): CellShape {
  const { text } = wording;
  const any = nothing.test(text.slice(0, 8)) || isDitto(text);
  const short = text.length <= MAX_TYPED_CELL;
  return {
    any,
    label: readRowLabel(text) !== null,
    deadline: short && !any && isDeadlineText(text),
    bodies:
      short &&
      !any &&
      findAgencies(text, wording.breaks, context).every(({ agency }) => agency.kind !== "unknown"),
  };
}

function fits(plan: ColumnPlan, column: number, shape: CellShape): boolean {
  if (shape.any) return true;
  switch (plan.columns[column]?.role) {
    case "ordinal":
      return shape.label;
    case "deadline":
    case "start":
    case "end":
      return shape.deadline;
    case "lead":
    case "coordinating":
    case "leadAndCoordinating":
      return shape.bodies;
    case "task":
      return !shape.label && !shape.deadline && !shape.bodies;
    case "requirement":
    case "output":
      return !shape.label && !shape.deadline;
    default:
      return true;
  }
}

/**
 * Puts the cells of a row that has too few of them under their columns, when there is just one way to do so that
 * agrees with what the columns hold (law portals lose merged cells). Null when there is none or more than one.
 */
export function alignRow(row: GridRow, plan: ColumnPlan, context: AgencyContext): GridRow | null {
  const width = plan.columns.length;
  const { cells } = row;
  const missing = width - cells.length;
  if (missing <= 0 || missing > MAX_MISSING || row.filled.length < 2) return null;
  const shapes = cells.map((cell) => readShape(cell, context));
  // ways[i][j]: in how many ways (2 stands for more) the cells from i on fit the columns from i + j on.
  const ways: number[][] = Array.from({ length: cells.length + 1 }, () =>
    Array<number>(missing + 1).fill(0),
  );
  for (let skipped = 0; skipped <= missing; skipped += 1)
    (ways[cells.length] as number[])[skipped] = 1;
  for (let cell = cells.length - 1; cell >= 0; cell -= 1) {
    for (let skipped = missing; skipped >= 0; skipped -= 1) {
      const here = fits(plan, cell + skipped, shapes[cell] as CellShape)
        ? ((ways[cell + 1] as number[])[skipped] as number)
        : 0;
      const later = skipped < missing ? ((ways[cell] as number[])[skipped + 1] as number) : 0;
      (ways[cell] as number[])[skipped] = Math.min(2, here + later);
    }
  }
  if (ways[0]?.[0] !== 1) return null;
  const laid: Wording[] = [];
  let skipped = 0;
  for (let cell = 0; cell < cells.length; cell += 1) {
    while (skipped < missing && ways[cell]?.[skipped + 1] === 1) {
      laid.push(emptyWording);
      skipped += 1;
    }
    laid.push(cells[cell] as Wording);
  }
  while (laid.length < width) laid.push(emptyWording);
  const filled: number[] = [];
  for (const [column, wording] of laid.entries()) if (wording.text !== "") filled.push(column);
  return { ...row, cells: laid, filled };
}
