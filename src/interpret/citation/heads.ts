import { foldText } from "../../text/fold.js";
import { findNumbers, type ParsedNumber } from "../document-number.js";
import { actNames, actQualifiers } from "./act-types.js";
import { findLaws, type Law } from "./laws.js";
import { readDate } from "./parts.js";

/** Where an act is named: from its type word (or, in a series, the word số) to the end of its number or title. */
export interface Head {
  readonly start: number;
  readonly end: number;
  /** Type word as written; null in a series, where the act before has it. */
  readonly typeName: string | null;
  readonly number: ParsedNumber | null;
  /** The number alone, where no symbol is written: "Đề án số 08", "Kế hoạch 164 của UBND tỉnh". */
  readonly bareNumber: string | null;
  readonly law: Law | null;
}

/** For folded text. */
const typeBefore = new RegExp(
  `(?<![a-zà-ỹ])(?:${foldText(actNames)})(?:\\s+(?:${foldText(actQualifiers)}))?(?=(?:\\s+số){0,2}\\s{0,3}:?\\s{0,3}$)`,
);
// Room for the longest type word, a qualifier and "số:".
const typeReach = 48;
const seriesBefore = /(?:[,;]|\s(?:và|hoặc))\s{1,3}(?:và\s+)?((?:[sS]ố\s{0,3}:?\s{0,3})?)$/;
const bare = new RegExp(
  `(?<![A-Za-zÀ-ỹ])((?:${actNames})(?:\\s+(?:${actQualifiers}))?)\\s{1,3}(?:([sS]ố)\\s{0,3}:?\\s{0,3})?(\\d{1,4}[a-zđ]?)(?![\\dA-Za-zÀ-ỹ%]|[./,–-]\\d|\\s?[–/-]\\s?[\\d\\p{Lu}])`,
  "gu",
);
const bareEnd =
  /^(?:\s*$|\s*[,;.)”":]|\s\(|\s(?:của|về|ngày|và|với|trên|theo|đã|được|phù|đến|để|gửi|ban hành|tại)(?![A-Za-zÀ-ỹ]))/u;
// Numbers behind these count parts and copies, not acts (Dự án 4, Mẫu 2).
const neverBare =
  /^(?:Dự án|Báo cáo|Biên bản|Hợp đồng|Giấy|Lệnh|Luật|Bộ luật|Pháp lệnh|Hiến pháp|Phương án|Quy chế|Quy định|Văn bản)/;
const dated = new RegExp(`(?<![A-Za-zÀ-ỹ])(${actNames})(?=,?\\s{1,3}ngày\\s{1,3}\\d)`, "gu");
const ofIssuer = /^,?\s+của\s+\p{Lu}/u;

/** The abbreviation of a type in its place: "QĐ số 45/QĐ-UBND", "NQ 12-NQ/TU". */
const shortType =
  /(?<![\p{L}\d/-])(NQ|QĐ|CT|TB|HD|KH|TTr|BC|CV|NĐ|TT|KL|ĐA|CTr)\s{1,3}(?:số\s{0,3}:?\s{0,3})?$/u;
const listReach = 90;
const openList = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(${actNames})(?:\\s[^:;.]{0,60})?:\\s{1,3}(?:[-–+]\\s)?((?:[sS]ố\\s{0,3}:?\\s{0,3})?)$`,
  "u",
);

function nameNumber(text: string, number: ParsedNumber, previous: Head | undefined): Head | null {
  const from = Math.max(0, number.start - typeReach);
  const before = text.slice(from, number.start);
  const type = typeBefore.exec(foldText(before));
  const base = { end: number.end, number, bareNumber: null, law: null };
  if (type !== null) {
    const typeName = before.slice(type.index, type.index + type[0].length);
    return { ...base, start: from + type.index, typeName };
  }
  const short = shortType.exec(before);
  if (short !== null) return { ...base, start: from + short.index, typeName: short[1] as string };
  // "các Nghị định của Chính phủ: số 30/2020/NĐ-CP, …": the type word opens a list.
  const listed = openList.exec(text.slice(0, number.start).slice(-listReach));
  if (listed !== null && number.typeCode !== null) {
    const start = number.start - (listed[2] as string).length;
    return { ...base, start, typeName: (listed[1] as string).replace(/^n/u, "N") };
  }
  // "các Nghị quyết số 57-NQ/TW, số 59-NQ/TW": the type word stands once.
  if (previous?.number === undefined || previous.number === null) return null;
  const series = seriesBefore.exec(before);
  if (series === null) return null;
  const start = number.start - (series[1] as string).length;
  const between = text.slice(previous.end, from + series.index);
  if (between.length > 160 || /[;:()]|\.\s/.test(between)) return null;
  const sameType = previous.number.typeCode === number.typeCode || number.typeCode === null;
  return sameType ? { ...base, start, typeName: null } : null;
}

function isPaper(text: string, end: number, number: string): boolean {
  if (number.length < 2) return false;
  return ofIssuer.test(text.slice(end, end + 12)) || readDate(text, end)?.edtf?.length === 10;
}

function findBare(text: string, taken: readonly Head[]): Head[] {
  const heads: Head[] = [];
  let index = 0;
  for (const match of text.matchAll(bare)) {
    const [whole, typeName, so, number] = match as unknown as [
      string,
      string,
      string | undefined,
      string,
    ];
    while (index < taken.length && (taken[index] as Head).end <= match.index) index += 1;
    if (index < taken.length && (taken[index] as Head).start < match.index + whole.length) continue;
    const end = match.index + whole.length;
    const isYear = /^(?:19|20)\d\d$/.test(number);
    const after = text.slice(end, end + 12);
    const isDated = so !== undefined && /^,?\sngày\s\d/.test(after);
    if (isYear || (neverBare.test(typeName) && !isDated) || !bareEnd.test(after)) continue;
    // “Đề án 06”, “Chương trình 135” are names by now; a day or an issuer makes the number that of a paper.
    if (so === undefined && !isPaper(text, end, number)) continue;
    heads.push({ start: match.index, end, typeName, number: null, bareNumber: number, law: null });
  }
  return heads;
}

/** Firms and clubs number their papers as they like: what stands between the word số and the day is the number. */
const loose = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(${actNames})\\s{1,3}[sS]ố\\s{0,3}:?\\s{0,3}((?=[^\\s]{0,30}\\d)[\\p{L}\\d]{1,12}(?:[./&–-][\\p{L}\\d]{1,12}){1,5})(?=,?\\s{1,3}ngày\\s{1,3}\\d)`,
  "gu",
);

