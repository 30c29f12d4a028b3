// Reads every file of a folder in a loop, with nothing around it: what a worker could do at best.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface LoopFigure {
  readonly count: number;
  readonly seconds: number;
}

const [folder = "", library = ""] = process.argv.slice(2);
const { extractPlan } = (await import(library)) as typeof import("../src/index.js");
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const start = performance.now();
for (const path of paths) {
  // A record is made of each; files that give no plan are part of an archive.
  await extractPlan(readFileSync(path), { name: path }).then(JSON.stringify, () => {});
}
const figure: LoopFigure = { count: paths.length, seconds: (performance.now() - start) / 1000 };
console.log(JSON.stringify(figure));
