import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { type CellInput, DocumentBuilder } from "../../src/source/index.js";
import { readEnding } from "../../src/stages/ending.js";
import { markFurniture } from "../../src/stages/furniture.js";

interface Cell {
  lines: string[];
  rowSpan?: number;
}
type Part = string | { table: (string | Cell)[][] };

const cell = (input: string | Cell): CellInput =>
  typeof input === "string" ? { lines: [input] } : input;

function read(parts: readonly Part[]) {
  const builder = new DocumentBuilder("text", "utf-8");
  for (const part of parts) {
    if (typeof part === "string") builder.paragraph({ lines: [part] });
    else {
      builder.table("tabs");
      for (const row of part.table) builder.row({ cells: row.map(cell) });
    }
  }
  const tree = builder.finish({ allowClassified: false });
  const file = new VFile();
  markFurniture()(tree);
  readEnding()(tree, file);
  const { recipients, signatures } = tree.annotations;
  return {
    recipients: recipients.map(({ text, purpose }) => [text, purpose]),
    signers: signatures.map(({ position, name }) => [position, name]),
    unclaimed: tree.children
      .filter((block) => block.claim === undefined && block.furniture === undefined)
      .map((block) => (block.type === "paragraph" ? block.wording.text : "table")),
    slips: file.messages
      .filter((message) => message.ruleId === "text/keyword-slip")
      .map((message) => message.reason),
  };
}

const body = ["Trên đây là Kế hoạch năm 2024 của xã./."];
const signed = ["CHỦ TỊCH", "Bùi Thị Nhàn"];

describe("a purpose that stands in a column of its own", () => {
  it("belongs to the line beside it", () => {
    const found = read([
      ...body,
      "Nơi nhận:",
      "- Huyện ủy;",
      { table: [["- Đảng ủy xã;", "(báo cáo)"]] },
      "- Các thôn (thực hiện);",
      "- Lưu: VT.",
      ...signed,
    ]);
    expect(found.recipients).toEqual([
      ["Huyện ủy", null],
      ["Đảng ủy xã; (báo cáo)", "báo cáo"],
      ["Các thôn (thực hiện)", "thực hiện"],
      ["Lưu: VT", null],
    ]);
    expect(found.signers).toEqual([["CHỦ TỊCH", "Bùi Thị Nhàn"]]);
    expect(found.unclaimed).toEqual([]);
  });

  it.each<[string, (string | Cell)[][]]>([
    ["in one cell", [[{ lines: ["- Đảng ủy xã;", "- TT HĐND xã;"] }, "} (báo cáo)"]]],
    [
      "in rows that its cell covers",
      [["- Đảng ủy xã;", { lines: ["(báo cáo)"], rowSpan: 2 }], ["- TT HĐND xã;"]],
    ],
  ])("belongs to all the lines beside it, %s", (_, table) => {
    const found = read([...body, "Nơi nhận:", { table }, "- Lưu: VT.", ...signed]);
    expect(found.recipients).toEqual([
      ["Đảng ủy xã", "báo cáo"],
      ["TT HĐND xã", "báo cáo"],
      ["Lưu: VT", null],
    ]);
  });

  it("leaves braces out of the wording", () => {
    const found = read([
      ...body,
      "Nơi nhận:",
      "- Huyện ủy; }",
      {
        table: [
          ["- Đảng ủy xã;", "} (báo cáo)"],
          ["- Các thôn;", "}"],
        ],
      },
      "- Lưu: VT.",
      ...signed,
    ]);
    expect(found.recipients.map(([text]) => text)).toEqual([
      "Huyện ủy",
      "Đảng ủy xã; (báo cáo)",
      "Các thôn",
      "Lưu: VT",
    ]);
  });

  it("does not make recipients of a table of tasks behind the list", () => {
    const found = read([
      ...body,
      ...signed,
      "Nơi nhận:",
      "- Lưu: VT.",
      {
        table: [
          ["TT", "Nhiệm vụ"],
          ["1", "- Rà soát hồ sơ"],
        ],
      },
    ]);
    expect(found.unclaimed).toContain("table");
  });
});

