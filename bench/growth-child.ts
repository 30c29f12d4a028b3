import { readFileSync } from "node:fs";
import { extractPlan, listTasks } from "../dist/index.js";
import { median } from "./figures.js";
import { repeatRows } from "./repeat-rows.js";

export interface GrowthFigure {
  readonly bytes: number;
  readonly tasks: number;
  readonly milliseconds: number;
  /** Highest resident set of the process. */
  readonly peakMegabytes: number;
  /** Heap that the result holds after a collection. */
  readonly retainedMegabytes: number;
}

const [path, factorText, mode] = process.argv.slice(2);
const factor = Number(factorText);
const bytes = new TextEncoder().encode(repeatRows(readFileSync(path as string, "utf8"), factor));

/** The least that any reader of text must do: decode, compose, fold white space. */
function floor(): number {
  const text = new TextDecoder().decode(bytes).normalize("NFC");
  let length = 0;
  for (const line of text.split(/\r?\n/)) length += line.replace(/\s+/g, " ").trim().length;
  return length;
}

const warm = factor >= 50 ? 2 : factor >= 10 ? 12 : 150;
const runs = factor >= 50 ? 5 : factor >= 10 ? 15 : 120;

/** Times the runs in a scope of its own, so that no result outlives it. */
async function timeRuns(): Promise<{ times: number[]; tasks: number }> {
  const times: number[] = [];
  let tasks = 0;
  for (let run = 0; run < warm + runs; run += 1) {
    const start = performance.now();
    if (mode === "floor") floor();
    else tasks = [...listTasks((await extractPlan(bytes)).plan)].length;
    if (run >= warm) times.push(performance.now() - start);
  }
  return { times, tasks };
}

/** Heap in use after what is unreachable was collected. */
async function settledHeap(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

const { times, tasks } = await timeRuns();
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const before = await settledHeap();
const held = mode === "floor" ? [] : [await extractPlan(bytes)];
const retainedMegabytes = ((await settledHeap()) - before) / 1e6;
const figure: GrowthFigure = {
  bytes: bytes.length,
  tasks: held.length === 0 ? 0 : tasks,
  milliseconds: median(times),
  peakMegabytes,
  retainedMegabytes,
};
console.log(JSON.stringify(figure));
