import {
  type SourceBlock,
  type SourceCell,
  type SourceRow,
  type SourceTable,
  sliceWording,
  splitAtBreaks,
  type Wording,
} from "../../source/index.js";
import {
  classifyLine,
  isWrittenPost,
  type LineKind,
  readApprovalOf,
  readRecipientsLabel,
} from "./lines.js";
import { splitLine } from "./split.js";

export interface EndLine {
  wording: Wording;
  kind: LineKind;
  cell: SourceCell | null;
  /** Purpose that stands in a column of its own beside the line; `shared` where it is that of several lines. */
  purpose?: { wording: Wording; shared: boolean };
}

const maxRows = 40;
const maxColumns = 6;
const maxCell = 3000;
const maxParagraph = 3000;

function readLine(wording: Wording, cell: SourceCell | null): EndLine[] {
  const kind = classifyLine(wording.text);
  const length = kind === "approval" ? readApprovalOf(wording.text) : null;
  if (length === null) return [{ wording, kind, cell }];
  return [
    { wording: sliceWording(wording, 0, length), kind, cell },
    { wording: sliceWording(wording, length), kind: "approver", cell },
  ];
}

function readLines(wording: Wording, cell: SourceCell | null): EndLine[] {
  const lines: EndLine[] = [];
  for (const line of splitAtBreaks(wording)) {
    for (const part of splitLine(line)) {
      const length = readRecipientsLabel(part.text);
      if (length === null || length >= part.text.length) {
        lines.push(...readLine(part, cell));
        continue;
      }
      // The label with the first recipients, or the signature, on its line.
      lines.push({ wording: sliceWording(part, 0, length), kind: "label", cell });
      const rest = sliceWording(part, length);
      if (rest.text !== "") lines.push({ wording: rest, kind: classifyLine(rest.text), cell });
    }
  }
  return lines;
}

/** The lines of a paragraph of an ending. */
export function paragraphLines(block: SourceBlock & { type: "paragraph" }): EndLine[] {
  if (block.wording.text.length > maxParagraph) return [];
  return readLines(block.wording, null);
}

/** The lines of a cell; none of one that is too long for an ending. */
export function cellLines(cell: SourceCell): EndLine[] {
  if (cell.wording.text.length > maxCell) return [];
  const lines = readLines(cell.wording, cell);
  markWrittenPost(lines);
  return lines;
}

