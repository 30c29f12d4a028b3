import { isPageField } from "../rich/page-fields.js";
import type { Attributes } from "../shared/xml.js";
import { isOn, readInteger } from "./on-off.js";

/** An open complex field (ECMA-376 Part 1, 17.16.18): its code, then its result. */
interface Field {
  code: string;
  inResult: boolean;
  /** Its result is a page number. */
  dropped: boolean;
  /** What a form field shows without a result of its own. */
  form: FormField | null;
}

interface FormField {
  checked: boolean | null;
  entries: string[];
  chosen: number;
}

/** The fields that are open at a place of a story. */
export interface FieldStack {
  begin(): void;
  separate(): void;
  /** Closes the innermost field and gives what it draws without a result: a box, an entry of a list. */
  end(): string;
  code(text: string): void;
  form(name: string, attributes: Attributes): void;
  /** True where words are not shown: in a code, in a page number. */
  hides(): boolean;
  /** Ends what a sound file does not carry over the end of a paragraph. */
  endParagraph(): void;
}

/** A code is never longer than this; what comes after it tells nothing about the field. */
const maxCode = 1000;

export function createFieldStack(): FieldStack {
  const fields: Field[] = [];
  /** Fields that hide words, so that a word asks no more than this number. */
  let hiding = 0;
  const last = (): Field | undefined => fields[fields.length - 1];
  const hides = (field: Field): boolean => !field.inResult || field.dropped;

  return {
    begin: () => {
      fields.push({ code: "", inResult: false, dropped: false, form: null });
      hiding += 1;
    },
    separate: () => {
      const field = last();
      if (field === undefined || field.inResult) return;
      field.inResult = true;
      field.dropped = isPageField(field.code);
      if (!field.dropped) hiding -= 1;
    },
    end: () => {
      const field = fields.pop();
      if (field === undefined) return "";
      if (hides(field)) hiding -= 1;
      return field.form === null || hiding > 0 ? "" : drawForm(field.form, field.inResult);
    },
    code: (text) => {
      const field = last();
      if (field !== undefined && !field.inResult && field.code.length < maxCode) field.code += text;
    },
    form: (name, attributes) => {
      const field = last();
      if (field === undefined || field.inResult) return;
      field.form ??= { checked: null, entries: [], chosen: 0 };
      const form = field.form;
      switch (name) {
        case "w:checkBox":
          form.checked ??= false;
          return;
        case "w:default":
        case "w:checked":
          if (form.checked !== null) form.checked = isOn(attributes);
          return;
        case "w:result":
          form.chosen = readInteger(attributes["w:val"]) ?? 0;
          return;
        case "w:listEntry":
          form.entries.push(attributes["w:val"] ?? "");
      }
    },
    hides: () => hiding > 0,
    endParagraph: () => {
      while (hiding > 0) {
        const field = fields.pop();
        if (field === undefined) return;
        if (hides(field)) hiding -= 1;
      }
    },
  };
}

function drawForm(form: FormField, hasResult: boolean): string {
  if (form.checked !== null) return form.checked ? "\u2612" : "\u2610";
  return hasResult ? "" : (form.entries[form.chosen] ?? "");
}
