import { bulletSigns, dashSigns } from "../../text/index.js";

/** What a line opens, judged by its first characters alone. */
export type LineStart = "label" | "bullet" | "dash" | "mark" | "plain";

/** List labels as Nghị định 30/2020/NĐ-CP, Phụ lục I numbers them, and the freer forms in use: I. 1. 1.1 a) A. a/. */
const label =
  /^(?:[IVXLC]{1,6}[.)/-]{1,2}|\d{1,3}(?:\.\d{1,2}){0,4}[.)/]{1,2}|[A-HĐ][.)/]{1,2}|[a-zđ]\d?[.)/]{1,2}|(?:[IVX]{1,6}|[A-HĐ])(?:\.\d{1,2}){1,2}[.)/]{1,2})(?=[ \t\u00a0]|$)/;
const openLabel = /^(?:\d{1,2}|[IVX]{1,6})(?:\.\d{1,2}){1,4}[ \t\u00a0]+(?=\p{Lu})/u;
const tightLabel =
  /^(?:[IVXLC]{1,6}[.)](?=\p{Lu})|(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\))(?=[A-Za-zÀ-ỹ]))/u;
/** The signs that word processors draw before items, plain or in symbol fonts; § begins a citation without a space. */
const bullet = new RegExp(
  `^(?:[+${bulletSigns}]|\\uf0b7|\\uf02d|§(?=[ \\t\\u00a0]))[ \\t\\u00a0]?(?=\\S)`,
);
const bareBullet = new RegExp(`^[${dashSigns}+${bulletSigns}§]$`);
const dash = /^[-–—−](?=[ \t\u00a0]|[A-Za-zÀ-ỹ])/u;

/**
 * Lines that begin a part of the document whatever stands before them: authority marks and recipients
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I), the note under an appendix title, articles.
 */
const mark =
  /^(?:(?:TM|KT|TL|TUQ|TƯQ|T\/M|K\/T|T\/L)(?:[.,] ?| )\p{Lu}[\p{Lu}.]|Q\. ?\p{Lu}{2}|Nơi nhận|NƠI NHẬN|\((?:Ban hành kèm|Kèm|kèm|Đính kèm)|(?:Điều|ĐIỀU) \d{1,3}[.:]|Căn cứ |CĂN CỨ|PHỤ LỤC|Kính gửi|Trên đây là )/u;
const appendixLine = /^Phụ lục(?: số)?(?: [IVXLC\d]{1,5}[A-Z]?)?[.:]?$/;
const chapterLine =
  /^(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC) (?:[IVXLC]{1,6}|\d{1,2}|thứ [A-Za-zÀ-ỹ]+)[.:]?$/u;

/** Capitals that the words of `mark` and of chapter lines begin with. */
const markInitials = new Set([..."CĐKMNPT"].map((letter) => letter.charCodeAt(0)));

/** Most lines begin with a plain word: its first two letters tell, without a pattern. */
function isPlainWord(head: string, first: number): boolean {
  const second = head.charCodeAt(1);
  const small = (second >= 97 && second <= 122) || second > 0xdf;
  if (first >= 97 && first <= 122) return small || second === 32;
  // Behind the letters come punctuation and signs, bullets among them.
  return first >= 65 && first < 0x2000 && small && second < 0x2000 && !markInitials.has(first);
}

/** What a line opens. Long lines cost no more than short ones. */
export function readLineStart(text: string): LineStart {
  const head = text.length > 60 ? text.slice(0, 60) : text;
  const code = head.charCodeAt(0);
  if (code === 45 || (code >= 0x2012 && code <= 0x2015) || code === 0x2212) {
    return dash.test(head) ? "dash" : "plain";
  }
  if (isPlainWord(head, code)) return "plain";
  if (label.test(head) || openLabel.test(head) || tightLabel.test(head)) return "label";
  if (bullet.test(head)) return "bullet";
  if (mark.test(head)) return "mark";
  if (text.length < 40 && (appendixLine.test(head) || chapterLine.test(head))) return "mark";
  return "plain";
}

/** A label or bullet alone, with nothing after it: "1.", "a)", "-". */
export function isBareLabel(text: string): boolean {
  if (text.length > 12) return false;
  return bareBullet.test(text) || label.exec(text)?.[0].length === text.length;
}

const lower = /\p{Ll}/u;
const upper = /\p{Lu}/u;

const lowerStart = /^[("“‘'[]?\p{Ll}/u;

/** True when the first word is in small letters, behind a bracket or quotation mark too. */
export const startsLower = (text: string): boolean => lowerStart.test(text);

export const hasSmallLetter = (text: string): boolean => lower.test(text);

/** True when the words are in capitals: two letters or more and no small one. */
export function isCapitals(text: string): boolean {
  return upper.test(text) && !lower.test(text) && text.length > 1;
}

/** A dash at the line start that is not a bullet: "kinh tế" / "- xã hội", "2026" / "- 2030". */
export function continuesAtDash(before: string, next: string): boolean {
  const last = before.at(-1) as string;
  if (/[.;:!?]/.test(last)) return false;
  const after = next.slice(1, 20).trimStart();
  return (
    startsLower(after) || (/^\d/.test(after) ? /\d/.test(last) : /[A-Za-zÀ-ỹ\d)”"]/u.test(last))
  );
}
