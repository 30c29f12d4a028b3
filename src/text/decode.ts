/** Text of a file with what its bytes told. */
export interface DecodedText {
  /** Without byte order mark; sequences that are not valid stand as U+FFFD. */
  text: string;
  /** utf-8, utf-16le or utf-16be. */
  encoding: string;
  /** Sequences that are not valid in the encoding. */
  replaced: number;
  /** The bytes end inside a character. */
  cutShort: boolean;
}

export type UnicodeEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** Bytes looked at to tell UTF-16 and binary files. */
const sampleSize = 64 * 1024;

/** The encoding by byte order mark, or by where the zero bytes stand: in UTF-16 every Latin letter has one. */
function detectUnicode(bytes: Uint8Array): UnicodeEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (!bytes.subarray(0, sampleSize).includes(0)) return "utf-8";
  const length = Math.min(bytes.length, sampleSize) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const units = length / 2;
  // Vietnamese in UTF-16: well over half of the units are ASCII, and U+xx00 letters hardly occur.
  if (odd > units * 0.3 && even < units * 0.02) return "utf-16le";
  if (even > units * 0.3 && odd < units * 0.02) return "utf-16be";
  return "utf-8";
}

/** Share of zero characters that no text has; a single one may be left over at its end. */
const isMostlyZero = (zeros: number, length: number): boolean =>
  zeros > Math.max(1, length * 0.001);

/** True when bytes hold too many zero and control characters to be text: UTF-32 is none that we read either. */
export function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleSize);
  if (detectUnicode(bytes) !== "utf-8") {
    let empty = 0;
    for (let index = 0; index + 1 < length; index += 2) {
      if (bytes[index] === 0 && bytes[index + 1] === 0) empty += 1;
    }
    return isMostlyZero(empty, length / 2);
  }
  let zeros = 0;
  let controls = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] as number;
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  }
  return isMostlyZero(zeros, length) || controls > Math.max(4, length * 0.02);
}

/** Decodes a text file: UTF-8 and UTF-16, with or without byte order mark; `named` goes before what the bytes tell. */
export function decodeBytes(bytes: Uint8Array, named?: UnicodeEncoding): DecodedText {
  const encoding = named ?? detectUnicode(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding === "utf-8") {
    const cutShort = endsInsideSequence(bytes);
    const replaced = text.includes("\ufffd") ? countMarks(text) - countUtf8Marks(bytes) : 0;
    return { text, encoding, replaced: Math.max(0, replaced), cutShort };
  }
  const cutShort = bytes.length % 2 === 1;
  const replaced = text.includes("\ufffd")
    ? countMarks(text) - countUtf16Marks(bytes, encoding)
    : 0;
  return { text, encoding, replaced: Math.max(0, replaced), cutShort };
}

function countMarks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count += 1;
  return count;
}

/** Replacement characters that stand in the file itself, as another program left them. */
function countUtf8Marks(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

function countUtf16Marks(bytes: Uint8Array, encoding: UnicodeEncoding): number {
  const [first, second] = encoding === "utf-16le" ? [0xfd, 0xff] : [0xff, 0xfd];
  let count = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === first && bytes[at + 1] === second) count += 1;
  }
  return count;
}

/** True when the last character begins with a lead byte that asks for more bytes than there are. */
function endsInsideSequence(bytes: Uint8Array): boolean {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return false;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back;
  }
  return false;
}
