import { isPageField } from "../rich/page-fields.js";
import type { HtmlElement } from "./parse-html.js";

/** A Word field that is open: its instruction is no wording, its result is (ECMA-376 Part 1, 17.16.2). */
export interface Field {
  code: string;
  phase: "code" | "result";
  isHidden: boolean;
}

/** Takes the marks that Word writes around fields; false when the element is none of them. */
export function takeFieldMark(fields: Field[], mark: string | undefined): boolean {
  if (mark === "field-begin") {
    fields.push({ code: "", phase: "code", isHidden: false });
    return true;
  }
  const field = fields[fields.length - 1];
  if (mark === "field-separator") {
    if (field !== undefined) {
      field.phase = "result";
      field.isHidden = isPageField(field.code);
    }
    return true;
  }
  if (mark === "field-end") {
    fields.pop();
    return true;
  }
  return false;
}

/** True when words stand in a field's instruction, or are the number of a page. */
export function isInField(fields: readonly Field[], text: string): boolean {
  const field = fields[fields.length - 1];
  if (field === undefined) return false;
  if (field.phase === "code" && field.code.length < 40) field.code += text;
  return fields.some(({ phase, isHidden }) => phase === "code" || isHidden);
}

/** Instructions and page numbers end with their paragraph, even where their mark is lost. */
export function endFields(fields: Field[]): void {
  const at = fields.findIndex(({ phase, isHidden }) => phase === "code" || isHidden);
  if (at >= 0) fields.length = at;
}

/** LibreOffice: `<sdfield type=PAGE>`, and `<sdfield type=DOCSTAT subtype=PAGE>` for the number of pages. */
export const isPageElement = ({ name, attributes }: HtmlElement): boolean =>
  name === "sdfield" &&
  (/^page$/i.test(attributes.type ?? "") || /^page$/i.test(attributes.subtype ?? ""));
