import type { Attributes } from "../shared/xml.js";
import { attachBlocks, type Cursor, enterStory, skip } from "./cursor.js";
import { notePrefix, reference } from "./lean-document.js";
import { currentParagraph } from "./story.js";

/** A note of the notes part, or one that stands where it is called (Word 2003). */
export function openNote(cursor: Cursor, attributes: Attributes, name: string): void {
  const { context, attached } = cursor;
  const { "w:type": type = "normal", "w:id": id } = attributes;
  if (type !== "normal") {
    skip(cursor);
    return;
  }
  if (currentParagraph(cursor.story) !== undefined) {
    context.boxes += 1;
    const leanId = `${notePrefix}i${context.boxes}`;
    enterStory(cursor, context.noteCounter, (blocks) =>
      attachBlocks(cursor, leanId, blocks, reference(leanId)),
    );
    return;
  }
  cursor.attached = "";
  enterStory(cursor, context.noteCounter, (blocks) => {
    const key = `${name.slice(2)} ${id}`;
    if (!context.notes.has(key)) context.notes.set(key, { blocks, attached: cursor.attached });
    cursor.attached = attached;
  });
}
