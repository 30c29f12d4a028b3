import { type UnzipFileInfo, type Unzipped, unzipSync } from "fflate";
import { PlanError } from "../../model/index.js";
import { checkUnpacked, type Limits } from "../limits.js";

/** The parts of a packed document that a reader asked for, by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const endOfDirectory = 0x06054b50;
const entryHead = 0x02014b50;

/**
 * Unpacks the parts that `wanted` picks by name. Nothing else is unpacked, so that pictures, macros and embedded
 * files cost nothing. Throws `resource-limit` before memory grows: sizes are added up beforehand from the directory
 * of the package, and no more of a part is unpacked than it says. Throws `encrypted` for parts locked with a
 * password and `malformed` for a package that cannot be opened.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: Limits,
): Parts {
  if (isLocked(bytes)) throw new PlanError("encrypted");
  let total = 0;
  const taken = new Set<string>();
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    // Two entries of one name: the first counts, as for the programs that write such files.
    if (!wanted(name) || taken.has(name)) return false;
    taken.add(name);
    // A part that is only stored takes its size in the package, whatever it says to be.
    total += Math.max(size, originalSize);
    checkUnpacked(total, limits);
    return true;
  };
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof PlanError) throw error;
    throw new PlanError("malformed", "not-unpacked");
  }
  return parts;
}

/** True when an entry of the directory is encrypted (APPNOTE.TXT 4.4.4, bit 0 of the flags). */
function isLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const stop = Math.max(0, end - 0xffff);
  while (end >= stop && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < stop) throw new PlanError("malformed", "cut-short");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryHead) return false;
    if ((view.getUint16(at + 8, true) & 1) === 1) return true;
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return false;
}
