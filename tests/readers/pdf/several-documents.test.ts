import { describe, expect, test } from "vitest";
import {
  ending,
  extractPages,
  letterhead,
  paragraphs,
  planPage,
  purpose,
  rows,
  taskTable,
  title,
} from "./draw-plan.js";
import { centred } from "./lay-out.js";
import { bold, italic } from "./pdf-fonts.js";
import type { Mark } from "./pdf-marks.js";

const upper = "QUYẾT ĐỊNH";
const decision: Mark[] = [
  ...letterhead({ number: "Số: 27/QĐ-PNV", date: "Yên Hòa, ngày 04 tháng 3 năm 2025" }),
  ...title(["Về việc ban hành Kế hoạch công tác văn thư, lưu trữ năm 2025"], 685, upper),
  centred("TRƯỞNG PHÒNG NỘI VỤ", 85, 465, 630, 14, { font: bold }),
  ...paragraphs(["Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"], 605)[0],
  centred("QUYẾT ĐỊNH:", 85, 465, 575, 14, { font: bold }),
  ...paragraphs(
    [
      "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch công tác văn thư, lưu trữ năm 2025.",
      "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
      "Điều 3. Các phòng, ban của huyện chịu trách nhiệm thi hành Quyết định này./.",
    ],
    550,
  )[0],
  ...ending({ y: 420, recipients: ["- Như Điều 3;", "- Lưu: VT."] }),
];

/** The plan that the decision carries: with or without a letterhead of its own, and no signature. */
function attached(own: boolean): Mark[] {
  const [text, next] = paragraphs([...purpose, "II. NHIỆM VỤ"], own ? 610 : 690);
  const note =
    "(Ban hành kèm theo Quyết định số 27/QĐ-PNV ngày 04 tháng 3 năm 2025 của Phòng Nội vụ)";
  const top = own ? 685 : 780;
  return [
    ...(own
      ? letterhead({ number: "", date: "" }).filter((mark) => !("text" in mark) || mark.text !== "")
      : []),
    ...title(undefined, top),
    centred(note, 85, 465, top - 38, 11, { font: italic }),
    ...text,
    ...taskTable(next + 8).marks,
  ];
}

describe("a decision and the plan that it issues", () => {
  test.each([
    ["without a letterhead of its own", false],
    ["with its own letterhead", true],
  ])("give the plan (%s), and the decision is named", async (_, own) => {
    const extraction = await extractPages([decision, attached(own)]);
    const { plan, census } = extraction;
    expect(plan.document.number).toMatchObject({ sequence: "27", symbol: "QĐ-PNV" });
    expect(plan.document.attachedPlan?.subject ?? plan.document.subject).toBe(
      "Công tác văn thư, lưu trữ năm 2025",
    );
    expect(plan.sections.map(({ title: name }) => name)).toEqual(["MỤC ĐÍCH, YÊU CẦU", "NHIỆM VỤ"]);
    expect(census.tasks).toBe(3);
    expect(plan.signatures.map(({ name }) => name)).toEqual(["Bùi Thị Nhàn"]);
    expect(extraction.coverage.unmapped).toEqual([]);
    expect(extraction.diagnostics.map(({ code }) => code)).toContain("document/other-part");
  });
});

describe("a plan and another document", () => {
  const report: Mark[] = [
    ...letterhead({ number: "Số: 31/BC-PNV", date: "Yên Hòa, ngày 20 tháng 3 năm 2025" }),
    ...title(["Kết quả công tác văn thư năm 2024"], 685, "BÁO CÁO"),
    ...paragraphs(["I. KẾT QUẢ", "Các phòng, ban đã lập hồ sơ đầy đủ."], 630)[0],
    ...ending({ y: 500, name: "Lê Văn Tấm" }),
  ];

  test("give the plan, and the other is named where it stands", async () => {
    const extraction = await extractPages([planPage(), report]);
    expect(extraction.plan.document.number.sequence).toBe("14");
    expect(extraction.census.tasks).toBe(rows.length);
    expect(extraction.plan.signatures.map(({ name }) => name)).toEqual(["Bùi Thị Nhàn"]);
    const [part] = extraction.diagnostics.filter(({ code }) => code === "document/other-document");
    expect(part?.place?.page).toBe(2);
    expect(extraction.coverage.unmapped).toEqual([]);
  });

  test("give the plan where the other stands before it", async () => {
    const extraction = await extractPages([report, planPage()]);
    expect(extraction.plan.document.type.code).toBe("KH");
    const [part] = extraction.diagnostics.filter(({ code }) => code === "document/other-document");
    expect(part).toMatchObject({ params: { title: "BÁO CÁO" }, place: { page: 1 } });
    expect(extraction.coverage.unmapped).toEqual([]);
    expect(extraction.plan.signatures.map(({ name }) => name)).toEqual(["Bùi Thị Nhàn"]);
    expect(extraction.plan.document.number.sequence).toBe("14");
    expect(extraction.census.tasks).toBe(rows.length);
  });
});
