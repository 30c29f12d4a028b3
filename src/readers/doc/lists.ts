import { showBullet } from "../rich/symbol-fonts.js";
import { applyToLook, plainLook } from "./character-look.js";
import type { FileInformation } from "./file-information.js";
import { i32, u8, u16, u32, utf16 } from "./little-endian.js";

/** How one level of a list is numbered (LVL, [MS-DOC] 2.9.137). */
export interface ListLevel {
  readonly startAt: number;
  /** Format of the number (MSONFC). */
  readonly format: number;
  /** The number text; a character below 9 stands for the number of that level. */
  readonly text: string;
  /** All numbers of the text are written in figures. */
  readonly legal: boolean;
  /** The count starts anew after a paragraph of a level below this one (less deep). */
  readonly restartsAfter: number;
  readonly hidden: boolean;
  readonly caps: boolean;
}

export interface List {
  readonly id: number;
  readonly levels: readonly ListLevel[];
  /** The number of the paragraph style that is linked to each level. */
  readonly styles: readonly number[];
}

export interface LevelOverride {
  readonly startAt: number | null;
  readonly level: ListLevel | null;
}

/** A use of a list (LFO, 2.9.131), with what it changes on some levels. */
export interface ListUse {
  readonly list: List;
  readonly overrides: ReadonlyMap<number, LevelOverride>;
}

const listSize = 28;
const useSize = 16;
const levelHead = 28;
const simple = 1;
const bullet = 23;
/** Characters of a number text that are read: Word lets people type fewer. */
const longestText = 48;

/** Reads the lists (PlfLst, 2.9.190) and their uses (PlfLfo, 2.9.189); paragraphs name a use by its number, from 1. */
export function readLists(
  info: FileInformation,
  fonts: readonly (string | null)[],
): readonly (ListUse | null)[] {
  const lists = readListTable(info, fonts);
  const part = info.part("listOverrides");
  const count = Math.min(u32(part, 0), Math.floor((part.length - 4) / useSize));
  const uses: (ListUse | null)[] = [];
  let at = 4 + count * useSize;
  for (let i = 0; i < count; i += 1) {
    const head = 4 + i * useSize;
    const overrides = new Map<number, LevelOverride>();
    // LFOData begins with an unused cp.
    at += 4;
    for (let left = u8(part, head + 12); left > 0 && at + 8 <= part.length; left -= 1) {
      const flags = u8(part, at + 4);
      let level: ListLevel | null = null;
      const startAt = (flags & 0x10) === 0 ? null : i32(part, at);
      at += 8;
      if ((flags & 0x20) !== 0) {
        const read = readLevel(part, at, fonts);
        level = read.level;
        at = read.end;
      }
      overrides.set(Math.min(flags & 0xf, 8), { startAt, level });
    }
    const list = lists.get(i32(part, head));
    uses.push(list === undefined ? null : { list, overrides });
  }
  return uses;
}

function readListTable(
  info: FileInformation,
  fonts: readonly (string | null)[],
): Map<number, List> {
  const lists = new Map<number, List>();
  const length = info.part("lists").length;
  // The levels lie behind the told length of the table.
  const part = info.table.subarray(info.startOf("lists"));
  const count = Math.min(u16(part, 0), Math.floor((length - 2) / listSize));
  let at = 2 + count * listSize;
  for (let i = 0; i < count; i += 1) {
    const head = 2 + i * listSize;
    const total = (u8(part, head + 26) & simple) === 0 ? 9 : 1;
    const levels: ListLevel[] = [];
    while (levels.length < total && at + levelHead <= part.length) {
      const read = readLevel(part, at, fonts);
      levels.push(read.level);
      at = read.end;
    }
    const styles = Array.from({ length: 9 }, (_, level) => u16(part, head + 8 + level * 2));
    lists.set(i32(part, head), { id: i32(part, head), levels, styles });
  }
  return lists;
}

function readLevel(
  part: Uint8Array,
  at: number,
  fonts: readonly (string | null)[],
): { level: ListLevel; end: number } {
  const flags = u8(part, at + 5);
  const format = u8(part, at + 4);
  const characterSize = u8(part, at + 24);
  const character = at + levelHead + u8(part, at + 25);
  const textAt = character + characterSize;
  const length = u16(part, textAt);
  const text = utf16(part, textAt + 2, Math.min(length, longestText));
  const look = applyToLook(plainLook, { bytes: part, start: character, end: textAt });
  const font = fonts[look.font] ?? null;
  const level: ListLevel = {
    startAt: i32(part, at),
    format,
    text: format === bullet ? showBullet(text, font) : text,
    legal: (flags & 0x04) !== 0,
    restartsAfter: (flags & 0x08) === 0 ? 9 : u8(part, at + 26),
    hidden: look.hidden,
    caps: look.caps,
  };
  return { level, end: textAt + 2 + length * 2 };
}
