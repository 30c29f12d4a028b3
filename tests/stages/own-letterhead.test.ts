import { describe, expect, test } from "vitest";
import { extractPlan } from "../../src/index.js";

const paragraph = (text: string): string => `<p>${text}</p>`;
const table = (...rows: string[][]): string =>
  `<table>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("")}</table>`;
const lines = (...each: string[]): string => each.map(paragraph).join("");

const nation = lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
const bodies = lines("UBND HUYỆN SÔNG MÂY", "UBND XÃ ĐỒI CỎ");
const letterhead = table([bodies, nation]);
const head = table([bodies, nation], ["Số: 41/KH-UBND", "Đồi Cỏ, ngày 09 tháng 02 năm 2025"]);
const title = lines("KẾ HOẠCH", "Sửa cầu treo năm 2025");
const body = lines("I. MỤC ĐÍCH", "Đi lại an toàn.", "II. TỔ CHỨC THỰC HIỆN", "Các thôn góp công.");
const ending = table([
  lines("Nơi nhận:", "- UBND huyện;", "- Lưu: VT."),
  lines("CHỦ TỊCH", "", "Bùi Văn Sậy"),
]);
const plan = head + title + body + ending;
const tasks = (task: string): string =>
  table(["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], ["1", task, "Văn phòng", "Quý II/2025"]);

async function read(html: string) {
  const page = `<html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
  return extractPlan(new TextEncoder().encode(page), { name: "a.html" });
}

const appendicesOf = ({ plan: { appendices } }: Awaited<ReturnType<typeof read>>) =>
  appendices.map(({ label, title: text, blocks }) => [label, text, blocks.length]);
const reasonsOf = ({ coverage }: Awaited<ReturnType<typeof read>>) =>
  coverage.furniture.map(({ text, reason }) => [reason, text]);

describe("the letterhead of an appendix", () => {
  test("belongs to the appendix below it and is listed, not lost", async () => {
    const extraction = await read(
      plan + letterhead + lines("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ") + tasks("Thay ván"),
    );
    expect(appendicesOf(extraction)).toEqual([["PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ", 1]]);
    expect(extraction.coverage).toMatchObject({ unmapped: [], share: 1 });
    expect(reasonsOf(extraction)).toContainEqual(["label", "UBND HUYỆN SÔNG MÂY UBND XÃ ĐỒI CỎ"]);
    expect(
      extraction.coverage.furniture.filter(({ reason }) => reason === "national-heading"),
    ).toHaveLength(2);
    expect(extraction.plan.document).toMatchObject({
      issuer: { raw: "UBND XÃ ĐỒI CỎ" },
      number: { raw: "41/KH-UBND" },
    });
  });

  test("may have the number and date of the plan in it", async () => {
    const extraction = await read(plan + head + lines("PHỤ LỤC", "PHÂN CÔNG") + tasks("Thay ván"));
    expect(appendicesOf(extraction)).toEqual([["PHỤ LỤC", "PHÂN CÔNG", 1]]);
    expect(extraction.coverage.unmapped).toEqual([]);
  });

  test("stands over each, behind the table of the one before", async () => {
    const extraction = await read(
      plan +
        letterhead +
        lines("PHỤ LỤC I", "PHÂN CÔNG") +
        tasks("Thay ván") +
        letterhead +
        lines("PHỤ LỤC II", "DỰ TOÁN") +
        tasks("Mua thép"),
    );
    expect(appendicesOf(extraction)).toEqual([
      ["PHỤ LỤC I", "PHÂN CÔNG", 1],
      ["PHỤ LỤC II", "DỰ TOÁN", 1],
    ]);
  });

  test("is no title where it stands in paragraphs", async () => {
    for (const note of ["", paragraph("(Kèm theo Kế hoạch số 41/KH-UBND ngày 09/02/2025)")]) {
      const labelled = await read(
        `${plan}${bodies}${lines("PHỤ LỤC", "PHÂN CÔNG")}${note}${tasks("Thay ván")}`,
      );
      expect(appendicesOf(labelled)).toEqual([["PHỤ LỤC", "PHÂN CÔNG", 1]]);
      const titled = await read(
        `${plan}${bodies}${lines("BIỂU PHÂN CÔNG")}${note}${tasks("Thay ván")}`,
      );
      expect(appendicesOf(titled)).toEqual([[null, "BIỂU PHÂN CÔNG", 1]]);
      expect(titled.coverage.unmapped).toEqual([]);
    }
  });

  test.each(["BẢNG TỔNG HỢP CÔNG VIỆC", "DANH MỤC CẦU TREO", "LỊCH SỬA CẦU"])(
    "stands over “%s”, which is the title",
    async (name) => {
      const extraction = await read(plan + letterhead + lines(name) + tasks("Thay ván"));
      expect(appendicesOf(extraction)).toEqual([[null, name, 1]]);
      expect(extraction.coverage.unmapped).toEqual([]);
    },
  );

  test("is parted from the signature, where a format ran two tables together", async () => {
    const joined = ending.replace("</table>", letterhead.replace("<table>", ""));
    const extraction = await read(
      head + title + body + joined + lines("PHỤ LỤC", "PHÂN CÔNG") + tasks("Thay ván"),
    );
    expect(appendicesOf(extraction)).toEqual([["PHỤ LỤC", "PHÂN CÔNG", 1]]);
    expect(extraction.plan.signatures).toMatchObject([{ name: "Bùi Văn Sậy" }]);
    expect(extraction.plan.recipients).toHaveLength(2);
    expect(extraction.coverage.unmapped).toEqual([]);
  });

  test("begins no appendix inside the form that an appendix holds", async () => {
    const form = letterhead + lines("BÁO CÁO", "Kết quả sửa cầu");
    for (const between of ["", paragraph("Các thôn báo cáo theo mẫu dưới đây.")]) {
      const extraction = await read(plan + lines("PHỤ LỤC I", "MẪU BÁO CÁO") + between + form);
      expect(extraction.plan.appendices.map(({ label }) => label)).toEqual(["PHỤ LỤC I"]);
    }
    const list = await read(
      plan +
        lines("Mẫu số 01", "(Kèm theo Kế hoạch số 41/KH-UBND)") +
        letterhead +
        lines("DANH SÁCH THỢ"),
    );
    expect(list.plan.appendices.map(({ label }) => label)).toEqual(["Mẫu số 01"]);
  });

  test("is no signer whose name begins as a body does", async () => {
    for (const name of ["Đoàn Thị Sim", "ĐOÀN THỊ SIM"]) {
      const signature = lines("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", name);
      const extraction = await read(
        head + title + body + signature + lines("PHỤ LỤC", "PHÂN CÔNG") + tasks("Thay ván"),
      );
      expect(extraction.plan.appendices.map(({ label }) => label)).toContain("PHỤ LỤC");
      expect(extraction.coverage.furniture.map(({ text }) => text)).not.toContain(name);
    }
  });
});

describe("the letterhead of a plan that a Decision carries", () => {
  const decision =
    head.replace("KH-UBND", "QĐ-UBND") +
    lines(
      "QUYẾT ĐỊNH",
      "Ban hành Kế hoạch sửa cầu treo năm 2025",
      "CHỦ TỊCH UBND XÃ ĐỒI CỎ",
      "Căn cứ Luật Xây dựng ngày 18/6/2014;",
      "QUYẾT ĐỊNH:",
      "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch sửa cầu treo năm 2025.",
      "Điều 2. Quyết định có hiệu lực từ ngày ký./.",
    );
  const note = paragraph("(Ban hành kèm theo Quyết định số 41/QĐ-UBND ngày 09/02/2025)");

  test.each([
    ["a table", letterhead],
    ["paragraphs", bodies + nation],
    ["a table with a number and date", head],
  ])("is set aside: %s", async (_shape, own) => {
    const extraction = await read(decision + ending + own + title + note + body);
    expect(extraction.plan.document).toMatchObject({
      issuer: { raw: "UBND XÃ ĐỒI CỎ" },
      number: { raw: "41/QĐ-UBND" },
      attachedPlan: { type: { code: "KH" }, subject: "Sửa cầu treo năm 2025" },
    });
    expect(extraction.plan.sections.map(({ label }) => label)).toEqual(["I", "II"]);
    expect(extraction.plan.signatures).toMatchObject([{ name: "Bùi Văn Sậy" }]);
    expect(extraction.coverage).toMatchObject({ unmapped: [], share: 1 });
  });

  test("is parted from the signature of the Decision in the same table", async () => {
    const joined = ending.replace("</table>", letterhead.replace("<table>", ""));
    const extraction = await read(decision + joined + title + note + body);
    expect(extraction.plan.sections.map(({ label }) => label)).toEqual(["I", "II"]);
    expect(extraction.plan.signatures).toMatchObject([{ name: "Bùi Văn Sậy" }]);
    expect(extraction.coverage.unmapped).toEqual([]);
  });
});
