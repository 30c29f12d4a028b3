import { type Edge, findKnownBodies, findUnits } from "./bodies.js";
import { type AgencyContext, type AgencyReading, unknownAgency } from "./context.js";
import { crossingCost, findGroups } from "./groups.js";
import { findHead } from "./heads.js";
import { findOffices } from "./offices.js";
import { findPersons } from "./persons.js";
import { findSchools } from "./schools.js";
import { findSharedHeads } from "./shared-heads.js";
import type { Tokens, Word } from "./tokens.js";
import { readUnitPhrases } from "./unit-phrase.js";

/** One body of a cell. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
  readonly reading: AgencyReading;
}

/** Longer texts are prose, not a list of bodies. */
const longestList = 250;
const headCost = 30;
const otherCost = 60;
/** Nothing but a space between two known names: the source ran them together. */
const runTogetherCost = 15;
const runTogetherHeadCost = 3;
/** After “Phòng Y tế - ” a bare field goes on with the name sooner than it names another body. */
const dashedFieldCost = 28;

interface Step {
  from: number;
  edge: Edge;
  cost: number;
  runTogether: boolean;
}

/** How the words stand in their cell. */
interface Place {
  /** Something else stands before them. */
  readonly afterBreak: boolean;
  /** They began with a bullet, so a dash among them can be another. */
  readonly bullet: boolean;
}

/** The cheapest way to read the words as bodies one after another: few names, known names, clear separators. */
export function splitBodies(tokens: Tokens, context: AgencyContext, place: Place): Part[] {
  const count = tokens.words.length;
  if (count === 0) return [];
  if (count > longestList) return [wholePart(tokens)];
  const best: (Step | null)[] = new Array(count + 1).fill(null);
  for (let at = 0; at < count; at += 1) {
    const start = reachStart(tokens, best, at);
    if (start === null) continue;
    const word = tokens.words[at] as Word;
    if (word.joint) continue;
    const edges = [
      ...findKnownBodies(tokens, at, context),
      ...findUnits(tokens, at, context),
      ...findPersons(tokens, at, context, place.bullet),
      ...findGroups(tokens, at),
      ...findOffices(tokens, at, context),
      ...findSharedHeads(tokens, at, context),
      ...findSchools(tokens, at),
    ];
    if (!start.runTogether)
      edges.push(...findUnknown(tokens, at, context, place.afterBreak && at === 0));
    const field = !place.bullet && goesOnWithField(tokens, best, at);
    for (const edge of edges) {
      if (start.runTogether && (!edge.known || (edge.person && !start.head))) continue;
      const cost = start.cost + edge.cost + (field && !edge.person ? dashedFieldCost : 0);
      const to = skipBrackets(tokens, edge.to);
      const known = best[to];
      if (known === null || known === undefined || cost < known.cost) {
        best[to] = { from: at, edge, cost, runTogether: start.runTogether };
      }
    }
  }
  return collectParts(tokens, best) ?? [wholePart(tokens)];
}

/** Words in brackets after a name belong to it: “Phòng Kinh tế (bộ phận địa chính)”. */
function skipBrackets(tokens: Tokens, to: number): number {
  let end = to;
  while (tokens.words[end]?.inside === true) end += 1;
  return end;
}

const fieldHeads = new Set(["phòng", "sở", "bộ", "ban", "khoa"]);

/** “Phòng Y tế - Dân số”: a field without a head noun after the dash of a name that has one. */
function goesOnWithField(tokens: Tokens, best: readonly (Step | null)[], at: number): boolean {
  const word = tokens.words[at] as Word;
  if (word.before !== "dash" || !word.capital) return false;
  const step = best[at] ?? null;
  if (step === null || step.edge.person || step.edge.items !== undefined) return false;
  const first = tokens.words[step.from] as Word;
  if (!first.capital || !fieldHeads.has(first.text) || findHead(tokens, at, true) !== null)
    return false;
  return /^\s[-–—]\s$/.test(tokens.text.slice((tokens.words[at - 1] as Word).end, word.start));
}

interface Start {
  cost: number;
  runTogether: boolean;
  head: boolean;
}

