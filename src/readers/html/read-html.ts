import type { InputEncoding } from "../../model/index.js";
import { DocumentBuilder, report, type SourceDocument } from "../../source/index.js";
import { isLegacyEncoding } from "../../text/index.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import { writeRichDocument } from "../rich/write-rich-document.js";
import { isMhtml, mhtmlHeadSize } from "../shared/mhtml.js";
import { decodeHtml } from "./decode-html.js";
import { readHtmlBlocks } from "./read-blocks.js";
import { latin, unpackMhtml } from "./unpack-mhtml.js";

/** Reads HTML, or the first HTML part of a page saved as one file ("Single File Web Page", RFC 2557). */
export async function readHtml(
  input: ReaderInput,
  options: ReaderOptions,
): Promise<SourceDocument> {
  const { text, encoding } = decode(input, options.encoding);
  return write(text, encoding, input, options);
}

function decode({ bytes, text }: ReaderInput, named: InputEncoding | undefined): Decoded {
  const start = bytes === null ? (text ?? "") : latin(bytes.subarray(0, mhtmlHeadSize));
  if (isMhtml(start)) return unpackMhtml(bytes ?? new TextEncoder().encode(text ?? ""));
  return bytes === null ? { text: text ?? "", encoding: null } : decodeHtml(bytes, labelOf(named));
}

/** Words in an old encoding are read as the characters of Windows-1252 that their bytes stand for. */
const labelOf = (named: InputEncoding | undefined): string | null =>
  isLegacyEncoding(named) ? "windows-1252" : (named ?? null);

interface Decoded {
  readonly text: string;
  readonly encoding: string | null;
}

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
  writeRichDocument(readHtmlBlocks(html, options.limits), builder, file, options);
  return builder.finish({ allowClassified: options.allowClassified, blockPlaces: true });
}