function findLoose(text: string, taken: readonly Head[]): Head[] {
  const heads: Head[] = [];
  for (const match of text.matchAll(loose)) {
    const end = match.index + match[0].length;
    if (taken.some((head) => head.start < end && match.index < head.end)) continue;
    heads.push({
      start: match.index,
      end,
      typeName: match[1] as string,
      number: null,
      bareNumber: (match[2] as string).replaceAll("–", "-"),
      law: null,
    });
  }
  return heads;
}

function findDated(text: string): Head[] {
  const heads: Head[] = [];
  for (const match of text.matchAll(dated)) {
    const typeName = match[1] as string;
    const end = match.index + typeName.length;
    if (/luật|^Pháp lệnh|^Hiến pháp|^Quy định/i.test(typeName)) continue;
    const date = readDate(text, end);
    if (date?.edtf?.length !== 10 || !ofIssuer.test(text.slice(date.end, date.end + 12))) continue;
    heads.push({ start: match.index, end, typeName, number: null, bareNumber: null, law: null });
  }
  return heads;
}

const lawIndicator = /Luật|Bộ luật|Pháp lệnh|Hiến pháp/;

/** Every place where an act is named, in order, none inside another's name. */
export function findHeads(text: string): Head[] {
  const hasDigit = /\d/.test(text);
  const laws: Head[] = lawIndicator.test(text)
    ? findLaws(text).map((law) => ({
        start: law.start,
        end: law.end,
        typeName: law.kind,
        number: null,
        bareNumber: null,
        law,
      }))
    : [];
  if (!hasDigit) return laws;
  const heads: Head[] = [];
  let index = 0;
  let previous: Head | undefined;
  for (const number of findNumbers(text)) {
    while (index < laws.length && (laws[index] as Head).end <= number.start) {
      previous = laws[index];
      index += 1;
    }
    if (index < laws.length && (laws[index] as Head).start <= number.start) continue;
    const head = nameNumber(text, number, previous);
    if (head === null) continue;
    heads.push(head);
    previous = head;
  }
  const named = [...laws, ...heads].sort((one, other) => one.start - other.start);
  const others = [...findBare(text, named), ...findLoose(text, named), ...findDated(text)];
  if (others.length === 0) return named;
  return [...named, ...others].sort((one, other) => one.start - other.start);
}
