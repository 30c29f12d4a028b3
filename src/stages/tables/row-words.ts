import { bulletSigns, dashSigns, foldText } from "../../text/index.js";

const total = /^(?:tổng cộng|tổng số|tổng|cộng)(?:\s*[:(].*)?$/u;
const note = /^[*(\s]{0,4}(?:ghi chú|lưu ý|chú thích)\s*[:.]/u;
const period =
  /^(?:các\s+)?(?:tháng|quý|học\s+kỳ|tuần|đợt|năm|năm học|6 tháng|sáu tháng)\s*(?:thứ\s+)?(?:\d{1,4}|[ivx]{1,4}|đầu năm|cuối năm)(?:\s*[-–,và]{1,2}\s*(?:\d{1,4}|[ivx]{1,4})){0,3}(?:\s*[/-]\s*\d{4}|\s*,?\s*(?:\/\s*)?năm\s+(?:học\s+)?\d{4}(?:\s*-\s*\d{4})?)?\s*[:.]?$/u;

// Most rows are told apart by their first letter, without folding.
const totalStart = /^[tc]/iu;
const noteStart = /^[*(\sglc]/iu;
const periodStart = /^[ctqhđn6s]/iu;

/** A row of sums: Tổng cộng, Cộng. */
export const isTotal = (text: string): boolean =>
  text.length < 200 && totalStart.test(text) && total.test(foldText(text.slice(0, 80)));

/** A note under or inside a table: “Ghi chú: …”. */
export const isNote = (text: string): boolean =>
  noteStart.test(text) && note.test(foldText(text.slice(0, 24)));

/** The text is nothing but a stretch of the calendar: Tháng 9/2025, Quý I, Học kỳ 1. */
export const isPeriodTitle = (text: string): boolean =>
  text.length <= 48 && periodStart.test(text) && period.test(foldText(text));

const periodWord = /^(?:các\s+)?(tháng|quý|học\s+kỳ|tuần|đợt|năm|6 tháng|sáu tháng)/u;

/** The word that a period title begins with: periods of one kind stand on one level. */
export const periodKind = (text: string): string => periodWord.exec(foldText(text))?.[1] ?? "";

const sentenceEnd = /[.;:!?…][)"”’]?$/u;

/** The wording ends as a sentence or an item of a list does. */
export const isEnded = (text: string): boolean => sentenceEnd.test(text.slice(-3));

const bulletStart = new RegExp(
  `^(?:[${dashSigns}+${bulletSigns}]\\s*\\S|(?:[a-zđ]|\\d{1,2})[.)]\\s+\\S|\\(\\d{1,2}\\)\\s*\\S)`,
  "u",
);

/** The wording opens a new bullet or item. */
export const startsBullet = (text: string): boolean => bulletStart.test(text.slice(0, 12));

const capitalStart = /^["“'(]?\p{Lu}/u;

export const startsWithCapital = (text: string): boolean => capitalStart.test(text.slice(0, 3));

const smallStart = /^\p{Ll}/u;

export const startsSmall = (text: string): boolean => smallStart.test(text.slice(0, 2));
