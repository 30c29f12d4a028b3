import { DocumentBuilder, report, type SourceDocument } from "../../source/index.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import { createBlockWriter } from "../shared/block-writer.js";
import { decodeInput } from "../shared/decode-input.js";
import { readBlocks } from "./read-blocks.js";
import { scanLines } from "./scan-lines.js";
import { endsInsideRow } from "./tab-tables.js";

/** Non-blank lines taken for one block that the limits allow, at the most, on average. */
const linesPerBlock = 4;

/** Reads plain text: paragraphs, tab-separated tables, columns set with spaces. */
export function readText(input: ReaderInput, options: ReaderOptions): SourceDocument {
  const { text, encoding } = decodeInput(input, {
    encoding: options.encoding,
    readsReferences: true,
  });
  const builder = new DocumentBuilder("text", encoding);
  const lines = scanLines(text, options.limits.maxBlocks * linesPerBlock);
  readBlocks(lines, createBlockWriter(builder, options));
  if (endsInsideRow(lines)) report(input.file, "text/cut-short");
  return builder.finish({ allowClassified: options.allowClassified });
}
