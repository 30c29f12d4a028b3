import { PlanError, type SourceFormat } from "../model/index.js";
import { decodeBytes, isBinary } from "../text/index.js";
import { looksLikeMarkdown } from "./shared/markdown-signs.js";
import { isMhtml } from "./shared/mhtml.js";

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
  ["WordPerfect", [0xff, 0x57, 0x50, 0x43]],
  ["Word 2", [0xdb, 0xa5, 0x2d, 0x00]],
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
  if (holds("__substg1.0_")) throw new PlanError("unsupported-format", "format", "msg");
  return "doc";
}

/** Names of the parts stand uncompressed in the package, all of them in its directory at the end. */
function detectZip(bytes: Uint8Array): SourceFormat {
  const head = toLatin1(bytes.subarray(0, headSize));
  const names = `${head}\n${toLatin1(bytes.subarray(Math.max(headSize, bytes.length - headSize)))}`;
  const openDocument = /application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.([a-z]+)/.exec(
    head,
  )?.[1];
  if (openDocument === "text" || openDocument === "writer") return "odt";
  if (openDocument !== undefined) {
    throw new PlanError("unsupported-format", "format", `OpenDocument ${openDocument}`);
  }
  if (names.includes("word/")) return "docx";
  for (const [part, name] of [
    ["xl/", "xlsx"],
    ["ppt/", "pptx"],
  ] as const) {
    if (names.includes(part)) throw new PlanError("unsupported-format", "format", name);
  }
  if (names.includes("[Content_Types].xml")) return "docx";
  if (names.includes("content.xml") && names.includes("META-INF/")) return "odt";
  throw new PlanError("unsupported-format", "format", "zip");
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

const preamble =
  /^(?:\s|\ufeff|<\?[^>]{0,500}\?>|<!--[\s\S]{0,2000}?-->|<!(?!doctype\s+html)[^>[]{0,500}(?:\[[^\]]{0,60000}\]\s*)?>)*/i;
const htmlRoot = /^<(?:!doctype\s+html|html|head|body|meta|title|style|script|base|link)[\s>]/i;
const htmlBlock =
  /^<(?:div|p|table|center|span|font|h[1-6]|ol|ul|section|article|main|b|strong)(?:\s[^<>]{0,2000})?>/i;
/** Word processors' documents in one XML file: Flat OPC, Word 2003 XML, Flat ODF. */
const xmlRoots: readonly (readonly [root: RegExp, format: SourceFormat])[] = [
  [/^<(?:\w+:)?package\s[^>]{0,2000}schemas\.microsoft\.com\/office\/2006\/xmlPackage/, "docx"],
  [/^<(?:\w+:)?wordDocument\s/, "docx"],
  [/^<(?:\w+:)?document\s[^>]{0,8000}urn:oasis:names:tc:opendocument/, "odt"],
];
const closing = /<\/(?:p|div|td|tr|li|table|h[1-6]|span|center)\s{0,9}>/gi;
const markdownName = /\.(?:md|markdown|mdown|mkd)$/i;
const htmlName = /\.(?:html?|xhtml|mht|mhtml)$/i;

function detectTextFormat(head: string, name: string | null): SourceFormat {
  const start = head.slice(preamble.exec(head)?.[0].length ?? 0).slice(0, 9000);
  if (start.startsWith("{\\rtf")) return "rtf";
  if (htmlRoot.test(start)) return "html";
  const xml = xmlRoots.find(([root]) => root.test(start))?.[1];
  if (xml !== undefined) return xml;
  if (isMhtml(head)) return "html";
  const markdown = name !== null && markdownName.test(name);
  if (htmlBlock.test(start) && !markdown) {
    if ((name !== null && htmlName.test(name)) || isMarkup(head)) return "html";
  }
  // Another kind of XML would come out as a text full of tags.
  if (/^\s*<\?xml\s/.test(head) && /^<[a-z_]/i.test(start)) {
    throw new PlanError("unsupported-format", "format", "xml");
  }
  return looksLikeMarkdown(head, markdown) ? "markdown" : "text";
}

/** True for a piece of a web page: blocks are closed on the better part of its lines. */
function isMarkup(head: string): boolean {
  const closings = head.match(closing)?.length ?? 0;
  const lines = head.match(/\S[^\n]*/g)?.length ?? 0;
  return closings > 1 && closings * 3 >= lines && !looksLikeMarkdown(head, false);
}
