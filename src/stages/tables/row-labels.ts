import { bulletSigns, dashSigns, parseListLetter, parseRoman } from "../../text/index.js";

/** Shape of a label; a kind stands for one level of the sections of a table. */
export type RowLabelKind = string;

/** What an ordinal cell holds. */
export interface RowLabel {
  /** As written. */
  raw: string;
  /** Closing mark and brackets removed: `A`, `I`, `1`, `1.1`, `a`. */
  name: string;
  /** `part`, `upper`, `roman`, `arabic`, `dotted2` …, `lower`, `bullet`. */
  kind: RowLabelKind;
  /** The number of an Arabic label; null for every other. */
  value: number | null;
}

const shape =
  /^[([]?\s*(?:((?:\d{1,4}|[IVXLC]{1,6}|[A-ZĐ])(?:\.\d{1,3}){1,4}|\d{1,3}\.?[a-zđ])|(\d{1,4})|([IVXLCDM]{1,7})|([A-ZĐ])|([a-zđ]|[ivx]{2,4}))\s*[.)\]/:\-–]{0,2}$/u;
const worded =
  /^(?:phần|chương|mục|nhóm)\s+(?:thứ\s+)?(?:[ivxlc]{1,6}|\d{1,2}|[a-zđ]|nhất|hai|ba|tư|năm)[.:)]?$/iu;
const bulletMark = new RegExp(`^[${dashSigns}+${bulletSigns}]$`, "u");

/** Reads an ordinal cell; null when it holds something else. */
export function readRowLabel(text: string): RowLabel | null {
  if (text === "" || text.length > 16) return null;
  if (bulletMark.test(text)) return { raw: text, name: text, kind: "bullet", value: null };
  const match = shape.exec(text);
  if (match === null) {
    if (!worded.test(text)) return null;
    return { raw: text, name: text.replace(/[.:)]$/, ""), kind: "part", value: null };
  }
  const [, dotted, arabic, roman, upper, lower] = match;
  if (dotted !== undefined) {
    const depth = dotted.includes(".") ? dotted.split(".").length : 2;
    return { raw: text, name: dotted, kind: `dotted${depth}`, value: null };
  }
  if (arabic !== undefined) {
    return { raw: text, name: arabic, kind: "arabic", value: Number(arabic) };
  }
  if (roman !== undefined && (roman.length === 1 || parseRoman(roman) !== null)) {
    return { raw: text, name: roman, kind: "roman", value: null };
  }
  const letter = upper ?? (roman?.length === 1 ? roman : undefined);
  if (letter !== undefined) return { raw: text, name: letter, kind: "upper", value: null };
  return lower === undefined ? null : { raw: text, name: lower, kind: "lower", value: null };
}

/** A section row in force, with the kind of its label as its level. */
export interface SectionLevel {
  kind: RowLabelKind;
  /** Label; for a section row without one its title. */
  name: string;
  /** What stands for it in ids: the label, or `s<n>` for the n-th section row without one. */
  key: string;
  /** A year that the section states for the rows below it; null when it states none. */
  year: number | null;
}

const follows = (last: string, next: string): boolean => {
  if (next.charCodeAt(0) - last.charCodeAt(0) === 1) return true;
  const [one, other] = [parseListLetter(last), parseListLetter(next)];
  return one !== null && other !== null && other - one === 1;
};

/**
 * Tells a letter from a Roman numeral where one capital could be both (C, D, I, L, M, V, X): by what it
 * continues. After A, B a `C` is a letter, after IV a `V` is a numeral; `I` opens Roman numbers unless
 * letters have come to H and no Roman numbers are in use; else I, V and X are numerals, the others letters.
 */
export function settleKind(
  label: RowLabel,
  levels: readonly SectionLevel[],
  romanSeen: boolean,
): RowLabelKind {
  if (label.kind !== "roman" || label.name.length > 1) return label.kind;
  const letter = levels.find((level) => level.kind === "upper");
  const roman = levels.find((level) => level.kind === "roman");
  const continuesLetter = letter !== undefined && follows(letter.name, label.name);
  const value = parseRoman(label.name) as number;
  if (roman !== undefined && value === (parseRoman(roman.name) ?? 0) + 1) return "roman";
  if (continuesLetter) return value === 1 && romanSeen && roman === undefined ? "roman" : "upper";
  return value <= 10 ? "roman" : "upper";
}

/**
 * Enters a section row. The first appearance of a kind of label puts it below the kinds in force;
 * when it comes again it closes everything from its own level down.
 */
export function enterSection(levels: readonly SectionLevel[], next: SectionLevel): SectionLevel[] {
  const index = levels.findIndex((level) => level.kind === next.kind);
  return [...(index < 0 ? levels : levels.slice(0, index)), next];
}
