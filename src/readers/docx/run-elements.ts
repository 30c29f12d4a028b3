import { isPageField } from "../rich/page-fields.js";
import { showSymbol } from "../rich/symbol-fonts.js";
import { attachBlocks, type Cursor, enterStory, type OpenElement, skip } from "./cursor.js";
import { escapeXml } from "./escape-xml.js";
import { attach, boxPrefix, notePrefix, reference } from "./lean-document.js";
import { currentParagraph, isHidden, showElement, showText } from "./story.js";
import { addReference } from "./words.js";

const show =
  (text: string): OpenElement =>
  (cursor) =>
    showText(cursor.story, text, cursor.context);

/** What stands in a run besides words (ECMA-376 Part 1, 17.3.3). */
export const runElements: ReadonlyMap<string, OpenElement> = new Map<string, OpenElement>([
  ["w:tab", show("\t")],
  ["w:ptab", show("\t")],
  ["w:cr", show("\n")],
  ["w:br", openBreak],
  ["w:noBreakHyphen", show("\u2011")],
  ["w:softHyphen", show("\u00ad")],
  ["w:sym", openSymbol],
  ["w:fldChar", openFieldCharacter],
  ["w:fldSimple", openSimpleField],
  ["w:footnoteReference", (cursor, attributes) => callNote(cursor, "footnote", attributes)],
  ["w:endnoteReference", (cursor, attributes) => callNote(cursor, "endnote", attributes)],
  ["w:txbxContent", openBox],
  ["v:textpath", openTextPath],
  ["w:checkBox", openFormData],
  ["w:default", openFormData],
  ["w:checked", openFormData],
  ["w:result", openFormData],
  ["w:listEntry", openFormData],
]);

function openBreak(cursor: Cursor, { "w:type": type }: Readonly<Record<string, string>>): void {
  if (type === "page" || type === "column")
    showElement(cursor.story, '<w:br w:type="page"/>', cursor.context);
  else showText(cursor.story, "\n", cursor.context);
}

function openSymbol(
  { story, context }: Cursor,
  { "w:char": hex = "", "w:font": font = "" }: Readonly<Record<string, string>>,
): void {
  const code = Number.parseInt(hex, 16);
  if (!(code > 0x1f && code <= 0xffff) || (code >= 0xd800 && code < 0xe000)) return;
  showText(story, showSymbol(code, font), context);
}

function openFieldCharacter(
  { story, context }: Cursor,
  { "w:fldCharType": type }: Readonly<Record<string, string>>,
): void {
  const { fields } = story;
  if (type === "begin") fields.begin();
  else if (type === "separate") fields.separate();
  else if (type === "end") {
    const form = fields.end();
    const draft = currentParagraph(story);
    if (!fields.hides() && draft !== undefined) draft.hidden = null;
    showText(story, form, context);
  }
  if (type === "separate" && !fields.hides()) {
    const draft = currentParagraph(story);
    if (draft !== undefined) draft.hidden = null;
  }
}

function openFormData(
  { story }: Cursor,
  attributes: Readonly<Record<string, string>>,
  name: string,
): void {
  story.fields.form(name, attributes);
}

function openSimpleField(
  cursor: Cursor,
  { "w:instr": code = "" }: Readonly<Record<string, string>>,
): void {
  if (isPageField(code)) skip(cursor);
}

/** A note is given with the first mark that calls it. */
function callNote(
  cursor: Cursor,
  kind: string,
  { "w:id": id, "w:customMarkFollows": ownMark }: Readonly<Record<string, string>>,
): void {
  const { context, story } = cursor;
  const key = `${kind} ${id}`;
  const note = context.notes.get(key);
  const draft = currentParagraph(story);
  if (ownMark !== undefined && ownMark !== "0" && ownMark !== "false" && story.run !== null)
    story.run.isMark = true;
  if (note === undefined || draft === undefined || context.called.has(key)) return;
  if (isHidden(story, context)) return;
  context.called.add(key);
  const leanId = `${notePrefix}${context.called.size}`;
  cursor.attached += attach(leanId, note.blocks) + note.attached;
  addReference(draft.words, reference(leanId));
}

function openBox(cursor: Cursor): void {
  if (isHidden(cursor.story, cursor.context)) {
    skip(cursor);
    return;
  }
  const id = nextBox(cursor);
  enterStory(cursor, cursor.context.boxCounter, (blocks) =>
    attachBlocks(cursor, id, blocks, reference(id)),
  );
}

/** Words drawn along a path ("WordArt" of older files) stand in an attribute. */
function openTextPath(
  cursor: Cursor,
  { string: text = "" }: Readonly<Record<string, string>>,
): void {
  if (text.trim() === "" || isHidden(cursor.story, cursor.context)) return;
  const id = nextBox(cursor);
  const paragraph = `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`;
  attachBlocks(cursor, id, paragraph, reference(id));
}

function nextBox({ context }: Cursor): string {
  context.boxes += 1;
  return `${boxPrefix}${context.boxes}`;
}
