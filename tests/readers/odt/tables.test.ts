import { describe, expect, it } from "vitest";
import { PlanError } from "../../../src/model/index.js";
import { firstTable, p, readBody, readFlat, wordsOf } from "./build-odt.js";

const table = (...rows: string[]): string => `<table:table>${rows.join("")}</table:table>`;
const row = (cells: string, attributes = ""): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (words: string, attributes = ""): string =>
  `<table:table-cell ${attributes}>${words === "" ? "" : p(words)}</table:table-cell>`;
const covered = (count = 1): string =>
  `<table:covered-table-cell table:number-columns-repeated="${count}"/>`;
const spans = (columns: number, rows = 1): string =>
  `table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`;
const repeat = (count: number, what = "columns"): string =>
  `table:number-${what}-repeated="${count}"`;

/** Cells as words, with the columns and rows they cover. */
const shape = (body: string): string[][] =>
  firstTable(readFlat({ body })).rows.map(({ cells }) =>
    cells.map(({ blocks, colSpan = 1, rowSpan = 1 }) =>
      colSpan * rowSpan === 1
        ? wordsOf(blocks).join("/")
        : `${wordsOf(blocks)} ${colSpan}x${rowSpan}`,
    ),
  );

describe("tables of an OpenDocument text", () => {
  it("keep cells with several paragraphs, empty cells and rows of the head", () => {
    const body = table(
      `<table:table-header-rows>${row(cell("STT") + cell("Việc"))}</table:table-header-rows>`,
      row(`${cell("")}<table:table-cell>${p("a")}${p("b")}</table:table-cell>`),
    );
    expect(firstTable(readFlat({ body }))).toEqual({
      type: "table",
      rows: [
        {
          header: true,
          cells: [
            { blocks: [{ type: "paragraph", runs: [{ text: "STT" }] }] },
            { blocks: [{ type: "paragraph", runs: [{ text: "Việc" }] }] },
          ],
        },
        {
          cells: [
            { blocks: [] },
            {
              blocks: [
                { type: "paragraph", runs: [{ text: "a" }] },
                { type: "paragraph", runs: [{ text: "b" }] },
              ],
            },
          ],
        },
      ],
    });
  });

  it("leave covered cells out", () => {
    const body = table(
      row(cell("a", spans(2)) + covered() + cell("b", spans(1, 2))),
      row(cell("c") + cell("d") + covered()),
    );
    expect(shape(body)).toEqual([
      ["a 2x1", "b 1x2"],
      ["c", "d"],
    ]);
  });

  it("bear spans whose covered cells are not written", () => {
    const body = table(
      row(cell("a", spans(2)) + cell("b")),
      row(cell("c") + cell("d") + cell("e")),
    );
    expect(shape(body)).toEqual([
      ["a 2x1", "b"],
      ["c", "d", "e"],
    ]);
  });

  it("keep the columns behind a place that nothing covers", () => {
    expect(shape(table(row(cell("a") + covered() + cell("b"))))).toEqual([["a", "", "b"]]);
  });

  it("cut spans down to the table", () => {
    const body = table(row(cell("a", spans(1, 9)) + cell("b")), row(covered() + cell("c")));
    expect(shape(body)).toEqual([["a 1x2", "b"], ["c"]]);
  });

  it("write repeated cells and rows one by one", () => {
    const body = table(row(cell("a", repeat(2)) + cell("b"), repeat(2, "rows")));
    expect(shape(body)).toEqual([
      ["a", "a", "b"],
      ["a", "a", "b"],
    ]);
  });

  it("leave collapsed rows and columns out and keep cells that reach out of them", () => {
    const hidden = 'table:visibility="collapse"';
    const body = table(
      `<table:table-column/><table:table-column ${hidden}/><table:table-column/>`,
      row(cell("a", spans(2)) + covered() + cell("b")),
      row(cell("x", spans(1, 2)) + cell("x") + cell("x"), hidden),
      row(covered() + cell("x") + cell("c")),
    );
    expect(shape(body)).toEqual([
      ["a", "b"],
      ["x", "c"],
    ]);
  });

  it("may stand inside one another", () => {
    const inner = `<table:table table:is-sub-table="true">${row(cell("a") + cell("b"))}</table:table>`;
    const body = table(
      row(`<table:table-cell>${p("ngoài")}${inner}</table:table-cell>${cell("c")}`),
    );
    expect(readBody(body)).toEqual(["ngoài / a | b | c"]);
  });

  it("clip what only fills a sheet", () => {
    const body = table(
      row(cell("a") + cell("", repeat(16_000))),
      row(cell("", repeat(16_000)), repeat(1_000_000, "rows")),
    );
    expect(shape(body)).toEqual([["a", ""], [""]]);
  });

  it("stop at the limits when words repeat without end", () => {
    const stops = (body: string): unknown => {
      try {
        return readFlat({ body });
      } catch (error) {
        return error instanceof PlanError ? `${error.code} ${error.detail}` : error;
      }
    };
    expect(stops(table(row(cell("a", repeat(1_000_000)))))).toBe("resource-limit too-many-cells");
    expect(stops(table(row(cell("a"), repeat(99_999_999, "rows"))))).toBe(
      "resource-limit too-many-blocks",
    );
    expect(stops(table(row(cell("a", repeat(9000)), repeat(9000, "rows"))))).toBe(
      "resource-limit too-many-table-cells",
    );
    expect(stops(table(row(cell("a".repeat(100_000), repeat(9000)))))).toBe(
      "resource-limit unpacked-too-large",
    );
    const rows = row(cell("", repeat(9000)) + cell("a")).repeat(99);
    expect(stops(table(rows))).toBe("resource-limit too-many-table-cells");
  });

  it("take a huge column span for one over the whole table", () => {
    const body = table(
      row(cell("a", spans(1_000_000_000, 1_000_000_000))),
      row(cell("b") + cell("c")),
    );
    expect(readBody(body)).toEqual(["a", "b | c"]);
  });
});
