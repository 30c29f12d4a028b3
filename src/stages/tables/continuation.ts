import { findAgencies } from "../../interpret/agency-list.js";
import { isDeadlineText } from "../../interpret/deadline.js";
import { appendRow, lastPiece, type TaskDraft } from "./drafts.js";
import { cellOf, cellText, type GridRow, isOwn } from "./grid.js";
import { groupKinds, type RowReader } from "./row-reader.js";
import { isEnded, startsBullet, startsSmall, startsWithCapital } from "./row-words.js";
import { labelOf, readSection, type SectionFinding } from "./sections.js";

const states = (row: GridRow, columns: readonly number[]): boolean =>
  columns.some((column) => isOwn(row, column) && cellText(row, column) !== "");

const statesAbove = (above: TaskDraft, columns: readonly number[]): boolean =>
  columns.some((column) => lastPiece(above, column) !== "");

/**
 * Tells a task of its own from the rest of the row above, for a row without ordinal.
 * It has to begin a bullet or a capital and to name a body or a time of its own. After a page break a text that
 * has not ended as a sentence does goes on, whatever the row below looks like. A bullet then is a task; a capital
 * is one where the row above is complete: it states what the new row states, and either its text has ended or the
 * new row states both body and time.
 */
export function opensTask(reader: RowReader, row: GridRow, above: TaskDraft): boolean {
  const { plan, leadColumns, deadlineColumns } = reader;
  const text = cellText(row, plan.task);
  if (text === "" || !isOwn(row, plan.task)) return false;
  const bullet = startsBullet(text);
  if (!bullet && !startsWithCapital(text)) return false;
  const lead = states(row, leadColumns);
  const time = states(row, deadlineColumns);
  if (!lead && !time) return false;
  const ended = isEnded(lastPiece(above, plan.task));
  if (reader.pageBreak && !ended) return false;
  if (bullet) return true;
  const complete =
    (!lead || statesAbove(above, leadColumns)) && (!time || statesAbove(above, deadlineColumns));
  return complete && (ended || (lead && time));
}

const unfinished = /(?:[,;:/&(–-]|(?<![a-zà-ỹ])(?:và|với|của|từ|đến|trước|ngày|tháng|quý|năm))$/iu;
const bareYear = /^[\d\s./-]+$/u;

/** The cell cannot stand by itself: the one above breaks off, or this one begins in the middle. */
const readsOn = (above: string, text: string): boolean =>
  startsSmall(text) || unfinished.test(above.slice(-8));

/** A time of its own under a whole one; a year alone belongs to what stands above it. */
const isOwnTime = (above: string, text: string): boolean =>
  isDeadlineText(text) && !bareYear.test(text) && isDeadlineText(above);

/**
 * A row without task that names known bodies in charge and a time of its own, under a row that states both: the task
 * above is given to somebody else as well, its cell merged down or left out. A cell that only reads on from the
 * one above is no such row.
 */
export function repeatsTask(reader: RowReader, row: GridRow, above: TaskDraft): boolean {
  const { plan, leadColumns, deadlineColumns } = reader;
  if (isOwn(row, plan.task) && cellText(row, plan.task) !== "") return false;
  for (const columns of [leadColumns, deadlineColumns]) {
    if (!states(row, columns) || !statesAbove(above, columns)) return false;
  }
  return row.filled.every((column) => {
    if (plan.calendar.has(column)) return true;
    const { text, breaks } = cellOf(row, column);
    const upper = lastPiece(above, column);
    if (readsOn(upper, text)) return false;
    if (leadColumns.includes(column)) {
      const found = findAgencies(text, breaks, reader.agency);
      return found.every(({ agency }) => agency.kind !== "unknown");
    }
    return !plan.deadline.includes(column) || upper === "" || isOwnTime(upper, text);
  });
}

/** Every cell of the row stands under an empty one: what the row above leaves out. */
export const fillsBlanks = (row: GridRow, above: TaskDraft): boolean =>
  row.filled.every((column) => lastPiece(above, column) === "");

/**
 * A section row that carries, in one more cell, the last words of the row above, left over from a page break: they go
 * to that row unless it has them already. Null for every other row.
 */
export function readStraySection(
  reader: RowReader,
  row: GridRow,
  index: number,
): SectionFinding | null {
  const { plan, traits, lastTask } = reader;
  if (lastTask === null || reader.last !== lastTask || row.filled.length !== 3) return null;
  const label = labelOf(row, plan.ordinal);
  if (label === null || !groupKinds.has(label.kind)) return null;
  const strays = row.filled.filter((column) => column !== plan.ordinal && column !== plan.task);
  const [stray] = strays;
  if (stray === undefined || strays.length > 1 || !startsSmall(cellText(row, stray))) return null;
  const above = lastPiece(lastTask, stray);
  const isThere = above.endsWith(cellText(row, stray));
  if (!isThere && (!reader.pageBreak || above === "" || isEnded(above))) return null;
  const rest = { ...row, filled: row.filled.filter((column) => column !== stray) };
  const found = readSection(rest, index, traits, false);
  if (found !== null && !isThere) appendRow(lastTask, { ...row, filled: [stray] });
  return found;
}
