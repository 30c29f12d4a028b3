import { loadAgencyLexicon } from "../../vocabulary/index.js";
import type { Edge } from "./bodies.js";
import { readGroup } from "./context.js";
import { findHead } from "./heads.js";
import { keyBetween, type Tokens, textBetween, type Word } from "./tokens.js";

const groupCost = 12;
const longestNoun = 5;
/** Words that go on saying which bodies of a group are meant. */
const qualifiers = new Set([
  "liên",
  "có",
  "thuộc",
  "trực",
  "trên",
  "của",
  "tại",
  "ở",
  "khác",
  "nêu",
  "được",
  "nói",
  "hữu",
  "trong",
  "là",
]);

/**
 * Every group that begins at a word: “các sở, ban, ngành”, “các thôn, tổ dân phố”, “bộ, ngành liên quan”.
 * A group is never expanded (who exactly is meant is for its readers to say).
 */
export function findGroups(tokens: Tokens, at: number): Edge[] {
  const head = findHead(tokens, at, false);
  const opened = head?.head.kind === "group";
  let to = readNoun(tokens, opened ? head.to : at);
  if (to === null) {
    return opened ? cutsFrom(tokens, at, head.to + 1, groupCost + 8, false) : [];
  }
  let count = 1;
  for (;;) {
    const next = readNextNoun(tokens, to);
    if (next === null) break;
    to = next;
    count += 1;
  }
  const after = tokens.words[to];
  const plain = after === undefined || after.before !== "space" || after.joint;
  const qualified = after !== undefined && after.before === "space" && qualifiers.has(after.text);
  // A noun of a group alone is a group only with “các” or a word that says which (ngành liên quan).
  if (!opened && count === 1 && !qualified) return [];
  return cutsFrom(tokens, at, to, plain || qualified ? groupCost : groupCost + 4, plain);
}

/** Whether the words from the first on name a group: “các phòng ban …”, “cán bộ, công chức”, “các Ủy ban …”. */
export function beginsGroup(tokens: Tokens): boolean {
  const head = findHead(tokens, 0, false);
  if (head?.head.kind !== "group") return findGroups(tokens, 0).length > 0;
  return readNoun(tokens, head.to) !== null || findHead(tokens, head.to, true) !== null;
}

/** Where a noun that stands for many bodies ends; null when there is none. */
function readNoun(tokens: Tokens, at: number): number | null {
  const { groupNouns, groupOpeners } = loadAgencyLexicon();
  const opening = tokens.words[at];
  if (opening === undefined || !groupOpeners.has(opening.text)) return null;
  for (let count = Math.min(longestNoun, tokens.words.length - at); count >= 1; count -= 1) {
    const words = tokens.words.slice(at, at + count);
    if (words.some((word, index) => index > 0 && word.before !== "space")) continue;
    if (words.at(-1)?.joint !== true && groupNouns.has(keyBetween(tokens, at, at + count)))
      return at + count;
  }
  return null;
}

/** The next noun of the same list: “, ngành”, “và địa phương”, not “, Ban Chỉ huy Quân sự”. */
function readNextNoun(tokens: Tokens, at: number): number | null {
  const word = tokens.words[at];
  if (word === undefined || word.before === "break" || word.before === "bracket") return null;
  if (word.before === "space" && !word.joint) return null;
  const to = readNoun(tokens, word.joint ? at + 1 : at);
  if (to === null) return null;
  const after = tokens.words[to];
  const ends = after === undefined || after.before !== "space" || after.joint;
  return ends || qualifiers.has(after.text) || !after.capital ? to : null;
}

/** An edge to every place from `from` on at which the group can end. */
function cutsFrom(tokens: Tokens, at: number, from: number, cost: number, plain: boolean): Edge[] {
  const edges: Edge[] = [];
  let crossed = 0;
  for (let to = from; to <= tokens.words.length && edges.length < 12; to += 1) {
    const next = tokens.words[to];
    if (next !== undefined && next.before === "space" && !next.joint) continue;
    if (next?.before === "tight") continue;
    const exact = plain && to === from;
    const wording = textBetween(tokens, at, to);
    edges.push({
      to,
      cost: cost + crossed,
      known: true,
      person: false,
      read: () => readGroup(wording, exact ? "high" : "medium"),
    });
    if (next !== undefined) crossed += crossingCost(tokens, to, next);
  }
  return edges;
}

/** How unlikely it is that a name or group goes on after a separator. */
export function crossingCost(tokens: Tokens, at: number, next: Word): number {
  const first = next.joint ? at + 1 : at;
  const word = tokens.words[first];
  if (word === undefined) return 60;
  if (next.before === "break") return word.capital ? 45 : 2;
  const head = findHead(tokens, first, false);
  if (head !== null && (word.capital || head.head.kind === "group" || head.head.kind === "address"))
    return 32;
  if (next.before === "bracket") return 1;
  if (!word.capital) return next.before === "comma" ? 6 : 4;
  return next.before === "comma" ? 13 : 5;
}
