import { link, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { ArchiveFolder } from "./archive-files.js";
import { onArchive, systemCode } from "./system-error.js";

export interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** The folder is ours until it is released. */
interface Lock {
  release(): Promise<void>;
}

/** Milliseconds after which a lock is written again, a sign of life for other machines. */
const beat = 15_000;
/** Milliseconds without a sign of life after which a process of another machine is taken for dead. */
const silence = 120_000;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
};

async function readHolder(path: string): Promise<{ text: string; holder: Holder | null } | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    return { text, holder: null };
  }
}

/** True while the holder works; `own` is a file written just now, since clocks of machines differ. */
async function isHeld({ pid, host }: Holder, path: string, own: string): Promise<boolean> {
  if (host === hostname()) return pid !== process.pid && isRunning(pid);
  const [held, now] = await Promise.all([stat(path).catch(() => null), stat(own)]);
  return held !== null && now.mtimeMs - held.mtimeMs < silence;
}

/** Gives a file a second name that must be free; false where it is not. */
async function takeName(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
  }
  // A file system without links.
  try {
    const handle = await open(path, "wx");
    await handle.writeFile(await readFile(own)).finally(() => handle.close());
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead holder's lock away, unless it became another's in the meantime. */
async function removeDead(path: string, text: string, aside: string): Promise<void> {
  await rename(path, aside).catch(() => {});
  const taken = await readHolder(aside);
  if (taken !== null && taken.text !== text) await rename(aside, path);
  else await rm(aside, { force: true });
}

/**
 * Takes the output folder for this process; gives the process that has it where it is not to be had. A lock whose
 * process is gone is taken over: on this machine at once, on another one after two minutes of silence.
 */
export async function takeLock(
  archive: ArchiveFolder,
): Promise<Lock | { readonly holder: Holder }> {
  const path = join(archive.state, "lock");
  const own = join(archive.state, `lock-${process.pid}-${crypto.randomUUID()}`);
  const text = JSON.stringify({ pid: process.pid, host: hostname(), run: crypto.randomUUID() });
  try {
    await onArchive(own, () => writeFile(own, text, { flag: "wx" }));
    while (!(await onArchive(path, () => takeName(own, path)))) {
      const found = await readHolder(path);
      if (found === null) continue;
      if (found.holder !== null && (await isHeld(found.holder, path, own))) {
        return { holder: found.holder };
      }
      await onArchive(path, () => removeDead(path, found.text, `${own}-dead`));
    }
  } finally {
    await rm(own, { force: true }).catch(() => {});
  }
  // Written through what is ours, whatever has its name by then; the time is that of the file system.
  const handle = await onArchive(path, () => open(path, "r+"));
  const beats = setInterval(() => {
    handle.write(text, 0).catch(() => {});
  }, beat).unref();
  return {
    async release() {
      clearInterval(beats);
      await handle.close().catch(() => {});
      if ((await readHolder(path))?.text === text) await rm(path, { force: true }).catch(() => {});
    },
  };
}
