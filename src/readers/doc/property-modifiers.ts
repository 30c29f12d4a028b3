import { u8, u16 } from "./little-endian.js";

/** Bytes with a list of property modifiers (grpprl, [MS-DOC] 2.2.5.1). */
export interface Modifiers {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Operand sizes by spra, the three topmost bits of a sprm; 0 stands for a size told in the operand. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

const defTable = 0xd608;
const changeTabs = 0xc615;

/**
 * Calls `apply` with each modifier: its number and where its operand lies, length byte included. Stops at one that
 * runs over the end.
 */
export function forEachModifier(
  { bytes, start, end }: Modifiers,
  apply: (sprm: number, at: number, size: number, bytes: Uint8Array) => void,
): void {
  let at = start;
  while (at + 2 < end) {
    const sprm = u16(bytes, at);
    at += 2;
    const size = (sizes[sprm >> 13] as number) || variableSize(sprm, bytes, at);
    if (at + size > end) return;
    apply(sprm, at, size, bytes);
    at += size;
  }
}

function variableSize(sprm: number, bytes: Uint8Array, at: number): number {
  // sprmTDefTable tells its length in two bytes, one too many (2.9.328 TDefTableOperand).
  if (sprm === defTable) return u16(bytes, at) + 1;
  const length = u8(bytes, at);
  if (sprm === changeTabs && length === 255) {
    // 2.9.202 PChgTabsOperand: the length is to be computed from the numbers of tab stops.
    const deleted = u8(bytes, at + 1) * 4;
    return 3 + deleted + u8(bytes, at + 2 + deleted) * 3;
  }
  return length + 1;
}
