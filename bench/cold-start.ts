import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./figures.js";

const runs = 15;
const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

function time(args: readonly string[]): number {
  const start = performance.now();
  const run = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (run.status !== 0) throw new Error(`${args.join(" ")} ended with ${run.status}`);
  return performance.now() - start;
}

/** Whole-process times in milliseconds, the two commands in turn; needs a build. */
export function coldStart(path: string): { bare: number; command: number; runs: number } {
  const bare: number[] = [];
  const own: number[] = [];
  time([command, "--quiet", path]);
  for (let run = 0; run < runs; run += 1) {
    bare.push(time(["-e", "0"]));
    own.push(time([command, "--quiet", path]));
  }
  return { bare: median(bare), command: median(own), runs };
}
