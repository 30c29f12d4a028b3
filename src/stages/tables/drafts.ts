import { joinWordings, type Wording } from "../../source/index.js";
import { cellOf, type GridRow } from "./grid.js";
import type { RowLabel, SectionLevel } from "./row-labels.js";
import { startsBullet } from "./row-words.js";

/** A task row while rows below may still be joined to it. */
export interface TaskDraft {
  kind: "task";
  /** Source rows, the first of them the row itself. */
  rows: GridRow[];
  /** Pieces of each column, in order. */
  pieces: Wording[][];
  label: RowLabel | null;
  ordinal: Wording;
  levels: readonly SectionLevel[];
  /** Title of the innermost section when it is a stretch of the calendar. */
  period: Wording | null;
  /** Id without what makes it unique. */
  key: string;
  /** A repeated id is expected: the ordinal is merged over several rows, or the row hangs under one. */
  shared: boolean;
  /** Empty columns that stand for the wording of the task row above. */
  inherits: readonly number[];
}

export interface SectionDraft {
  kind: "section";
  rows: GridRow[];
  label: string | null;
  pieces: Wording[];
  levels: readonly SectionLevel[];
}

export interface DataDraft {
  kind: "data";
  rows: GridRow[];
}

export type RowDraft = TaskDraft | SectionDraft | DataDraft;

/** Joins in halves: a text that grows piece by piece would be read again for every one of thousands. */
function joinAll(pieces: readonly Wording[], asBreaks: boolean): Wording {
  if (pieces.length <= 16) return joinWordings(pieces, asBreaks);
  const middle = pieces.length >> 1;
  return joinWordings(
    [joinAll(pieces.slice(0, middle), asBreaks), joinAll(pieces.slice(middle), asBreaks)],
    asBreaks,
  );
}

const smallAfterDash = /^[-–—] ?\p{Ll}/u;
const ended = /[.;:!?]$/;

/** A dash inside a name or sentence that a page break cut, not a bullet: "Phòng Tài chính" / "- kế hoạch huyện". */
const isInnerDash = (line: readonly Wording[], { text }: Wording): boolean =>
  smallAfterDash.test(text) &&
  !startsBullet((line[0] as Wording).text) &&
  !ended.test((line.at(-1) as Wording).text);

/** Pieces as one wording; a piece that opens a bullet begins a line of its own. */
export function joinPieces(pieces: readonly Wording[]): Wording {
  if (pieces.length === 1) return pieces[0] as Wording;
  const lines: Wording[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line === undefined || (startsBullet(piece.text) && !isInnerDash(line, piece)))
      lines.push([piece]);
    else line.push(piece);
  }
  return joinAll(
    lines.map((line) => joinAll(line, false)),
    true,
  );
}

/** The last piece of a column that has words. */
export function lastPiece(draft: TaskDraft, column: number): string {
  const pieces = draft.pieces[column];
  if (pieces === undefined) return "";
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const text = pieces[index]?.text ?? "";
    if (text !== "") return text;
  }
  return "";
}

/** Takes the words of a row below into a task, column by column. */
export function appendRow(draft: TaskDraft, row: GridRow): void {
  draft.rows.push(row);
  for (const column of row.filled) {
    while (draft.pieces.length <= column) draft.pieces.push([]);
    (draft.pieces[column] as Wording[]).push(cellOf(row, column));
  }
}
