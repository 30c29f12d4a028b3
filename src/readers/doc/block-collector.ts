import { checkBlocks, checkCells, checkTableCells, type Limits } from "../limits.js";
import type { RichBlock, RichRun } from "../rich/rich-blocks.js";
import type { ListCounters } from "./list-counters.js";
import type { RowProperties } from "./row-properties.js";
import {
  buildTable,
  type DraftCell,
  type DraftRow,
  type OpenMerges,
  placeCells,
} from "./table-grid.js";

/** A paragraph that may still get its number. */
export interface DraftParagraph {
  readonly type: "paragraph";
  label?: string;
  runs: RichRun[];
  headingDepth?: number;
  notes?: RichBlock[];
  boxes?: RichBlock[];
}

/** What is counted over all stories of a document. */
export interface Budget {
  readonly limits: Limits;
  blocks: number;
  cells: number;
}

/** Place of a paragraph in the lists; a list of 0 is none. */
export interface ListPlace {
  readonly list: number;
  readonly level: number;
}

export interface BlockCollector {
  /** Adds a paragraph that is in so many tables; `endsCell` closes the cell behind it. */
  paragraph(paragraph: DraftParagraph, place: ListPlace, depth: number, endsCell: boolean): void;
  /** Closes a row; one that was deleted is dropped unless it still shows words. */
  row(properties: RowProperties, depth: number, deleted: boolean): void;
  /** Blocks added so far that are not in an open table. */
  readonly blocks: RichBlock[];
  finish(): RichBlock[];
}

interface OpenTable {
  readonly rows: DraftRow[];
  readonly parent: DraftCell | null;
  merges: OpenMerges;
  cells: DraftCell[];
  /** The cell that is being filled. */
  cell: DraftCell | null;
}

interface Pending {
  readonly paragraph: DraftParagraph;
  readonly place: ListPlace;
  readonly cell: DraftCell;
}

const noProperties: RowProperties = { cells: [], header: false };

/** Builds paragraphs into cells, rows and tables by their depth, and numbers them in reading order. */
export function createBlockCollector(counters: ListCounters, budget: Budget): BlockCollector {
  const blocks: RichBlock[] = [];
  const open: OpenTable[] = [];
  /** Numbered paragraphs of an open row: what is covered counts only once the row is closed. */
  let pending: Pending[] = [];

  const count = (): void => {
    budget.blocks += 1;
    checkBlocks(budget.blocks, budget.limits);
  };
  const target = (): RichBlock[] => {
    const table = open.at(-1);
    if (table === undefined) return blocks;
    table.cell ??= {
      blocks: [],
      parent: table.parent,
      left: 0,
      right: 0,
      rowSpan: 1,
      covered: false,
    };
    return table.cell.blocks;
  };
  const closeCell = (): void => {
    target();
    const table = open.at(-1) as OpenTable;
    table.cells.push(table.cell as DraftCell);
    table.cell = null;
    checkCells(table.cells.length, budget.limits);
    budget.cells += 1;
    checkTableCells(budget.cells, budget.limits);
  };
  const closeRow = (properties: RowProperties, deleted: boolean): void => {
    const table = open.at(-1) as OpenTable;
    if (table.cell !== null) closeCell();
    const cells = table.cells;
    table.cells = [];
    if (deleted && cells.every((cell) => cell.blocks.every(isBlank))) {
      for (const cell of cells) cell.covered = true;
    } else if (cells.length > 0) {
      const { row, merges } = placeCells(cells, properties, table.merges);
      table.merges = merges;
      table.rows.push(row);
      count();
    }
    if (open.length === 1) number();
  };
  const closeTable = (): void => {
    closeRow(noProperties, false);
    const table = open.pop() as OpenTable;
    if (table.rows.length > 0) target().push(buildTable(table.rows));
  };
  const moveTo = (depth: number): void => {
    while (open.length > depth) closeTable();
    while (open.length < depth) {
      target();
      open.push({
        rows: [],
        parent: open.at(-1)?.cell ?? null,
        merges: [],
        cells: [],
        cell: null,
      });
    }
  };
  const label = (paragraph: DraftParagraph, { list, level }: ListPlace): void => {
    const text = counters.label(list, level);
    if (text !== "") paragraph.label = text;
  };
  const number = (): void => {
    for (const { paragraph, place, cell } of pending) {
      if (!isCovered(cell)) label(paragraph, place);
    }
    pending = [];
  };

  return {
    blocks,
    paragraph(paragraph, place, depth, endsCell) {
      moveTo(depth);
      count();
      target().push(paragraph);
      if (place.list > 0) {
        const cell = open.at(-1)?.cell ?? null;
        if (cell === null) label(paragraph, place);
        else pending.push({ paragraph, place, cell });
      }
      if (endsCell) closeCell();
    },
    row(properties, depth, deleted) {
      moveTo(depth);
      closeRow(properties, deleted);
    },
    finish() {
      moveTo(0);
      return blocks;
    },
  };
}

function isCovered(cell: DraftCell): boolean {
  let link: DraftCell | null = cell;
  while (link !== null && !link.covered) link = link.parent;
  return link !== null;
}

const isBlank = (block: RichBlock): boolean =>
  block.type === "paragraph" &&
  block.runs.length === 0 &&
  block.notes === undefined &&
  block.boxes === undefined;
