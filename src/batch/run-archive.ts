import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { SCHEMA_VERSION } from "../index.js";
import type { CsvSeparator } from "../render/csv.js";
import {
  type ArchiveFolder,
  documentsFolder,
  journalFolder,
  openArchiveFolder,
} from "./archive-files.js";
import type { RecordOptions } from "./convert.js";
import { cutShards, type Shard } from "./cut-shards.js";
import type { Entry } from "./entry.js";
import { type ArchiveReport, finishArchive, type ShardLine, writeShardList } from "./finish.js";
import { Journal } from "./journal.js";
import { type InputSet, listInputs } from "./list-inputs.js";
import { takeLock } from "./lock.js";
import { StoppedError, type WorkerCommand, WorkerPool } from "./pool.js";
import { describeKey, runShard, type ShardContext } from "./run-shard.js";
import { onArchive } from "./system-error.js";

/** How an archive is worked on, whatever the number of machines. */
export interface ArchiveOptions {
  readonly outDir: string;
  readonly record: RecordOptions;
  readonly jobs: number;
  /** Seconds. */
  readonly timeLimit: number;
  /** Megabytes. */
  readonly memoryLimit: number;
  readonly csvSeparator: CsvSeparator;
  readonly retry: boolean;
  /** Version of the program. */
  readonly version: string;
  readonly command: WorkerCommand;
}

/** What a run tells while it goes on. */
export interface RunEvents {
  readonly onEntry: (entry: Entry, isNew: boolean) => void;
  /** The documents are done, the register is being written. */
  readonly onFinish: () => void;
  /** Called once, with the way to end: finishes what is being read, starts nothing more; `force` ends at once. */
  readonly onStart: (stop: (force: boolean) => void) => void;
}

export type ArchiveResult =
  | { readonly kind: "finished"; readonly report: ArchiveReport }
  | { readonly kind: "stopped" }
  /** Another process, of this id on that machine, works in the output folder. */
  | { readonly kind: "locked"; readonly pid: number; readonly host: string };

/** Documents after which a worker makes room for a fresh one, whose V8 takes seven seconds to know the code as well. */
const documentsPerWorker = 20_000;
/** While the last documents of a shard are read, those of the next one are begun. */
const shardsAtOnce = 2;

/** Makes the folders that a run needs, with drafts of its own. */
export async function prepareFolder(outDir: string, drafts: string): Promise<ArchiveFolder> {
  await onArchive(outDir, () => mkdir(outDir, { recursive: true }));
  const archive = openArchiveFolder(outDir);
  const own = { ...archive, drafts: join(archive.drafts, drafts) };
  await onArchive(own.drafts, () => mkdir(own.drafts, { recursive: true }));
  const documents = join(outDir, documentsFolder);
  await onArchive(documents, () => mkdir(documents, { recursive: true }));
  return own;
}

export const openPool = (options: ArchiveOptions): Promise<WorkerPool> =>
  WorkerPool.open({
    jobs: options.jobs,
    command: options.command,
    timeLimit: options.timeLimit,
    memoryLimit: options.memoryLimit,
    documentsPerWorker,
  });

/** What a shard is worked on with. */
export const buildContext = (
  options: ArchiveOptions,
  parts: Pick<ShardContext, "archive" | "journal" | "pool" | "onEntry">,
): ShardContext => ({
  ...parts,
  options: options.record,
  version: options.version,
  key: describeKey(options.version, SCHEMA_VERSION, options.record),
  limits: `${options.timeLimit}s/${options.memoryLimit}MB`,
  retry: options.retry,
});

/** Works on shards, the next one begun while the last documents of one are read; gives the list of them. */
async function runShards(
  shards: AsyncIterable<Shard>,
  context: ShardContext,
): Promise<ShardLine[]> {
  const lines: ShardLine[] = [];
  const running = new Set<Promise<unknown>>();
  let trouble: unknown = null;
  for await (const shard of shards) {
    lines.push({ id: shard.id, inputs: shard.inputs.length });
    const run: Promise<unknown> = runShard(shard, context)
      .catch((error: unknown) => {
        context.pool.stop();
        if (trouble === null || trouble instanceof StoppedError) trouble = error;
      })
      .finally(() => running.delete(run));
    running.add(run);
    if (running.size >= shardsAtOnce) await Promise.race(running);
    if (trouble !== null) break;
  }
  await Promise.all(running);
  if (trouble !== null) throw trouble;
  return lines;
}

/** Converts an archive on this machine: only what earlier runs into the same folder have not done. */
export async function runArchive(
  inputs: InputSet,
  options: ArchiveOptions,
  events: RunEvents,
): Promise<ArchiveResult> {
  const { outDir, version, record, csvSeparator } = options;
  const archive = await prepareFolder(outDir, "here");
  const lock = await takeLock(archive);
  if ("holder" in lock) return { kind: "locked", ...lock.holder };
  let journal: Journal | null = null;
  let pool: WorkerPool | null = null;
  const stopping = new AbortController();
  try {
    // What a run left that was killed while it wrote; nobody else writes here.
    await onArchive(archive.drafts, async () => {
      await rm(archive.drafts, { recursive: true, force: true });
      await mkdir(archive.drafts, { recursive: true });
    });
    journal = await Journal.open(join(journalFolder(archive), "here"), journalFolder(archive));
    pool = await openPool(options);
    const workers = pool;
    events.onStart((force) => {
      stopping.abort(new StoppedError());
      workers.stop();
      if (force) void workers.close(true);
    });
    const context = buildContext(options, { archive, journal, pool, onEntry: events.onEntry });
    const lines = await runShards(cutShards(listInputs(inputs, outDir)), context);
    await writeShardList(archive, lines);
    await pool.close();
    events.onFinish();
    const report = await finishArchive({
      archive,
      version,
      schemaVersion: SCHEMA_VERSION,
      lang: record.lang,
      csvSeparator,
      signal: stopping.signal,
    });
    return { kind: "finished", report };
  } catch (error) {
    if (error instanceof StoppedError) return { kind: "stopped" };
    throw error;
  } finally {
    await pool?.close(true).catch(() => {});
    await journal?.close().catch(() => {});
    await lock.release();
  }
}
