/** Measures how well documents of a folder are read: `npm run eval -- <folder>`; see docs/accuracy.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { PlanError } from "../src/index.js";
import { extractPlanFile } from "../src/node.js";
import type { Matching } from "./board.js";
import { findWorse } from "./compare.js";
import { readFolder, type Sample } from "./folder.js";
import { printMisses, printReport } from "./print.js";
import { buildReport, type Reading, type Report, readScores } from "./report.js";

const usage =
  "npm run eval -- <folder> [--json report.json] [--compare previous.json] [--misses strict|soft]";

interface Arguments {
  readonly folder: string;
  readonly json: string | undefined;
  readonly compare: string | undefined;
  readonly misses: Matching | undefined;
}

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "string" },
      compare: { type: "string" },
      misses: { type: "string" },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error("Name one folder of documents");
  const { json, compare, misses } = values;
  if (misses === undefined || misses === "strict" || misses === "soft") {
    return { folder, json, compare, misses };
  }
  throw new Error("--misses is strict or soft");
}

async function readSample({ name, path, gold }: Sample): Promise<Reading> {
  try {
    return readScores(name, gold, await extractPlanFile(path, { name }));
  } catch (error) {
    // A defect of ours is a failure like any other here: it scores zero and is named.
    return readScores(name, gold, {
      failure: error instanceof PlanError ? error.code : String(error),
    });
  }
}

async function main(): Promise<number> {
  const { folder, json, compare, misses } = readArguments();
  const previous =
    compare === undefined ? null : (JSON.parse(readFileSync(compare, "utf8")) as Report);
  const readings: Reading[] = [];
  for (const sample of readFolder(folder)) readings.push(await readSample(sample));
  const report = buildReport(readings);
  if (misses !== undefined) console.log(`${printMisses(readings, misses)}\n`);
  console.log(printReport(report));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  if (previous === null) return 0;
  const worse = findWorse(previous, report);
  console.log(
    worse.length === 0
      ? "\nNothing got worse by more than 0.02."
      : `\nWorse by more than 0.02:\n${worse.map((line) => `  ${line}`).join("\n")}`,
  );
  return worse.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
