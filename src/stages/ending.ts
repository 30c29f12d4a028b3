import type { VFile } from "vfile";
import type { SourceBlock, SourceDocument } from "../source/index.js";
import { placesOf, report } from "../source/index.js";
import { readClosing } from "./ending/closing.js";
import { cutTables, findAnyEndingRows, joinLetterheads, openTables } from "./ending/cut-tables.js";
import { EndingReader } from "./ending/ending-reader.js";
import { findSignerRows } from "./ending/ending-rows.js";
import type { LineKind } from "./ending/lines.js";
import {
  type EndingStart,
  endingStart,
  isNameTable,
  isRecipientTable,
  isSignerTable,
  paragraphLines,
} from "./ending/region.js";
import { readLabel } from "./shared/labels.js";
import { isCapitals } from "./shared/shape.js";
import { isPersonName } from "./shared/signers.js";

/** Blocks of the plan that an ending may stand in: behind the head, outside the appendices. */
function* contentIndexes(tree: SourceDocument): Generator<number> {
  const { plan, bodyFrom, appendices, attached } = tree.annotations;
  const closed = attached === null ? [...appendices] : [attached, ...appendices];
  closed.sort((left, right) => left.from - right.from);
  let index = Math.max(plan.from, bodyFrom);
  for (const range of [...closed, { from: plan.to, to: plan.to }]) {
    for (; index < Math.min(range.from, plan.to); index += 1) yield index;
    index = Math.max(index, range.to);
  }
}

function* appendixIndexes({ annotations }: SourceDocument): Generator<number> {
  for (const { contentFrom, to } of annotations.appendices) {
    for (let index = contentFrom; index < to; index += 1) yield index;
  }
}

const free = (block: SourceBlock | undefined): block is SourceBlock =>
  block !== undefined && block.claim === undefined;

/** Reads an ending from its first block on; gives back the index after its last block. */
function readFrom(tree: SourceDocument, reader: EndingReader, from: number, limit: number): number {
  let index = from;
  for (; index < limit; index += 1) {
    const block = tree.children[index];
    if (!free(block)) break;
    if (block.furniture !== undefined) continue;
    if (block.type === "paragraph") {
      if (!reader.paragraph(block)) break;
    } else if (
      endingStart(block) !== null ||
      isSignerTable(block) ||
      (reader.recipients.isStarted && isRecipientTable(block))
    ) {
      reader.table(block);
    } else if (reader.isOpen && isNameTable(block)) reader.names(block);
    else break;
  }
  return index;
}

const opensSignature: ReadonlySet<LineKind> = new Set(["post", "authority", "approval"]);

/** Signers without a mark of authority that stand right before “Nơi nhận”: where they begin. */
function signersBefore(tree: SourceDocument, from: number, start: number): number {
  let begin = start;
  for (let index = start - 1; index >= Math.max(from, start - 8); index -= 1) {
    const block = tree.children[index];
    if (!free(block)) break;
    if (block.type === "table") {
      if (!isSignerTable(block)) break;
      begin = index;
      continue;
    }
    if (block.furniture !== undefined) continue;
    const kinds = paragraphLines(block).map((line) => line.kind);
    if (kinds.some((kind) => opensSignature.has(kind))) begin = index;
    else if (
      kinds.length === 0 ||
      !kinds.every((kind) => kind === "name" || kind === "caption" || kind === "capitals")
    ) {
      break;
    }
  }
  return begin;
}

const tailReach = 10;

/** A signature with neither mark nor recipients: a post in capitals over a name, last in the content. */
function findBareSignature(tree: SourceDocument, indexes: readonly number[]): number | null {
  const tail = indexes.slice(-tailReach);
  let begin: number | null = null;
  let named = false;
  for (const index of tail.reverse()) {
    const block = tree.children[index];
    if (!free(block)) break;
    if (block.type === "table") return isSignerTable(block) ? index : begin;
    if (block.furniture !== undefined) continue;
    const lines = paragraphLines(block);
    const kinds = lines.map((line) => line.kind);
    named ||= lines.some((line) => isPersonName(line.wording.text));
    if (kinds.includes("post") || kinds.includes("approval")) begin = named ? index : begin;
    else if (
      kinds.length === 0 ||
      !kinds.every((kind) => kind === "name" || kind === "caption" || kind === "date")
    ) {
      break;
    }
  }
  return begin;
}

function* findStarts(
  tree: SourceDocument,
  indexes: readonly number[],
): Generator<{ index: number; start: EndingStart }> {
  for (const index of indexes) {
    const block = tree.children[index];
    if (!free(block) || block.furniture !== undefined) continue;
    const start = endingStart(block);
    if (start !== null) yield { index, start };
  }
}

/** Where the next part of the document begins behind a block: an appendix, or the plan that the act carries. */
function limitOf({ annotations }: SourceDocument, index: number): number {
  const { appendices, attached, plan } = annotations;
  const next = appendices.find((range) => range.from > index);
  const stop = attached !== null && attached.from > index ? attached.from : plan.to;
  return Math.min(next?.from ?? plan.to, stop);
}

