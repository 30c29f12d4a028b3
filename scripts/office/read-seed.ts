import { readFileSync } from "node:fs";
import { fromRoot } from "../generated-file.js";
import type { LaidSection } from "./layout.js";
import { layOutSeed } from "./seed-layout.js";

/** The folder of the seed under its letterhead, from the root of the repository. */
export const letterheadFolder = "fixtures/thanh-liet-sipas-papi-2024--letterhead";

/** The seed under its letterhead, as `make-variants.ts` writes it with a tab between the columns of the letterhead. */
export function readSeed(): readonly LaidSection[] {
  const text = readFileSync(fromRoot(`${letterheadFolder}/source.tabs.txt`), "utf8");
  const end = text.indexOf("\n\n");
  const rows = text
    .slice(0, end)
    .split("\n")
    .map((line) => line.split("\t"));
  const column = (at: number): readonly string[] => rows.map((cells) => cells[at] ?? "");
  return layOutSeed(text.slice(end), { left: column(0), right: column(1) });
}
