import { describe, expect, test } from "vitest";
import { extractPlan } from "../../src/index.js";

const nation = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const day = "Đồi Cỏ, ngày 09 tháng 02 năm 2025";
const rest = ["KẾ HOẠCH", "Sửa cầu treo năm 2025", "I. MỤC ĐÍCH", "Đi lại an toàn."];
const paragraphs = (each: readonly string[]): string =>
  each.map((line) => `<p>${line}</p>`).join("");
const cells = (...columns: (readonly string[])[]): string =>
  `<table><tr>${columns.map((column) => `<td>${paragraphs(column)}</td>`).join("")}</tr></table>`;

async function read(head: string) {
  const page = `<html><head><meta charset="utf-8"></head><body>${head}${paragraphs(rest)}</body></html>`;
  const { plan, coverage } = await extractPlan(new TextEncoder().encode(page), { name: "a.html" });
  return { head: plan.document, coverage };
}

/** The same left column in a cell and in paragraphs. */
const shapes = (left: readonly string[]): string[] => [
  cells(left, [...nation, day]),
  paragraphs([...left, ...nation, day]),
];

describe("the number in the letterhead", () => {
  test("may have its year before the slash", async () => {
    for (const shape of shapes(["UBND HUYỆN SÔNG MÂY", "UBND XÃ ĐỒI CỎ", "Số: 08-2025/KH-UBND"])) {
      const { head } = await read(shape);
      expect(head.number).toMatchObject({
        status: "value",
        raw: "08-2025/KH-UBND",
        sequence: "08",
        year: 2025,
        symbol: "KH-UBND",
      });
      expect(head.issuer?.raw).toBe("UBND XÃ ĐỒI CỎ");
    }
  });

  test.each([
    ["41/KH-UBND", "value", "41"],
    ["41-KH/ĐU", "value", "41"],
    ["…../KH-UBND", "blank", null],
  ])("may stand without its word: %s", async (line, status, sequence) => {
    for (const shape of shapes(["UBND HUYỆN SÔNG MÂY", "UBND XÃ ĐỒI CỎ", line])) {
      const { head, coverage } = await read(shape);
      expect(head.number).toMatchObject({ status, sequence });
      expect(head.issuer?.raw).toBe("UBND XÃ ĐỒI CỎ");
      expect(head.parent?.raw).toBe("UBND HUYỆN SÔNG MÂY");
      expect(coverage.unmapped).toEqual([]);
    }
  });

  test("never joins the name of a body, read or not", async () => {
    for (const line of ["Số: 08.KH.UBND-2025", "Số: 8 KH UBND", "08/khub"]) {
      for (const shape of shapes(["UBND HUYỆN SÔNG MÂY", "UBND XÃ ĐỒI CỎ", line])) {
        expect((await read(shape)).head.issuer?.raw).toBe("UBND XÃ ĐỒI CỎ");
      }
    }
  });

  test("is kept as written where no rule reads it", async () => {
    const { head } = await read(cells(["UBND XÃ ĐỒI CỎ", "Số: 08.KH.UBND-2025"], [...nation, day]));
    expect(head.number).toMatchObject({
      status: "value",
      raw: "08.KH.UBND-2025",
      sequence: null,
      symbol: null,
    });
  });

  test("is not that of the act in the name of a working group", async () => {
    const left = ["SỞ XÂY DỰNG HẢI LAM", "TỔ CÔNG TÁC THEO QUYẾT ĐỊNH", "77/QĐ-SXD"];
    const { head } = await read(cells(left, [...nation, day]));
    expect(head.number.status).toBe("absent");
    expect(head.issuer?.raw).toBe("TỔ CÔNG TÁC THEO QUYẾT ĐỊNH 77/QĐ-SXD");
  });
});

describe("bodies over the superior", () => {
  const left = ["UBND TỈNH HẢI LAM", "SỞ Y TẾ", "TRUNG TÂM Y TẾ", "SÔNG MÂY"];

  test("are listed, not lost", async () => {
    for (const shape of shapes([...left, "Số: 41/KH-TTYT"])) {
      const { head, coverage } = await read(shape);
      expect(head.issuer?.raw).toBe("TRUNG TÂM Y TẾ SÔNG MÂY");
      expect(head.parent?.raw).toBe("SỞ Y TẾ");
      expect(coverage.unmapped).toEqual([]);
      expect(coverage.furniture).toContainEqual(
        expect.objectContaining({
          reason: "label",
          text: expect.stringContaining("UBND TỈNH HẢI LAM"),
        }),
      );
    }
  });

  test("hide no line that was not understood", async () => {
    const { coverage } = await read(
      cells(["Mẫu dùng thử của phòng máy", ...left, "Số: 41/KH-TTYT"], [...nation, day]),
    );
    expect(coverage.unmapped.map(({ text }) => text).join(" ")).toContain("Mẫu dùng thử");
  });
});

