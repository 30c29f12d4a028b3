import type { CoverageReason } from "../../../model/index.js";
import type { Claim, SourceBlock, SourceDocument, SourceTable } from "../../../source/index.js";
import { foldText } from "../../../text/index.js";
import { beginsBody } from "../marks.js";
import { isCapitals } from "../shape.js";
import { isPersonName } from "../signers.js";
import { maxHeadLength, type Piece } from "./pieces.js";
import { type HeadUnit, readUnits } from "./units.js";

/** A letterhead in front of an appendix, or of the plan that an act carries. */
export interface OwnLetterhead {
  /** Inclusive. */
  from: number;
  /** First block after it and the ornaments under it. */
  to: number;
  /** It has the national heading or the heading of the Party. */
  national: boolean;
  /** How many names of bodies stand in it. */
  bodies: number;
}

/** Đoàn is a surname as well as the Youth Union: in capitals the second word tells which. */
const namesSigner =
  /^đoàn (?:thị|văn|hữu|đức|minh|ngọc|quốc|xuân|đình|công|thế|quang|trọng|mạnh|anh)(?: [a-zà-ỹ]+){1,3}$/u;

interface Tally {
  national: boolean;
  bodies: number;
  /** Columns, by block, in which a name of a body is open: its second line need not begin as a body does. */
  open: Set<string>;
}

const maxBlocks = 8;
const maxName = 80;
const maxRows = 6;

/** One line that names a body, or goes on with the name over it in the same cell. */
function takesName({ wording: { text } }: Piece, key: string | null, tally: Tally): boolean {
  if (text.length > maxName || isPersonName(text) || namesSigner.test(foldText(text))) return false;
  const begins = beginsBody(text);
  const open = key !== null && tally.open.has(key);
  if (!isCapitals(text) || !(begins || open)) return false;
  if (begins) tally.bodies += 1;
  if (key !== null) tally.open.add(key);
  return true;
}

/** Every piece of the unit is part of a letterhead. */
function takesUnit(unit: HeadUnit, tally: Tally): boolean {
  const key = unit.block.type === "table" ? `${unit.index}:${unit.column}` : null;
  return unit.pieces.every((piece) => {
    if (piece.kind === "national") tally.national = true;
    if (piece.kind === "text") return takesName(piece, key, tally);
    return piece.kind !== "about";
  });
}

/** Cheap test: a letterhead begins with capitals. */
function mayBegin(block: SourceBlock | undefined): boolean {
  if (block?.type === "paragraph") {
    return (
      block.wording.text.length <= maxHeadLength && isCapitals(block.wording.text.slice(0, 24))
    );
  }
  const cells = block?.children.slice(0, 2).flatMap((row) => row.children);
  const first = cells?.find((cell) => cell.wording.text !== "")?.wording.text;
  return first !== undefined && isCapitals(first.slice(0, 24));
}

/**
 * Reads a letterhead that begins with block `from` and has other blocks behind it before `to`: national heading,
 * bodies, number, place and date, and nothing else. Null when none begins there.
 */
export function readOwnLetterhead(
  blocks: readonly SourceBlock[],
  from: number,
  to: number,
): OwnLetterhead | null {
  if (!mayBegin(blocks[from])) return null;
  const tally: Tally = { national: false, bodies: 0, open: new Set() };
  let end = from;
  for (; end < Math.min(to, from + maxBlocks); end += 1) {
    const block = blocks[end] as SourceBlock;
    if (block.claim !== undefined) break;
    if (block.type === "paragraph" && block.furniture !== undefined) {
      if (end === from) return null;
      continue;
    }
    const over = end > from ? blocks[end - 1] : undefined;
    const units = readUnits(block, end, over?.type === "paragraph" ? over.wording.text : "");
    const before = { ...tally };
    if (units.length === 0 || !units.every((unit) => takesUnit(unit, tally))) {
      Object.assign(tally, before);
      break;
    }
  }
  const { national, bodies } = tally;
  if (end === from || end >= to || !(national || bodies > 0)) return null;
  return { from, to: end, national, bodies };
}

/**
 * Parts the rows of a letterhead from what stands over them in the same table: some formats run two tables together
 * that have no paragraph between them (RTF 1.9.1, “Table Definitions”: a table is nothing but its rows). The letterhead
 * becomes the block behind `index`. False when the table does not end in a letterhead.
 */
export function partLetterhead(tree: SourceDocument, index: number): boolean {
  const block = tree.children[index];
  const behind = tree.children[index + 1];
  if (block?.type !== "table" || behind === undefined) return false;
  const rows = block.children;
  for (let first = Math.max(1, rows.length - maxRows); first < rows.length; first += 1) {
    const table: SourceTable = { ...block, children: rows.slice(first) };
    if (readOwnLetterhead([table, behind], 0, 2)?.national !== true) continue;
    rows.length = first;
    tree.children.splice(index + 1, 0, table);
    tree.annotations.plan.to += 1;
    return true;
  }
  return false;
}

/** The words of such a letterhead stand nowhere in the record. */
export function setAsideLetterhead(
  blocks: readonly SourceBlock[],
  { from, to }: OwnLetterhead,
  claim: Claim,
): void {
  for (let index = from; index < to; index += 1) {
    const block = blocks[index] as SourceBlock;
    block.claim = claim;
    for (const { holder, pieces } of readUnits(block, index)) {
      holder.furniture ??= reasonOf(pieces);
    }
  }
}

function reasonOf(pieces: readonly Piece[]): CoverageReason {
  if (pieces.some((piece) => piece.kind === "national")) return "national-heading";
  return pieces.every((piece) => piece.kind === "ornament") ? "ornament" : "label";
}
