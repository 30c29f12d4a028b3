import { access, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SCHEMA_VERSION } from "../index.js";
import {
  type ArchiveFolder,
  journalFolder,
  openArchiveFolder,
  resultFolder,
  shardPath,
} from "./archive-files.js";
import type { RecordOptions } from "./convert.js";
import { cutShards, type Shard } from "./cut-shards.js";
import { writeDraft } from "./draft-file.js";
import type { Entry } from "./entry.js";
import {
  type ArchiveReport,
  finishArchive,
  readShardList,
  type ShardLine,
  writeShardList,
} from "./finish.js";
import { entriesFile } from "./gather.js";
import { Journal } from "./journal.js";
import { readLines } from "./line-file.js";
import { type Input, type InputSet, listInputs } from "./list-inputs.js";
import type { WorkerPool } from "./pool.js";
import { type ArchiveOptions, buildContext, prepareFolder } from "./run-archive.js";
import { runShard } from "./run-shard.js";
import { onArchive } from "./system-error.js";

/** What all machines that work on an archive must know of it; kept in its folder. */
export interface ArchiveForm {
  /** Names the archive, wherever its folder is mounted. */
  readonly id: string;
  /** The folder that all inputs have in common: the same path on every machine. */
  readonly base: string;
  /** How records look, so that every machine writes the same. */
  readonly record: RecordOptions;
}

const formPath = ({ state }: ArchiveFolder): string => join(state, "archive.json");

export async function readForm(outDir: string): Promise<ArchiveForm> {
  const path = formPath(openArchiveFolder(outDir));
  return onArchive(path, async () => JSON.parse(await readFile(path, "utf8")) as ArchiveForm);
}

async function keepForm(
  archive: ArchiveFolder,
  form: Omit<ArchiveForm, "id">,
): Promise<ArchiveForm> {
  const earlier = await readForm(archive.root).catch(() => null);
  const id = earlier?.id ?? crypto.randomUUID().replaceAll("-", "");
  const whole: ArchiveForm = { id, ...form };
  await writeDraft(archive, formPath(archive), (draft) => draft.write(JSON.stringify(whole)));
  return whole;
}

/** The shards of an archive on which several machines work, written to its folder. */
export interface SplitArchive {
  readonly form: ArchiveForm;
  readonly shards: readonly ShardLine[];
}

const ownDrafts = (): string => `${process.pid}-${crypto.randomUUID()}`;

async function withDrafts<T>(
  outDir: string,
  work: (archive: ArchiveFolder) => Promise<T>,
): Promise<T> {
  const archive = await prepareFolder(outDir, ownDrafts());
  try {
    return await work(archive);
  } finally {
    await rm(archive.drafts, { recursive: true, force: true }).catch(() => {});
  }
}

/** Lists the inputs and writes them to the output folder as shards. */
export async function splitArchive(
  inputs: InputSet,
  options: ArchiveOptions,
): Promise<SplitArchive> {
  return withDrafts(options.outDir, async (archive) => {
    const form = await keepForm(archive, { base: inputs.base, record: options.record });
    const shards: ShardLine[] = [];
    for await (const shard of cutShards(listInputs(inputs, options.outDir))) {
      const path = shardPath(archive, shard.id);
      await onArchive(path, () => mkdir(dirname(path), { recursive: true }));
      await writeDraft(archive, path, async (draft) => {
        for (const { file, skip, unlisted } of shard.inputs) {
          await draft.write(`${JSON.stringify({ file, skip, unlisted })}\n`);
        }
      });
      shards.push({ id: shard.id, inputs: shard.inputs.length });
    }
    await writeShardList(archive, shards);
    return { form, shards };
  });
}

async function readShard(archive: ArchiveFolder, form: ArchiveForm, id: string): Promise<Shard> {
  const path = shardPath(archive, id);
  return onArchive(path, async () => {
    const inputs: Input[] = [];
    for await (const { text } of readLines(path)) {
      const input = JSON.parse(text) as Omit<Input, "path">;
      inputs.push({ ...input, path: join(form.base, input.file) });
    }
    return { id, inputs };
  });
}

/** Works on one shard of a split archive. It may be worked on twice, even at once: the results are the same. */
export async function runSplitShard(
  id: string,
  options: ArchiveOptions,
  pool: WorkerPool,
  onEntry: (entry: Entry, isNew: boolean) => void,
): Promise<number> {
  // First of all: where the shared folder is gone, none must be made in its place.
  const form = await readForm(options.outDir);
  return withDrafts(options.outDir, async (archive) => {
    const shard = await readShard(archive, form, id);
    const own = join(journalFolder(archive), id);
    const journal = await Journal.open(own, own);
    try {
      const settled = { ...options, record: form.record };
      await runShard(shard, buildContext(settled, { archive, journal, pool, onEntry }));
    } finally {
      await journal.close();
    }
    return shard.inputs.length;
  });
}

/** The shards of an archive, in order; an `ArchiveError` when it is not split. */
export const listShards = (outDir: string): Promise<readonly ShardLine[]> =>
  readShardList(openArchiveFolder(outDir));

/** Ids of the shards that are not done. */
export async function findOpenShards(outDir: string): Promise<string[]> {
  const archive = openArchiveFolder(outDir);
  const open: string[] = [];
  for (const { id } of await readShardList(archive)) {
    const isDone = await access(join(resultFolder(archive, id), entriesFile)).then(
      () => true,
      () => false,
    );
    if (!isDone) open.push(id);
  }
  return open;
}

/** Puts the shards of a split archive together, all of which must be done. */
export async function finishSplit(options: ArchiveOptions): Promise<ArchiveReport> {
  const { record } = await readForm(options.outDir);
  return withDrafts(options.outDir, async (archive) => {
    const { version, csvSeparator } = options;
    const { lang } = record;
    return finishArchive({ archive, version, schemaVersion: SCHEMA_VERSION, lang, csvSeparator });
  });
}
