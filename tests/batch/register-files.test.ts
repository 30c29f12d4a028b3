import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchiveFolder, resultFolder } from "../../src/batch/archive-files.js";
import { rowsFile } from "../../src/batch/gather.js";
import { type RegisterInput, writeCsv, writeWorkbooks } from "../../src/batch/register-files.js";
import { registerHead, registerSheets } from "../../src/render/register.js";
import { makeFolder, removeFolder } from "./archive-support.js";

let folder: string;

async function* nothing(): AsyncGenerator<never> {}

/** An archive whose shards gave these numbers of rows, sheet by sheet. */
function makeRows(counts: Record<(typeof registerSheets)[number], number>): RegisterInput {
  const archive = openArchiveFolder(folder);
  mkdirSync(archive.drafts, { recursive: true });
  const results = resultFolder(archive, "a");
  mkdirSync(results, { recursive: true });
  for (const sheet of registerSheets) {
    const width = registerHead(sheet, "en").length;
    const rows = Array.from({ length: counts[sheet] }, (_, row) =>
      JSON.stringify(Array.from({ length: width }, (_cell, column) => `${sheet} ${row} ${column}`)),
    );
    writeFileSync(join(results, rowsFile(sheet)), rows.map((row) => `${row}\n`).join(""));
  }
  return { archive, shards: ["a"], lang: "en", entries: nothing, duplicates: nothing };
}

const workbooks = (): string[] => readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

/** First cells of the rows of a sheet, its head left out. */
function firstCells(name: string, sheet: number): string[] {
  const part = unzipSync(readFileSync(join(folder, name)))[`xl/worksheets/sheet${sheet}.xml`];
  const rows = new TextDecoder().decode(part).match(/<row .*?<\/row>/g) ?? [];
  return rows.slice(1).map((row) => /<t [^>]*>(.*?)<\/t>/.exec(row)?.[1] ?? "");
}

describe("the register of an archive", () => {
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => removeFolder(folder));

  it("goes on in further workbooks when a sheet is full, and takes away those of a longer one", async () => {
    const input = makeRows({ tasks: 3, roles: 7, findings: 0 });
    // A head and three rows.
    expect(await writeWorkbooks(input, 4)).toBe(3);
    expect(workbooks()).toEqual(["tasks-2.xlsx", "tasks-3.xlsx", "tasks.xlsx"]);
    const rows = ["tasks.xlsx", "tasks-2.xlsx", "tasks-3.xlsx"].flatMap((name) =>
      firstCells(name, 2),
    );
    expect(rows).toEqual(Array.from({ length: 7 }, (_, row) => `roles ${row} 0`));
    expect(firstCells("tasks.xlsx", 1)).toEqual(["tasks 0 0", "tasks 1 0", "tasks 2 0"]);
    expect(firstCells("tasks-2.xlsx", 1)).toEqual([]);
    expect(await writeWorkbooks(input)).toBe(1);
    expect(workbooks()).toEqual(["tasks.xlsx"]);
  });

  it("has a workbook and a CSV file with heads when there is no task at all", async () => {
    const input = makeRows({ tasks: 0, roles: 0, findings: 0 });
    expect(await writeWorkbooks(input)).toBe(1);
    await writeCsv(input, ",");
    const lines = readFileSync(join(folder, "tasks.csv"), "utf8").split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]?.startsWith("\ufeffNo.,Task id,")).toBe(true);
  });
});
