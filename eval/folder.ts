import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gold } from "./gold.js";

export interface Sample {
  readonly name: string;
  readonly path: string;
  /** What a clerk reads in it; null where nobody has annotated it. */
  readonly gold: Gold | null;
}

const readable = /\.(txt|md|html?|mht(ml)?|docx|doc|odt|fodt|rtf|pdf|xml)$/iu;

/** The documents of a folder, in the order of their names, each with `gold/<name>.json` where there is one. */
export function readFolder(folder: string): Sample[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && readable.test(entry.name) && !/^readme\b/iu.test(entry.name),
    )
    .map((entry) => entry.name)
    .sort();
  const goldFolder = join(folder, "gold");
  const annotated = existsSync(goldFolder)
    ? readdirSync(goldFolder).filter((name) => name.endsWith(".json"))
    : [];
  const orphan = annotated.find((name) => !names.includes(name.slice(0, -".json".length)));
  if (orphan !== undefined) {
    throw new Error(
      `gold/${orphan} has no document beside it: its name is the document's and .json`,
    );
  }
  return names.map((name) => ({
    name,
    path: join(folder, name),
    gold: annotated.includes(`${name}.json`)
      ? (JSON.parse(readFileSync(join(goldFolder, `${name}.json`), "utf8")) as Gold)
      : null,
  }));
}
