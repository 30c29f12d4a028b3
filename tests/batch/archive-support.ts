import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCommand } from "../../scripts/bundle-command.js";
import type { Entry } from "../../src/batch/entry.js";
import type { ArchiveOptions, RunEvents } from "../../src/batch/run-archive.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), "kehoach-archive-"));

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

/** Options of a run whose workers are `hostile-worker.ts`. */
export const hostileOptions = (outDir: string): ArchiveOptions => ({
  outDir,
  record: { lang: "vi", provenance: true, maxBytes: 1 << 26 },
  jobs: 2,
  timeLimit: 60,
  memoryLimit: 1024,
  csvSeparator: ";",
  retry: false,
  version: "0.0.0-test",
  command: {
    script: fileURLToPath(new URL("./hostile-worker.ts", import.meta.url)),
    execArgv: ["--import", import.meta.resolve("tsx")],
    args: [],
  },
});

/** Events that keep what they are told. */
export function listen(): RunEvents & { entries: Entry[]; isNew: Map<string, boolean> } {
  const entries: Entry[] = [];
  const isNew = new Map<string, boolean>();
  return {
    entries,
    isNew,
    onStart: () => {},
    onFinish: () => {},
    onEntry: (entry, fresh) => {
      entries.push(entry);
      isNew.set(entry.file, fresh);
    },
  };
}

/** Bundles the command into a new folder, as the build does; gives what starts it. */
export async function bundleInto(folder: string): Promise<string> {
  const target = join(folder, "program", "dist", "cli");
  mkdirSync(target, { recursive: true });
  copyFileSync(join(root, "package.json"), join(folder, "program", "package.json"));
  await bundleCommand(root, target);
  return join(target, "main.js");
}

export interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }>;
}

/** Starts the command as a process of its own. */
export function start(main: string, args: readonly string[]): Run {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Awaited<Run["ended"]>>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, stderr }));
  });
  return { child, ended };
}

export const runToEnd = (main: string, args: readonly string[]): Run["ended"] =>
  start(main, args).ended;

const stateFolder = ".extract-plan";

/** The results in an output folder: path and content of each file, without what the program keeps to itself. */
export function readResults(folder: string): Map<string, string> {
  const results = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (entry.isFile() && !name.startsWith(stateFolder)) {
      results.set(name, readFileSync(path).toString("base64"));
    }
  }
  return new Map([...results].sort(([one], [other]) => (one < other ? -1 : 1)));
}

export const countRecords = (folder: string): number => {
  try {
    return readdirSync(join(folder, "documents"), { recursive: true }).filter((name) =>
      String(name).endsWith(".json"),
    ).length;
  } catch {
    return 0;
  }
};

/** Waits until something is so; the bound is there for what never comes to be so, not to measure. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("It never came to be so");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Process ids of the children of a process. */
export function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return stdout
    .split("\n")
    .map(Number)
    .filter((id) => id > 0);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
