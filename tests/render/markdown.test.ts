import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { extractPlan, listTasks } from "../../src/index.js";
import { labels } from "../../src/render/labels.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { agency, deadline, plan, section, table, task } from "./sample-plan.js";

const vi = (fields: Parameters<typeof plan>[0]) => renderMarkdown(plan(fields), { lang: "vi" });

describe("a plan in Markdown", () => {
  it("begins with its title and what the head states", () => {
    expect(vi({})).toBe(
      [
        "# KẾ HOẠCH: Chăm sóc cây xanh",
        "",
        "- **Cơ quan ban hành:** UBND XÃ SUỐI MƠ",
        "- **Số, ký hiệu:** 12/KH-UBND",
        "- **Địa danh, ngày tháng:** Suối Mơ, ngày 05 tháng 02 năm 2024",
        "",
      ].join("\n"),
    );
  });

  it("is labelled in English unless told", () => {
    expect(renderMarkdown(plan())).toContain("- **Issued by:** UBND XÃ SUỐI MƠ");
  });

  it("says what is blank and what is inferred", () => {
    const { document } = plan();
    const markdown = vi({
      document: {
        ...document,
        issuer: { ...agency("UBND xã"), inferred: true },
        number: { ...document.number, status: "blank", raw: "/KH-UBND" },
        date: { status: "absent", raw: null, edtf: null },
        place: null,
        draft: true,
      },
      period: { raw: "năm 2024", start: "2024-01-01", end: "2024-12-31" },
    });
    expect(markdown).toContain("**Cơ quan ban hành:** UBND xã (suy ra từ nội dung)");
    expect(markdown).toContain("**Số, ký hiệu:** /KH-UBND (còn để trống)");
    expect(markdown).toContain("**Giai đoạn thực hiện:** năm 2024 (01/01/2024 – 31/12/2024)");
    expect(markdown).toContain("**Dự thảo:** chưa phải bản ban hành");
    expect(markdown).not.toContain("Địa danh");
  });

  it("keeps the outline with its labels and lists", () => {
    const item = { type: "item" as const, marker: "+", text: "Ý nhỏ", children: [] };
    const markdown = vi({
      sections: [
        section({
          children: [
            section({
              label: "a",
              title: "Yêu cầu",
              level: 2,
              blocks: [
                { type: "paragraph", text: "Đoạn văn." },
                { type: "item", marker: "-", text: "Ý lớn", children: [item] },
                { type: "item", marker: "1.", text: "Ý có số", children: [] },
              ],
            }),
          ],
        }),
      ],
    });
    expect(markdown).toContain(
      "## I. NHIỆM VỤ\n\n### a) Yêu cầu\n\nĐoạn văn.\n\n- Ý lớn\n  - Ý nhỏ\n- 1\\. Ý có số\n",
    );
  });

  it("sets tasks in the columns a clerk looks for", () => {
    const row = task({
      task: { text: "Làm: Một Hai", leadIn: "Làm:", bullets: ["Một", "Hai"] },
      lead: [agency("Văn phòng"), agency("Tư pháp | Hộ tịch")],
      coordinating: [agency("Công an xã")],
      requirement: "Đầy đủ",
      output: "Báo cáo",
      deadline: deadline({
        raw: "Trong năm",
        kind: "period",
        start: "2024-01-01",
        due: "2024-12-31",
        assumptions: ["year-from-title"],
      }),
    });
    const rows = table({ kind: "section", label: "A", title: "CHUNG", path: ["A"] }, row, {
      kind: "data",
      cells: ["", "Cộng", "5"],
    });
    expect(vi({ sections: [section({ blocks: [rows] })] })).toContain(
      [
        "| STT | Nhiệm vụ | Chủ trì | Phối hợp | Yêu cầu/sản phẩm | Thời hạn (nguyên văn) | Thời hạn (chuẩn hóa) |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| **A** | **CHUNG** |  |  |  |  |  |",
        "| 1 | Làm:<br>- Một<br>- Hai | Văn phòng; Tư pháp \\| Hộ tịch | Công an xã | Yêu cầu: Đầy đủ<br>Sản phẩm: Báo cáo | Trong năm | 01/01/2024 – 31/12/2024¹ |",
        "|  | Cộng · 5 |  |  |  |  |  |",
        "",
        "*Phần suy ra ngoài nguyên văn: ¹ năm lấy theo trích yếu.*",
      ].join("\n"),
    );
  });

  it("adds the columns that only some tables have", () => {
    const markdown = vi({
      sections: [
        section({
          tasks: [task({ budget: "5 triệu", notes: "Ghi", supervising: [agency("Chủ tịch")] })],
        }),
      ],
    });
    expect(markdown).toContain("*Nhiệm vụ được giao tại mục này*\n\n| STT |");
    for (const name of ["Theo dõi, chỉ đạo", "Kinh phí", "Ghi chú"])
      expect(markdown).toContain(`| ${name} |`);
  });

  it("leaves a table without tasks as it stands", () => {
    const figures = {
      ...table(
        { kind: "data", cells: ["1", "Xóm Trên", "20"] },
        { kind: "data", cells: ["x", "", "", "y"] },
      ),
      columns: [
        { header: "STT", role: "ordinal" as const },
        { header: "Xóm", role: "place" as const },
      ],
    };
    expect(
      vi({
        appendices: [
          { label: null, number: null, title: "BIỂU", attachedTo: null, blocks: [figures] },
        ],
      }),
    ).toContain(
      "## Phụ lục. BIỂU\n\n| STT | Xóm |  |  |\n| --- | --- | --- | --- |\n| 1 | Xóm Trên | 20 |  |\n| x |  |  | y |",
    );
  });

  it("ends with recipients, signature, reports due and documents cited", () => {
    const markdown = vi({
      closing: { text: "Trên đây là Kế hoạch./.", contact: "Văn phòng", endMark: "./." },
      recipients: [{ text: "Lưu: VT", agencies: [], purpose: null }],
      signatures: [
        {
          authority: [{ code: "KT", raw: "KT. CHỦ TỊCH", of: "CHỦ TỊCH" }],
          position: "PHÓ CHỦ TỊCH",
          name: null,
        },
      ],
      reporting: [
        {
          raw: "Hằng quý báo cáo UBND huyện",
          from: null,
          to: "UBND huyện",
          via: null,
          frequency: { raw: "Hằng quý", rrule: "FREQ=MONTHLY;INTERVAL=3" },
        },
      ],
      citations: [
        {
          raw: "Kế hoạch số 9/KH-UBND",
          role: "implements",
          type: null,
          number: null,
          symbol: null,
          year: null,
          date: "2024-01-02",
          issuer: null,
          subject: null,
          title: null,
        },
      ],
    });
    expect(markdown).toContain(
      "**Đầu mối liên hệ:** Văn phòng\n\n## Nơi nhận\n\n- Lưu: VT\n\n## Người ký\n\n",
    );
    expect(markdown).toContain("KT. CHỦ TỊCH\\\nPHÓ CHỦ TỊCH\\\n(chưa có họ tên)\n");
    expect(markdown).toContain(
      "| Hằng quý báo cáo UBND huyện |  | UBND huyện | Hằng quý<br>(hằng quý) |",
    );
    expect(markdown).toContain("| Kế hoạch số 9/KH-UBND | 02/01/2024 | thực hiện |");
  });

  it("has labels in both languages", () => {
    expect(Object.keys(labels.vi)).toEqual(Object.keys(labels.en));
    for (const [key, text] of Object.entries(labels.vi)) {
      expect(text, key).not.toBe("");
      expect(text).toBe(text.normalize("NFC"));
    }
  });

  it("holds every task of a real plan", async () => {
    const path = new URL("../../fixtures/thanh-liet-sipas-papi-2024/source.txt", import.meta.url);
    const { plan: seed } = await extractPlan(await readFile(path));
    const markdown = renderMarkdown(seed, { lang: "vi" });
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    const read = letters(markdown.replaceAll("<br>", ""));
    for (const { task: row } of listTasks(seed)) expect(read).toContain(letters(row.task.text));
    expect(markdown).not.toMatch(/undefined|null|\[object/);
  });
});
