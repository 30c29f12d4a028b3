import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { archiveSizes, benchArchive } from "./archive.js";
import { coldStart } from "./cold-start.js";
import { fitExponent, median, printTable } from "./figures.js";
import type { GrowthFigure } from "./growth-child.js";
import { benchOffice } from "./office.js";
import { benchOldEncodings } from "./old-encodings.js";
import { benchPdf } from "./pdf.js";

const seedPath = fileURLToPath(
  new URL("../fixtures/thanh-liet-sipas-papi-2024/source.txt", import.meta.url),
);
const child = fileURLToPath(new URL("./growth-child.ts", import.meta.url));
const tsx = fileURLToPath(import.meta.resolve("tsx"));
const factors = [1, 10, 50, 250];
const rounds = 3;

/** Runs one size in a process of its own, so that its peak memory is its own. */
function measure(factor: number, mode: "extract" | "floor"): GrowthFigure {
  const run = spawnSync(
    process.execPath,
    ["--expose-gc", "--import", tsx, child, seedPath, String(factor), mode],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  if (run.status !== 0) throw new Error(`The measurement of ×${factor} failed:\n${run.stderr}`);
  return JSON.parse(run.stdout) as GrowthFigure;
}

console.log("Text: the seed plan with its table rows repeated\n");
const figures = factors.map((factor) => {
  const runs = Array.from({ length: rounds }, () => measure(factor, "extract"));
  const floors = Array.from({ length: rounds }, () => measure(factor, "floor"));
  const milliseconds = median(runs.map((run) => run.milliseconds));
  return {
    factor,
    bytes: (runs[0] as GrowthFigure).bytes,
    tasks: (runs[0] as GrowthFigure).tasks,
    milliseconds,
    floor: median(floors.map((run) => run.milliseconds)),
    peak: median(runs.map((run) => run.peakMegabytes)),
    retained: median(runs.map((run) => run.retainedMegabytes)),
  };
});
printTable(
  ["size", "KB", "tasks", "ms", "MB/s", "× floor", "peak MB", "result MB"],
  figures.map((row) => [
    `×${row.factor}`,
    (row.bytes / 1e3).toFixed(0),
    String(row.tasks),
    row.milliseconds.toFixed(2),
    (row.bytes / 1e3 / row.milliseconds).toFixed(1),
    (row.milliseconds / row.floor).toFixed(1),
    row.peak.toFixed(0),
    row.retained.toFixed(1),
  ]),
);
const grown = figures.filter((row) => row.factor >= 10);
console.log(
  `\ngrowth ×10 → ×250: time exponent ${fitExponent(grown.map((row) => [row.bytes, row.milliseconds])).toFixed(3)}, result memory exponent ${fitExponent(grown.map((row) => [row.bytes, row.retained])).toFixed(3)}`,
);
console.log("floor: decode UTF-8, NFC, fold white space line by line\n");

const { rows, bytes } = { rows: coldStart(seedPath), bytes: readFileSync(seedPath).length };
console.log(
  `Cold start of the command on the seed (${bytes} bytes), whole process, median of ${rows.runs}\n`,
);
printTable(
  ["process", "ms", "× node -e 0"],
  [
    ["node -e 0", rows.bare.toFixed(0), "1.0"],
    ["extract-plan seed", rows.command.toFixed(0), (rows.command / rows.bare).toFixed(2)],
  ],
);

console.log("");
await benchOldEncodings(readFileSync(seedPath, "utf8"));
benchOffice();
benchPdf();
await benchArchive(archiveSizes());
