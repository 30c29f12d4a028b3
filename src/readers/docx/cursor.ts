import type { Limits } from "../limits.js";
import type { Attributes } from "../shared/xml.js";
import { attach, type LeanPiece } from "./lean-document.js";
import type { NumberCounter } from "./number-counter.js";
import type { RunProperties, ThemeFonts } from "./run-properties.js";
import type { Section } from "./section.js";
import {
  addBlocks,
  createStory,
  currentParagraph,
  finishStory,
  type Story,
  type StoryContext,
} from "./story.js";
import { addReference } from "./words.js";

/** What the parts of one document share while they are rewritten. */
export interface RewriteContext extends StoryContext {
  readonly limits: Limits;
  readonly theme: ThemeFonts;
  /** Notes by kind and id, and those that have been called: each is given once. */
  readonly notes: Map<string, LeanPiece>;
  readonly called: Set<string>;
  /** Counts the numbers of notes and of text boxes apart from those of the body. */
  readonly noteCounter: NumberCounter;
  readonly boxCounter: NumberCounter;
  /** Text boxes so far, for their ids. */
  boxes: number;
}

/** Properties that the reader stands in, which say what the same element means. */
export type Place = "paragraph" | "mark" | "row" | "cell" | null;

/** Where the reader stands in a part. */
export interface Cursor {
  readonly context: RewriteContext;
  depth: number;
  /** Everything deeper than this is left out; -1 where nothing is. */
  skipLevel: number;
  story: Story;
  /** Stories around the open one, with what is to be done at its end. */
  readonly outer: { story: Story; depth: number; finish(blocks: string): void }[];
  place: Place;
  /** The `w:rPr` that is being read. */
  properties: RunProperties | null;
  section: Section | null;
  readonly sections: Section[];
  /** Words of the open `w:t`. */
  text: string | null;
  keepsSpace: boolean;
  /** The part keeps white space from its root on (`xml:space`). */
  keepsAllSpace: boolean;
  /** Alternatives of which one is shown: shown so far when it began, and whether one has shown anything. */
  readonly alternatives: { before: number; isShown: boolean }[];
  readonly pieces: LeanPiece[];
  /** Notes and boxes called since the last piece. */
  attached: string;
  /** Headers and footers that stand in their section (Word 2003), by key. */
  readonly inlineMargins: Map<string, LeanPiece>;
  hasBody: boolean;
}

export type OpenElement = (cursor: Cursor, attributes: Attributes, name: string) => void;
export type CloseElement = (cursor: Cursor, name: string) => void;

export function createCursor(context: RewriteContext, counter: NumberCounter): Cursor {
  return {
    context,
    depth: 0,
    skipLevel: -1,
    story: createStory(counter),
    outer: [],
    place: null,
    properties: null,
    section: null,
    sections: [],
    text: null,
    keepsSpace: false,
    keepsAllSpace: false,
    alternatives: [],
    pieces: [],
    attached: "",
    inlineMargins: new Map(),
    hasBody: false,
  };
}

/** Leaves out what is inside the element that has just been opened. */
export function skip(cursor: Cursor): void {
  cursor.skipLevel = cursor.depth;
}

/** Begins a story inside another; it ends with the element that has just been opened. */
export function enterStory(
  cursor: Cursor,
  counter: NumberCounter,
  finish: (blocks: string) => void,
): void {
  cursor.outer.push({ story: cursor.story, depth: cursor.depth, finish });
  cursor.story = createStory(counter);
}

/** Ends the inner story if the element being closed is the one it began with. */
export function leaveStory(cursor: Cursor): void {
  const outer = cursor.outer[cursor.outer.length - 1];
  if (outer === undefined || outer.depth !== cursor.depth) return;
  const blocks = finishStory(cursor.story, cursor.context);
  cursor.outer.pop();
  cursor.story = outer.story;
  outer.finish(blocks);
}

/** Attaches blocks to the open paragraph, which calls them; without one they stand in the text. */
export function attachBlocks(
  cursor: Cursor,
  id: string,
  blocks: string,
  referenceXml: string,
): void {
  if (blocks === "") return;
  const draft = currentParagraph(cursor.story);
  if (draft === undefined) {
    addBlocks(cursor.story, blocks, cursor.context);
    return;
  }
  cursor.attached += attach(id, blocks);
  cursor.context.shown += 1;
  addReference(draft.words, referenceXml);
}
