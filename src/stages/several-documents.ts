import type { VFile } from "vfile";
import {
  type BlockRange,
  placesOf,
  report,
  type SourceBlock,
  type SourceDocument,
  type SourceParagraph,
} from "../source/index.js";
import { foldText } from "../text/index.js";
import { readOwnLetterhead } from "./shared/head/own-letterhead.js";
import { readUnits } from "./shared/head/units.js";
import { isApprovalNoteBlock, noteReach, planCodes, readTypeLine } from "./shared/type-lines.js";

/** A whole document of the file: `from` its letterhead. */
interface WholeDocument extends BlockRange {
  readonly code: string;
  readonly title: SourceParagraph;
}

/** How far over a letterhead the recipients stand that end the document before it. */
const endReach = 24;

const recipients = /(?:^|\s)nơi nhận\s*:/u;
const filledNumber = /^\s*\d{1,6}\s*[/-]/u;
const filledDate = /ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/u;

/** A letterhead that was issued: its number and day are filled in, as those of forms in an appendix are not. */
function isIssued(blocks: readonly SourceBlock[], from: number, to: number): boolean {
  const pieces = blocks
    .slice(from, to)
    .flatMap((block, index) => readUnits(block, from + index).flatMap((unit) => unit.pieces));
  const has = (kind: string, filled: RegExp): boolean =>
    pieces.some((piece) => piece.kind === kind && filled.test(foldText(piece.wording.text)));
  return has("number", filledNumber) && has("date", filledDate);
}

const wordsOf = (block: SourceBlock): string =>
  block.type === "paragraph"
    ? block.wording.text
    : block.children.flatMap((row) => row.children.map(({ wording }) => wording.text)).join(" ");

const hasEndedAbove = (blocks: readonly SourceBlock[], from: number, at: number): boolean =>
  blocks
    .slice(Math.max(from, at - endReach), at)
    .some((block) => recipients.test(foldText(wordsOf(block))));

/** The document whose letterhead begins with block `at`; null when none does. */
function readOpening(
  { children }: SourceDocument,
  at: number,
  { from, to }: BlockRange,
): (Omit<WholeDocument, "to"> & { readonly behind: number }) | null {
  const own = readOwnLetterhead(children, at, to);
  if (own?.national !== true) return null;
  const title = children[own.to];
  const code = readTypeLine(title);
  if (title?.type !== "paragraph" || code === undefined || code === null) return null;
  if (!isIssued(children, own.from, own.to)) return null;
  if (at > from && !hasEndedAbove(children, from, at)) return null;
  if (children.slice(own.to + 1, own.to + noteReach).some(isApprovalNoteBlock)) return null;
  return { from: at, code, title, behind: own.to };
}

/** Documents that follow one another, each under a letterhead of its own. */
function findDocuments(tree: SourceDocument): WholeDocument[] {
  const { plan } = tree.annotations;
  const found: WholeDocument[] = [];
  for (let index = plan.from; index < plan.to; index += 1) {
    const opening = readOpening(tree, index, plan);
    if (opening === null) continue;
    const { behind, ...document } = opening;
    const above = found.at(-1);
    if (above !== undefined) above.to = index;
    found.push({ ...document, to: plan.to });
    index = behind;
  }
  return found;
}

/** It is a plan, or an act that carries one. */
const holdsPlan = ({ children }: SourceDocument, { code, from, to }: WholeDocument): boolean =>
  planCodes.has(code) ||
  children.slice(from, to).some((block, index) => {
    const inner = readTypeLine(block);
    if (inner === undefined || inner === null || !planCodes.has(inner)) return false;
    return children.slice(from + index + 1, from + index + noteReach).some(isApprovalNoteBlock);
  });

/**
 * Keeps the first plan of a file that holds several documents, one behind the other (a plan and the report on it, an
 * official letter and the plan it sends); the others are named and set aside.
 */
export function separateDocuments() {
  return (tree: SourceDocument, file: VFile): void => {
    const documents = findDocuments(tree);
    if (documents.length < 2) return;
    const own = documents.find((document) => holdsPlan(tree, document));
    if (own === undefined) return;
    for (const { from, to, title } of documents.filter((document) => document !== own)) {
      for (const block of tree.children.slice(from, to)) {
        block.claim = "other-document";
        block.furniture ??= "other-document";
      }
      const [at] = placesOf(tree, title.wording);
      report(file, "document/other-document", at ?? null, { title: title.wording.text });
    }
    // What stands over the first letterhead, as a mark of urgency, belongs to that document.
    tree.annotations.plan.from = own === documents[0] ? tree.annotations.plan.from : own.from;
    tree.annotations.plan.to = own.to;
  };
}
