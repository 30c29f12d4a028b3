import type { Place, Signature } from "../../model/index.js";
import {
  joinWordings,
  placesOf,
  type SourceDocument,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import { isPersonName, readAuthority } from "../shared/signers.js";
import type { LineKind } from "./lines.js";

interface Draft {
  authority: Wording[][];
  position: Wording[];
  /** Post in the caption of approval: the signer's own, unless another stands below it. */
  approver: Wording[];
  name: Wording | null;
}

const startDraft = (): Draft => ({ authority: [], position: [], approver: [], name: null });

/** Gathers the signers of one column (or of running paragraphs), top to bottom. */
export class SignerColumn {
  readonly #drafts: Draft[] = [];
  #last: "authority" | "position" | "name" | "approval" | "approver" | null = null;

  /** A signature has begun and its name has not been read. */
  get isOpen(): boolean {
    const draft = this.#drafts.at(-1);
    return draft !== undefined && draft.name === null;
  }

  get isEmpty(): boolean {
    return this.#drafts.length === 0;
  }

  /** The line above says who approves, and goes on with what stands below it in capitals. */
  get isApproval(): boolean {
    return this.#last === "approval";
  }

  /** “PHÊ DUYỆT CỦA …” stands over another signature: the post of the one who approves and the name follow. */
  approve(): void {
    const draft = this.#drafts.at(-1);
    const empty = draft?.authority.length === 0 && draft.position.length === 0 && !draft.name;
    if (!empty) this.#open();
    this.#last = "approval";
  }

  /** The post that the caption of approval names: “DUYỆT CỦA HIỆU TRƯỞNG”. */
  nameApprover(line: Wording): void {
    (this.#drafts.at(-1) ?? this.#open()).approver.push(line);
    this.#last = "approver";
  }

  /** Takes a line; false when it cannot belong to a signature here. */
  take(kind: LineKind, line: Wording): boolean {
    if (kind === "authority") this.#authority(line);
    else if (kind === "post") this.#position(line);
    else if (kind === "name") return this.#name(line);
    else if (kind === "capitals") return this.#capitals(line);
    else return false;
    return true;
  }

  #open(): Draft {
    const draft = startDraft();
    this.#drafts.push(draft);
    return draft;
  }

  #authority(line: Wording): void {
    let draft = this.#drafts.at(-1);
    // TM. opens a signature; KT., TL. go on with the chain above it (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7).
    const opens = readAuthority(line.text)?.code === "TM" && (draft?.authority.length ?? 0) > 0;
    if (draft === undefined || draft.name !== null || opens) draft = this.#open();
    draft.authority.push([line]);
    this.#last = "authority";
  }

  #position(line: Wording): void {
    let draft = this.#drafts.at(-1);
    if (draft === undefined || draft.name !== null) draft = this.#open();
    draft.position.push(line);
    this.#last = "position";
  }

  #name(line: Wording): boolean {
    const draft = this.#drafts.at(-1);
    if (draft === undefined || draft.name !== null) return false;
    draft.name = line;
    this.#last = "name";
    return true;
  }

  #capitals(line: Wording): boolean {
    const draft = this.#drafts.at(-1);
    if (draft === undefined) return false;
    if (this.#last === "authority") draft.authority.at(-1)?.push(line);
    else if (this.#last === "position") draft.position.push(line);
    else if (this.#last === "approver") draft.approver.push(line);
    else return false;
    return true;
  }

  finish(): Draft[] {
    const drafts: Draft[] = [];
    for (const draft of this.#drafts) {
      const above = drafts.at(-1);
      // A post under the name, with no name of its own, is a second post of the same signer.
      const bare = draft.authority.length === 0 && draft.approver.length === 0;
      if (above !== undefined && bare && draft.name === null) {
        above.position = above.position.concat(draft.position);
      } else drafts.push(draft);
    }
    return drafts;
  }
}

export function buildSignature(tree: SourceDocument, draft: Draft): Signature {
  const atFields: Record<string, Place[]> = {};
  const all: Place[] = [];
  const add = (places: readonly Place[]): void => {
    for (const place of places) all.push(place);
  };
  const authority: Signature["authority"] = [];
  for (const lines of draft.authority) {
    const raw = joinWordings(lines);
    const mark = readAuthority(raw.text);
    if (mark === null) continue;
    const of = sliceWording(raw, mark.end);
    const at = placesOf(tree, raw);
    add(at);
    authority.push({ code: mark.code, raw: raw.text, of: of.text === "" ? null : of.text, at });
  }
  const own = draft.position.length > 0 || draft.authority.length > 0;
  let position = joinWordings(own ? draft.position : draft.approver);
  if (position.text === "") {
    // Q. stands before the signer's own post, not before someone else's.
    const last = draft.authority.at(-1);
    const raw = last === undefined ? null : joinWordings(last);
    const mark = raw === null ? null : readAuthority(raw.text);
    if (raw !== null && mark?.code === "Q") position = sliceWording(raw, mark.end);
  } else add(placesOf(tree, position));
  if (position.text !== "") atFields.position = placesOf(tree, position);
  if (draft.name !== null) {
    atFields.name = placesOf(tree, draft.name);
    add(atFields.name);
  }
  return {
    authority,
    position: position.text === "" ? null : position.text,
    name: draft.name === null || !isPersonName(draft.name.text) ? null : draft.name.text,
    at: all,
    atFields,
  };
}
