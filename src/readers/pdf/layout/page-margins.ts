import type { Margin } from "../../../source/index.js";
import { wholesOf } from "../tables/column-strips.js";
import { type Line, lineOf, type Segment, textOf } from "../words/word.js";
import type { LaidTable, LaidText, PageLayout } from "./page-layout.js";

type Row = readonly Segment[];

/** Words at the head or foot of a page that the page carries and the document does not say. */
export interface MarginLine {
  readonly line: Line;
  readonly margin: Margin;
}

export interface ParedPages {
  /** The pages without their margins. */
  readonly pages: readonly PageLayout[];
  readonly margins: readonly MarginLine[];
}

/** Share of the page's height, at its head and at its foot, that margins stand in. */
const zone = 0.13;
/** Rows looked at from the outside in. */
const depth = 3;
/** Running titles recur on so many pages at least. */
const fewestPages = 3;
/** Lines that recur at the same height, within so many points. */
const sameHeight = 4;
/** A running title stands at the left, in the middle and at the right; what has more parts is the head of a table. */
const mostParts = 3;
/** What tagged PDFs mark as no part of the document. */
const artifact = -2;

const numberLine = /^[-–—\s]*(?:trang\s+)?(\d{1,4})(?:\s*\/\s*\d{1,4})?[-–—.\s]*$/iu;

interface Candidate {
  readonly page: PageLayout;
  readonly block: LaidText;
  readonly row: Row;
  readonly text: string;
  readonly margin: "header" | "footer";
  /** Distance from the head of the page, or from its foot. */
  readonly distance: number;
}

const baselineOf = (row: Row): number => row[0]?.baseline ?? 0;

/** Rows from the outside in, up to where a table begins. */
function outsideTables(rows: readonly Row[]): readonly Row[] {
  const table = rows.findIndex((row) => wholesOf(row).length > mostParts);
  return table < 0 ? rows : rows.slice(0, table);
}

function candidatesOf(page: PageLayout): Candidate[] {
  const { height } = page.frame;
  const found: Candidate[] = [];
  const first = page.blocks[0];
  const last = page.blocks.at(-1);
  const add = (block: LaidText, row: Row, margin: "header" | "footer"): void => {
    const distance = margin === "header" ? baselineOf(row) : height - baselineOf(row);
    if (distance > height * zone) return;
    const text = textOf(row.flatMap(({ words }) => words));
    found.push({ page, block, row, text, margin, distance });
  };
  if (first?.type === "text") {
    for (const row of outsideTables(first.rows.slice(0, depth))) add(first, row, "header");
  }
  if (last?.type === "text") {
    for (const row of outsideTables(last.rows.slice(-depth).reverse())) add(last, row, "footer");
  }
  return found;
}

/**
 * Takes page numbers, running titles and feet off the pages. A number alone counts when it is the number of its page
 * or counts up with the pages; other words when the same stand at the same height on several pages, or when the file
 * marks them as no part of the document.
 */
export function pareMargins(pages: readonly PageLayout[]): ParedPages {
  const candidates = pages.flatMap(candidatesOf);
  const offsets = countOffsets(candidates);
  const running = countRunning(candidates);
  const taken = new Map<Row, Margin>();
  for (const candidate of candidates) {
    const { page, row, text, margin } = candidate;
    const number = numberLine.exec(text)?.[1];
    const isNumber =
      number !== undefined &&
      ((offsets.get(Number(number) - page.page) ?? 0) > 1 || Number(number) === page.page + 1);
    const isMarked = row.every(({ words }) => words.every(({ content }) => content === artifact));
    if (isNumber || isMarked || isRunning(running, candidate)) taken.set(row, margin);
  }
  const margins: MarginLine[] = [];
  const pared = pages.map((page) => {
    const blocks = page.blocks.flatMap((block): (LaidTable | LaidText)[] => {
      if (block.type === "table") return [block];
      const kept = block.rows.filter((row) => {
        const margin = taken.get(row);
        if (margin !== undefined) margins.push({ line: lineOf(row, page.page), margin });
        return margin === undefined;
      });
      return kept.length === 0 ? [] : [{ ...block, rows: kept }];
    });
    return { ...page, blocks };
  });
  return { pages: pared, margins };
}

/** How many pages carry a number that is so much more than their own, from 0. */
function countOffsets(candidates: readonly Candidate[]): Map<number, number> {
  const offsets = new Map<number, number>();
  for (const { page, text } of candidates) {
    const number = numberLine.exec(text)?.[1];
    if (number === undefined) continue;
    const offset = Number(number) - page.page;
    offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  }
  return offsets;
}

/**
 * The words as they stand, and with the number of their own page taken out: "Trang 3 – Kế hoạch" is the same title on
 * every page. A day or a year may hold that number too, so that each place where it stands is tried.
 */
function runningKeys({ text, margin, page }: Candidate): string[] {
  const keys = [`${margin}:${text}`];
  for (const { index, 0: number } of text.matchAll(
    new RegExp(`(?<!\\d)${page.page + 1}(?!\\d)`, "g"),
  )) {
    keys.push(`${margin}:${text.slice(0, index)}#${text.slice(index + number.length)}`);
  }
  return keys;
}

function countRunning(candidates: readonly Candidate[]): Map<string, number[]> {
  const running = new Map<string, number[]>();
  for (const candidate of candidates) {
    for (const key of runningKeys(candidate)) {
      const heights = running.get(key);
      if (heights === undefined) running.set(key, [candidate.distance]);
      else heights.push(candidate.distance);
    }
  }
  return running;
}

function isRunning(running: ReadonlyMap<string, readonly number[]>, candidate: Candidate): boolean {
  return runningKeys(candidate).some((key) => {
    const heights = running.get(key) ?? [];
    const same = heights.filter((height) => Math.abs(height - candidate.distance) < sameHeight);
    return same.length >= fewestPages;
  });
}
