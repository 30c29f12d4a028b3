import type {
  Appendix,
  Citation,
  Closing,
  DocumentHead,
  Item,
  Paragraph,
  Period,
  Recipient,
  Reporting,
  Responsibility,
  Section,
  Signature,
  Table,
} from "../model/index.js";
import type { SourceBlock, SourceTable } from "./nodes.js";

/** A run of blocks of the document: `from` inclusive, `to` exclusive. */
export interface BlockRange {
  from: number;
  to: number;
}

/** An appendix as the appendix stage finds it: its head is read, its blocks come later. */
export interface AppendixRange extends BlockRange {
  head: Omit<Appendix, "blocks">;
  /** First block after the label, title and attached-to line. */
  contentFrom: number;
}

/** A table node with what the table stage read in it. */
export interface TableReading {
  node: SourceTable;
  table: Table;
  /** Blocks of the same table after a page break, taken into `table`. */
  absorbed: SourceBlock[];
}

/** What the stages hand to one another and to the assembly; every object has its places set. */
export interface Annotations {
  /** Stop with `classified` at a secrecy stamp unless true. */
  allowClassified: boolean;
  /** Look for slips in the wording; for departures from the prescribed form. */
  findsSlips: boolean;
  checksForm: boolean;
  /** Blocks of the plan itself, appendices included; notes and page headers and footers are not. */
  plan: BlockRange;
  head: DocumentHead | null;
  /** First block after the letterhead, type and subject. */
  bodyFrom: number;
  /** Head of the plan that a Decision or Resolution carries: its type line, subject and note. */
  attached: BlockRange | null;
  period: Period | null;
  appendices: AppendixRange[];
  closing: Closing | null;
  recipients: Recipient[];
  signatures: Signature[];
  tables: Map<SourceTable, TableReading>;
  opening: Paragraph[];
  purpose: Item[];
  requirements: Item[];
  sections: Section[];
  appendixContents: Appendix[];
  responsibilities: Responsibility[];
  reporting: Reporting[];
  citations: Citation[];
  notes: Paragraph[];
}

export function createAnnotations(bodyEnd: number, allowClassified: boolean): Annotations {
  return {
    allowClassified,
    findsSlips: true,
    checksForm: true,
    plan: { from: 0, to: bodyEnd },
    head: null,
    bodyFrom: 0,
    attached: null,
    period: null,
    appendices: [],
    closing: null,
    recipients: [],
    signatures: [],
    tables: new Map(),
    opening: [],
    purpose: [],
    requirements: [],
    sections: [],
    appendixContents: [],
    responsibilities: [],
    reporting: [],
    citations: [],
    notes: [],
  };
}

/** A head with nothing found in it yet. */
export function createHead(): DocumentHead {
  return {
    type: { code: null, name: null, raw: null },
    issuer: null,
    parent: null,
    number: { status: "absent", raw: null, sequence: null, symbol: null, year: null },
    place: null,
    date: { status: "absent", raw: null, edtf: null },
    subject: null,
    urgency: null,
    secrecy: null,
    circulation: null,
    draft: false,
  };
}
