import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { ArchiveFolder } from "./archive-files.js";
import { onArchive, systemCode } from "./system-error.js";

interface Holder {
  readonly pid: number;
  readonly host: string;
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname() || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/**
 * Takes the output folder for this process; gives the id of the process that has it, null when it is ours. A lock
 * whose process is gone is taken over.
 */
export async function takeLock(archive: ArchiveFolder): Promise<number | null> {
  const path = join(archive.state, "lock");
  const own: Holder = { pid: process.pid, host: hostname() };
  for (;;) {
    try {
      await writeFile(path, JSON.stringify(own), { flag: "wx" });
      return null;
    } catch (error) {
      if (systemCode(error) !== "EEXIST") return onArchive(path, () => Promise.reject(error));
    }
    const holder = await readFile(path, "utf8")
      .then((text) => JSON.parse(text) as Holder)
      .catch(() => null);
    if (holder !== null && isAlive(holder)) return holder.pid;
    await rm(path, { force: true });
  }
}

export const releaseLock = (archive: ArchiveFolder): Promise<void> =>
  rm(join(archive.state, "lock"), { force: true });
