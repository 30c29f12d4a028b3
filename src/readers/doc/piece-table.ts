import { PlanError } from "../../model/index.js";
import type { FileInformation } from "./file-information.js";
import { u8, u16, u32 } from "./little-endian.js";
import type { Modifiers } from "./property-modifiers.js";

/** The characters of the document, and where each lies in the WordDocument stream. */
export interface Pieces {
  readonly text: string;
  readonly count: number;
  /** First character of each piece, and behind the last one the end of the text. */
  readonly starts: Uint32Array;
  /** Where each piece begins in the stream. */
  readonly offsets: Uint32Array;
  /** Bytes of a character: 1 or 2. */
  readonly widths: Uint8Array;
  /** Modifiers that a fast save laid over a piece; null for none. */
  readonly modifiers: readonly (Modifiers | null)[];
}

/** Bytes 82 to 9F of 8-bit pieces that are not the character of their number ([MS-DOC] 2.9.73 FcCompressed). */
const exceptions = new Map<number, number>([
  [0x82, 0x201a],
  [0x83, 0x0192],
  [0x84, 0x201e],
  [0x85, 0x2026],
  [0x86, 0x2020],
  [0x87, 0x2021],
  [0x88, 0x02c6],
  [0x89, 0x2030],
  [0x8a, 0x0160],
  [0x8b, 0x2039],
  [0x8c, 0x0152],
  [0x91, 0x2018],
  [0x92, 0x2019],
  [0x93, 0x201c],
  [0x94, 0x201d],
  [0x95, 0x2022],
  [0x96, 0x2013],
  [0x97, 0x2014],
  [0x98, 0x02dc],
  [0x99, 0x2122],
  [0x9a, 0x0161],
  [0x9b, 0x203a],
  [0x9c, 0x0153],
  [0x9f, 0x0178],
]);

/**
 * One-byte numbers of modifiers in a Prm0 (2.9.216) that tell something here, with the sprm each stands for: deleted,
 * bold, capitals, hidden, list level, in a table, end of a row, outline level.
 */
const shortModifiers = new Map<number, number>([
  [0x41, 0x0800],
  [0x55, 0x0835],
  [0x5b, 0x083b],
  [0x5c, 0x083c],
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x78, 0x2640],
]);

const broken = (): never => {
  throw new PlanError("malformed", "broken-part", "Clx");
};

/** Reads the Clx ([MS-DOC] 2.9.38) and the characters of all pieces. */
export function readPieces(info: FileInformation): Pieces {
  const clx = info.part("pieces");
  const groups: Modifiers[] = [];
  let at = 0;
  while (u8(clx, at) === 1 && at < clx.length) {
    const start = at + 3;
    at = start + u16(clx, at + 1);
    groups.push({ bytes: clx, start, end: Math.min(at, clx.length) });
  }
  if (u8(clx, at) !== 2) broken();
  const table = clx.subarray(at + 5, at + 5 + u32(clx, at + 1));
  const count = Math.floor((table.length - 4) / 12);
  if (count < 1) broken();

  const { word } = info;
  const starts = new Uint32Array(count + 1);
  const offsets = new Uint32Array(count);
  const widths = new Uint8Array(count);
  const modifiers: (Modifiers | null)[] = [];
  for (let i = 0; i <= count; i += 1) starts[i] = u32(table, i * 4);
  const total = starts[count] as number;
  // Pieces may share characters, but no program writes a text that is longer than its stream.
  if (starts[0] !== 0 || total > word.length) broken();
  const units = new Uint8Array(total * 2);
  for (let i = 0; i < count; i += 1) {
    const place = (count + 1) * 4 + i * 8;
    const fc = u32(table, place + 2);
    const width = (fc & 0x40000000) === 0 ? 2 : 1;
    const offset = (fc & 0x3fffffff) / (width === 1 ? 2 : 1);
    const start = starts[i] as number;
    const length = (starts[i + 1] as number) - start;
    if (length < 0) broken();
    if (Math.floor(offset) + length * width > word.length)
      throw new PlanError("malformed", "cut-short");
    offsets[i] = Math.floor(offset);
    widths[i] = width;
    modifiers.push(readModifiers(u16(table, place + 6), groups));
    const bytes = word.subarray(Math.floor(offset), Math.floor(offset) + length * width);
    if (width === 2) units.set(bytes, start * 2);
    else widen(bytes, units, start * 2);
  }
  const text = new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units);
  return { text, count, starts, offsets, widths, modifiers };
}

function widen(bytes: Uint8Array, units: Uint8Array, start: number): void {
  let at = start;
  for (const byte of bytes) {
    const code = byte < 0x80 ? byte : (exceptions.get(byte) ?? byte);
    units[at] = code & 0xff;
    units[at + 1] = code >> 8;
    at += 2;
  }
}

/** A Prm ([MS-DOC] 2.9.215): one short modifier, or the number of a group in front of the piece table. */
function readModifiers(prm: number, groups: readonly Modifiers[]): Modifiers | null {
  if (prm === 0) return null;
  if ((prm & 1) === 1) return groups[prm >> 1] ?? null;
  const sprm = shortModifiers.get((prm >> 1) & 0x7f);
  if (sprm === undefined) return null;
  return { bytes: Uint8Array.of(sprm & 0xff, sprm >> 8, prm >> 8), start: 0, end: 3 };
}

/** The piece that holds a character, found by halving. */
export function findPiece(pieces: Pieces, cp: number): number {
  let low = 0;
  let high = pieces.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces.starts[middle] as number) <= cp) low = middle;
    else high = middle - 1;
  }
  return low;
}
