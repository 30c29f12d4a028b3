import { blockElements, droppedElements } from "./element-names.js";
import { isPageElement } from "./fields.js";
import type { HtmlElement } from "./parse-html.js";
import type { Declarations } from "./style-sheet.js";

/** Parts that are not drawn, and Word's comments. */
export function isDropped({ name, attributes }: HtmlElement, own: Declarations): boolean {
  const className = attributes.class;
  return (
    droppedElements.has(name) ||
    own.display === "none" ||
    own["mso-hide"] === "all" ||
    attributes.hidden !== undefined ||
    attributes["aria-hidden"] === "true" ||
    attributes.role === "navigation" ||
    /^comment/.test(own["mso-element"] ?? "") ||
    (className !== undefined &&
      /^(?:mso)?com(?:anchor|txt|off)$|^MsoCommentReference$/i.test(className)) ||
    isPageElement({ name, attributes, children: [] })
  );
}

const blockDisplay = /^(?:block|list-item|flex|grid|table(?:-row|-caption|-cell)?)$/;

export const isBlock = (name: string, own: Declarations): boolean => {
  const display = own.display;
  if (display === undefined) return blockElements.has(name);
  return blockDisplay.test(display) || (blockElements.has(name) && display !== "inline");
};

export function breaksPage(own: Declarations, where: "before" | "after"): boolean {
  const value = own[`page-break-${where}`] ?? own[`break-${where}`];
  return value !== undefined && /^(?:always|page|left|right|recto|verso)$/.test(value);
}

/** Page headers and footers: of Word by its style, of LibreOffice by the title of the division. */
export function marginOf(element: HtmlElement, own: Declarations): "header" | "footer" | null {
  const mark =
    own["mso-element"] ?? (element.name === "div" ? element.attributes.title : undefined);
  return mark === "header" || mark === "footer" ? mark : null;
}
