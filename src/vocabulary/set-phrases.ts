import { findWords, foldText } from "../text/index.js";
import { stripDiacritics } from "../text/slips.js";
import { setPhrases } from "./data/set-phrases.js";

/** A phrase of administrative language that is always written the same way. */
export interface SetPhrase {
  /** As it is written. */
  readonly text: string;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** What stands between its words, folded: one entry fewer than words. */
  readonly gaps: readonly string[];
  /** The commas and hyphens between its words are looked at. */
  readonly hasMarks: boolean;
  /** Some offices write it without its marks: a remark is a doubt. */
  readonly isDoubtful: boolean;
  /** Its diacritics are looked at. */
  readonly hasWords: boolean;
  readonly hasCapitals: boolean;
  /** Looked at only as the name of a body, alone in its cell. */
  readonly isName: boolean;
  /** One of its words may have been left out. */
  readonly mayMiss: boolean;
}

/** Phrases by their words without diacritics. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readonly phrases: SetPhrase[];
}

function readPhrase(row: string): SetPhrase {
  const [text = "", checks = ""] = row.split("\t");
  const folded = foldText(text);
  const { starts, ends } = findWords(text);
  const has = (check: string): boolean => checks.split(" ").includes(check);
  return {
    text,
    words: starts.map((start, at) => folded.slice(start, ends[at])),
    gaps: starts.slice(1).map((start, at) => folded.slice(ends[at], start)),
    hasWords: has("words"),
    hasMarks: has("marks"),
    isDoubtful: has("doubtful"),
    hasCapitals: has("capitals"),
    isName: has("name"),
    mayMiss: has("missing"),
  };
}

const createNode = (): PhraseNode => ({ next: new Map(), phrases: [] });

let root: PhraseNode | null = null;

/** All phrases, as a tree by their words without diacritics. A phrase that may miss a word stands there without it too. */
export function loadSetPhrases(): PhraseNode {
  if (root !== null) return root;
  root = createNode();
  for (const phrase of setPhrases.map(readPhrase)) {
    insert(root, phrase, phrase.words);
    if (!phrase.mayMiss) continue;
    for (let left = 1; left < phrase.words.length - 1; left += 1) {
      insert(root, phrase, phrase.words.toSpliced(left, 1));
    }
  }
  return root;
}

function insert(from: PhraseNode, phrase: SetPhrase, words: readonly string[]): void {
  let node = from;
  for (const word of words) {
    const key = stripDiacritics(word);
    let next = node.next.get(key);
    if (next === undefined) {
      next = createNode();
      node.next.set(key, next);
    }
    node = next;
  }
  node.phrases.push(phrase);
}
