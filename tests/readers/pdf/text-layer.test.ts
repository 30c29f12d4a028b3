import { describe, expect, test } from "vitest";
import { PlanError } from "../../../src/index.js";
import { extractPages, paragraphs, planPage } from "./draw-plan.js";
import { line } from "./lay-out.js";
import type { FontInput } from "./pdf-fonts.js";
import type { Mark } from "./pdf-marks.js";
import { body, readPages, setParagraphs } from "./set-text.js";

const prose = [
  "Phòng Nội vụ chủ trì, phối hợp với Văn phòng và các phòng, ban của huyện rà soát danh mục hồ sơ, tài liệu của năm trước.",
  "Văn phòng theo dõi, đôn đốc các phòng, ban thực hiện; tổng hợp khó khăn, vướng mắc và đề xuất hướng xử lý với lãnh đạo huyện.",
];
const scan: Mark = { kind: "image", box: [0, 0, 595, 842] };
const inFont = (font: FontInput, texts: readonly string[] = prose): Mark[] => [
  ...setParagraphs(texts, { more: { font } }).marks,
];
const broken = inFont({ name: "TimesNewRomanPSMT", toUnicode: "wrong" });
const nameless = inFont({ name: "TimesNewRomanPSMT", toUnicode: "none" });
const sound = [...setParagraphs(prose).marks];

const errorOf = async (pages: readonly (readonly Mark[])[]): Promise<unknown> =>
  extractPages(pages).catch((error: unknown) => error);

describe("a page whose fonts name the wrong letters", () => {
  test.each([
    ["another script", broken],
    ["nothing", nameless],
  ])("(%s) is left out and named; the rest is read", async (_, page) => {
    const extraction = await extractPages([planPage(), page, sound, page, page]);
    const told = extraction.diagnostics.filter(({ code }) => code === "pdf/broken-text-layer");
    expect(told).toMatchObject([{ params: { pages: "2, 4, 5" }, severity: "error" }]);
    expect(extraction.status).toBe("partial");
    expect(extraction.census.tasks).toBe(3);
    expect(extraction.text).toContain("Phòng Nội vụ chủ trì");
    expect(extraction.text).not.toMatch(/\p{Script=Khmer}/u);
  });

  test("is told from a page in English", async () => {
    const english = [
      "The Department of Home Affairs shall coordinate with the Office and other divisions to review the list of records.",
      "The Office monitors the implementation of this Plan and reports difficulties to the leaders of the district.",
    ];
    const { blocks, codes } = await readPages([setParagraphs(english).marks]);
    expect(blocks).toEqual(english);
    expect(codes).toEqual([]);
  });

  test("is told from a page of numbers", async () => {
    const numbers = Array.from({ length: 20 }, (_, at) =>
      line(`${at + 1} ${at * 37} ${at * 91} 12/${at + 1}/2025 ${at}%`, 85, 760 - at * 20),
    );
    const { codes } = await readPages([sound, numbers]);
    expect(codes).not.toContain("pdf/broken-text-layer");
  });

  test("is told from a page of abbreviations and names", async () => {
    const names = Array.from({ length: 12 }, (_, at) =>
      line(`- UBND, HĐND, BCĐ, VHTT&DL, TNMT, CNTT; số ${at + 10}/KH-UBND;`, 85, 760 - at * 20),
    );
    const { codes } = await readPages([sound, names]);
    expect(codes).not.toContain("pdf/broken-text-layer");
  });
});

describe("a page that is a picture", () => {
  test("is named; the rest is read", async () => {
    const extraction = await extractPages([planPage(), [scan], sound, [scan]]);
    expect(extraction.diagnostics.filter(({ code }) => code === "pdf/no-text-layer")).toMatchObject(
      [{ params: { pages: "2, 4" }, severity: "error" }],
    );
    expect(extraction.census.tasks).toBe(3);
  });

  test("is one though a page number is typed over it", async () => {
    const { codes } = await readPages([sound, [scan, line("2", 297, 800)]]);
    expect(codes).toEqual(["pdf/no-text-layer"]);
  });

  test("is none where a small picture stands beside words", async () => {
    const logo: Mark = { kind: "image", box: [85, 740, 60, 60] };
    const { codes } = await readPages([[logo, ...setParagraphs(prose, { y: 700 }).marks]]);
    expect(codes).toEqual([]);
  });

  test("is none where words are drawn over a picture as its ground", async () => {
    const { blocks, codes } = await readPages([[scan, ...sound]]);
    expect(blocks).toEqual(prose);
    expect(codes).toEqual([]);
  });

  test("is none where it is blank", async () => {
    const { blocks, codes } = await readPages([sound, []]);
    expect(blocks).toEqual(prose);
    expect(codes).toEqual([]);
  });

  test("is read where words were recognised under it, and told so", async () => {
    const [text] = paragraphs(prose, body.y);
    const hidden = text.map((mark) => (mark.kind === "text" ? { ...mark, mode: 3 } : mark));
    const extraction = await extractPages([planPage(), [scan, ...hidden]]);
    expect(extraction.text).toContain("Phòng Nội vụ chủ trì");
    expect(extraction.diagnostics.filter(({ code }) => code === "pdf/scanned-text")).toMatchObject([
      { params: { pages: "2" }, severity: "warning" },
    ]);
  });
});

describe("a file of which no page can be read", () => {
  test.each([
    ["pictures", [[scan], [scan]]],
    ["wrong letters", [broken]],
    ["both", [[scan], broken]],
  ])("stops: %s", async (_, pages) => {
    const error = await errorOf(pages);
    expect(error).toBeInstanceOf(PlanError);
    expect(error).toMatchObject({ code: "no-text-layer" });
  });

  test("is empty where its pages are blank", async () => {
    expect(await errorOf([[], []])).toMatchObject({ code: "empty" });
  });
});