/** Whether a body can begin at a word, and at what cost so far. */
function reachStart(tokens: Tokens, best: readonly (Step | null)[], at: number): Start | null {
  if (at === 0) return { cost: 0, runTogether: false, head: false };
  const word = tokens.words[at] as Word;
  const previous = tokens.words[at - 1] as Word;
  if (previous.joint) {
    const step = best[at - 1] ?? null;
    return step === null ? null : { cost: step.cost, runTogether: false, head: false };
  }
  const step = best[at] ?? null;
  if (step === null) return null;
  if (word.before !== "space") {
    return word.inside ? null : { cost: step.cost, runTogether: false, head: false };
  }
  if (!step.edge.known) return null;
  const head = findHead(tokens, at, true) !== null;
  return {
    cost: step.cost + (head ? runTogetherHeadCost : runTogetherCost),
    runTogether: true,
    head,
  };
}

/** Bodies that the lexicon does not know, from a word to every place where one can end. */
function findUnknown(
  tokens: Tokens,
  at: number,
  context: AgencyContext,
  afterBreak: boolean,
): Edge[] {
  const head = findHead(tokens, at, false);
  const word = tokens.words[at] as Word;
  const named = head !== null && (word.capital || at === 0) && head.head.kind === "unit";
  const holder =
    head?.head.kind === "post" && findHead(tokens, head.to, true)?.head.kind === "unit";
  const strong = afterBreak || word.before === "break";
  const cost = named || holder ? headCost : strong ? headCost + 8 : otherCost;
  const edges: Edge[] = [];
  let crossed = 0;
  for (let to = at + 1; to <= tokens.words.length && edges.length < 12; to += 1) {
    const next = tokens.words[to];
    if (next !== undefined && !next.joint && (next.before === "space" || next.before === "tight"))
      continue;
    if (next?.joint && next.before === "space" && next.text !== "và") continue;
    const end = to;
    edges.push({
      to: end,
      cost: cost + crossed,
      known: false,
      person: false,
      read: () =>
        named
          ? readUnknownUnit(tokens, at, end, head.head.level, context)
          : holder
            ? { ...unknownAgency, kind: "person" }
            : unknownAgency,
    });
    if (next !== undefined) crossed += crossingCost(tokens, to, next);
  }
  return edges;
}

/** A body of a known sort: its level where its own words end with a unit of government. */
function readUnknownUnit(
  tokens: Tokens,
  at: number,
  to: number,
  level: AgencyReading["level"],
  context: AgencyContext,
): AgencyReading {
  for (let from = to - 1; from > at && from >= to - 8; from -= 1) {
    const unit = readUnitPhrases(tokens, from, context).find((phrase) => phrase.to === to);
    if (unit !== undefined) {
      return {
        name: null,
        level: unit.level,
        kind: unit.group ? "group" : "unit",
        confidence: "low",
      };
    }
  }
  return { name: null, level, kind: "unit", confidence: "low" };
}

function collectParts(tokens: Tokens, best: readonly (Step | null)[]): Part[] | null {
  const parts: Part[] = [];
  const steps: Step[] = [];
  let at = tokens.words.length;
  while (at > 0) {
    const step = best[at] ?? null;
    if (step === null) {
      if ((tokens.words[at - 1] as Word).joint) {
        at -= 1;
        continue;
      }
      return null;
    }
    steps.push({ ...step, edge: { ...step.edge, to: at } });
    at = step.from;
    if (at > 0 && (tokens.words[at - 1] as Word).joint) at -= 1;
  }
  steps.reverse();
  for (const [index, step] of steps.entries()) {
    if (step.edge.items !== undefined) {
      for (const item of step.edge.items) {
        parts.push({
          start: (tokens.words[item.from] as Word).start,
          end: (tokens.words[item.to - 1] as Word).end,
          known: true,
          reading: item.read(),
        });
      }
      continue;
    }
    const reading = step.edge.read();
    const together = step.runTogether || steps[index + 1]?.runTogether === true;
    parts.push({
      start: (tokens.words[step.from] as Word).start,
      end: (tokens.words[step.edge.to - 1] as Word).end,
      known: step.edge.known,
      reading: together ? { ...reading, runTogether: true } : reading,
    });
  }
  return parts;
}

function wholePart(tokens: Tokens): Part {
  const last = tokens.words.at(-1) as Word;
  return {
    start: (tokens.words[0] as Word).start,
    end: last.end,
    known: false,
    reading: unknownAgency,
  };
}
