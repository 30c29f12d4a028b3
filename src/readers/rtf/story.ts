import { PlanError } from "../../model/index.js";
import { checkBlocks, checkCells, checkTableCells } from "../limits.js";
import type { RichBlock, RichRun } from "../rich/rich-blocks.js";
import { findInStyles } from "./look.js";
import type { ParagraphLook, State } from "./state.js";
import {
  type Draft,
  type DraftParagraph,
  deepestNesting,
  type OpenTable,
  type Story,
} from "./story-model.js";
import { buildTable } from "./table-grid.js";

/** Runs that the limits allow for a block, on average. */
const runsPerBlock = 8;

/** Tables that a paragraph stands in (`\itap`; `\intbl` alone is 1). */
export function nestingOf(story: Story, { inTable, nesting }: ParagraphLook): number {
  const level = Math.max(nesting, inTable ? 1 : 0);
  if (story.nesting + level > deepestNesting)
    throw new PlanError("resource-limit", "too-deep", deepestNesting);
  return level;
}

/** Adds words to the paragraph that is being read; words of one look become one run. */
export function addWords(state: State, text: string): void {
  const { runs } = state.story;
  const { bold, caps, font } = state.look;
  const last = runs.at(-1);
  if (
    last !== undefined &&
    (last.bold ?? false) === bold &&
    (last.caps ?? false) === caps &&
    last.font === font
  ) {
    last.text += text;
    return;
  }
  const run: Draft<RichRun> = { text, font };
  if (bold) run.bold = true;
  if (caps) run.caps = true;
  runs.push(run);
  state.runCount += 1;
  checkBlocks(state.runCount / runsPerBlock, state.limits);
}

/** Ends the paragraph that is being read, in the table level given. */
export function endParagraph(state: State, level: number): void {
  const { story } = state;
  const { paragraph: look } = state.frame;
  closeTables(state, story, level);
  const { runs, label, notes, boxes } = story;
  const list = look.list ?? styled(state, look, "list") ?? 0;
  const isCounted = label === null && (list > 0 || look.oldNumber !== undefined);
  const index = story.count;
  story.count += 1;
  if (runs.length === 0 && !isCounted && !label && notes.length + boxes.length === 0) {
    story.label = null;
    return;
  }
  const paragraph: DraftParagraph = { type: "paragraph", runs };
  if (label) paragraph.label = label;
  const depth = headingDepthOf(state, look);
  if (depth !== null) paragraph.headingDepth = depth;
  if (notes.length > 0) paragraph.notes = notes;
  if (boxes.length > 0) paragraph.boxes = boxes;
  if (isCounted) {
    const listLevel = look.listLevel ?? styled(state, look, "listLevel") ?? 0;
    const oldNumber = look.oldNumber ?? null;
    state.numbered.push({ paragraph, list, level: listLevel, oldNumber, story, index });
  }
  story.runs = [];
  story.label = null;
  if (notes.length > 0) story.notes = [];
  if (boxes.length > 0) story.boxes = [];
  countBlock(state);
  blocksAt(story, level).push(paragraph);
}

const styled = (state: State, look: ParagraphLook, name: "list" | "listLevel" | "outline") =>
  findInStyles(state.paragraphStyles, look.style, (style) => style[name]);

const headingDepthOf = (state: State, look: ParagraphLook): number | null => {
  const outline = look.outline ?? styled(state, look, "outline") ?? 9;
  return outline >= 0 && outline < 9 ? outline + 1 : null;
};

/** A page break (`\page`, or the end of a section). */
export const pageBreak = 0x0c;

/** A page break in front of the table that is about to be read, not in its first cell. */
export function breakBeforeTable(story: Story): void {
  if (story.tables.length > 0) return;
  const text = String.fromCharCode(pageBreak);
  story.blocks.push({ type: "paragraph", runs: [{ text, font: null }] });
}

/** True when words, notes or boxes wait for the end of their paragraph. */
const hasWords = (story: Story): boolean =>
  story.runs.length + story.notes.length + story.boxes.length > 0 || story.label !== null;

/** Ends a cell (`\cell` at level 1, `\nestcell` deeper): its last paragraph ends with it. */
export function endCell(state: State, level: number): void {
  endParagraph(state, level);
  const table = tableAt(state.story, level);
  table.cells.push(table.cell);
  table.cell = [];
  checkCells(table.cells.length, state.limits);
}

/** Ends a row with the definition that holds now, which may stand before its cells or behind them. */
export function endRow(state: State, level: number): void {
  const { story } = state;
  if (hasWords(story)) endParagraph(state, level);
  closeTables(state, story, level);
  let table = tableAt(story, level);
  if (table.cell.length > 0) table.cells.push(table.cell);
  const { cells } = table;
  const { definition } = story;
  table.cells = [];
  table.cell = [];
  if (cells.length === 0) return;
  if (table.isEnded && definition?.isFirst === true) {
    closeTables(state, story, level - 1);
    table = tableAt(story, level);
  }
  table.rows.push({ cells, definition });
  table.isEnded = definition?.isLast === true;
  if (definition !== null) {
    // Rows that follow without a definition of their own are neither first nor last.
    definition.isFirst = false;
    definition.isLast = false;
  }
  countBlock(state);
}

/** Ends what is open in a text: its last paragraph and its tables. */
export function closeStory(state: State): void {
  if (hasWords(state.story)) {
    endParagraph(state, nestingOf(state.story, state.frame.paragraph));
  }
  closeTables(state, state.story, 0);
}

function tableAt(story: Story, level: number): OpenTable {
  while (story.tables.length < level) {
    story.tables.push({ rows: [], cells: [], cell: [], isEnded: false });
  }
  return story.tables[level - 1] as OpenTable;
}

const blocksAt = (story: Story, level: number): RichBlock[] =>
  level === 0 ? story.blocks : tableAt(story, level).cell;

/** Ends the tables that are nested deeper than a level. */
function closeTables(state: State, story: Story, level: number): void {
  while (story.tables.length > level) {
    const table = story.tables.pop() as OpenTable;
    // A row that the file does not end is kept.
    if (table.cell.length > 0) table.cells.push(table.cell);
    if (table.cells.length > 0) {
      table.rows.push({ cells: table.cells, definition: story.definition });
      countBlock(state);
    }
    if (table.rows.length === 0) continue;
    const { table: block, size } = buildTable(table.rows);
    state.cellCount += size;
    checkTableCells(state.cellCount, state.limits);
    blocksAt(story, story.tables.length).push(block);
  }
}

function countBlock(state: State): void {
  state.blockCount += 1;
  checkBlocks(state.blockCount, state.limits);
}
