import {
  blockElements,
  enclosingElements,
  formattingElements,
  voidElements,
} from "./element-names.js";

/**
 * What a parser has to remember of formatting. It opens all that is left open again in each block that follows (HTML
 * 13.2.4.3), so that a few kilobytes of `<p><font size=1><p><font size=2>` make millions of elements.
 */
export interface Formatting {
  /** Inline elements that their end tags are sure to end, the innermost last. */
  open: Inline[];
  /** How often each start tag is, or may be, open: the third of a kind is the last that is opened again. */
  readonly kinds: Map<string, number>;
  /** Elements that a block opens again at the most. */
  running: number;
  /** Those opened again so far, at the most. */
  reopened: number;
  /** Start tags left out whose end tags are to come. */
  surplus: number;
  blocks: number;
}

interface Inline {
  readonly name: string;
  /** The start tag; null for an element that does not run on. */
  readonly kind: string | null;
  /** Blocks that had begun before it. */
  readonly blocks: number;
}

/** Inline elements inside one another that are kept: old pages forget to close them. */
const maxOpen = 100;
/** Formatting that runs on in the next block: eight kinds of it at the least. */
const maxRunning = 24;
/** Of one kind, as browsers have it. */
const maxOfKind = 3;
/** An end tag ends its element through as many open blocks as that (the "adoption agency", HTML 13.2.6.4.7). */
const maxBetween = 6;

export const openFormatting = (): Formatting => ({
  open: [],
  kinds: new Map(),
  running: 0,
  reopened: 0,
  surplus: 0,
  blocks: 0,
});

/** Takes a tag; false for one that is to be left out. */
export function takeTag(
  formatting: Formatting,
  name: string,
  tag: string,
  isEnd: boolean,
): boolean {
  if (voidElements.has(name)) return true;
  if (enclosingElements.has(name) || blockElements.has(name)) {
    beginBlock(formatting, enclosingElements.has(name));
    return true;
  }
  return isEnd ? endInline(formatting, name) : beginInline(formatting, name, tag);
}

function beginBlock(formatting: Formatting, isEnclosing: boolean): void {
  formatting.blocks += 1;
  formatting.reopened += formatting.running;
  formatting.surplus = 0;
  if (formatting.open.length === 0) return;
  const oldest = formatting.blocks - maxBetween;
  // What is not sure to end any more stays counted for good.
  formatting.open = isEnclosing
    ? []
    : formatting.open.filter(({ kind, blocks }) => kind !== null && blocks >= oldest);
}

function beginInline(formatting: Formatting, name: string, tag: string): boolean {
  // A link ends the one before it.
  const kind = formattingElements.has(name) ? (name === "a" ? name : tag) : null;
  const count = kind === null ? maxOfKind : (formatting.kinds.get(kind) ?? 0);
  const runsOn = count < maxOfKind;
  if (formatting.open.length >= maxOpen || (runsOn && formatting.running >= maxRunning)) {
    formatting.surplus += 1;
    return false;
  }
  if (runsOn) formatting.running += 1;
  if (kind !== null) formatting.kinds.set(kind, count + 1);
  formatting.open.push({ name, kind, blocks: formatting.blocks });
  return true;
}

function endInline(formatting: Formatting, name: string): boolean {
  if (formatting.surplus > 0) {
    formatting.surplus -= 1;
    return false;
  }
  const { open, kinds } = formatting;
  const at = open.findLastIndex((inline) => inline.name === name);
  // What is open inside it ends with it, and is opened again.
  if (at < 0 || at < open.length - 1) formatting.reopened += formatting.running;
  const kind = open[at]?.kind;
  if (at >= 0) open.splice(at, 1);
  if (kind == null) return true;
  const count = kinds.get(kind) ?? 0;
  if (count <= maxOfKind) formatting.running -= 1;
  if (count > 1) kinds.set(kind, count - 1);
  else kinds.delete(kind);
  return true;
}
