import {
  joinWordings,
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceParagraph,
  splitAtBreaks,
  type Wording,
} from "../../../source/index.js";
import { foldText } from "../../../text/index.js";
import { readLabel } from "../labels.js";
import { cutPieces, maxHeadLength, type Piece } from "./pieces.js";

/** A paragraph or a table cell of the head, with what was found in it. */
export interface HeadUnit {
  index: number;
  /** Row and column of a cell; column 0, row 0 for a paragraph. */
  row: number;
  column: number;
  /** The only filled cell of its row, or a paragraph. */
  alone: boolean;
  block: SourceBlock;
  holder: SourceParagraph | SourceCell;
  wording: Wording;
  pieces: readonly Piece[];
}

const maxRows = 12;
const maxColumns = 6;

const singleLetters = /^[A-ZÀ-Ỹ](?: [A-ZÀ-Ỹ])*$/u;

/** “K Ế   H O Ạ C H”: a word set with its letters apart, which its gaps made cells of. */
function joinSpacedLetters(
  cells: readonly SourceCell[],
): { holder: SourceCell; wording: Wording } | null {
  const filled = cells.filter((cell) => cell.wording.text !== "");
  const [holder] = filled;
  if (holder === undefined || filled.length < 2) return null;
  if (!filled.every((cell) => singleLetters.test(cell.wording.text))) return null;
  const wording = joinWordings(filled.map((cell) => cell.wording));
  return wording.text.length < 7 ? null : { holder, wording };
}

/** The units of one block, `above` being the paragraph over it; a table that is no layout table has none. */
export function readUnits(block: SourceBlock, index: number, above = ""): HeadUnit[] {
  if (block.type === "paragraph") {
    const { wording } = block;
    const pieces = cutPieces(wording, above);
    return [{ index, row: 0, column: 0, alone: true, block, holder: block, wording, pieces }];
  }
  if (block.children.length > maxRows) return [];
  const units: HeadUnit[] = [];
  for (const [row, { children }] of block.children.entries()) {
    const spaced = joinSpacedLetters(children);
    if (spaced !== null) {
      const { holder, wording } = spaced;
      const pieces = cutPieces(wording);
      units.push({ index, row, column: 0, alone: true, block, holder, wording, pieces });
      continue;
    }
    const filled = children.filter((cell) => cell.wording.text !== "").length;
    let column = 0;
    for (const cell of children) {
      const { wording } = cell;
      if (wording.text.length > maxHeadLength) return [];
      if (wording.text !== "") {
        const over = units.findLast((unit) => unit.column === column)?.wording.text;
        const pieces = cutPieces(wording, over);
        const alone = filled === 1;
        units.push({ index, row, column, alone, block, holder: cell, wording, pieces });
      }
      column += cell.colSpan;
      if (column > maxColumns) return [];
    }
  }
  return units;
}

const bodyWords = /^(?:căn cứ|kính gửi|kính trình)(?![A-Za-zÀ-ỹ])/u;

/** Ahead of any type line: the block can no longer belong to a head. */
export function endsHead(block: SourceBlock): boolean {
  if (block.type === "table") return block.children.length > maxRows;
  const { text } = block.wording;
  if (text.length > maxHeadLength) return true;
  const folded = foldText(text.slice(0, 60));
  if (bodyWords.test(folded)) return true;
  const label = readLabel(text);
  return label !== null && ["part", "roman", "upper", "arabic", "article"].includes(label.kind);
}

/** The lines of a block as printed: of a paragraph, or of each cell. */
function* linesOf(block: SourceBlock): Generator<string> {
  if (block.type === "paragraph") {
    for (const line of splitAtBreaks(block.wording)) yield line.text;
    return;
  }
  for (const row of block.children.slice(0, maxRows)) {
    for (const cell of row.children) {
      for (const line of splitAtBreaks(cell.wording)) yield line.text;
    }
  }
}

/** Blocks from `from` on that can carry a stamp when no type line tells where the head ends. */
const stampReach = 40;
/** Blocks after the type line that are still looked at: a text box may be read late. */
const stampTail = 12;

/** Lines and parts of lines in which a stamp of secrecy would stand, in order. */
export function* stampLines(tree: SourceDocument, typeIndex: number | null): Generator<string> {
  const { plan, attached } = tree.annotations;
  const end = (from: number): number =>
    typeIndex === null || typeIndex < from ? from + stampReach : typeIndex + stampTail;
  const ranges = [
    [0, Math.max(Math.min(plan.from, stampReach), plan.from === 0 ? end(0) : 0)],
    [plan.from, end(plan.from)],
    attached === null ? [0, 0] : [Math.max(0, attached.from - stampTail), attached.to],
  ] as const;
  for (const [from, to] of ranges) {
    for (let index = from; index < Math.min(to, tree.children.length); index += 1) {
      const block = tree.children[index] as SourceBlock;
      yield* linesOf(block);
      const reached = typeIndex !== null && index > typeIndex;
      if (reached || (block.type === "paragraph" && block.wording.text.length > maxHeadLength)) {
        continue;
      }
      for (const unit of readUnits(block, index)) {
        for (const piece of unit.pieces) if (piece.kind === "text") yield piece.wording.text;
      }
    }
  }
}
