import { composeText } from "../compose.js";
import { beginning, syllableAutomaton } from "./automaton.js";
import {
  classes,
  combiningMark,
  delimiter,
  digit,
  firstLetter,
  foreignLetter,
  innerMark,
  strayMark,
  widthOfAlphabet,
} from "./characters.js";

export interface SyllableScore {
  /** Tokens that are syllables of Vietnamese. */
  readonly syllables: number;
  /** Those of them with a diacritic, which no text of another language has in number. */
  readonly marked: number;
  /** Tokens that were judged. */
  readonly judged: number;
  /** `syllables / judged`, from 0 to 1; 1 when nothing was judged. */
  readonly share: number;
}

/** True when the whole word is spelled as a Vietnamese syllable can be, in any case and in NFC or NFD. */
export function isSyllable(word: string): boolean {
  const { next, complete } = syllableAutomaton();
  let state = beginning;
  for (let at = 0; at < word.length; at += 1) {
    const kind = classes[word.charCodeAt(at)] as number;
    state = next[state * widthOfAlphabet + kind] as number;
    if (state === 0) return marks.test(word) && isComposedSyllable(word);
  }
  return complete[state] === 1;
}

const marks = /[\u0300-\u036f]/;

function isComposedSyllable(word: string): boolean {
  const composed = word.normalize("NFC");
  return composed !== word && isSyllable(composed);
}

/**
 * How much of a text is Vietnamese. A token is a run of letters and digits, with signs that stand between letters or
 * can only be letters read in the wrong encoding (nh©n, Vi¨n). Judged are
 * - tokens that are syllables;
 * - tokens that are not, but have a letter beyond ASCII, such a sign, a private or a replacement character; letters of
 *   other alphabets among them, so that a broken text layer is told;
 * - onsets that lost their rime: ngh, kh, th.
 *
 * Set aside are foreign words and other words of ASCII letters, abbreviations in capitals (UBND, HĐND), mixed ones
 * (QyĐ), tokens with a digit, and single letters (a, b, đ).
 */
export function scoreSyllables(text: string): SyllableScore {
  const { next, complete } = syllableAutomaton();
  const { length } = text;
  let syllables = 0;
  let marked = 0;
  let strange = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    let kind = classes[code] as number;
    if (kind === delimiter || kind === innerMark) {
      at += 1;
      continue;
    }
    const start = at;
    let state = beginning;
    let codes = 0;
    while (kind >= firstLetter) {
      state = next[state * widthOfAlphabet + kind] as number;
      codes |= text.charCodeAt(at);
      at += 1;
      if (at === length) break;
      kind = classes[text.charCodeAt(at)] as number;
    }
    // The end of the text, a delimiter or a sign at the end of the word: nothing but Vietnamese letters.
    if (at > start && (at === length || kind === delimiter || isOutside(text, at, kind))) {
      if (complete[state] === 1) {
        if (codes > 0x7f) {
          marked += 1;
          syllables += 1;
        } else if (at - start > 1) syllables += 1;
      } else if (codes > 0x7f ? !isAbbreviation(text, start, at) : isLoneOnset(text, start, at)) {
        strange += 1;
      }
      continue;
    }
    if (kind === combiningMark) return scoreSyllables(composeRest(text));
    let letters = at - start;
    let digits = 0;
    for (; at < length; at += 1) {
      kind = classes[text.charCodeAt(at)] as number;
      if (kind === delimiter || (kind === innerMark && isOutside(text, at, kind))) break;
      if (kind === digit) digits += 1;
      else if (kind >= firstLetter || kind === foreignLetter) letters += 1;
    }
    if (digits === 0 && letters > 0) strange += 1;
  }
  const judged = syllables + strange;
  return { syllables, marked, judged, share: judged === 0 ? 1 : syllables / judged };
}

const looseMarks = /[\u0300-\u036f]/g;

/** The text composed; marks that have no letter to go to are left out, so that none is met again. */
const composeRest = (text: string): string => composeText(text).replace(looseMarks, "\ufffd");

/** True for a sign between words: no letter stands behind it. */
function isOutside(text: string, at: number, kind: number): boolean {
  if (kind !== innerMark) return false;
  const following = classes[text.charCodeAt(at + 1)];
  return following === undefined || (following < foreignLetter && following !== strayMark);
}

const capitalD = 0x110;
const smallD = 0x111;
const capitalU = 0x1af;

/** Letters of ASCII with Đ, đ, Ư: alone, all capitals (HĐND, BTVTƯ), or capitals behind small ones (QyĐ). */
function isAbbreviation(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && code !== capitalD && code !== smallD && code !== capitalU) return false;
    if (code < 0x5b || code === capitalD || code === capitalU) capitals += 1;
  }
  return end - start === 1 || capitals > 1;
}

/** An onset of small letters without its rime. */
function isLoneOnset(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size < 2 || size > 3) return false;
  const first = text.charAt(start);
  const second = text.charAt(start + 1);
  if (size === 3) return first === "n" && second === "g" && text.charAt(start + 2) === "h";
  return second === "h" ? "cknpt".includes(first) : first === "n" && second === "g";
}
