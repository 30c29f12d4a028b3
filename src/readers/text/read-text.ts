import { DocumentBuilder, report, type SourceDocument } from "../../source/index.js";
import { type BlockWriter, createBlockWriter } from "../block-writer.js";
import { decodeInput } from "../decode-input.js";
import { splitMarkup } from "../markup.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import { readColumnTable } from "./column-tables.js";
import { readColumns } from "./columns.js";
import { hasFlag, hasGap, hasMarkup, hasWideGap, type Lines, lineText, scanLines } from "./scan-lines.js";
import { endsInsideRow, isTabRow, readTabTable } from "./tab-tables.js";
import { continuesParagraph, estimateWraps, joinLines } from "./wrap.js";

/** Non-blank lines taken for one block that the limits allow, at the most, on average. */
const linesPerBlock = 4;

/** Reads plain text: paragraphs, tab-separated tables, columns set with spaces. */
export function readText(input: ReaderInput, options: ReaderOptions): SourceDocument {
  const { text, encoding } = decodeInput(input);
  const builder = new DocumentBuilder("text", encoding);
  const lines = scanLines(text, options.limits.maxBlocks * linesPerBlock);
  readBlocks(lines, createBlockWriter(builder, options));
  if (endsInsideRow(lines)) report(input.file, "text/cut-short");
  return builder.finish({ allowClassified: options.allowClassified });
}

/** Reads lines into blocks, in order; used for plain stretches of other formats too. */
export function readBlocks(lines: Lines, writer: BlockWriter): void {
  const wrapAt = estimateWraps(lines);
  for (let index = 0; index < lines.count; ) {
    if (isTabRow(lines, index)) {
      index = readTabTable(lines, index, writer);
      continue;
    }
    if (hasFlag(lines, index, hasGap)) {
      const after = readColumnTable(lines, index, writer) ?? readColumns(lines, index, writer);
      if (after !== null) {
        index = after;
        continue;
      }
    }
    const first = index;
    index += 1;
    while (
      index < lines.count &&
      !isTabRow(lines, index) &&
      !hasFlag(lines, index, hasWideGap) &&
      continuesParagraph(lines, index, wrapAt(index))
    ) {
      index += 1;
    }
    writeParagraph(lines, first, index, writer);
  }
}

function writeParagraph(lines: Lines, from: number, to: number, writer: BlockWriter): void {
  const pieces: string[] = [];
  let markup = false;
  for (let index = from; index < to; index += 1) {
    pieces.push(lineText(lines, index));
    markup ||= hasFlag(lines, index, hasMarkup);
  }
  const text = joinLines(pieces);
  const line = lines.numbers[from] as number;
  if (!markup) {
    writer.paragraph({ lines: [text], line });
    return;
  }
  for (const part of splitMarkup(text)) writer.paragraph({ lines: [part], line });
}
