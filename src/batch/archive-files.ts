import { createHash } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { systemCode } from "./system-error.js";

/** Where things lie in an output folder. */
export interface ArchiveFolder {
  readonly root: string;
  /** What the program keeps to itself: journals, shards, drafts. */
  readonly state: string;
  /** Files being written; one folder a process, so that another one's are never taken away. */
  readonly drafts: string;
}

/** Where the records lie in an output folder. */
export const documentsFolder = "documents";
const stateFolder = ".extract-plan";

export const openArchiveFolder = (root: string): ArchiveFolder => {
  const state = join(root, stateFolder);
  return { root, state, drafts: join(state, "drafts") };
};

export const journalFolder = ({ state }: ArchiveFolder): string => join(state, "journal");
export const shardListPath = ({ state }: ArchiveFolder): string => join(state, "shards.ndjson");
export const shardPath = ({ state }: ArchiveFolder, id: string): string =>
  join(state, "shards", `${id}.ndjson`);
export const resultFolder = ({ state }: ArchiveFolder, id: string): string =>
  join(state, "results", id);

/** Bytes that a name may have on the usual file systems, less what is put behind it. */
const longestStem = 200;

/** Path of a record below the output folder: where its file lay, its name, and what its content was. */
export function recordPath(file: string, sha256: string): string {
  const hash = sha256.slice(0, 12);
  const at = file.lastIndexOf("/") + 1;
  let stem = file.slice(at);
  if (Buffer.byteLength(stem) > longestStem) {
    // The whole name goes on in a number of its own, so that two names that begin alike stay apart.
    const rest = createHash("sha256").update(stem).digest("hex").slice(0, 8);
    while (Buffer.byteLength(stem) > longestStem) stem = stem.slice(0, -1);
    stem = `${stem.replace(/[\ud800-\udbff]$/, "")}~${rest}`;
  }
  return `${documentsFolder}/${file.slice(0, at)}${stem}.${hash}.json`;
}

/** Why a record cannot have its name, by the code of the system. */
const nameFaults: Readonly<Record<string, "name-too-long" | "name-not-allowed">> = {
  ENAMETOOLONG: "name-too-long",
  // Signs that the file system of the output folder does not have: a colon on a share of Windows, say.
  EINVAL: "name-not-allowed",
  EILSEQ: "name-not-allowed",
  // A folder of the archive that is called as a record is, or the other way round.
  EISDIR: "name-not-allowed",
  ENOTDIR: "name-not-allowed",
  EEXIST: "name-not-allowed",
  ENOTEMPTY: "name-not-allowed",
};

/** One name cannot be given: that document has no record, and the others go on. */
export class RecordNameError extends Error {
  readonly reason: "name-too-long" | "name-not-allowed";

  constructor(reason: RecordNameError["reason"], cause: unknown) {
    super(reason, { cause });
    this.name = "RecordNameError";
    this.reason = reason;
  }
}

/** Gives a draft its name, making the folders below the output folder. */
async function placeRecord(archive: ArchiveFolder, draft: string, target: string): Promise<void> {
  try {
    await rename(draft, target);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
    await stat(archive.drafts);
    await mkdir(dirname(target), { recursive: true });
    await rename(draft, target);
  }
}

/**
 * Writes a file whole or not at all: into the folder of drafts, then renamed. Makes the folders below the output
 * folder, but never the output folder itself: where that is gone the work must stop (`ENOENT`). Rejects with a
 * `RecordNameError` when it is the name that cannot be.
 */
export async function writeRecord(
  archive: ArchiveFolder,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const draft = join(archive.drafts, `${process.pid}-${crypto.randomUUID()}`);
  try {
    const handle = await open(draft, "wx", 0o666);
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    await placeRecord(archive, draft, join(archive.root, path)).catch((error: unknown) => {
      const reason = nameFaults[systemCode(error) ?? ""];
      throw reason === undefined ? error : new RecordNameError(reason, error);
    });
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}
