import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { extractPlan, listTasks } from "../../src/index.js";
import { type CellInput, DocumentBuilder } from "../../src/source/index.js";
import { readEnding } from "../../src/stages/ending.js";
import { markFurniture } from "../../src/stages/furniture.js";

type Cell = string | string[];
type Part = string | { table: Cell[][] };

const cell = (input: Cell): CellInput => ({ lines: typeof input === "string" ? [input] : input });

function build(parts: readonly Part[]) {
  const builder = new DocumentBuilder("text", "utf-8");
  for (const part of parts) {
    if (typeof part === "string") builder.paragraph({ lines: [part] });
    else {
      builder.table("markup");
      for (const row of part.table) builder.row({ cells: row.map(cell) });
    }
  }
  return builder.finish({ allowClassified: false });
}

function read(parts: readonly Part[]) {
  const tree = build(parts);
  const file = new VFile();
  markFurniture()(tree);
  readEnding()(tree, file);
  const { recipients, signatures, closing } = tree.annotations;
  return {
    tree,
    closing: closing?.text ?? null,
    recipients: recipients.map(({ text }) => text),
    signers: signatures.map(({ authority, position, name }) => [
      ...authority.map(({ raw }) => raw),
      position,
      name,
    ]),
    free: tree.children
      .filter((block) => block.claim === undefined && block.furniture === undefined)
      .map((block) =>
        block.type === "paragraph" ? block.wording.text : `table of ${block.children.length}`,
      ),
  };
}

const closing = "Trên đây là Kế hoạch phòng, chống bão năm 2026 của xã./.";
const list = ["Nơi nhận:", "- Thường trực Đảng ủy;", "- Lưu: VT."];
const recipients = ["Thường trực Đảng ủy", "Lưu: VT"];
const head = ["TT", "Công việc", "Đơn vị thực hiện"];
const tasks: Cell[][] = [
  head,
  ["1", "Gia cố bờ kênh", "Hợp tác xã"],
  ["2", "Dự trữ bao cát", "Ban Quân sự"],
];
const oneSigner = [["CHỦ TỊCH", "Mai Văn Sáu"]];

