import type { SourceFormat } from "../index.js";

export type Outcome = "complete" | "partial" | "failed" | "quarantined" | "skipped";

/** What became of one input. Holds nothing that a second run would give otherwise: no times, no attempts. */
export interface Entry {
  /** Path below the folder that all inputs have in common, `/` between folders. */
  readonly file: string;
  readonly outcome: Outcome;
  /**
   * Why there is no record: for `failed` a `PlanErrorCode`, `unreadable`, `name-too-long`, `name-not-allowed`, `name-not-utf-8` or
   * `internal-error`; for `quarantined` what killed its worker; for `skipped` why it was not tried. Null when there is a record.
   */
  readonly code: string | null;
  /** SHA-256 of the content, lower-case hex; null when it was not read. */
  readonly sha256: string | null;
  /** Path of the record below the output folder, `/` between folders; null when there is none. */
  readonly output: string | null;
  readonly format: SourceFormat | null;
  readonly tasks: number;
  /** Issuer, number and year joined by tabs; null unless all three are known. */
  readonly identity: string | null;
}

/** How a document's worker came to its end. */
export type DeathReason = "time" | "memory" | "crash";

/** The entry of an input without a record. */
export const entryWithout = (
  file: string,
  outcome: Outcome,
  code: string,
  sha256: string | null = null,
): Entry => ({
  file,
  outcome,
  code,
  sha256,
  output: null,
  format: null,
  tasks: 0,
  identity: null,
});

/** True when there is a record for the entry. */
export const hasRecord = (entry: Entry): entry is Entry & { output: string; sha256: string } =>
  entry.output !== null && entry.sha256 !== null;
