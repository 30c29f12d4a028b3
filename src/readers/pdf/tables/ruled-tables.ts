import { largest, smallest } from "../page/extremes.js";
import type { Rule } from "../page/glyph.js";
import { closeNestedTables, compactGrid } from "./nested-cells.js";
import type { RuledCell } from "./ruled-cell.js";

export interface RuledTable {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Grid lines, ascending. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Rules so near to one another are one: a double line, or pieces that hardly meet. */
const sameLine = 2.2;
/** How far the ends of pieces of one line may stand apart: corners are drawn for themselves. */
const joint = 3.2;
/** How near a line comes to one that it meets. */
const reach = 2.4;
/** Share of the side of a cell that a line must cover to part it from its neighbour. */
const covers = 0.55;
/** No row of words and no column is narrower. */
const least = 4;

/** Joins the pieces of lines that lie on one another or in a row. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at);
  const joined: Rule[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (
      to < sorted.length &&
      (sorted[to] as Rule).at - (sorted[to - 1] as Rule).at <= 0.8 &&
      (sorted[to] as Rule).at - (sorted[from] as Rule).at <= sameLine
    )
      to += 1;
    joinPieces(sorted.slice(from, to), joined);
    from = to;
  }
  return joined;
}

function joinPieces(pieces: Rule[], joined: Rule[]): void {
  pieces.sort((one, other) => one.from - other.from);
  let open: { at: number; from: number; to: number; weight: number } | null = null;
  for (const { at, from, to } of pieces) {
    const weight = Math.max(to - from, 0.1);
    if (open !== null && from <= open.to + joint) {
      open.at = (open.at * open.weight + at * weight) / (open.weight + weight);
      open.weight += weight;
      open.to = Math.max(open.to, to);
      continue;
    }
    if (open !== null) joined.push({ at: open.at, from: open.from, to: open.to });
    open = { at, from, to, weight };
  }
  if (open !== null) joined.push({ at: open.at, from: open.from, to: open.to });
}

/** Sets of lines that meet. */
function findMeshes(
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): { horizontal: Rule[]; vertical: Rule[] }[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  // Both lists ascend, so that only lines at the height of the other are looked at.
  const byHeight = horizontal.map((rule, index) => ({ rule, index }));
  byHeight.sort((one, other) => one.rule.at - other.rule.at);
  for (const [index, upright] of vertical.entries()) {
    let low = 0;
    let high = byHeight.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byHeight[middle] as { rule: Rule }).rule.at < upright.from - reach) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < byHeight.length; at += 1) {
      const { rule, index: own } = byHeight[at] as { rule: Rule; index: number };
      if (rule.at > upright.to + reach) break;
      if (upright.at >= rule.from - reach && upright.at <= rule.to + reach) {
        parent[rootOf(horizontal.length + index)] = rootOf(own);
      }
    }
  }
  const meshes = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const meshOf = (index: number) => {
    const root = rootOf(index);
    const known = meshes.get(root);
    if (known !== undefined) return known;
    const mesh = { horizontal: [], vertical: [] };
    meshes.set(root, mesh);
    return mesh;
  };
  for (const [index, rule] of horizontal.entries()) meshOf(index).horizontal.push(rule);
  for (const [index, rule] of vertical.entries()) {
    meshOf(horizontal.length + index).vertical.push(rule);
  }
  return [...meshes.values()];
}

/** Grid lines from positions: those nearer than `least` are one. */
function gridLines(positions: readonly number[]): number[] {
  const sorted = [...positions].sort((one, other) => one - other);
  const lines: number[] = [];
  let count = 0;
  for (const position of sorted) {
    const last = lines.at(-1);
    if (last !== undefined && position - last < least) {
      lines[lines.length - 1] = (last * count + position) / (count + 1);
      count += 1;
    } else {
      lines.push(position);
      count = 1;
    }
  }
  return lines;
}

/** Whether lines at a position cover a stretch for the most part. */
function isCovered(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) >= least) continue;
    covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return covered >= (to - from) * covers;
}

/**
 * Tables told by ruling lines, from the top down. A border that is left out at the sides, where lines run on beyond the
 * outermost upright, counts as drawn. Lines that make one cell only are a frame and no table.
 */
export function findRuledTables(
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): RuledTable[] {
  const lines = joinRules(horizontal).filter(({ from, to }) => to - from >= least);
  const uprights = joinRules(vertical).filter(({ from, to }) => to - from >= least);
  const tables: RuledTable[] = [];
  for (const mesh of findMeshes(lines, uprights)) {
    const table = buildTable(mesh.horizontal, mesh.vertical);
    if (table !== null) tables.push(table);
  }
  tables.sort((one, other) => one.top - other.top);
  return tables.filter(
    (table) => !tables.some((other) => other !== table && isWithin(table, other)),
  );
}

