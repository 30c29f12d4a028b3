import { composeText } from "./compose.js";

const runs = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const messy = /[\t\n\r\v\f\u00a0\u2000-\u200a\u202f\u205f\u3000]|\s\s/;

/**
 * Anything that may have to change: all but the letters of Latin and Vietnamese, which NFC leaves alone, plain signs,
 * dashes and quotes; spaces at the ends or in runs.
 */
const suspect = /[^ !-~\u00a1-\u02ff\u1e00-\u1eff\u2010-\u2027]| {2}|^ | $/;

/** NFC, every run of white space one space, none at the ends. Nothing else changes. */
export function normaliseWording(text: string): string {
  if (!suspect.test(text)) return text;
  const composed = composeText(text);
  return (messy.test(composed) ? composed.replace(runs, " ") : composed).trim();
}
