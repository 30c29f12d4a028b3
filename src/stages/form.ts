import type { VFile } from "vfile";
import type { Block, Place, Section } from "../model/index.js";
import { report, type SourceDocument } from "../source/index.js";
import { parseListLetter } from "../text/index.js";

type At = readonly Place[] | undefined;

/** Nghị định 30/2020/NĐ-CP is in force from this day on (Điều 37). */
const inForce = "2020-03-05";
/** Số, ký hiệu of the Party: 12-KH/TU (not bound by the decree). */
const partyNumber = /\d\s*-\s*[A-ZĐ]+\s*\//;

const firstOf = (at: At): Place | null => at?.[0] ?? null;

/**
 * Tells where a document departs from the form that Nghị định 30/2020/NĐ-CP prescribes. Real plans do so all the time,
 * and no reading depends on it.
 */
export function checkForm() {
  return (tree: SourceDocument, file: VFile): void => {
    const { head, checksForm } = tree.annotations;
    if (!checksForm || head === null || !isBound(tree)) return;
    checkNumber(tree, file);
    checkDate(tree, file);
    checkOrder(tree, file);
    checkLetters(tree, file);
    checkClosing(tree, file);
    checkAppendices(tree, file);
  };
}

/** The decree binds state bodies (Điều 2), for what they issued since it is in force. */
function isBound({ annotations: { head } }: SourceDocument): boolean {
  if (head === null || partyNumber.test(head.number.raw ?? "")) return false;
  const { edtf } = head.date;
  return edtf === null || edtf.slice(0, 10) >= inForce.slice(0, edtf.length);
}

/** Phụ lục I, Phần I, Mục II, khoản 3, điểm c: a zero before numbers below 10, no space between the parts of the symbol. */
function checkNumber({ annotations: { head } }: SourceDocument, file: VFile): void {
  const { raw, sequence, status, at } = head?.number ?? {};
  if (raw == null || status !== "value") return;
  if (sequence != null && /^[1-9]$/.test(sequence)) {
    const suggestion = raw.replace(sequence, `0${sequence}`);
    report(file, "format/number-zero", firstOf(at), { text: raw, suggestion });
  }
  const tight = raw.replace(/\s*([/–-])\s*(?=\p{Lu})/gu, (_all, sign: string) =>
    sign === "–" ? "-" : sign,
  );
  if (tight !== raw)
    report(file, "format/symbol-spacing", firstOf(at), { text: raw, suggestion: tight });
}

const dayOrMonth = /(ngày)\s+([1-9])(?=\s)|(tháng)\s+([12])(?=\s)/giu;

/** Khoản 4, điểm b: a zero before days below 10 and before the months 1 and 2. */
function checkDate({ annotations: { head } }: SourceDocument, file: VFile): void {
  const { raw, status, at } = head?.date ?? {};
  if (raw == null || status !== "value") return;
  const suggestion = raw.replace(dayOrMonth, (all) => all.replace(/\d/, "0$&"));
  if (suggestion !== raw) report(file, "format/date-zero", firstOf(at), { text: raw, suggestion });
}

/** Lines between the number and the subject of one head. */
const headLines = 12;

/** Phụ lục I, Phần I, Mục IV: number, place and date stand above the type of document and its subject. */
function checkOrder({ annotations: { head } }: SourceDocument, file: VFile): void {
  const type = firstOf(head?.type.at);
  if (head === null || type === null) return;
  for (const slot of [head.number, head.date]) {
    const place = firstOf(slot.at);
    if (place === null || slot.status === "absent" || slot.raw === null) continue;
    if (place.line > type.line && place.line - type.line <= headLines)
      report(file, "format/part-order", place, { text: slot.raw, before: head.type.raw ?? "" });
  }
}

const letterLabel = /^([a-zđ])[).]$/;

/** Mục II, khoản 6, điểm đ: points go by the Vietnamese alphabet, in which đ follows d and there is no f, j, w, z. */
function checkLetters({ annotations }: SourceDocument, file: VFile): void {
  const check = (labels: readonly (readonly [label: string | null, at: At])[]): void => {
    let before = "";
    for (const [label, at] of labels) {
      const letter = letterLabel.exec(label ?? "")?.[1];
      if (letter === undefined) continue;
      const isForeign = parseListLetter(letter) === null;
      if (isForeign || (before === "d" && letter === "e"))
        report(file, "format/list-letter", firstOf(at), {
          label: label ?? "",
          previous: `${before})`,
        });
      before = letter;
    }
  };
  const visitBlocks = (blocks: readonly Block[]): void => {
    const items = blocks.filter((block) => block.type === "item");
    check(items.map(({ marker, at }) => [marker, at]));
    for (const { children } of items) visitBlocks(children);
  };
  const visit = (sections: readonly Section[]): void => {
    check(sections.map(({ label, at }) => [label, at]));
    for (const { blocks, children } of sections) {
      visitBlocks(blocks);
      visit(children);
    }
  };
  visit(annotations.sections);
}

/** Phụ lục III, Mục II, Mẫu 1.4, which plans follow: “./.” ends the text. */
function checkClosing({ annotations: { closing } }: SourceDocument, file: VFile): void {
  if (closing !== null && closing.endMark === null)
    report(file, "format/closing-mark", closing.at?.at(-1) ?? null);
}

const romans = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");
const appendixLabel = /^(Phụ lục)(?: số)?\s+(\d+)$/iu;
/** The slot of a number, or of a day, with nothing in it. */
const blankSlot = /số\s*[:.…]*\s*\/|ngày\s*[.…]*\s*(?:\/|tháng)/iu;

/** Phụ lục I, Phần I, Mục III, khoản 1: Roman numerals where there are several; the line that names the document. */
function checkAppendices({ annotations: { appendices } }: SourceDocument, file: VFile): void {
  const numbered = appendices.filter(({ head }) => appendixLabel.test(head.label ?? ""));
  for (const { head } of appendices) {
    const { label, number, attachedTo } = head;
    const place = firstOf(head.at);
    const [, word = ""] = appendixLabel.exec(label ?? "") ?? [];
    const roman = number === null ? undefined : romans[number - 1];
    if (numbered.length > 1 && word !== "" && roman !== undefined) {
      const params = { text: label ?? "", suggestion: `${word} ${roman}` };
      report(file, "format/appendix-numeral", place, params);
    }
    if (attachedTo !== null && blankSlot.test(attachedTo.raw)) {
      const at = firstOf(attachedTo.at) ?? place;
      report(file, "format/attachment-blank", at, { text: attachedTo.raw });
    }
  }
}
