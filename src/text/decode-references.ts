import { decodeNamedCharacterReference } from "decode-named-character-reference";

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/g;

/** References to letters beyond ASCII that a text must have before it is taken for the source of a web page. */
const fewest = 3;
const letter = /[^\P{L}\p{ASCII}]/u;

/** What bytes 80 to 9F of Windows-1252 stand for, which numbers mean by mistake, is left to the decoder of the words. */
function decodeOne(
  written: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return decodeNamedCharacterReference(name) || written;
  const code =
    decimal === undefined
      ? Number.parseInt(hexadecimal as string, 16)
      : Number.parseInt(decimal, 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return written;
  return String.fromCodePoint(code);
}

/**
 * Text out of the source of a web page, where letters stand as character references (`&#7871;`, `&agrave;`); `count` is
 * the number of references. A text with hardly any is left as it is.
 */
export function decodeReferences(text: string): { text: string; count: number } {
  if (!text.includes("&")) return { text, count: 0 };
  let count = 0;
  let letters = 0;
  const decoded = text.replace(
    reference,
    (
      written: string,
      decimal: string | undefined,
      hexadecimal: string | undefined,
      name: string | undefined,
    ) => {
      const sign = decodeOne(written, decimal, hexadecimal, name);
      if (sign !== written) count += 1;
      if (letter.test(sign)) letters += 1;
      return sign;
    },
  );
  return letters < fewest ? { text, count: 0 } : { text: decoded, count };
}
