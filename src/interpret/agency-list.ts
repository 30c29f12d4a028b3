import type { Agency } from "../model/index.js";
import { foldText } from "../text/index.js";
import { buildAgency, copyAgency } from "./agency/build-agency.js";
import { type AgencyContext, type AgencyReading, unknownAgency } from "./agency/context.js";
import { readNameList } from "./agency/name-list.js";
import { type AgencyRole, findPieces, type Piece } from "./agency/pieces.js";
import { type Part, splitBodies } from "./agency/split.js";
import { readTokens, type Tokens } from "./agency/tokens.js";

export { isAgencyLike, stripActorOpener } from "./agency/actor.js";
export { copyAgency } from "./agency/build-agency.js";
export type { AgencyContext } from "./agency/context.js";
export { createAgencyContext } from "./agency/issuer.js";
export { expandNames, withOwnName } from "./agency/own-names.js";

/** A body found in a text. */
export interface FoundAgency {
  /** Offset of the first character, inclusive. */
  start: number;
  /** Offset after the last character. */
  end: number;
  /** `raw` is the text between the offsets; without places. */
  agency: Agency;
  /** What the cell itself says the body does (“A chủ trì; B phối hợp”); absent when it says nothing. */
  role?: AgencyRole;
}

const cacheSize = 4000;
let cache = new Map<string, readonly FoundAgency[]>();

/**
 * The bodies that a cell names, in order. `breaks` are the offsets at which the source began a new line or
 * paragraph. A name holds commas, hyphens and “và” as often as a list does, so the lexicon decides
 * (whole names first), then head nouns, then punctuation; a cell that cannot be read is one unknown body.
 */
export function findAgencies(
  text: string,
  breaks: readonly number[],
  context: AgencyContext,
): FoundAgency[] {
  const plain = context.ownNames === undefined || context.ownNames.size === 0;
  if (!plain || text.length > 1000) return readCell(text, breaks, context);
  const key = `${context.issuerLevel}|${context.issueDate}|${context.issuerUnit}|${context.issuerBody}|${breaks.join()}|${text}`;
  let found = cache.get(key);
  if (found === undefined) {
    found = readCell(text, breaks, context);
    if (cache.size >= cacheSize) cache = new Map();
    cache.set(key, found);
  }
  return found.map(copyFound);
}

function copyFound({ start, end, agency, role }: FoundAgency): FoundAgency {
  const copy: FoundAgency = { start, end, agency: copyAgency(agency) };
  if (role !== undefined) copy.role = role;
  return copy;
}

const blank = /^[\s\-–—_.…/*xX0]*$/;

function readCell(text: string, breaks: readonly number[], context: AgencyContext): FoundAgency[] {
  if (text.length < 12 && blank.test(text)) return [];
  const found: FoundAgency[] = [];
  const folded = foldText(text);
  for (const piece of findPieces(text, folded, breaks)) {
    for (const item of readPiece(text, folded, piece, breaks, context)) found.push(item);
  }
  return found;
}

function readPiece(
  text: string,
  folded: string,
  piece: Piece,
  breaks: readonly number[],
  context: AgencyContext,
): FoundAgency[] {
  if (piece.end - piece.start > 3000)
    return [found(text, piece.role, piece.start, piece.end, unknownAgency)];
  const tokens = readTokens(text, piece.start, piece.end, breaks, folded);
  let parts = splitBodies(tokens, context, {
    afterBreak: piece.start > 0,
    bullet: piece.bullet,
  });
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only !== undefined && !only.known && only.reading.kind === "unknown" && piece.bullet) {
    const dashes = splitAtDashes(tokens, only);
    if (dashes.length > 1) {
      return dashes.flatMap((part) =>
        readPiece(text, folded, { ...piece, ...part, bullet: false }, breaks, context),
      );
    }
  }
  if (parts.some(({ reading }) => reading.kind === "unknown"))
    parts = readNameList(tokens) ?? parts;
  return parts.map((part, index) => {
    const { start, end } = widen(text, part.start, part.end, piece);
    const own = index === parts.length - 1 ? piece.lastRole : undefined;
    return found(text, own ?? piece.role, start, end, part.reading);
  });
}

/** A cell that began with a dash and still holds dashes is a list on one line. */
function splitAtDashes(tokens: Tokens, part: Part): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = part.start;
  for (const [index, word] of tokens.words.entries()) {
    const previous = tokens.words[index - 1];
    if (word.before !== "dash" || previous === undefined) continue;
    if (!/^\s[-–—]\s/.test(tokens.text.slice(previous.end, word.start))) continue;
    parts.push({ start, end: previous.end });
    start = word.start;
  }
  return [...parts, { start, end: part.end }];
}

const openers = "(“\"'‘";
const closers: Record<string, string> = { "(": ")", "“": "”", '"': '"', "'": "'", "‘": "’" };

/** Takes in the quotes and brackets that belong to the words of a part. */
function widen(
  text: string,
  start: number,
  end: number,
  limit: Piece,
): { start: number; end: number } {
  let from = start;
  let to = end;
  const before = text[from - 1] ?? "";
  if (
    from > limit.start &&
    openers.includes(before) &&
    text.slice(from, to + 1).includes(closers[before] as string)
  ) {
    from -= 1;
  }
  while (
    to < limit.end &&
    /["'”’)]/.test(text[to] as string) &&
    isOpen(text.slice(from, to), text[to] as string)
  ) {
    to += 1;
  }
  return { start: from, end: to };
}

function isOpen(text: string, closer: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1;
  if (closer === ")") return count("(") > count(")");
  if (closer === "”") return count("“") > count("”");
  if (closer === "’") return count("‘") > count("’");
  return count(closer) % 2 === 1;
}

function found(
  text: string,
  role: AgencyRole | null,
  start: number,
  end: number,
  reading: AgencyReading,
): FoundAgency {
  const item: FoundAgency = { start, end, agency: buildAgency(text.slice(start, end), reading) };
  if (role !== null) item.role = role;
  return item;
}

/**
 * One body as a heading, letterhead or sentence names it. Several bodies in one heading are kept as one group.
 */
export function resolveAgency(raw: string, context: AgencyContext): Agency {
  const text = raw.trim();
  const items = readPiece(
    text,
    foldText(text),
    { start: 0, end: text.length, bullet: false, role: null },
    [],
    context,
  );
  const only = items[0];
  if (items.length === 1 && only !== undefined) return buildAgency(raw, only.agency);
  if (items.length === 0) return buildAgency(raw, unknownAgency);
  const levels = new Set(items.map(({ agency }) => agency.level));
  const [level = null] = levels;
  const known = items.every(({ agency }) => agency.kind !== "unknown");
  return {
    raw,
    name: null,
    level: levels.size === 1 ? level : null,
    kind: known ? "group" : "unknown",
    confidence: known ? "medium" : "low",
  };
}
