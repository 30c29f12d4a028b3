import { composeText } from "../../../text/index.js";
import type { Glyph } from "../page/glyph.js";

/** Glyphs of one row of text, from left to right, spaces among them. */
export interface GlyphRow {
  baseline: number;
  size: number;
  glyphs: Glyph[];
}

/** Glyphs drawn one behind the other on one baseline. */
interface Chunk {
  readonly glyphs: Glyph[];
  readonly y: number;
  size: number;
  left: number;
  right: number;
  visible: boolean;
}

/** Baselines that differ by less, in parts of the size, are one. */
const sameBaseline = 0.3;
/** A mark of an appearance is stamped by hand: its baseline is near that of the line it belongs to. */
const stampedBaseline = 0.6;
/** What is smaller than this, beside larger letters, is raised or lowered; browsers draw such letters at 5/6. */
export const smallShare = 0.84;

const mark = /^\p{M}+$/u;
/** No mark comes before it in Unicode. */
const firstMark = 0x300;
const isMark = (text: string): boolean => text.charCodeAt(0) >= firstMark && mark.test(text);

const rightOf = ({ x, width }: Glyph): number => x + width;

/** Parts the glyphs, in the order they are drawn, where the pen jumps. */
function findChunks(glyphs: readonly Glyph[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  for (const [index, glyph] of glyphs.entries()) {
    if (isMark(glyph.text) && attachMark(glyph, glyphs, index)) continue;
    const right = rightOf(glyph);
    const goesOn: boolean =
      open !== null &&
      Math.abs(glyph.y - open.y) < 0.6 &&
      glyph.x > open.right - glyph.size * 0.6 &&
      glyph.x < open.right + glyph.size * 2;
    if (open === null || !goesOn) {
      open = {
        glyphs: [glyph],
        y: glyph.y,
        size: glyph.size,
        left: glyph.x,
        right,
        visible: !glyph.space,
      };
      chunks.push(open);
      continue;
    }
    open.glyphs.push(glyph);
    if (right > open.right) open.right = right;
    if (glyph.size > open.size) open.size = glyph.size;
    if (!glyph.space) open.visible = true;
  }
  return chunks;
}

/** How many glyphs before and after a mark, in the order they are drawn, may be its letter. */
const markReach = 24;
/** A mark further from its letter than this, in parts of the size, belongs to another. */
const markSlack = 0.35;
/** No letter of any script carries more. */
const mostMarks = 8;
/** Marks follow their letter; one drawn after the mark must be so much nearer. */
const afterPenalty = 0.1;

/** Sets a combining mark that is drawn as a glyph of its own on the letter that it stands over. */
function attachMark(glyph: Glyph, glyphs: readonly Glyph[], index: number): boolean {
  const middle = glyph.x + glyph.width / 2;
  let best: Glyph | null = null;
  let least = Number.POSITIVE_INFINITY;
  const last = Math.min(glyphs.length - 1, index + markReach);
  for (let at = Math.max(0, index - markReach); at <= last; at += 1) {
    const base = glyphs[at] as Glyph;
    if (base.space || at === index || isMark(base.text)) continue;
    if (base.text.length > mostMarks) continue;
    if (Math.abs(base.y - glyph.y) >= glyph.size * 0.6) continue;
    const apart = Math.max(base.x - middle, middle - rightOf(base), 0) / glyph.size;
    if (apart > markSlack) continue;
    // A mark that makes no letter with what it stands over has been set a little beside its own.
    const fits = addMark(base.text, glyph.text).length === base.text.length;
    const cost = apart + (at > index ? afterPenalty : 0) + (fits ? 0 : 1);
    if (cost < least) {
      least = cost;
      best = base;
    }
  }
  if (best === null) return false;
  best.text = addMark(best.text, glyph.text);
  return true;
}

const shapes = /[\u0302\u0306\u031b]/u;
const oneLetter = /^.\p{M}*$/u;

/** Marks that make a letter another come before the tone, in whichever order they are drawn. */
function addMark(base: string, added: string): string {
  const parts = base.normalize("NFD");
  if (!shapes.test(added) || !oneLetter.test(parts)) return composeText(base + added);
  const [letter = "", ...marks] = parts;
  return composeText(letter + added + marks.join(""));
}

/** Rows of text from the glyphs of one column, from the top down. */
export function findGlyphRows(glyphs: readonly Glyph[]): GlyphRow[] {
  const chunks = findChunks(glyphs).filter(({ visible }) => visible);
  if (chunks.length === 0) return [];
  chunks.sort((one, other) => one.y - other.y);
  const groups: Chunk[][] = [];
  let first: Chunk | null = null;
  for (const chunk of chunks) {
    const near =
      first !== null && chunk.y - first.y <= Math.min(chunk.size, first.size) * sameBaseline;
    if (near) (groups.at(-1) as Chunk[]).push(chunk);
    else {
      groups.push([chunk]);
      first = chunk;
    }
  }
  return joinSmall(groups).map(orderRow);
}

const sizeOf = (chunks: readonly Chunk[]): number =>
  chunks.reduce((size, chunk) => Math.max(size, chunk.size), 0);
const baselineOf = (chunks: readonly Chunk[]): number => {
  const size = sizeOf(chunks);
  return (chunks.find((chunk) => chunk.size === size) as Chunk).y;
};

const touches = (one: Chunk, other: Chunk, slack: number): boolean =>
  one.left < other.right + slack && one.right > other.left - slack;

/** Takes raised and lowered letters, and what a signature stamps beside a line, into the rows that they belong to. */
function joinSmall(groups: readonly Chunk[][]): Chunk[][] {
  const rows = groups.map((chunks) => ({
    chunks: [...chunks],
    size: sizeOf(chunks),
    y: baselineOf(chunks),
  }));
  for (const [index, row] of rows.entries()) {
    const stamped = row.chunks.every(({ glyphs }) => glyphs[0]?.drawn.annotation != null);
    const kept: Chunk[] = [];
    for (const chunk of row.chunks) {
      const host = [rows[index - 1], rows[index + 1]].find((other) => {
        if (other === undefined || other.chunks.length === 0) return false;
        const rise = other.y - chunk.y;
        if (stamped) return Math.abs(rise) < other.size * stampedBaseline;
        if (chunk.size > other.size * smallShare) return false;
        if (rise > other.size * 0.7 || rise < -other.size * 0.4) return false;
        return other.chunks.some(
          (beside) =>
            beside.size > chunk.size / smallShare && touches(beside, chunk, chunk.size * 0.35),
        );
      });
      if (host === undefined) kept.push(chunk);
      else host.chunks.push(chunk);
    }
    row.chunks = kept;
  }
  return rows.map(({ chunks }) => chunks).filter((chunks) => chunks.length > 0);
}

function orderRow(chunks: Chunk[]): GlyphRow {
  chunks.sort((one, other) => one.left - other.left);
  const row: GlyphRow = { baseline: baselineOf(chunks), size: sizeOf(chunks), glyphs: [] };
  let overlaps = false;
  let right = Number.NEGATIVE_INFINITY;
  for (const chunk of chunks) {
    if (chunk.left < right - chunk.size * 0.1) overlaps = true;
    right = Math.max(right, chunk.right);
    for (const glyph of chunk.glyphs) row.glyphs.push(glyph);
  }
  if (overlaps) row.glyphs = settleOverlaps(row.glyphs);
  return row;
}

/**
 * Puts glyphs drawn over one another in order: a letter drawn twice a hair apart is one bold letter, and a blank under
 * a letter, as where a number is stamped into its slot, is none.
 */
function settleOverlaps(glyphs: Glyph[]): Glyph[] {
  const letters = glyphs.filter(({ space }) => !space).sort((one, other) => one.x - other.x);
  const kept: Glyph[] = [];
  for (const letter of letters) {
    let twin: Glyph | undefined;
    for (let index = kept.length - 1; index >= 0 && twin === undefined; index -= 1) {
      const other = kept[index] as Glyph;
      if (letter.x - other.x > letter.width * 0.35 + 0.1) break;
      if (other.text === letter.text && Math.abs(other.y - letter.y) < letter.size * 0.2) {
        twin = other;
      }
    }
    if (twin === undefined) kept.push(letter);
    else twin.bold = true;
  }
  const blanks = glyphs.filter(
    (blank) =>
      blank.space &&
      !kept.some((letter) => {
        const middle = blank.x + blank.width / 2;
        return middle > letter.x && middle < rightOf(letter);
      }),
  );
  return [...kept, ...blanks].sort((one, other) => one.x - other.x);
}
