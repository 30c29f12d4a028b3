import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../src/readers/limits.js";
import { readOdtBlocks } from "../../../src/readers/odt/read-odt.js";
import type { RichDocument } from "../../../src/readers/rich/rich-blocks.js";
import { firstParagraph, firstTable, wordsOf } from "./build-odt.js";

const read = (name: string): RichDocument =>
  readOdtBlocks(readFileSync(new URL(`files/${name}`, import.meta.url)), defaultLimits);

describe.each(["plan.odt", "plan.fodt", "plan-by-way-of-docx.odt"])("%s of LibreOffice", (name) => {
  const document = read(name);

  it("gives the words with their numbers as drawn", () => {
    expect(wordsOf(document.blocks)).toEqual([
      "kế hoạch ngắm sao",
      "I. Mục đích",
      "Căn cứ Luật Bầu trời, Sở giao:",
      "1. Ngắm sao",
      "a) Sao mai",
      "b) Sao hôm",
      "1.b.1. Lúc tối",
      "2. Ghi sổ",
      "Xen giữa\nhai dòng\tvà một thẻ",
      "3. Nộp sổ",
      "- Gạch đầu dòng",
      "II. Việc làm",
      "STT | Việc | Hạn",
      "Nhóm một",
      "1 | Lau kính | Quý I",
      "2 | Vẽ bản đồ",
      "3 | Báo cáo | Quý II",
      "\f",
      "Nơi nhận",
      "Chữ liền",
    ]);
  });

  it("gives spans, head rows, notes, boxes, looks and page headers", () => {
    const { rows } = firstTable(document);
    expect(rows.map((row) => row.header === true)).toEqual([true, false, false, false, false]);
    expect(rows[1]?.cells[0]?.colSpan).toBe(3);
    expect(rows[2]?.cells[2]?.rowSpan).toBe(2);
    expect(document.blocks[2]).toMatchObject({ notes: [{ runs: [{ text: "Luật số 7." }] }] });
    expect(document.blocks.at(-1)).toMatchObject({ boxes: [{ runs: [{ text: "Trong khung" }] }] });
    const font = "Liberation Serif";
    expect(firstParagraph(document).runs).toEqual([
      { text: "kế hoạch", caps: true, font },
      { text: " ", font },
      { text: "ngắm sao", bold: true, font },
    ]);
    expect(document.blocks[1]).toMatchObject({ headingDepth: 1, runs: [{ bold: true, font }] });
    expect(wordsOf(document.headers)).toEqual(["Sở Mây tỉnh Trăng, trang "]);
    expect(document.footers).toEqual([]);
  });
});
