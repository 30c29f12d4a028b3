import { PlanError } from "../../model/index.js";
import type { RichBlock, RichRun } from "../rich/rich-blocks.js";
import type { OpenRow, RowDefinition } from "./table-grid.js";

/** A part of a document while it is being read. */
export type Draft<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export interface DraftParagraph {
  type: "paragraph";
  label?: string;
  runs: Draft<RichRun>[];
  headingDepth?: number;
  notes?: RichBlock[];
  boxes?: RichBlock[];
}

export interface OpenTable {
  readonly rows: OpenRow[];
  /** Ended cells of the row that is being read. */
  cells: RichBlock[][];
  /** Blocks of the cell that is being read. */
  cell: RichBlock[];
  /** The last row was marked as the last of its table. */
  isEnded: boolean;
}

/** A text of its own: the body, a page header, a note, a text box. */
export interface Story {
  readonly parent: Story | null;
  /** Blocks around this one: tables, boxes and notes inside one another. */
  readonly nesting: number;
  readonly blocks: RichBlock[];
  /** Tables that are open, the outermost first. */
  readonly tables: OpenTable[];
  definition: RowDefinition | null;
  runs: Draft<RichRun>[];
  label: string | null;
  notes: RichBlock[];
  boxes: RichBlock[];
  /** A section ended: the next words begin on a new page unless the section says otherwise. */
  breaksPage: boolean;
  /** Paragraphs so far, those without words too. */
  count: number;
}

/** Tables, boxes and notes inside one another, more than any document has. */
export const deepestNesting = 40;
export function createStory(parent: Story | null, nesting: number): Story {
  if (nesting > deepestNesting) throw new PlanError("resource-limit", "too-deep", deepestNesting);
  return {
    parent,
    nesting,
    blocks: [],
    tables: [],
    definition: null,
    runs: [],
    label: null,
    notes: [],
    boxes: [],
    breaksPage: false,
    count: 0,
  };
}
