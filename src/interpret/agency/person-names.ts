import { foldText } from "../../text/index.js";
import { loadAgencyLexicon } from "../../vocabulary/index.js";
import type { Tokens, Word } from "./tokens.js";

const longestName = 6;

/** Degrees and professions as they are abbreviated before a name, folded. */
const degrees = new Set(
  foldText(
    "gs pgs ts ths bs bsck bscki bsckii bsck1 bsck2 ck cki ckii ck1 ck2 đd đdt đdcki cnđd ds dscki nhs hs ktv ys ks kts cn ls đ c",
  ).split(" "),
);
/** Professions and ranks in full. */
const ranks = new Set(
  [
    ..."cử nhân|thạc sĩ|tiến sĩ|bác sĩ|dược sĩ|kỹ sư|luật sư|giáo sư|phó giáo sư".split("|"),
    ...["đại", "thượng", "trung", "thiếu"].flatMap((rank) => [`${rank} tá`, `${rank} úy`]),
  ].map(foldText),
);

/** A degree has no small letters, but for the one of ThS. */
function isDegree(tokens: Tokens, word: Word): boolean {
  if (!word.capital || !degrees.has(word.text)) return false;
  const last = tokens.text[word.end - 1];
  return word.text === "ths" || last === last?.toUpperCase();
}

/** Where the name behind degrees and ranks begins (“PGS.TS.”, “Đại tá”); `at` where none stand there. */
export function afterTitles(tokens: Tokens, at: number): number {
  let to = at;
  for (;;) {
    const word = tokens.words[to];
    if (word === undefined || word.joint) return at;
    const before = tokens.words[to - 1];
    if (to > at && !/^\.?\s?$/.test(tokens.text.slice(before?.end, word.start))) return at;
    const second = tokens.words[to + 1];
    const isRank =
      word.capital && second?.before === "space" && ranks.has(`${word.text} ${second.text}`);
    if (isRank) to += 2;
    else if (isDegree(tokens, word)) to += 1;
    else return to;
  }
}

/** Two letters without a stop may be a degree or a branch (“CN Hà Nội”); only a whole name behind them tells. */
export const isUnsureTitle = (tokens: Tokens, at: number, name: number): boolean =>
  tokens.words
    .slice(at, name)
    .every(({ text, end }) => text.length < 3 && tokens.text[end] !== ".");

/** A capitalised word that family names begin with. */
export function isFamilyName(tokens: Tokens, at: number): boolean {
  const word = tokens.words[at];
  // “Cô” may be all that is left of a cell.
  return word?.capital === true && loadAgencyLexicon().familyNames.has(word.text);
}

/** Nothing that belongs to the same name follows. */
export function endsPart(tokens: Tokens, to: number): boolean {
  const next = tokens.words[to];
  return next === undefined || next.joint || next.before !== "space";
}

/** Ends of a run of capitalised words, longest last; at least `least` words. */
export function nameEnds(tokens: Tokens, at: number, least: number): number[] {
  const ends: number[] = [];
  for (let to = at + 1; to <= Math.min(at + longestName, tokens.words.length); to += 1) {
    const word = tokens.words[to - 1] as Word;
    if (!word.capital || word.joint || !isNameWord(tokens, word)) break;
    if (to > at + 1 ? word.before !== "space" : word.before === "tight") break;
    if (to - at >= least) ends.push(to);
  }
  return ends;
}

/** A capital and small letters; initials may stand alone. Short forms (XD) are no names of persons. */
function isNameWord(tokens: Tokens, word: Word): boolean {
  if (/\d/u.test(word.text)) return false;
  return (
    word.text.length === 1 || tokens.text.slice(word.start + 1, word.end) === word.text.slice(1)
  );
}
