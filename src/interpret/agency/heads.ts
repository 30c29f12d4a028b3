import { type AgencyHead, loadAgencyLexicon } from "../../vocabulary/index.js";
import { type FoundHead, keyBetween, type Tokens } from "./tokens.js";

const longestHead = 4;

/**
 * The head noun that begins at a word, the longest first; null when there is none, or when the next words make
 * something else of it (Ban hành, Hội nghị). `capital` asks for a capital letter, which names have and
 * running text has not.
 */
export function findHead(tokens: Tokens, at: number, capital: boolean): FoundHead | null {
  const word = tokens.words[at];
  if (word === undefined || (capital && !word.capital)) return null;
  let found = tokens.heads[at];
  if (found === undefined) {
    found = readHead(tokens, at);
    tokens.heads[at] = found;
  }
  return found;
}

function readHead(tokens: Tokens, at: number): FoundHead | null {
  const { heads } = loadAgencyLexicon();
  for (let count = Math.min(longestHead, tokens.words.length - at); count >= 1; count -= 1) {
    const head = heads.get(keyBetween(tokens, at, at + count));
    if (head === undefined || tokens.words[at + count - 1]?.joint) continue;
    return head.unless.size > 0 && isOtherWord(tokens, at + count, head)
      ? null
      : { to: at + count, head };
  }
  return null;
}

function isOtherWord(tokens: Tokens, at: number, head: AgencyHead): boolean {
  for (let count = 1; count <= 3 && at + count <= tokens.words.length; count += 1) {
    if (head.unless.has(keyBetween(tokens, at, at + count))) return true;
  }
  return false;
}
