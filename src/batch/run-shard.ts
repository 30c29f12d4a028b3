import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { ArchiveFolder } from "./archive-files.js";
import {
  type ConvertResult,
  type ConvertTask,
  isStillThere,
  type RecordOptions,
} from "./convert.js";
import type { Shard } from "./cut-shards.js";
import { type DeathReason, type Entry, entryWithout } from "./entry.js";
import type { Journal } from "./journal.js";
import type { Input } from "./list-inputs.js";
import { type Death, StoppedError, type WorkerPool } from "./pool.js";
import { ArchiveError } from "./system-error.js";

export interface ShardContext {
  readonly archive: ArchiveFolder;
  readonly journal: Journal;
  readonly pool: WorkerPool;
  readonly options: RecordOptions;
  /** Version of the program. */
  readonly version: string;
  /** See `describeKey`. */
  readonly key: string;
  /** Time and memory that a document may take: what died of less is tried again with more. */
  readonly limits: string;
  /** Try again what failed or was put aside. */
  readonly retry: boolean;
  /** Told of each input that is accounted for; `isNew` unless an earlier run had done it. */
  readonly onEntry: (entry: Entry, isNew: boolean) => void;
}

/** A document that killed its worker as often as this is put aside. */
const mostDeaths = 2;

/** All that decides what is written for a content: the same key, the same record. */
export function describeKey(
  version: string,
  schemaVersion: string,
  options: RecordOptions,
): string {
  const { lang, provenance, maxBytes } = options;
  return [version, schemaVersion, lang, provenance ? "places" : "no-places", maxBytes].join("/");
}

async function hashFile(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex");
  } catch {
    return null;
  }
}

async function takeStamp(path: string): Promise<string | null> {
  const stats = await stat(path, { bigint: true }).catch(() => null);
  // A pipe or a device, which may have no end, has taken the place of a file.
  return !stats?.isFile() ? null : `${stats.size}-${stats.mtimeNs}-${stats.ctimeNs}`;
}

/** What an earlier run found out and still holds; null when the input is to be read (again). */
function recall(file: string, context: ShardContext): { line: DoneLine; key: string } | null {
  const line = context.journal.find(file);
  if (line === null) return null;
  const { outcome, code } = line.entry;
  const key = outcome === "quarantined" ? `${context.key} ${context.limits}` : context.key;
  const isTried = context.retry && (outcome === "failed" || outcome === "quarantined");
  // A file that could not be opened may be open to us now.
  return line.key === key && code !== "unreadable" && !isTried ? { line, key } : null;
}
type DoneLine = NonNullable<ReturnType<Journal["find"]>>;

async function quarantine(
  { file, path }: Input,
  stamp: string,
  reason: DeathReason,
  context: ShardContext,
): Promise<Entry> {
  const entry = entryWithout(file, "quarantined", reason, await hashFile(path));
  const key = `${context.key} ${context.limits}`;
  await removeEarlierRecord(entry, context);
  await context.journal.add({ kind: "done", entry, bytes: 0, key, stamp });
  return entry;
}

/** Takes away the record of what the file held before, which nothing refers to any more. */
async function removeEarlierRecord(entry: Entry, context: ShardContext): Promise<void> {
  const earlier = context.journal.find(entry.file)?.entry.output ?? null;
  if (earlier === null || earlier === entry.output) return;
  await rm(join(context.archive.root, earlier), { force: true });
}

/** Reads one input in a worker, again if its worker died, and no more after the second time. */
async function convertInput(
  input: Input,
  stamp: string,
  known: ConvertTask["known"],
  context: ShardContext,
): Promise<Entry> {
  const { archive, journal, pool, key, options, version } = context;
  const { file, path } = input;
  const task: ConvertTask = {
    path,
    file,
    outDir: archive.root,
    drafts: archive.drafts,
    version,
    options,
    known,
  };
  // Deaths in the journal are of a run that came to an end before this document did.
  let deaths = journal.deathsOf(file, key, stamp);
  const settle = async (result: ConvertResult | Death): Promise<Entry | null> => {
    if (result.kind === "unwritten") throw new ArchiveError(result.code, result.path);
    if (result.kind === "done") {
      const { entry, bytes } = result;
      await removeEarlierRecord(entry, context);
      const ownKey = entry.outcome === "quarantined" ? `${key} ${context.limits}` : key;
      await journal.add({ kind: "done", entry, bytes, key: ownKey, stamp });
      return entry;
    }
    deaths += 1;
    if (deaths >= mostDeaths) return quarantine(input, stamp, result.reason, context);
    await journal.add({ kind: "death", file, reason: result.reason, key, stamp });
    return null;
  };
  for (;;) {
    const entry = await pool.convert(task, settle);
    if (entry !== null) return entry;
  }
}

async function processInput(input: Input, context: ShardContext): Promise<Entry> {
  const { archive, onEntry } = context;
  const { file } = input;
  const tell = (entry: Entry, isNew: boolean): Entry => {
    onEntry(entry, isNew);
    return entry;
  };
  if (input.skip !== null) return tell(entryWithout(file, "skipped", input.skip), true);
  const stamp = input.unlisted === null ? await takeStamp(input.path) : null;
  if (stamp === null) {
    // Node puts U+FFFD for bytes that are no UTF-8; there is no file of the name that it gives then.
    const code = file.includes("\ufffd") ? "name-not-utf-8" : "unreadable";
    return tell(entryWithout(file, "failed", code), true);
  }
  const recalled = recall(file, context);
  if (recalled === null) return tell(await convertInput(input, stamp, null, context), true);
  const { entry, bytes } = recalled.line;
  if (recalled.line.stamp === stamp && (await isStillThere(archive.root, { entry, bytes }))) {
    return tell(entry, false);
  }
  return tell(await convertInput(input, stamp, { entry, bytes }, context), true);
}

/**
 * Works on a shard: reads what is not read yet, then gathers the rows for the register. Gives what became of its
 * inputs, in their order. Rejects with `StoppedError` when the pool was stopped, with an `ArchiveError` when
 * something cannot be written; what was done until then is in the journal.
 */
export async function runShard(shard: Shard, context: ShardContext): Promise<readonly Entry[]> {
  const { archive, key, options, pool } = context;
  let trouble: unknown = null;
  const processed = await Promise.all(
    shard.inputs.map((input) =>
      processInput(input, context).catch((error: unknown) => {
        // What stops one document would stop them all.
        pool.stop();
        if (trouble === null || trouble instanceof StoppedError) trouble = error;
        return null;
      }),
    ),
  );
  if (trouble !== null) throw trouble;
  const entries = processed.filter((entry) => entry !== null);
  await pool.gather({
    outDir: archive.root,
    drafts: archive.drafts,
    shard: shard.id,
    key,
    lang: options.lang,
    entries,
  });
  return entries;
}
