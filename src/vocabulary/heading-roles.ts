import type { SectionRole } from "../model/index.js";
import { foldText } from "../text/index.js";
import { stripDiacritics } from "../text/slips.js";
import { headingRoles } from "./data/heading-roles.js";
import { findMisspeltPhrase, type HeadingPhrase, isFarFromPhrases } from "./misspelt-headings.js";

let phrases: Map<string, HeadingPhrase> | null = null;

function loadPhrases(): Map<string, HeadingPhrase> {
  if (phrases !== null) return phrases;
  phrases = new Map();
  const words = headingRoles.map((row) => row.slice(0, row.indexOf("\t"))).join("|");
  const keys = foldText(words)
    .replace(/, | - /g, " ")
    .split("|");
  for (const [index, row] of headingRoles.entries()) {
    const [, role, match] = row.split("\t");
    phrases.set(keys[index] as string, { role: role as SectionRole, exact: match === "exact" });
  }
  return phrases;
}

/** Longest heading in which a misspelt part is looked for: in words, in capitals and in sentence case. */
const longestMisspelt = { capitals: 12, sentence: 6 };
/** From so many words on a misspelt phrase may have a rest behind it. */
const restAfter = 3;
/** Longest phrase of the table, in words. */
const longestPhrase = 6;
/** A heading in sentence case with more words than this is a sentence, not a list of parts. */
const longestTitle = 22;
const longestCapitals = 40;
/** Words that a part may hold after the phrase that names its role. */
const longestRest = 10;

const label =
  /^(?:(?:phần|mục|chương)\s+)?(?:[ivxlcdm]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s?[.):/-]\s*/;
const openers = /^(?:các|một số|những|về|công tác|chi tiết|cụ thể)$/;
const wordPattern = /[A-Za-zÀ-ỹ\d%]+/gu;
const listMark = /[,;–—:+]|\s-\s|-$|\//;

/**
 * Every role that a heading names, in order of appearance (“CHỈ TIÊU, NHIỆM VỤ VÀ TIẾN ĐỘ” names three);
 * empty for a sentence or a topic. A label in front is allowed. In a short heading a part with a slip in its
 * diacritics counts, in capitals also one with a wrong letter (TỔ CHƯC THỰC HIỆN).
 */
export function findHeadingRoles(title: string): SectionRole[] {
  if (title.length > 400) return [];
  const folded = foldText(title).replace(label, "");
  const words = [...folded.matchAll(wordPattern)];
  const capitals = title === title.toUpperCase();
  const limit = capitals ? longestCapitals : longestTitle;
  if (words.length === 0 || words.length > limit) return [];
  const table = loadPhrases();
  const tolerant = words.length <= (capitals ? longestMisspelt.capitals : longestMisspelt.sentence);
  const roles: SectionRole[] = [];
  let plain: string | null = null;
  const opensPart = (index: number): boolean => {
    const word = words[index] as RegExpExecArray;
    const before = words[index - 1];
    if (before === undefined || before[0] === "và" || openers.test(before[0])) return true;
    return listMark.test(folded.slice(before.index + before[0].length, word.index));
  };
  for (let index = 0; index < words.length; ) {
    const step = opensPart(index) ? matchAt(index) : 0;
    // In sentence case a heading that does not begin with a role is a topic (Tăng cường kiểm tra, giám sát).
    if (step === 0 && !capitals && roles.length === 0 && !openers.test(words[index]?.[0] ?? ""))
      break;
    index += Math.max(step, 1);
  }
  return roles;

  function matchAt(from: number): number {
    for (let count = Math.min(longestPhrase, words.length - from); count >= 1; count -= 1) {
      const phrase = table.get(keyOf(from, count));
      if (phrase === undefined) continue;
      const rest = restBehind(from + count);
      // “TỔ CHỨC” alone is a phrase, and the beginning of a misspelt longer one as well.
      if (phrase.exact ? rest > 0 : rest > longestRest)
        return matchMisspelt(from, count + 1) || count;
      if (!roles.includes(phrase.role)) roles.push(phrase.role);
      return count;
    }
    return matchMisspelt(from, 2);
  }

  /** Words of the part that stand behind the phrase. */
  function restBehind(from: number): number {
    let end = from;
    while (end < words.length && !opensPart(end) && words[end]?.[0] !== "và") end += 1;
    return end - from;
  }

  function matchMisspelt(from: number, fewest: number): number {
    if (!tolerant) return 0;
    plain ??= stripDiacritics(folded);
    const letters = plain;
    const part = words.slice(from, from + longestPhrase);
    const spelled = part.map(({ 0: word, index }) => letters.slice(index, index + word.length));
    if (isFarFromPhrases(spelled, capitals, table)) return 0;
    for (let count = part.length; count >= fewest; count -= 1) {
      // “và” between the words of a phrase is no part of it.
      const kept = (_: unknown, at: number): boolean => at < count && part[at]?.[0] !== "và";
      const said = part.filter(kept).map((word) => word[0]);
      const phrase = findMisspeltPhrase(spelled.filter(kept), said, capitals, table);
      if (phrase === null) continue;
      if (restBehind(from + count) > 0 && (phrase.exact || !capitals || count < restAfter))
        continue;
      if (!roles.includes(phrase.role)) roles.push(phrase.role);
      return count;
    }
    return 0;
  }

  function keyOf(from: number, count: number): string {
    return words
      .slice(from, from + count)
      .map((word) => word[0])
      .join(" ")
      .replaceAll(" và ", " ");
  }
}
