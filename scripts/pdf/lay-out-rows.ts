import type { LaidCell, LaidParagraph, LaidRow, LaidTable } from "../office/layout.js";

/** Cells as text, row by row, the head first. */
export type Rows = readonly (readonly string[])[];

/** A text column of an upright A4 page, in twentieths of a point. */
const pageWidth = 9071;

/** Lays rows out under their head: merged head cells, section rows and notes across the table. */
export function layOutRows(rows: Rows): LaidTable {
  const [first = [], second = []] = rows;
  const count = first.length;
  const twoLevel = second[0] === "" && first.includes("", 1);
  const numbers = rows.findIndex((row) => row[0] === "(1)");
  const headRows = Math.max(twoLevel ? 2 : 1, numbers + 1);
  const head = twoLevel
    ? [layOutUpperHead(first, second), layOutLowerHead(first, second)]
    : [layOutHead(first)];
  return {
    ruled: true,
    widths: fitWidths(rows, count),
    rows: [
      ...head,
      ...rows.slice(head.length, headRows).map(layOutHead),
      ...rows.slice(headRows).map((row) => layOutRow(row, count)),
    ],
  };
}

const headCell = (text: string): LaidCell => ({
  paragraphs: [{ text, align: "center", bold: true }],
});
const layOutHead = (cells: readonly string[]): LaidRow => ({
  head: true,
  cells: cells.map(headCell),
});

/** A cell with blanks to its right spans them; one with nothing below it reaches down. */
function layOutUpperHead(upper: readonly string[], lower: readonly string[]): LaidRow {
  const cells = upper.flatMap((text, column): readonly LaidCell[] => {
    if (text === "" && column > 0) return [];
    const next = upper.findIndex((other, at) => at > column && other !== "");
    const span = (next < 0 ? upper.length : next) - column;
    if (span > 1) return [{ ...headCell(text), span }];
    return [{ ...headCell(text), ...(lower[column] === "" ? { rows: 2 } : {}) }];
  });
  return { head: true, cells };
}

const layOutLowerHead = (upper: readonly string[], lower: readonly string[]): LaidRow => ({
  head: true,
  cells: lower.filter((text, column) => text !== "" || upper[column] === "").map(headCell),
});

function layOutRow(row: readonly string[], count: number): LaidRow {
  const [label = "", title = "", ...rest] = row;
  if (rest.every((cell) => cell === "")) {
    // A note stands alone across the table, a group behind its label; a task without an office keeps its cells.
    if (title === "") return { cells: [{ span: count, paragraphs: [{ text: label }] }] };
    if (!/^\d/.test(label)) {
      const name: LaidCell = { span: count - 1, paragraphs: [{ text: title, bold: true }] };
      return { cells: [{ paragraphs: [{ ...centred(label), bold: true }] }, name] };
    }
  }
  return {
    cells: row.map((text, column) => ({
      paragraphs: [column === 0 ? centred(text) : { text }],
    })),
  };
}

const centred = (text: string): LaidParagraph => ({ text, align: "center" });

/** About half of the size of the letters, and the margins of a cell, in twentieths of a point. */
const letterWidth = 165;
const cellMargins = 216;

/** Columns as wide as their longest word needs, the rest shared by how much text stands in each. */
function fitWidths(rows: Rows, count: number): readonly number[] {
  const own = rows.filter((row) => row.filter((cell) => cell !== "").length > 2);
  const columns = Array.from({ length: count }, (_, at) => own.map((row) => row[at] ?? ""));
  const least = columns.map(
    (cells) =>
      cellMargins +
      letterWidth *
        Math.max(...cells.flatMap((cell) => cell.split(/\s/)).map(({ length }) => length)),
  );
  const weights = columns.map((cells) =>
    Math.sqrt(cells.reduce((sum, { length }) => sum + length, 0)),
  );
  const free = Math.max(0, pageWidth - least.reduce((sum, width) => sum + width, 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return least.map((width, at) => Math.round(width + (free * (weights[at] ?? 0)) / all));
}