/** “(báo cáo)” alone in a cell, with the brace that gathers the lines beside it. */
const purposeMark = /^[^A-Za-zÀ-ỹ\d(]{0,8}(\([^()]{2,60}\))\s*[;.,]?$/u;

function readPurpose({ wording }: SourceCell): Wording | null {
  const mark = purposeMark.exec(wording.text)?.[1];
  if (mark === undefined || classifyLine(mark) !== "other") return null;
  const start = wording.text.indexOf("(");
  return sliceWording(wording, start, start + mark.length);
}

/** The cell holds a purpose and nothing else. */
export const isWholePurpose = (cell: SourceCell): boolean =>
  cell.wording.text.length <= 80 && readPurpose(cell) !== null;

/** The lines of a layout table, column by column; null when the table is none. */
export function columnLines(table: SourceTable): EndLine[][] | null {
  if (table.children.length > maxRows) return null;
  const columns: EndLine[][] = [];
  let held: { purpose: Wording; until: number } | null = null;
  for (const [index, row] of table.children.entries()) {
    let column = 0;
    let beside: EndLine[] = [];
    for (const cell of row.children) {
      if (cell.wording.text.length > maxCell || column >= maxColumns) return null;
      const purpose = column > 0 ? readPurpose(cell) : null;
      if (purpose !== null && beside.length > 0) {
        const shared = beside.length > 1 || cell.rowSpan > 1;
        for (const line of beside) line.purpose = { wording: purpose, shared };
        if (cell.rowSpan > 1) held = { purpose, until: index + cell.rowSpan };
      } else if (cell.wording.text !== "") {
        const lines = readLines(cell.wording, cell);
        columns[column] ??= [];
        columns[column]?.push(...lines);
        beside = lines.filter((line) => line.kind === "bullet");
        if (held !== null && index < held.until) {
          for (const line of beside) line.purpose = { wording: held.purpose, shared: true };
        }
      }
      column += cell.colSpan;
    }
  }
  const filled = columns.filter((column) => column !== undefined && column.length > 0);
  filled.forEach(markWrittenPost);
  return filled;
}

/** A column of “Hiệu trưởng” over a name, with nothing but captions between, is a signature as in capitals. */
function markWrittenPost(lines: readonly EndLine[]): void {
  const [first, ...below] = lines.filter(({ kind }) => kind !== "ornament" && kind !== "caption");
  if (first?.kind !== "other" || below.length !== 1 || below[0]?.kind !== "name") return;
  if (isWrittenPost(first.wording.text)) first.kind = "post";
}

/** A table below “Nơi nhận” that goes on with its lines: each has a dash, whatever stands beside it. */
export function isRecipientTable(table: SourceTable): boolean {
  const columns = columnLines(table);
  if (columns === null || columns.length > 4) return false;
  return (
    columns[0]?.[0]?.kind === "bullet" &&
    columns.every((column) =>
      column.every(({ kind }, index) => kind !== "other" || column[index - 1]?.kind === "bullet"),
    )
  );
}

/** What kind of ending a block begins; null when it begins none. */
export type EndingStart = "recipients" | "signature";

const anchor =
  /n[oơôờớởỡợ]i\s+(?:nh[aâầấẩẫậăạ]n|gửi)|(?:^|\s)(?:T\/?M|K\/?T|T\/?L|T\/?UQ|Q)\s*[./]|(?:^|\s)(?:TM|KT|TL|TUQ)\s/iu;

/** Asked of every cell: only a text with one of these marks can open an ending. */
export const mayOpenEnding = (text: string): boolean => anchor.test(text.slice(0, maxCell));

/** “Nơi nhận” alone in a cell beside words of another kind heads a column of a register. */
function isColumnHead({ cell, wording }: EndLine, rows: readonly SourceRow[]): boolean {
  if (cell === null || cell.wording.text !== wording.text || /[:;.]$/.test(wording.text)) {
    return false;
  }
  const row = rows.find(({ children }) => children.includes(cell));
  return (row?.children ?? []).some((other) => {
    const first = cellLines(other)[0];
    return first?.kind === "other" && !isWrittenPost(first.wording.text);
  });
}

/** A layout table that holds recipients or signatures: marks of either, and nothing that a task table has. */
function tableStart(table: SourceTable): EndingStart | null {
  const rows = table.children;
  if (rows.length > maxRows) return null;
  if (!rows.some((row) => row.children.some((cell) => anchor.test(cell.wording.text)))) return null;
  const columns = columnLines(table);
  if (columns === null) return null;
  const has = (kind: LineKind): boolean =>
    columns.some((column) => column.some((line) => line.kind === kind));
  const authority = columns.some((column) => {
    const first = column.findIndex((line) => line.kind === "authority");
    return first >= 0 && column.slice(0, first).every((line) => line.kind !== "other" || first > 6);
  });
  // A heading cell “Nơi nhận” of a register is no list of recipients: nothing with a dash stands under it.
  const labelled = columns.some((column) => {
    const at = column.findIndex((line) => line.kind === "label" && !isColumnHead(line, rows));
    return at >= 0 && column.length > at + 1 && (has("bullet") || has("authority") || has("post"));
  });
  if (labelled) return "recipients";
  return authority ? "signature" : null;
}

/** Tells whether a block begins an ending by a mark that nothing else carries. */
export function endingStart(block: SourceBlock): EndingStart | null {
  if (block.type === "table") return tableStart(block);
  const { text } = block.wording;
  if (text.length > maxParagraph || !anchor.test(text.slice(0, 48))) return null;
  if (readRecipientsLabel(text) !== null) return "recipients";
  if (text.length > 300) return null;
  const [first] = splitLine(splitAtBreaks(block.wording)[0] ?? block.wording);
  return first !== undefined && classifyLine(first.text) === "authority" ? "signature" : null;
}

const layoutKinds: ReadonlySet<LineKind> = new Set([
  "authority",
  "post",
  "approval",
  "approver",
  "name",
  "capitals",
  "caption",
  "ornament",
  "date",
]);

/** A layout table with nothing but signers: posts in capitals, each over a name or room for one. */
export function isSignerTable(table: SourceTable): boolean {
  const columns = table.children.length <= 12 ? columnLines(table) : null;
  if (columns === null || columns.length === 0 || columns.length > 4) return false;
  return (
    columns.every((column) => column.every((line) => layoutKinds.has(line.kind))) &&
    columns.some((column) =>
      column.some(({ kind }) => kind === "post" || kind === "authority" || kind === "approval"),
    )
  );
}

/** A layout table with nothing but names, for a signature whose post stands above it. */
export function isNameTable(table: SourceTable): boolean {
  const columns = table.children.length <= 4 ? columnLines(table) : null;
  if (columns === null || columns.length === 0 || columns.length > 4) return false;
  const lines = columns.flat();
  return (
    lines.some(({ kind }) => kind === "name") &&
    lines.every(({ kind }) => kind === "name" || kind === "caption" || kind === "ornament")
  );
}
