import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";

export interface GeneratedFile {
  /** Path from the root of the repository. */
  path: string;
  content: string;
}

/**
 * Writes the files that differ, or with `--check` on the command line only names them and fails.
 */
export function keepFresh(files: readonly GeneratedFile[]): void {
  const stale = files.filter((file) => readIfPresent(file.path) !== file.content);
  if (process.argv.includes("--check")) {
    for (const file of stale) console.error(`${file.path} is stale: run \`npm run generate\`.`);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const file of stale) {
    const path = fromRoot(file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
    console.log(`${relative(process.cwd(), path)} written`);
  }
}

export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(fromRoot(path), "utf8");
  } catch {
    return undefined;
  }
}
