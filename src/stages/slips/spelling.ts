import type { Wording } from "../../source/index.js";
import { findWords, foldText, imitateCase, isCapitalised, isSyllable } from "../../text/index.js";
import type { Slip } from "./collector.js";

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const vietnamese = /^[a-zA-ZÀ-ỹ]+$/;
const beyondAscii = /[^\p{ASCII}]/u;

/** Spellings of onsets that follow the vowel behind them. */
const onsets: readonly (readonly [RegExp, string])[] = [
  [/^ngh(?![eêiéèẻẽẹếềểễệíìỉĩị])/i, "ng"],
  [/^ng(?=[eêéèẻẽẹếềểễệiíìỉĩị])/i, "ngh"],
  [/^gh(?![eêiéèẻẽẹếềểễệíìỉĩị])/i, "g"],
  [/^g(?=[eêéèẻẽẹếềểễệ])/i, "gh"],
  [/^c(?=[eêiéèẻẽẹếềểễệíìỉĩị])/i, "k"],
];
/** One hook of ươ left out. */
const hooks: readonly (readonly [RegExp, string])[] = [
  [/ư([oòóỏõọ])/i, "ươ"],
  [/u([ơờớởỡợ])(?=[a-z])/i, "ươ"],
];

/** The one syllable that a word of small letters can be meant as, by its tone moved or its onset respelled; else null. */
function respell(word: string): string | null {
  if (isSyllable(word) || !beyondAscii.test(word) || !vietnamese.test(word)) return null;
  const found = new Map<string, string>();
  const add = (candidate: string): void => {
    if (isSyllable(candidate)) found.set(foldText(candidate), candidate);
  };
  for (const moved of [word, ...respellOnset(word), ...respellHook(word)]) {
    add(moved);
    for (const candidate of moveTone(moved)) add(candidate);
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

const respellOnset = (word: string): string[] =>
  onsets.filter(([onset]) => onset.test(word)).map(([onset, right]) => word.replace(onset, right));

function respellHook(word: string): string[] {
  return hooks.flatMap(([hook, right]) => {
    const found = hook.exec(word);
    if (found === null) return [];
    const marks = (found[1] as string).normalize("NFD").match(tone)?.join("") ?? "";
    return [word.replace(hook, (right + marks).normalize("NFC"))];
  });
}

const isVowel = (letter: string): boolean => /[aeiouy]/i.test(letter.normalize("NFD").charAt(0));

/** The word with its one tone on each of its vowels. */
function moveTone(word: string): string[] {
  const marks = word.normalize("NFD").match(tone);
  if (marks?.length !== 1) return [];
  const letters = Array.from(word.normalize("NFD").replace(tone, "").normalize("NFC"));
  return letters.flatMap((letter, at) => {
    if (!isVowel(letter)) return [];
    const moved = [...letters];
    moved[at] = (letter + marks[0]).normalize("NFC");
    return [moved.join("")];
  });
}

const known = new Map<string, string | null>();
const mostKnown = 20_000;

/** Words that are no Vietnamese syllable but for a tone in the wrong place or an onset misspelt: qúy, nghành, đựơc. */
export function findMisspelt({ text }: Wording): Slip[] {
  const slips: Slip[] = [];
  const { starts, ends } = findWords(text);
  for (let at = 0; at < starts.length; at += 1) {
    const from = starts[at] as number;
    const to = ends[at] as number;
    const word = text.slice(from, to);
    if (to - from < 3 || isSyllable(word)) continue;
    let suggestion = known.get(word);
    if (suggestion === undefined) {
      const small = word.toLowerCase();
      const right = respell(small);
      suggestion = right === null ? null : imitateCase(word, right);
      if (known.size < mostKnown) known.set(word, suggestion);
    }
    if (suggestion === null) continue;
    const confidence = standsInName(text, starts, ends, at) ? "medium" : "high";
    slips.push({ code: "slip/spelling", from, to, suggestion, confidence });
  }
  return slips;
}

/** A capitalised word beside another: names of persons and places are spelled as their owners do (Qúy, Cà Ròong). */
function standsInName(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  at: number,
): boolean {
  const isPart = (index: number): boolean => isCapitalised(text.slice(starts[index], ends[index]));
  const isBeside = (index: number): boolean =>
    isPart(index) && isPart(index + 1) && text.slice(ends[index], starts[index + 1]) === " ";
  return isBeside(at - 1) || isBeside(at);
}
