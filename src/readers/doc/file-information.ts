import { PlanError } from "../../model/index.js";
import type { CompoundFile } from "./compound-file.js";
import { u16, u32 } from "./little-endian.js";

/** Where the parts of the table stream are told in FibRgFcLcb97 ([MS-DOC] 2.5.6): the number of the pair. */
const pairs = {
  styles: 1,
  footnoteRefs: 2,
  footnoteTexts: 3,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  documentProperties: 31,
  pieces: 33,
  anchors: 40,
  headerAnchors: 41,
  endnoteRefs: 46,
  endnoteTexts: 47,
  drawings: 50,
  boxes: 56,
  headerBoxes: 58,
  lists: 73,
  listOverrides: 74,
} as const;

export type PartName = keyof typeof pairs;

/** A part of the document with a count of characters of its own: first character and the one behind its last. */
export interface StoryRange {
  readonly start: number;
  readonly end: number;
}

export interface FileInformation {
  readonly word: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
  readonly main: StoryRange;
  readonly footnotes: StoryRange;
  readonly headers: StoryRange;
  readonly endnotes: StoryRange;
  readonly boxes: StoryRange;
  readonly headerBoxes: StoryRange;
  part(name: PartName): Uint8Array;
  /** Where a part begins in the table stream: some lists run on behind their told length. */
  startOf(name: PartName): number;
}

const word97 = 0xa5ec;
/** First words of the files of Word 2 and of Word 6 and 95. */
const older = new Set([0xa59b, 0xa59c, 0xa5db, 0xa5dc, 0xa697, 0xa698, 0xa699]);
const olderFormat = "doc (Word 6/95)";
/** Streams by which other compound files are told. */
const otherFormats: readonly (readonly [string, string])[] = [
  ["Workbook", "xls"],
  ["Book", "xls"],
  ["PowerPoint Document", "ppt"],
  ["__properties_version1.0", "msg"],
];
const encrypted = 0x0100;
const secondTable = 0x0200;
const obfuscated = 0x8000;

/** True for the bytes of a Word document from before compound files. */
export const isOlderWord = (bytes: Uint8Array): boolean => older.has(u16(bytes, 0));

/** Reads the file information block ([MS-DOC] 2.5.1) and with it the streams of the document. */
export function readFileInformation(file: CompoundFile): FileInformation {
  if (!file.names.has("WordDocument")) rejectOther(file);
  const word = file.stream("WordDocument");
  const kind = u16(word, 0);
  if (older.has(kind) || (kind === word97 && u16(word, 2) < 0x00c1)) rejectOlder();
  if (kind !== word97) throw new PlanError("malformed", "broken-part", "WordDocument");
  const flags = u16(word, 10);
  if ((flags & (encrypted | obfuscated)) !== 0) throw new PlanError("encrypted");
  if (word.length < 0x2f2) throw new PlanError("malformed", "cut-short");
  const name = (flags & secondTable) === 0 ? "0Table" : "1Table";
  if (!file.names.has(name)) throw new PlanError("malformed", "missing-part", name);
  const table = file.stream(name);

  // FibRgLw97, 2.5.4: the stories follow one another in this order; macros and comments are not read.
  let end = 0;
  const story = (at: number): StoryRange => {
    const start = end;
    end += u32(word, at);
    return { start, end };
  };
  const main = story(76);
  const footnotes = story(80);
  const headers = story(84);
  story(88);
  story(92);
  const endnotes = story(96);
  const boxes = story(100);
  const headerBoxes = story(104);
  const startOf = (part: PartName): number => u32(word, 154 + pairs[part] * 8);
  return {
    word,
    table,
    data: file.stream("Data"),
    main,
    footnotes,
    headers,
    endnotes,
    boxes,
    headerBoxes,
    startOf,
    part(partName) {
      const from = startOf(partName);
      return table.subarray(from, from + u32(word, 158 + pairs[partName] * 8));
    },
  };
}

/** Throws: files of Word 6 and 95 are kept in another way throughout. */
export function rejectOlder(): never {
  throw new PlanError("unsupported-format", "format", olderFormat);
}

/** Throws: the compound file holds something else. */
function rejectOther({ names }: CompoundFile): never {
  // A packed document that is locked with a password is kept in a compound file ([MS-OFFCRYPTO] 2.3.4).
  if (names.has("EncryptedPackage")) throw new PlanError("encrypted");
  const format = otherFormats.find(([name]) => names.has(name))?.[1];
  if (format !== undefined) throw new PlanError("unsupported-format", "format", format);
  throw new PlanError("malformed", "missing-part", "WordDocument");
}
