import type { Cursor, OpenElement } from "./cursor.js";
import { enterStory } from "./cursor.js";
import type { LeanPiece } from "./lean-document.js";
import { isOn, readInteger } from "./on-off.js";
import type { ParagraphDraft } from "./paragraph-draft.js";
import type { SectionMargins } from "./section.js";
import { currentParagraph } from "./story.js";

/** Children of `w:pPr` (ECMA-376 Part 1, 17.3.1.26), those of `w:numPr` and Word 2003's `w:listPr` among them. */
export const paragraphProperties: ReadonlyMap<string, OpenElement> = new Map<string, OpenElement>([
  [
    "w:pStyle",
    (cursor, { "w:val": value = null }) => set(cursor, (draft) => (draft.styleId = value)),
  ],
  ["w:numId", (cursor, { "w:val": value = null }) => set(cursor, (draft) => (draft.numId = value))],
  ["w:ilfo", (cursor, { "w:val": value = null }) => set(cursor, (draft) => (draft.numId = value))],
  [
    "w:ilvl",
    (cursor, { "w:val": value }) => set(cursor, (draft) => (draft.level = readInteger(value))),
  ],
  [
    "w:outlineLvl",
    (cursor, { "w:val": value }) =>
      set(cursor, (draft) => (draft.outlineLevel = readInteger(value))),
  ],
]);

/** Children of the `w:rPr` of a paragraph mark that tell of changes (17.13.5.15, 17.13.5.21). */
export const markChanges: ReadonlySet<string> = new Set(["w:del", "w:moveFrom"]);

function set(cursor: Cursor, change: (draft: ParagraphDraft) => void): void {
  const draft = currentParagraph(cursor.story);
  if (draft !== undefined) change(draft);
}

/** Children of `w:sectPr` (17.6.17); Word 2003 keeps the headers themselves there. */
export const sectionProperties: ReadonlyMap<string, OpenElement> = new Map<string, OpenElement>([
  ["w:headerReference", (cursor, attributes) => addMargin(cursor, "header", attributes)],
  ["w:footerReference", (cursor, attributes) => addMargin(cursor, "footer", attributes)],
  [
    "w:type",
    (cursor, { "w:val": type }) => {
      if (cursor.section !== null) cursor.section.opensPage = type !== "continuous";
    },
  ],
  [
    "w:titlePg",
    (cursor, attributes) => {
      if (cursor.section !== null) cursor.section.hasTitlePage = isOn(attributes);
    },
  ],
  ["w:hdr", (cursor, attributes) => enterMargin(cursor, "header", attributes["w:type"])],
  ["w:ftr", (cursor, attributes) => enterMargin(cursor, "footer", attributes["w:type"])],
]);

function addMargin(
  cursor: Cursor,
  kind: SectionMargins["kind"],
  { "w:type": type, "r:id": id = "" }: Readonly<Record<string, string>>,
): void {
  cursor.section?.margins.push({ kind, page: pageOf(type), id });
}

function pageOf(type: string | undefined): SectionMargins["page"] {
  return type === "first" || type === "even" ? type : "default";
}

function enterMargin(cursor: Cursor, kind: SectionMargins["kind"], type: string | undefined): void {
  const { section, attached } = cursor;
  if (section === null) return;
  const id = `${kind}-${cursor.inlineMargins.size}`;
  section.margins.push({ kind, page: pageOf(type), id });
  cursor.attached = "";
  cursor.section = null;
  const { place } = cursor;
  cursor.place = null;
  enterStory(cursor, cursor.context.noteCounter, (blocks) => {
    const piece: LeanPiece = { blocks, attached: cursor.attached };
    cursor.inlineMargins.set(id, piece);
    cursor.attached = attached;
    cursor.section = section;
    cursor.place = place;
  });
}
