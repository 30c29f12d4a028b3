import type { SourceBlock } from "../../source/index.js";
import { findDocumentType } from "../../vocabulary/index.js";
import { isApprovalNote } from "./approval-note.js";
import { isCapitals } from "./shape.js";

/** Types that are plans, or do a plan's work, when another act carries them. */
export const planCodes = new Set(["KH", "CTr", "ĐA", "PA"]);
/** Blocks after a type line within which its note stands. */
export const noteReach = 8;

/** Reads a type line: a short paragraph, set apart, that begins with the name of a type. */
export function readTypeLine(block: SourceBlock | undefined): string | null | undefined {
  if (block?.type !== "paragraph" || block.furniture !== undefined) return undefined;
  const { text } = block.wording;
  if (text.length > 160) return undefined;
  const type = findDocumentType(text);
  if (type === null) return undefined;
  const alone = type.length === text.length;
  return alone || isCapitals(text) ? type.code : undefined;
}

/** The line that tells which act a document was issued with. */
export const isApprovalNoteBlock = (block: SourceBlock | undefined): boolean =>
  block?.type === "paragraph" && isApprovalNote(block.wording.text);
