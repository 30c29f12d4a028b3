import type { RichBlock } from "../rich/rich-blocks.js";
import type { OpenLists } from "./lists.js";
import type { ParagraphWriter } from "./paragraph-writer.js";

/** A stretch of text with paragraphs, lists and tables of its own: body, cell, note, text box, page header. */
export interface Flow {
  readonly blocks: RichBlock[];
  readonly lists: OpenLists;
  readonly place: Place;
  paragraph: ParagraphWriter | null;
  /** What a `text:number` holds, while it is read. */
  number: string | null;
}

export type Place = "text" | "cell" | "note" | "drawing";

export const createFlow = (place: Place): Flow => ({
  blocks: [],
  lists: [],
  place,
  paragraph: null,
  number: null,
});
