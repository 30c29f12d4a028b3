import type { Parent } from "unist";
import type { DigitalSignature, Place, SourceFormat } from "../model/index.js";
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
  /** Digital signatures that the file carries; undefined where the format has none. */
  digitalSignatures?: readonly DigitalSignature[];
  /** What the format tells of where a stretch stands: page and box, or paragraph, table, row and cell. */
  locate?: (start: number, end: number) => Omit<Place, "start" | "end" | "line">;
  /** What the stages have found so far. */
  annotations: Annotations;
}
