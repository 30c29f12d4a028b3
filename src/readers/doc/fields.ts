import { isPageField } from "../rich/page-fields.js";

/** A stretch of text that is left out: from its first character to the one behind its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const begin = 0x13;
const separator = 0x14;
const end = 0x15;
const cellMark = 0x07;
const paragraphMark = 0x0d;

const longestPageField = 400;

/** These show the end of their instruction: they have no result. */
const buttonHead = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+/i;

interface OpenField {
  readonly at: number;
  separator: number;
  /** A cell ends inside the instruction, which no field does: its marks are damaged. */
  broken: boolean;
}

/**
 * Finds what of the fields ([MS-DOC] 2.8.25) is not shown, in order: instructions, marks, and page numbers with
 * their results. A mark without its counterpart hides nothing.
 */
export function findHiddenStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  const open: OpenField[] = [];
  let lastParagraph = -1;
  for (let at = Math.max(0, text.indexOf("\x13")); at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === paragraphMark) lastParagraph = at;
    if (code > end || (code < begin && code !== cellMark)) continue;
    if (code === begin) {
      open.push({ at, separator: -1, broken: false });
      continue;
    }
    const field = open.at(-1);
    if (field === undefined) continue;
    if (code === end) {
      open.pop();
      // A field without a result is a few words: over paragraphs, the marks of two fields are taken for one.
      const isSound = field.separator >= 0 || lastParagraph < field.at;
      if (isSound && !field.broken) stretches.push(...hiddenParts(text, field, at));
    } else if (field.separator < 0) {
      if (code === separator) field.separator = at;
      else if (code === cellMark) field.broken = true;
    }
  }
  return mergeStretches(stretches);
}

function hiddenParts(text: string, field: OpenField, at: number): Stretch[] {
  const whole = { from: field.at, to: at + 1 };
  const endMark = { from: at, to: at + 1 };
  const instruction = text.slice(field.at + 1, Math.min(field.at + 80, at));
  if (isPageField(instruction) && isShort(text, field.at, at)) return [whole];
  if (field.separator >= 0) return [{ from: field.at, to: field.separator + 1 }, endMark];
  const button = buttonHead.exec(instruction);
  if (button === null) return [whole];
  return [{ from: field.at, to: field.at + 1 + button[0].length }, endMark];
}

/** A field that can hold no more than a number: where marks are missing, words of others seem to belong to it. */
const isShort = (text: string, from: number, to: number): boolean =>
  to - from < longestPageField && !text.slice(from, to).includes("\r");

/** Stretches in order, those inside others left out. */
function mergeStretches(stretches: Stretch[]): Stretch[] {
  stretches.sort((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  let reached = 0;
  for (const { from, to } of stretches) {
    if (to <= reached) continue;
    merged.push({ from: Math.max(from, reached), to });
    reached = to;
  }
  return merged;
}
