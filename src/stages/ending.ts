import type { VFile } from "vfile";
import { interpretDate } from "../interpret/date.js";
import type { Claim, SourceBlock, SourceDocument, SourceTable, Wording } from "../source/index.js";
import { placesOf, report, sliceWording } from "../source/index.js";
import { foldText } from "../text/index.js";
import { readClosing } from "./ending/closing.js";
import { isMisspeltLabel, type LineKind } from "./ending/lines.js";
import { RecipientList } from "./ending/recipients.js";
import {
  columnLines,
  type EndingStart,
  type EndLine,
  endingStart,
  isRecipientTable,
  isSignerTable,
  paragraphLines,
} from "./ending/region.js";
import { buildSignature, SignerColumn } from "./ending/signatures.js";
import { beginsBody } from "./shared/marks.js";
import { beginsPost, isPersonName } from "./shared/signers.js";

type Taken = "recipients" | "signature" | "furniture" | null;

/** Reads the lines of an ending into recipients and signers; one object an ending. */
class EndingReader {
  readonly recipients = new RecipientList();
  /** Labels of the list with a slip in them. */
  readonly misspelt: Wording[] = [];
  readonly #columns: SignerColumn[] = [];
  readonly #tree: SourceDocument;
  #running = new SignerColumn();

  constructor(tree: SourceDocument) {
    this.#tree = tree;
    this.#columns.push(this.#running);
  }

  get hasSigner(): boolean {
    return this.#columns.some((column) => !column.isEmpty);
  }

  /** Takes a paragraph; false when it does not belong to the ending. */
  paragraph(block: SourceBlock & { type: "paragraph" }): boolean {
    const lines = paragraphLines(block);
    const taken = lines.map((line) => this.#take(line, this.#running, this.recipients));
    const [first] = taken;
    if (first === null || first === undefined) return false;
    const claim = taken.find((each) => each === "signature" || each === "recipients");
    if (claim === undefined) block.furniture ??= furnitureOf(lines);
    else {
      block.claim = claim as Claim;
      if (taken.includes("furniture")) block.furniture = "label";
    }
    return true;
  }

  /** Takes a layout table column by column, so that what stands side by side is not mixed. */
  table(block: SourceTable): void {
    const columns = columnLines(block) ?? [];
    let signed = false;
    for (const lines of columns) {
      const signers = new SignerColumn();
      this.#columns.push(signers);
      const list = lines.some((line) => line.kind === "label" || line.kind === "bullet")
        ? this.recipients
        : new RecipientList();
      for (const line of lines) {
        const taken = this.#take(line, signers, list);
        signed ||= taken === "signature";
        if (taken === "furniture" && line.cell !== null) line.cell.furniture = furnitureOf([line]);
      }
    }
    block.claim = signed ? "signature" : "recipients";
    if (!signed) return;
    this.#running = new SignerColumn();
    this.#columns.push(this.#running);
  }

  /** The name that two columns run together put behind the archive mark, when no signer has one. */
  settleName(): void {
    const filled = this.#columns.filter((column) => !column.isEmpty);
    const [open] = filled;
    if (filled.length !== 1 || open === undefined || !open.isOpen) return;
    const name = this.recipients.takeNameBehindArchive();
    if (name !== null) open.take("name", name);
  }

  signatures() {
    return this.#columns
      .flatMap((column) => column.finish())
      .map((draft) => buildSignature(this.#tree, draft))
      .filter((signature) => signature.at !== undefined && signature.at.length > 0);
  }

  #take(line: EndLine, signers: SignerColumn, list: RecipientList): Taken {
    const { kind, wording } = line;
    if (kind === "label") {
      list.start();
      if (isMisspeltLabel(wording.text)) this.misspelt.push(wording);
      return "furniture";
    }
    if (kind === "approval") {
      signers.approve();
      return "furniture";
    }
    if (kind === "capitals" && signers.isApproval) return "furniture";
    if (kind === "ornament" || kind === "caption") return "furniture";
    if (kind === "bullet") return list.take(line) ? "recipients" : null;
    if (kind === "date") return this.#date(wording) ? "signature" : null;
    if (kind === "authority" || kind === "post") {
      signers.take(kind, wording);
      return "signature";
    }
    if (kind === "other" && signers.isOpen && isWrittenPost(wording.text)) {
      signers.take("post", wording);
      return "signature";
    }
    // Beside an open signature a name or a line in capitals belongs to it; else it goes on with the list.
    if (signers.take(kind, wording)) return "signature";
    if (kind === "capitals" && line.cell !== null && !list.isStarted && beginsBody(wording.text)) {
      // The body in capitals over the post of its signer, on a plan of several bodies.
      return "furniture";
    }
    return list.take(line) ? "recipients" : null;
  }

  /** Place and date over the signature, as schools and boards write them; only when the head has none. */
  #date(wording: Wording): boolean {
    const { head } = this.#tree.annotations;
    if (head === null || head.date.status !== "absent") return false;
    const start = foldText(wording.text).indexOf("ngày");
    const raw = sliceWording(wording, start);
    const { status, edtf } = interpretDate(raw.text);
    if (status === "absent") return false;
    head.date = { status, raw: raw.text, edtf, at: placesOf(this.#tree, raw) };
    const comma = wording.text.lastIndexOf(",", start);
    if (comma > 0 && head.place === null) {
      const place = sliceWording(wording, 0, comma);
      head.place = place.text;
      head.atFields = { ...head.atFields, place: placesOf(this.#tree, place) };
    }
    return true;
  }
}

const isWrittenPost = (text: string): boolean =>
  text.length <= 60 && /^\p{Lu}/u.test(text) && !/[;.:,]$/.test(text) && beginsPost(text);

const furnitureOf = (lines: readonly EndLine[]) =>
  lines.every((line) => line.kind === "ornament") ? "ornament" : "label";

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
