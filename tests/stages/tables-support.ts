import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { VFile } from "vfile";
import type { Row, SectionRow, Table, TaskRow } from "../../src/model/index.js";
import {
  type CellInput,
  DocumentBuilder,
  type SourceDocument,
  type TableReading,
} from "../../src/source/index.js";
import { readTables } from "../../src/stages/tables.js";

/** A cell as its wording, or with lines and spans. */
export type TestCell = string | CellInput;

export interface TestTable {
  rows: readonly (readonly TestCell[])[];
  /** How many rows the format marks as heading rows. */
  marked?: number;
}

/** A block of a test document: a table, or a paragraph. */
export type TestBlock = TestTable | string;

export function buildDocument(blocks: readonly TestBlock[]): SourceDocument {
  const builder = new DocumentBuilder("text", "utf-8");
  for (const block of blocks) {
    if (typeof block === "string") {
      const paragraph = builder.paragraph({ lines: [block] });
      if (paragraph !== null && /^\d+$/.test(block)) paragraph.furniture = "page-number";
      continue;
    }
    builder.table("markup");
    for (const [index, row] of block.rows.entries()) {
      const cells = row.map((cell) => (typeof cell === "string" ? { lines: [cell] } : cell));
      builder.row({ cells, header: index < (block.marked ?? 0) });
    }
  }
  return builder.finish({ allowClassified: false });
}

export interface Outcome {
  document: SourceDocument;
  file: VFile;
  readings: TableReading[];
  tables: Table[];
  rows: Row[];
  tasks: TaskRow[];
  sections: SectionRow[];
  /** Codes of the remarks, in order. */
  codes: string[];
}

export function runStage(document: SourceDocument): Outcome {
  const file = new VFile();
  readTables()(document, file);
  const readings = [...document.annotations.tables.values()];
  const tables = readings.map(({ table }) => table);
  const rows = tables.flatMap((table) => table.rows);
  return {
    document,
    file,
    readings,
    tables,
    rows,
    tasks: rows.filter((row) => row.kind === "task"),
    sections: rows.filter((row) => row.kind === "section"),
    codes: file.messages.map(({ ruleId }) => String(ruleId)),
  };
}

/** Reads the tables of a document made of the given blocks. */
export const readBlocks = (...blocks: readonly TestBlock[]): Outcome =>
  runStage(buildDocument(blocks));

/** Reads one table of plain rows. */
export const readRows = (...rows: readonly (readonly TestCell[])[]): Outcome =>
  readBlocks({ rows });

export const head = [
  "TT",
  "Nhiệm vụ",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Yêu cầu",
  "Thời gian hoàn thành",
] as const;

const seedPath = fileURLToPath(
  new URL("../../fixtures/thanh-liet-sipas-papi-2024/source.txt", import.meta.url),
);

/** The published plan with tab-separated tables: every run of tab lines a table, every other line a paragraph. */
export function buildSeed(): SourceDocument {
  const builder = new DocumentBuilder("text", "utf-8");
  let inTable = false;
  const titles: number[] = [];
  let blocks = 0;
  for (const [index, text] of readFileSync(seedPath, "utf8").split("\n").entries()) {
    const line = index + 1;
    if (!text.includes("\t")) {
      inTable = false;
      if (/^Phụ lục \d$/.test(text.trim())) titles.push(blocks);
      if (builder.paragraph({ lines: [text], line }) !== null) blocks += 1;
      continue;
    }
    if (!inTable) {
      builder.table("tabs");
      blocks += 1;
      inTable = true;
    }
    const cells = text
      .replace(/\r$/, "")
      .split("\t")
      .map((cell) => ({ lines: cell.split(/<\/?p>/).filter((piece) => piece.trim() !== "") }));
    builder.row({ cells, line });
  }
  const document = builder.finish({ allowClassified: false });
  document.annotations.period = { raw: "năm 2024", start: "2024-01-01", end: "2024-12-31" };
  const issuer = {
    raw: "UBND xã Thanh Liệt",
    name: "Ủy ban nhân dân xã Thanh Liệt",
    level: "commune" as const,
    kind: "unit" as const,
    confidence: "medium" as const,
  };
  document.annotations.head = {
    type: { code: "KH", name: "Kế hoạch", raw: "KẾ HOẠCH" },
    issuer,
    parent: null,
    number: { status: "absent", raw: null, sequence: null, symbol: null, year: null },
    place: null,
    date: { status: "blank", raw: null, edtf: "2024" },
    subject: null,
    urgency: null,
    secrecy: null,
    circulation: null,
    draft: false,
  };
  for (const [index, from] of titles.entries()) {
    document.annotations.appendices.push({
      from,
      to: titles[index + 1] ?? document.children.length,
      contentFrom: from,
      head: { label: `Phụ lục ${index + 1}`, number: index + 1, title: null, attachedTo: null },
    });
  }
  return document;
}
