import { surfaceByte } from "./surface.js";

/** UTF-8 that was read as Windows-1252: the characters of a lead byte and of the bytes behind it. */
const sequence =
  /[\u00c2-\u00df][\u0080-\uffff]|[\u00e0-\u00ef][\u0080-\uffff]{2}|[\u00f0-\u00f4][\u0080-\uffff]{3}/g;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Text out of UTF-8 that was read as Windows-1252 or Latin-1. What is no UTF-8 stays as it is. */
export function decodeMojibake(surface: string): string {
  return surface.replace(sequence, (signs) => {
    const bytes = Uint8Array.from(signs, (sign) => surfaceByte(sign.charCodeAt(0)));
    try {
      return decoder.decode(bytes);
    } catch {
      return signs;
    }
  });
}
