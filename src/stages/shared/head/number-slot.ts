import { parseNumberSlot } from "../../../interpret/document-number.js";
import { foldText } from "../../../text/index.js";
import { isOrnament } from "../marks.js";
import { isCapitals } from "../shape.js";

/** Where a number stands in a head text: the whole stretch, and the value in it. */
export interface NumberStretch {
  start: number;
  end: number;
  value: [number, number];
}

const numberWord = /(?<![A-Za-zÀ-ỹ])số(?![A-Za-zÀ-ỹ])/gu;
/** The number of an act in the name of a body: “TỔ CÔNG TÁC THEO QUYẾT ĐỊNH / SỐ 12/QĐ-UBND”. */
export const numberBehindType =
  /(?:quyết định|nghị quyết|kế hoạch|thông báo|công văn|đề án|chỉ thị|chương trình|hướng dẫn)\s*$/u;
/** Digits behind “Số:” that make no number by any rule: kept as they stand. */
const unreadNumber = /^s[ốỐ]\s*:\s*(\d[^\s]{0,29})\s*$/iu;
const wordAtEnd = /(?<![A-Za-zÀ-ỹ])số\s*:?\s*$/u;
const beginsNumber = /^(?:[.…_]*\/|\d)/u;

function findWithWord(
  text: string,
  folded: string,
  breaks: readonly number[],
  above: string,
): NumberStretch | null {
  numberWord.lastIndex = 0;
  for (let word = numberWord.exec(folded); word !== null; word = numberWord.exec(folded)) {
    const start = word.index;
    const after = folded.slice(start + 2, start + 8);
    const before = start === 0 ? above : folded.slice(0, start);
    // “SỐ 1050/QĐ-SCT” behind “THEO QUYẾT ĐỊNH” belongs to the name of the issuing body.
    if (!/^\s*:/.test(after) && numberBehindType.test(before)) continue;
    const lineEnd = breaks.find((at) => at > start) ?? text.length;
    const line = text.slice(start, lineEnd);
    let slot = parseNumberSlot(line);
    // “… CHUYỂN ĐỔI SỐ Số: 12/KH-BCĐ”: the slot of a later word is not this one's.
    if (slot.end > 0 && !/^\s*:?\s*$/.test(line.slice(2, slot.start))) continue;
    // “BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ” over a rule: without a colon only dots or a slash make room for a number.
    if (slot.status === "blank" && slot.symbol === null && !/^\s*:/.test(after)) {
      const opensLine = start === 0 || breaks.includes(start);
      if (!opensLine || !/^số\s*(?:[.…_/]|$)/u.test(line.toLowerCase())) continue;
      if (line.startsWith("SỐ") && line.trim().length === 2) continue;
    }
    // A slot that is printed and empty may be followed by other words on a line that ran together.
    const bare = /^số\s*:[\s.…_]*(?=$|\s[A-Za-zÀ-ỹ])/u.exec(folded.slice(start, lineEnd));
    if (slot.status === "absent" && bare !== null) slot = { ...slot, status: "blank" };
    const unread = slot.status === "absent" ? unreadNumber.exec(line) : null;
    if (unread !== null) {
      const at = start + unread[0].length - (unread[1] as string).length;
      return { start, end: lineEnd, value: [at, lineEnd] };
    }
    if (slot.status === "absent") continue;
    if (slot.end > 0) {
      const value: [number, number] = [start + slot.start, start + slot.end];
      return { start, end: start + slot.end, value };
    }
    const end = start + (bare?.[0].length ?? line.length);
    return { start, end, value: [end, end] };
  }
  return null;
}

/**
 * A number without its word, on a line of its own under the name of the body: “12/KH-UBND”. The symbol has to name a
 * type, and the line over it must not end in the name of an act whose number this could be.
 */
function findWithoutWord(
  text: string,
  breaks: readonly number[],
  above: string,
): NumberStretch | null {
  let over = above;
  let start = 0;
  for (const end of [...breaks, text.length]) {
    const line = text.slice(start, end).trimEnd();
    const folded = foldText(over).trimEnd();
    if (
      beginsNumber.test(line) &&
      (isCapitals(over) || (over !== "" && isOrnament(over))) &&
      !numberBehindType.test(folded) &&
      !wordAtEnd.test(folded)
    ) {
      const lead = "Số: ";
      const slot = parseNumberSlot(`${lead}${line}`);
      if (slot.typeCode !== null && slot.end === lead.length + line.length) {
        const stop = start + line.length;
        return { start, end: stop, value: [start + slot.start - lead.length, stop] };
      }
    }
    over = line;
    start = end;
  }
  return null;
}

/** The number slot of a head text, folded copy and line breaks given; `above` is the line over it. */
export const findNumber = (
  text: string,
  folded: string,
  breaks: readonly number[],
  above: string,
): NumberStretch | null =>
  findWithWord(text, folded, breaks, foldText(above)) ?? findWithoutWord(text, breaks, above);
