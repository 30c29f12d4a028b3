import type { FileInformation } from "./file-information.js";
import { u8, u16, u32 } from "./little-endian.js";
import { forEachModifier } from "./property-modifiers.js";

export interface Section {
  /** The section begins on a page of its own. */
  readonly opensPage: boolean;
  /** The first page has a header and a footer of its own. */
  readonly titlePage: boolean;
}

const sedSize = 12;
/** Section modifiers, [MS-DOC] 2.6.4. */
const breakKind = 0x3009;
const titlePageFlag = 0x300a;

/** Reads the sections in order (PlcfSed, [MS-DOC] 2.8.26), by the character that each begins with. */
export function readSections(info: FileInformation): ReadonlyMap<number, Section> {
  const part = info.part("sections");
  const { word } = info;
  const count = Math.floor((part.length - 4) / (4 + sedSize));
  const sections = new Map<number, Section>();
  for (let i = 0; i < count; i += 1) {
    const at = u32(part, (count + 1) * 4 + i * sedSize + 2);
    let opensPage = true;
    let titlePage = false;
    const end = Math.min(at + 2 + u16(word, at), word.length);
    forEachModifier({ bytes: word, start: at + 2, end }, (sprm, operand) => {
      if (sprm === breakKind) opensPage = u8(word, operand) !== 0;
      else if (sprm === titlePageFlag) titlePage = u8(word, operand) !== 0;
    });
    sections.set(u32(part, i * 4), { opensPage, titlePage });
  }
  return sections;
}
