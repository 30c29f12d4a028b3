import type { VFile } from "vfile";
import type { InputEncoding } from "../model/index.js";
import type { SourceDocument } from "../source/index.js";
import type { Limits } from "./limits.js";

export interface ReaderInput {
  bytes: Uint8Array | null;
  /** Input that came as a string, already decoded; null when it came as bytes. */
  text: string | null;
  /** File name, a hint at the format; null when there is none. */
  name: string | null;
  /** Takes the remarks about the file. */
  file: VFile;
}

export interface ReaderOptions {
  /** Encoding of the words; found out unless told. Files that name a font's encoding keep that of the font. */
  encoding?: InputEncoding;
  limits: Limits;
  allowClassified: boolean;
  signal?: AbortSignal;
}

/** Reads one format into blocks over one canonical text; throws `PlanError` when it cannot. */
export type Reader = (
  input: ReaderInput,
  options: ReaderOptions,
) => SourceDocument | Promise<SourceDocument>;
