import {
  type SourceBlock,
  type SourceCell,
  type SourceTable,
  sliceWording,
  splitAtBreaks,
  type Wording,
} from "../../source/index.js";
import { classifyLine, type LineKind, readRecipientsLabel } from "./lines.js";
import { splitLine } from "./split.js";

export interface EndLine {
  wording: Wording;
  kind: LineKind;
  cell: SourceCell | null;
}

const maxRows = 40;
const maxColumns = 6;
const maxCell = 3000;
const maxParagraph = 3000;

function readLines(wording: Wording, cell: SourceCell | null): EndLine[] {
  const lines: EndLine[] = [];
  for (const line of splitAtBreaks(wording)) {
    for (const part of splitLine(line)) {
      const length = readRecipientsLabel(part.text);
      if (length === null || length >= part.text.length) {
        lines.push({ wording: part, kind: classifyLine(part.text), cell });
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

/** The lines of a layout table, column by column; null when the table is none. */
export function columnLines(table: SourceTable): EndLine[][] | null {
  if (table.children.length > maxRows) return null;
  const columns: EndLine[][] = [];
  for (const row of table.children) {
    let column = 0;
    for (const cell of row.children) {
      if (cell.wording.text.length > maxCell || column >= maxColumns) return null;
      if (cell.wording.text !== "") {
        columns[column] ??= [];
        columns[column]?.push(...readLines(cell.wording, cell));
      }
      column += cell.colSpan;
    }
  }
  return columns.filter((column) => column !== undefined && column.length > 0);
}

/** What kind of ending a block begins; null when it begins none. */
export type EndingStart = "recipients" | "signature";

const anchor =
  /n[ơƠ]i\s+(?:nh[ậẬ]n|g[ửỬ]i)|(?:^|\s)(?:T\/?M|K\/?T|T\/?L|T\/?UQ|Q)\s*[./]|(?:^|\s)(?:TM|KT|TL|TUQ)\s/iu;

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
    const at = column.findIndex((line) => line.kind === "label");
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
      column.some((line) => line.kind === "post" || line.kind === "authority"),
    )
  );
}
