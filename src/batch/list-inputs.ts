import { opendir, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { documentsFolder } from "./archive-files.js";
import { systemCode } from "./system-error.js";

/** Why an input was not tried: not a kind of document, hidden or a lock file, a link to a folder, not a file. */
export type SkipReason = "other-kind" | "hidden" | "link" | "special";

export interface Input {
  /** Path below the folder that all inputs have in common, `/` between folders. */
  readonly file: string;
  readonly path: string;
  readonly skip: SkipReason | null;
  /** A folder that cannot be listed: the system's code; what is in it is not known. */
  readonly unlisted: string | null;
}

/** Extensions of what is read; other files of a folder are only counted. Patterns and files named are always tried. */
const documentExtensions = new Set(
  (
    ".docx .docm .dotx .dotm .doc .dot .wps .odt .ott .fodt .rtf .html .htm .xhtml .mht .mhtml " +
    ".txt .text .md .markdown .xml .pdf"
  ).split(" "),
);

interface Tree {
  readonly root: string;
  /** The paths to take, of those below the root; null for all documents. */
  readonly accepts: ((path: string) => boolean) | null;
  /** Folders below the root to go down; Infinity for all. */
  readonly depth: number;
}

export interface InputSet {
  /** The folder that all inputs have in common. */
  readonly base: string;
  readonly trees: readonly Tree[];
  /** Files named one by one, sorted. */
  readonly files: readonly string[];
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? resolve(".");
  while (!folders.every((folder) => isBelow(folder, common))) common = dirname(common);
  return common;
}

function openPattern(pattern: string): Tree {
  const absolute = resolve(pattern).replaceAll("\\", "/");
  const { base, glob } = picomatch.scan(absolute);
  const matches = picomatch(absolute, { dot: false });
  return {
    root: resolve(base),
    accepts: (path) => matches(path.replaceAll("\\", "/")),
    depth: glob.includes("**") ? Number.POSITIVE_INFINITY : glob.split("/").length - 1,
  };
}

/**
 * Settles what the operands name: folders, files and patterns (`*`, `?`, `**`, `{a,b}`). What two operands name is
 * listed once. `missing` is the first operand that names nothing.
 */
export async function resolveInputs(
  operands: readonly string[],
): Promise<{ readonly inputs: InputSet } | { readonly missing: string }> {
  const folders: string[] = [];
  const patterns: Tree[] = [];
  const named: string[] = [];
  for (const operand of operands) {
    const path = resolve(operand);
    const stats = await stat(path).catch(() => null);
    if (stats?.isDirectory()) folders.push(path);
    else if (stats !== null) named.push(path);
    else if (picomatch.scan(operand).isGlob) {
      const tree = openPattern(operand);
      if (!(await stat(tree.root).catch(() => null))?.isDirectory()) return { missing: operand };
      patterns.push(tree);
    } else return { missing: operand };
  }
  const outer = [...new Set(folders)]
    .filter((folder) => !folders.some((other) => other !== folder && isBelow(folder, other)))
    .sort(byCode);
  const isTaken = (path: string): boolean => outer.some((folder) => isBelow(path, folder));
  const trees: Tree[] = outer.map((root) => ({
    root,
    accepts: null,
    depth: Number.POSITIVE_INFINITY,
  }));
  for (const pattern of patterns.sort((one, other) => byCode(one.root, other.root))) {
    const before = trees.slice();
    trees.push({
      ...pattern,
      accepts: (path) =>
        pattern.accepts?.(path) === true &&
        !before.some(({ accepts, root }) => accepts?.(path) ?? isBelow(path, root)),
    });
  }
  const files = [...new Set(named)]
    .filter((path) => !isTaken(path) && !trees.some(({ accepts }) => accepts?.(path) === true))
    .sort(byCode);
  const base = commonFolder([...trees.map(({ root }) => root), ...files.map(dirname)]);
  return { inputs: { base, trees, files } };
}

/** What a name in a folder stands for; the sign is put behind the name, where no name can have it. */
const signs = { file: "", folder: "/", link: "//", special: "///" } as const;

/** The names of a folder, sorted, each with its sign: strings alone, since a folder may hold a million of them. */
async function readFolder(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(folder, { bufferSize: 1024 })) {
    const sign = entry.isFile()
      ? signs.file
      : entry.isDirectory()
        ? signs.folder
        : entry.isSymbolicLink()
          ? signs.link
          : signs.special;
    names.push(entry.name + sign);
  }
  return names.sort(byCode);
}

