import { access, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../index.js";
import { describeOutcome } from "../render/outcome-labels.js";
import { buildFindingRow, buildRegisterRows, registerSheets } from "../render/register.js";
import { openArchiveFolder, resultFolder } from "./archive-files.js";
import type { ArchiveRecord } from "./convert.js";
import { DraftFile, writeDraft } from "./draft-file.js";
import { type Entry, hasRecord } from "./entry.js";
import { onArchive, systemCode } from "./system-error.js";

export interface GatherTask {
  readonly outDir: string;
  readonly drafts: string;
  readonly shard: string;
  readonly key: string;
  readonly lang: Language;
  readonly entries: readonly Entry[];
}

export const entriesFile = "entries.ndjson";
export const rowsFile = (sheet: string): string => `${sheet}.ndjson`;

/** The file that tells what became of a shard: written last, so that where it is, the rest is. */
function renderEntries({ key, entries }: GatherTask): string {
  return [{ key }, ...entries].map((line) => `${JSON.stringify(line)}\n`).join("");
}

async function isGathered(folder: string, text: string): Promise<boolean> {
  try {
    await Promise.all(registerSheets.map((sheet) => access(join(folder, rowsFile(sheet)))));
    return (await readFile(join(folder, entriesFile), "utf8")) === text;
  } catch {
    return false;
  }
}

/**
 * The text of a record, which is on the disk from then on. A shard that is gathered is not looked at again before the
 * shards are put together; after a power cut, a record that was written but not synced may be empty.
 */
async function readSynced(path: string): Promise<string> {
  const handle = await open(path, "r");
  try {
    await handle.datasync().catch((error: unknown) => {
      // Windows syncs only what is open for writing, some file systems nothing.
      if (!["EPERM", "EBADF", "EINVAL"].includes(systemCode(error) ?? "")) throw error;
    });
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}

/**
 * Writes the rows that a finished shard gives to the register, and what became of its inputs. Rejects with an
 * `ArchiveError` when one of its records is gone.
 */
export async function gatherShard(task: GatherTask): Promise<void> {
  const archive = { ...openArchiveFolder(task.outDir), drafts: task.drafts };
  const folder = resultFolder(archive, task.shard);
  const text = renderEntries(task);
  if (await isGathered(folder, text)) return;
  await onArchive(folder, async () => {
    await mkdir(folder, { recursive: true });
    await rm(join(folder, entriesFile), { force: true });
  });
  const drafts = {
    tasks: await DraftFile.open(archive),
    roles: await DraftFile.open(archive),
    findings: await DraftFile.open(archive),
  };
  try {
    for (const entry of task.entries) {
      if (hasRecord(entry)) {
        const path = join(task.outDir, entry.output);
        const record = await onArchive(path, () => readSynced(path));
        for (const [sheet, row] of buildRegisterRows(
          JSON.parse(record) as ArchiveRecord,
          task.lang,
        )) {
          await drafts[sheet].write(`${JSON.stringify(row)}\n`);
        }
      } else if (entry.outcome !== "skipped" && entry.code !== null) {
        const message = describeOutcome(entry.code, task.lang);
        const finding = { severity: "error", help: "", place: "", message } as const;
        const row = buildFindingRow({ ...finding, file: entry.file, code: entry.code }, task.lang);
        await drafts.findings.write(`${JSON.stringify(row)}\n`);
      }
    }
    for (const sheet of registerSheets) await drafts[sheet].keep(join(folder, rowsFile(sheet)));
  } catch (error) {
    for (const sheet of registerSheets) await drafts[sheet].discard();
    throw error;
  }
  await writeDraft(archive, join(folder, entriesFile), (draft) => draft.write(text));
}
