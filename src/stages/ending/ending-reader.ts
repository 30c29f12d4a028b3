import { interpretDate } from "../../interpret/date.js";
import type {
  Claim,
  SourceBlock,
  SourceDocument,
  SourceTable,
  Wording,
} from "../../source/index.js";
import { placesOf, sliceWording } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { beginsBody } from "../shared/marks.js";
import { isMisspeltLabel, isWrittenPost } from "./lines.js";
import { RecipientList } from "./recipients.js";
import { columnLines, type EndLine, paragraphLines } from "./region.js";
import { buildSignature, SignerColumn } from "./signatures.js";

type Taken = "recipients" | "signature" | "furniture" | null;

/** Reads the lines of an ending into recipients and signers; one object an ending. */
export class EndingReader {
  readonly recipients = new RecipientList();
  /** Labels of the list with a slip in them. */
  readonly misspelt: Wording[] = [];
  readonly #columns: SignerColumn[] = [];
  readonly #tree: SourceDocument;
  /** Names that stand below the table of the posts. */
  readonly #names: Wording[] = [];
  #running = new SignerColumn();

  constructor(tree: SourceDocument) {
    this.#tree = tree;
    this.#columns.push(this.#running);
  }

  get hasSigner(): boolean {
    return this.#columns.some((column) => !column.isEmpty);
  }

  /** A signature has been read whose name has not. */
  get isOpen(): boolean {
    return this.#columns.some((column) => column.isOpen);
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

  /** Takes a table that holds nothing but the names of signatures above it. */
  names(block: SourceTable): void {
    for (const { wording, kind, cell } of (columnLines(block) ?? []).flat()) {
      if (kind === "name") this.#names.push(wording);
      else if (cell !== null) cell.furniture = "label";
    }
    block.claim = "signature";
  }

  /** Gives the names that stand apart from their posts to the signatures without one, where nothing is in doubt. */
  settleNames(): void {
    this.#settleBelow();
    this.#settleBehindArchive();
  }

  /** As many names below as signatures without one: they stand in the order of the columns. */
  #settleBelow(): void {
    const open = this.#columns.filter((column) => column.isOpen);
    if (open.length !== this.#names.length) return;
    for (const [index, column] of open.entries()) {
      column.take("name", this.#names[index] as Wording);
    }
  }

  /** The name that two columns run together put behind the archive mark, when no signer has one. */
  #settleBehindArchive(): void {
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
    if (kind === "approver") {
      signers.nameApprover(wording);
      return "signature";
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
    if (kind === "name" && line.cell === null && this.isOpen) {
      this.#names.push(wording);
      return "signature";
    }
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

const furnitureOf = (lines: readonly EndLine[]) =>
  lines.every((line) => line.kind === "ornament") ? "ornament" : "label";
