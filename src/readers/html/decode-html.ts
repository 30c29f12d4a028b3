import { decodeBytes } from "../../text/index.js";

export interface DecodedHtml {
  /** Without byte order mark; sequences that are not valid stand as U+FFFD. */
  readonly text: string;
  readonly encoding: string;
}

/** Bytes in which a page declares its encoding. */
const headSize = 4096;
const declared = [
  /<meta\b[^>]{0,1000}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i,
  /^\s*<\?xml\b[^>]{0,300}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i,
];

/**
 * Decodes a page: by its byte order mark, as UTF-8 where it is that with Vietnamese letters, whatever it declares, then
 * as it or its container declares, then by what gives Vietnamese.
 */
export function decodeHtml(bytes: Uint8Array, label: string | null = null): DecodedHtml {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const strict = decodeStrictly(bytes);
  if (strict !== null && vietnamese.test(strict)) return { text: strict, encoding: "utf-8" };
  const decoder = decoderOf(label ?? findLabel(bytes));
  if (decoder?.encoding === "utf-8") {
    const text = strict ?? decoder.decode(bytes);
    if (strict !== null || isMostlySound(text)) return { text, encoding: "utf-8" };
  } else if (decoder !== null) {
    return decodeAs(decoder, bytes);
  }
  if (strict !== null) return { text: strict, encoding: "utf-8" };
  return decodeAs(
    new TextDecoder(isVietnameseWindows(bytes) ? "windows-1258" : "windows-1252"),
    bytes,
  );
}

/** What bytes 0x80 to 0x9F stand for in windows-1252 (Encoding Standard, 9). */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes windows-1252; the decoder of Node 20 reads it as ISO 8859-1. */
function decodeWindowsLatin(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

type Decoder = InstanceType<typeof TextDecoder>;

const decodeAs = (decoder: Decoder, bytes: Uint8Array): DecodedHtml => ({
  text: decoder.encoding === "windows-1252" ? decodeWindowsLatin(bytes) : decoder.decode(bytes),
  encoding: decoder.encoding,
});

const vietnamese = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** UTF-16, and UTF-8 with its byte order mark. */
function decodeMarked(bytes: Uint8Array): DecodedHtml | null {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { text, encoding } = hasMark || mayBeWide(bytes) ? decodeBytes(bytes) : unmarked;
  return hasMark || encoding.startsWith("utf-16") ? { text, encoding } : null;
}

const unmarked = { text: "", encoding: "" };

const mayBeWide = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  bytes.subarray(0, 64).includes(0);

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function findLabel(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, headSize));
  for (const pattern of declared) {
    const found = pattern.exec(head)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** The decoder of a label. A page that can be read as far as its label is not in UTF-16 (HTML 13.2.3.2). */
function decoderOf(label: string | null): Decoder | null {
  if (label === null) return null;
  if (/^(?:x-user-defined|us-ascii|ascii)$/i.test(label)) return null;
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding.startsWith("utf-16") ? new TextDecoder("utf-8") : decoder;
  } catch {
    return null;
  }
}

/** True for UTF-8 with a few broken places, as opposed to another encoding. */
function isMostlySound(text: string): boolean {
  let broken = 0;
  let sound = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) sound += 1;
  }
  return broken <= sound;
}

/** Bytes of the tone marks of windows-1258, which stand behind their vowel. */
const toneMarks = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const vowels = new Set(
  [..."aeiouyAEIOUY"]
    .map((letter) => letter.charCodeAt(0))
    .concat([0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd]),
);

/** windows-1258 rather than windows-1252, or letters of an old Vietnamese font in the guise of the latter. */
function isVietnameseWindows(bytes: Uint8Array): boolean {
  let tones = 0;
  let strayTones = 0;
  let signs = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    if (toneMarks.has(byte)) {
      if (vowels.has(bytes[index - 1] ?? 0)) tones += 1;
      else strayTones += 1;
    } else if (byte > 0xa0 && byte < 0xbf && byte !== 0xab && byte !== 0xbb && byte !== 0xad)
      signs += 1;
  }
  return tones >= 2 && strayTones < tones / 2 && signs < tones / 5;
}
