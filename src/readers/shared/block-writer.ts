import { PlanError } from "../../model/index.js";
import type {
  DocumentBuilder,
  Margin,
  ParagraphInput,
  RowInput,
  SourceParagraph,
  SourceRow,
  TableOrigin,
} from "../../source/index.js";
import { checkBlocks, checkCells, checkTableCells } from "../limits.js";
import type { ReaderOptions } from "../reader.js";

/** The builder with the limits of the reader held against it. */
export interface BlockWriter {
  paragraph(input: ParagraphInput): SourceParagraph | null;
  table(origin: TableOrigin, margin?: Margin): void;
  row(input: RowInput): SourceRow;
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
      const paragraph = builder.paragraph(input);
      check();
      return paragraph;
    },
    table(origin, margin) {
      builder.table(origin, margin);
    },
    row(input) {
      checkCells(input.cells.length, limits);
      cells += input.cells.length;
      checkTableCells(cells, limits);
      const row = builder.row(input);
      check();
      return row;
    },
  };
}
