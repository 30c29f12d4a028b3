import { report } from "../../source/index.js";
import { composeText, decodeBytes } from "../../text/index.js";
import type { ReaderInput } from "../reader.js";

export interface DecodedInput {
  /** NFC, without byte order mark; control characters that mean nothing in text are spaces. */
  text: string;
  /** null when the input came as a string. */
  encoding: string | null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const meaningless = /[\0-\x08\x0e-\x1f\x7f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: form feed and vertical tab break pages and lines
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text of an input; remarks about its bytes go to the file. */
export function decodeInput({ bytes, text, file }: ReaderInput): DecodedInput {
  if (bytes === null) {
    const given = (text ?? "").replace(/^\ufeff/, "");
    const count = /[\ud800-\udfff]/.test(given) ? (given.match(loneSurrogate) ?? []).length : 0;
    if (count > 0) report(file, "text/replaced-bytes", null, { count, encoding: "utf-16" });
    const whole = count > 0 ? given.replace(loneSurrogate, "\ufffd") : given;
    return { text: clean(whole, file), encoding: null };
  }
  const decoded = decodeBytes(bytes);
  const { encoding, replaced, cutShort } = decoded;
  if (replaced > 0) report(file, "text/replaced-bytes", null, { count: replaced, encoding });
  if (cutShort) report(file, "text/cut-short");
  return { text: clean(decoded.text, file), encoding };
}

function clean(text: string, file: ReaderInput["file"]): string {
  const composed = composeText(text);
  if (!control.test(composed)) return composed;
  let count = 0;
  for (let index = 0; index < composed.length; index += 1) {
    const code = composed.charCodeAt(index);
    if (code === 0x7f || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d))
      count += 1;
  }
  report(file, "text/control-characters", null, { count });
  return composed.replace(meaningless, " ");
}
