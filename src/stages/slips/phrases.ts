import type { Wording } from "../../source/index.js";
import { findWords, foldText, imitateCase, isSyllable, type WordList } from "../../text/index.js";
import { stripDiacritics } from "../../text/slips.js";
import { loadSetPhrases, type PhraseNode, type SetPhrase } from "../../vocabulary/index.js";
import type { Slip } from "./collector.js";

interface Word {
  readonly folded: string;
  readonly plain: string;
}

const known = new Map<string, Word>();
const mostKnown = 20_000;

/** A word as the phrases have it; the same few thousand words make up every plan. */
function readWord(written: string): Word {
  let word = known.get(written);
  if (word === undefined) {
    const folded = foldText(written);
    word = { folded, plain: stripDiacritics(folded) };
    if (known.size < mostKnown) known.set(written, word);
  }
  return word;
}

/** Longest name of a body that stands in a cell. */
const longestName = 90;
const widestGap = 3;
const onlyMarks = /^[\s,–-]*$/;

/** Words of a text that stand as a phrase does. */
interface Match {
  readonly words: readonly Word[];
  /** The marks between them, without spaces. */
  readonly gaps: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly SetPhrase[];
}

/** Set phrases of a wording that are not written as they should be. */
export function findPhraseSlips({ text }: Wording, isCell: boolean): Slip[] {
  const slips: Slip[] = [];
  const root = loadSetPhrases();
  const list = findWords(text);
  const mayBeName = isCell && text.length <= longestName;
  for (let index = 0; index < list.starts.length; ) {
    const first = readWord(text.slice(list.starts[index], list.ends[index]));
    const node = root.next.get(first.plain);
    const matches =
      node === undefined || !goesOn(text, list, index, node)
        ? []
        : findMatches(text, list, index, node, first);
    let taken = 0;
    for (const match of matches) {
      const judged = judge(text, match, mayBeName);
      if (judged === null) continue;
      if (judged !== "sound") slips.push(judged);
      taken = match.words.length;
      break;
    }
    index += Math.max(1, taken);
  }
  return slips;
}

/** The second word is that of a phrase too: no phrase has but one. */
function goesOn(
  text: string,
  { starts, ends }: WordList,
  index: number,
  node: PhraseNode,
): boolean {
  const next = starts[index + 1];
  if (next === undefined || next - (ends[index] as number) > widestGap) return false;
  return node.next.has(readWord(text.slice(next, ends[index + 1])).plain);
}

/** What stands at a word, the longest first. */
function findMatches(
  text: string,
  { starts, ends }: WordList,
  index: number,
  start: PhraseNode,
  first: Word,
): Match[] {
  const matches: Match[] = [];
  const words = [first];
  const gaps: string[] = [];
  const from = starts[index] as number;
  let node: PhraseNode | undefined = start;
  for (let at = index; node !== undefined; ) {
    if (node.phrases.length > 0) {
      const to = ends[at] as number;
      matches.unshift({ words: [...words], gaps: [...gaps], from, to, phrases: node.phrases });
    }
    const end = ends[at] as number;
    at += 1;
    const next = starts[at];
    if (next === undefined || next - end > widestGap) break;
    const gap = text.slice(end, next);
    if (!onlyMarks.test(gap)) break;
    const word = readWord(text.slice(next, ends[at]));
    words.push(word);
    gaps.push(gap.replace(/\s/g, "").replace("–", "-"));
    node = node.next.get(word.plain);
  }
  return matches;
}

const bareGap = (gap: string): string => gap.replace(/\s/g, "");

/** A slip, `sound` for a phrase as it should be, null where the words are none of the phrases. */
function judge(text: string, match: Match, mayBeName: boolean): Slip | "sound" | null {
  const written = text.slice(match.from, match.to);
  let slip: Slip | null = null;
  const edges = readEdges(text, match);
  for (const phrase of match.phrases) {
    const found = judgePhrase(written, { ...match, ...edges }, phrase, mayBeName);
    if (found === "sound") return "sound";
    slip ??= found;
  }
  return slip;
}

/** What stands before and behind the words in the same clause. */
interface Edges {
  /** The first word ends one that began before it: thăm hỏi | cựu chiến binh. */
  readonly endsOther: boolean;
  /** Words stand before it; behind it. */
  readonly isPreceded: boolean;
  readonly isFollowed: boolean;
  /** The last word begins one that goes on behind it: kinh tế xã hội | chủ nghĩa, chính trị xã hội | - nghề nghiệp. */
  readonly beginsOther: boolean;
}

const endOfOther = new Set(
  [
    "thăm hỏi|học hỏi|đòi hỏi|câu hỏi|thu hồi|phục hồi",
    "thông qua|trải qua|vượt qua|kết quả|hiệu quả|hậu quả|tình trạng|thực trạng",
  ]
    .join("|")
    .split("|"),
);
const beginningOfOther = new Set(
  "hội chủ|hội hóa|hội học|ngành nghề|ngành học|thể thao|thể dục|thể hiện".split("|"),
);

const longestEdge = 12;
const beforeWords = /(\p{L}+) $/u;
const hyphen = /^\s*[-–]\s*\p{Ll}/u;
const behindWords = /^ (\p{L}+)/u;

