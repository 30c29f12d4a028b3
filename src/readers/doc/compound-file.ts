import { PlanError } from "../../model/index.js";
import { u8, u16, u32, utf16 } from "./little-endian.js";

/** The streams of the root storage of a compound file ([MS-CFB]), by name. */
export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream; empty when there is none of that name. */
  stream(name: string): Uint8Array;
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

/** A place that holds sectors, and the way from each sector to the next ([MS-CFB] 2.3). */
interface Sectors {
  readonly bytes: Uint8Array;
  /** Where sector 0 begins. */
  readonly base: number;
  readonly shift: number;
  readonly count: number;
  next(sector: number): number;
}

const entrySize = 128;
const isStream = 2;

/**
 * Opens a compound file. Only what is asked for is read: a chain of sectors is followed for no longer than the stream
 * is said to be and the file has sectors, so that cycles end, and it is copied only where its sectors lie apart.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (u32(bytes, 0) !== 0xe011cfd0 || u32(bytes, 4) !== 0xe11ab1a1) {
    throw new PlanError("malformed", "not-unpacked");
  }
  if (bytes.length < 1536) throw new PlanError("malformed", "cut-short");
  const shift = u16(bytes, 30);
  const miniShift = u16(bytes, 32);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) {
    throw new PlanError("malformed", "not-unpacked");
  }
  const sectors = readSectors(bytes, shift);
  const directory = readChain(sectors, u32(bytes, 48), Number.POSITIVE_INFINITY);
  const miniCutoff = u32(bytes, 56);
  let mini: Sectors | null = null;
  const miniSectors = (): Sectors => {
    mini ??= readMiniSectors(bytes, sectors, directory, miniShift);
    return mini;
  };
  const entries = readRootEntries(directory);
  return {
    names: new Set(entries.keys()),
    stream(name) {
      const entry = entries.get(name);
      if (entry === undefined) return new Uint8Array();
      const place = entry.size < miniCutoff ? miniSectors() : sectors;
      return readChain(place, entry.start, entry.size);
    },
  };
}

/** The sectors of the file, chained by the FAT, whose own sectors the header and the DIFAT list ([MS-CFB] 2.5). */
function readSectors(bytes: Uint8Array, shift: number): Sectors {
  const size = 1 << shift;
  const count = Math.ceil(bytes.length / size) - 1;
  const offsetOf = (sector: number): number => (sector + 1) * size;
  const fat: number[] = [];
  for (let i = 0; i < 109; i += 1) fat.push(u32(bytes, 76 + i * 4));
  let difat = u32(bytes, 68);
  for (let left = Math.min(u32(bytes, 72), count); left > 0 && difat < count; left -= 1) {
    const at = offsetOf(difat);
    for (let i = 0; i < size - 4; i += 4) fat.push(u32(bytes, at + i));
    difat = u32(bytes, at + size - 4);
  }
  const perSector = size / 4;
  return {
    bytes,
    base: size,
    shift,
    count,
    next(sector) {
      const part = fat[Math.floor(sector / perSector)] ?? count;
      return part < count ? u32(bytes, offsetOf(part) + (sector % perSector) * 4) : count;
    },
  };
}

/** Small streams lie in 64-byte sectors of their own inside the stream of the root entry ([MS-CFB] 2.4). */
function readMiniSectors(
  bytes: Uint8Array,
  sectors: Sectors,
  directory: Uint8Array,
  shift: number,
): Sectors {
  const container = readChain(sectors, u32(directory, 116), u32(directory, 120));
  const fat = readChain(sectors, u32(bytes, 60), u32(bytes, 64) * (1 << sectors.shift));
  const count = Math.min(Math.ceil(container.length / (1 << shift)), fat.length / 4);
  return { bytes: container, base: 0, shift, count, next: (sector) => u32(fat, sector * 4) };
}

function readChain(place: Sectors, start: number, size: number): Uint8Array {
  const { bytes, base, shift, count } = place;
  const sectorSize = 1 << shift;
  const pieces: Uint8Array[] = [];
  let total = 0;
  let from = 0;
  let to = 0;
  let sector = start;
  for (let left = Math.min(Math.ceil(size / sectorSize), count); left > 0; left -= 1) {
    if (sector >= count) break;
    const at = base + sector * sectorSize;
    if (at !== to) {
      if (to > from) pieces.push(bytes.subarray(from, to));
      from = at;
    }
    to = at + sectorSize;
    sector = place.next(sector);
  }
  if (to > from) pieces.push(bytes.subarray(from, to));
  for (const piece of pieces) total += piece.length;
  const whole = pieces.length === 1 ? (pieces[0] as Uint8Array) : new Uint8Array(total);
  if (pieces.length > 1) {
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
  }
  return whole.subarray(0, Math.min(total, size));
}

/** The streams next to one another in the root storage: a tree of siblings ([MS-CFB] 2.6.4), walked once. */
function readRootEntries(directory: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const count = Math.floor(directory.length / entrySize);
  const seen = new Set<number>();
  const open = [u32(directory, 76)];
  while (open.length > 0) {
    const id = open.pop() as number;
    if (id >= count || seen.has(id)) continue;
    seen.add(id);
    const at = id * entrySize;
    const length = Math.min(u16(directory, at + 64), 64);
    const name = utf16(directory, at, Math.max(0, length / 2 - 1));
    if (u8(directory, at + 66) === isStream && !entries.has(name)) {
      entries.set(name, { start: u32(directory, at + 116), size: u32(directory, at + 120) });
    }
    open.push(u32(directory, at + 68), u32(directory, at + 72));
  }
  return entries;
}