describe("a signature that ran into the list", () => {
  it.each([
    ["- Lưu: VT. Đoàn Thị Nhàn", "Lưu: VT", "Đoàn Thị Nhàn"],
    ["- Lưu: VT, KSTT; Bùi Văn Nhàn", "Lưu: VT, KSTT", "Bùi Văn Nhàn"],
    ["- Lưu VT Bùi Văn Nhàn", "Lưu VT", "Bùi Văn Nhàn"],
  ])("gives the name behind “%s” to the signer", (line, archive, name) => {
    const found = read([...body, "Nơi nhận: TRƯỞNG PHÒNG", "- UBND huyện;", line]);
    expect(found.recipients.map(([text]) => text)).toEqual(["UBND huyện", archive]);
    expect(found.signers).toEqual([["TRƯỞNG PHÒNG", name]]);
  });

  it("leaves the line whole when the signer has a name", () => {
    const line = "- Lưu: VT. Đoàn Thị Nhàn";
    const found = read([...body, "Nơi nhận:", "- UBND huyện;", line, "TRƯỞNG PHÒNG", "Lê Văn Tám"]);
    expect(found.recipients.at(-1)).toEqual(["Lưu: VT. Đoàn Thị Nhàn", null]);
    expect(found.signers).toEqual([["TRƯỞNG PHÒNG", "Lê Văn Tám"]]);
  });

  it.each(["- Lưu: VT, Văn phòng", "- Lưu: VT. Phòng Nội vụ", "- Lưu: VT Hồ Sơ"])(
    "invents no signer from “%s”",
    (line) => {
      const found = read([...body, "Nơi nhận: TRƯỞNG PHÒNG", "- UBND huyện;", line]);
      expect(found.signers).toEqual([["TRƯỞNG PHÒNG", null]]);
    },
  );
});

describe("a caption of approval", () => {
  it.each([["PHÊ DUYỆT CỦA BAN GIÁM HIỆU"], ["XÁC NHẬN CỦA NHÀ TRƯỜNG"], ["DUYỆT"]])(
    "“%s” is no part of the post",
    (caption) => {
      const found = read([
        ...body,
        "Nơi nhận:",
        "- Lưu: VT.",
        caption,
        "HIỆU TRƯỞNG",
        "Bùi Thị Nhàn",
      ]);
      expect(found.signers).toEqual([["HIỆU TRƯỞNG", "Bùi Thị Nhàn"]]);
      expect(found.unclaimed).toEqual([]);
    },
  );

  it("stands for a signature whose post is not printed", () => {
    const found = read([
      ...body,
      {
        table: [
          ["PHÊ DUYỆT CỦA BAN GIÁM HIỆU", "NGƯỜI LẬP KẾ HOẠCH"],
          ["Bùi Thị Nhàn", "Lê Văn Tám"],
        ],
      },
    ]);
    expect(found.signers).toEqual([
      [null, "Bùi Thị Nhàn"],
      ["NGƯỜI LẬP KẾ HOẠCH", "Lê Văn Tám"],
    ]);
  });
});

describe("a recipients label with a slip", () => {
  it.each(["Nơi nhân:", "Noi nhận", "NƠI NHÂN:", "NOI NHAN"])("“%s” opens the list", (label) => {
    const found = read([...body, label, "- UBND huyện;", "- Lưu: VT.", ...signed]);
    expect(found.recipients.map(([text]) => text)).toEqual(["UBND huyện", "Lưu: VT"]);
    expect(found.slips).toHaveLength(1);
  });

  it("is looked for in whole lines only", () => {
    const found = read([...body, "Nơi nhân dân sinh sống:", "- UBND huyện;", ...signed]);
    expect(found.recipients).toEqual([]);
  });
});
