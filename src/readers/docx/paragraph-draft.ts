import { showBullet } from "../rich/symbol-fonts.js";
import { escapeXml } from "./escape-xml.js";
import type { FieldStack } from "./fields.js";
import {
  findListPlace,
  type Label,
  type NumberCounter,
  type OwnNumbering,
} from "./number-counter.js";
import type { Numbering } from "./numbering.js";
import { resolveLook } from "./run-draft.js";
import type { RunProperties } from "./run-properties.js";
import type { Style, Styles } from "./styles.js";
import { createWords, finishWords, type Words } from "./words.js";

/** Style ids of the lean document: of the run that holds the automatic number, of the headings. */
export const labelStyle = "label";
export const headingStyle = "heading-";

/** A paragraph while it is read. */
export interface ParagraphDraft {
  styleId: string | null;
  numId: string | null;
  level: number | null;
  outlineLevel: number | null;
  /** Properties of the paragraph mark, which the number takes over. */
  readonly mark: RunProperties;
  markIsDeleted: boolean;
  /** Number of the section that begins behind the paragraph, from 0; null where none does. */
  nextSection: number | null;
  /** The style, known once the properties are read. */
  style: Style | null;
  readonly words: Words;
  /** Words in the code of a field: they are shown after all when the field turns out to be cut short. */
  hidden: Words | null;
}

export function createParagraph(): ParagraphDraft {
  return {
    styleId: null,
    numId: null,
    level: null,
    outlineLevel: null,
    mark: {},
    markIsDeleted: false,
    nextSection: null,
    style: null,
    words: createWords(),
    hidden: null,
  };
}

/** Words of paragraphs whose mark is deleted or hidden, which run on in the next paragraph. */
export interface RunOn {
  readonly words: string;
  /** Number and heading, which a paragraph with a hidden mark keeps. */
  readonly label: string;
  readonly depth: number | null;
}

/** What a closed paragraph leaves: lean XML ("" for nothing to show), and words that run on in the next one. */
export interface ClosedParagraph {
  readonly xml: string;
  readonly runOn: RunOn | null;
}

export function closeParagraph(
  draft: ParagraphDraft,
  before: RunOn | null,
  fields: FieldStack,
  counter: NumberCounter,
  numbering: Numbering,
  styles: Styles,
): ClosedParagraph {
  const style = draft.style ?? styles.paragraph(draft.styleId);
  let own = finishWords(draft.words);
  if (fields.hides() && draft.hidden !== null) own += finishWords(draft.hidden);
  fields.endParagraph();
  const words = before === null ? own : before.words + own;
  if (draft.markIsDeleted) {
    const runOn = { words, label: before?.label ?? "", depth: before?.depth ?? null };
    return { xml: "", runOn: words === "" ? null : runOn };
  }
  const mark = resolveLook(draft.mark, style, styles);
  // A hidden paragraph is not counted; one of which only the mark is hidden runs on in the next (17.3.2.36).
  if (mark.hidden && words === "") return { xml: "", runOn: null };
  const ownLabel = (before?.label ?? "") === "" ? drawLabel() : "";
  const label = before?.label || ownLabel;
  const level = draft.outlineLevel ?? style.outlineLevel;
  const ownDepth = level !== null && level >= 0 && level <= 8 ? level + 1 : null;
  const depth = before?.depth ?? ownDepth;
  if (mark.hidden) return { xml: "", runOn: { words, label, depth } };
  return { xml: writeParagraph({ words, label, depth }), runOn: null };

  function drawLabel(): string {
    const numbered: OwnNumbering = draft;
    const place = findListPlace(numbered, style, numbering);
    const drawn = place === null ? null : counter.count(place);
    if (drawn === null || drawn.run.hidden === true) return "";
    const font = drawn.run.hAnsi ?? drawn.run.ascii ?? mark.hAnsi.font;
    return writeLabel(drawn, drawn.run.caps ?? mark.ascii.caps, font);
  }
}

function writeLabel(label: Label, caps: boolean, font: string | null): string {
  const text = label.text.replace(/\s+/g, " ").trim();
  const drawn = label.bullet ? showBullet(text, font) : caps ? text.toUpperCase() : text;
  if (drawn === "") return "";
  return `<w:r><w:rPr><w:rStyle w:val="${labelStyle}"/></w:rPr><w:t>${escapeXml(drawn)}</w:t></w:r>`;
}

/** A paragraph as lean XML; one with nothing to show is left out. */
export function writeParagraph({ words, label, depth }: RunOn): string {
  if (words === "" && label === "") return "";
  const style = depth === null ? "" : `<w:pPr><w:pStyle w:val="${headingStyle}${depth}"/></w:pPr>`;
  return `<w:p>${style}${label}${words}</w:p>`;
}
