import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice on the PATH. */
const program = "soffice";

/** Extension, and the name of the filter where the extension alone would pick another one. */
export interface Filter {
  readonly extension: string;
  readonly name?: string;
}

export type Convert = (document: Uint8Array, from: string, to: Filter) => Uint8Array;

/** Runs `use` with a converter that has a LibreOffice profile and a folder of its own. */
export async function withOffice(use: (convert: Convert) => Promise<void>): Promise<void> {
  const version = readVersion();
  const folder = mkdtempSync(join(tmpdir(), "office-variants-"));
  try {
    console.log(version);
    await use((document, from, to) => convertIn(folder, document, from, to));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readVersion(): string {
  try {
    return execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  } catch {
    throw new Error(
      "LibreOffice was not found: install it so that `soffice` is on the PATH, then run this script again.",
    );
  }
}

function convertIn(folder: string, document: Uint8Array, from: string, to: Filter): Uint8Array {
  const output = join(folder, "out");
  mkdirSync(output, { recursive: true });
  const input = join(folder, `document.${from}`);
  writeFileSync(input, document);
  const profile = pathToFileURL(join(folder, "profile")).href;
  const target = to.name === undefined ? to.extension : `${to.extension}:${to.name}`;
  execFileSync(
    program,
    [
      "--headless",
      `-env:UserInstallation=${profile}`,
      "--convert-to",
      target,
      "--outdir",
      output,
      input,
    ],
    { stdio: ["ignore", "ignore", "inherit"], timeout: 120_000 },
  );
  const made = join(output, `document.${to.extension}`);
  const bytes = readFileSync(made);
  rmSync(made);
  return new Uint8Array(bytes);
}
