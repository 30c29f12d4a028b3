import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeArchive } from "../tests/batch/make-archive.js";
import { printTable } from "./figures.js";

const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const files = 1000;
/** One in so many is converted by a process of its own. */
const sampleStep = 5;
const filesPerFormat = 100;

interface ArchiveFigure {
  readonly seconds: number;
  /** Highest resident set of the process that hands out the documents; 0 where the system does not tell. */
  readonly peakMegabytes: number;
}

/** Memory of a process at its highest so far, as Linux tells it. */
function readPeak(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Converts a folder into a new one, as a process of its own. */
function convert(input: string, output: string, jobs: number): Promise<ArchiveFigure> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const args = [command, "batch", input, "--out-dir", output, "--jobs", String(jobs), "--quiet"];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    let peakMegabytes = 0;
    const watch = setInterval(() => {
      peakMegabytes = Math.max(peakMegabytes, readPeak(child.pid));
    }, 100);
    child.on("error", reject);
    child.on("exit", () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1000, peakMegabytes });
    });
  });
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
];

/** Prints what archives take; needs a build. */
export async function benchArchive(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
  try {
    const input = join(folder, "in");
    await makeArchive(input, { files, seed: 7, hostile: 0.02 });
    const cores = availableParallelism();
    console.log(`Archive: ${files} files of all formats but PDF, 2 % of which give no plan\n`);
    const single = await convert(input, join(folder, "one"), 1);
    const several = await convert(input, join(folder, "all"), cores);
    const again = await convert(input, join(folder, "all"), cores);
    const alone = convertOneByOne(input, join(folder, "alone"));
    const aloneRate = alone.count / alone.seconds;
    const row = (name: string, count: number, { seconds, peakMegabytes }: ArchiveFigure) => [
      name,
      seconds.toFixed(1),
      rate(count, seconds),
      (count / seconds / aloneRate).toFixed(1),
      peakMegabytes === 0 ? "–" : peakMegabytes.toFixed(0),
    ];
    printTable(
      ["way", "s", "documents/s", "× one by one", "parent MB"],
      [
        row("batch, 1 worker", files, single),
        row(`batch, ${cores} workers`, files, several),
        row("batch again, nothing changed", files, again),
        row(`a process a file (${alone.count} of them)`, alone.count, {
          seconds: alone.seconds,
          peakMegabytes: 0,
        }),
      ],
    );
    console.log(`\n${cores} workers are ${(single.seconds / several.seconds).toFixed(2)} × one\n`);
    console.log(`Archives of one format, ${filesPerFormat} files, 1 worker, register included\n`);
    const rows: string[][] = [];
    for (const [format, pattern] of formats) {
      const source = join(folder, format);
      const accepts = (name: string): boolean => pattern.test(name);
      await makeArchive(source, { files: filesPerFormat, seed: 7, hostile: 0, accepts });
      const { seconds } = await convert(source, join(folder, `${format}-out`), 1);
      rows.push([format, seconds.toFixed(1), rate(filesPerFormat, seconds)]);
    }
    printTable(["format", "s", "documents/s"], rows);
    console.log("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
