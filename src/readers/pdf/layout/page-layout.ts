import type { Margin } from "../../../source/index.js";
import { largest, smallest } from "../page/extremes.js";
import type { Glyph, PageContent } from "../page/glyph.js";
import { buildPageFrames, fromFrame, type PageFrame, toFrame } from "../page/page-frame.js";
import { countLetters } from "../page/visible-glyphs.js";
import type { RuledCell } from "../tables/ruled-cell.js";
import { findRuledTables, type RuledTable } from "../tables/ruled-tables.js";
import type { TagCells } from "../tables/tag-cells.js";
import { buildSegmentRows } from "../words/build-segments.js";
import { type DrawnWord, findDrawnWords } from "../words/drawn-words.js";
import { buildSlantingRows } from "../words/slanting-text.js";
import type { Segment } from "../words/word.js";
import { takeStamps } from "./signature-stamps.js";

/** A cell with the rows of segments in it, from the top down. */
export interface LaidCell {
  readonly place: RuledCell;
  readonly rows: readonly Segment[][];
}

export interface LaidTable {
  readonly type: "table";
  readonly grid: RuledTable;
  readonly cells: readonly LaidCell[];
}

export interface LaidText {
  readonly type: "text";
  readonly rows: readonly Segment[][];
}

export interface Overlay {
  readonly row: readonly Segment[];
  readonly margin: Extract<Margin, "stamp" | "watermark">;
}

/** What stands on a page, from the top down, in its frame. */
export interface PageLayout {
  /** From 0. */
  readonly page: number;
  readonly frame: Pick<PageFrame, "turn" | "width" | "height">;
  readonly blocks: readonly (LaidTable | LaidText)[];
  /** Rules that belong to no table. */
  readonly lines: PageFrame["horizontal"];
  /** Text that runs another way than the page, each stretch a row. */
  readonly turned: readonly Segment[][];
  /** What lies over the page and is no part of the document. */
  readonly overlays: readonly Overlay[];
  readonly letters: number;
  /** Cells that the structure tree states, where it was asked. */
  readonly tags?: TagCells;
}

/** Words so far outside a table's border still stand in it. */
const overhang = 1.5;

export function layOutPage(drawn: PageContent, page: number): PageLayout {
  const { content, stamps } = takeStamps(drawn);
  const { main, others, slanting } = buildPageFrames(content);
  const tables = findRuledTables(main.horizontal, main.vertical);
  const { free, inTables } = shareWords(main.glyphs, tables);
  const filled = tables.map((grid, index) => layOutTable(grid, inTables[index] as DrawnWord[]));
  const turned = addTurned(filled, main, others, content);
  return {
    page,
    frame: { turn: main.turn, width: main.width, height: main.height },
    blocks: orderBlocks(filled, buildSegmentRows(free)),
    lines: main.horizontal,
    turned,
    overlays: [
      ...layOutStamps(stamps, main, content),
      ...buildSlantingRows(slanting).map((row) => ({ row, margin: "watermark" as const })),
    ],
    letters: countLetters(content.glyphs),
  };
}

function layOutStamps(
  stamps: readonly Glyph[],
  main: PageFrame,
  { width, height }: PageContent,
): Overlay[] {
  const own = { width, height, glyphs: stamps, horizontal: [], vertical: [], pictures: [] };
  const { main: frame, others } = buildPageFrames(own);
  return [frame, ...others].flatMap((one) =>
    buildSegmentRows(one.glyphs).map((row) => ({
      margin: "stamp" as const,
      row:
        one.turn === main.turn
          ? row
          : row.map((segment) => turnSegment(segment, one, main, width, height)),
    })),
  );
}

function shareWords(glyphs: readonly Glyph[], tables: readonly RuledTable[]) {
  const inTables: DrawnWord[][] = tables.map(() => []);
  if (tables.length === 0) return { free: glyphs, inTables };
  const free: DrawnWord[] = [];
  for (const word of findDrawnWords(glyphs)) {
    const { x, y } = word;
    const index = tables.findIndex(
      ({ left, right, top, bottom }) =>
        x > left - overhang && x < right + overhang && y > top - overhang && y < bottom + overhang,
    );
    (index < 0 ? free : (inTables[index] as DrawnWord[])).push(word);
  }
  return { free: glyphsOf(free), inTables };
}

function glyphsOf(words: readonly DrawnWord[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const word of words) for (const glyph of word.glyphs) glyphs.push(glyph);
  return glyphs;
}

