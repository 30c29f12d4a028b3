import type { Limits } from "../limits.js";
import type { RichBlock } from "../rich/rich-blocks.js";
import { type Encoding, encodingOf, westernEncoding } from "./code-pages.js";
import type { LevelOverride, ListLevel, ListOverride, ListTable, OldNumber } from "./list-table.js";
import type { Story } from "./story-model.js";

/** Where the words of a group go. */
export type Destination =
  /** Into the document. */
  | "text"
  /** Nowhere; groups inside may lead back into the document. */
  | "none"
  /** Into `frame.capture`. */
  | "capture"
  | "font-table"
  | "style-sheet"
  | "list-table"
  | "override-table";

/** Character formatting as far as it is told; what is not told comes from the styles. Never changed, only replaced. */
export interface Characters {
  readonly font?: number;
  readonly bold?: boolean;
  readonly caps?: boolean;
  readonly hidden?: boolean;
  readonly deleted?: boolean;
  readonly style?: number;
}

/** Paragraph formatting. Never changed, only replaced. */
export interface ParagraphLook {
  readonly style: number;
  readonly inTable: boolean;
  readonly nesting: number;
  readonly list?: number;
  readonly listLevel?: number;
  readonly outline?: number;
  readonly oldNumber?: OldNumber;
}

export const plainCharacters: Characters = {};
export const plainParagraph: ParagraphLook = { style: 0, inTable: false, nesting: 0 };

export interface Style {
  readonly characters: Characters;
  readonly list?: number | undefined;
  readonly listLevel?: number | undefined;
  /** Level from 0, 9 for body text. */
  readonly outline?: number | undefined;
  readonly basedOn: number | null;
}

export interface Font {
  readonly name: string;
  readonly encoding: Encoding | null;
}

/** Words kept aside: numbers, instructions of fields, names. */
interface Capture {
  text: string;
  /** Words that are not shown are left out. */
  readonly shown: boolean;
}

interface Field {
  instruction: string;
  /** Signs written into the document when the result began. */
  from: number;
}

/** A shape and its fallback (RTF 1.9.1, "Drawing Objects"): the same words twice. */
interface Shape {
  read: boolean;
}

/** What a group keeps to itself; the group behind it goes on with the frame outside. */
export interface Frame {
  readonly parent: Frame | null;
  /** Called when the group ends, still inside it. */
  close: ((state: State) => void) | null;
  characters: Characters;
  paragraph: ParagraphLook;
  destination: Destination;
  /** Signs to leave out behind `\u`. */
  unicodeSkip: number;
  capture: Capture | null;
  field: Field | null;
  shape: Shape | null;
  /** Called in each group that opens directly inside this one. */
  openChild: ((state: State) => void) | null;
}

/** Look of the words that are being written. */
export interface Look {
  readonly bold: boolean;
  readonly caps: boolean;
  readonly font: string | null;
  readonly isShown: boolean;
  readonly encoding: Encoding;
}

/** Paragraph whose number the file does not draw: it is counted when all is read. */
export interface Numbered {
  readonly paragraph: { label?: string };
  readonly list: number;
  readonly level: number;
  readonly oldNumber: OldNumber | null;
  readonly story: Story;
  /** Place in its story, so that runs of numbered paragraphs are told. */
  readonly index: number;
}

interface FontDraft {
  readonly index: number;
  readonly name: Capture;
  encoding: Encoding | null;
}

/** What the tables at the head of the file are telling just now. */
interface Drafts {
  font: FontDraft | null;
  /** Style that the style being read is based on. */
  basedOn: number | null;
  levels: ListLevel[];
  level: ListLevel | null;
  override: { list: number; readonly levels: LevelOverride[] } | null;
  oldNumber: { format: number; start: number; before: string; after: string } | null;
}

export interface State {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
  at: number;
  frame: Frame;
  depth: number;
  /** `\*` stands before the control word. */
  isStarred: boolean;
  /** The rest of the group is left out, unread. */
  isSkipping: boolean;
  /** Signs still to leave out behind `\u`. */
  toSkip: number;

  readonly drafts: Drafts;
  readonly fonts: Map<number, Font>;
  readonly paragraphStyles: Map<number, Style>;
  readonly characterStyles: Map<number, Style>;
  readonly lists: ListTable;
  readonly overrides: Map<number, ListOverride>;
  defaultFont: number | null;
  defaultEncoding: Encoding;
  hasTitlePage: boolean;
  hasFacingPages: boolean;

  readonly body: Story;
  story: Story;
  look: Look;
  /** The look has to be found anew before the next sign. */
  isLookStale: boolean;
  /** UTF-16 units written but not yet in a run. */
  units: Uint16Array;
  unitCount: number;
  /** Bytes of an encoding of several bytes a character. */
  readonly gathered: number[];
  /** Signs written into the document so far. */
  written: number;

  readonly numbered: Numbered[];
  /** The file draws its numbers (`\listtext`, `\pntext`): none is counted. */
  drawsNumbers: boolean;
  readonly margins: Record<MarginKind, RichBlock[][]>;
  blockCount: number;
  runCount: number;
  cellCount: number;
  /** The file ended inside a group. */
  isCut: boolean;
}

export type MarginKind = "headerf" | "header" | "headerl" | "footerf" | "footer" | "footerl";

const plainLook: Look = {
  bold: false,
  caps: false,
  font: null,
  isShown: true,
  encoding: westernEncoding,
};

export function createState(bytes: Uint8Array, limits: Limits, body: Story): State {
  return {
    bytes,
    limits,
    at: 0,
    frame: {
      parent: null,
      close: null,
      characters: plainCharacters,
      paragraph: plainParagraph,
      destination: "text",
      unicodeSkip: 1,
      capture: null,
      field: null,
      shape: null,
      openChild: null,
    },
    depth: 0,
    isStarred: false,
    isSkipping: false,
    toSkip: 0,
    drafts: { font: null, basedOn: null, levels: [], level: null, override: null, oldNumber: null },
    fonts: new Map(),
    paragraphStyles: new Map(),
    characterStyles: new Map(),
    lists: new Map(),
    overrides: new Map(),
    defaultFont: null,
    defaultEncoding: encodingOf(1252),
    hasTitlePage: false,
    hasFacingPages: false,
    body,
    story: body,
    look: plainLook,
    isLookStale: true,
    units: new Uint16Array(4096),
    unitCount: 0,
    gathered: [],
    written: 0,
    numbered: [],
    drawsNumbers: false,
    margins: { headerf: [], header: [], headerl: [], footerf: [], footer: [], footerl: [] },
    blockCount: 0,
    runCount: 0,
    cellCount: 0,
    isCut: false,
  };
}
