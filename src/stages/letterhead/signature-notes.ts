import {
  type SourceBlock,
  type SourceDocument,
  splitAtBreaks,
  type Wording,
} from "../../source/index.js";
import { foldText, opensSignatureNote } from "../../text/index.js";
import { cutPieces } from "../shared/head/pieces.js";
import { endsHead } from "../shared/head/units.js";

/** Further lines of the same note. */
const further =
  /^(?:cơ quan|tổ chức|đơn vị|chức vụ|email|thư điện tử|thời gian|lý do|địa điểm|date|reason|location)\s*:/u;
const maxLine = 160;
const maxBlocks = 60;

/** All lines are those of a note; `going`: one stands right above. */
function isNote(wording: Wording, going: boolean): boolean {
  if (wording.text.length > maxLine * 4) return false;
  let open = going;
  return splitAtBreaks(wording).every((line) => {
    const folded = foldText(line.text);
    const opens = opensSignatureNote(folded);
    if (line.text.length > maxLine || !(opens || (open && further.test(folded)))) return false;
    open = true;
    // A letterhead that ran together with the note is read as a letterhead.
    return cutPieces(line).every(({ kind }) => kind !== "number" && kind !== "national");
  });
}

function markBlock(block: SourceBlock, going: boolean): boolean {
  if (block.type === "paragraph") {
    if (!isNote(block.wording, going)) return false;
    block.claim = "letterhead";
    block.furniture = "signature-stamp";
    return true;
  }
  const filled = block.children
    .flatMap((row) => row.children)
    .filter((cell) => cell.wording.text !== "");
  let noted = false;
  let all = true;
  for (const cell of filled) {
    noted = isNote(cell.wording, noted);
    if (noted) cell.furniture = "signature-stamp";
    else all = false;
  }
  if (all && noted) block.claim = "letterhead";
  return all && noted;
}

/** Sets the notes of digital signatures in the head aside, before anything in them is taken for a body or a date. */
export function markSignatureNotes({ children, annotations }: SourceDocument): void {
  const { from, to } = annotations.plan;
  let going = false;
  for (let index = from; index < Math.min(to, from + maxBlocks); index += 1) {
    const block = children[index] as SourceBlock;
    if (endsHead(block)) break;
    if (block.claim === undefined && block.furniture === undefined) going = markBlock(block, going);
  }
}
