import { describe, expect, test } from "vitest";
import { PlanError } from "../../../src/index.js";
import { namePages } from "../../../src/readers/pdf/page/text-layer.js";
import { a4, type PageInput } from "./build-pdf.js";
import { extractPages, planPage } from "./draw-plan.js";
import { line } from "./lay-out.js";
import { regular } from "./pdf-fonts.js";
import type { Mark } from "./pdf-marks.js";
import { body, setText } from "./set-text.js";

const words =
  "Phòng Nội vụ chủ trì, phối hợp với Văn phòng và các phòng, ban của huyện rà soát danh mục hồ sơ, tài liệu của năm trước; tổng hợp khó khăn, vướng mắc và đề xuất hướng xử lý với lãnh đạo huyện.";

const textPage = (more: object = {}): Mark[] => [
  ...setText(words, { ...body, y: 760, more }).marks,
  ...setText(words, { ...body, y: 660, more }).marks,
];
const brokenPage = (): Mark[] => textPage({ font: { ...regular, toUnicode: "wrong" } });
const picture: Mark = { kind: "image", box: [0, 0, ...a4] };
const scanPage = (): Mark[] => [picture];

const remarksOf = async (pages: readonly (readonly Mark[] | PageInput)[]) => {
  const { diagnostics, status, text } = await extractPages(pages);
  return {
    status,
    text,
    remarks: diagnostics
      .filter(({ code }) => /^pdf\/(?!table)/.test(code))
      .map(({ code, params }) => [code, params.pages]),
  };
};

describe("pages without words to read", () => {
  test("are named, and the rest is read", async () => {
    const { status, remarks, text } = await remarksOf([planPage(), scanPage(), scanPage()]);
    expect(remarks).toEqual([["pdf/no-text-layer", "2, 3"]]);
    expect(status).toBe("partial");
    expect(text).toContain("Tập huấn nghiệp vụ");
  });

  test("are scans too where a page number or a stamp stands on them", async () => {
    const stamped = [picture, line("2", 300, 800, 13), line("Bản sao", 60, 60, 10)];
    const { remarks } = await remarksOf([planPage(), stamped]);
    expect(remarks).toEqual([["pdf/no-text-layer", "2"]]);
  });

  test("that are blank say nothing", async () => {
    const { status, remarks } = await remarksOf([planPage(), []]);
    expect(remarks).toEqual([]);
    expect(status).toBe("complete");
  });

  test("that have a picture between their words are read", async () => {
    const small: Mark = { kind: "image", box: [60, 700, 60, 60] };
    const { remarks } = await remarksOf([[small, ...planPage()]]);
    expect(remarks).toEqual([]);
  });
});

describe("pages whose fonts name the wrong letters", () => {
  test("are named and left out, and the rest is read", async () => {
    const { status, remarks, text } = await remarksOf([planPage(), brokenPage(), textPage()]);
    expect(remarks).toEqual([["pdf/broken-text-layer", "2"]]);
    expect(status).toBe("partial");
    expect(text.match(/rà soát danh mục/gu)).toHaveLength(2);
  });

  test("are broken without any map, too", async () => {
    const page = textPage({ font: { ...regular, toUnicode: "none" } });
    const { remarks } = await remarksOf([planPage(), page]);
    expect(remarks).toEqual([["pdf/broken-text-layer", "2"]]);
  });

  test("are not pages in another language", async () => {
    const english =
      "The department shall review the list of records of the past year, collect what hinders the work and report to the head of the district by the end of June.";
    const { remarks, text } = await remarksOf([
      planPage(),
      setText(english, { ...body, y: 760 }).marks,
    ]);
    expect(remarks).toEqual([]);
    expect(text).toContain("shall review the list");
  });

  test("are not pages of figures", async () => {
    const figures = Array.from({ length: 30 }, (_, at) =>
      line(`${at} 1.250.000 2.500.000 (3) 15% 2025-2030`, 85, 760 - at * 18, 12),
    );
    const { remarks } = await remarksOf([planPage(), figures]);
    expect(remarks).toEqual([]);
  });
});

describe("pages whose fonts name some letters wrongly", () => {
  const mangled = words
    .replaceAll("ủ", "ā")
    .replaceAll("ụ", "ÿ")
    .replaceAll("ổ", "ß")
    .replaceAll("ề", "Ă");

  test("are read, with a warning that names them", async () => {
    const page = [720, 560, 400].flatMap((y) => setText(mangled, { ...body, y }).marks);
    const { status, remarks, text } = await remarksOf([planPage(), page, textPage()]);
    expect(remarks).toEqual([["pdf/doubtful-text-layer", "2"]]);
    expect(status).toBe("complete");
    expect(text).toContain("rà soát danh mÿc hồ sơ");
  });

  test("are not pages with names of other languages between their words", async () => {
    const names = "Các xã Čư M'gar, Krông Búk, Ea H'leo, Šumperk và Dǒng báo cáo.";
    const page = [...textPage(), ...setText(names, { ...body, y: 500 }).marks];
    const { remarks } = await remarksOf([planPage(), page]);
    expect(remarks).toEqual([]);
  });
});

describe("pages of abbreviations and names", () => {
  test("are not broken", async () => {
    const names = Array.from({ length: 12 }, (_, at) =>
      line(`- UBND, HĐND, BCĐ, VHTT&DL, TNMT, CNTT; số ${at + 10}/KH-UBND;`, 85, 760 - at * 20),
    );
    const { remarks } = await remarksOf([planPage(), names]);
    expect(remarks).toEqual([]);
  });
});

describe("words over a picture as their ground", () => {
  test("are read without a remark", async () => {
    const { remarks, text } = await remarksOf([[picture, ...planPage()]]);
    expect(remarks).toEqual([]);
    expect(text).toContain("Tập huấn nghiệp vụ");
  });
});

describe("words under a scan", () => {
  test("are read, with a warning", async () => {
    const hidden = planPage().map((mark) => (mark.kind === "text" ? { ...mark, mode: 3 } : mark));
    const { status, remarks, text } = await remarksOf([[picture, ...hidden]]);
    expect(remarks).toEqual([["pdf/scanned-text", "1"]]);
    expect(status).toBe("complete");
    expect(text).toContain("Tập huấn nghiệp vụ");
  });
});

test.each([
  ["pictures", [scanPage(), scanPage()]],
  ["letters that are none", [brokenPage(), brokenPage()]],
  ["either", [scanPage(), brokenPage(), []]],
])("a file whose pages are all %s has no text layer", async (_, pages) => {
  const error = await extractPages(pages).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PlanError);
  expect(error).toMatchObject({ code: "no-text-layer" });
});

test.each([
  [[3], "3"],
  [[3, 4], "3, 4"],
  [[1, 2, 3, 7], "1–3, 7"],
])("pages %j are named as people write them", (pages, named) => {
  expect(namePages(pages)).toBe(named);
});
