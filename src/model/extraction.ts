import type { DiagnosticCode, Severity } from "./diagnostic-codes.js";
import type { Place } from "./place.js";
import type { Plan } from "./plan.js";

/** One remark about the document, located where it can be. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** In the language asked for with `lang`. */
  readonly message: string;
  readonly help: string;
  readonly place: Place | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A stretch of the source that is accounted for, or not, outside the plan. */
export interface CoverageEntry {
  readonly text: string;
  readonly at: readonly Place[];
  /** Why it is not in the plan. */
  readonly reason: CoverageReason;
}

export type CoverageReason =
  | "national-heading"
  | "ornament"
  | "page-number"
  | "page-header"
  | "page-footer"
  | "label"
  | "repeated-head"
  | "column-numbers"
  | "decision"
  | "approval-note"
  | "signature-stamp"
  | "other-document"
  | "unmapped";

export interface Coverage {
  /** Source text that has no place in the plan. Empty when nothing was lost. */
  readonly unmapped: readonly CoverageEntry[];
  /** Source text that is understood but not part of the record: national heading, ornaments, repeated heads. */
  readonly furniture: readonly CoverageEntry[];
  /** Share of the letters and digits of the source that stand in the plan or in `furniture`, 0 to 1. */
  readonly share: number;
}

/** Everything read, counted. The table figures add up to `rows`. */
export interface Census {
  readonly paragraphs: number;
  readonly tables: number;
  readonly rows: number;
  readonly heads: number;
  readonly repeatedHeads: number;
  readonly sections: number;
  readonly joined: number;
  readonly tasks: number;
  readonly others: number;
  /** Rows of layout tables (letterhead, signature) and of tables that stand outside the plan. */
  readonly layout: number;
  /** Tasks stated in prose. */
  readonly proseTasks: number;
}

export type SourceFormat = "text" | "markdown" | "html" | "docx" | "doc" | "odt" | "rtf" | "pdf";

export interface SourceInfo {
  readonly format: SourceFormat;
  /** Character encoding as read, lower case: utf-8, utf-16le …; null where the format fixes it. */
  readonly encoding: string | null;
  /** Number of pages; null where the format has none. */
  readonly pages: number | null;
  /** SHA-256 of the input bytes (of the UTF-8 form for a string), lower-case hex. */
  readonly sha256: string;
}

/** What `extractPlan` gives back. */
export interface Extraction {
  /** partial: a diagnostic of severity error says what could not be read. */
  readonly status: "complete" | "partial";
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
  readonly census: Census;
  /** The canonical text that every place points into. */
  readonly text: string;
  readonly source: SourceInfo;
}
