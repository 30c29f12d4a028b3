import { createHash } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where things lie in an output folder. */
export interface ArchiveFolder {
  readonly root: string;
  /** What the program keeps to itself: journals, shards, drafts. */
  readonly state: string;
  /** Files being written; one folder a process, so that another one's are never taken away. */
  readonly drafts: string;
}

const documentsFolder = "documents";
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

/**
 * Writes a file whole or not at all: into the folder of drafts, then renamed. Makes the folders below the output
 * folder, but never the output folder itself: where that is gone the work must stop (`ENOENT`).
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
    const target = join(archive.root, path);
    try {
      await rename(draft, target);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      await stat(archive.drafts);
      await mkdir(dirname(target), { recursive: true });
      await rename(draft, target);
    }
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}
