import { composeText } from "./compose.js";

const runs = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const messy = /[\t\n\r\v\f\u00a0\u2000-\u200a\u202f\u205f\u3000]|\s\s/;

/**
 * True when the text is surely as it should be: letters of Latin and Vietnamese, which NFC leaves alone, plain signs,
 * dashes and quotes, single spaces inside.
 */
function isNormal(text: string): boolean {
  let afterSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (afterSpace) return false;
      afterSpace = true;
      continue;
    }
    const known =
      code < 0x300
        ? code > 0x20 && (code < 0x7f || code > 0xa0)
        : (code >= 0x1e00 && code < 0x1f00) || (code >= 0x2010 && code < 0x2028);
    if (!known) return false;
    afterSpace = false;
  }
  return !afterSpace || text === "";
}

/** NFC, every run of white space one space, none at the ends. Nothing else changes. */
export function normaliseWording(text: string): string {
  if (isNormal(text)) return text;
  const composed = composeText(text);
  return (messy.test(composed) ? composed.replace(runs, " ") : composed).trim();
}
