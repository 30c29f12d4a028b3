import type { Edge } from "./bodies.js";
import { readGroup } from "./context.js";
import { keyBetween, type Tokens, textBetween, type Word } from "./tokens.js";

const schoolCost = 9;
const longestName = 5;
const longestKind = 4;
const kinds = new Set([
  "mn",
  "mg",
  "th",
  "thcs",
  "thpt",
  "mầmnon",
  "mẫugiáo",
  "tiểuhọc",
  "trunghọccơsở",
  "trunghọcphổthông",
  "ptdtnt",
  "ptdtbt",
]);

/** Schools of several kinds, parted by commas: “Trường TH, THCS”. “Trường TH&THCS” is one school. */
export function findSchools(tokens: Tokens, at: number): Edge[] {
  if (tokens.words[at]?.text !== "trường") return [];
  let to = readKind(tokens, at + 1);
  if (to === null || tokens.words[at + 1]?.before !== "space") return [];
  let commas = 0;
  for (;;) {
    const next = tokens.words[to];
    if (next === undefined || (next.before !== "comma" && !next.joint)) break;
    const end = readKind(tokens, next.joint ? to + 1 : to);
    if (end === null) break;
    if (next.before === "comma") commas += 1;
    to = end;
  }
  if (commas === 0) return [];
  // A name behind the kinds is that of each of them (Trường TH, THCS An Phú).
  const last = to + longestName;
  while (to < last && isNameWord(tokens.words[to])) to += 1;
  const wording = textBetween(tokens, at, to);
  return [
    {
      to,
      cost: schoolCost,
      known: true,
      person: false,
      read: () => readGroup(wording, "medium"),
    },
  ];
}

function isNameWord(word: Word | undefined): boolean {
  return word !== undefined && word.before === "space" && word.capital && !word.joint;
}

function readKind(tokens: Tokens, at: number): number | null {
  for (let to = Math.min(at + longestKind, tokens.words.length); to > at; to -= 1) {
    if (kinds.has(keyBetween(tokens, at, to))) return to;
  }
  return null;
}
