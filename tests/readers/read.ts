import { VFile } from "vfile";
import { readDocument, resolveLimits } from "../../src/readers/index.js";
import type { Limits } from "../../src/readers/limits.js";
import type { SourceDocument } from "../../src/source/index.js";

export interface Reading {
  document: SourceDocument;
  /** A paragraph is its wording; a table is an array of rows of cells. */
  blocks: (string | string[][])[];
  /** Codes of the remarks. */
  codes: string[];
}

export async function read(
  content: string | Uint8Array,
  name: string | null = null,
  limits: Partial<Limits> = {},
): Promise<Reading> {
  const file = new VFile();
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const document = await readDocument(
    { bytes, text: null, name, file },
    { limits: resolveLimits(limits), allowClassified: false },
  );
  const blocks = document.children.map((block) =>
    block.type === "paragraph"
      ? block.wording.text
      : block.children.map((row) => row.children.map((cell) => cell.wording.text)),
  );
  return { document, blocks, codes: file.messages.map(({ ruleId }) => ruleId ?? "") };
}

/** The blocks of a text. */
export const blocksOf = async (content: string, name: string | null = null) =>
  (await read(content, name)).blocks;

/** The lines of every cell of a table. */
export function linesOfCells(document: SourceDocument, table: number): string[][][] {
  const block = document.children[table];
  if (block?.type !== "table") throw new Error(`Block ${table} is no table`);
  return block.children.map((row) =>
    row.children.map(({ wording }) => {
      const bounds = [0, ...wording.breaks, wording.text.length + 1];
      return bounds
        .slice(1)
        .map((to, index) =>
          wording.text.slice(bounds[index], to - (to > wording.text.length ? 0 : 1)),
        );
    }),
  );
}
