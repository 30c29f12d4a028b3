import { emptyWording, sliceWording, type Wording } from "../../source/index.js";
import { type Label, readLabel } from "../shared/labels.js";
import { isCapitals } from "../shared/shape.js";
import { cellOf, cellText, type GridRow, isOwn, spanOf } from "./grid.js";
import { type RowLabel, type RowLabelKind, readRowLabel } from "./row-labels.js";
import {
  isEnded,
  isNote,
  isPeriodTitle,
  isTotal,
  periodKind,
  startsWithCapital,
} from "./row-words.js";

/** What the rows of a table look like as a whole. */
export interface TableTraits {
  width: number;
  /** Ordinal column; -1 when there is none. */
  ordinal: number;
  /** Task column; -1 in a table without tasks. */
  task: number;
  /** Some row carries a number, so a row without one is not a row of its own. */
  hasOrdinals: boolean;
  /** Labels of more than one kind: capitals and Roman numerals head groups of numbered rows. */
  hasGroups: boolean;
  /** For each row of the grid the label of the next row that has one. */
  nextLabels: readonly (RowLabel | null)[];
}

/** A section row as read; `kind` still to be settled for a single capital. */
export interface SectionFinding {
  label: RowLabel | null;
  kind: RowLabelKind;
  title: Wording;
}

const MAX_TITLE = 300;

/** The row's own ordinal; null when the cell is empty, merged down from above, or holds words. */
export const labelOf = (row: GridRow, ordinal: number): RowLabel | null =>
  ordinal >= 0 && isOwn(row, ordinal) ? readRowLabel(cellText(row, ordinal)) : null;

export function readTraits(
  grid: readonly GridRow[],
  { ordinal, task, width }: Pick<TableTraits, "ordinal" | "task" | "width">,
): TableTraits {
  const nextLabels: (RowLabel | null)[] = new Array(grid.length).fill(null);
  const kinds = new Set<RowLabelKind>();
  let hasOrdinals = false;
  let next: RowLabel | null = null;
  for (let index = grid.length - 1; index >= 0; index -= 1) {
    nextLabels[index] = next;
    const row = grid[index] as GridRow;
    const label = labelOf(row, ordinal);
    if (label === null) continue;
    next = label;
    kinds.add(label.kind);
    if (row.filled.length > 2 || !["upper", "roman", "part"].includes(label.kind))
      hasOrdinals = true;
  }
  const groups = kinds.has("upper") || kinds.has("roman") || kinds.has("part");
  const others = [...kinds].some((kind) => kind !== "upper" && kind !== "roman" && kind !== "part");
  const hasGroups = groups && (others || !hasOrdinals);
  return { width, ordinal, task, hasOrdinals, hasGroups, nextLabels };
}

/**
 * Titles stand in the ordinal or the task column, in the first, or between; words that stand alone in any
 * other column say something about the row above.
 */
const mayHoldTitle = (traits: TableTraits, column: number): boolean =>
  traits.task < 0 || column === 0 || (column >= traits.ordinal && column <= traits.task);

/** Columns of the row's own words; a title that a converter repeated in every merged column counts once. */
function ownColumns(row: GridRow, ordinal: number): readonly number[] {
  const { filled } = row;
  if (filled.length < 3) return filled;
  const first = filled[0] === ordinal && readRowLabel(cellText(row, ordinal)) !== null ? 1 : 0;
  const title = cellText(row, filled[first] as number);
  if (title.length < 4) return filled;
  for (let index = first + 1; index < filled.length; index += 1) {
    if (cellText(row, filled[index] as number) !== title) return filled;
  }
  return filled.slice(0, first + 1);
}

/** Nothing but the named columns has words, not even merged down from above. */
const isBare = (row: GridRow): boolean => {
  if (row.spanned === undefined) return true;
  for (const column of row.spanned) if (cellText(row, column) !== "") return false;
  return true;
};

/**
 * An Arabic, dotted or small-letter label heads a group when the next label is one level deeper (1 over 1.1 or a,
 * 1.1 over 1.1.1), when numbers start again below it, or when its title is in capitals.
 */
