/**
 * Text in an old encoding reaches us as the characters that its bytes stand for in Windows-1252 (in Word files) or
 * Latin-1: its surface. Words in fonts that Word takes for symbols stand in the private use area at F000.
 */

/** What bytes 80 to 9F stand for in Windows-1252; where it has nothing they keep their value (Encoding Standard, 9). */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Highest code of a surface below the private use area: ™. */
const highest = 0x2122;
const privateStart = 0xf000;

/** Byte of each code up to `highest`; 0 for none. */
const byteOf = buildBytes();

function buildBytes(): Uint8Array {
  const table = new Uint8Array(highest + 1);
  for (let byte = 1; byte < 0x100; byte += 1) table[byte] = byte;
  for (let at = 0; at < windowsSigns.length; at += 1)
    table[windowsSigns.charCodeAt(at)] = 0x80 + at;
  return table;
}

/** The byte behind a UTF-16 unit; 0 for one that stands for no byte. */
export function surfaceByte(code: number): number {
  if (code <= highest) return byteOf[code] as number;
  return code > privateStart && code <= privateStart + 0xff ? code - privateStart : 0;
}

/** Bytes as the characters that they stand for in Windows-1252. */
export function toSurface(bytes: Uint8Array): string {
  // The label latin1 means Windows-1252, but Node 20 decodes 80 to 9F as control characters.
  const text = new TextDecoder("latin1").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** A string of UTF-16 units; lone surrogates, which no surface has, come out as U+FFFD. */
export const fromUnits = (units: Uint16Array): string => decoder.decode(units);
