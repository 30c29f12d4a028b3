import type { Agency } from "../model/index.js";
import { capitalise, foldText } from "../text/index.js";
import { agencyKey, expandAbbreviation } from "../vocabulary/index.js";
import { findAgencies } from "./agency-list.js";

interface Span {
  /** Offset of the first character, inclusive. */
  start: number;
  /** Offset after the last character. */
  end: number;
}

/** One line of “Nơi nhận”. */
export interface RecipientReading {
  /** The wording without bullet, closing mark and purpose. */
  text: Span;
  /** Wording of the purpose without its brackets (để b/c); null when none is stated. */
  purpose: Span | null;
  /** Full names, in order; empty where the line names nobody (Lưu: VT, Như trên). */
  agencies: string[];
}

const bracketed =
  /\(\s*((?:để|đê|b\/c|t\/h|p\/h|báo cáo|thực hiện|phối hợp|chỉ đạo|theo dõi|đăng tải|th\/h)[^()]{0,60})\)\s*$/u;
const unbracketed = /(?<=[A-Za-zÀ-ỹ\d)])\s*[,-]?\s+((?:để|đê)\s[^()]{1,60})$/u;
const nobody = /^(?:lưu(?![A-Za-zÀ-ỹ])|như (?:trên|điều|kính gửi|phần|mục|các)|kính gửi$)/u;

/** Reads one line of the list of recipients (Nghị định 30/2020/NĐ-CP, Điều 8: Nơi nhận). Offsets into the line. */
export function interpretRecipient(text: string): RecipientReading {
  let start = 0;
  let end = text.length;
  while (start < end && /[\s\-–—+*•]/.test(text[start] as string)) start += 1;
  while (end > start && /[\s;.,:]/.test(text[end - 1] as string)) end -= 1;
  // A list may end as the text of a document does: “Lưu: VT./.”
  if (/\.\s?\/$/.test(text.slice(start, end))) {
    end -= 1;
    while (end > start && /[\s;.,:]/.test(text[end - 1] as string)) end -= 1;
  }
  const folded = foldText(text.slice(start, end));
  const found = folded.length > 500 ? null : (bracketed.exec(folded) ?? unbracketed.exec(folded));
  let purpose: Span | null = null;
  if (found !== null) {
    const wording = found[1] as string;
    const from = start + found.index + found[0].indexOf(wording);
    purpose = { start: from, end: from + wording.trimEnd().length };
    end = start + found.index;
    while (end > start && /[\s;.,:]/.test(text[end - 1] as string)) end -= 1;
  }
  return { text: { start, end }, purpose, agencies: nameRecipients(text.slice(start, end)) };
}

function nameRecipients(line: string): string[] {
  if (line === "" || nobody.test(foldText(line.slice(0, 40)))) return [];
  const standing = expandStanding(line);
  if (standing !== null) return standing;
  const read = findAgencies(line, [], { issuerLevel: null, issueDate: null });
  return read.map(({ agency }) => nameOf(agency));
}

const standingOpener = /^(?:TT|TT\.|T\.T|Thường trực|BTV|Ban Thường vụ)\s*:?\s+(?=\S)/u;
const unitWord =
  /\s+(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|Thành phố|Thành ủy)$/u;

/** “TT Đảng ủy-HĐND-UBND-UBMTTQ” names the standing members of four bodies. */
function expandStanding(line: string): string[] | null {
  const opener = standingOpener.exec(line);
  if (opener === null) return null;
  const unit = unitWord.exec(line)?.[0] ?? "";
  const bodies = line
    .slice(opener[0].length, line.length - unit.length)
    .split(/\s*[-–,;]\s*|\s+và\s+/u);
  const names = bodies.map((body) => expandBody(body.replace(/^TT\.?\s+/u, "").trim()));
  if (names.some((name) => name === null)) return null;
  const post = /^(?:BTV|Ban Thường vụ)/u.test(opener[0]) ? "Ban Thường vụ" : "Thường trực";
  // Huyện ủy, Tỉnh ủy say their unit themselves.
  return names.map((name) => `${post} ${name}${ownUnit.test(name ?? "") ? "" : unit}`);
}

const ownUnit = /^(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy$/u;
const standingBodies = [
  "Đảng ủy",
  "Tỉnh ủy",
  "Thành ủy",
  "Huyện ủy",
  "Quận ủy",
  "Thị ủy",
  "Hội đồng nhân dân",
  "Ủy ban nhân dân",
  "Ủy ban Mặt trận Tổ quốc",
  "Ủy ban Mặt trận Tổ quốc Việt Nam",
];
let standingKeys: Map<string, string> | null = null;

function expandBody(body: string): string | null {
  standingKeys ??= new Map(standingBodies.map((name) => [agencyKey(name), name]));
  return standingKeys.get(agencyKey(expandAbbreviation(body) ?? expandWords(body))) ?? null;
}

/** The name that the vocabulary gives, else the wording with its abbreviations written out. */
function nameOf({ raw, name, kind }: Agency): string {
  // A group keeps its own words: whose bodies are meant is not said here.
  const fits =
    name !== null &&
    (kind !== "group" || /\p{Lu}{2}/u.test(raw) || agencyKey(name) === agencyKey(raw));
  const full = fits ? name : expandWords(raw);
  return capitalise(full);
}

const shortWord = /(?<![A-Za-zÀ-ỹ\d&-])\p{Lu}[\p{Lu}&]+(?![A-Za-zÀ-ỹ\d&-])/gu;

function expandWords(text: string): string {
  return text.replace(shortWord, (short) => expandAbbreviation(short) ?? short);
}
