import {
  type SourceDocument,
  sliceWording,
  splitAtBreaks,
  type Wording,
} from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { type DocumentType, findDocumentType, findMisspeltType } from "../../vocabulary/index.js";
import { endsHead, type HeadUnit, readUnits } from "../shared/head/units.js";
import { isCapitals } from "../shared/shape.js";

/** The line that names the type of the document, and what follows it in its own paragraph or cell. */
export interface TypeLine {
  unit: HeadUnit;
  code: string | null;
  name: string;
  raw: Wording;
  /** Rest of the line and further lines of the unit: the subject begins here. */
  rest: Wording[];
  /** Where the line begins in the unit's wording: pieces before it belong to the letterhead. */
  start: number;
  /** The line has a slip in it: KẾ HOACH. */
  misspelt?: true;
}

/** What the head holds before the body. */
export interface HeadZone {
  units: HeadUnit[];
  type: TypeLine | null;
}

const maxBlocks = 60;
const maxTypeLine = 600;
/** Types that carry a plan of work and are read as one (Nghị định 30/2020/NĐ-CP, Điều 7). */
export const planCodes: ReadonlySet<string> = new Set([
  "KH",
  "CTr",
  "CTHĐ",
  "CTPH",
  "CTrPH",
  "PA",
  "ĐA",
]);
// “SỞ / KẾ HOẠCH VÀ ĐẦU TƯ”, “Kế hoạch số 12 …”: the word does not name this document.
const noSubject = /^(?:và(?![A-Za-zÀ-ỹ])|-|–|của |số |này(?![A-Za-zÀ-ỹ])|,|;)/u;
const actSubject =
  /^(?:về|v\s*\/\s*v|ban hành|phê duyệt|kết quả|tình hình|tổng kết|sơ kết|công tác|\()(?![A-Za-zÀ-ỹ])/u;

/** A heading may name the type in small letters with the subject behind it: “## Kế hoạch triển khai …”. */
function findMarkedType(text: string): ReturnType<typeof findDocumentType> {
  const words = text.split(" ", 4);
  for (let count = words.length; count > 0; count -= 1) {
    const found = findDocumentType(words.slice(0, count).join(" "));
    if (found !== null) return found;
  }
  return null;
}

/** “KẾ HOẠCH TRIỂN KHAI …”: with a subject on the line, and always before a verb, the type is KẾ HOẠCH. */
function shorten(type: DocumentType & { length: number }, text: string): typeof type {
  const work = /^chương\s+trình(?=\s+công\s+tác\s+\S)/u.exec(foldText(text))?.[0].length;
  if (work !== undefined) return { code: "CTr", name: "Chương trình", length: work };
  const plain = /^kế\s+hoạch(?=\s+\S)/u.exec(foldText(text))?.[0].length;
  if (type.code !== "KH" || plain === undefined || type.length <= plain) return type;
  const verb = /(?:triển khai|thực hiện)$/u.test(foldText(type.name));
  const alone = text.slice(type.length).trim() === "";
  return alone && !verb ? type : { code: "KH", name: "Kế hoạch", length: plain };
}

function readTypeLine(
  line: Wording,
  marked: boolean,
): { code: string | null; name: string; raw: Wording; rest: Wording } | null {
  const { text } = line;
  if (text.length > maxTypeLine) return null;
  const type = findDocumentType(text) ?? (marked ? findMarkedType(text) : null);
  if (type === null) return null;
  const { code, name, length } = shorten(type, text);
  const rest = sliceWording(line, length);
  const after = foldText(rest.text).replace(/^[:.]\s*/, "");
  const raw = sliceWording(line, 0, length);
  if (after !== "") {
    if (!isCapitals(raw.text) && !marked) return null;
    if (noSubject.test(after)) return null;
    const plan = code !== null && planCodes.has(code);
    if (!plan && !actSubject.test(after)) return null;
  }
  return {
    code,
    name,
    raw,
    rest: after === "" ? sliceWording(line, text.length, text.length) : rest,
  };
}

/** A type line in a unit of the head; null when it has none. */
function findInUnit(unit: HeadUnit): TypeLine | null {
  const { block, wording } = unit;
  // Beside another cell a type word is part of a letterhead or of a heading row.
  if (!unit.alone) return null;
  const marked =
    block.type === "paragraph" && (block.bold === true || block.headingDepth !== undefined);
  const lines = splitAtBreaks(wording);
  for (const [index, line] of lines.entries()) {
    const found = readTypeLine(line, marked);
    if (found === null) continue;
    const rest = [found.rest, ...lines.slice(index + 1)].filter((part) => part.text !== "");
    const start = index === 0 ? 0 : (wording.breaks[index - 1] as number);
    return { unit, ...found, rest, start };
  }
  // Everything run together in one line: the type stands behind the place and date.
  const last = unit.pieces.at(-1);
  if (unit.pieces.length < 3 || last?.kind !== "text") return null;
  const found = readTypeLine(last.wording, false);
  if (found === null) return null;
  const rest = found.rest.text === "" ? [] : [found.rest];
  return { unit, ...found, rest, start: last.start };
}

/** A line of a unit that is nothing but the name of a type, with a slip in it. */
function findMisspelt(unit: HeadUnit): TypeLine | null {
  if (!unit.alone) return null;
  const lines = splitAtBreaks(unit.wording);
  for (const [index, line] of lines.entries()) {
    const found = findMisspeltType(line.text);
    if (found === null) continue;
    const start = index === 0 ? 0 : (unit.wording.breaks[index - 1] as number);
    const { code, name, length } = found;
    const raw = sliceWording(line, 0, length);
    return { unit, code, name, raw, rest: lines.slice(index + 1), start, misspelt: true };
  }
  return null;
}

/** The units behind the type line in its own block hold the subject. */
function endHead(units: HeadUnit[], type: TypeLine, behind: readonly HeadUnit[]): HeadZone {
  type.rest = type.rest.concat(behind.flatMap((next) => splitAtBreaks(next.wording)));
  return { units, type };
}

/** Reads the head from its first block to the type line, or to where the body begins. */
export function readHeadZone(tree: SourceDocument): HeadZone {
  const { from, to } = tree.annotations.plan;
  const units: HeadUnit[] = [];
  const end = Math.min(to, from + maxBlocks);
  for (let index = from; index < end; index += 1) {
    const block = tree.children[index];
    if (block === undefined || endsHead(block)) break;
    if (block.claim !== undefined) continue;
    const above = units.at(-1);
    const read = readUnits(
      block,
      index,
      above?.block.type === "paragraph" ? above.wording.text : "",
    );
    for (const unit of read) {
      if (unit.holder.furniture === "signature-stamp") continue;
      units.push(unit);
      const type = findInUnit(unit);
      if (type === null) continue;
      return endHead(units, type, read.slice(read.indexOf(unit) + 1));
    }
  }
  for (const [at, unit] of units.entries()) {
    const type = findMisspelt(unit);
    if (type === null) continue;
    const behind = units.slice(at + 1).filter((next) => next.block === unit.block);
    return endHead(units.slice(0, at + 1), type, behind);
  }
  return { units, type: null };
}
