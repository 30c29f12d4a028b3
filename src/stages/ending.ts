import type { VFile } from "vfile";
import type { SourceBlock, SourceDocument } from "../source/index.js";
import { placesOf, report } from "../source/index.js";
import { readClosing } from "./ending/closing.js";
import { EndingReader } from "./ending/ending-reader.js";
import type { LineKind } from "./ending/lines.js";
import {
  type EndingStart,
  endingStart,
  isRecipientTable,
  isSignerTable,
  paragraphLines,
} from "./ending/region.js";
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
      (reader.recipients.isStarted && (isSignerTable(block) || isRecipientTable(block)))
    ) {
      reader.table(block);
    } else break;
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
      if (isSignerTable(block)) begin = index;
      break;
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

/**
 * Reads what stands behind the body: closing sentences, “Nơi nhận” and the signatures (Nghị định 30/2020/NĐ-CP,
 * Điều 8 and 13), in either order, side by side, or in the middle of the file with the attached programme behind.
 */
export function readEnding(): (tree: SourceDocument, file: VFile) => void {
  return (tree, file) => {
    const { annotations, children } = tree;
    const from = Math.max(annotations.plan.from, annotations.bodyFrom);
    const indexes = [...contentIndexes(tree)];
    const limitOf = (index: number): number => {
      const next = annotations.appendices.find((range) => range.from > index);
      const attached = annotations.attached;
      const stop = attached !== null && attached.from > index ? attached.from : annotations.plan.to;
      return Math.min(next?.from ?? annotations.plan.to, stop);
    };
    const reader = new EndingReader(tree);
    let closingEnd: number | null = null;
    let done = from;
    for (const { index, start } of findStarts(tree, indexes)) {
      if (index < done) continue;
      // A second ending belongs to a form or to another document; only what is still missing is looked for.
      const wanted = start === "recipients" ? reader.recipients.isEmpty : !reader.hasSigner;
      if (!wanted) continue;
      const begin = reader.hasSigner ? index : signersBefore(tree, done, index);
      closingEnd ??= begin;
      done = readFrom(tree, reader, begin, limitOf(index));
      if (!reader.recipients.isEmpty && reader.hasSigner) break;
    }
    if (!reader.hasSigner) {
      const bare = findBareSignature(tree, indexes);
      if (bare !== null && bare >= done) {
        const block = children[bare];
        if (block?.type === "table") reader.table(block);
        else readFrom(tree, reader, bare, limitOf(bare));
        closingEnd ??= bare;
      }
    }
    const last = indexes.at(-1);
    closingEnd ??= annotations.appendices[0]?.from ?? (last === undefined ? from : last + 1);
    const { attached } = annotations;
    if (attached !== null && closingEnd <= attached.from) {
      // The act that carries the plan is signed first; the plan's own closing stands at its end.
      closingEnd = annotations.appendices[0]?.from ?? annotations.plan.to;
    }
    annotations.closing = readClosing(tree, attached?.to ?? from, closingEnd);
    reader.settleName();
    for (const wording of reader.misspelt) {
      const text = wording.text.replace(/[\s:;.]+$/, "");
      const read = text === text.toUpperCase() ? "NƠI NHẬN" : "Nơi nhận";
      report(file, "text/keyword-slip", placesOf(tree, wording)[0] ?? null, { text, read });
    }
    annotations.recipients = reader.recipients.finish(tree);
    annotations.signatures = reader.signatures();
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
