import type { FlowCell, FlowRow, FlowTable } from "../flow/flow.js";
import { findLeading, flowParagraphs } from "../flow/paragraphs.js";
import { largest, smallest } from "../page/extremes.js";
import { type Line, lineOf, type Segment, type Word } from "../words/word.js";
import type { TagCell, TagCells } from "./tag-cells.js";

type Row = readonly Segment[];

interface Placed {
  readonly cell: TagCell;
  readonly words: readonly Word[];
}

/** Words of a row, side by side, by the cell that the structure gives them; null when one stands in none. */
function placeWords(row: Row, cells: TagCells): Placed[] | null {
  const placed: { cell: TagCell; words: Word[] }[] = [];
  for (const word of row.flatMap(({ words }) => words)) {
    const cell = cells.get(word.content);
    if (cell === undefined) return null;
    const open = placed.find(
      ({ cell: other }) => other.row === cell.row && other.cell === cell.cell,
    );
    if (open === undefined) placed.push({ cell, words: [word] });
    else open.words.push(word);
  }
  return placed;
}

/**
 * Reads rows of text as the table that the structure tree states; null when that is not plausible: words outside its
 * cells, several tables, rows out of order, or only one column.
 */
export function readTagTable(
  rows: readonly Row[],
  cells: TagCells,
  page: number,
): FlowTable | null {
  const lines = new Map<number, Map<number, Line[]>>();
  const edges = new Map<number, { left: number; right: number }>();
  let table = -1;
  let columns = 0;
  let last = -1;
  for (const row of rows) {
    const placed = placeWords(row, cells);
    if (placed === null || placed.length === 0) return null;
    for (const { cell, words } of placed) {
      if (table >= 0 && cell.table !== table) return null;
      table = cell.table;
      if (cell.row < last) return null;
      const own = lines.get(cell.row) ?? new Map<number, Line[]>();
      lines.set(cell.row, own);
      const line = lineOf([segmentOf(words)], page);
      own.set(cell.cell, [...(own.get(cell.cell) ?? []), line]);
      const edge = edges.get(cell.cell);
      edges.set(cell.cell, {
        left: Math.min(edge?.left ?? line.left, line.left),
        right: Math.max(edge?.right ?? line.right, line.right),
      });
      columns = Math.max(columns, cell.cell + 1);
    }
    last = smallest(placed.map(({ cell }) => cell.row));
  }
  if (columns < 2) return null;
  return {
    type: "table",
    grid: "tags",
    page,
    lastPage: page,
    rows: [...lines.keys()]
      .sort((one, other) => one - other)
      .map((row) => buildRow(lines.get(row) as Map<number, Line[]>, columns, edges)),
    xs: edgesOf(edges, columns),
  };
}

function segmentOf(words: readonly Word[]): Segment {
  const [first] = words as [Word];
  return {
    words,
    left: smallest(words.map(({ left }) => left)),
    right: largest(words.map(({ right }) => right)),
    baseline: first.baseline,
    size: first.size,
  };
}

function buildRow(
  own: ReadonlyMap<number, readonly Line[]>,
  columns: number,
  edges: ReadonlyMap<number, { left: number; right: number }>,
): FlowRow {
  const cells = Array.from({ length: columns }, (_, column): FlowCell => {
    const lines = own.get(column) ?? [];
    const measure = edges.get(column) ?? { left: 0, right: 0 };
    const paragraphs = flowParagraphs(lines, () => measure, findLeading(lines));
    return { column, paragraphs, colSpan: 1, rowSpan: 1 };
  });
  return { cells };
}

/** Where the columns begin, and where the last one ends. */
function edgesOf(
  edges: ReadonlyMap<number, { left: number; right: number }>,
  columns: number,
): number[] {
  const xs: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    xs.push(edges.get(column)?.left ?? xs.at(-1) ?? 0);
  }
  xs.push(largest([...edges.values()].map(({ right }) => right)));
  return xs;
}
