import { join } from "node:path";
import type { Language } from "../index.js";
import type { CsvSeparator } from "../render/csv.js";
import { type ArchiveFolder, resultFolder, shardListPath } from "./archive-files.js";
import { writeDraft } from "./draft-file.js";
import { type Duplicate, DuplicateFinder } from "./duplicates.js";
import { type Entry, hasRecord } from "./entry.js";
import { entriesFile } from "./gather.js";
import { readLines } from "./line-file.js";
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

/** What became of the inputs of a shard, in order; an `ArchiveError` (ENOENT) when it is not done. */
async function* readEntries(archive: ArchiveFolder, shard: string): AsyncGenerator<Entry> {
  const path = join(resultFolder(archive, shard), entriesFile);
  const lines = readLines(path);
  await onArchive(path, () => lines.next());
  for await (const { text } of lines) yield JSON.parse(text) as Entry;
}

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
 * when a shard is not done or a record is gone.
 */
export async function finishArchive(options: FinishOptions): Promise<ArchiveReport> {
  const { archive, lang, csvSeparator } = options;
  const shards = await readShardList(archive);
  async function* entries(): AsyncGenerator<Entry> {
    for (const { id } of shards) yield* readEntries(archive, id);
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
    for await (const entry of entries()) {
      const duplicate = finder.find(entry);
      if (duplicate !== null) yield duplicate;
    }
  }
  const counts = { "same-content": 0, "same-number": 0 };
  for await (const { reason } of duplicates()) counts[reason] += 1;
  const report = { tally, balanced: isBalanced(tally), duplicates: counts };
  const input = { archive, shards: shards.map(({ id }) => id), lang, entries, duplicates };
  await writePlans(input);
  await writeCsv(input, csvSeparator);
  await writeWorkbooks(input);
  await writeReport(options, report, input);
  return report;
}
