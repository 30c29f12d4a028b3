import { execFile, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { makeArchive } from "../tests/batch/make-archive.js";
import type { LoopFigure } from "./archive-child.js";
import { printTable } from "./figures.js";

const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const library = new URL("../dist/index.js", import.meta.url).href;
const loop = fileURLToPath(new URL("./archive-child.ts", import.meta.url));

/** How many files each part of the bench takes; a share of it for a first look (`npm run bench:archive -- 0.1`). */
export interface ArchiveSizes {
  readonly mixed: number;
  readonly perFormat: number;
  readonly scaling: number;
}

export const archiveSizes = (share = 1): ArchiveSizes => ({
  mixed: Math.ceil(1000 * share),
  perFormat: Math.ceil(100 * share),
  scaling: Math.ceil(1000 * share),
});

/** One in so many is converted by a process of its own. */
const sampleStep = 5;
/** V8 then compiles and collects on the thread that does the work: a process is one core. */
const oneThread = ["--single-threaded"];

interface ArchiveFigure {
  readonly seconds: number;
  /** Of the process that hands out the documents; zeros where the system does not tell. */
  readonly parent: ParentFigure;
}

interface ParentFigure {
  /** Highest resident set. */
  readonly megabytes: number;
  /** Processor time. */
  readonly seconds: number;
}

/** What a process took so far, as Linux tells it (proc(5), in ticks of a hundredth of a second). */
function readProcess(pid: number | undefined): ParentFigure | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const seconds = (Number(fields[11]) + Number(fields[12])) / 100;
    return { megabytes: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024, seconds };
  } catch {
    return null;
  }
}

/** Converts a folder into a new one, as a process of its own. */
function convert(
  input: string,
  output: string,
  jobs: number,
  flags: readonly string[] = [],
): Promise<ArchiveFigure> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const options = ["--out-dir", output, "--jobs", String(jobs), "--quiet"];
    const args = [...flags, command, "batch", input, ...options];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    let parent: ParentFigure = { megabytes: 0, seconds: 0 };
    const watch = setInterval(() => {
      parent = readProcess(child.pid) ?? parent;
    }, 50);
    child.on("error", reject);
    child.on("exit", () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1000, parent });
    });
  });
}

/** Reads the folder in so many processes at once that know nothing of one another; documents a second of all. */
async function loopAtOnce(input: string, count: number, flags: readonly string[]): Promise<number> {
  const runs = Array.from({ length: count }, async () => {
    const args = [...flags, "--import", import.meta.resolve("tsx"), loop, input, library];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout) as LoopFigure;
  });
  const figures = await Promise.all(runs);
  const slowest = Math.max(...figures.map(({ seconds }) => seconds));
  return figures.reduce((sum, figure) => sum + figure.count, 0) / slowest;
}

function convertOneByOne(input: string, output: string): { count: number; seconds: number } {
  const paths = readdirSync(input, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .filter((_path, index) => index % sampleStep === 0);
  const start = performance.now();
  for (const path of paths) {
    spawnSync(process.execPath, [command, "--compact", "--quiet", "--out-dir", output, path], {
      stdio: "ignore",
    });
  }
  return { count: paths.length, seconds: (performance.now() - start) / 1000 };
}

const rate = (count: number, seconds: number): string => (count / seconds).toFixed(1);

const formats: readonly (readonly [string, RegExp])[] = [
  ["text", /\.txt$/],
  ["markdown", /\.md$/],
  ["docx", /\.docx$/],
  ["doc", /\.doc$/],
  ["odt", /\.f?odt$/],
  ["rtf", /\.rtf$/],
  ["html", /\.html$/],
  ["pdf", /\.pdf$/],
];

async function benchMixed(folder: string, files: number): Promise<void> {
  const input = join(folder, "in");
  await makeArchive(input, { files, seed: 7, hostile: 0.02 });
  const cores = availableParallelism();
  console.log(`Archive: ${files} files of all formats, 2 % of which are hostile\n`);
  const single = await convert(input, join(folder, "one"), 1);
  const several = await convert(input, join(folder, "all"), cores);
  const again = await convert(input, join(folder, "all"), cores);
  const alone = convertOneByOne(input, join(folder, "alone"));
  const aloneRate = alone.count / alone.seconds;
  const row = (name: string, count: number, seconds: number, parent: ParentFigure | null) => [
    name,
    seconds.toFixed(1),
    rate(count, seconds),
    (count / seconds / aloneRate).toFixed(1),
    parent === null || parent.megabytes === 0 ? "–" : parent.megabytes.toFixed(0),
    parent === null || parent.megabytes === 0 ? "–" : parent.seconds.toFixed(1),
  ];
  printTable(
    ["way", "s", "documents/s", "× one by one", "parent MB", "parent CPU s"],
    [
      row("batch, 1 worker", files, single.seconds, single.parent),
      row(`batch, ${cores} workers`, files, several.seconds, several.parent),
      row("batch again, nothing changed", files, again.seconds, again.parent),
      row(`a process a file (${alone.count} of them)`, alone.count, alone.seconds, null),
    ],
  );
  console.log("");
}

/**
 * What more workers are worth, beside what the machine gives to processes that share nothing. V8's helper threads make
 * one worker more than one core, so that on few cores the last worker adds little; held to one thread each, workers
 * show what the pool itself costs.
 */
async function benchScaling(folder: string, files: number): Promise<void> {
  const input = join(folder, "scaling");
  await makeArchive(input, { files, seed: 11, hostile: 0 });
  const cores = availableParallelism();
  console.log(
    `${cores} at once against one, ${files} files that all give a plan, register included\n`,
  );
  const rows: string[][] = [];
  for (const [way, flags] of [
    ["", []],
    [", a thread each", oneThread],
  ] as const) {
    const add = (name: string, one: number, all: number): void => {
      rows.push([name + way, one.toFixed(1), all.toFixed(1), (all / one).toFixed(2)]);
    };
    const rateOf = async (jobs: number): Promise<number> => {
      const output = join(folder, `scaling-${jobs}-${flags.length}`);
      return files / (await convert(input, output, jobs, flags)).seconds;
    };
    add(
      "extraction in a loop",
      await loopAtOnce(input, 1, flags),
      await loopAtOnce(input, cores, flags),
    );
    add("batch", await rateOf(1), await rateOf(cores));
  }
  printTable(["way", "1: documents/s", `${cores}: documents/s`, "ratio"], rows);
  console.log("");
}

async function benchFormats(folder: string, files: number): Promise<void> {
  console.log(
    `Archives of one format, ${files} files, 1 worker, its start and the register included\n`,
  );
  const figures: (readonly [string, number])[] = [];
  for (const [format, pattern] of formats) {
    const source = join(folder, format);
    const accepts = (name: string): boolean => pattern.test(name);
    await makeArchive(source, { files, seed: 7, hostile: 0, accepts });
    figures.push([format, (await convert(source, join(folder, `${format}-out`), 1)).seconds]);
  }
  const text = figures[0]?.[1] ?? Number.NaN;
  printTable(
    ["format", "documents/s", "ms/document", "× text"],
    figures.map(([format, seconds]) => [
      format,
      rate(files, seconds),
      ((seconds / files) * 1000).toFixed(1),
      (seconds / text).toFixed(2),
    ]),
  );
  console.log("");
}

/** Prints what archives take; needs a build. */
export async function benchArchive(sizes: ArchiveSizes): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
  try {
    await benchMixed(folder, sizes.mixed);
    await benchScaling(folder, sizes.scaling);
    await benchFormats(folder, sizes.perFormat);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
