import { composeText } from "./compose.js";

const runs = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const messy = /[\t\n\r\v\f\u00a0\u2000-\u200a\u202f\u205f\u3000]|\s\s/;

/** NFC, every run of white space one space, none at the ends. Nothing else changes. */
export function normaliseWording(text: string): string {
  const composed = composeText(text);
  return (messy.test(composed) ? composed.replace(runs, " ") : composed).trim();
}
