import {
  replaceBlocks,
  type SourceBlock,
  type SourceDocument,
  type SourceParagraph,
  type SourceTable,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import { isBullet, type Label, readLabel } from "../shared/labels.js";
import { buildGrid, cellOf, type GridRow, spanOf } from "./grid.js";
import { looksLikeHead } from "./head.js";

/**
 * Takes apart tables that frame a stretch of the plan: headings and text in rows merged over all columns, the task
 * table between them. Their merged rows become paragraphs, and what earlier stages told of places is moved along.
 */
export function unfoldFrames(document: SourceDocument): void {
  const { plan } = document.annotations;
  const unfolded = new Map<number, SourceBlock[]>();
  for (const [index, block] of document.children.entries()) {
    if (index < plan.from || index >= plan.to || block.type !== "table") continue;
    if (block.claim !== undefined || block.furniture !== undefined) continue;
    const parts = unfold(block);
    if (parts !== null) unfolded.set(index, parts);
  }
  replaceBlocks(document, unfolded);
}

const isBlank = (row: GridRow): boolean => row.filled.length === 0;

/** The wording of a row that is one cell over all columns, the first perhaps aside; null for every other row. */
function mergedText(row: GridRow, width: number): Wording | null {
  const [column] = row.filled;
  if (column === undefined || row.filled.length > 1 || row.spanned !== undefined) return null;
  return spanOf(row, column) >= Math.max(2, width - 1) ? cellOf(row, column) : null;
}

/** The label of a heading; null for bullets and for sentences with a number. */
function headingLabel(text: string): Label | null {
  const label = readLabel(text);
  if (label === null || isBullet(label.kind) || label.kind === "bracketed") return null;
  return text.length > 200 || /[.;,]$/.test(text) ? null : label;
}

/**
 * The rows before the head are a piece of the plan when something stands under one of their headings: text, or
 * nothing but the next heading of its kind. Headings of kinds further and further in open sections of the table.
 */
function findFrameKind(texts: readonly string[]): Label["kind"] | null {
  let first: Label | null = null;
  const kinds = new Set<Label["kind"]>();
  for (const text of texts) {
    const label = headingLabel(text);
    if (label === null) {
      if (first !== null) return first.kind;
      continue;
    }
    first ??= label;
    if (kinds.has(label.kind)) return first.kind;
    kinds.add(label.kind);
  }
  return null;
}

/** The paragraphs and tables that a table frames, in order; null for a table that frames nothing. */
function unfold(table: SourceTable): SourceBlock[] | null {
  const first = table.children.find((row) =>
    row.children.some(({ wording }) => wording.text !== ""),
  );
  const filled = first?.children.filter(({ wording }) => wording.text !== "") ?? [];
  if (filled.length !== 1 || (filled[0]?.colSpan ?? 1) < 2) return null;
  const grid = buildGrid([table]);
  const width = grid.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const texts = grid.map((row) => mergedText(row, width)?.text ?? null);
  const isFramed = (index: number): boolean =>
    texts[index] !== null || isBlank(grid[index] as GridRow);
  const lead = grid.findIndex((_, index) => !isFramed(index));
  if (lead < 0 || !looksLikeHead(grid[lead] as GridRow)) return null;
  const kind = findFrameKind(texts.slice(0, lead).filter((text) => text !== null));
  if (kind === null) return null;

  const headsAfter = findHeadsAfter(grid, isFramed);
  const blocks: SourceBlock[] = [];
  let open: SourceTable | null = null;
  let last = 0;
  for (const [index, row] of grid.entries()) {
    const text = texts[index] ?? null;
    const label = text === null ? null : headingLabel(text);
    const isNext = label?.kind === kind && (last === 0 || label.value === last + 1);
    if (isNext) last = label.value ?? last;
    // A heading that goes on with the sequence closes a table; with rows under the same head it is a row of it.
    if (isNext && headsAfter[index] === true) open = null;
    if (open === null && isFramed(index)) {
      for (const wording of text === null ? [] : paragraphsOf(cellOf(row, row.filled[0] ?? 0))) {
        const paragraph: SourceParagraph = { type: "paragraph", wording };
        blocks.push(paragraph);
      }
      continue;
    }
    if (open === null) {
      open = { type: "table", origin: table.origin, children: [] };
      blocks.push(open);
    }
    open.children.push(row.source);
  }
  return blocks;
}

/** For each row whether the next one that is not merged is a head, or none follows. */
function findHeadsAfter(grid: readonly GridRow[], isFramed: (index: number) => boolean): boolean[] {
  const found: boolean[] = new Array(grid.length).fill(true);
  let next = true;
  for (let index = grid.length - 1; index >= 0; index -= 1) {
    found[index] = next;
    if (!isFramed(index)) next = looksLikeHead(grid[index] as GridRow);
  }
  return found;
}

/** The lines of a cell as paragraphs; one that begins small goes on with the sentence above it. */
function paragraphsOf(wording: Wording): Wording[] {
  const { text, breaks } = wording;
  const opens = breaks.filter((at) => {
    const line = text.slice(at, at + 40);
    return !/^\p{Ll}/u.test(line) || readLabel(line) !== null;
  });
  return [0, ...opens].map((from, index) =>
    sliceWording(wording, from, opens[index] ?? text.length),
  );
}
