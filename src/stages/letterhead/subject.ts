import {
  joinWordings,
  type SourceBlock,
  type SourceDocument,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { cutPieces, type Piece, type PieceKind } from "../shared/head/pieces.js";
import { readLabel } from "../shared/labels.js";
import { beginsBody, isOrnament } from "../shared/marks.js";
import { isCapitals } from "../shared/shape.js";
import { readStamp } from "./stamps.js";

export interface SubjectReading {
  subject: Wording | null;
  /** Number, date and stamps that a reader gave after the type line. */
  late: { piece: Piece; index: number }[];
  /** Blocks that hold part of the subject. */
  taken: number[];
  /** Blocks that hold the “(Ban hành kèm theo …)” note. */
  notes: number[];
  /** Block that names, under the subject of a Decision or Resolution, the authority that issues it. */
  authority: number | null;
  /** First block after type, subject and note. */
  next: number;
}

const reach = 14;
const maxFirst = 700;
const maxFurther = 300;
const note =
  /^[(["]?\s*(?:(?:được\s+)?(?:ban hành|gửi|phê duyệt)\s+)?(?:kèm theo|đính kèm|kèm|theo)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,2}?(?:quyết định|nghị quyết|kế hoạch|công văn|tờ trình|thông báo|văn bản|chỉ thị|hướng dẫn)/u;
const bareTheo = /^["[]?\s*theo(?![A-Za-zÀ-ỹ])/u;
const never = /^(?:căn cứ|kính gửi|kính trình|nơi nhận|nhằm|để)(?![A-Za-zÀ-ỹ])/u;
const opener =
  /^(?:thực hiện|triển khai thực hiện|tiếp tục thực hiện|trên cơ sở|theo|xét|ngày|trong|thời gian|qua|hiện nay|để|nhằm|với|ủy ban|ubnd|sở|phòng|đảng ủy|ban)(?![A-Za-zÀ-ỹ])/u;
/** Opens a subject and nothing else, whatever sign ends it. */
const aboutMatter = /^(?:v\s*\/\s*v|về việc)(?![A-Za-zÀ-ỹ])/u;
const announces = /như sau(?:\s*[.:]|$)/u;
/** Headings that plans leave without a label. */
const headingWords =
  /^(?:mục đích|mục tiêu|yêu cầu|đặc điểm|quan điểm|căn cứ|phần |nội dung|nhiệm vụ và giải pháp|lời nói đầu)/u;
const terminal = /[.;:]$/;
const openEnd = /(?:[-,–(]|\s(?:và|của|về|cho|với|theo|tại|trên|trong|năm|tháng|số|thực hiện))$/u;

/** “CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …” under the subject of a Decision (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const holder =
  /^(?:(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|thủ tướng|hiệu trưởng|tổng giám đốc|cục trưởng)(?![A-Za-zÀ-ỹ]))/u;

const namesAuthority = (text: string): boolean =>
  isCapitals(text) && (holder.test(foldText(text)) || beginsBody(text));

const isNote = (folded: string): boolean => note.test(folded) && !bareTheo.test(folded);

/** The first paragraph after the type is its subject unless it is plainly a ground or an opening sentence. */
function opensSubject(text: string, folded: string, marked: boolean): boolean {
  if (text.length > maxFirst || never.test(folded) || announces.test(folded)) return false;
  if (!terminal.test(text)) return true;
  if (aboutMatter.test(folded)) return text.length <= maxFurther;
  return (
    /\.$/.test(text) && text.length <= 250 && (marked || isCapitals(text)) && !opener.test(folded)
  );
}

/** The block begins the body: a labelled heading, a ground, or a whole sentence. */
function opensBody(block: SourceBlock | undefined): boolean {
  if (block === undefined || block.type === "table") return true;
  const { text } = block.wording;
  const folded = foldText(text);
  return (
    isOrnament(text) ||
    isNote(folded) ||
    never.test(folded) ||
    terminal.test(text) ||
    text.length > maxFurther ||
    readLabel(text) !== null
  );
}

/** The paragraph goes on with a subject that the one before it left open. */
function continues(
  block: SourceBlock & { type: "paragraph" },
  before: { text: string; bold: boolean },
  next: readonly (SourceBlock | undefined)[],
): boolean {
  const { text } = block.wording;
  const folded = foldText(text);
  if (text.length > maxFurther || terminal.test(text) || terminal.test(before.text)) return false;
  if (never.test(folded) || announces.test(folded)) return false;
  const capitals = isCapitals(text);
  if (/^[\p{Ll}\d(“"]/u.test(text) || openEnd.test(foldText(before.text))) return true;
  if (headingWords.test(folded)) return false;
  if (capitals !== isCapitals(before.text))
    return capitals ? false : block.bold === true && before.bold;
  if (capitals) return true;
  if (block.bold === true && before.bold) return true;
  if (before.bold && block.bold !== true) return false;
  return !opener.test(folded) && text.length <= 200 && next.some(opensBody);
}

/** A line of marks that the lines above it were joined with. */
const rule = /\s[-–—_=*~]{3,}$/;

/** An act and its number: “ngày …” on the next line is the day of that act. */
const endsInNumber = /\d[\d./]*\s?[-–/]\s?[A-ZĐ][A-Za-zĐđ\d&/–-]*$/u;

/**
 * Reads the subject (trích yếu) after the type line, and the note under it. `isMissing`: the head still lacks
 * what such a piece says.
 */
export function readSubject(
  tree: SourceDocument,
  typeIndex: number,
  rest: readonly Wording[],
  isAct: boolean,
  isMissing: (kind: PieceKind) => boolean,
): SubjectReading {
  const { children, annotations } = tree;
  const parts: Wording[] = [];
  const found: SubjectReading = {
    subject: null,
    late: [],
    taken: [],
    notes: [],
    authority: null,
    next: typeIndex + 1,
  };
  // “ngày …” under “Nghị quyết số 5-NQ/TW” is the day of that act, and the head has its own day already.
  const goesOn = (piece: Piece, before: string): boolean =>
    piece.kind === "date" &&
    piece.place === undefined &&
    (endsInNumber.test(before) || !isMissing("date"));
  let closed = false;
  for (const line of rest) {
    if (isNote(foldText(line.text)) || closed) {
      found.notes.push(typeIndex);
      closed = true;
    } else if (isOrnament(line.text)) closed = parts.length > 0;
    else parts.push(line);
  }
  const first = children[typeIndex];
  let bold = first?.type === "paragraph" && first.bold === true;
  let openNote = false;
  const end = Math.min(annotations.plan.to, typeIndex + reach);
  for (let index = typeIndex + 1; index < end; index += 1) {
    const block = children[index] as SourceBlock;
    if (block.type === "table") break;
    const { text } = block.wording;
    if (block.furniture === "page-number") continue;
    if (isOrnament(text)) {
      closed ||= parts.length > 0;
      found.next = index + 1;
      continue;
    }
    const folded = foldText(text);
    if (openNote || isNote(folded)) {
      found.notes.push(index);
      found.next = index + 1;
      openNote = /^[([]/.test(text) || openNote ? !/[)\]]\W*$/.test(text) : false;
      if (found.notes.length > 3) break;
      closed = true;
      continue;
    }
    if (found.notes.length > 0) break;
    const pieces = text.length <= 160 ? cutPieces(block.wording) : [];
    if (
      pieces.length > 0 &&
      pieces.every(
        (piece) =>
          piece.kind !== "about" &&
          (piece.kind !== "text" || readStamp(piece.wording.text) !== null),
      ) &&
      !(parts.length > 0 && pieces.every((piece) => goesOn(piece, parts.at(-1)?.text ?? "")))
    ) {
      for (const piece of pieces) found.late.push({ piece, index });
      found.next = index + 1;
      continue;
    }
    if (isAct && parts.length > 0 && namesAuthority(text)) {
      found.authority = index;
      found.next = index + 1;
      break;
    }
    if (closed || readLabel(text) !== null) break;
    const marked = block.bold === true || block.headingDepth !== undefined;
    const last = parts.at(-1);
    const accepted =
      last === undefined
        ? opensSubject(text, folded, marked)
        : continues(block, { text: last.text, bold }, [children[index + 1], children[index + 2]]);
    if (!accepted) break;
    parts.push(block.wording);
    found.taken.push(index);
    found.next = index + 1;
    bold = block.bold === true;
  }
  const joined = joinWordings(parts);
  const ruled = joined.text.search(rule);
  const subject = ruled < 0 ? joined : sliceWording(joined, 0, ruled);
  found.subject = subject.text === "" ? null : subject;
  return found;
}
