import type { SectionRole } from "../model/index.js";
import { isPhraseOff, stripDiacritics } from "../text/slips.js";

export interface HeadingPhrase {
  role: SectionRole;
  /** The part of the heading must hold nothing else. */
  exact: boolean;
}

interface PlainPhrase {
  words: string[];
  phrase: HeadingPhrase;
}

interface PlainPhrases {
  byFirst: Map<string, PlainPhrase[]>;
  byLast: Map<string, PlainPhrase[]>;
}

let plainPhrases: PlainPhrases | null = null;
/** Words of their own that differ from a phrase in their diacritics only. */
const otherWords: ReadonlySet<string> = new Set(["chi tiêu", "phản công", "phần công"]);
/** Fewest words of a phrase in which a letter may be wrong: CHI TIẾT is not CHỈ TIÊU. */
const wordsForLetters = 3;

function add(map: Map<string, PlainPhrase[]>, word: string, plain: PlainPhrase): void {
  const same = map.get(word);
  if (same === undefined) map.set(word, [plain]);
  else same.push(plain);
}

/** The phrases of two and more words, without diacritics. */
function loadPlain(phrases: ReadonlyMap<string, HeadingPhrase>): PlainPhrases {
  if (plainPhrases !== null) return plainPhrases;
  plainPhrases = { byFirst: new Map(), byLast: new Map() };
  for (const [key, phrase] of phrases) {
    const words = stripDiacritics(key).split(" ");
    if (words.length < 2) continue;
    add(plainPhrases.byFirst, words[0] as string, { words, phrase });
    add(plainPhrases.byLast, words.at(-1) as string, { words, phrase });
  }
  return plainPhrases;
}

/** No phrase is meant by a part that begins with these words (without diacritics); a quick look. */
export function isFarFromPhrases(
  words: readonly string[],
  letters: boolean,
  phrases: ReadonlyMap<string, HeadingPhrase>,
): boolean {
  const { byFirst, byLast } = loadPlain(phrases);
  if (byFirst.has(words[0] as string)) return false;
  return !letters || !words.some((word, at) => at >= wordsForLetters - 1 && byLast.has(word));
}

/**
 * The phrase that words without diacritics are meant to say, `said` being the words as folded: other or missing
 * diacritics, with `letters` also one wrong letter in a phrase of three and more words; null when none is meant.
 */
export function findMisspeltPhrase(
  words: readonly string[],
  said: readonly string[],
  letters: boolean,
  phrases: ReadonlyMap<string, HeadingPhrase>,
): HeadingPhrase | null {
  const { byFirst, byLast } = loadPlain(phrases);
  const same = byFirst.get(words[0] as string) ?? [];
  const spelled = same.find(
    (each) =>
      each.words.length === words.length && each.words.every((word, at) => word === words[at]),
  );
  if (spelled !== undefined) return otherWords.has(said.join(" ")) ? null : spelled.phrase;
  if (!letters || words.length < wordsForLetters) return null;
  // With one word off, the first or the last one is right.
  const near = [...same, ...(byLast.get(words.at(-1) as string) ?? [])].filter((each) =>
    isPhraseOff(words, each.words),
  );
  const [first] = near;
  return first !== undefined && near.every(({ phrase }) => phrase.role === first.phrase.role)
    ? first.phrase
    : null;
}
