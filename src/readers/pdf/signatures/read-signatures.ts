import type { DigitalSignature } from "../../../model/index.js";
import { normaliseWording } from "../../../text/index.js";
import { readSignerName } from "./certificate-name.js";
import { type PdfDictionary, PdfObjectReader, type PdfValue } from "./pdf-objects.js";

/** Every signature dictionary names the bytes that it signs. */
const mark = "/ByteRange";
/** How far in front of the mark its dictionary begins: the signature itself may stand between. */
const reach = 512 * 1024;
/** Signatures read of one file. */
const most = 64;

/**
 * Signer, time and reason of each digital signature, as its dictionary states them (ISO 32000-1, 12.8.1). Nothing is
 * verified: neither the certificate, nor that the document is the one that was signed.
 */
export function readDigitalSignatures(bytes: Uint8Array): DigitalSignature[] {
  const signatures: DigitalSignature[] = [];
  const seen = new Set<number>();
  for (let at = findText(bytes, mark, 0); at >= 0; at = findText(bytes, mark, at + mark.length)) {
    const from = findDictionary(bytes, at);
    if (from < 0 || seen.has(from)) continue;
    seen.add(from);
    const entries = new PdfObjectReader(bytes, from).dictionary();
    if (entries === null || !isSignature(entries)) continue;
    signatures.push(readSignature(entries));
    if (signatures.length === most) break;
  }
  return signatures;
}

function findText(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (index < text.length && bytes[at + index] === text.charCodeAt(index)) index += 1;
    if (index === text.length) return at;
  }
  return -1;
}

/** The "<<" that stands behind the last "obj" before the mark; -1 when there is none. */
function findDictionary(bytes: Uint8Array, mark: number): number {
  const least = Math.max(0, mark - reach);
  for (let at = mark - 1; at > least + 2; at -= 1) {
    if (bytes[at] !== 0x6a || bytes[at - 1] !== 0x62 || bytes[at - 2] !== 0x6f) continue;
    for (let start = at + 1; start < mark; start += 1) {
      if (bytes[start] === 0x3c && bytes[start + 1] === 0x3c) return start;
    }
    return -1;
  }
  return -1;
}

/** A time stamp of a service says nothing of a signer. */
function isSignature(entries: PdfDictionary): boolean {
  const type = entries.get("Type");
  if (type?.type === "name" && type.name === "DocTimeStamp") return false;
  return entries.has("Filter") && entries.has("Contents");
}

function readSignature(entries: PdfDictionary): DigitalSignature {
  const contents = entries.get("Contents");
  const certified = contents?.type === "string" ? readSignerName(contents.bytes) : null;
  return {
    signer: textOf(entries.get("Name")) ?? certified,
    signedAt: readTime(textOf(entries.get("M"))),
    reason: textOf(entries.get("Reason")),
    location: textOf(entries.get("Location")),
    verified: false,
  };
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 behind its mark, else Latin. Null when empty. */
function textOf(value: PdfValue | undefined): string | null {
  if (value?.type !== "string") return null;
  const { bytes } = value;
  const decode = (encoding: string, skip: number): string =>
    new TextDecoder(encoding).decode(bytes.subarray(skip));
  const text =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? decode("utf-16be", 2)
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? decode("utf-16le", 2)
        : bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
          ? decode("utf-8", 3)
          : decodePlain(bytes);
  const wording = normaliseWording(text);
  return wording === "" ? null : wording;
}

/** Programs write UTF-8 without its mark too; bytes that are none are Latin. */
function decodePlain(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

const time =
  /^D:(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2}))?)?)?)?)?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/;

/** A date (ISO 32000-1, 7.9.4) in ISO 8601, as far as it is stated; null when it is none. */
function readTime(text: string | null): string | null {
  const parts = text === null ? null : time.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, utc, sign, hours, minutes] = parts;
  if (month === undefined || day === undefined) return [year, month].filter(Boolean).join("-");
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return date;
  const zone =
    utc === undefined ? (sign === undefined ? "" : `${sign}${hours}:${minutes ?? "00"}`) : "Z";
  return `${date}T${hour}:${minute}:${second ?? "00"}${zone}`;
}
