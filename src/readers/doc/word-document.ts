import { PlanError } from "../../model/index.js";
import { openCompoundFile } from "./compound-file.js";
import { findHiddenStretches, type Stretch } from "./fields.js";
import {
  type FileInformation,
  isOlderWord,
  readFileInformation,
  rejectOlder,
} from "./file-information.js";
import { readFontNames } from "./font-names.js";
import { type FormatRuns, readCharacterRuns, readParagraphRuns } from "./format-pages.js";
import { type ListUse, readLists } from "./lists.js";
import { type Pieces, readPieces } from "./piece-table.js";
import { readSections, type Section } from "./sections.js";
import { readStyles, type Styles } from "./styles.js";

/** Everything of a file that its stories are read with. */
export interface WordDocument {
  /**
   * Counts the bytes of modifiers that several paragraphs or runs may share; throws `malformed` when there are more
   * than any program writes, which a small file could ask for without end.
   */
  share(bytes: number): void;
  readonly info: FileInformation;
  readonly pieces: Pieces;
  readonly characterRuns: FormatRuns;
  readonly paragraphRuns: FormatRuns;
  readonly styles: Styles;
  readonly fonts: readonly (string | null)[];
  readonly lists: readonly (ListUse | null)[];
  /** What fields hide, in order. */
  readonly hidden: readonly Stretch[];
  /** By the character that each begins with, in order. */
  readonly sections: ReadonlyMap<number, Section>;
}

/** Bytes of shared modifiers that may be read in all, as a multiple of the size of the file. */
const shareLimit = 16;

export function openWordDocument(bytes: Uint8Array): WordDocument {
  if (isOlderWord(bytes)) rejectOlder();
  const info = readFileInformation(openCompoundFile(bytes));
  const { word } = info;
  const pieces = readPieces(info);
  let left = (word.length + info.table.length + info.data.length) * shareLimit;
  const fonts = readFontNames(info.part("fonts"));
  return {
    share(shared) {
      left -= shared;
      if (left < 0) throw new PlanError("malformed", "broken-part", "grpprl");
    },
    info,
    pieces,
    characterRuns: readCharacterRuns(info.part("characterPages"), word),
    paragraphRuns: readParagraphRuns(info.part("paragraphPages"), word),
    styles: readStyles(info.part("styles")),
    fonts,
    lists: readLists(info, fonts),
    hidden: findHiddenStretches(pieces.text),
    sections: readSections(info),
  };
}
