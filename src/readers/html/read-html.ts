import { DocumentBuilder, report, type SourceDocument } from "../../source/index.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import { writeRichDocument } from "../rich/write-rich-document.js";
import { decodeHtml } from "./decode-html.js";
import { readHtmlBlocks } from "./read-blocks.js";
import { isMhtml, unpackMhtml } from "./unpack-mhtml.js";

/** Reads HTML, or a page saved as one file (MHTML). */
export async function readHtml(
  input: ReaderInput,
  options: ReaderOptions,
): Promise<SourceDocument> {
  const bytes = input.bytes ?? new Uint8Array(0);
  if (input.bytes === null ? isMhtmlText(input.text) : isMhtml(bytes))
    return readMhtml(input, options);
  const { text, encoding } =
    input.bytes === null ? { text: input.text ?? "", encoding: null } : decodeHtml(bytes);
  return write(text, encoding, input, options);
}

/** Reads a page saved as one file ("Single File Web Page", RFC 2557): its first HTML part. */
export async function readMhtml(
  input: ReaderInput,
  options: ReaderOptions,
): Promise<SourceDocument> {
  const { text, encoding } = unpackMhtml(input.bytes ?? new TextEncoder().encode(input.text ?? ""));
  return write(text, encoding, input, options);
}

const isMhtmlText = (text: string | null): boolean =>
  isMhtml(new TextEncoder().encode((text ?? "").slice(0, 16 * 1024)));

function write(
  html: string,
  encoding: string | null,
  { file }: ReaderInput,
  options: ReaderOptions,
): SourceDocument {
  const count = html.includes("\ufffd") ? html.split("\ufffd").length - 1 : 0;
  if (count > 0 && encoding !== null)
    report(file, "text/replaced-bytes", null, { count, encoding });
  const builder = new DocumentBuilder("html", encoding);
  writeRichDocument(readHtmlBlocks(html, options.limits), builder, options);
  return builder.finish({ allowClassified: options.allowClassified, blockPlaces: true });
}
