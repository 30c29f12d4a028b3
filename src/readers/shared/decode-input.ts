import type { VFile } from "vfile";
import type { InputEncoding } from "../../model/index.js";
import { report } from "../../source/index.js";
import {
  composeText,
  decodeBytes,
  decodeReferences,
  decodeWhole,
  detectByteEncoding,
  isLegacyEncoding,
  type RestoredText,
  readForced,
  restoreText,
  toSurface,
} from "../../text/index.js";
import type { ReaderInput } from "../reader.js";
import { createTally, reportRestored } from "./report-encoding.js";

export interface DecodedInput {
  /** NFC, without byte order mark and characters without width; control characters that mean nothing in text are spaces. */
  text: string;
  /** null when the input came as a string. */
  encoding: string | null;
}

interface DecodeOptions {
  /** Encoding that the user named. */
  encoding: InputEncoding | undefined;
  /** The text may be the source of a web page: character references are read. */
  readsReferences: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const meaningless = /[\0-\x08\x0e-\x1f\x7f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: form feed and vertical tab break pages and lines
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
/** Joiners of emoji and of scripts that need them stay. */
const invisible =
  /[\u200b\u2060\ufeff]|(?<![^\s\p{ASCII}\u00c0-\u036f\u1e00-\u1eff\u2000-\u206f])[\u200c\u200d](?![^\s\p{ASCII}\u00c0-\u036f\u1e00-\u1eff\u2000-\u206f])/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text of an input; remarks about its bytes and its encoding go to the file. */
export function decodeInput(
  { bytes, text, file }: ReaderInput,
  options: DecodeOptions,
): DecodedInput {
  if (bytes === null)
    return { text: finish(readString(text ?? "", file), options, file), encoding: null };
  const { encoding: named } = options;
  const decoded = decodeBytes(bytes, isLegacyEncoding(named) ? undefined : named);
  const { encoding, replaced, cutShort } = decoded;
  if (replaced > 0) {
    // No UTF-8: an encoding of one byte a character, or a file with damage.
    const surface = toSurface(bytes);
    const found = named ?? detectByteEncoding(surface);
    if (found !== null && isLegacyEncoding(found)) {
      return { text: conclude(decodeWhole(surface, found), file), encoding: found };
    }
    report(file, "text/replaced-bytes", null, { count: replaced, encoding });
  }
  if (cutShort) report(file, "text/cut-short");
  return { text: finish(decoded.text, options, file), encoding };
}

function readString(text: string, file: VFile): string {
  const given = text.replace(/^\ufeff/, "");
  const count = /[\ud800-\udfff]/.test(given) ? (given.match(loneSurrogate) ?? []).length : 0;
  if (count === 0) return given;
  report(file, "text/replaced-bytes", null, { count, encoding: "utf-16" });
  return given.replace(loneSurrogate, "\ufffd");
}

/** Words in Unicode out of a text whose bytes are read. */
function finish(given: string, { encoding, readsReferences }: DecodeOptions, file: VFile): string {
  const { text, count } = readsReferences ? decodeReferences(given) : { text: given, count: 0 };
  if (count > 0) report(file, "text/references-decoded", null, { count });
  return conclude(restoreText(dropInvisible(text, file), readForced(encoding)), file);
}

function conclude(restored: RestoredText, file: VFile): string {
  const tally = createTally();
  tally.add(restored);
  reportRestored(file, tally);
  const composed = composeText(restored.text);
  if (composed !== restored.text) report(file, "text/composed");
  return clean(composed, file);
}

/** A word with one of them inside or beside it would be found by none of its names. */
function dropInvisible(text: string, file: VFile): string {
  const count = text.match(invisible)?.length ?? 0;
  if (count === 0) return text;
  report(file, "text/invisible-characters", null, { count });
  return text.replace(invisible, "");
}

function clean(composed: string, file: VFile): string {
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
