import { PlanError } from "../../model/index.js";
import { mhtmlHeadSize } from "../shared/mhtml.js";
import { type DecodedHtml, decodeHtml } from "./decode-html.js";

/** One sign a byte. */
export const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
};

const maxNesting = 4;

/** The first HTML part of a page saved as one file; throws `malformed` when it has none. */
export function unpackMhtml(bytes: Uint8Array): DecodedHtml {
  const html = findHtml(bytes, 0);
  if (html === null) throw new PlanError("malformed", "missing-part", "text/html");
  return html;
}

function findHtml(bytes: Uint8Array, nesting: number): DecodedHtml | null {
  const { fields, body } = splitHead(bytes);
  const type = fields.get("content-type") ?? "text/plain";
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    const content = decodeTransfer(body, fields.get("content-transfer-encoding") ?? "");
    return decodeHtml(content, parameterOf(type, "charset"));
  }
  const boundary = /^\s*multipart\//i.test(type) ? parameterOf(type, "boundary") : null;
  if (boundary === null || nesting >= maxNesting) return null;
  for (const part of splitParts(body, boundary)) {
    const html = findHtml(part, nesting + 1);
    if (html !== null) return html;
  }
  return null;
}

function splitHead(bytes: Uint8Array): { fields: Map<string, string>; body: Uint8Array } {
  const head = latin(bytes.subarray(0, mhtmlHeadSize));
  const lead = /^(?:\xef\xbb\xbf)?\s*/.exec(head)?.[0].length ?? 0;
  const gap = /\r?\n[ \t]*\r?\n/g;
  gap.lastIndex = lead;
  const found = gap.exec(head);
  const end = found === null ? head.length : found.index;
  const fields = new Map<string, string>();
  // A line that begins with white space goes on with the one before (RFC 5322, 2.2.3).
  for (const line of head
    .slice(lead, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "" && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, body: bytes.subarray(found === null ? bytes.length : gap.lastIndex) };
}

function parameterOf(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(field);
  return found?.[1] ?? found?.[2] ?? null;
}

/** The parts between the lines of a boundary; the last one may lack its end. */
function* splitParts(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const mark = Uint8Array.from(`--${boundary}`, (sign) => sign.charCodeAt(0));
  let start = -1;
  for (let at = findMark(body, mark, 0); ; at = findMark(body, mark, at + mark.length)) {
    if (start >= 0) yield body.subarray(start, at < 0 ? body.length : at);
    if (at < 0) return;
    start = at + mark.length;
    const isLast = body[start] === 0x2d && body[start + 1] === 0x2d;
    if (isLast) return;
  }
}

/** Where the boundary stands at the start of a line, from a place on; -1 when it does not. */
function findMark(body: Uint8Array, mark: Uint8Array, from: number): number {
  for (let at = body.indexOf(0x2d, from); at >= 0; at = body.indexOf(0x2d, at + 1)) {
    if (at > 0 && body[at - 1] !== 0x0a && body[at - 1] !== 0x0d) continue;
    let index = 1;
    while (index < mark.length && body[at + index] === mark[index]) index += 1;
    if (index === mark.length) return at;
  }
  return -1;
}

function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase();
  if (name === "quoted-printable") return decodeQuotedPrintable(body);
  return name === "base64" ? decodeBase64(body) : body;
}

const hexDigit = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};

/** RFC 2045, 6.7; what is no valid escape stays as it is. */
function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] as number;
    if (byte === 0x3d) {
      const end = softBreakEnd(body, at + 1);
      if (end > 0) {
        at = end - 1;
        continue;
      }
      const high = hexDigit(body[at + 1] ?? 0);
      const low = hexDigit(body[at + 2] ?? 0);
      if (high >= 0 && low >= 0) {
        decoded[length] = high * 16 + low;
        length += 1;
        at += 2;
        continue;
      }
    }
    decoded[length] = byte;
    length += 1;
  }
  return decoded.subarray(0, length);
}

/** Where the next line begins behind an "=" that ends one; 0 when it does not. */
function softBreakEnd(body: Uint8Array, from: number): number {
  let at = from;
  // Mail programs leave white space at the ends of lines, a few signs at most.
  while (at - from < 100 && (body[at] === 0x20 || body[at] === 0x09)) at += 1;
  if (body[at] === 0x0d) return body[at + 1] === 0x0a ? at + 2 : at + 1;
  return body[at] === 0x0a ? at + 1 : 0;
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const base64Values = new Map([...base64Digits].map((digit, value) => [digit.charCodeAt(0), value]));

/** RFC 2045, 6.8; signs outside the alphabet are passed over. */
function decodeBase64(body: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of body) {
    const value = base64Values.get(byte);
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    decoded[length] = (bits >> held) & 0xff;
    length += 1;
  }
  return decoded.subarray(0, length);
}
