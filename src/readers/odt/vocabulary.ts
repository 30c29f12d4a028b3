import type { Attributes } from "../shared/xml.js";

/** Elements of which nothing is drawn in the text where they stand. */
const leftOut = new Set([
  // What stays in the file of deleted words (ODF 1.3 Part 3, 5.5.1).
  "text:tracked-changes",
  "office:annotation",
  "office:change-info",
  "office:forms",
  "office:event-listeners",
  "office:binary-data",
  "office:scripts",
  "text:script",
  "text:note-citation",
  "text:footnote-citation",
  "text:endnote-citation",
  "text:ruby-text",
  // Numbers that depend on the page.
  "text:page-number",
  "text:page-count",
  "text:page-variable-get",
  "table:covered-table-cell",
  // Pictures, charts and formulas, and the words that describe them to those who cannot see them.
  "draw:object",
  "draw:object-ole",
  "draw:applet",
  "draw:plugin",
  "draw:floating-frame",
  "draw:control",
  "math:math",
  "svg:title",
  "svg:desc",
]);

/** Elements that stand apart from the words around them and may hold words of their own (ODF 1.3 Part 3, 10.3). */
const drawings = new Set([
  "draw:frame",
  "draw:text-box",
  "draw:image",
  "draw:g",
  "draw:rect",
  "draw:line",
  "draw:polyline",
  "draw:polygon",
  "draw:regular-polygon",
  "draw:path",
  "draw:circle",
  "draw:ellipse",
  "draw:connector",
  "draw:caption",
  "draw:measure",
  "draw:custom-shape",
  "draw:page-thumbnail",
  "dr3d:scene",
]);

export const isDrawing = (name: string): boolean => drawings.has(name);

/** True for an element that is not drawn, with everything inside it. */
export function isLeftOut(name: string, attributes: Attributes): boolean {
  if (leftOut.has(name)) return true;
  // Sections and fields tell so themselves (ODF 1.3 Part 3, `text:display`, `text:is-hidden`).
  if (attributes["text:display"] === "none") return true;
  return attributes["text:is-hidden"] === "true" && name !== "text:hidden-paragraph";
}
