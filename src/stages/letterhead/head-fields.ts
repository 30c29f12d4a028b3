import type { VFile } from "vfile";
import { resolveAgency } from "../../interpret/agency-list.js";
import { interpretDate } from "../../interpret/date.js";
import { parseNumberSlot } from "../../interpret/document-number.js";
import type { Agency, DocumentHead, Place } from "../../model/index.js";
import {
  createHead,
  placesOf,
  report,
  type SourceDocument,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import type { Piece, PieceKind } from "../shared/head/pieces.js";
import type { Issuers } from "./issuers.js";
import { readStamp } from "./stamps.js";

/** Fills the head from pieces; the first value of a field stands. */
export class HeadFields {
  readonly #places: Record<string, Place[]> = {};
  readonly head: DocumentHead = { ...createHead(), atFields: this.#places };
  readonly #tree: SourceDocument;
  readonly #file: VFile;

  constructor(tree: SourceDocument, file: VFile) {
    this.#tree = tree;
    this.#file = file;
  }

  /** Takes a piece into the head; false when it says nothing that the head has room for. */
  take(piece: Piece): boolean {
    if (piece.kind === "number") return this.#number(piece.wording);
    if (piece.kind === "date") return this.#date(piece);
    if (piece.kind === "about") return this.subject(piece.wording);
    return piece.kind === "text" && this.#stamp(piece.wording);
  }

  /** The head still lacks what a piece of this kind says. */
  isMissing(kind: PieceKind): boolean {
    if (kind === "number") return this.head.number.status === "absent";
    return kind === "date" && this.head.date.status === "absent";
  }

  /** Says that a keyword with a slip was understood all the same. */
  slip(wording: Wording, read: string): void {
    const place = placesOf(this.#tree, wording)[0] ?? null;
    report(this.#file, "text/keyword-slip", place, { text: wording.text, read });
  }

  subject(wording: Wording): boolean {
    if (wording.text === "" || this.head.subject !== null) return false;
    this.head.subject = wording.text;
    this.#note("subject", wording);
    return true;
  }

  issuers({ parent, issuer, coIssuers }: Issuers): void {
    const { head } = this;
    head.issuer = issuer === null ? null : this.#agency(issuer);
    head.parent = parent === null ? null : this.#agency(parent);
    if (coIssuers.length > 0) head.coIssuers = coIssuers.map((wording) => this.#agency(wording));
  }

  #agency(wording: Wording): Agency {
    const agency = resolveAgency(wording.text, {
      issuerLevel: null,
      issueDate: this.head.date.edtf,
    });
    return { ...agency, raw: wording.text, at: placesOf(this.#tree, wording) };
  }

  #note(field: string, wording: Wording): void {
    this.#places[field] = placesOf(this.#tree, wording);
  }

  #number(wording: Wording): boolean {
    if (this.head.number.status !== "absent") return false;
    const { text } = wording;
    const at = placesOf(this.#tree, wording);
    const slot = parseNumberSlot(`Số: ${text}`);
    // A number that no rule reads is there all the same.
    const unread = slot.status === "absent" && /\d/.test(text);
    const status = slot.status === "value" || unread ? "value" : "blank";
    const { sequence, symbol, year } = slot;
    this.head.number = { status, raw: text === "" ? null : text, sequence, symbol, year };
    if (text !== "") this.head.number.at = at;
    return true;
  }

  #date({ wording, place }: Piece): boolean {
    if (this.head.date.status !== "absent") return false;
    const { text } = wording;
    const at = placesOf(this.#tree, wording);
    const { status, edtf, impossible } = interpretDate(text);
    this.head.date = { status: status === "absent" ? "blank" : status, raw: text, edtf, at };
    if (place !== undefined) {
      this.head.place = place.text;
      this.#note("place", place);
    }
    if (impossible) report(this.#file, "head/date-impossible", at[0] ?? null, { date: text });
    return true;
  }

  #stamp(wording: Wording): boolean {
    const stamp = readStamp(wording.text);
    if (stamp === null) return false;
    const { head } = this;
    const words = sliceWording(wording, stamp.start, stamp.start + stamp.text.length);
    if (stamp.kind === "draft") {
      if (!head.draft) report(this.#file, "head/draft", placesOf(this.#tree, words)[0] ?? null);
      head.draft = true;
    } else head[stamp.kind] ??= stamp.text;
    this.#note(stamp.kind, words);
    return true;
  }
}
