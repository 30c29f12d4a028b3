import { largest, smallest } from "../page/extremes.js";
import type { RuledCell } from "./ruled-cell.js";

const bottomOf = ({ row, rowSpan }: RuledCell): number => row + rowSpan;
const endOf = ({ column, colSpan }: RuledCell): number => column + colSpan;

/**
 * Makes one cell of a small table that stands inside a cell of a large one: its lines part rows and columns that every
 * other cell of the large table runs over.
 */
export function closeNestedTables(cells: readonly RuledCell[]): RuledCell[] {
  let closed = [...cells];
  const bands = new Map<string, readonly [number, number]>();
  for (const cell of cells) {
    if (cell.rowSpan > 1) bands.set(`${cell.row}:${cell.rowSpan}`, [cell.row, bottomOf(cell)]);
  }
  for (const [top, bottom] of bands.values()) {
    for (const run of innerColumns(closed, top, bottom)) {
      const whole = columnsElsewhere(closed, top, bottom, run);
      if (whole !== null) closed = close(closed, top, bottom, whole);
    }
  }
  return closed;
}

const isInside = (cell: RuledCell, top: number, bottom: number): boolean =>
  cell.row >= top && bottomOf(cell) <= bottom;

/** Runs of two columns and more whose cells part the rows of a band that the cells beside them run over. */
function innerColumns(
  cells: readonly RuledCell[],
  top: number,
  bottom: number,
): (readonly [number, number])[] {
  const inner = cells.filter((cell) => isInside(cell, top, bottom) && cell.rowSpan < bottom - top);
  const columns = new Set<number>();
  for (const cell of inner) {
    for (let column = cell.column; column < endOf(cell); column += 1) columns.add(column);
  }
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === column) last[1] = column + 1;
    else runs.push([column, column + 1]);
  }
  return runs.filter(([from, to]) => to - from > 1);
}

/** The columns of the one cell that stands where the run is in every other row; null where there are several cells. */
function columnsElsewhere(
  cells: readonly RuledCell[],
  top: number,
  bottom: number,
  [from, to]: readonly [number, number],
): readonly [number, number] | null {
  let whole: readonly [number, number] | null = null;
  for (const cell of cells) {
    const isOther = cell.row < top || cell.row >= bottom;
    if (!isOther || endOf(cell) <= from || cell.column >= to) continue;
    if (cell.column > from || endOf(cell) < to) return null;
    whole =
      whole === null
        ? [cell.column, endOf(cell)]
        : [Math.max(whole[0], cell.column), Math.min(whole[1], endOf(cell))];
  }
  return whole;
}

function close(
  cells: readonly RuledCell[],
  top: number,
  bottom: number,
  [from, to]: readonly [number, number],
): RuledCell[] {
  const inner = cells.filter(
    (cell) => isInside(cell, top, bottom) && cell.column >= from && endOf(cell) <= to,
  );
  const whole: RuledCell = {
    row: top,
    column: from,
    rowSpan: bottom - top,
    colSpan: to - from,
    left: smallest(inner.map(({ left }) => left)),
    right: largest(inner.map(({ right }) => right)),
    top: smallest(inner.map((cell) => cell.top)),
    bottom: largest(inner.map((cell) => cell.bottom)),
    parts: inner,
  };
  return [...cells.filter((cell) => !inner.includes(cell)), whole].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}

/** Drops grid lines that no cell begins at, and counts spans without them. */
export function compactGrid(
  xs: readonly number[],
  ys: readonly number[],
  cells: readonly RuledCell[],
): { readonly xs: number[]; readonly ys: number[]; readonly cells: RuledCell[] } {
  const columns = ranksOf(
    cells.map(({ column }) => column),
    xs.length - 1,
  );
  const rows = ranksOf(
    cells.map(({ row }) => row),
    ys.length - 1,
  );
  return {
    xs: keepLines(xs, columns),
    ys: keepLines(ys, rows),
    cells: cells.map((cell) => {
      const column = columns[cell.column] as number;
      const row = rows[cell.row] as number;
      return {
        ...cell,
        column,
        row,
        colSpan: (columns[endOf(cell)] as number) - column,
        rowSpan: (rows[bottomOf(cell)] as number) - row,
      };
    }),
  };
}

/** For each old line how many kept lines stand before it; the last line is always kept. */
function ranksOf(begins: readonly number[], count: number): number[] {
  const used = new Set(begins);
  const ranks: number[] = [];
  let rank = 0;
  for (let line = 0; line <= count; line += 1) {
    ranks.push(rank);
    if (used.has(line)) rank += 1;
  }
  return ranks;
}

function keepLines(lines: readonly number[], ranks: readonly number[]): number[] {
  return lines.filter(
    (_, index) =>
      index === lines.length - 1 || (ranks[index + 1] as number) > (ranks[index] as number),
  );
}
