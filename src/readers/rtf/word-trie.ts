/** Letters of control words, both cases, told apart by their lower six bits. */
const width = 64;

/** Finds control words letter by letter without making strings; node 0 is the start, -1 no word. */
export interface WordTrie {
  /** `next[node * 64 + (letter & 63)]`: the node behind a letter; 0 when no word goes on so. */
  readonly next: Int16Array;
  /** `ends[node]`: index of the word that ends here; -1 when none does. */
  readonly ends: Int16Array;
}

export function buildWordTrie(words: readonly string[]): WordTrie {
  const size = words.reduce((sum, word) => sum + word.length, 1);
  const next = new Int16Array(size * width);
  const ends = new Int16Array(size).fill(-1);
  let count = 1;
  for (const [index, word] of words.entries()) {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const slot = node * width + (word.charCodeAt(at) & (width - 1));
      if (next[slot] === 0) {
        next[slot] = count;
        count += 1;
      }
      node = next[slot] as number;
    }
    ends[node] = index;
  }
  return { next, ends };
}
