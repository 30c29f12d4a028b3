import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { buildCoverage } from "../../src/assemble/coverage.js";
import { buildPlan } from "../../src/assemble/plan.js";
import { pipeline } from "../../src/pipeline.js";
import { DocumentBuilder } from "../../src/source/index.js";

const body = [
  "ỦY BAN NHÂN DÂN XÃ ĐÔNG MAI",
  "Số: 15/KH-UBND",
  "Đông Mai, ngày 02 tháng 3 năm 2031",
  "KẾ HOẠCH",
  "Trồng cây xanh năm 2031",
  "I. MỤC ĐÍCH",
  "Nâng cao ý thức của nhân dân.",
  "TM. ỦY BAN NHÂN DÂN",
  "CHỦ TỊCH",
  "Lò Văn Mẫu",
];

interface Margins {
  headers?: readonly string[];
  footers?: readonly string[];
  notes?: readonly string[];
}

async function extract(lines: readonly string[], { headers, footers, notes }: Margins) {
  const builder = new DocumentBuilder("docx", null);
  for (const line of headers ?? []) builder.paragraph({ lines: [line], margin: "header" });
  for (const line of lines) builder.paragraph({ lines: [line] });
  for (const line of footers ?? []) builder.paragraph({ lines: [line], margin: "footer" });
  for (const line of notes ?? []) builder.paragraph({ lines: [line], note: true });
  const tree = builder.finish({ allowClassified: false, blockPlaces: true });
  const file = new VFile();
  await pipeline.run(tree, file);
  const plan = buildPlan(tree);
  return { plan, coverage: buildCoverage(tree, plan, file) };
}

describe("page headers and footers", () => {
  it("say nothing of the plan, and are listed", async () => {
    const margins = { headers: ["Kế hoạch trồng cây"], footers: ["Lưu hành nội bộ"] };
    const { plan, coverage } = await extract(body, margins);
    const bare = await extract(body, {});
    expect(plan.document.issuer?.name).toBe(bare.plan.document.issuer?.name);
    expect(plan.document.subject).toBe("Trồng cây xanh năm 2031");
    expect(plan.signatures).toHaveLength(1);
    expect(coverage.unmapped).toEqual([]);
    expect(coverage.furniture.map(({ text, reason }) => [text, reason])).toEqual([
      ["Kế hoạch trồng cây", "page-header"],
      ["Lưu hành nội bộ", "page-footer"],
    ]);
  });

  it("hold the letterhead where somebody put it there", async () => {
    const { plan, coverage } = await extract(body.slice(3), {
      headers: body.slice(0, 3),
    });
    expect(plan.document.number).toMatchObject({ sequence: "15", symbol: "KH-UBND" });
    expect(plan.document.date.edtf).toBe("2031-03-02");
    expect(plan.document.issuer?.raw).toBe("ỦY BAN NHÂN DÂN XÃ ĐÔNG MAI");
    expect(coverage.unmapped).toEqual([]);
  });
});

describe("foot- and endnotes", () => {
  it("stand in the record, and the acts that they name are cited", async () => {
    const note = "Nghị quyết số 19/NQ-HĐND ngày 05/01/2031 của Hội đồng nhân dân xã.";
    const { plan, coverage } = await extract(body, { notes: [note] });
    expect(plan.notes).toMatchObject([{ type: "paragraph", text: note }]);
    expect(plan.citations.map(({ number }) => number)).toContain("19/NQ-HĐND");
    expect(plan.appendices).toEqual([]);
    expect(coverage.unmapped).toEqual([]);
  });

  it("are no part of a record without any", async () => {
    expect((await extract(body, {})).plan).not.toHaveProperty("notes");
  });
});