/** A table inside a cell of another belongs to that cell. */
const isWithin = (inner: RuledTable, outer: RuledTable): boolean =>
  inner.left >= outer.left - reach &&
  inner.right <= outer.right + reach &&
  inner.top >= outer.top - reach &&
  inner.bottom <= outer.bottom + reach &&
  (inner.right - inner.left) * (inner.bottom - inner.top) <
    (outer.right - outer.left) * (outer.bottom - outer.top);

function buildTable(horizontal: Rule[], vertical: Rule[]): RuledTable | null {
  if (horizontal.length === 0 || vertical.length === 0) return null;
  const xs = gridLines(vertical.map(({ at }) => at));
  const ys = gridLines(horizontal.map(({ at }) => at));
  const left = smallest(horizontal.map(({ from }) => from));
  const right = largest(horizontal.map(({ to }) => to));
  const top = smallest(vertical.map(({ from }) => from));
  const bottom = largest(vertical.map(({ to }) => to));
  // Lines that run on tell of a column without its outer border.
  const edge = least * 2;
  if (left < (xs[0] as number) - edge) xs.unshift(left);
  if (right > (xs.at(-1) as number) + edge) xs.push(right);
  if (top < (ys[0] as number) - edge) ys.unshift(top);
  if (bottom > (ys.at(-1) as number) + edge) ys.push(bottom);
  if (xs.length < 2 || ys.length < 2) return null;
  const cells = findCells(xs, ys, horizontal, vertical);
  if (cells.length < 2) return null;
  return {
    left: xs[0] as number,
    right: xs.at(-1) as number,
    top: ys[0] as number,
    bottom: ys.at(-1) as number,
    ...compactGrid(xs, ys, closeNestedTables(cells)),
  };
}

/** Joins fields of the grid that no line parts; what is no rectangle then falls back into rows. */
function findCells(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): RuledCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const parent = Array.from({ length: rows * columns }, (_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const join = (one: number, other: number): void => {
    const [low, high] = [rootOf(one), rootOf(other)].sort((a, b) => a - b) as [number, number];
    parent[high] = low;
  };
  // Lines at each grid position, so that a long table is not looked through for every field.
  const uprightsAt = xs.map((x) => vertical.filter(({ at }) => Math.abs(at - x) < least));
  const linesAt = ys.map((y) => horizontal.filter(({ at }) => Math.abs(at - y) < least));
  for (let row = 0; row < rows; row += 1) {
    const top = ys[row] as number;
    const bottom = ys[row + 1] as number;
    for (let column = 0; column < columns; column += 1) {
      const field = row * columns + column;
      const left = xs[column] as number;
      const right = xs[column + 1] as number;
      if (
        column + 1 < columns &&
        !isCovered(uprightsAt[column + 1] as Rule[], right, top, bottom)
      ) {
        join(field, field + 1);
      }
      if (row + 1 < rows && !isCovered(linesAt[row + 1] as Rule[], bottom, left, right)) {
        join(field, field + columns);
      }
    }
  }
  const extents = new Map<
    number,
    { top: number; left: number; bottom: number; right: number; fields: number }
  >();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const root = rootOf(row * columns + column);
      const extent = extents.get(root);
      if (extent === undefined) {
        extents.set(root, {
          top: row,
          left: column,
          bottom: row + 1,
          right: column + 1,
          fields: 1,
        });
        continue;
      }
      extent.bottom = Math.max(extent.bottom, row + 1);
      extent.left = Math.min(extent.left, column);
      extent.right = Math.max(extent.right, column + 1);
      extent.fields += 1;
    }
  }
  const cells: RuledCell[] = [];
  const add = (row: number, column: number, rowSpan: number, colSpan: number): void => {
    cells.push({
      row,
      column,
      rowSpan,
      colSpan,
      left: xs[column] as number,
      right: xs[column + colSpan] as number,
      top: ys[row] as number,
      bottom: ys[row + rowSpan] as number,
    });
  };
  for (const [root, { top, left, bottom, right, fields }] of extents) {
    if (fields === (bottom - top) * (right - left)) {
      add(top, left, bottom - top, right - left);
      continue;
    }
    for (let row = top; row < bottom; row += 1) {
      let from = -1;
      for (let column = left; column <= right; column += 1) {
        const own = column < right && rootOf(row * columns + column) === root;
        if (own && from < 0) from = column;
        if (!own && from >= 0) {
          add(row, from, 1, column - from);
          from = -1;
        }
      }
    }
  }
  return cells.sort((one, other) => one.row - other.row || one.column - other.column);
}
