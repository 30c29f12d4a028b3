import { bulletSigns, dashSigns, parseListLetter, parseRoman } from "../../text/index.js";

/**
 * Kinds of labels of the body, outermost first as plans nest them
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I: Phần, Chương, Mục, Điều, khoản, điểm; plans: I. 1. a) - +). Composite labels
 * begin with the Roman numeral or capital of the heading that they stand under: II.1, A.1, II.1.2.
 */
export type LabelKind =
  | "part"
  | "chapter"
  | "article"
  | "upper"
  | "roman"
  | "composite2"
  | "composite3"
  | "arabic"
  | "arabic2"
  | "arabic3"
  | "bracketed"
  | "letter"
  | "dash"
  | "plus"
  | "star";

export interface Label {
  kind: LabelKind;
  /** As written with its closing mark: `I.`, `a)`, `-`, `Điều 1.` */
  raw: string;
  /** Without the closing mark: `I`, `a`, `1.1`. */
  name: string;
  /** Place in its sequence, from 1; null for bullets. */
  value: number | null;
  /** Where the wording after the label begins. */
  end: number;
  /** The single capital could also be a letter (C, D, I, V, X, L, M): kind is a first guess. */
  ambiguous: boolean;
}

/** Dashes, plus signs and the other signs before items; § begins a citation without a space. */
const bullet = new RegExp(
  `^([${dashSigns}]|\\+|[${bulletSigns}]|§(?=\\s))(?=\\s|[A-Za-zÀ-ỹ]|["“(\\d])\\s*`,
  "u",
);
const dash = new RegExp(`^[${dashSigns}]$`, "u");
const division =
  /^((phần|chương)\s+(?:thứ\s+)?([ivxlc]+|\d{1,2}|nhất|hai|ba|tư|bốn|năm))\s*[.:\-–)]?\s*(?=\S|$)/iu;
const article = /^(điều\s+(\d{1,3}))\s*[.:]\s*/iu;
const roman = /^([IVXLCDM]{1,7})\s*([.\-–)/:])\s*(?=\S)/u;
const upper = /^([A-ZĐ])\s*([.)\-–:])\s+(?=\S)/u;
const nested = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*(?:[.)\-–:]\s*(?!\d)|\s+)(?=\S)/u;
/** The numeral with what no other word has: a mark behind the number, or a capital that begins a title. */
const composite =
  /^(([IVX]{1,6}|[A-HĐ])((?:\.\d{1,2}){1,2}))(?:\s?[.)\-–:/]\s*(?!\d)|\s+(?=["“]?\p{Lu}))(?=\S)/u;
const arabic = /^(\d{1,3})\s*(?:[.)]|[-–:/](?=\s))\s*(?=[^\d\s])/u;
const arabicBeforeDigit = /^(\d{1,2})[.)]\s+(?=\d)/u;
const bracketed = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u;
/** “V/v …” (về việc) opens a subject; it is no label V. */
const about = /^v\s*\/\s*v(?![A-Za-zÀ-ỹ])/iu;
const letter = /^([a-zđ])(?:\)|\/\.|[./](?=\s)|(?:\s*[-–]|\s*\))(?=\s))\s*(?=\S)/u;

const wordValues: Record<string, number> = {
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

const make = (
  kind: LabelKind,
  match: RegExpExecArray,
  name: string,
  value: number | null,
  ambiguous = false,
): Label => ({ kind, raw: match[0].trim(), name, value, end: match[0].length, ambiguous });

const divisionValue = (text: string): number | null =>
  wordValues[text.toLowerCase()] ??
  parseRoman(text.toUpperCase()) ??
  (/^\d+$/.test(text) ? Number(text) : null);

const hasNumeral = (text: string): boolean => text.length === 1 || parseRoman(text) !== null;

/** Reads the label or bullet that a paragraph begins with; null when it has none. */
export function readLabel(text: string): Label | null {
  const first = text.charCodeAt(0);
  let match = bullet.exec(text);
  if (match !== null) {
    const mark = match[1] as string;
    const kind = mark === "+" ? "plus" : dash.test(mark) ? "dash" : "star";
    return make(kind, match, mark, null);
  }
  if (first >= 48 && first <= 57) {
    match = nested.exec(text);
    if (match !== null) {
      const name = match[1] as string;
      const parts = name.split(".");
      return make(parts.length === 2 ? "arabic2" : "arabic3", match, name, Number(parts.at(-1)));
    }
    match = arabic.exec(text) ?? arabicBeforeDigit.exec(text);
    return match === null ? null : make("arabic", match, match[1] as string, Number(match[1]));
  }
  if (first === 40) {
    match = bracketed.exec(text);
    if (match === null) return null;
    const name = match[1] as string;
    return make(
      "bracketed",
      match,
      name,
      /^\d+$/.test(name) ? Number(name) : parseListLetter(name),
    );
  }
  if ((first === 86 || first === 118) && about.test(text)) return null;
  match = letter.exec(text);
  if (match !== null)
    return make("letter", match, match[1] as string, parseListLetter(match[1] as string));
  match = composite.exec(text);
  if (match !== null && hasNumeral(match[2] as string)) {
    const numbers = (match[3] as string).split(".");
    const kind = numbers.length === 2 ? "composite2" : "composite3";
    return make(kind, match, match[1] as string, Number(numbers.at(-1)));
  }
  match = roman.exec(text);
  if (match !== null) {
    const name = match[1] as string;
    const value = parseRoman(name);
    if (value !== null) return make("roman", match, name, value, name.length === 1);
  }
  match = upper.exec(text);
  if (match !== null) {
    const name = match[1] as string;
    return make("upper", match, name, parseListLetter(name));
  }
  match = article.exec(text);
  if (match !== null) return make("article", match, match[1] as string, Number(match[2]));
  match = division.exec(text);
  if (match !== null) {
    const kind = /^p/i.test(match[2] as string) ? "part" : "chapter";
    return make(kind, match, match[1] as string, divisionValue(match[3] as string));
  }
  return null;
}

const outerFirst: readonly LabelKind[] = [
  "part",
  "chapter",
  "article",
  "upper",
  "roman",
  "composite2",
  "composite3",
  "arabic",
  "arabic2",
  "arabic3",
  "bracketed",
  "letter",
  "dash",
  "plus",
  "star",
];

/** How far out a kind of label stands by custom; smaller is further out. */
export const rankOf = (kind: LabelKind): number => outerFirst.indexOf(kind);

export const isBullet = (kind: LabelKind): boolean =>
  kind === "dash" || kind === "plus" || kind === "star";
