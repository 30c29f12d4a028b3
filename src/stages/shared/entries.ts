import {
  type SourceBlock,
  type SourceParagraph,
  type SourceTable,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import { parseListLetter, parseRoman } from "../../text/index.js";
import { type Label, readLabel } from "./labels.js";

/** A paragraph with its label read, or a table, in reading order. */
export type Entry = ParagraphEntry | TableEntry;

export interface ParagraphEntry {
  type: "paragraph";
  block: SourceParagraph;
  label: Label | null;
  /** The wording after the label. */
  body: Wording;
}

export interface TableEntry {
  type: "table";
  block: SourceTable;
}

/** Depth of a labelled paragraph in lists, where the format tells. */
export const depthOf = ({ label, block }: ParagraphEntry): number | undefined =>
  label === null ? undefined : block.listDepth;

/** Last values seen of the two kinds that single capitals may belong to. */
interface Sequence {
  roman: number;
  upper: number;
}

/**
 * Tells a capital that is both a letter and a Roman numeral (C, D, I, V, X, L, M) by its sequence:
 * after A, B → C is a letter; after III, IV → V is Roman; a first I with no letter before it is Roman.
 */
function settle(label: Label, last: Sequence): Label {
  let { kind, value } = label;
  if (kind === "roman" && label.ambiguous) {
    const letterValue = parseListLetter(label.name);
    const romanNext = value === last.roman + 1 || (label.name === "I" && last.upper !== 8);
    if (letterValue !== null && letterValue === last.upper + 1 && last.upper > 0 && !romanNext) {
      kind = "upper";
      value = letterValue;
    }
  } else if (kind === "upper" && parseRoman(label.name) !== null && last.upper === 0) {
    kind = "roman";
    value = parseRoman(label.name);
  }
  if (kind === "roman" && value !== null) last.roman = value;
  if (kind === "upper" && value !== null) {
    last.upper = value;
    last.roman = 0;
  }
  return kind === label.kind && value === label.value ? label : { ...label, kind, value };
}

/** Reads the labels of a run of blocks; blocks that another stage took, or that are furniture, are left out. */
export function readEntries(blocks: readonly SourceBlock[]): Entry[] {
  const last: Sequence = { roman: 0, upper: 0 };
  const entries: Entry[] = [];
  for (const block of blocks) {
    if (block.claim !== undefined || block.furniture !== undefined) continue;
    if (block.type === "table") {
      entries.push({ type: "table", block });
      continue;
    }
    const found = readLabel(block.wording.text);
    const label = found === null ? null : settle(found, last);
    entries.push({
      type: "paragraph",
      block,
      label,
      body: label === null ? block.wording : sliceWording(block.wording, label.end),
    });
  }
  return entries;
}
