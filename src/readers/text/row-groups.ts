import { startsLower } from "../shared/line-starts.js";

/** The lines of one row; `from` inclusive, `to` exclusive. */
export interface RowGroup {
  from: number;
  to: number;
}

const ordinalCell =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?|[a-zđ][.)]|\(\d{1,2}\))$/;

/** What tells the rows of a table apart. */
interface TableShape {
  /** Line of the cell "TT" or "STT". */
  head: number;
  /** Column of the ordinals. */
  ordinal: number;
  /** First line under the head where a repeated head tells it; null when it is to be found. */
  body: number | null;
  /** Ordinals are known to stand on the first line of their rows. */
  top: boolean;
}

interface Division {
  groups: RowGroup[];
  body: number;
  top: boolean;
}

/**
 * Divides the lines of a table into rows by the ordinal column. Ordinals stand on the first line of a row, or,
 * where cells are centred, in its middle: then each row reaches as far below its ordinal as above it. Lines above
 * the first ordinal that belong to no such row go on the last row of the page before.
 */
export function divideRows(
  cells: readonly string[][],
  blanks: readonly boolean[],
  shape: TableShape,
): Division {
  const { head, ordinal } = shape;
  const marks: number[] = [];
  for (let index = head + 1; index < cells.length; index += 1) {
    if (ordinalCell.test((cells[index] as string[])[ordinal] as string)) marks.push(index);
  }
  const body = shape.body ?? findBody(blanks, head, marks[0] ?? cells.length);
  const top = shape.top || marks[0] === body;
  const starts =
    marks.length === 0
      ? startsAtBlanks(blanks, body, cells.length)
      : ((top ? null : centredStarts(cells, marks, body)) ??
        topStarts(cells, marks, body, ordinal));
  const bounds = [...(body > 0 ? [0] : []), ...starts, cells.length];
  const groups: RowGroup[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const [from, to] = [bounds[index] as number, bounds[index + 1] as number];
    if (to > from) groups.push({ from, to });
  }
  return { groups, body, top };
}

const totalRow = /^(?:Tổng (?:số|cộng)|Cộng)(?![A-Za-zÀ-ỹ])/iu;

/** First lines of rows that begin with their ordinals; a row of totals has none. */
function topStarts(
  cells: readonly string[][],
  marks: readonly number[],
  body: number,
  ordinal: number,
): number[] {
  const marked = new Set(marks);
  const starts: number[] = [];
  for (let index = body; index < cells.length; index += 1) {
    const line = cells[index] as string[];
    const filled = line.filter((cell) => cell !== "").length;
    const total = filled > 1 && totalRow.test(line[ordinal + 1] ?? "");
    if (index === body || marked.has(index) || total) starts.push(index);
  }
  return starts;
}

/** First line under the head: behind a blank line, or as far below "TT" as the head reaches above it. */
function findBody(blanks: readonly boolean[], head: number, first: number): number {
  for (let index = head + 1; index < first; index += 1) if (blanks[index]) return index;
  return head > 0 ? Math.min(first, head * 2 + 1) : first;
}

function startsAtBlanks(blanks: readonly boolean[], from: number, to: number): number[] {
  const starts = [from];
  for (let index = from + 1; index < to; index += 1) if (blanks[index]) starts.push(index);
  return starts;
}

interface Path {
  cost: number;
  starts: number[];
}

/**
 * First lines of rows whose ordinals stand in the middle; null when no such division ends with the table. A row
 * of an even number of lines has its ordinal half a line off, so each end may move by one line.
 */
function centredStarts(
  cells: readonly string[][],
  marks: readonly number[],
  body: number,
): number[] | null {
  let paths = new Map<number, Path>([[body, { cost: 0, starts: [] }]]);
  for (const mark of marks) {
    const next = new Map<number, Path>();
    for (const [start, path] of paths) {
      if (start > mark) continue;
      for (const shift of [0, -1, 1]) {
        const end = 2 * mark - start + 1 + shift;
        if (end <= mark || end > cells.length) continue;
        const cost = path.cost + Math.abs(shift) + (goesOn(cells, end) ? 3 : 0);
        const known = next.get(end);
        if (known === undefined || cost < known.cost) {
          next.set(end, { cost, starts: [...path.starts, start] });
        }
      }
    }
    if (next.size === 0) return null;
    paths = new Map([...next].sort((a, b) => a[1].cost - b[1].cost).slice(0, 12));
  }
  return paths.get(cells.length)?.starts ?? null;
}

/** True when a cell of the line goes on in small letters from the line above: no row begins there. */
function goesOn(cells: readonly string[][], index: number): boolean {
  return cells[index]?.some((cell) => startsLower(cell)) ?? false;
}
