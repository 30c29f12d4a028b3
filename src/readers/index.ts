import { PlanError } from "../model/index.js";
import type { SourceBlock, SourceDocument } from "../source/index.js";
import { detectFormat } from "./detect.js";
import { checkSize } from "./limits.js";
import type { Reader, ReaderInput, ReaderOptions } from "./reader.js";

export { detectFormat } from "./detect.js";
export { defaultLimits, type Limits, resolveLimits } from "./limits.js";
export type { ReaderInput, ReaderOptions } from "./reader.js";

/**
 * Reads a document of any format there is a reader for. Throws `PlanError`: empty, unsupported-format,
 * encrypted, resource-limit, aborted.
 */
export async function readDocument(
  input: ReaderInput,
  options: ReaderOptions,
): Promise<SourceDocument> {
  if (options.signal?.aborted === true) throw new PlanError("aborted");
  checkSize(input.bytes?.length ?? input.text?.length ?? 0, options.limits);
  if (isBlank(input)) throw new PlanError("empty");
  const read = await loadReader(input);
  const document = await read(input, options);
  if (!document.children.some(hasWords)) throw new PlanError("empty");
  return document;
}

// Each reader is loaded when its format comes up, so that plain text pays for no other format.
async function loadReader(input: ReaderInput): Promise<Reader> {
  const format = detectFormat(input.bytes, input.text, input.name);
  switch (format) {
    case "text":
      return (await import("./text/read-text.js")).readText;
    case "markdown":
      return (await import("./markdown/read-markdown.js")).readMarkdown;
    case "html":
      return (await import("./html/read-html.js")).readHtml;
    case "docx":
      return (await import("./docx/read-docx.js")).readDocx;
    case "doc":
      return (await import("./doc/read-doc.js")).readDoc;
    case "odt":
      return (await import("./odt/read-odt.js")).readOdt;
    case "rtf":
      return (await import("./rtf/read-rtf.js")).readRtf;
    case "pdf":
      return (await import("./pdf/read-pdf.js")).readPdf;
    default:
      throw new PlanError("unsupported-format", "format", format);
  }
}

/** A paragraph always has words; a table may be all empty cells. */
const hasWords = (block: SourceBlock): boolean =>
  block.type === "paragraph" ||
  block.children.some((row) => row.children.some(({ wording }) => wording.text !== ""));

/** True when there is nothing but white space and byte order marks. */
function isBlank({ bytes, text }: ReaderInput): boolean {
  if (bytes === null) return text === null || !/[^\s\ufeff]/.test(text);
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    const blank =
      byte === 0x20 ||
      (byte >= 0x09 && byte <= 0x0d) ||
      byte === 0 ||
      byte === 0xfe ||
      byte === 0xff;
    if (!blank) return bytes.length <= 3 && bytes[0] === 0xef && bytes[1] === 0xbb;
  }
  return true;
}
