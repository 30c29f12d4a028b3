import { decodeSurface, type LegacyEncoding, toSurface } from "../../src/text/index.js";

const vietnamese = Array.from(
  "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ" +
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ",
);

const windows = new TextDecoder("windows-1258");
const windowsByte = (letter: string): number =>
  Array.from({ length: 256 }, (_, byte) => byte).find(
    (byte) => windows.decode(Uint8Array.of(byte)) === letter,
  ) ?? 0x100;

/** Bytes of every letter, found by decoding every byte, and every pair of a letter and a mark. */
function invert(encoding: LegacyEncoding): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const wanted = new Set(vietnamese);
  const add = (bytes: number[]): void => {
    const text = decodeSurface(toSurface(Uint8Array.from(bytes)), encoding).normalize("NFC");
    // Bytes that TCVN3 has no letter for look like capitals with a tone in Windows-1252.
    const isFree = encoding === "tcvn3" && /[ÀÁÃÈÉÌÍÒÓÕÙÚÝ]/.test(text);
    if (wanted.has(text) && !found.has(text) && !isFree) found.set(text, bytes);
  };
  if (encoding === "vni" || encoding === "windows-1258") {
    // A vowel with its mark goes before a byte that happens to look like both in Windows-1252.
    for (const letter of "aeiouyAEIOUYôöÔÖâêăơưÂÊĂƠƯ") {
      const first = encoding === "vni" ? letter.charCodeAt(0) : windowsByte(letter);
      const from = encoding === "vni" && letter === letter.toLowerCase() ? 0xe0 : 0xc0;
      if (first < 0x100) for (let mark = from; mark < 0x100; mark += 1) add([first, mark]);
    }
  }
  for (let byte = 1; byte < 256; byte += 1) add([byte]);
  return found;
}

/** Bytes of a text in an old encoding. TCVN3 has no capitals with tones: they come as small letters. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): Uint8Array {
  const letters = invert(encoding);
  const bytes: number[] = [];
  const signs = new Map(
    Array.from({ length: 32 }, (_, at) => [toSurface(Uint8Array.of(0x80 + at)), 0x80 + at]),
  );
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    const known = letters.get(sign) ?? letters.get(sign.toLowerCase());
    if (code < 0x80) bytes.push(code);
    else if (known !== undefined) bytes.push(...known);
    else bytes.push(signs.get(sign) ?? code);
  }
  return Uint8Array.from(bytes);
}

/** The same as a program that knows nothing of the encoding shows it. */
export const toLegacySurface = (text: string, encoding: LegacyEncoding): string =>
  toSurface(encodeLegacy(text, encoding));

const viqrShapes: readonly (readonly [RegExp, string])[] = [
  [/\u0306/g, "("],
  [/\u0302/g, "^"],
  [/\u031b/g, "+"],
  [/\u0301/g, "'"],
  [/\u0300/g, "`"],
  [/\u0309/g, "?"],
  [/\u0303/g, "~"],
  [/\u0323/g, "."],
];

/** VIQR (RFC 1456), signs of punctuation behind a vowel escaped. */
export function encodeViqr(text: string): string {
  const escaped = text.replace(
    /([aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ])([.?'`~^(+*])/gi,
    "$1\\$2",
  );
  // The tone stands behind the shape, whatever the order of the combining marks.
  let written = "";
  for (const sign of escaped) {
    const decomposed = sign.normalize("NFD");
    const marks = Array.from(decomposed.slice(1));
    const isShape = (mark: string): boolean => "\u0302\u0306\u031b".includes(mark);
    const shape = marks.filter(isShape);
    const tone = marks.filter((mark) => !isShape(mark));
    written += (decomposed[0] ?? "") + [...shape, ...tone].join("");
  }
  for (const [mark, sign] of viqrShapes) written = written.replace(mark, sign);
  return written.replaceAll("đ", "dd").replaceAll("Đ", "DD");
}
