import type { RichBlock, RichParagraph, RichRun } from "../rich/rich-blocks.js";
import { showSymbols } from "../rich/symbol-fonts.js";
import type { Look, StyleSheet } from "./styles.js";

/** A paragraph while it is read. */
export interface ParagraphWriter {
  /** Words of the XML, where white space folds (ODF 1.3 Part 3, 6.1.2). */
  addText(text: string): void;
  /** Characters that an element stands for, which do not fold. */
  addSigns(signs: string): void;
  /** Notes that words of the paragraph were left out: without any others it is not there. */
  leaveOut(): void;
  openSpan(style: string | undefined): void;
  closeSpan(): void;
  addNotes(blocks: readonly RichBlock[]): void;
  addBoxes(blocks: readonly RichBlock[]): void;
  setLabel(label: string): void;
  hasLabel(): boolean;
  /** Leaves the whole paragraph out (`text:hidden-paragraph`). */
  hide(): void;
  /** True where the words that come now are hidden. */
  isHidden(): boolean;
  /** The paragraph; null when there is nothing of it to see. */
  finish(): RichParagraph | null;
}

const foldable = /[\t\n\r]| {2}/;

export function createParagraphWriter(
  sheet: StyleSheet,
  style: string | undefined,
  headingDepth: number | undefined,
): ParagraphWriter {
  const runs: RichRun[] = [];
  const looks: Look[] = [];
  const notes: RichBlock[] = [];
  const boxes: RichBlock[] = [];
  let look = sheet.lookOfParagraph(style);
  let written = look;
  let text = "";
  let label: string | undefined;
  let afterSpace = true;
  let hidden = false;
  let hasHiddenWords = false;

  const flush = (): void => {
    if (text !== "") runs.push(buildRun(text, written));
    text = "";
  };
  const write = (words: string): void => {
    if (look !== written) {
      if (!isSame(look, written)) flush();
      written = look;
    }
    text += words;
  };

  return {
    addText(words) {
      let folded = foldable.test(words) ? words.replace(/[ \t\n\r]+/g, " ") : words;
      if (afterSpace && folded.startsWith(" ")) folded = folded.slice(1);
      if (folded === "") return;
      afterSpace = folded.endsWith(" ");
      if (look.hidden) hasHiddenWords = true;
      else write(folded);
    },
    addSigns(signs) {
      afterSpace = false;
      if (!look.hidden) write(signs);
    },
    leaveOut() {
      hasHiddenWords = true;
    },
    openSpan(name) {
      looks.push(look);
      if (name !== undefined) look = sheet.lookOfSpan(name, look);
    },
    closeSpan() {
      look = looks.pop() ?? look;
    },
    addNotes(blocks) {
      for (const block of blocks) notes.push(block);
    },
    addBoxes(blocks) {
      for (const block of blocks) boxes.push(block);
    },
    setLabel(drawn) {
      if (drawn !== "") label = drawn;
    },
    hasLabel: () => label !== undefined,
    hide() {
      hidden = true;
    },
    isHidden: () => look.hidden,
    finish() {
      flush();
      const isEmpty = runs.length === 0 && notes.length === 0 && boxes.length === 0;
      if (hidden || (isEmpty && (label === undefined || hasHiddenWords))) return null;
      return {
        type: "paragraph",
        ...(label === undefined ? {} : { label }),
        runs,
        ...(headingDepth === undefined ? {} : { headingDepth }),
        ...(notes.length === 0 ? {} : { notes }),
        ...(boxes.length === 0 ? {} : { boxes }),
      };
    },
  };
}

const isSame = (one: Look, other: Look): boolean =>
  one.bold === other.bold && one.caps === other.caps && one.font === other.font;

const buildRun = (text: string, { bold, caps, font }: Look): RichRun => ({
  text: showSymbols(text, font),
  ...(bold ? { bold } : {}),
  ...(font === null ? {} : { font }),
  ...(caps ? { caps } : {}),
});
