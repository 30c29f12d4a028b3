import { PlanError } from "../../model/index.js";
import type { DocumentBuilder, ParagraphInput, RowInput, TableOrigin } from "../../source/index.js";
import { checkBlocks, checkCells, checkTableCells } from "../limits.js";
import type { ReaderOptions } from "../reader.js";

/** The builder with the limits of the reader held against it. */
export interface BlockWriter {
  paragraph(input: ParagraphInput): void;
  table(origin: TableOrigin, margin?: "header" | "footer"): void;
  row(input: RowInput): void;
}

/** How many blocks are written between two looks at the abort signal. */
const checkEvery = 1024;

export function createBlockWriter(builder: DocumentBuilder, options: ReaderOptions): BlockWriter {
  const { limits, signal } = options;
  let cells = 0;
  const check = (): void => {
    checkBlocks(builder.size, limits);
    if (builder.size % checkEvery === 0 && signal?.aborted === true) throw new PlanError("aborted");
  };
  return {
    paragraph(input) {
      builder.paragraph(input);
      check();
    },
    table(origin, margin) {
      builder.table(origin, margin);
    },
    row(input) {
      checkCells(input.cells.length, limits);
      cells += input.cells.length;
      checkTableCells(cells, limits);
      builder.row(input);
      check();
    },
  };
}
