import { classes, foreignLetter } from "./syllables/characters.js";

/** Where the words of a text stand: runs of letters; `starts[i]` inclusive, `ends[i]` exclusive. */
export interface WordList {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The runs of letters of a text in NFC. Digits and signs belong to no word. */
export function findWords(text: string): WordList {
  const starts: number[] = [];
  const ends: number[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    if ((classes[text.charCodeAt(at)] as number) < foreignLetter) {
      at += 1;
      continue;
    }
    starts.push(at);
    do at += 1;
    while (at < length && (classes[text.charCodeAt(at)] as number) >= foreignLetter);
    ends.push(at);
  }
  return { starts, ends };
}
