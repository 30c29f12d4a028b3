import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { commandFiles } from "../src/cli/command-script.js";

const shared: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  charset: "utf8",
  legalComments: "none",
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: "warning",
};

/**
 * Packages that only one format or archives need, each bundled into a file of its own that is loaded when it is
 * needed: with them in the command's file, reading a text would pay for all of them.
 */
const partPackages = [
  "dingbat-to-unicode",
  "fflate",
  "mammoth",
  "picomatch",
  "rehype-parse",
  "saxes",
  "workerpool",
  "unpdf",
];

const libraryPath = (name: string): string => `./libraries/${name}.js`;

/** Takes imports of these packages to their own files. */
const splitOffLibraries: Plugin = {
  name: "split-off-libraries",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${partPackages.join("|")})$`) }, ({ path }) => ({
      path: libraryPath(path),
      external: true,
    }));
  },
};

/** Gives a module what `require` of it gives a CommonJS caller: its names, or its one function. */
const libraryEntry = (name: string): string =>
  name === "rehype-parse"
    ? `import parse from "${name}"; module.exports = parse;`
    : `module.exports = require("${name}");`;

/** Bundles these packages into `folder`; gives their esbuild metafiles. */
async function bundleLibraries(root: string, folder: string): Promise<Metafile[]> {
  const built = await Promise.all(
    partPackages.map((name) =>
      build({
        ...shared,
        absWorkingDir: root,
        metafile: true,
        stdin: { contents: libraryEntry(name), resolveDir: root, sourcefile: `${name}-entry.js` },
        outfile: join(folder, libraryPath(name)),
        format: "cjs",
        logOverride: { "commonjs-variable-in-esm": "silent" },
      }),
    ),
  );
  return built.map(({ metafile }) => metafile);
}

/**
 * Bundles the command with the packages it runs on into `folder`: `main.js`, which starts it, `command.js`, and its
 * bytecode for the Node that builds. Gives the paths of what it wrote.
 */
export async function bundleCommand(root: string, folder: string): Promise<string[]> {
  // V8 tells bytecode of another text by its length alone.
  rmSync(commandFiles(folder).bytecode, { force: true });
  const [libraries, starter, { metafile }] = await Promise.all([
    bundleLibraries(root, folder),
    build({
      ...shared,
      absWorkingDir: root,
      metafile: true,
      entryPoints: { main: "src/cli/launch.ts" },
      outdir: folder,
      format: "cjs",
    }),
    build({
      ...shared,
      absWorkingDir: root,
      metafile: true,
      entryPoints: { command: "src/cli/main.ts" },
      outdir: folder,
      format: "iife",
      plugins: [splitOffLibraries],
      // zod is loaded only to tell what is wrong with a record that should never be; pg-boss only with --queue, and may be
      // absent.
      external: ["zod", "pg-boss"],
      supported: { "dynamic-import": false },
      define: { "import.meta.url": "commandUrl" },
      banner: { js: 'const commandUrl = require("node:url").pathToFileURL(__filename).href;' },
    }),
  ]);
  const metafiles = [...libraries, starter.metafile, metafile];
  const written = metafiles.flatMap(({ outputs }) =>
    Object.keys(outputs).map((path) => resolve(root, path)),
  );
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    written.push(join(folder, name));
  };
  const inputs = metafiles.flatMap((built) => Object.keys(built.inputs));
  write("THIRD-PARTY-LICENSES.txt", describeLicences(root, inputs));
  // The rest of the package are modules; V8 keeps no bytecode of modules.
  write("package.json", '{ "type": "commonjs" }\n');
  written.push(keepBytecode(folder));
  return written;
}

function keepBytecode(folder: string): string {
  const keeper = fileURLToPath(new URL("keep-bytecode.ts", import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), keeper, folder],
    { stdio: "ignore" },
  );
  if (status !== 0) throw new Error("The command did not run, so there is no bytecode to keep");
  return commandFiles(folder).bytecode;
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