/** Where the endings stand that were read: first block, and index after the last. */
interface Reach {
  begin: number | null;
  end: number;
}

function readMarked(tree: SourceDocument, reader: EndingReader, from: number): Reach {
  const reach: Reach = { begin: null, end: from };
  for (const { index, start } of findStarts(tree, [...contentIndexes(tree)])) {
    if (index < reach.end) continue;
    // A second ending belongs to a form or to another document; only what is still missing is looked for.
    const wanted = start === "recipients" ? reader.recipients.isEmpty : !reader.hasSigner;
    if (!wanted) continue;
    const begin = reader.hasSigner ? index : signersBefore(tree, reach.end, index);
    reach.begin ??= begin;
    reach.end = readFrom(tree, reader, begin, limitOf(tree, index));
    if (!reader.recipients.isEmpty && reader.hasSigner) break;
  }
  return reach;
}

function readBare(tree: SourceDocument, reader: EndingReader, reach: Reach): void {
  const last = [...contentIndexes(tree)].at(-1);
  if (last !== undefined && last >= reach.end) cutTables(tree, [last], findSignerRows);
  const bare = findBareSignature(tree, [...contentIndexes(tree)]);
  if (bare === null || bare < reach.end) return;
  reach.begin ??= bare;
  reach.end = readFrom(tree, reader, bare, limitOf(tree, bare));
}

const mostRest = 3;
const longestRest = 160;

/**
 * A few lines behind the signature that nothing heads are no appendix: claimed here, they stand nowhere in the
 * record, and so are reported.
 */
function claimRest(tree: SourceDocument, from: number): void {
  const rest = tree.children
    .slice(from, limitOf(tree, from - 1))
    .filter((block) => free(block) && block.furniture === undefined);
  const plain = (block: SourceBlock): boolean =>
    block.type === "paragraph" &&
    block.headingDepth === undefined &&
    block.wording.text.length <= longestRest &&
    (!isCapitals(block.wording.text) || isPersonName(block.wording.text)) &&
    readLabel(block.wording.text) === null;
  if (rest.length > mostRest || !rest.every(plain)) return;
  for (const block of rest) block.claim = "signature";
}

/** Where the closing is looked for: before the ending, or before what follows the body. */
function closingEndOf(tree: SourceDocument, begin: number | null, from: number): number {
  const { appendices, attached, plan } = tree.annotations;
  const last = [...contentIndexes(tree)].at(-1);
  const end = begin ?? appendices[0]?.from ?? (last === undefined ? from : last + 1);
  // The act that carries the plan is signed first; the plan's own closing stands at its end.
  if (attached !== null && end <= attached.from) return appendices[0]?.from ?? plan.to;
  return end;
}

/**
 * Reads what stands behind the body: closing sentences, “Nơi nhận” and the signatures (Nghị định 30/2020/NĐ-CP,
 * Điều 8 and 13), in either order, side by side, or in the middle of the file with the attached programme behind.
 */
export function readEnding(): (tree: SourceDocument, file: VFile) => void {
  return (tree, file) => {
    const { annotations } = tree;
    const cut = cutTables(tree, [...contentIndexes(tree)]);
    joinLetterheads(tree);
    cut.push(...cutTables(tree, [...appendixIndexes(tree)], findAnyEndingRows));
    const from = Math.max(annotations.plan.from, annotations.bodyFrom);
    const reader = new EndingReader(tree);
    const reach = readMarked(tree, reader, from);
    if (!reader.hasSigner) readBare(tree, reader, reach);
    const end = closingEndOf(tree, reach.begin, from);
    annotations.closing = readClosing(tree, annotations.attached?.to ?? from, end);
    reader.settleNames();
    for (const wording of reader.misspelt) {
      const text = wording.text.replace(/[\s:;.]+$/, "");
      const read = text === text.toUpperCase() ? "NƠI NHẬN" : "Nơi nhận";
      report(file, "text/keyword-slip", placesOf(tree, wording)[0] ?? null, { text, read });
    }
    annotations.recipients = reader.recipients.finish(tree);
    annotations.signatures = reader.signatures();
    if (annotations.signatures.length > 0) claimRest(tree, reach.end);
    openTables(tree, cut);
    reportEnding(tree, file);
  };
}

function reportEnding(tree: SourceDocument, file: VFile): void {
  const { annotations, children } = tree;
  for (const signature of annotations.signatures) {
    if (signature.name === null) report(file, "signature/name-blank", signature.at?.[0] ?? null);
  }
  // A plan behind the act that carries it is signed and addressed there.
  const carried =
    annotations.plan.from > 0 &&
    children
      .slice(annotations.plan.from, annotations.bodyFrom)
      .some((block) => block.furniture === "approval-note");
  if (carried) return;
  if (annotations.recipients.length === 0) report(file, "recipients/missing");
  if (annotations.signatures.length === 0) report(file, "signature/missing");
}
