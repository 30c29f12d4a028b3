import {
  extentOf,
  joinWordings,
  placesOf,
  type SourceBlock,
  type SourceDocument,
  type SourceParagraph,
  sliceWording,
  type Wording,
} from "../source/index.js";
import { findDocumentType } from "../vocabulary/index.js";
import { isApprovalNote } from "./shared/approval-note.js";

/** Reads the head of the plan that a Decision or Resolution carries: type, subject and the note in brackets. */
export function readAttachedPlan() {
  return (tree: SourceDocument): void => {
    const { attached, head } = tree.annotations;
    if (attached === null || head === null) return;
    const lines = tree.children
      .slice(attached.from, attached.to)
      .filter(
        (block: SourceBlock): block is SourceParagraph =>
          block.type === "paragraph" && block.furniture === undefined,
      );
    const first = lines[0];
    if (first === undefined) return;
    const type = findDocumentType(first.wording.text);
    if (type === null) return;
    const typeWording = sliceWording(first.wording, 0, type.length);
    const subjects: Wording[] = [sliceWording(first.wording, type.length)];
    let noteWording: Wording | null = null;
    for (const line of lines.slice(1)) {
      if (isApprovalNote(line.wording.text)) noteWording = line.wording;
      else subjects.push(line.wording);
    }
    const subject = joinWordings(subjects);
    for (const line of lines) line.claim = "letterhead";
    head.attachedPlan = {
      type: {
        code: type.code,
        name: type.name,
        raw: typeWording.text,
        at: placesOf(tree, typeWording),
      },
      subject: subject.text === "" ? null : subject.text,
      note: noteWording?.text ?? null,
      at: extentOf(
        tree,
        lines.flatMap((line) => placesOf(tree, line.wording)),
      ),
    };
  };
}
