import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { resolveLimits } from "../../../src/readers/index.js";
import type {
  RichBlock,
  RichCell,
  RichDocument,
  RichParagraph,
  RichRun,
  RichTable,
} from "../../../src/readers/rich/rich-blocks.js";
import { writeRichDocument } from "../../../src/readers/rich/write-rich-document.js";
import { DocumentBuilder, type SourceDocument } from "../../../src/source/index.js";

const bold = (text: string): RichRun => ({ text, bold: true });
const p = (...runs: (string | RichRun)[]): RichParagraph => ({
  type: "paragraph",
  runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)),
});
const cell = (...blocks: (string | RichBlock)[]): RichCell => ({
  blocks: blocks.map((block) => (typeof block === "string" ? p(block) : block)),
});
const table = (...rows: RichCell[][]): RichTable => ({
  type: "table",
  rows: rows.map((cells) => ({ cells })),
});

function write(
  blocks: readonly RichBlock[],
  rest: Partial<RichDocument> = {},
  limits = {},
): SourceDocument {
  const builder = new DocumentBuilder("docx", null);
  const document = { blocks, headers: [], footers: [], ...rest };
  writeRichDocument(document, builder, new VFile(), {
    limits: resolveLimits(limits),
    allowClassified: false,
  });
  return builder.finish({ allowClassified: false, blockPlaces: true });
}

const textsOf = (document: SourceDocument) =>
  document.children.map((block) =>
    block.type === "paragraph"
      ? block.wording.text
      : block.children.map((row) => row.children.map(({ wording }) => wording.text)),
  );
const texts = (...blocks: RichBlock[]) => textsOf(write(blocks));

