/**
 * Builds dist/: the library as modules with their types, the command bundled into one file
 * (docs/adr/0007-bundled-command.md). Removes what an earlier build left. dist/ stays usable all the while:
 * files are replaced, never cleared first.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCommand } from "./bundle-command.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

/** Paths of the files that the compiler wrote; null when it found errors, which are printed. */
function compileLibrary(): string[] | null {
  const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, "-p", "tsconfig.build.json", "--listEmittedFiles"],
    { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const emitted: string[] = [];
  for (const line of stdout.split("\n")) {
    if (line.startsWith("TSFILE: "))
      emitted.push(resolve(root, line.slice("TSFILE: ".length).trim()));
    else if (line !== "") console.error(line);
  }
  process.stderr.write(stderr);
  return status === 0 ? emitted : null;
}

const library = compileLibrary();
if (library === null) process.exitCode = 1;
else {
  const built = new Set([...library, ...(await bundleCommand(root, join(dist, "cli")))]);
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !built.has(path)) rmSync(path);
  }
  const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    bin: Record<string, string>;
  };
  for (const path of Object.values(bin)) chmodSync(join(root, path), 0o755);
}
