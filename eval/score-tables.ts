import { alignInOrder } from "./align.js";
import { type Board, type Same, sameText, sameTitle, scoreList, scoreSlot } from "./board.js";
import { similarity, softThreshold, tidy } from "./fold.js";
import type { GoldRow, GoldTable } from "./gold.js";
import { nothing } from "./tally.js";

type GoldDeadline = NonNullable<Extract<GoldRow, { kind: "task" }>["deadline"]>;

/** The words of a row by column; a section row has its label and title only. */
const cellsOf = (row: GoldRow): readonly string[] =>
  row.kind === "section" ? [row.label ?? "", row.title] : row.cells;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** How alike two rows are, over the cells that hold something in one of them. */
function rowLikeness(gold: GoldRow, found: GoldRow): number {
  const [left, right] = [cellsOf(gold), cellsOf(found)];
  const width = Math.max(left.length, right.length);
  const likeness = Array.from({ length: width }, (_, index) => index).flatMap((index) => {
    const [one, other] = [left[index] ?? "", right[index] ?? ""];
    return one === "" && other === "" ? [] : [similarity(one, other)];
  });
  return likeness.length === 0 ? 1 : mean(likeness);
}

const tableLikeness = (gold: GoldTable, found: GoldTable): number =>
  mean([
    similarity(gold.columns.join(" "), found.columns.join(" ")),
    similarity(gold.where, found.where),
    similarity(
      gold.rows.slice(0, 3).flatMap(cellsOf).join(" "),
      found.rows.slice(0, 3).flatMap(cellsOf).join(" "),
    ),
  ]);

/** A kind with its days; nothing where there is no deadline or it was not understood. */
const slotOf = (deadline: GoldDeadline | undefined): GoldDeadline | null =>
  deadline === undefined || deadline.kind === "none" || deadline.kind === "unknown"
    ? null
    : deadline;

const sameDeadline: Same<GoldDeadline> = (gold, found) =>
  gold.kind === found.kind && gold.start === found.start && gold.due === found.due;

const sameRole: Same<string> = (gold, found) => gold === found;

const cellOrBlank = (cells: readonly string[], index: number): string | null => {
  const cell = tidy(cells[index] ?? "");
  return cell === "" ? null : cell;
};

type Columns = readonly (readonly [gold: number, found: number])[];

function scoreTaskFields(board: Board, gold: GoldRow, found: GoldRow): void {
  const [one, other] = [gold, found].map((row) => (row.kind === "task" ? row : null));
  scoreList(board, "lead", one?.lead ?? [], other?.lead ?? [], sameTitle);
  scoreList(board, "coordinating", one?.coordinating ?? [], other?.coordinating ?? [], sameTitle);
  if (one?.deadline === undefined && other?.deadline === undefined) return;
  scoreSlot(board, "deadlines", slotOf(one?.deadline), slotOf(other?.deadline), sameDeadline);
}

function scoreRow(board: Board, gold: GoldRow, found: GoldRow, columns: Columns): void {
  const same = gold.kind === found.kind;
  board.add(
    "table rows",
    same
      ? { ...nothing, right: 1, given: 1 }
      : { right: 0, wrong: 1, missed: 1, given: 1, left: 0 },
    same ? [] : [{ gold: JSON.stringify(gold), found: JSON.stringify(found) }],
  );
  const [left, right] = [cellsOf(gold), cellsOf(found)];
  const places: Columns =
    gold.kind === "section" || found.kind === "section"
      ? Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [index, index])
      : columns;
  for (const [from, to] of places) {
    scoreSlot(
      board,
      "table cells",
      cellOrBlank(left, from),
      cellOrBlank(right, to),
      gold.kind === "section" ? sameTitle : sameText,
    );
  }
  scoreTaskFields(board, gold, found);
}

/** A row that only one side has: all that it holds is missed, or wrong. */
function scoreLoneRow(board: Board, row: GoldRow, side: "gold" | "found"): void {
  const pick = <Value>(value: Value): [Value | null, Value | null] =>
    side === "gold" ? [value, null] : [null, value];
  scoreSlot(board, "table rows", ...pick(JSON.stringify(row)), sameText);
  for (const cell of cellsOf(row)) {
    if (tidy(cell) !== "") scoreSlot(board, "table cells", ...pick(cell), sameText);
  }
  if (row.kind !== "task") return;
  for (const field of ["lead", "coordinating"] as const) {
    for (const body of row[field] ?? []) scoreSlot(board, field, ...pick(body), sameTitle);
  }
  const deadline = slotOf(row.deadline);
  if (deadline !== null) scoreSlot(board, "deadlines", ...pick(deadline), sameDeadline);
}

function scoreTable(board: Board, gold: GoldTable, found: GoldTable): void {
  const columns: Columns =
    gold.columns.length === found.columns.length
      ? gold.columns.map((_, index) => [index, index])
      : alignInOrder(gold.columns, found.columns, similarity, softThreshold);
  const toFound = new Map(columns.map(([from, to]) => [from, to] as const));
  const toGold = new Map(columns.map(([from, to]) => [to, from] as const));
  gold.columns.forEach((column, from) => {
    const to = toFound.get(from);
    const role = gold.roles[from] ?? "other";
    const other = to === undefined ? null : (found.columns[to] ?? null);
    scoreSlot(board, "table heads", column, other, sameText);
    scoreSlot(
      board,
      "table roles",
      role,
      to === undefined ? null : (found.roles[to] ?? "other"),
      sameRole,
    );
  });
  found.columns.forEach((column, to) => {
    if (toGold.has(to)) return;
    scoreSlot(board, "table heads", null, column, sameText);
    scoreSlot(board, "table roles", null, found.roles[to] ?? "other", sameRole);
  });
  const paired: Columns = [
    ...columns,
    ...gold.columns.flatMap((_, from): Columns => (toFound.has(from) ? [] : [[from, -1]])),
    ...found.columns.flatMap((_, to): Columns => (toGold.has(to) ? [] : [[-1, to]])),
  ];
  const rows = alignInOrder(gold.rows, found.rows, rowLikeness, 0.3);
  const rowsOfGold = new Set(rows.map(([from]) => from));
  const rowsOfFound = new Set(rows.map(([, to]) => to));
  for (const [from, to] of rows) {
    scoreRow(board, gold.rows[from] as GoldRow, found.rows[to] as GoldRow, paired);
  }
  gold.rows.forEach((row, index) => {
    if (!rowsOfGold.has(index)) scoreLoneRow(board, row, "gold");
  });
  found.rows.forEach((row, index) => {
    if (!rowsOfFound.has(index)) scoreLoneRow(board, row, "found");
  });
}

const blank = (table: GoldTable): GoldTable => ({ ...table, columns: [], roles: [], rows: [] });

/** Tables pair up in order, by head, place and first rows; then columns and rows do. */
export function scoreTables(
  board: Board,
  gold: readonly GoldTable[],
  found: readonly GoldTable[],
): void {
  const pairs = alignInOrder(gold, found, tableLikeness, 0.3);
  const toFound = new Map(pairs.map(([from, to]) => [from, to] as const));
  const ofFound = new Set(pairs.map(([, to]) => to));
  gold.forEach((table, from) => {
    const to = toFound.get(from);
    scoreTable(board, table, to === undefined ? blank(table) : (found[to] as GoldTable));
  });
  found.forEach((table, to) => {
    if (!ofFound.has(to)) scoreTable(board, blank(table), table);
  });
}
