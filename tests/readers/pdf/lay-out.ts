import { textWidth } from "./pdf-fonts.js";
import type { Mark, RuleMark, TextMark } from "./pdf-marks.js";

/** One line of text, with anything else that a text mark may have. */
export const line = (
  text: string,
  x: number,
  y: number,
  size = 13,
  more: Partial<TextMark> = {},
): TextMark => ({ kind: "text", text, x, y, size, ...more });

/** A line around the middle of a width that starts at `x`. */
export const centred = (
  text: string,
  x: number,
  width: number,
  y: number,
  size = 13,
  more: Partial<TextMark> = {},
): TextMark => line(text, x + (width - textWidth(text, size)) / 2, y, size, more);

/** Lines of a cell, parted by `\n`; with spans where it is merged. Merged rows have no cell in the rows below. */
export type CellInput =
  | string
  | { readonly text: string; readonly columns?: number; readonly rows?: number };

export interface TableInput {
  /** Upper left corner, in points. */
  readonly x: number;
  readonly y: number;
  /** Widths of the columns. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly CellInput[])[];
  /**
   * How its borders are drawn: long lines, a thin filled box for each side of each cell, a rectangle around each cell,
   * or not at all.
   */
  readonly rules: "stroked" | "filled" | "boxes" | "none";
  readonly size?: number;
  /** Base line to base line; 1.2 of the size when absent. */
  readonly leading?: number;
}

export interface LaidTable {
  readonly marks: readonly Mark[];
  /** The y of its lower border. */
  readonly bottom: number;
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly lines: readonly string[];
}

const padding = 4;

/** Sets a table: rows as high as their longest cell, text at the upper left of its cell. Lines are not wrapped. */
export function table(input: TableInput): LaidTable {
  const { x, y, columns, rows, rules, size = 13, leading = size * 1.2 } = input;
  const cells = placeCells(rows, columns.length);
  const xs = sumUp(columns, x, 1);
  const heights = rows.map((_, row) => {
    const own = cells.filter((cell) => cell.row === row && cell.rows === 1);
    return Math.max(1, ...own.map(({ lines }) => lines.length)) * leading + padding;
  });
  const ys = sumUp(heights, y, -1);
  const texts = cells.flatMap(({ row, column, lines }) =>
    lines
      .map((text, at) =>
        line(text, (xs[column] ?? 0) + padding, (ys[row] ?? 0) - size - at * leading, size),
      )
      .filter(({ text }) => text !== ""),
  );
  return { marks: [...drawBorders(cells, xs, ys, rules), ...texts], bottom: ys.at(-1) ?? y };
}

function sumUp(steps: readonly number[], from: number, sign: 1 | -1): readonly number[] {
  const sums = [from];
  for (const [at, step] of steps.entries()) sums.push((sums[at] as number) + sign * step);
  return sums;
}

function placeCells(rows: TableInput["rows"], count: number): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  const taken = new Set<string>();
  for (const [row, inputs] of rows.entries()) {
    let column = 0;
    for (const input of inputs) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const cell = typeof input === "string" ? { text: input } : input;
      const { columns = 1, rows: down = 1 } = cell;
      if (column + columns > count) throw new Error(`Row ${row} has too many cells.`);
      cells.push({ row, column, rows: down, columns, lines: cell.text.split("\n") });
      for (let below = 0; below < down; below += 1)
        for (let across = 0; across < columns; across += 1)
          taken.add(`${row + below} ${column + across}`);
      column += columns;
    }
  }
  return cells;
}

function drawBorders(
  cells: readonly PlacedCell[],
  xs: readonly number[],
  ys: readonly number[],
  rules: TableInput["rules"],
): readonly Mark[] {
  if (rules === "none") return [];
  const corners = cells.map(({ row, column, rows, columns }) => {
    const [left, right] = [xs[column] ?? 0, xs[column + columns] ?? 0];
    const [top, bottom] = [ys[row] ?? 0, ys[row + rows] ?? 0];
    return { left, right, top, bottom };
  });
  if (rules === "boxes")
    return corners.map(({ left, right, top, bottom }) => ({
      kind: "box",
      box: [left, bottom, right - left, top - bottom],
      drawn: "stroked",
    }));
  const sides = corners.flatMap(({ left, right, top, bottom }): readonly RuleMark[] => [
    { kind: "rule", from: [left, top], to: [right, top] },
    { kind: "rule", from: [left, bottom], to: [right, bottom] },
    { kind: "rule", from: [left, bottom], to: [left, top] },
    { kind: "rule", from: [right, bottom], to: [right, top] },
  ]);
  const once = [...new Map(sides.map((side) => [`${side.from} ${side.to}`, side])).values()];
  return rules === "filled" ? once.map((side) => ({ ...side, drawn: "filled" })) : joinSides(once);
}

/** Sides that go on one behind the other become one line. */
function joinSides(sides: readonly RuleMark[]): readonly RuleMark[] {
  const sorted = [...sides].sort(
    (one, other) =>
      Number(isUpright(one)) - Number(isUpright(other)) ||
      (isUpright(one)
        ? one.from[0] - other.from[0] || one.from[1] - other.from[1]
        : one.from[1] - other.from[1] || one.from[0] - other.from[0]),
  );
  const joined: RuleMark[] = [];
  for (const side of sorted) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      isUpright(last) === isUpright(side) &&
      (isUpright(side)
        ? last.to[0] === side.from[0] && last.to[1] >= side.from[1]
        : last.to[1] === side.from[1] && last.to[0] >= side.from[0]);
    if (last === undefined || !goesOn) joined.push(side);
    else if (isUpright(side) ? side.to[1] > last.to[1] : side.to[0] > last.to[0])
      joined[joined.length - 1] = { ...last, to: side.to };
  }
  return joined;
}

const isUpright = ({ from, to }: RuleMark): boolean => from[0] === to[0];
