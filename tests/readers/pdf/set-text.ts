import { type Reading, read } from "../read.js";
import { buildPdf, type PageInput, type PdfInput } from "./build-pdf.js";
import { line } from "./lay-out.js";
import { textWidth } from "./pdf-fonts.js";
import type { Mark, TextMark } from "./pdf-marks.js";

export interface SetInput {
  /** Left edge of the column, in points. */
  readonly x: number;
  /** First base line, from the foot of the page. */
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  /** Base line to base line; 1.4 of the size when absent. */
  readonly leading?: number;
  /** How far the first line is set in; lines below it when negative. */
  readonly indent?: number;
  /** Lines but the last are spaced out to the width. */
  readonly justified?: boolean;
  /** More of each line's mark. */
  readonly more?: Partial<TextMark>;
}

export interface SetText {
  readonly marks: readonly TextMark[];
  readonly lines: readonly string[];
  /** Where the next base line would be. */
  readonly next: number;
}

/** Breaks a text into lines of a column, as a word processor does: at spaces, and behind hyphens and slashes. */
export function setText(text: string, input: SetInput): SetText {
  const { x, y, width, size = 13, leading = size * 1.4, indent = 0, justified = false } = input;
  const lines: string[] = [];
  let open = "";
  const room = (): number =>
    width - (indent >= 0 ? (lines.length === 0 ? indent : 0) : lines.length === 0 ? 0 : -indent);
  for (const piece of text.split(/(?<=\s)|(?<=\S[-/])(?=\S)/u)) {
    if (open !== "" && textWidth((open + piece).trimEnd(), size) > room()) {
      lines.push(open.trimEnd());
      open = "";
    }
    open += piece;
  }
  lines.push(open.trimEnd());
  const marks = lines.map((own, index) => {
    const set = index === 0 ? Math.max(0, indent) : Math.max(0, -indent);
    const blanks = own.split(" ").length - 1;
    const free = width - set - textWidth(own, size);
    // Fonts of two bytes know no word spacing (ISO 32000-1 §9.3.3): programs move the words.
    const stretched = justified && index < lines.length - 1 && blanks > 0;
    const words = own.split(/(?<= )/u);
    const step = (-free / blanks / size) * 1000;
    const shown = stretched ? words.flatMap((word, at) => (at === 0 ? [word] : [step, word])) : own;
    return { ...line(own, x + set, y - index * leading, size, input.more), text: shown };
  });
  return { marks, lines, next: y - lines.length * leading };
}

/** Column of a page of Nghị định 30/2020/NĐ-CP: 30 mm on the left, 15 mm on the right. */
export const body = { x: 85, y: 760, width: 465 } as const;

/** Texts one under the other, each a paragraph, from `y` down. */
export function setParagraphs(
  texts: readonly string[],
  input: Partial<SetInput> & { readonly space?: number } = {},
): { readonly marks: readonly Mark[]; readonly next: number } {
  const marks: Mark[] = [];
  let { y } = { ...body, ...input };
  for (const text of texts) {
    const own = setText(text, { ...body, ...input, y });
    marks.push(...own.marks);
    y = own.next - (input.space ?? 0);
  }
  return { marks, next: y };
}

/** Reads pages that are drawn with these marks. */
export const readPages = (
  pages: readonly (readonly Mark[] | PageInput)[],
  more: Omit<PdfInput, "pages"> = {},
): Promise<Reading> =>
  read(
    buildPdf({
      ...more,
      pages: pages.map((page) => ("marks" in page ? page : { marks: page })),
    }),
  );

/** Blocks of one page. */
export const readMarks = async (marks: readonly Mark[]): Promise<Reading["blocks"]> =>
  (await readPages([marks])).blocks;
