import { u8, u16, utf16 } from "./little-endian.js";

/** Where the name stands in an FFN ([MS-DOC] 2.9.80), counted from its length byte. */
const nameAt = 40;

/** Reads the names of the fonts by their number (SttbfFfn, [MS-DOC] 2.9.286). */
export function readFontNames(part: Uint8Array): readonly (string | null)[] {
  const names: (string | null)[] = [];
  const count = u16(part, 0);
  let at = 4;
  while (names.length < count && at < part.length) {
    const end = at + 1 + u8(part, at);
    const longest = Math.max(0, (end - at - nameAt) >> 1);
    const [name = ""] = utf16(part, at + nameAt, longest).split("\0", 1);
    names.push(name === "" ? null : name);
    at = end;
  }
  return names;
}
