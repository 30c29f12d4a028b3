import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocBlocks } from "../../../src/readers/doc/read-doc.js";
import { defaultLimits } from "../../../src/readers/limits.js";
import type { RichParagraph } from "../../../src/readers/rich/rich-blocks.js";
import { showBlocks, wordsOf } from "./show-blocks.js";

const bytes = readFileSync(new URL("files/features.doc", import.meta.url));
const document = readDocBlocks(bytes, defaultLimits);
const paragraphs = document.blocks.filter((block) => block.type === "paragraph");
const find = (start: string): RichParagraph => {
  const found = paragraphs.find((paragraph) => wordsOf(paragraph).startsWith(start));
  if (found === undefined) throw new Error(`No paragraph begins with ${start}`);
  return found;
};

describe("a .doc file with everything", () => {
  it("tells automatic numbers of all levels as drawn", () => {
    const start = paragraphs.findIndex((paragraph) => paragraph.label === "I.");
    expect(paragraphs.slice(start, start + 19).map((paragraph) => paragraph.label)).toEqual([
      "I.",
      "1.",
      "a)",
      "b)",
      "I.1.1.",
      "-",
      "(i)",
      "A/",
      "01",
      "Ghi chú:",
      "2.",
      "a)",
      "II.",
      "1.",
      "II.1.1.",
      "•",
      "➢",
      "Điều 1.",
      "Điều 2.",
    ]);
  });

  it("counts on from the cells of a table, and from a start of its own", () => {
    expect(find("[4]").runs[0]?.text).toBe("Đếm tiếp");
    expect(find("[7]").runs[0]?.text).toBe("Bắt đầu lại từ bảy");
  });

  it("leaves out what is deleted or hidden and keeps what is inserted", () => {
    expect(wordsOf(find("Trước mới"))).toBe("Trước mới thêm sau.");
  });

  it("resolves bold and fonts along the styles", () => {
    expect(find("Kế hoạch")).toMatchObject({
      headingDepth: 1,
      runs: [{ text: "Kế hoạch thử nghiệm", bold: true, font: "Times New Roman" }],
    });
    expect(find("Chữ cũ").runs).toEqual([
      { text: "Chữ cũ", bold: true, font: ".VnTime" },
      { text: " không đậm", bold: false, font: ".VnTime" },
    ]);
    expect(find("chữ hoa").runs.map(({ bold, caps }) => [bold, caps ?? false])).toEqual([
      [false, true],
      [false, false],
      [true, false],
    ]);
  });

  it("keeps breaks, tabs and hyphens as characters", () => {
    expect(wordsOf(find("Dòng một"))).toBe("Dòng một\ndòng hai\tsau tab\u2011nối\u00admềm");
    expect(wordsOf(find("Phần sau"))).toBe("Phần sau\f");
  });

  it("shows the results of fields and leaves out page numbers", () => {
    expect(wordsOf(find("Xem"))).toMatch(/^Xem liên kết, trang \/, ngày /);
  });

  it("hangs notes and text boxes on the paragraph that calls them", () => {
    const calling = find("Có chú thích");
    expect(wordsOf(calling)).toBe("Có chú thích và cuối hết.");
    expect(showBlocks(calling.notes ?? []).map((note) => String(note).trim())).toEqual([
      "Lời chú thích.",
      "Lời chú cuối.",
    ]);
    const boxed = find("Có hộp");
    expect(wordsOf(boxed)).toBe("Có hộp chữ.");
    expect(showBlocks(boxed.boxes ?? []).filter((words) => words !== "")).toEqual([
      "Trong hộp chữ",
      "[1] Dòng hai của hộp",
    ]);
  });

  it("shows symbols as the characters people know", () => {
    expect(wordsOf(find("✓"))).toBe("✓ Đã xong");
  });

  it("reads merged cells, header rows, ordinals and a table in a cell", () => {
    const tables = document.blocks.filter((block) => block.type === "table");
    expect(tables[0]?.rows.map((row) => row.header ?? false)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(showBlocks(tables)).toEqual([
      {
        rows: [
          [{ "1x2": "STT" }, { "2x1": "Nhiệm vụ" }, { "1x2": "Thời hạn" }],
          ["Nội dung", "Cơ quan"],
          ["[1] ", "Việc A", "Phòng Một", "Tháng 3"],
          [{ "4x1": "Nhóm chung" }],
          [
            "[2] ",
            [
              "Việc B",
              {
                rows: [
                  ["con 1", "con 2"],
                  ["con 3", "con 4"],
                ],
              },
              "Sau bảng con",
            ],
            { "1x2": "Phòng Hai" },
            "Tháng 4",
          ],
          ["[3] ", "Việc C", ""],
        ],
      },
    ]);
  });

  it("tells each header and footer once, the first page's first", () => {
    const words = (blocks: typeof document.headers): unknown[] =>
      showBlocks(blocks).filter((text) => text !== "");
    expect(words(document.headers)).toEqual(["Đầu trang nhất", "Đầu trang thường"]);
    expect(words(document.footers)).toEqual(["Chân trang "]);
  });
});
