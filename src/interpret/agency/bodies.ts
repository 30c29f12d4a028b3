import { capitalise } from "../../text/index.js";
import { type AgencyForm, findProvince, loadAgencyLexicon } from "../../vocabulary/index.js";
import type { AgencyContext, AgencyReading } from "./context.js";
import { findHead } from "./heads.js";
import { ownOffices, readBody, readNamed } from "./known-name.js";
import {
  isAfterColon,
  isShortForm,
  keyBetween,
  type Tokens,
  textBetween,
  type Word,
} from "./tokens.js";
import { readUnitPhrases, titleCase, type UnitPhrase } from "./unit-phrase.js";

/** A run of words that can be one body. */
export interface Edge {
  /** Index after the last word. */
  readonly to: number;
  readonly cost: number;
  /** The lexicon knows the whole of it, so another name may follow with nothing between. */
  readonly known: boolean;
  readonly person: boolean;
  /** A person called by name. */
  readonly named?: true;
  readonly read: () => AgencyReading;
  /** The bodies of a list that stands for several; `read` is not asked then. */
  readonly items?: readonly ListItem[];
}

/** One body of a list with a shared head noun. */
export interface ListItem {
  readonly from: number;
  readonly to: number;
  readonly read: () => AgencyReading;
}

const knownCost = 10;
const longestName = 20;
const longestOwnName = 5;

/** Words after which a council or committee may be named as part of the same body. */
const openEnded = new Set(["hđnd", "dân", "đbqh", "hội", "báo", "mttq", "ubmttq", "quốc"]);

/** Every known body that begins at a word. */
export function findKnownBodies(tokens: Tokens, at: number, context: AgencyContext): Edge[] {
  const { forms, longestForm } = loadAgencyLexicon();
  const edges: Edge[] = [];
  const last = Math.min(tokens.words.length, at + longestName);
  let crossed = 0;
  for (let to = at + 1; to <= last; to += 1) {
    const word = tokens.words[to - 1] as Word;
    if (to > at + 1) {
      if (beginsBody(tokens, at, to - 1)) break;
      if (word.before === "break" && word.capital) crossed += 12;
    }
    if (word.keyEnd - (tokens.words[at] as Word).keyStart > longestForm) break;
    if (word.joint) continue;
    const found = forms.get(keyBetween(tokens, at, to));
    if (found === undefined || isSharedHead(tokens, at, to)) continue;
    const doubt = found.some(({ sure }) => sure) ? 0 : 4;
    addEdges(edges, tokens, at, to, found, context, knownCost + crossed + doubt);
  }
  return edges;
}

/** A unit of government as an actor: “xã An Phú”, “các tỉnh, thành phố trực thuộc Trung ương”. */
export function findUnits(tokens: Tokens, at: number, context: AgencyContext): Edge[] {
  return readUnitPhrases(tokens, at, context)
    .filter(({ named, group, wording }) => group || (named && findProvince(wording) === null))
    .map(({ to, level, wording, group }) => ({
      to,
      cost: knownCost + 1,
      known: true,
      person: false,
      read: () => ({
        name: capitalise(wording),
        level,
        kind: group ? ("group" as const) : ("unit" as const),
        confidence: "medium" as const,
      }),
    }));
}

/** A separator before a head noun ends a name: “Văn phòng, UBND xã” are two, “Văn phòng HĐND và UBND” is one. */
function beginsBody(tokens: Tokens, at: number, index: number): boolean {
  const word = tokens.words[index] as Word;
  const previous = tokens.words[index - 1] as Word;
  const parted =
    previous.joint || word.before === "comma" || word.before === "dash" || word.before === "break";
  if (!parted) return false;
  const head = findHead(tokens, index, true);
  if (head === null) return false;
  // In “Sở VH, TT&DL” the field goes on: short forms of two letters are head nouns only after a name in full.
  const short = head.to === index + 1 && word.end - word.start === 2 && !previous.joint;
  if (short && isShortForm(tokens, word) && isShortForm(tokens, previous)) return false;
  const named = previous.joint ? tokens.words[index - 2] : previous;
  return index === at + 1 || named === undefined || !openEnded.has(named.text);
}

/** In “VP: Tỉnh ủy, HĐND tỉnh” the office is not one of its own. */
function isSharedHead(tokens: Tokens, at: number, to: number): boolean {
  if (!isAfterColon(tokens, to) || !ownOffices.has(keyBetween(tokens, at, to))) return false;
  return findHead(tokens, to, true)?.head.kind === "unit";
}

function addEdges(
  edges: Edge[],
  tokens: Tokens,
  at: number,
  to: number,
  forms: readonly AgencyForm[],
  context: AgencyContext,
  cost: number,
): void {
  const read = (unit: UnitPhrase | null) => (): AgencyReading =>
    readBody(forms, unit, keyBetween(tokens, at, to), textBetween(tokens, at, to), context);
  edges.push({ to, cost, known: true, person: false, read: read(null) });
  const next = tokens.words[to];
  if (next === undefined || (next.before !== "space" && next.before !== "tight")) return;
  for (const unit of readUnitPhrases(tokens, to, context)) {
    edges.push({ to: unit.to, cost, known: true, person: false, read: read(unit) });
  }
  if (!forms.some(({ entry }) => entry.kind === "named")) return;
  for (let end = to + 1; end <= to + longestOwnName && isOwnName(tokens, to, end - 1); end += 1) {
    const written = textBetween(tokens, to, end);
    const own = tokens.allCapitals ? titleCase(written) : written;
    edges.push({
      to: end,
      cost: cost + 1,
      known: true,
      person: false,
      read: () => readNamed(forms, own, context),
    });
    for (const unit of readUnitPhrases(tokens, end, context)) {
      const name = `${own} ${unit.wording}`;
      edges.push({
        to: unit.to,
        cost: cost + 1,
        known: true,
        person: false,
        read: () => readNamed(forms, name, context),
      });
    }
  }
}

function isOwnName(tokens: Tokens, from: number, index: number): boolean {
  const word = tokens.words[index];
  if (word === undefined || word.joint || !word.capital || findHead(tokens, index, true) !== null)
    return false;
  return word.before === "space" || (index > from && word.before === "tight");
}
