/**
 * Compiles src/ into dist/, makes the command executable and removes what an earlier build left.
 * dist/ stays usable all the while: files are replaced, never cleared first.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [compiler, "-p", "tsconfig.build.json", "--listEmittedFiles"],
  { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
);

const emitted = new Set<string>();
for (const line of stdout.split("\n")) {
  if (line.startsWith("TSFILE: ")) emitted.add(resolve(root, line.slice("TSFILE: ".length).trim()));
  else if (line !== "") console.error(line);
}
process.stderr.write(stderr);

if (status === 0) {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !emitted.has(path)) rmSync(path);
  }
  const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    bin: Record<string, string>;
  };
  for (const path of Object.values(bin)) chmodSync(join(root, path), 0o755);
} else {
  process.exitCode = status ?? 1;
}