describe("paragraphs of a formatted document", () => {
  it("have their automatic number in front", () => {
    expect(texts({ ...p("MỤC ĐÍCH"), label: "I." })).toEqual(["I. MỤC ĐÍCH"]);
  });

  it("are a number alone where nothing else stands in them", () => {
    expect(texts({ ...p(""), label: "3" })).toEqual(["3"]);
  });

  it("keep a sentence whole over a soft break, and part what a soft break set apart", () => {
    expect(texts(p("Các thôn rà soát,\nbổ sung danh sách hộ"))).toEqual([
      "Các thôn rà soát, bổ sung danh sách hộ",
    ]);
    expect(texts(p("KẾ HOẠCH\nVề việc trồng cây"))).toEqual(["KẾ HOẠCH", "Về việc trồng cây"]);
    expect(texts(p("a) Trồng mới;\nb) Chăm sóc."))).toEqual(["a) Trồng mới;", "b) Chăm sóc."]);
  });

  it("end at a page break", () => {
    expect(texts(p("Hết phần một\fPhần hai"))).toEqual(["Hết phần một", "Phần hai"]);
  });

  it("are in capitals where the page shows capitals", () => {
    expect(texts(p({ text: "kế hoạch ", caps: true }, "năm 2031"))).toEqual(["KẾ HOẠCH năm 2031"]);
  });

  it("lose what is not drawn: optional hyphens, marks of no width; a firm hyphen is a hyphen", () => {
    expect(texts(p("cải\u00ad thiện\u200b 12/KH\u2011UBND"))).toEqual(["cải thiện 12/KH-UBND"]);
  });

  it("read U+00AD in a font of the old encodings as the letter that it is", () => {
    expect(texts(p({ text: "ch\u00ad¬ng", font: ".VnTime" }))).toEqual(["chương"]);
  });

  it("tell whether all words are bold, or how far the bold words reach", () => {
    const { children } = write([
      p(bold("Yêu cầu"), " "),
      { ...p(bold("Sở Y tế:  "), "Chủ trì"), label: "1." },
      p("Không đậm ", bold("đậm")),
    ]);
    expect(children).toMatchObject([{ bold: true }, { boldPrefix: 11 }, {}]);
    expect(children[2]).not.toHaveProperty("bold");
    expect(children[2]).not.toHaveProperty("boldPrefix");
  });

  it("set in columns by tabs are a table, as in a text", () => {
    expect(
      texts(
        p("UBND XÃ ĐÔNG MAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        p("Số: 15/KH-UBND\tĐông Mai, ngày 02 tháng 3 năm 2031"),
      ),
    ).toEqual([
      [
        ["UBND XÃ ĐÔNG MAI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 15/KH-UBND", "Đông Mai, ngày 02 tháng 3 năm 2031"],
      ],
    ]);
  });

  it("whose label a tab sets off are no table", () => {
    expect(texts(p("1.\tRà soát"), p("2.\tTổng hợp"))).toEqual(["1. Rà soát", "2. Tổng hợp"]);
  });

  it("are followed by the text boxes that hang on them", () => {
    expect(texts({ ...p("Đoạn"), boxes: [p("Trong khung")] }, p("Sau"))).toEqual([
      "Đoạn",
      "Trong khung",
      "Sau",
    ]);
  });
});

describe("tables of a formatted document", () => {
  it("keep the lines of a cell apart and count spans in columns that matter", () => {
    const { children } = write([
      table(
        [
          { ...cell("TT"), colSpan: 2 },
          { ...cell("Nội dung"), colSpan: 3 },
        ],
        [
          { ...cell("1"), colSpan: 2 },
          { ...cell("Rà soát", "Tổng hợp"), colSpan: 3 },
        ],
        [{ ...cell("II"), colSpan: 5 }],
      ),
    ]);
    const [block] = children;
    if (block?.type !== "table") throw new Error("no table");
    expect(block.children.map((row) => row.children.map(({ colSpan }) => colSpan))).toEqual([
      [1, 1],
      [1, 1],
      [2],
    ]);
    expect(block.children[1]?.children[1]?.wording).toMatchObject({
      text: "Rà soát Tổng hợp",
      breaks: [8],
    });
  });

  it("know the columns under cells merged down", () => {
    const { children } = write([
      table(
        [cell("1"), { ...cell("Quý I"), rowSpan: 2 }, cell("Sở A")],
        [cell("2"), cell("Sở B")],
        [cell("3"), cell("Quý II"), cell("Sở C")],
      ),
    ]);
    const [block] = children;
    if (block?.type !== "table") throw new Error("no table");
    expect(block.children.map((row) => row.children.length)).toEqual([3, 2, 3]);
    expect(block.children[0]?.children[1]?.rowSpan).toBe(2);
  });

  it("are read as blocks when they only frame the text", () => {
    const inner = table(
      [cell("TT"), cell("Việc"), cell("Thời gian")],
      [cell("1"), cell("Rà soát"), cell("Tháng 5")],
      [cell("2"), cell("Tổng hợp"), cell("Tháng 6")],
    );
    expect(texts(table([cell("Mở đầu", inner)]))).toEqual([
      "Mở đầu",
      [
        ["TT", "Việc", "Thời gian"],
        ["1", "Rà soát", "Tháng 5"],
        ["2", "Tổng hợp", "Tháng 6"],
      ],
    ]);
    expect(texts(table([cell("Cột bên"), cell("Trang", inner)]))).toHaveLength(3);
  });

  it("give a small table inside a cell as lines of the cell", () => {
    const inner = table([cell("Xã A"), cell("5 hộ")], [cell("Xã B"), cell("7 hộ")]);
    expect(texts(table([cell("1"), cell("Danh sách:", inner)], [cell("2"), cell("Khác")]))).toEqual(
      [
        [
          ["1", "Danh sách: Xã A 5 hộ Xã B 7 hộ"],
          ["2", "Khác"],
        ],
      ],
    );
  });

  it("stop at the limits", () => {
    expect(() => write([table([cell("a"), cell("b")])], {}, { maxCells: 1 })).toThrowError(
      expect.objectContaining({ code: "resource-limit" }),
    );
  });

  it("bear cells merged down without end, row after row", () => {
    const rows = Array.from({ length: 20_000 }, () => [{ ...cell("a"), rowSpan: 65_534 }]);
    expect(write([table(...rows)]).text.length).toBe(39_999);
  });

  it("bear spans that reach beyond everything", () => {
    const wide = { ...cell("a"), colSpan: 1e9, rowSpan: 1e9 };
    expect(texts(table([wide, cell("b")], [cell("c")]))).toEqual([[["a", "b"], ["c"]]]);
  });
});

describe("margins and notes", () => {
  const file = { headers: [p("KH trồng cây")], footers: [p("Bản số 2")] };

  it("stand behind the text, as in a PDF, and notes behind everything else", () => {
    const call: RichParagraph = { ...p("Căn cứ Luật"), notes: [p("Luật số 16/2017/QH14")] };
    const document = write([call, p("Thân")], file);
    expect(textsOf(document)).toEqual([
      "Căn cứ Luật",
      "Thân",
      "KH trồng cây",
      "Bản số 2",
      "Luật số 16/2017/QH14",
    ]);
    expect(document.children).toMatchObject([
      {},
      {},
      { margin: "header" },
      { margin: "footer" },
      { note: true },
    ]);
    expect(document.annotations.plan).toEqual({ from: 0, to: 4 });
  });

  it("take notes out of cells, and notes out of notes", () => {
    const note = { ...p("Ghi chú"), notes: [p("Ghi chú của ghi chú")] };
    expect(texts(table([cell({ ...p("ô"), notes: [note] }), cell("b")]))).toEqual([
      [["ô", "b"]],
      "Ghi chú",
      "Ghi chú của ghi chú",
    ]);
  });
});

describe("places in a formatted document", () => {
  it("name the paragraph, or the table, row and cell", () => {
    const document = write([
      p("Một"),
      table([cell("a"), cell("b")], [cell(""), cell("d")]),
      p("Hai"),
    ]);
    const placeOf = (words: string) => document.locate?.(document.text.indexOf(words), 0);
    expect(placeOf("Một")).toEqual({ paragraph: 1 });
    expect(placeOf("b")).toEqual({ table: 1, row: 1, cell: 2 });
    expect(placeOf("d")).toEqual({ table: 1, row: 2, cell: 2 });
    expect(placeOf("Hai")).toEqual({ paragraph: 2 });
  });
});
