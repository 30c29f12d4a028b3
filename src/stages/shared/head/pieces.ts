import { sliceWording, type Wording } from "../../../source/index.js";
import { foldText } from "../../../text/index.js";
import { beginsBody, isOrnament } from "../marks.js";
import { findNational } from "./national.js";
import { findNumber } from "./number-slot.js";

export type PieceKind = "national" | "ornament" | "number" | "date" | "about" | "text";

/** A stretch of a head line with one kind of content. */
export interface Piece {
  kind: PieceKind;
  /** number: the slot after “Số:”; date: from “ngày”; about: after “V/v”; else the whole stretch. */
  wording: Wording;
  /** Where the stretch begins in the wording that was cut. */
  start: number;
  /** date: the place before it. */
  place?: Wording;
  /** national: how a heading with a slip should read. */
  read?: string;
}

interface Anchor {
  kind: Exclude<PieceKind, "text">;
  start: number;
  end: number;
  /** Where the value stands inside the stretch. */
  value?: [number, number];
  place?: [number, number];
  read?: string;
}

/** Longest paragraph or cell that can be part of a letterhead. */
export const maxHeadLength = 1200;

const ornament = /[-–—_=*~]{2,}(?:o[0o]o[-–—_=*~]{2,})?|(?<!\S)[*|_]+(?!\S)/gu;
const date =
  /(?<![A-Za-zÀ-ỹ])(?:ngày[\s\d.…_]*(?:tháng[\s\d.…_]*năm[\d.…_\s]*|[/.-][\s\d.…_]*[/.-][\d.…_\s]*)|tháng[\s\d.…_]*năm\s*\d{4}|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4})/gu;
const about = /(?<![A-Za-zÀ-ỹ])v\s*\/\s*v(?![A-Za-zÀ-ỹ])\s*[:.]?\s*/gu;
/** A comma at the end of a line goes on with the name on the next. */
const edges = /^[\s,;.|]+|[\s;.|]+$/g;
const indicator =
  /[-–—_=*~|]|c[ôồốổỗộo]ng |l[aâầấẩẫậ]p|ngh[iìíỉĩị][aàáảãạ]|s[ốô]|ng[àa]y|th[áa]ng|\d{4}|v\s*\/\s*v/u;

/** A stamp in front of other words on a line that ran together; “MẬT MÃ”, “KHẨN CẤP” are ordinary words. */
const leadingStamp =
  /^((?:TUYỆT |TỐI )?MẬT|(?:THƯỢNG )?KHẨN|H[OỎ][ẢA] TỐC)\s+(?=\p{Lu})(?!(?:MÃ|ĐỘ|THƯ|VỤ|KHẨU|PHÍ|DANH|CẤP|TRƯƠNG|THIẾT)(?![A-Za-zÀ-ỹ]))/u;

/** “Căn cứ Luật Lâm nghiệp ngày …” names an act, not a place. */
const act =
  /^(?:căn cứ|theo|thực hiện|xét)\s|(?<![A-Za-zÀ-ỹ])(?:luật|pháp lệnh|nghị (?:định|quyết)|quyết định|thông (?:tư|báo)|chỉ thị|kế hoạch|công văn|hướng dẫn|kết luận)(?![A-Za-zÀ-ỹ])/u;

/** Every word with a capital, none in capitals: names of places; names of bodies have small words in them. */
const properName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,3}$/u;

