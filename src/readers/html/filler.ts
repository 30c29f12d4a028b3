import { textOf } from "./find-notes.js";
import { type Flow, isLabelled, takeLabel } from "./flow.js";
import type { HtmlElement } from "./parse-html.js";
import type { Declarations } from "./style-sheet.js";

const numberGap = /^7(?:\.0)?pt "?Times New Roman/i;

/**
 * No-break spaces that are no wording: the gap behind a list number, which is all that filtered HTML of Word keeps of
 * it and makes the words before it the label, and those in the empty paragraphs of Word.
 */
export function isFiller(element: HtmlElement, own: Declarations, flow: Flow): boolean {
  const isGap = numberGap.test(own.font ?? "");
  if (!isGap && element.name !== "o:p") return false;
  if (!/^[\s\u00a0]*$/.test(textOf(element, 500))) return false;
  if (!isGap) return true;
  if (!isLabelled(flow)) return flow.draft.label !== null;
  takeLabel(flow);
  return true;
}
