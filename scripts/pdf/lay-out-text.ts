import type { LaidBlock, LaidParagraph, LaidSection } from "../office/layout.js";
import { type Chunk, cutChunks } from "./cut-chunks.js";
import { isAct, layOutLetterhead } from "./lay-out-letterhead.js";
import { layOutRows, type Rows } from "./lay-out-rows.js";
import { isSigned, layOutSignature } from "./lay-out-signature.js";

/**
 * Lays a plain text of ours out as an office does: letterhead and recipients | signature in borderless columns, titles
 * in the middle, first lines indented, tables with rules, an appendix or an attached plan on a new page.
 *
 * @param tables rows of tables that the text sets with blanks, in order; those set with tabs are read from the text
 */
export function layOutText(text: string, tables: readonly Rows[]): readonly LaidSection[] {
  const chunks = cutChunks(text);
  const head = chunks.findIndex(({ lines }) => isAct(lines[0] ?? ""));
  const sections: LaidBlock[][] = [layOutLetterhead(chunks.slice(0, head))];
  const given = tables[Symbol.iterator]();
  for (let at = head; at < chunks.length; ) {
    const chunk = chunks[at] as Chunk;
    const first = chunk.lines[0] as string;
    if (at > head && startsPage(first)) sections.push([]);
    const blocks = sections.at(-1) as LaidBlock[];
    if (isSigned(chunk.lines)) {
      const { blocks: signed, used } = layOutSignature(chunks.slice(at));
      blocks.push(...signed);
      at += used;
      continue;
    }
    if (first.includes("\t")) blocks.push(layOutRows(chunk.lines.map((line) => line.split("\t"))));
    else if (isAct(first) || startsPage(first)) blocks.push(...chunk.lines.map(layOutTitle));
    else blocks.push(...layOutLines(chunk.lines, () => given.next().value));
    at += 1;
  }
  return sections.map((blocks) => ({ landscape: false, blocks }));
}

const startsPage = (line: string): boolean => /^(?:PHỤ LỤC|BIỂU|KẾ HOẠCH$)/.test(line);

const layOutTitle = (line: string): LaidParagraph => ({
  text: line.trim(),
  align: "center",
  ...(line.trim().startsWith("(") ? { italic: true } : { bold: true }),
});

const tableHead = /^ *S?TT {2,}/;
const newParagraph = /^ {8}\S/;

/** Paragraphs of a text that ends every one with a blank line, or wraps it and indents the next. */
function layOutLines(
  lines: readonly string[],
  nextTable: () => Rows | undefined,
): readonly LaidBlock[] {
  if (!lines.some((line) => newParagraph.test(line))) return lines.map(layOutParagraph);
  const blocks: LaidBlock[] = [];
  let wrapped: string[] = [];
  const flush = (): void => {
    if (wrapped.length > 0) blocks.push(layOutParagraph(wrapped.join(" ")));
    wrapped = [];
  };
  let inTable = false;
  for (const line of lines) {
    if (tableHead.test(line)) {
      flush();
      blocks.push(layOutRows(nextTable() ?? []));
      inTable = true;
    }
    // A table ends where a heading stands at the indent of the text.
    if (inTable && !/^ {8}[IVX]+\. /.test(line)) continue;
    inTable = false;
    if (newParagraph.test(line)) flush();
    wrapped.push(line.trim());
  }
  flush();
  return blocks;
}

function layOutParagraph(text: string): LaidParagraph {
  if (/^[^a-zà-ỹ]+$/.test(text) && !/^[IVX]+\. /.test(text)) return layOutTitle(text);
  const heading = /^(?:[IVX]+|\d+)\. /.test(text) && text.length < 90 && !/[.;,]$/.test(text);
  return { text, align: "both", indent: true, ...(heading ? { bold: true } : {}) };
}
