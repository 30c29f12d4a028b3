/**
 * Turns each `vocabularies/<name>.tsv` into `src/vocabulary/data/<name>.ts`, so that the library
 * reads no file at run time. With `--check` it writes nothing and fails when a module is stale.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fromRoot, type GeneratedFile, keepFresh } from "./generated-file.js";

const dataFolder = "src/vocabulary/data";

class VocabularyError extends Error {
  override name = "VocabularyError";
}

interface Table {
  header: readonly string[];
  rows: readonly string[];
}

function readTable(path: string): Table {
  const text = readFileSync(fromRoot(path), "utf8");
  if (text !== text.normalize("NFC")) throw new VocabularyError(`${path} is not in NFC.`);
  if (text.includes("\r")) throw new VocabularyError(`${path} has CR line ends: use LF.`);

  const [head, ...rows] = text.replace(/\n+$/, "").split("\n");
  const header = (head ?? "").split("\t");
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const place = `${path}, line ${index + 2}`;
    const cells = row.split("\t");
    if (cells.length !== header.length) {
      throw new VocabularyError(
        `${place}: ${cells.length} cells, but the header names ${header.length} (${header.join(", ")}).`,
      );
    }
    if (cells[0] === "") throw new VocabularyError(`${place}: the cell "${header[0]}" is empty.`);
    if (cells.some((cell) => cell !== cell.trim())) {
      throw new VocabularyError(`${place}: a cell has white space at its edge.`);
    }
    if (seen.has(row)) throw new VocabularyError(`${place}: this row stands twice.`);
    seen.add(row);
  }
  return { header, rows };
}

function toModule(name: string, { header, rows }: Table): string {
  const constant = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return [
    `// Generated from vocabularies/${name}.tsv by \`npm run generate\`; do not edit.`,
    `// The cells of a row, parted by tabs: ${header.join(", ")}.`,
    `export const ${constant}: readonly string[] = [`,
    ...rows.map((row) => `  ${JSON.stringify(row)},`),
    "];",
    "",
  ].join("\n");
}

function generateModules(): GeneratedFile[] {
  const names = readdirSync(fromRoot("vocabularies"))
    .filter((file) => file.endsWith(".tsv"))
    .map((file) => basename(file, ".tsv"))
    .sort();
  return names.map((name) => ({
    path: `${dataFolder}/${name}.ts`,
    content: toModule(name, readTable(`vocabularies/${name}.tsv`)),
  }));
}

try {
  keepFresh(generateModules());
} catch (error) {
  if (!(error instanceof VocabularyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