describe("an ending in the last rows of a table", () => {
  it.each<[string, Cell[][], (string | null)[][]]>([
    ["one row", [[list, "", ["CHỦ TỊCH", "Mai Văn Sáu"]]], oneSigner],
    [
      "the name in a row of its own",
      [
        [list, "", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
        ["", "", "Mai Văn Sáu"],
      ],
      [["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mai Văn Sáu"]],
    ],
    [
      "a date above the mark",
      [
        ["", "", "An Hòa, ngày 02 tháng 6 năm 2026"],
        [list, "", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Mai Văn Sáu"]],
      ],
      [["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Mai Văn Sáu"]],
    ],
  ])("%s: the rows above stay a table", (_, rows, signers) => {
    const found = read([closing, { table: [...tasks, ...rows] }]);
    expect(found.signers).toEqual(signers);
    expect(found.recipients).toEqual(recipients);
    expect(found.free[found.free.length - 1]).toMatch(/^table of [34]$/);
  });

  it("is found below more rows than a layout table has", () => {
    const many = Array.from({ length: 80 }, (_, row) => [`${row + 1}`, "Gia cố bờ kênh", "Tổ 1"]);
    const found = read([{ table: [head, ...many, [list, "", ["CHỦ TỊCH", "Mai Văn Sáu"]]] }]);
    expect(found.signers).toEqual(oneSigner);
    expect(found.free).toEqual(["table of 81"]);
  });

  it("is found by posts over names alone, where the plan has no other signature", () => {
    const rows: Cell[][] = [["", ["NGƯỜI LẬP BIỂU", "Tạ Thị Bảy"], ["CHỦ TỊCH", "Mai Văn Sáu"]]];
    const found = read([closing, { table: [...tasks, ...rows] }]);
    expect(found.signers).toEqual([["NGƯỜI LẬP BIỂU", "Tạ Thị Bảy"], ...oneSigner]);
    expect(found.free).toContain("table of 3");
  });

  it.each<[string, Cell[][]]>([
    ["in capitals", [["", "", ["CHỦ TỊCH", "Mai Văn Sáu"]]]],
    ["as words", [["", "", ["Chủ tịch", "Mai Văn Sáu"]]]],
    [
      "with the name in a row below",
      [
        ["", "", "CHỦ TỊCH"],
        ["", "", ""],
        ["", "", "Mai Văn Sáu"],
      ],
    ],
  ])("is found by a post %s", (_, rows) => {
    const found = read([closing, { table: [...tasks, ...rows] }]);
    expect(found.signers.map(([, name]) => name)).toEqual(["Mai Văn Sáu"]);
  });

  it("is found below a layout of sections and dashes", () => {
    const rows: Cell[][] = [
      ["I. MỤC TIÊU", ""],
      ["- Giữ an toàn cho dân.", ""],
      ["- Giữ mùa.", ""],
    ];
    const found = read([{ table: [...rows, [list, ["CHỦ TỊCH", "Mai Văn Sáu"]]] }]);
    expect(found.signers).toEqual(oneSigner);
    expect(found.free).toEqual(["table of 3"]);
  });

  it("is no row of the tasks in an appendix", () => {
    const row = ["", ["NGƯỜI LẬP BIỂU", "Tạ Thị Bảy"], ["CHỦ TỊCH", "Mai Văn Sáu"]];
    const tree = build([
      closing,
      ...list,
      "CHỦ TỊCH",
      "Mai Văn Sáu",
      "PHỤ LỤC",
      { table: [...tasks, row] },
    ]);
    const headOf = { label: "PHỤ LỤC", number: null, title: null, attachedTo: null };
    tree.annotations.appendices.push({ from: 6, to: 8, contentFrom: 7, head: headOf });
    readEnding()(tree, new VFile());
    const rest = tree.children
      .slice(7)
      .map((block) =>
        block.type === "paragraph" ? block.wording.text : `table of ${block.children.length}`,
      );
    const lines = ["NGƯỜI LẬP BIỂU", "Tạ Thị Bảy", "CHỦ TỊCH", "Mai Văn Sáu"];
    expect(rest).toEqual(["table of 3", ...lines]);
    expect(tree.annotations.appendices[0]?.to).toBe(12);
    expect(tree.annotations.signatures).toHaveLength(1);
  });

  it("moves what stands behind", () => {
    const tree = build([
      { table: [...tasks, [list, "", ["CHỦ TỊCH", "Mai Văn Sáu"]]] },
      "PHỤ LỤC",
      { table: tasks },
    ]);
    const headOf = { label: "PHỤ LỤC", number: null, title: null, attachedTo: null };
    tree.annotations.appendices.push({ from: 1, to: 3, contentFrom: 2, head: headOf });
    readEnding()(tree, new VFile());
    expect(tree.annotations.plan).toEqual({ from: 0, to: 4 });
    expect(tree.annotations.appendices[0]).toMatchObject({ from: 2, to: 4, contentFrom: 3 });
  });

  it.each<[string, Cell[][]]>([
    [
      "a column of recipients",
      [
        ["TT", "Báo cáo", "Nơi nhận"],
        ["1", "- Tháng", "Huyện"],
      ],
    ],
    [
      "a column of recipients in the second row of a head",
      [
        ["TT", "Báo cáo", "Thông tin"],
        ["", "Tên báo cáo", "Nơi nhận"],
        ["1", "- Báo cáo tháng", "UBND huyện"],
      ],
    ],
    [
      "posts in the cells",
      [head, ["1", "Gia cố bờ kênh", "CHỦ TỊCH"], ["2", "Dự trữ bao cát", "TRƯỞNG BAN"]],
    ],
    [
      "members with posts and names",
      [
        ["TT", "Họ và tên", "Chức vụ"],
        ["1", "Mai Văn Sáu", "Chủ tịch"],
        ["2", "Tạ Thị Bảy", "PHÓ CHỦ TỊCH"],
      ],
    ],
    [
      "members with posts in capitals and no numbers",
      [
        ["Họ và tên", "Chức vụ", "Phần việc"],
        ...Array.from({ length: 10 }, () => ["Mai Văn Sáu", "TRƯỞNG BAN", ""]),
      ],
    ],
  ])("is not seen in a table with %s", (_, table) => {
    const found = read(["I. PHÂN CÔNG", { table }]);
    expect(found.free).toEqual(["I. PHÂN CÔNG", `table of ${table.length}`]);
    expect(found.signers).toEqual([]);
  });

  it("leaves the tasks to be read, in a document of the office formats", async () => {
    const row = (cells: string) => `<tr>${cells}</tr>`;
    const html = [
      "<p>UBND XÃ AN HÒA</p><p>KẾ HOẠCH</p><p>Phòng, chống bão năm 2026</p><p>I. PHÂN CÔNG</p><table>",
      row("<th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Thời hạn</th>"),
      row("<td>1</td><td>Gia cố bờ kênh</td><td>Phòng Kinh tế</td><td>Tháng 6/2026</td>"),
      row("<td>2</td><td>Dự trữ bao cát</td><td>Công an xã</td><td>Tháng 7/2026</td>"),
      row(
        `<td colspan=2>${list.map((line) => `<p>${line}</p>`).join("")}</td>` +
          "<td colspan=2><p>CHỦ TỊCH</p><p>Mai Văn Sáu</p></td>",
      ),
      "</table>",
    ].join("");
    const bytes = new TextEncoder().encode(`<html><meta charset=utf-8><body>${html}</body></html>`);
    const { plan, coverage } = await extractPlan(bytes, { name: "plan.html" });
    expect([...listTasks(plan)].map(({ task }) => task.task.text)).toEqual([
      "Gia cố bờ kênh",
      "Dự trữ bao cát",
    ]);
    expect(plan.signatures.map(({ name }) => name)).toEqual(["Mai Văn Sáu"]);
    expect(plan.recipients.map(({ text }) => text)).toEqual(recipients);
    expect(coverage.unmapped).toEqual([]);
  });
});

describe("a letterhead below the signature in one table", () => {
  const letterhead: Cell[] = [
    ["UBND HUYỆN TÂN AN", "UBND XÃ AN HÒA"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  ];
  const table = { table: [[list, ["CHỦ TỊCH", "Mai Văn Sáu"]], letterhead] };

  it("belongs to the appendix that follows", () => {
    const tree = build([closing, table, "PHỤ LỤC", "Danh mục vật tư"]);
    const headOf = { label: "PHỤ LỤC", number: null, title: null, attachedTo: null };
    tree.annotations.appendices.push({ from: 2, to: 4, contentFrom: 3, head: headOf });
    readEnding()(tree, new VFile());
    expect(tree.annotations.appendices[0]).toMatchObject({ from: 2, to: 5, contentFrom: 4 });
    expect(tree.children.map(({ claim }) => claim)).toEqual([
      "closing",
      "signature",
      "appendix-head",
      undefined,
      undefined,
    ]);
    expect(tree.annotations.signatures).toHaveLength(1);
  });

  it("is left to the outline where no appendix has a head", () => {
    const found = read([closing, table, "DANH MỤC VẬT TƯ", "1. Bao cát", "2. Cọc tre"]);
    expect(found.signers).toEqual(oneSigner);
    expect(found.free[0]).toBe("table of 1");
  });

  it("is left alone with the rows of another table", () => {
    const found = read([closing, { table: [[list, ["CHỦ TỊCH", "Mai Văn Sáu"]], ...tasks] }]);
    expect(found.signers).toEqual(oneSigner);
    expect(found.free).toEqual(["table of 3"]);
  });
});

describe("signers in a table without a mark, the recipients below", () => {
  it.each<[string, Cell[], (string | null)[][]]>([
    ["a blank column beside", ["", ["CHỦ TỊCH", "Mai Văn Sáu"]], oneSigner],
    [
      "the drafter beside",
      [
        ["NGƯỜI SOẠN", "Tạ Thị Bảy"],
        ["CHỦ TỊCH", "Mai Văn Sáu"],
      ],
      [["NGƯỜI SOẠN", "Tạ Thị Bảy"], ...oneSigner],
    ],
    [
      "two posts",
      [
        ["TRƯỞNG BAN", "Tạ Thị Bảy"],
        ["CHỦ TỊCH", "Mai Văn Sáu"],
      ],
      [["TRƯỞNG BAN", "Tạ Thị Bảy"], ...oneSigner],
    ],
    [
      "posts not in capitals",
      [
        ["Người soạn", "Tạ Thị Bảy"],
        ["Chủ tịch", "(đã ký)", "Mai Văn Sáu"],
      ],
      [
        ["Người soạn", "Tạ Thị Bảy"],
        ["Chủ tịch", "Mai Văn Sáu"],
      ],
    ],
  ])("%s", (_, row, signers) => {
    const found = read([closing, { table: [row] }, ...list]);
    expect(found.signers).toEqual(signers);
    expect(found.recipients).toEqual(recipients);
    expect(found.closing).toBe(closing);
    expect(found.free).toEqual([]);
  });

  it("in a table each", () => {
    const found = read([
      closing,
      { table: [["", ["NGƯỜI SOẠN", "Tạ Thị Bảy"]]] },
      { table: [["", ["CHỦ TỊCH", "Mai Văn Sáu"]]] },
      ...list,
    ]);
    expect(found.signers).toEqual([["NGƯỜI SOẠN", "Tạ Thị Bảy"], ...oneSigner]);
    expect(found.recipients).toEqual(recipients);
  });
});

describe("a name below the table of the signature", () => {
  const posts = { table: [[list, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]]] };
  const signed = [["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mai Văn Sáu"]];

  it.each<[string, Part[]]>([
    ["right below", [posts, "Mai Văn Sáu"]],
    ["under a caption", [posts, "(đã ký)", "Mai Văn Sáu"]],
    ["in a table of its own", [posts, { table: [["", "Mai Văn Sáu"]] }]],
    [
      "under the rest of the list",
      [
        {
          table: [
            ["Nơi nhận:", "KT. CHỦ TỊCH"],
            ["- Thường trực Đảng ủy;", "PHÓ CHỦ TỊCH"],
          ],
        },
        "- Lưu: VT",
        "Mai Văn Sáu",
      ],
    ],
  ])("%s", (_, parts) => {
    const found = read([closing, ...parts]);
    expect(found.signers).toEqual(signed);
    expect(found.recipients).toEqual(recipients);
    expect(found.free).toEqual([]);
  });

  it("is given out in the order of the columns, where there are as many", () => {
    const two = { table: [["NGƯỜI SOẠN", "CHỦ TỊCH"]] };
    const both = [["NGƯỜI SOẠN", "Tạ Thị Bảy"], ...oneSigner];
    expect(read([...list, two, "Tạ Thị Bảy", "Mai Văn Sáu"]).signers).toEqual(both);
    expect(read([...list, two, { table: [["Tạ Thị Bảy", "Mai Văn Sáu"]] }]).signers).toEqual(both);
    expect(read([...list, two, "Mai Văn Sáu"]).signers).toEqual([
      ["NGƯỜI SOẠN", null],
      ["CHỦ TỊCH", null],
    ]);
  });
});

describe("lines behind the signature that nobody heads", () => {
  const pages = async (rest: string) => {
    const text = ["KẾ HOẠCH", "Phòng, chống bão năm 2026", "I. MỤC ĐÍCH", "Giữ an toàn.", closing];
    const signed = [...list, "CHỦ TỊCH", "Mai Văn Sáu"];
    const bytes = new TextEncoder().encode([...text, ...signed, rest].join("\n\n"));
    return extractPlan(bytes, { name: "plan.txt" });
  };

  it.each(["Tạ Thị Bảy", "Người liên hệ: văn phòng xã"])("“%s” is reported", async (rest) => {
    const { plan, coverage, diagnostics } = await pages(rest);
    expect(plan.appendices).toEqual([]);
    expect(coverage.unmapped.map(({ text }) => text)).toEqual([rest]);
    expect(diagnostics.map(({ code }) => code)).toContain("coverage/unmapped");
  });

  it("are an appendix when there is more than a few lines, or a title", async () => {
    const { plan, coverage } = await pages("DANH MỤC VẬT TƯ\n\n1. Bao cát\n\n2. Cọc tre");
    expect(plan.appendices).toHaveLength(1);
    expect(coverage.unmapped).toEqual([]);
  });
});

describe("a caption of approval with the post in it", () => {
  it.each<[string[], (string | null)[]]>([
    [
      ["DUYỆT CỦA HIỆU TRƯỞNG", "Mai Văn Sáu"],
      ["HIỆU TRƯỞNG", "Mai Văn Sáu"],
    ],
    [
      ["XÁC NHẬN CỦA TRƯỞNG PHÒNG", "NỘI VỤ", "Mai Văn Sáu"],
      ["TRƯỞNG PHÒNG NỘI VỤ", "Mai Văn Sáu"],
    ],
    [["PHÊ DUYỆT CỦA HIỆU TRƯỞNG"], ["HIỆU TRƯỞNG", null]],
    [
      ["PHÊ DUYỆT CỦA HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Mai Văn Sáu"],
      ["PHÓ HIỆU TRƯỞNG", "Mai Văn Sáu"],
    ],
    [
      ["DUYỆT CỦA BAN GIÁM HIỆU", "Mai Văn Sáu"],
      [null, "Mai Văn Sáu"],
    ],
  ])("%j", (lines, signer) => {
    const other = ["TỔ TRƯỞNG", "Tạ Thị Bảy"];
    expect(read([closing, { table: [[lines, other]] }]).signers).toEqual([signer, other]);
    const below = read([closing, ...list, ...lines]);
    expect(below.signers).toEqual([signer]);
    expect(below.free).toEqual([]);
  });
});

it("takes the caption of the other column off a recipient", () => {
  const lines = ["Nơi nhận: TM. UBND XÃ", "- Thường trực Đảng ủy; CHỦ TỊCH", "- Lưu: VT. (đã ký)"];
  const found = read([closing, ...lines, "Mai Văn Sáu"]);
  expect(found.recipients).toEqual(recipients);
  expect(found.signers).toEqual([["TM. UBND XÃ", "CHỦ TỊCH", "Mai Văn Sáu"]]);
});
