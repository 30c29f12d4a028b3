import type { BlockWriter } from "../shared/block-writer.js";
import { readInline } from "./inline.js";
import { joinInline } from "./join.js";

const tag = /<(\/?)(table|tr|td|th|caption)\b([^<>]{0,2000})>/gi;
const span = (attributes: string, name: string): number => {
  const found = new RegExp(`\\b${name}\\s{0,5}=\\s{0,5}["']?(\\d{1,3})`, "i").exec(attributes);
  return Math.min(100, Math.max(1, Number(found?.[1] ?? 1)));
};

interface OpenCell {
  raw: string[];
  colSpan: number;
  rowSpan: number;
  header: boolean;
}

/**
 * Reads HTML that holds a table: words outside it become paragraphs, a table inside a cell is part of the
 * cell's words.
 */
export function readHtmlTable(html: string, line: number, writer: BlockWriter): void {
  let depth = 0;
  let row: OpenCell[] | null = null;
  let cell: OpenCell | null = null;
  let from = 0;
  const takeWords = (to: number): void => {
    const raw = html.slice(from, to);
    if (cell !== null) cell.raw.push(raw);
    else if (raw.trim() !== "" && (depth === 0 || row === null))
      writeWords(raw, line, writer, depth > 0);
  };
  const closeRow = (): void => {
    if (row !== null && row.length > 0) writeRow(row, line, writer);
    row = null;
    cell = null;
  };
  for (const found of html.matchAll(tag)) {
    takeWords(found.index);
    from = found.index + found[0].length;
    const closing = found[1] === "/";
    const name = (found[2] as string).toLowerCase();
    if (name === "table") {
      depth = Math.max(0, depth + (closing ? -1 : 1));
      if (depth === 1 && !closing) writer.table("markup");
      if (depth === 0) closeRow();
    } else if (depth > 1) {
      cell?.raw.push("<br>");
    } else if (name === "tr") {
      closeRow();
      if (!closing) row = [];
    } else if (name === "td" || name === "th") {
      cell = null;
      if (!closing && depth === 1) {
        row ??= [];
        cell = openCell(found[3] ?? "", name === "th");
        row.push(cell);
      }
    }
  }
  takeWords(html.length);
  closeRow();
}

const openCell = (attributes: string, header: boolean): OpenCell => ({
  raw: [],
  colSpan: span(attributes, "colspan"),
  rowSpan: span(attributes, "rowspan"),
  header,
});

/** Words between tags of the grid itself keep a row of their own: a paragraph would end the table. */
function writeWords(raw: string, line: number, writer: BlockWriter, inTable: boolean): void {
  const lines = joinInline(readInline(raw)).map(({ text }) => text);
  if (lines.length === 0) return;
  if (inTable) writer.row({ cells: [{ lines }], line });
  else for (const text of lines) writer.paragraph({ lines: [text], line });
}

function writeRow(row: readonly OpenCell[], line: number, writer: BlockWriter): void {
  writer.row({
    cells: row.map(({ raw, colSpan, rowSpan }) => ({
      lines: joinInline(readInline(raw.join(""))).map(({ text }) => text),
      colSpan,
      rowSpan,
    })),
    header: row.every(({ header }) => header),
    line,
  });
}
