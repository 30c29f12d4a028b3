import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readFolder } from "../../eval/folder.js";
import { sampleGold } from "./sample-gold.js";

const made: string[] = [];
const makeFolder = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-eval-"));
  made.push(folder);
  mkdirSync(join(folder, "gold"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

test("takes the documents of a folder, each with its annotation where there is one", () => {
  const folder = makeFolder({
    "b.txt": "",
    "a.docx": "",
    "README.md": "",
    "notes.json": "",
    "gold/b.txt.json": JSON.stringify(sampleGold),
  });
  expect(readFolder(folder).map(({ name, gold }) => [name, gold?.header.place ?? null])).toEqual([
    ["a.docx", null],
    ["b.txt", "An Sơn"],
  ]);
});

test("an annotation whose document is missing is a mistake, not a document less", () => {
  const folder = makeFolder({ "a.txt": "", "gold/b.txt.json": "{}" });
  expect(() => readFolder(folder)).toThrow("gold/b.txt.json has no document beside it");
});
