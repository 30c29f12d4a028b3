import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ArchiveFolder } from "./archive-files.js";
import { onArchive } from "./system-error.js";

const bufferSize = 256 * 1024;

/** A long file that is written piece by piece and takes its name only when it is whole. */
export class DraftFile {
  readonly #handle: FileHandle;
  readonly #draft: string;
  #pieces: (string | Uint8Array)[] = [];
  #waiting = 0;

  private constructor(handle: FileHandle, draft: string) {
    this.#handle = handle;
    this.#draft = draft;
  }

  static async open(archive: ArchiveFolder): Promise<DraftFile> {
    const draft = join(archive.drafts, crypto.randomUUID());
    return new DraftFile(await onArchive(draft, () => open(draft, "wx", 0o666)), draft);
  }

  async write(piece: string | Uint8Array): Promise<void> {
    this.#pieces.push(piece);
    this.#waiting += piece.length;
    if (this.#waiting >= bufferSize) await this.#flush();
  }

  async #flush(): Promise<void> {
    const pieces = this.#pieces.map((piece) =>
      typeof piece === "string" ? Buffer.from(piece) : piece,
    );
    this.#pieces = [];
    this.#waiting = 0;
    await onArchive(this.#draft, () => this.#handle.appendFile(Buffer.concat(pieces)));
  }

  /** Closes the file under its own name. */
  async keep(path: string): Promise<void> {
    await this.#flush();
    // These tell that others are whole, so that they must be on the disk themselves after a power cut.
    await onArchive(this.#draft, () => this.#handle.sync());
    await this.#handle.close();
    await onArchive(path, () => rename(this.#draft, path));
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {});
    await rm(this.#draft, { force: true }).catch(() => {});
  }
}

/** Writes a long file: kept when the work is done, taken away when it fails. */
export async function writeDraft(
  archive: ArchiveFolder,
  path: string,
  work: (draft: DraftFile) => Promise<void>,
): Promise<void> {
  const draft = await DraftFile.open(archive);
  try {
    await work(draft);
    await draft.keep(path);
  } catch (error) {
    await draft.discard();
    throw error;
  }
}