describe("notes of a digital signature", () => {
  const left = ["UBND HUYỆN SÔNG MÂY", "UBND XÃ ĐỒI CỎ", "Số: 41/KH-UBND"];
  const note = [
    "Người ký: UBND xã Đồi Cỏ",
    "Cơ quan: Tỉnh Hải Lam",
    "Thời gian ký: 11/02/2025 08:15:20",
  ];

  test.each([
    ["a paragraph a line", paragraphs(note)],
    ["one paragraph", `<p>${note.join("<br>")}</p>`],
    ["a table", cells(note)],
    ["“Ký bởi”", paragraphs(["Ký bởi: UBND xã Đồi Cỏ", "Ngày ký: 11/02/2025"])],
    ["“Ký ngày”", paragraphs(["Ký bởi: UBND xã Đồi Cỏ", "Ký ngày 11/02/2025"])],
  ])("are listed as such: %s", async (_shape, stamp) => {
    const { head, coverage } = await read(stamp + cells(left, [...nation, day]));
    expect(coverage.unmapped).toEqual([]);
    expect(
      coverage.furniture.filter(({ reason }) => reason === "signature-stamp").length,
    ).toBeGreaterThan(0);
    expect(head).toMatchObject({
      issuer: { raw: "UBND XÃ ĐỒI CỎ" },
      place: "Đồi Cỏ",
      date: { edtf: "2025-02-09" },
    });
  });

  test("hold no line that only looks like their second", async () => {
    const { coverage } = await read(
      paragraphs(["Cơ quan: Tỉnh Hải Lam"]) + cells(left, [...nation, day]),
    );
    expect(coverage.furniture.some(({ reason }) => reason === "signature-stamp")).toBe(false);
  });
});

describe("the heading of the Youth Union", () => {
  const lines = [
    ["HUYỆN ĐOÀN SÔNG MÂY", "ĐOÀN TNCS HỒ CHÍ MINH"],
    ["BCH ĐOÀN XÃ ĐỒI CỎ", day],
    ["***"],
    ["Số: 41-KH/ĐTN"],
  ];

  test.each([
    ["spaces", lines.map((line) => line.join(" ")).join("\n")],
    ["tabs", lines.map((line) => line.join("\t")).join("\n")],
    ["tabs before both columns", lines.map((line) => `\t${line.join("\t")}`).join("\n")],
  ])("stays apart from the superior: %s", async (_shape, text) => {
    for (const input of [
      `${text}\n\n${rest.join("\n\n")}`,
      `<html><head><meta charset="utf-8"></head><body><pre>${text}</pre>${paragraphs(rest)}</body></html>`,
    ]) {
      const name = input.startsWith("<") ? "a.html" : "a.txt";
      const { plan, coverage } = await extractPlan(new TextEncoder().encode(input), { name });
      expect(coverage.unmapped).toEqual([]);
      expect(plan.document).toMatchObject({
        parent: { raw: "HUYỆN ĐOÀN SÔNG MÂY" },
        issuer: { raw: "BCH ĐOÀN XÃ ĐỒI CỎ" },
        number: { raw: "41-KH/ĐTN" },
        date: { edtf: "2025-02-09" },
      });
    }
  });
});

describe("a superior alone on the line above two columns", () => {
  test("stands over the issuer; a star in front of the day is an ornament", async () => {
    const text = [
      "TỈNH ỦY SÔNG MÂY",
      "ĐẢNG ỦY XÃ ĐỒI CỎ                 ĐẢNG CỘNG SẢN VIỆT NAM",
      `*                                 ${day}`,
      "Số 15-KH/ĐU",
    ].join("\n");
    const { plan, coverage } = await extractPlan(`${text}\n\n${rest.join("\n\n")}`);
    expect(coverage.unmapped).toEqual([]);
    expect(plan.document).toMatchObject({
      parent: { raw: "TỈNH ỦY SÔNG MÂY" },
      issuer: { raw: "ĐẢNG ỦY XÃ ĐỒI CỎ" },
      number: { raw: "15-KH/ĐU" },
      place: "Đồi Cỏ",
      date: { edtf: "2025-02-09" },
    });
    expect(plan.document.coIssuers).toBeUndefined();
  });
});
