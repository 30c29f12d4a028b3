import { mkdir, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, parse, resolve } from "node:path";
import type { OutputFormat, Settings } from "./arguments.js";
import type { MessageKey, Tell } from "./messages.js";

const extensions: Record<OutputFormat, string> = {
  json: ".json",
  ndjson: ".ndjson",
  md: ".md",
  text: ".txt",
  census: ".census.txt",
};

/** Name in the output folder: the input's, its last extension replaced; stdin for standard input. */
function outputName(file: string, format: OutputFormat): string {
  return (file === "-" ? "stdin" : parse(file).name) + extensions[format];
}

/** What tells a file apart from every other; null when there is no such file. */
async function identityOf(path: string): Promise<string | null> {
  const stats = await stat(path, { bigint: true }).catch(() => null);
  return stats === null ? null : `${stats.dev}:${stats.ino}`;
}

export type OutputPlan =
  | { readonly paths: ReadonlyMap<string, string> }
  | { readonly problem: string };

/**
 * Settles where each input goes before anything is read: with `--out-dir` every input has a path. A name
 * taken twice and an output that is itself an input are problems of usage.
 */
export async function planOutputs(settings: Settings, tell: Tell): Promise<OutputPlan> {
  const { files, format, output, outDir } = settings;
  const paths = new Map<string, string>();
  if (outDir !== null) {
    const taken = new Map<string, string>();
    for (const file of files) {
      const path = join(outDir, outputName(file, format));
      // File systems that ignore case or composition would put both into one file.
      const key = basename(path).normalize("NFC").toLowerCase();
      const first = taken.get(key);
      if (first !== undefined) {
        return { problem: tell("sameOutput", { first, second: file, output: path }) };
      }
      taken.set(key, file);
      paths.set(file, path);
    }
  }
  const inputs = files.filter((file) => file !== "-");
  const identities = new Set(await Promise.all(inputs.map(identityOf)));
  const names = new Set(inputs.map((file) => resolve(file)));
  for (const path of output === null ? paths.values() : [output]) {
    const identity = await identityOf(path);
    if (identity !== null && (names.has(resolve(path)) || identities.has(identity))) {
      return { problem: tell("overwritesInput", { output: path }) };
    }
  }
  return { paths };
}

/**
 * Writes a file whole or not at all: into a new file beside it, then renamed over it. A link is followed;
 * a device or pipe is written to as it is.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const stats = await stat(target).catch(() => null);
  if (stats !== null && !stats.isFile()) return writeFile(target, text);
  const draft = join(dirname(target), `.extract-plan-${crypto.randomUUID()}.tmp`);
  try {
    const handle = await open(draft, "wx", 0o666);
    try {
      if (stats !== null) await handle.chmod(stats.mode);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

/** As `writeWhole`, making the folder first. */
export async function writeIntoFolder(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, text);
}

const writeReasons: Readonly<Record<string, MessageKey>> = {
  ENOSPC: "noSpace",
  EDQUOT: "noSpace",
  EACCES: "notWritable",
  EPERM: "notWritable",
  EROFS: "readOnly",
  ENOENT: "noFolder",
  EISDIR: "outputIsFolder",
  ENOTDIR: "folderIsFile",
  EEXIST: "folderIsFile",
  ENAMETOOLONG: "nameTooLong",
};

/** The sentence for something that could not be written, from the system's code. */
export function explainWriteError(code: string, output: string, tell: Tell): string {
  const key = writeReasons[code];
  const reason = key === undefined ? tell("otherReason", { code }) : tell(key);
  return tell("cannotWrite", { output, reason });
}
