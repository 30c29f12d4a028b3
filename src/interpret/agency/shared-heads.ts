import { loadAgencyLexicon } from "../../vocabulary/index.js";
import { type Edge, findKnownBodies, type ListItem } from "./bodies.js";
import { type AgencyContext, readGroup } from "./context.js";
import { findHead } from "./heads.js";
import { readKnownBody } from "./known-name.js";
import { isAfterColon, keyBetween, type Tokens, textBetween, type Word } from "./tokens.js";

const listCost = 11;
const longestField = 12;
const fieldHeads: ReadonlyMap<string, string> = new Map([
  ["bộ", "Bộ "],
  ["sở", "Sở "],
  ["phòng", "Phòng "],
]);
const openers = new Set(["bộ", "sở", "phòng", "vp", "văn"]);
const officeHeads = new Set(["vp", "vănphòng"]);

/**
 * Bodies that share one head noun: “Các phòng: Kinh tế, Văn hóa - Xã hội”, “các Sở Nội vụ, Tài chính”,
 * “VP: Tỉnh ủy, HĐND tỉnh”. Each is a body of its own, with its own words and its full name. Where one of them is
 * not known, nothing is expanded.
 */
export function findSharedHeads(tokens: Tokens, at: number, context: AgencyContext): Edge[] {
  const opener = findHead(tokens, at, false);
  const grouped = opener?.head.kind === "group";
  const from = grouped ? opener.to : at;
  const head = tokens.words[from];
  if (head === undefined || !openers.has(head.text)) return [];
  const two = head.text === "văn";
  const first = from + (two ? 2 : 1);
  if (first >= tokens.words.length || (two && tokens.words[from + 1]?.before !== "space"))
    return [];
  const colon = isAfterColon(tokens, first);
  const key = keyBetween(tokens, from, first);
  const field = fieldHeads.get(key);
  if (field !== undefined && (grouped || colon)) {
    const items = readItems(tokens, first, (index) =>
      readField(tokens, index, key, field, context),
    );
    const list = listEdge(items, colon ? 1 : 2);
    return list.length > 0 || !colon || !grouped ? list : [groupEdge(tokens, at, first)];
  }
  if (officeHeads.has(key) && colon) {
    const items = readItems(tokens, first, (index) => readOwner(tokens, index, context));
    return listEdge(items, 1);
  }
  return [];
}

function listEdge(items: readonly ListItem[], least: number): Edge[] {
  const last = items.at(-1);
  if (last === undefined || items.length < least) return [];
  return [{ to: last.to, cost: listCost, known: true, person: false, read: last.read, items }];
}

/** Fields that are not all known stay together, up to the next body with a head noun of its own. */
function groupEdge(tokens: Tokens, at: number, first: number): Edge {
  let to = first + 1;
  while (to < tokens.words.length) {
    const next = tokens.words[to] as Word;
    const begin = next.joint ? to + 1 : to;
    if (next.before === "bracket") break;
    if (next.before !== "space" || next.joint) {
      if (findHead(tokens, begin, false) !== null) break;
      if (next.before === "break" && tokens.words[begin]?.capital === true) break;
    }
    to = begin + 1;
  }
  const end = Math.min(to, tokens.words.length);
  const wording = textBetween(tokens, at, end);
  return {
    to: end,
    cost: listCost,
    known: true,
    person: false,
    read: () => readGroup(wording, "medium"),
  };
}

/** The items up to the next body with a head noun of its own; none when one of them cannot be read. */
function readItems(
  tokens: Tokens,
  first: number,
  read: (index: number) => ListItem | null,
): ListItem[] {
  const items: ListItem[] = [];
  let at = first;
  while (at < tokens.words.length) {
    const item = read(at);
    if (item === null) {
      // “… và Công an xã” goes on with a body of its own.
      return items.length > 0 && findHead(tokens, at, false) !== null ? items : [];
    }
    items.push(item);
    at = item.to;
    const next = tokens.words[at];
    if (next === undefined) break;
    if (next.joint) at += 1;
    else if (next.before === "bracket" || next.before === "break") break;
  }
  return items;
}

function endsItem(tokens: Tokens, to: number): boolean {
  const next = tokens.words[to];
  if (next === undefined || next.joint) return true;
  return next.before !== "space" && next.before !== "tight";
}

function readField(
  tokens: Tokens,
  at: number,
  headKey: string,
  head: string,
  context: AgencyContext,
): ListItem | null {
  if (!(tokens.words[at] as Word).capital || findHead(tokens, at, true) !== null) return null;
  const { forms } = loadAgencyLexicon();
  for (let to = Math.min(at + longestField, tokens.words.length); to > at; to -= 1) {
    if (!endsItem(tokens, to) || tokens.words[to - 1]?.joint) continue;
    const key = headKey + keyBetween(tokens, at, to);
    if (!forms.get(key)?.some(({ entry }) => entry.name.startsWith(head))) continue;
    return {
      from: at,
      to,
      read: () => readKnownBody(key, `${head}${textBetween(tokens, at, to)}`, context),
    };
  }
  return null;
}

function readOwner(tokens: Tokens, at: number, context: AgencyContext): ListItem | null {
  if (findHead(tokens, at, true)?.head.kind !== "unit") return null;
  const bodies = findKnownBodies(tokens, at, context).filter(({ to }) => endsItem(tokens, to));
  const body = bodies.at(-1);
  if (body === undefined) return null;
  return {
    from: at,
    to: body.to,
    read: () => {
      const reading = body.read();
      return {
        ...reading,
        name: reading.name === null ? null : `Văn phòng ${reading.name}`,
        confidence: reading.confidence === "high" ? "medium" : "low",
      };
    },
  };
}
