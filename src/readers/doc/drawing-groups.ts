import { u8, u16, u32 } from "./little-endian.js";

const shapeGroup = 0xf003;
const shape = 0xf004;
const shapeId = 0xf00a;
const drawing = 0xf002;
const drawingGroup = 0xf000;

/**
 * Finds for each shape that is in a group the outermost group (OfficeArtContent, [MS-DOC] 2.9.172): the text is
 * anchored to that one. Records are walked in order, each once.
 */
export function readDrawingGroups(part: Uint8Array): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  // OfficeArtContent: the group of drawings, then each drawing behind a byte that tells its story.
  let at = u16(part, 2) === drawingGroup ? 8 + u32(part, 4) : 0;
  while (at + 9 < part.length && u16(part, at + 3) === drawing) {
    const end = Math.min(at + 9 + u32(part, at + 5), part.length);
    readDrawing(part, at + 9, end, groups);
    at = end;
  }
  return groups;
}

function readDrawing(
  part: Uint8Array,
  from: number,
  to: number,
  groups: Map<number, number>,
): void {
  /** Ends of the open groups: the first is the sheet, the second an outermost group of shapes. */
  const ends: number[] = [];
  let outermost = -1;
  let at = from;
  while (at + 8 <= to) {
    while (ends.length > 0 && at >= (ends.at(-1) as number)) ends.pop();
    const kind = u16(part, at + 2);
    const size = u32(part, at + 4);
    if (kind === shapeGroup) {
      ends.push(at + 8 + size);
      if (ends.length === 2) outermost = -1;
      at += 8;
    } else if (kind === shape) {
      at += 8;
    } else {
      if (kind === shapeId && ends.length > 1) {
        const id = u32(part, at + 8);
        // The first shape of a group stands for the group itself.
        if (outermost < 0) outermost = id;
        groups.set(id, outermost);
      }
      at += 8 + size;
    }
  }
}

/** Numbers of the shapes that text is anchored to, by the character of the anchor (PlcfSpa, 2.8.37). */
export function readAnchors(part: Uint8Array): { cp: number; shape: number }[] {
  const spaSize = 26;
  const count = Math.floor((part.length - 4) / (4 + spaSize));
  return Array.from({ length: Math.max(0, count) }, (_, i) => ({
    cp: u32(part, i * 4),
    shape: u32(part, (count + 1) * 4 + i * spaSize),
  }));
}

/** The text boxes of a story: the stretch of text of each, and its shape (PlcftxbxTxt, 2.8.32, FTXBXS, 2.9.102). */
export function readBoxes(part: Uint8Array): { start: number; end: number; shape: number }[] {
  const boxSize = 22;
  const count = Math.floor((part.length - 4) / (4 + boxSize));
  const boxes: { start: number; end: number; shape: number }[] = [];
  for (let i = 0; i < count; i += 1) {
    const at = (count + 1) * 4 + i * boxSize;
    const isSpare = u8(part, at + 8) !== 0;
    if (isSpare) continue;
    boxes.push({
      start: u32(part, i * 4),
      end: u32(part, i * 4 + 4),
      shape: u32(part, at + 14),
    });
  }
  return boxes;
}