/** Hidden by its name, or the file that Word keeps beside an open document. */
const isHidden = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");

async function findSkip(path: string, sign: string, isChosen: boolean): Promise<SkipReason | null> {
  const name = basename(path);
  if (sign === signs.special) return "special";
  if (sign === signs.link) {
    // A link to a file is that file; a link to a folder could lead in a circle.
    const target = await stat(path).catch(() => null);
    if (target?.isDirectory()) return "link";
    if (target !== null && !target.isFile()) return "special";
  }
  if (isHidden(name)) return "hidden";
  const extension = extname(name).toLowerCase();
  return isChosen || extension === "" || documentExtensions.has(extension) ? null : "other-kind";
}

async function* listTree(tree: Tree, exclude: string): AsyncGenerator<Omit<Input, "file">> {
  const open: { folder: string; names: string[]; next: number }[] = [];
  const enter = async (folder: string): Promise<string | null> => {
    try {
      open.push({ folder, names: await readFolder(folder), next: 0 });
      return null;
    } catch (error) {
      const code = systemCode(error);
      if (code === null) throw error;
      return code;
    }
  };
  const failed = await enter(tree.root);
  if (failed !== null) yield { path: tree.root, skip: null, unlisted: failed };
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const entry = level.names[level.next];
    level.next += 1;
    if (entry === undefined) {
      open.pop();
      continue;
    }
    const name = entry.replace(/\/+$/, "");
    const sign = entry.slice(name.length);
    const path = join(level.folder, name);
    if (sign === signs.folder) {
      if (path === exclude || open.length > tree.depth) continue;
      if (isHidden(name)) {
        if (tree.accepts === null) yield { path, skip: "hidden", unlisted: null };
        continue;
      }
      const unlisted = await enter(path);
      if (unlisted !== null) yield { path, skip: null, unlisted };
    } else if (tree.accepts === null || tree.accepts(path)) {
      yield { path, skip: await findSkip(path, sign, tree.accepts !== null), unlisted: null };
    }
  }
}

const realPath = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** The output folder as it is called below a root, which may be reached by a link. */
async function findExcluded(root: string, outDir: string): Promise<string> {
  const [real, output] = await Promise.all([realPath(root), realPath(outDir)]);
  return isBelow(output, real) ? join(root, relative(real, output)) : output;
}

/**
 * The folder among the inputs whose files would stand among the results; null when there is none. An output folder
 * that lies below an input is left out of it, but one that is the input, or puts its records there, cannot be told
 * from it.
 */
export async function findMingled(inputs: InputSet, outDir: string): Promise<string | null> {
  const output = await realPath(outDir);
  for (const { root, accepts } of inputs.trees) {
    if (accepts !== null) continue;
    const real = await realPath(root);
    if (real === output || isBelow(real, join(output, documentsFolder))) return root;
  }
  return null;
}

/**
 * The inputs one after another, always in the same order, a folder at a time. The output folder is left out where it
 * lies among them.
 */
export async function* listInputs(inputs: InputSet, outDir: string): AsyncGenerator<Input> {
  const name = (path: string): string =>
    path.slice(inputs.base.length).replaceAll(sep, "/").replace(/^\/+/, "") || ".";
  for (const tree of inputs.trees) {
    const exclude = await findExcluded(tree.root, outDir);
    for await (const input of listTree(tree, exclude)) yield { file: name(input.path), ...input };
  }
  for (const path of inputs.files) {
    // A pipe or a device may have no end.
    const isSpecial = (await stat(path).catch(() => null))?.isFile() === false;
    yield { file: name(path), path, skip: isSpecial ? "special" : null, unlisted: null };
  }
}
