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
  // Nothing but what never ends takes this long.
  timeLimit: patience / 1000,
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
  /** What it told until now. */
  readonly said: () => string;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }>;
}

/** Part of the name of a document that is not read before a file, the gate, is there. */
export const heldName = "held";

/**
 * Runs in each process of a command before anything else. A document that is held keeps a run going for as long as a
 * test needs, however fast or slow the machine is.
 */
const hold = `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const { open } = fs.promises;
  fs.promises.open = async (path, ...rest) => {
    while (String(path).includes("${heldName}") && !fs.existsSync(process.env.KEHOACH_TEST_GATE)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return open(path, ...rest);
  };
  syncBuiltinESMExports();
`;

/** Starts the command as a process of its own; with a gate, it holds the documents of that name until that is there. */
export function start(main: string, args: readonly string[], gate?: string): Run {
  const preload = `--import=data:text/javascript,${encodeURIComponent(hold)}`;
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env:
      gate === undefined
        ? process.env
        : { ...process.env, NODE_OPTIONS: preload, KEHOACH_TEST_GATE: gate },
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Awaited<Run["ended"]>>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, stderr }));
  });
  return { child, ended, said: () => stderr };
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

/**
 * Milliseconds that a test of processes may take: a bound for what never comes to its end, far from what the slowest
 * machine needs.
 */
export const patience = 900_000;

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience / 2;
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