function headsGroup(label: RowLabel, title: string, next: RowLabel | null): boolean {
  if (isCapitals(title) && title.length > 12 && label.kind !== "lower") return true;
  if (next === null) return false;
  if (next.name.startsWith(`${label.name}.`)) return true;
  if (label.kind === "lower") return next.value === 1;
  return (next.kind === "lower" && next.name === "a") || (next.value === 1 && label.value !== 0);
}

const sectionKinds: Partial<Record<Label["kind"], RowLabelKind>> = {
  part: "part",
  chapter: "part",
  upper: "upper",
  roman: "roman",
  composite2: "dotted2",
  composite3: "dotted3",
  arabic: "arabic",
  arabic2: "dotted2",
  arabic3: "dotted3",
  letter: "lower",
};

const isWide = (row: GridRow, column: number, traits: TableTraits): boolean =>
  spanOf(row, column) >= Math.max(2, traits.width - 1);

/** A row with one wording: a title merged over the row, or typed into one of its cells. */
function readTitle(
  row: GridRow,
  column: number,
  index: number,
  traits: TableTraits,
  bare: boolean,
): SectionFinding | null {
  const title = cellOf(row, column);
  const { text } = title;
  if (text.length > MAX_TITLE || isTotal(text) || isNote(text)) return null;
  const wide = isWide(row, column, traits) || (column === traits.ordinal && traits.width > 1);
  const label = readLabel(text);
  if (label !== null) {
    const kind = sectionKinds[label.kind];
    if (kind === undefined) return null;
    const read: RowLabel = {
      raw: label.raw,
      name: label.name,
      kind,
      value: kind === "arabic" ? label.value : null,
    };
    const rest = sliceWording(title, label.end);
    const heads =
      wide ||
      kind === "part" ||
      ((kind === "upper" || kind === "roman") &&
        !(kind === "upper" && traits.hasOrdinals && !traits.hasGroups)) ||
      headsGroup(read, rest.text, traits.nextLabels[index] ?? null);
    return heads && bare ? { label: read, kind, title: rest } : null;
  }
  if (isPeriodTitle(text)) return { label: null, kind: `period:${periodKind(text)}`, title };
  const unlabelled: SectionFinding = { label: null, kind: "title", title };
  if (wide) return unlabelled;
  if (!startsWithCapital(text)) return null;
  if (text.length > 12 && text.includes(" ") && isCapitals(text)) return unlabelled;
  // Numbers that a converter lost: a row that states nothing but a title heads the full rows below it.
  const lostNumbers = traits.ordinal >= 0 && !traits.hasOrdinals && traits.width > 4;
  return lostNumbers && !isEnded(text) ? unlabelled : null;
}

/**
 * Reads a section row: a label and a title with all other cells empty, or a title alone. Null for every other
 * row. `restarts` says that the numbers below begin at 1 again, which only a new group lets them do.
 */
export function readSection(
  row: GridRow,
  index: number,
  traits: TableTraits,
  restarts: boolean,
): SectionFinding | null {
  const own = ownColumns(row, traits.ordinal);
  if (own.length > 2 || own.length === 0) return null;
  const bare = isBare(row);
  const label = labelOf(row, traits.ordinal);
  if (own.length === 1) {
    const column = own[0] as number;
    if (label !== null || !(mayHoldTitle(traits, column) || isWide(row, column, traits)))
      return null;
    const title = readTitle(row, column, index, traits, bare);
    if (title !== null) return title;
    const text = cellText(row, column);
    const opens = restarts && startsWithCapital(text) && !isEnded(text) && text.length <= MAX_TITLE;
    return opens ? { label: null, kind: "title", title: cellOf(row, column) } : null;
  }
  if (label === null || own[0] !== traits.ordinal || !bare) return null;
  if (!mayHoldTitle(traits, own[1] as number)) return null;
  const title = row.cells[own[1] as number] ?? emptyWording;
  if (isTotal(title.text) || isNote(title.text) || label.kind === "bullet") return null;
  if (label.kind === "upper" || label.kind === "roman" || label.kind === "part") {
    return traits.hasGroups ? { label, kind: label.kind, title } : null;
  }
  return headsGroup(label, title.text, traits.nextLabels[index] ?? null)
    ? { label, kind: label.kind, title }
    : null;
}