function readEdges(text: string, { words, from, to }: Match): Edges {
  const before = beforeWords.exec(text.slice(Math.max(0, from - longestEdge), from))?.[1];
  const following = text.slice(to, to + longestEdge);
  const behind = behindWords.exec(following)?.[1];
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  return {
    endsOther: before !== undefined && endOfOther.has(`${foldText(before)} ${first.folded}`),
    isPreceded: before !== undefined,
    isFollowed: behind !== undefined,
    beginsOther:
      behind === undefined
        ? hyphen.test(following)
        : beginningOfOther.has(`${last.folded} ${foldText(behind)}`),
  };
}

/**
 * Words that differ from those of a phrase may be others than those meant: at its edges they belong to what stands
 * beside them (chuyển đổi sở | hữu), and marks between them part them.
 */
function mayBeOthers(match: Match & Edges, phrase: SetPhrase): boolean {
  const { words, gaps, endsOther, isPreceded, isFollowed } = match;
  if (gaps.some((gap, at) => gap !== "" && gap !== bareGap(phrase.gaps[at] as string))) return true;
  const isOther = (at: number): boolean => words[at]?.folded !== phrase.words[at];
  const last = words.length - 1;
  if (isOther(0) && (endsOther || (isPreceded && words.length === 2))) return true;
  return isOther(last) && isFollowed && isSyllable((words[last] as Word).folded);
}

function judgePhrase(
  written: string,
  match: Match & Edges,
  phrase: SetPhrase,
  mayBeName: boolean,
): Slip | "sound" | null {
  const { words, gaps, from, to } = match;
  const suggest = (code: Slip["code"], isDoubtful = phrase.isDoubtful): Slip => ({
    code,
    from,
    to,
    suggestion: imitateCase(written, phrase.text),
    confidence: isDoubtful ? "medium" : "high",
  });
  if (words.length < phrase.words.length) {
    return phrase.mayMiss && isWithoutOne(match, phrase) ? suggest("slip/missing-word") : null;
  }
  const different = words.filter(({ folded }, at) => folded !== phrase.words[at]);
  if (different.length === 0) {
    const wanted = phrase.gaps.map(bareGap);
    const missing = wanted.filter((gap, at) => gap !== "" && gaps[at] === "");
    const isSame = wanted.every((gap, at) => gap === gaps[at]);
    if (phrase.isName && !(mayBeName && isCapital(written))) return null;
    if (!isSame) {
      if (match.beginsOther) return "sound";
      const isOnlyMissing = wanted.every((gap, at) => gap === gaps[at] || gaps[at] === "");
      if (!phrase.hasMarks || missing.length === 0 || !isOnlyMissing) return "sound";
      const code = missing.includes("-") ? "slip/hyphen-in-name" : "slip/punctuation";
      // Words between hyphens are names and take capitals; between commas they are as they were.
      return phrase.isName
        ? suggest(code)
        : { ...suggest(code), suggestion: replaceGaps(written, phrase) };
    }
    return phrase.hasCapitals && hasOtherCapitals(written, phrase.text)
      ? suggest("slip/capitals")
      : "sound";
  }
  if (!phrase.hasWords || different.length > (words.length > 5 ? 2 : 1)) return null;
  if (mayBeOthers(match, phrase)) return null;
  // D and đ are two letters: "áp dụng pháp luật" is no slip for "đúng pháp luật".
  const isSameLetter = words.every(
    ({ folded }, at) => folded.startsWith("đ") === (phrase.words[at] as string).startsWith("đ"),
  );
  if (!isSameLetter) return null;
  return { ...suggest("slip/diacritic", false), suggestion: replaceWords(written, match, phrase) };
}

/** The words as written, with the marks of the phrase between them. */
function replaceGaps(written: string, { gaps }: SetPhrase): string {
  const { starts, ends } = findWords(written);
  return starts.map((start, at) => written.slice(start, ends[at]) + (gaps[at] ?? "")).join("");
}

/** The words as written, those that differ from the phrase replaced. */
function replaceWords(written: string, { words }: Match, phrase: SetPhrase): string {
  const { starts, ends } = findWords(written);
  const pieces: string[] = [];
  let done = 0;
  for (const [at, word] of words.entries()) {
    if (word.folded === phrase.words[at]) continue;
    const [start, end] = [starts[at] as number, ends[at] as number];
    const right = imitateCase(written.slice(start, end), phrase.words[at] as string);
    pieces.push(written.slice(done, start), right);
    done = end;
  }
  return pieces.join("") + written.slice(done);
}

/** The words are those of the phrase but for one. */
function isWithoutOne({ words, gaps }: Match, phrase: SetPhrase): boolean {
  if (gaps.some((gap) => gap !== "")) return false;
  let left = 0;
  while (left < words.length && words[left]?.folded === phrase.words[left]) left += 1;
  return words.slice(left).every(({ folded }, at) => folded === phrase.words[left + at + 1]);
}

const isCapital = (written: string): boolean => {
  const first = written.charAt(0);
  return first !== first.toLowerCase();
};

/** Begins with a capital, as the phrase does, but has other small letters and capitals. */
function hasOtherCapitals(written: string, phrase: string): boolean {
  if (written === written.toUpperCase() || written === written.toLowerCase()) return false;
  if (!isCapital(written) && isCapital(phrase)) return false;
  const { starts, ends } = findWords(written);
  const expected = findWords(phrase);
  return starts.some((start, at) => {
    const from = expected.starts[at] as number;
    if (at === 0 || !isCapital(phrase.slice(from))) return false;
    return !isCapital(written.slice(start, ends[at]));
  });
}
