import { PlanError, type SourceFormat } from "../model/index.js";
import { decodeBytes, isBinary } from "../text/index.js";
import { looksLikeMarkdown } from "./shared/markdown-signs.js";

/** Bytes of the head (and for packages the tail) that tell the format. */
const headSize = 64 * 1024;

/**
 * The format of an input, by its content first and its name second. Throws `encrypted` for a package locked
 * with a password and `unsupported-format` for what is no document at all.
 */
export function detectFormat(
  bytes: Uint8Array | null,
  text: string | null,
  name: string | null,
): SourceFormat {
  if (bytes !== null) {
    const format = detectPackage(bytes);
    if (format !== null) return format;
    if (isBinary(bytes)) throw new PlanError("unsupported-format", "binary");
    return detectTextFormat(decodeBytes(bytes.subarray(0, headSize)).text, name);
  }
  return detectTextFormat((text ?? "").slice(0, headSize), name);
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipSignature = [0x50, 0x4b, 0x03, 0x04];

/** Files that people take for documents, by their first bytes: scans and archives. */
const others: readonly (readonly [name: string, signature: readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["gzip", [0x1f, 0x8b, 0x08]],
];

function detectPackage(bytes: Uint8Array): SourceFormat | null {
  const first = bytes[0];
  const other = others.find(([, signature]) => startsWith(bytes, signature))?.[0];
  if (other !== undefined) throw new PlanError("unsupported-format", "format", other);
  if (first === 0xd0 && startsWith(bytes, oleSignature)) return detectOle(bytes);
  if (first === 0x50 && startsWith(bytes, zipSignature)) return detectZip(bytes);
  // A PDF reader takes the header anywhere in the first kilobyte (ISO 32000-1, Annex H).
  const head = toLatin1(bytes.subarray(0, 1024));
  const pdf = head.indexOf("%PDF-");
  if (pdf >= 0 && head.slice(0, pdf).trim().length < 16) return "pdf";
  if (head.trimStart().startsWith("{\\rtf")) return "rtf";
  return null;
}

function detectOle(bytes: Uint8Array): SourceFormat {
  const holds = (entry: string): boolean =>
    findBytes(
      bytes,
      [...entry].flatMap((c) => [c.charCodeAt(0), 0]),
    );
  if (holds("EncryptedPackage")) throw new PlanError("encrypted");
  if (holds("WordDocument")) return "doc";
  if (holds("Workbook")) throw new PlanError("unsupported-format", "format", "xls");
  if (holds("PowerPoint")) throw new PlanError("unsupported-format", "format", "ppt");
  return "doc";
}

function detectZip(bytes: Uint8Array): SourceFormat {
  const parts = `${toLatin1(bytes.subarray(0, headSize))}\n${toLatin1(bytes.subarray(Math.max(headSize, bytes.length - headSize)))}`;
  if (parts.includes("application/vnd.oasis.opendocument.text")) return "odt";
  if (parts.includes("word/")) return "docx";
  const other = parts.includes("xl/") ? "xlsx" : parts.includes("ppt/") ? "pptx" : "zip";
  throw new PlanError("unsupported-format", "format", other);
}

function findBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (index < wanted.length && bytes[at + index] === wanted[index]) index += 1;
    if (index === wanted.length) return true;
  }
  return false;
}

const toLatin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

const htmlHead =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/i;
const markdownName = /\.(?:md|markdown|mdown|mkd)$/i;

function detectTextFormat(head: string, name: string | null): SourceFormat {
  const start = head.slice(0, 1200).replace(/^\ufeff/, "");
  if (/^\s*\{\\rtf/.test(start)) return "rtf";
  if (htmlHead.test(start)) return "html";
  return looksLikeMarkdown(head, name !== null && markdownName.test(name)) ? "markdown" : "text";
}
