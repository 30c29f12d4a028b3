import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Extraction, extractPlan, type Language, listTasks, PlanError } from "../index.js";
import { openArchiveFolder, RecordNameError, recordPath, writeRecord } from "./archive-files.js";
import { type Entry, entryWithout } from "./entry.js";
import { systemCode } from "./system-error.js";

/** What decides how a record looks. */
export interface RecordOptions {
  readonly lang: Language;
  readonly provenance: boolean;
  readonly maxBytes: number;
}

export interface ConvertTask {
  readonly path: string;
  readonly file: string;
  readonly outDir: string;
  readonly drafts: string;
  readonly version: string;
  readonly options: RecordOptions;
  /** What an earlier run, of the same version and options, made of a file of this name; null when it did not. */
  readonly known: { readonly entry: Entry; readonly bytes: number } | null;
}

export type ConvertResult =
  | {
      readonly kind: "done";
      readonly entry: Entry;
      /** Size of the record in bytes; 0 when there is none. */
      readonly bytes: number;
    }
  /** The record could not be written: `code` is that of the system. */
  | { readonly kind: "unwritten"; readonly code: string; readonly path: string };

/** One document of an archive, as it stands in its own file and as a line of `plans.ndjson`. */
export interface ArchiveRecord {
  readonly file: string;
  readonly sha256: string;
  readonly status: Extraction["status"];
  readonly format: Extraction["source"]["format"];
  readonly encoding: string | null;
  readonly pages: number | null;
  /** Version of the program. */
  readonly version: string;
  readonly diagnostics: Extraction["diagnostics"];
  readonly unmapped: Extraction["coverage"]["unmapped"];
  /** What `extract-plan --compact` writes. */
  readonly plan: Extraction["plan"];
}

/** The file's content; throws `resource-limit` for one over the limit before reading it. */
async function readContent(path: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) {
      const megabytes = Math.round((maxBytes / 1024 / 1024) * 10) / 10;
      throw new PlanError("resource-limit", "too-large", megabytes);
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Issuer, number and year: the same in two documents, they are the same document (Nghị định 30/2020/NĐ-CP). */
function identify({ issuer, number, date }: Extraction["plan"]["document"]): string | null {
  const year = date.edtf?.slice(0, 4) ?? number.year?.toString();
  if (issuer === null || number.status !== "value" || number.raw === null || year === undefined) {
    return null;
  }
  return [issuer.name ?? issuer.raw, number.raw, year]
    .map((part) => part.replace(/\s+/g, " ").trim())
    .join("\t");
}

function buildRecord(task: ConvertTask, sha256: string, extraction: Extraction): ArchiveRecord {
  const { format, encoding, pages } = extraction.source;
  return {
    file: task.file,
    sha256,
    status: extraction.status,
    format,
    encoding,
    pages,
    version: task.version,
    diagnostics: extraction.diagnostics,
    unmapped: extraction.coverage.unmapped,
    plan: extraction.plan,
  };
}

const sizeOf = async (path: string): Promise<number | null> =>
  (await stat(path).catch(() => null))?.size ?? null;

/** True when what an earlier run made is still there, whole. */
export async function isStillThere(
  outDir: string,
  { entry, bytes }: NonNullable<ConvertTask["known"]>,
): Promise<boolean> {
  return entry.output === null || (await sizeOf(join(outDir, entry.output))) === bytes;
}

/** Why a document gave no record, as a code; never its words. */
function failureCode(error: unknown): string {
  if (error instanceof PlanError) return error.code;
  return systemCode(error) === null ? "internal-error" : "unreadable";
}

/** Reads one document and writes its record. Rejects never: what went wrong is in the result. */
export async function convertDocument(task: ConvertTask): Promise<ConvertResult> {
  const { file, known, options } = task;
  let sha256: string | null = null;
  let extraction: Extraction;
  try {
    const content = await readContent(task.path, options.maxBytes);
    sha256 = createHash("sha256").update(content).digest("hex");
    if (known?.entry.sha256 === sha256 && (await isStillThere(task.outDir, known))) {
      return { kind: "done", ...known };
    }
    const { lang, provenance, maxBytes } = options;
    extraction = await extractPlan(content, { name: file, lang, provenance, limits: { maxBytes } });
  } catch (error) {
    return {
      kind: "done",
      entry: entryWithout(file, "failed", failureCode(error), sha256),
      bytes: 0,
    };
  }
  const output = recordPath(file, sha256);
  const content = Buffer.from(`${JSON.stringify(buildRecord(task, sha256, extraction))}\n`);
  try {
    await writeRecord({ ...openArchiveFolder(task.outDir), drafts: task.drafts }, output, content);
  } catch (error) {
    if (error instanceof RecordNameError) {
      return { kind: "done", entry: entryWithout(file, "failed", error.reason, sha256), bytes: 0 };
    }
    const code = systemCode(error);
    if (code === null) throw error;
    return { kind: "unwritten", code, path: output };
  }
  const { plan, source, status } = extraction;
  let tasks = 0;
  for (const _task of listTasks(plan)) tasks += 1;
  const entry: Entry = {
    file,
    outcome: status,
    code: null,
    sha256,
    output,
    format: source.format,
    tasks,
    identity: identify(plan.document),
  };
  return { kind: "done", entry, bytes: content.length };
}
