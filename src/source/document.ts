import type { Parent } from "unist";
import type { Box, SourceFormat } from "../model/index.js";
import type { Annotations } from "./annotations.js";
import type { SourceBlock } from "./nodes.js";

/** What a reader gives: blocks in reading order over one canonical text. */
export interface SourceDocument extends Parent {
  type: "document";
  children: SourceBlock[];
  /** Canonical text: NFC; a paragraph a line, a table row a line with tabs between cells. */
  text: string;
  /** Offsets at which the lines of `text` begin. */
  lineStarts: readonly number[];
  format: SourceFormat;
  encoding: string | null;
  pages: number | null;
  /** Page and box of a stretch, where the format has them. */
  locate?: (start: number, end: number) => { page?: number; box?: Box };
  /** What the stages have found so far. */
  annotations: Annotations;
}
