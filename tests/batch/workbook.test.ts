import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { WorkbookWriter } from "../../src/batch/workbook.js";

const form = { name: "Nhiệm vụ", head: ["STT", "Hạn"], dateColumn: 1 };

function write(rows: readonly (readonly string[])[]): Uint8Array {
  const workbook = new WorkbookWriter();
  workbook.beginSheet(form);
  for (const row of rows) workbook.addRow(row);
  workbook.end();
  return new Uint8Array(Buffer.concat(workbook.take()));
}

/** Cells of the first sheet: type and words; parsed strictly, so that what is not XML fails. */
function readCells(bytes: Uint8Array): [place: string, type: string, text: string][] {
  const cells: [string, string, string][] = [];
  const parser = new SaxesParser();
  let open: [string, string, string] | null = null;
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "c") open = [attributes.r ?? "", attributes.t ?? "n", ""];
  });
  parser.on("text", (text) => {
    if (open !== null) open[2] += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "c" && open !== null) cells.push(open);
    if (name === "c") open = null;
  });
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const text = new TextDecoder().decode(part);
    if (name === "xl/worksheets/sheet1.xml") parser.write(text).close();
    else new SaxesParser().write(text).close();
  }
  return cells;
}

describe("a workbook", () => {
  it("holds text as text and complete days as days", () => {
    const cells = readCells(
      write([
        ["1/2", "2024-12-31"],
        ["=A1", "31/12"],
        ["", "1899-01-01"],
      ]),
    );
    expect(cells).toEqual([
      ["A1", "inlineStr", "STT"],
      ["B1", "inlineStr", "Hạn"],
      ["A2", "inlineStr", "1/2"],
      ["B2", "n", "45657"],
      ["A3", "inlineStr", "=A1"],
      ["B3", "inlineStr", "31/12"],
      ["B4", "inlineStr", "1899-01-01"],
    ]);
  });

  it("takes any wording: marks of XML, signs that XML has not, and what looks like an escape", () => {
    const [, , cell] = readCells(write([['<a & "b">\u0001\ud800 _x0041_ 𠀀', ""]]));
    expect(cell?.[2]).toBe('<a & "b">\ufffd\ufffd _x005F_x0041_ 𠀀');
  });

  it("cuts a cell that is longer than a cell can be, and marks the cut", () => {
    const cell = readCells(write([["x".repeat(40_000), ""]]))[2];
    expect(cell?.[2]).toHaveLength(32_767);
    expect(cell?.[2].endsWith(" […]")).toBe(true);
  });

  it("is the same bytes for the same rows", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [String(index), "2024-01-01"]);
    expect(Buffer.from(write(rows)).equals(Buffer.from(write(rows)))).toBe(true);
    expect(readCells(write(rows))).toHaveLength(10_002);
  });

  it("tells when a sheet is full", () => {
    const workbook = new WorkbookWriter();
    workbook.beginSheet(form);
    workbook.addRow(["1", ""]);
    expect(workbook.isFull(3)).toBe(false);
    workbook.addRow(["2", ""]);
    expect(workbook.isFull(3)).toBe(true);
  });
});
