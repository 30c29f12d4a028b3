import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The docx with the task rows of its appendix tables repeated `factor` times; their heads stay once. */
export function repeatDocxRows(docx: Uint8Array, factor: number): Uint8Array {
  const parts = unzipSync(docx);
  const body = strFromU8(parts["word/document.xml"] as Uint8Array);
  const repeated = body.replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) => {
    const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
    if (rows.length < 10) return table;
    const tasks = rows.slice(1).join("");
    return table.replace(tasks, () => tasks.repeat(factor));
  });
  return zipSync({ ...parts, "word/document.xml": strToU8(repeated) }, { level: 6 });
}

/** LibreOffice is on this machine: it writes the large files of the formats that we only read. */
export const hasLibreOffice = (): boolean =>
  spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/** Converts a file with LibreOffice beside itself; gives the path of what it made. */
export function convert(path: string, folder: string, extension: string, filter: string): string {
  const run = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      path,
    ],
    { encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(`LibreOffice did not convert ${path}: ${run.stderr}`);
  return path.replace(/\.docx$/, `.${extension}`);
}

/** Writes the docx of one size into a folder; gives its path. */
export function writeDocx(seed: string, folder: string, factor: number): string {
  const path = join(folder, `seed-x${factor}.docx`);
  const docx = new Uint8Array(readFileSync(seed));
  writeFileSync(path, factor === 1 ? docx : repeatDocxRows(docx, factor));
  return path;
}