/** The place that stands before a date, in front of it up to `from`; null when what stands there is no place. */
function placeBefore(text: string, from: number, end: number): [number, number] | null {
  let start = from;
  let stop = end;
  while (start < stop && /[\s|*]/.test(text[start] as string)) start += 1;
  while (stop > start && /[\s,;.|]/.test(text[stop - 1] as string)) stop -= 1;
  if (start === stop) return [stop, stop];
  let place = text.slice(start, stop);
  const stamp = leadingStamp.exec(place)?.[0];
  if (stamp !== undefined) {
    start += stamp.length;
    place = text.slice(start, stop);
  }
  // On a line that ran together, capitals of the issuer's name stand in front of the place.
  const words = place.split(" ");
  const small = words.findIndex((word) => word !== word.toUpperCase());
  if (small > 1) {
    start += words.slice(0, small).join(" ").length + 1;
    place = text.slice(start, stop);
  }
  if (place.length > 48 || place.split(" ").length > 8) return null;
  if (!/^\p{Lu}/u.test(place) || /[:;"“”(/\d]/u.test(place.replace(/\d{1,2}$/u, ""))) return null;
  if (act.test(foldText(place))) return null;
  if (/[A-Za-zÀ-ỹ]\s+từ$/u.test(place)) return null;
  // “Trường Sa, ngày …”, “Hội An, ngày …”: a proper name and a comma, though a body could begin so.
  const proper = text[stop] === "," && properName.test(place);
  return beginsBody(place) && !proper ? null : [start, stop];
}

function findAnchors(
  text: string,
  folded: string,
  breaks: readonly number[],
  above: string,
): Anchor[] {
  const found: Anchor[] = [];
  for (const { start, end, read } of findNational(text, folded, breaks)) {
    found.push({ kind: "national", start, end, ...(read === null ? {} : { read }) });
  }
  const number = findNumber(text, folded, breaks, above);
  if (number !== null) found.push({ kind: "number", ...number });
  for (const match of folded.matchAll(date)) {
    const { index: start } = match;
    const end = start + match[0].trimEnd().length;
    if (found.some((anchor) => start < anchor.end && end > anchor.start)) continue;
    const from = Math.max(
      0,
      ...breaks.filter((at) => at <= start),
      ...found.filter((anchor) => anchor.end <= start).map((anchor) => anchor.end),
    );
    // Capitals in a date belong to a title (… NGÀY 01 THÁNG 01 NĂM 2026).
    const comma = /,\s*$/.test(text.slice(from, start));
    const place = placeBefore(text, from, start);
    if (place === null || (place[0] === place[1] && !folded.startsWith("ngày", start))) continue;
    if (!comma && place[0] < place[1] && !folded.startsWith("ngày", start)) continue;
    found.push({ kind: "date", start: Math.min(place[0], start), end, value: [start, end], place });
    break;
  }
  const free = (match: RegExpMatchArray): boolean => {
    const start = match.index ?? 0;
    return !found.some((anchor) => start >= anchor.start && start < anchor.end);
  };
  for (const match of folded.matchAll(ornament)) {
    if (!free(match)) continue;
    found.push({ kind: "ornament", start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(about)) {
    if (!free(match)) continue;
    const start = match.index;
    const next = found.filter((anchor) => anchor.start > start).map((anchor) => anchor.start);
    const end = Math.min(text.length, ...next);
    found.push({ kind: "about", start, end, value: [start + match[0].length, end] });
    break;
  }
  return found.sort((left, right) => left.start - right.start);
}

function addText(pieces: Piece[], whole: Wording, from: number, to: number): void {
  const bounds = [from, ...whole.breaks.filter((at) => at > from && at < to), to];
  const add = (first: number, last: number): void => {
    const stretch = whole.text.slice(first, last);
    const cut = stretch.replace(edges, "");
    if (cut === "") return;
    const start = first + stretch.indexOf(cut);
    const stamp = leadingStamp.exec(cut)?.[1];
    if (stamp !== undefined) {
      pieces.push({
        kind: "text",
        wording: sliceWording(whole, start, start + stamp.length),
        start,
      });
      add(start + stamp.length, last);
      return;
    }
    const kind = isOrnament(cut) ? "ornament" : "text";
    pieces.push({ kind, wording: sliceWording(whole, start, start + cut.length), start });
  };
  for (let index = 1; index < bounds.length; index += 1) {
    add(bounds[index - 1] as number, bounds[index] as number);
  }
}

/**
 * Cuts a paragraph or cell of the head at what can be told by its form alone: national heading and motto,
 * number slot, place and date, ornaments, “V/v”. What is left, line by line, is `text`. This holds whatever
 * became of the two columns: whole cells, single lines, or everything run together in one line.
 * `above` is the line that stands over it.
 */
export function cutPieces(wording: Wording, above = ""): Piece[] {
  const { text, breaks } = wording;
  const pieces: Piece[] = [];
  const folded = foldText(text);
  if (text.length > maxHeadLength || !indicator.test(folded)) {
    addText(pieces, wording, 0, text.length);
    return pieces;
  }
  let at = 0;
  for (const anchor of findAnchors(text, folded, breaks, above)) {
    if (anchor.start < at) continue;
    if (anchor.start > at) addText(pieces, wording, at, anchor.start);
    const [start, end] = anchor.value ?? [anchor.start, anchor.end];
    const piece: Piece = {
      kind: anchor.kind,
      wording: sliceWording(wording, start, end),
      start: anchor.start,
    };
    if (anchor.read !== undefined) piece.read = anchor.read;
    if (anchor.place !== undefined && anchor.place[0] < anchor.place[1]) {
      piece.place = sliceWording(wording, anchor.place[0], anchor.place[1]);
    }
    pieces.push(piece);
    at = anchor.end;
  }
  if (at < text.length) addText(pieces, wording, at, text.length);
  return pieces;
}
