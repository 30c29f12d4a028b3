import { describe, expect, test } from "vitest";
import { extractPlan } from "../../src/index.js";

const body =
  "KẾ HOẠCH\nTrồng rừng năm 2024\n\nI. MỤC ĐÍCH\n\n- Phủ xanh.\n\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Sỏi\n\n";
const read = async (text: string) => (await extractPlan(body + text)).plan;
const table = "TT\tNhiệm vụ\tChủ trì\n1\tƯơm giống\tVăn phòng\n";

describe("appendices", () => {
  test.each([
    ["Phụ lục 1", "Phụ lục 1", 1],
    ["PHỤ LỤC II", "PHỤ LỤC II", 2],
    ["Phụ lục số 03", "Phụ lục số 03", 3],
    ["PHỤ LỤC", "PHỤ LỤC", null],
    ["Biểu số 02", "Biểu số 02", 2],
    ["Mẫu số 01", "Mẫu số 01", 1],
    ["Phụ lục A", "Phụ lục A", 1],
  ])("“%s” is a label", async (line, label, number) => {
    const { appendices } = await read(
      `${line}\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 5/KH-UBND ngày 02/3/2024 của UBND xã An Phú)\n\n${table}`,
    );
    expect(appendices).toMatchObject([
      {
        label,
        number,
        title: "DANH MỤC NHIỆM VỤ",
        attachedTo: { number: "5/KH-UBND", date: "2024-03-02", issuer: "UBND xã An Phú" },
      },
    ]);
  });

  test("take label and title from one line", async () => {
    const { appendices } = await read(`Phụ lục I: DANH MỤC NHIỆM VỤ\n\n${table}`);
    expect(appendices).toMatchObject([
      { label: "Phụ lục I", title: "DANH MỤC NHIỆM VỤ", attachedTo: null },
    ]);
  });

  test("take the lines in lower case that go on with a title in capitals", async () => {
    const { appendices } = await read(
      "Phụ lục số 02:\n\nMẪU BÁO CÁO\n\nkết quả trồng rừng của các xã, thị trấn (tháng …/2024)\n\nI. Kết quả\n\n1. Diện tích\n",
    );
    expect(appendices).toMatchObject([
      {
        label: "Phụ lục số 02",
        title: "MẪU BÁO CÁO kết quả trồng rừng của các xã, thị trấn (tháng …/2024)",
      },
    ]);
  });

  test("may have no label: the title stands over the attached-to line", async () => {
    const { appendices } = await read(
      `PHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số    /KH-UBND ngày    /   /2024 của UBND xã An Phú)\n\n${table}`,
    );
    expect(appendices).toMatchObject([
      { label: null, title: "PHÂN CÔNG NHIỆM VỤ", attachedTo: { number: "KH-UBND", date: "2024" } },
    ]);
  });

  test("hold what stands behind the signature without any head", async () => {
    const { appendices } = await read(`DANH SÁCH\n\n${table}`);
    expect(appendices).toMatchObject([
      { label: null, title: "DANH SÁCH", blocks: [{ type: "table" }] },
    ]);
  });

  test("each reach to the next", async () => {
    const { appendices } = await read(
      `Phụ lục I\nDANH MỤC A\n\n${table}\nPhụ lục II\nDANH MỤC B\n\n${table}\nGhi chú: làm đúng mùa.\n`,
    );
    expect(
      appendices.map(({ label, blocks }) => [label, blocks.map((block) => block.type)]),
    ).toEqual([
      ["Phụ lục I", ["table"]],
      ["Phụ lục II", ["table", "paragraph"]],
    ]);
  });

  test("are not begun by a sentence that mentions one", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nTrồng rừng\n\nI. NHIỆM VỤ\n\nPhụ lục 1 quy định danh mục cây trồng của xã.\n\n1. Phụ lục 2: Danh mục giống.\n",
    );
    expect(plan.appendices).toEqual([]);
  });
});

describe("the head of a plan without a letterhead", () => {
  test("is inferred from the attached-to line, the opening and the signature", async () => {
    const { document } = await read(
      `Phụ lục 1\nDANH MỤC\n(Kèm theo Kế hoạch số /KH-UBND ngày / /2024 của UBND xã An Phú)\n\n${table}`,
    );
    expect(document).toMatchObject({
      issuer: {
        raw: "UBND xã An Phú",
        name: "Ủy ban nhân dân xã An Phú",
        level: "commune",
        inferred: true,
      },
      number: { status: "blank", symbol: "KH-UBND", sequence: null },
      date: { status: "blank", edtf: "2024" },
    });
  });

  test("stays unknown when only the signature speaks", async () => {
    const { document } = await read("");
    expect(document.issuer).toBeNull();
    expect(document.number.status).toBe("absent");
  });
});

describe("a Decision that carries a plan", () => {
  const decision =
    "UBND HUYỆN BÌNH TRỊ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/QĐ-UBND\tBình Trị, ngày 04 tháng 4 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch trồng rừng\n\nCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng rừng năm 2024.\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Sỏi\n\nKẾ HOẠCH\nTrồng rừng năm 2024\n(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 04/4/2024 của UBND huyện Bình Trị)\n\nI. MỤC ĐÍCH\n\n- Phủ xanh.\n";

  test("keeps the head, recipients and signature of the Decision and the body of the plan", async () => {
    const { plan, diagnostics, status } = await extractPlan(decision);
    expect(plan.document).toMatchObject({
      type: { code: "QĐ" },
      number: { sequence: "15", symbol: "QĐ-UBND" },
      attachedPlan: { type: { code: "KH" }, subject: "Trồng rừng năm 2024" },
    });
    expect(plan.sections.map((section) => section.title)).toEqual(["MỤC ĐÍCH"]);
    expect(plan.signatures[0]?.name).toBe("Trần Văn Sỏi");
    expect(plan.opening.map((paragraph) => paragraph.text.slice(0, 6))).toEqual([
      "Căn cứ",
      "Điều 1",
      "Điều 2",
    ]);
    expect(plan.period).toMatchObject({ start: "2024-01-01", end: "2024-12-31" });
    expect(diagnostics.map(({ code }) => code)).toContain("document/other-part");
    expect(status).toBe("complete");
  });
});
