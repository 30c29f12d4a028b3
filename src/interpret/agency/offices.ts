import { loadAgencyLexicon } from "../../vocabulary/index.js";
import { type Edge, findKnownBodies } from "./bodies.js";
import type { AgencyContext, AgencyReading } from "./context.js";
import { findHead } from "./heads.js";
import { keyBetween, type Tokens, textBetween } from "./tokens.js";

const officeCost = 11;
const partCost = 18;
const longestOffice = 3;
const longestPart = 8;

/** Offices and standing posts that any body has, by lexicon key. */
const offices: ReadonlyMap<string, string> = new Map([
  ["vănphòng", "Văn phòng"],
  ["vp", "Văn phòng"],
  ["thanhtra", "Thanh tra"],
  ["thườngtrực", "Thường trực"],
  ["banthườngvụ", "Ban Thường vụ"],
  ["btv", "Ban Thường vụ"],
  ["bangiámđốc", "Ban Giám đốc"],
  ["đảngủy", "Đảng ủy"],
  ["đảngbộ", "Đảng bộ"],
  ["chibộ", "Chi bộ"],
  ["côngđoàn", "Công đoàn"],
]);
const officeOpeners = new Set([
  "văn",
  "vp",
  "thanh",
  "thường",
  "ban",
  "btv",
  "đảng",
  "chi",
  "công",
]);
/** Head nouns of the parts of a body. */
const partHeads = new Set([
  "phòng",
  "ban",
  "vụ",
  "cục",
  "chicục",
  "trungtâm",
  "khoa",
  "tổ",
  "đội",
  "bộphận",
]);
/** Bodies too small to have offices of their own. */
const smallHeads = new Set(["phòng", "vănphòng", "vp", "thanhtra", "trạm", "trường", "tổ", "đội"]);
const councilHeads = new Set(["hđnd", "hộiđồng"]);

/** The office of a known body as one name: “Văn phòng Tỉnh đoàn”, “Phòng Tổ chức cán bộ Sở Nội vụ”. */
export function findOffices(tokens: Tokens, at: number, context: AgencyContext): Edge[] {
  const word = tokens.words[at];
  if (word === undefined || (at > 0 && !word.capital)) return [];
  const edges: Edge[] = [];
  if (officeOpeners.has(word.text)) {
    for (let to = at + 1; to <= at + longestOffice && to < tokens.words.length; to += 1) {
      const office = offices.get(keyBetween(tokens, at, to));
      if (office !== undefined) edges.push(...officesOf(tokens, to, office, context));
    }
  }
  return [...edges, ...findParts(tokens, at, context)];
}

/** A commune's bodies have no offices of their own: there two names ran together. */
function officesOf(tokens: Tokens, at: number, office: string, context: AgencyContext): Edge[] {
  return namedBodies(tokens, at, context)
    .filter(([, { level }]) => level !== "commune" && level !== "hamlet")
    .map(([edge, body]) => ({
      ...edge,
      cost: officeCost + edge.cost - 10,
      read: () => ({ ...body, name: body.name === null ? null : `${office} ${body.name}` }),
    }));
}

function namedBodies(
  tokens: Tokens,
  at: number,
  context: AgencyContext,
): [edge: Edge, body: AgencyReading][] {
  const head = tokens.words[at]?.before === "space" ? findHead(tokens, at, true) : null;
  if (head?.head.kind !== "unit" || smallHeads.has(keyBetween(tokens, at, head.to))) return [];
  return findKnownBodies(tokens, at, context).map((edge) => [edge, edge.read()]);
}

/** A part of a body that the lexicon knows, the part as it is written. */
function findParts(tokens: Tokens, at: number, context: AgencyContext): Edge[] {
  const head = findHead(tokens, at, false);
  if (head === null || !partHeads.has(keyBetween(tokens, at, head.to))) return [];
  const { forms } = loadAgencyLexicon();
  const last = Math.min(head.to + longestPart, tokens.words.length - 1);
  for (let to = head.to + 1; to <= last; to += 1) {
    const word = tokens.words[to];
    if (word === undefined || word.before === "comma" || word.before === "break") return [];
    if (word.before === "bracket" || word.before === "dash" || word.joint) continue;
    const parent = findHead(tokens, to, true);
    if (parent?.head.kind !== "unit" || tokens.words[to - 1]?.joint) continue;
    const previous = tokens.words[to - 1]?.text;
    const of = previous === "của" || previous === "thuộc";
    const end = of ? to - 1 : to;
    if (end <= head.to || forms.has(keyBetween(tokens, at, end))) return [];
    const council = councilHeads.has(keyBetween(tokens, to, parent.to));
    const part = textBetween(tokens, at, to);
    return namedBodies(tokens, to, context)
      .filter(([, { level }]) => of || council || (level !== "commune" && level !== "hamlet"))
      .map(([edge, body]) => ({
        ...edge,
        cost: partCost + edge.cost - 10,
        known: false,
        read: () => ({
          ...body,
          name: body.name === null ? null : `${part} ${body.name}`,
          confidence: body.confidence === "high" ? "medium" : "low",
        }),
      }));
  }
  return [];
}
