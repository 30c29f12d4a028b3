import { describe, expect, it } from "vitest";
import { readDocxBlocks } from "../../../src/readers/docx/read-docx.js";
import { resolveLimits } from "../../../src/readers/index.js";
import type { RichBlock, RichTable } from "../../../src/readers/rich/rich-blocks.js";
import { buildDocx, cell, paragraph, row, run, table } from "./build-docx.js";

const words = "Rà soát, cập nhật danh sách hộ trồng rừng của các thôn trên địa bàn xã. ".repeat(10);
const text = (content: string) => paragraph(run(content));
const merged = (kind: "restart" | "continue") => `<w:vMerge w:val="${kind}"/>`;

async function read(body: string, footnotes?: string): Promise<readonly RichBlock[]> {
  const docx = buildDocx(footnotes === undefined ? { body } : { body, footnotes });
  return (await readDocxBlocks(docx, resolveLimits())).blocks;
}

describe("a table longer than one piece", () => {
  it("is one table with all its rows, cells merged down and notes", async () => {
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const rows = Array.from({ length: 1200 }, (_none, index) =>
      row(
        cell(text(String(index + 1))) +
          cell(paragraph(run(words) + (index === 700 ? call : ""))) +
          cell(text("Quý I"), merged(index % 3 === 0 ? "restart" : "continue")),
      ),
    );
    const blocks = await read(
      text("Trước") + table(...rows) + text("Sau"),
      `<w:footnote w:id="2">${text("Chú thích của ô")}</w:footnote>`,
    );
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "table", "paragraph"]);
    const found = blocks[1] as RichTable;
    expect(found.rows).toHaveLength(1200);
    expect(found.rows.map(({ cells }) => cells.length).join("")).toBe("322".repeat(400));
    expect(
      found.rows
        .filter((_row, index) => index % 3 === 0)
        .every(({ cells }) => cells[2]?.rowSpan === 3),
    ).toBe(true);
    expect(JSON.stringify(found.rows[700])).toContain("Chú thích của ô");
  });

  it("ends where the file ends it, though its last row is deleted", async () => {
    const rows = Array.from({ length: 600 }, (_none, index) =>
      row(cell(text(String(index))) + cell(text(words))),
    );
    const deleted = row(cell(text("bỏ")) + cell(text("bỏ")), "<w:del/>");
    const blocks = await read(
      table(...rows, deleted) + text("Sau") + table(row(cell(text("a")) + cell(text("b")))),
    );
    expect(blocks.map((block) => (block.type === "table" ? block.rows.length : "p"))).toEqual([
      600,
      "p",
      1,
    ]);
  });

  it("has its words whole though a paragraph has runs without end", async () => {
    const runs = Array.from({ length: 30_000 }, (_none, index) =>
      run(`${index} `, index % 2 === 0 ? "<w:b/>" : ""),
    ).join("");
    const [block] = await read(paragraph(runs));
    const found = block?.type === "paragraph" ? block.runs.map((part) => part.text).join("") : "";
    expect(found.trim().split(" ")).toHaveLength(30_000);
  });
});
