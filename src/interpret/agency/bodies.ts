import type { AgencyKind, Confidence } from "../../model/index.js";
import { foldKey } from "../../text/index.js";
import { type AgencyForm, findProvince, loadAgencyLexicon } from "../../vocabulary/index.js";
import { type AgencyContext, type AgencyReading, unitWordFor } from "./context.js";
import { findHead } from "./heads.js";
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
    if (found === undefined || isSharedHead(tokens, to)) continue;
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
        name: wording.charAt(0).toUpperCase() + wording.slice(1),
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
function isSharedHead(tokens: Tokens, to: number): boolean {
  return isAfterColon(tokens, to) && findHead(tokens, to, true) !== null;
}

/** A body by the key of its whole name, without a unit of government. */
export function readKnownBody(key: string, written: string, context: AgencyContext): AgencyReading {
  const forms = loadAgencyLexicon().forms.get(key) ?? [];
  return readBody(forms, null, key, written, context);
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

function isInUse(form: AgencyForm, date: string | null): boolean {
  if (date === null) return true;
  const { from, to } = form.entry;
  return (
    (from === "" || date.slice(0, from.length) >= from.slice(0, date.length)) &&
    (to === "" || date <= to)
  );
}

interface Choice {
  form: AgencyForm;
  /** How the choice lowers the trust in the reading. */
  doubt: Confidence;
}

const ranks: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

function lower(a: Confidence, b: Confidence): Confidence {
  return ranks[a] < ranks[b] ? a : b;
}

/** The body that fits the level: by its own words, else by the issuer's level, else the only one there is. */
function chooseForm(
  forms: readonly AgencyForm[],
  unit: UnitPhrase | null,
  context: AgencyContext,
): Choice | null {
  const inUse = forms.filter((form) => isInUse(form, context.issueDate));
  const candidates = inUse.length > 0 ? inUse : forms;
  const doubt: Confidence = inUse.length > 0 ? "high" : "medium";
  const level = unit === null ? context.issuerLevel : unit.level;
  const fits =
    candidates.find(({ entry }) => entry.level === level && level !== null) ??
    candidates.find(({ entry }) => entry.level === "any");
  if (fits !== undefined) return { form: fits, doubt };
  const first = candidates[0];
  if (first === undefined) return null;
  if (unit !== null) return { form: first, doubt: first.entry.level === null ? doubt : "medium" };
  const levels = new Set(candidates.map(({ entry }) => entry.level));
  if (levels.size === 1) return { form: first, doubt: first.field ? "medium" : doubt };
  const levelless = candidates.find(({ entry }) => entry.level === null);
  return levelless === undefined ? null : { form: levelless, doubt: "medium" };
}

function readBody(
  forms: readonly AgencyForm[],
  unit: UnitPhrase | null,
  key: string,
  written: string,
  context: AgencyContext,
): AgencyReading {
  const choice = chooseForm(forms, unit, context);
  if (choice === null) return { name: null, level: null, kind: "unit", confidence: "low" };
  const { entry, sureSpelling } = choice.form;
  const sure = choice.form.sure || (sureSpelling !== null && foldKey(written) === sureSpelling);
  const level = unit?.level ?? (entry.level === "any" ? context.issuerLevel : entry.level);
  const kind = readKind(entry.kind, unit);
  const own = context.ownNames?.get(key);
  const explicit = unit !== null && (entry.level === unit.level || entry.level === "any");
  const confidence = sure || explicit ? choice.doubt : lower("medium", choice.doubt);
  if (own !== undefined) {
    return { name: unit?.named ? `${own} ${unit.wording}` : own, level, kind, confidence };
  }
  if (unit === null) {
    const office = readOwnOffice(key, context);
    if (office !== null) return office;
  }
  const bareAny = unit === null && (entry.level === "any" || hasPlainName(forms, entry));
  // A unit word of another level is not the issuer's own; only the level above a commune is plain to it.
  const foreign = unit === null && entry.name.endsWith("~") && level !== context.issuerLevel;
  const inUse = isInUse(choice.form, context.issueDate);
  const ended = foreign && entry.level === "district" && !inUse;
  const above = context.issuerLevel === "commune" && entry.level === "district" && inUse;
  return {
    name:
      foreign && (ended || context.issuerLevel === null)
        ? entry.name.slice(0, -2)
        : writeName(entry, unit, level, context),
    level: ended || (bareAny && context.issuerLevel === "central") ? null : level,
    kind,
    // Whose body it is follows from the issuer alone.
    confidence: bareAny || (foreign && !above) ? lower("medium", confidence) : confidence,
  };
}

/** The same body also goes without a unit of government (Kho bạc Nhà nước): it is not every issuer's. */
function hasPlainName(forms: readonly AgencyForm[], entry: AgencyForm["entry"]): boolean {
  return (
    entry.name.endsWith(" ~") &&
    forms.some(({ entry: { name, level } }) => level === null && `${name} ~` === entry.name)
  );
}

const ownOffices: ReadonlyMap<string, string> = new Map([
  ["vănphòng", "Văn phòng"],
  ["vp", "Văn phòng"],
  ["bangiámđốc", "Ban Giám đốc"],
  ["bgđ", "Ban Giám đốc"],
]);

/** The office or board of an issuer that is no UBND or HĐND: a Sở has its own Văn phòng. */
function readOwnOffice(key: string, context: AgencyContext): AgencyReading | null {
  const office = context.issuerBody === undefined ? undefined : ownOffices.get(key);
  if (office === undefined) return null;
  const department = context.issuerBody === "department";
  return {
    name: department ? `${office} Sở` : office,
    level: department ? "province" : null,
    kind: "unit",
    confidence: "medium",
  };
}

function readKind(kind: AgencyForm["entry"]["kind"], unit: UnitPhrase | null): AgencyKind {
  if (kind === "group" || unit?.group === true) return "group";
  return kind === "person" ? "person" : "unit";
}

function writeName(
  entry: AgencyForm["entry"],
  unit: UnitPhrase | null,
  level: AgencyReading["level"],
  context: AgencyContext,
): string {
  const open = entry.name.endsWith("~");
  const base = open ? entry.name.slice(0, -1).trimEnd() : entry.name;
  // A bare unit word adds nothing to a commune post, nor to a group of them (Địa chính xã).
  if (!open && unit !== null && !unit.named && (entry.kind === "post" || entry.kind === "group"))
    return base;
  const phrase = unit?.wording ?? (open ? unitWordFor(level, context) : "");
  return phrase === "" ? base : `${base} ${phrase}`;
}

/** A body of a known sort with a name of its own: Trường Tiểu học An Phú. */
function readNamed(
  forms: readonly AgencyForm[],
  own: string,
  context: AgencyContext,
): AgencyReading {
  const named = forms.filter(({ entry }) => entry.kind === "named");
  const choice = chooseForm(named, null, context);
  if (choice === null) return { name: null, level: null, kind: "unit", confidence: "low" };
  const { entry } = choice.form;
  const base = entry.name.replace(/ ~$/, "");
  return {
    name: `${base} ${own}`,
    level: entry.level === "any" ? null : entry.level,
    kind: "unit",
    confidence: lower("high", choice.doubt),
  };
}
