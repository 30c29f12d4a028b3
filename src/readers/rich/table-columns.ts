/** Edges of one row: where it begins, and where its cells end, in twentieths of a point. */
export interface RowEdges {
  readonly left: number;
  readonly rights: readonly number[];
}

export interface TableColumns {
  /** Grid columns up to each right edge of a cell. */
  readonly ends: ReadonlyMap<number, number>;
  /** Grid columns before rows that are set in, so that they begin at an edge of other rows. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Edges so near to one another (a millimetre) are one: rows drawn by hand rarely meet, and no column is as narrow. */
const tolerance = 57;

export const isNearEdge = (one: number, other: number): boolean =>
  Math.abs(one - other) <= tolerance;

/** The columns of a table whose rows tell only their edges: what lies between the edges of all rows together. */
export function findTableColumns(rows: Iterable<RowEdges>): TableColumns {
  const rights = new Set<number>();
  const lefts = new Set<number>();
  for (const row of rows) {
    lefts.add(row.left);
    for (const right of row.rights) rights.add(right);
  }
  const ends = new Map<number, number>();
  const starts = new Map<number, number>();
  let column = 0;
  let first = Number.NEGATIVE_INFINITY;
  let waiting: number[] = [];
  for (const edge of Float64Array.from(new Set([...rights, ...lefts])).sort()) {
    if (rights.has(edge)) {
      if (edge - first > tolerance) {
        column += 1;
        first = edge;
        for (const left of waiting) if (edge - left <= tolerance) starts.set(left, column);
        waiting = [];
      }
      ends.set(edge, column);
    }
    if (!lefts.has(edge)) continue;
    if (edge - first <= tolerance) starts.set(edge, column);
    else waiting.push(edge);
  }
  return { ends, starts };
}
