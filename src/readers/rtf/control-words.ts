import { buildWordTrie } from "./word-trie.js";
import { blockWords, tableWords } from "./words/block-words.js";
import { characterWords, paragraphWords, signWords } from "./words/character-words.js";
import { skippedGroupWords, textGroupWords } from "./words/group-words.js";
import type { Handler } from "./words/handler.js";
import { fontWords, styleWords } from "./words/head-words.js";
import { listWords, numberWords } from "./words/list-words.js";

const all = Object.entries({
  ...signWords,
  ...characterWords,
  ...paragraphWords,
  ...blockWords,
  ...tableWords,
  ...fontWords,
  ...styleWords,
  ...listWords,
  ...numberWords,
  ...textGroupWords,
  ...skippedGroupWords,
});

/** Every control word that is known; all others are passed over (RTF 1.9.1, "Conventions of an RTF Reader"). */
export const knownWords = buildWordTrie(all.map(([word]) => word));

export const wordHandlers: readonly Handler[] = all.map(([, handler]) => handler);

/** Words below this index stand for a sign: one of them may be what `\u` has for readers without Unicode. */
export const signWordCount = Object.keys(signWords).length;
