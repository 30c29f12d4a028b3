import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TableSchema } from "../../src/model/block.js";
import { readLabel } from "../../src/stages/shared/labels.js";
import { head, type Outcome, readBlocks, type TestCell, type TestTable } from "./tables-support.js";

const wording = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("", "1", "2.", "I", "II", "A", "V", "a", "1.1", "-", "x", "-nt-"),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...head,
      "Tổ chức hội nghị",
      "và công khai kết quả",
      "- Văn phòng",
      "CÔNG TÁC TUYÊN TRUYỀN",
      "Tháng 9/2025",
      "Quý I",
      "Tổng cộng",
      "Ghi chú: dự kiến",
      "Chủ trì",
      "(1)",
      "Văn phòng chủ trì, phối hợp với Công an xã",
      "Tối thiểu 02 lần trong năm",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
);
const cell: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 8, arbitrary: wording },
  {
    weight: 2,
    arbitrary: fc.record({
      lines: fc.array(wording, { maxLength: 3 }),
      colSpan: fc.integer({ min: 1, max: 9 }),
      rowSpan: fc.integer({ min: 1, max: 4 }),
    }),
  },
);
const row = fc.oneof(
  { weight: 5, arbitrary: fc.array(cell, { minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constant<readonly TestCell[]>(head) },
);
const table: fc.Arbitrary<TestTable> = fc.record({
  rows: fc
    .tuple(fc.boolean(), fc.array(row, { minLength: 1, maxLength: 12 }))
    .map(([headed, rows]) => (headed ? [head, ...rows] : rows)),
  marked: fc.integer({ min: 0, max: 2 }),
});
const blocks = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: table },
    { weight: 1, arbitrary: fc.constantFrom("2", "Đoạn văn") },
  ),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** Everything that the record says of the tables, one wording a line. */
function wordsOf({ tables }: Outcome): string {
  const words: string[] = [];
  for (const { columns, rows } of tables) {
    for (const { header } of columns) words.push(header);
    for (const told of rows) {
      if (told.kind === "section") words.push(told.label ?? "", told.title);
      else words.push(...told.cells);
    }
  }
  return words.join("\n");
}

describe("any grid at all", () => {
  test("is read without a throw, and the census adds up to its rows", () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const outcome = readBlocks(...given);
        const nodes = outcome.document.children.filter((block) => block.type === "table");
        const counted = outcome.tables.reduce(
          (sum, { census: c }) =>
            sum + c.heads + c.repeatedHeads + c.sections + c.joined + c.tasks + c.others,
          0,
        );
        expect(counted).toBe(nodes.reduce((sum, node) => sum + node.children.length, 0));
        for (const { census, rows } of outcome.tables) {
          const count = (kind: string): number => rows.filter((told) => told.kind === kind).length;
          expect([count("section"), count("task"), count("data")]).toEqual([
            census.sections,
            census.tasks,
            census.others,
          ]);
        }
        const taken = outcome.readings.flatMap(({ node, absorbed }) => [node, ...absorbed]);
        expect(new Set(taken)).toEqual(new Set(nodes));
      }),
      { numRuns: 150 },
    );
  });

  test("gives a valid record with unique ids", () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const { tables, tasks } = readBlocks(...given);
        for (const read of tables) TableSchema.parse(read);
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      }),
      { numRuns: 150 },
    );
  });

  test("loses no cell: each stands in a cell, a title, a label, a header or the furniture", () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const outcome = readBlocks(...given);
        const words = wordsOf(outcome);
        for (const block of outcome.document.children) {
          if (block.type !== "table") continue;
          for (const source of block.children) {
            if (source.furniture !== undefined) continue;
            for (const { wording: found } of source.children) {
              if (words.includes(found.text)) continue;
              // A label loses its brackets and closing mark, a title its label.
              const label = readLabel(`${found.text} x`);
              expect(words).toContain(label?.name ?? found.text.replace(/[()[\].:/–-]/gu, ""));
              expect(words).toContain(found.text.slice(label?.end ?? found.text.length));
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("places reproduce the cells", () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const { rows, document } = readBlocks(...given);
        for (const told of rows) {
          if (told.kind === "section") continue;
          for (const [column, places] of (told.cellsAt ?? []).entries()) {
            const pieces = places.map(({ start, end }) => document.text.slice(start, end));
            const found = told.cells[column]!;
            expect(pieces.join("").replaceAll(" ", "")).toBe(found.replaceAll(" ", ""));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