/** Index of the last grid line at or before a position; the first and the last field take what hangs over. */
function fieldAt(lines: readonly number[], position: number): number {
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

type LaidTableDraft = Omit<LaidTable, "cells"> & {
  readonly cells: { place: RuledCell; rows: Segment[][] }[];
};

function layOutTable(grid: RuledTable, words: readonly DrawnWord[]): LaidTableDraft {
  const owner = ownersOf(grid);
  const columns = grid.xs.length - 1;
  const shares: DrawnWord[][] = grid.cells.map(() => []);
  for (const word of words) {
    const field = fieldAt(grid.ys, word.y) * columns + fieldAt(grid.xs, word.x);
    (shares[owner[field] as number] as DrawnWord[]).push(word);
  }
  return {
    type: "table",
    grid,
    cells: grid.cells.map((place, index) => ({
      place,
      rows: rowsOfCell(place, shares[index] as DrawnWord[]),
    })),
  };
}

/** A cell with a table of its own inside is read cell by cell. */
function rowsOfCell({ parts }: RuledCell, words: readonly DrawnWord[]): Segment[][] {
  if (parts === undefined) return buildSegmentRows(glyphsOf(words));
  const shares: DrawnWord[][] = parts.map(() => []);
  for (const word of words) {
    const { x, y } = word;
    const index = parts.findIndex(
      ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
    );
    (shares[Math.max(0, index)] as DrawnWord[]).push(word);
  }
  return shares.flatMap((own) => buildSegmentRows(glyphsOf(own)));
}

/** For each field of the grid the index of the cell that covers it. */
function ownersOf({ xs, ys, cells }: RuledTable): Int32Array {
  const columns = xs.length - 1;
  const owner = new Int32Array((ys.length - 1) * columns);
  for (const [index, { row, column, rowSpan, colSpan }] of cells.entries()) {
    for (let y = row; y < row + rowSpan; y += 1) {
      for (let x = column; x < column + colSpan; x += 1) owner[y * columns + x] = index;
    }
  }
  return owner;
}

/**
 * Puts text that runs another way into the cell that it stands in, as the heads of narrow columns do; gives back the
 * rest.
 */
function addTurned(
  tables: readonly LaidTableDraft[],
  main: PageFrame,
  others: readonly PageFrame[],
  { width, height }: PageContent,
): Segment[][] {
  const rest: Segment[][] = [];
  const cells = tables.flatMap((table) => table.cells);
  for (const frame of others) {
    const rows = buildSegmentRows(frame.glyphs);
    for (const row of rows) {
      for (const segment of row) {
        const placed = turnSegment(segment, frame, main, width, height);
        const x = (placed.left + placed.right) / 2;
        const cell = cells.find(
          ({ place }) =>
            x > place.left &&
            x < place.right &&
            placed.baseline > place.top &&
            placed.baseline < place.bottom,
        );
        if (cell === undefined) rest.push([placed]);
        else cell.rows.push([placed]);
      }
    }
  }
  return rest;
}

/** The segment with its box turned into the frame of the page; the whole of it counts as the box of each word. */
function turnSegment(
  segment: Segment,
  from: PageFrame,
  to: PageFrame,
  width: number,
  height: number,
): Segment {
  const corner = (x: number, y: number) => {
    const [px, py] = fromFrame(from.turn, width, height, x, y);
    return toFrame(to.turn, width, height, px, py);
  };
  const words = segment.words.map((word) => {
    const [x0, y0] = corner(word.left, word.baseline - word.size * 0.8);
    const [x1, y1] = corner(word.right, word.baseline + word.size * 0.2);
    const left = Math.min(x0, x1);
    const right = Math.max(x0, x1);
    const size = Math.abs(y1 - y0);
    return {
      ...word,
      left,
      right,
      baseline: Math.max(y0, y1) - size * 0.2,
      size,
      edges: word.edges.map((_, index) => (index % 2 === 0 ? left : right)),
    };
  });
  const left = smallest(words.map((word) => word.left));
  const right = largest(words.map((word) => word.right));
  return { ...segment, words, left, right, baseline: words[0]?.baseline ?? 0 };
}

/** Tables between the rows of text that stand over and under them. */
function orderBlocks(
  tables: readonly LaidTable[],
  rows: readonly Segment[][],
): (LaidTable | LaidText)[] {
  const blocks: (LaidTable | LaidText)[] = [];
  let next = 0;
  const takeRows = (before: number): void => {
    const own: Segment[][] = [];
    while (next < rows.length && ((rows[next] as Segment[])[0]?.baseline ?? 0) < before) {
      own.push(rows[next] as Segment[]);
      next += 1;
    }
    if (own.length > 0) blocks.push({ type: "text", rows: own });
  };
  for (const table of tables) {
    takeRows(table.grid.top + 2);
    blocks.push(table);
  }
  takeRows(Number.POSITIVE_INFINITY);
  return blocks;
}
