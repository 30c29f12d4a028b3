import { join } from "node:path";
import type { Language } from "../index.js";
import type { CsvSeparator } from "../render/csv.js";
import { type ArchiveFolder, resultFolder, shardListPath } from "./archive-files.js";
import { writeDraft } from "./draft-file.js";
import { type Duplicate, DuplicateFinder } from "./duplicates.js";
import { type Entry, hasRecord } from "./entry.js";
import { entriesFile } from "./gather.js";
import { LineReader, readLines } from "./line-file.js";
import { type RegisterInput, writeCsv, writePlans, writeWorkbooks } from "./register-files.js";
import { onArchive } from "./system-error.js";
import { addToTally, emptyTally, isBalanced, sortCounts, type Tally } from "./tally.js";

/** A line of the list of shards. */
export interface ShardLine {
  readonly id: string;
  /** How many inputs were listed into it. */
  readonly inputs: number;
}

export interface FinishOptions {
  readonly archive: ArchiveFolder;
  readonly version: string;
  readonly schemaVersion: string;
  readonly lang: Language;
  readonly csvSeparator: CsvSeparator;
  /** Ends the work between two shards, with its reason; what was whole before stays. */
  readonly signal?: AbortSignal;
}

export interface ArchiveReport {
  readonly tally: Tally;
  /** True when every input came to exactly one end. */
  readonly balanced: boolean;
  readonly duplicates: Readonly<Record<Duplicate["reason"], number>>;
}

export async function writeShardList(
  archive: ArchiveFolder,
  shards: readonly ShardLine[],
): Promise<void> {
  await writeDraft(archive, shardListPath(archive), async (draft) => {
    for (const shard of shards) await draft.write(`${JSON.stringify(shard)}\n`);
  });
}

export async function readShardList(archive: ArchiveFolder): Promise<ShardLine[]> {
  const path = shardListPath(archive);
  return onArchive(path, async () => {
    const shards: ShardLine[] = [];
    for await (const { text } of readLines(path)) shards.push(JSON.parse(text) as ShardLine);
    return shards;
  });
}

const entriesPath = (archive: ArchiveFolder, shard: string): string =>
  join(resultFolder(archive, shard), entriesFile);

interface PlacedEntry {
  readonly entry: Entry;
  /** Offset in bytes in the file of its shard. */
  readonly offset: number;
}

/** What became of the inputs of a shard, in order; an `ArchiveError` (ENOENT) when it is not done. */
async function* readEntries(archive: ArchiveFolder, shard: string): AsyncGenerator<PlacedEntry> {
  const path = entriesPath(archive, shard);
  const lines = readLines(path);
  await onArchive(path, () => lines.next());
  for await (const { text, offset } of lines) yield { entry: JSON.parse(text) as Entry, offset };
}

/** Shards are told by number in the upper part of a place, offsets in the lower. */
const shardSize = 2 ** 30;

const sumLine = (tally: Tally): object => ({
  inputs: tally.inputs,
  complete: tally.complete,
  partial: tally.partial,
  failed: sortCounts(tally.failed),
  quarantined: sortCounts(tally.quarantined),
  skipped: sortCounts(tally.skipped),
  tasks: tally.tasks,
  formats: sortCounts(tally.formats),
});

/** `report.json`: the account, then every input without a record and every duplicate, by name. */
async function writeReport(
  { archive, version, schemaVersion }: FinishOptions,
  { tally, balanced, duplicates }: ArchiveReport,
  input: RegisterInput,
): Promise<void> {
  await writeDraft(archive, join(archive.root, "report.json"), async (draft) => {
    const account = { version, schemaVersion, ...sumLine(tally), balanced, duplicates };
    const head = JSON.stringify(account, null, 2).replace(/\n\}$/, "");
    await draft.write(`${head},\n  "withoutRecord": [`);
    let separator = "\n";
    for await (const entry of input.entries()) {
      if (hasRecord(entry)) continue;
      const { file, outcome, code } = entry;
      await draft.write(`${separator}    ${JSON.stringify({ file, outcome, code })}`);
      separator = ",\n";
    }
    await draft.write(separator === "\n" ? "],\n" : "\n  ],\n");
    await draft.write('  "duplicateFiles": [');
    separator = "\n";
    for await (const duplicate of input.duplicates()) {
      await draft.write(`${separator}    ${JSON.stringify(duplicate)}`);
      separator = ",\n";
    }
    await draft.write(separator === "\n" ? "]\n}\n" : "\n  ]\n}\n");
  });
}

/**
 * Puts the shards together: `plans.ndjson`, `tasks.csv`, `tasks.xlsx`, `report.json`. Rejects with an `ArchiveError`
 * when a shard is not done or a record is gone, with the reason of the signal when that ends it.
 */
export async function finishArchive(options: FinishOptions): Promise<ArchiveReport> {
  const { archive, lang, csvSeparator, signal } = options;
  const shards = await readShardList(archive);
  async function* placedEntries(): AsyncGenerator<readonly [Entry, number]> {
    for (const [number, { id }] of shards.entries()) {
      signal?.throwIfAborted();
      for await (const { entry, offset } of readEntries(archive, id)) {
        yield [entry, number * shardSize + offset];
      }
    }
  }
  async function* entries(): AsyncGenerator<Entry> {
    for await (const [entry] of placedEntries()) yield entry;
  }
  const finder = new DuplicateFinder();
  const tally = emptyTally();
  for (const { inputs } of shards) tally.inputs += inputs;
  for await (const entry of entries()) {
    addToTally(tally, entry);
    finder.count(entry);
  }
  async function* duplicates(): AsyncGenerator<Duplicate> {
    finder.restart();
    const lines = new LineReader();
    const readAt = (place: number): Entry => {
      const { id } = shards[Math.floor(place / shardSize)] as ShardLine;
      return JSON.parse(lines.read(entriesPath(archive, id), place % shardSize)) as Entry;
    };
    try {
      for await (const [entry, place] of placedEntries()) {
        const duplicate = finder.find(entry, place, readAt);
        if (duplicate !== null) yield duplicate;
      }
    } finally {
      lines.close();
    }
  }
  const counts = { "same-content": 0, "same-number": 0 };
  for await (const { reason } of duplicates()) counts[reason] += 1;
  const report = { tally, balanced: isBalanced(tally), duplicates: counts };
  const ids = shards.map(({ id }) => id);
  const input: RegisterInput = { archive, shards: ids, lang, entries, duplicates, signal };
  await writePlans(input);
  await writeCsv(input, csvSeparator);
  await writeWorkbooks(input);
  await writeReport(options, report, input);
  return report;
}
