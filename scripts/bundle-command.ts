import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** commander and its kin are CommonJS and ask for Node's own modules; a module has no `require` of its own. */
const requireForCommonJs =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/**
 * Bundles the command with the packages it runs on into `folder`: a main file, and one for every part that is
 * loaded only when it is needed. Gives the paths of what it wrote.
 */
export async function bundleCommand(root: string, folder: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    legalComments: "none",
    // Loaded only to tell what is wrong with a record that should never be.
    external: ["zod"],
    banner: { js: requireForCommonJs },
    metafile: true,
    logLevel: "warning",
  });
  const licences = join(folder, "THIRD-PARTY-LICENSES.txt");
  writeFileSync(licences, describeLicences(root, Object.keys(metafile.inputs)));
  return [...Object.keys(metafile.outputs).map((path) => resolve(root, path)), licences];
}

/** Folder of the package that a file belongs to; null for files of our own. */
const packageOf = (path: string): string | null =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}

/** Name, licence and licence text of every package bundled; its author where it ships no text. */
function describeLicences(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.map(packageOf).filter((folder) => folder !== null));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license, author, repository } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    ) as Package;
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const writer = typeof author === "object" ? author.name : author;
    const home = typeof repository === "object" ? repository.url : repository;
    const text =
      file === undefined
        ? `The package has no licence text. Author: ${writer}. ${home ?? ""}`
        : readFileSync(join(root, folder, file), "utf8");
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return `The files beside this one contain these packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
