import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import type { DocumentHead } from "../../src/model/index.js";
import { type CellInput, DocumentBuilder, type SourceDocument } from "../../src/source/index.js";
import { markFurniture } from "../../src/stages/furniture.js";
import { readLetterhead } from "../../src/stages/letterhead.js";

type Part =
  | string
  | { lines: string[]; bold?: boolean; headingDepth?: number }
  | { table: (string | string[])[][] };

const cell = (lines: string | string[]): CellInput => ({
  lines: typeof lines === "string" ? [lines] : lines,
});

function build(parts: readonly Part[], allowClassified = false): SourceDocument {
  const builder = new DocumentBuilder("text", "utf-8");
  for (const part of parts) {
    if (typeof part === "string") builder.paragraph({ lines: [part] });
    else if ("table" in part) {
      builder.table("markup");
      for (const row of part.table) builder.row({ cells: row.map(cell) });
    } else builder.paragraph(part);
  }
  return builder.finish({ allowClassified });
}

interface Reading {
  head: DocumentHead;
  tree: SourceDocument;
  codes: string[];
  /** Wording of the first block of the body. */
  body: string | null;
}

function read(parts: readonly Part[], allowClassified = false): Reading {
  const tree = build(parts, allowClassified);
  const file = new VFile();
  markFurniture()(tree);
  readLetterhead()(tree, file);
  const first = tree.children[tree.annotations.bodyFrom];
  return {
    head: tree.annotations.head!,
    tree,
    codes: file.messages.map((message) => String(message.ruleId)),
    body: first?.type === "paragraph" ? first.wording.text : null,
  };
}

const facts = ({ head }: Reading) => ({
  type: head.type.code,
  issuer: head.issuer?.raw ?? null,
  parent: head.parent?.raw ?? null,
  number: [head.number.status, head.number.sequence, head.number.symbol],
  place: head.place,
  date: [head.date.status, head.date.edtf],
  subject: head.subject,
});

const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";
const placeDate = "Tân Lập, ngày 05 tháng 01 năm 2024";
const number = "Số: 07/KH-VHXH";
const body: Part[] = [
  "KẾ HOẠCH",
  "Chuyển đổi số năm 2024",
  "Căn cứ Kế hoạch số 01/KH-UBND ngày 02/01/2024 của UBND xã Tân Lập;",
  "I. MỤC ĐÍCH",
];

describe("readLetterhead: one head, however it was cut", () => {
  const expected = {
    type: "KH",
    issuer: "PHÒNG VĂN HÓA - XÃ HỘI",
    parent: "UBND XÃ TÂN LẬP",
    number: ["value", "07", "KH-VHXH"],
    place: "Tân Lập",
    date: ["value", "2024-01-05"],
    subject: "Chuyển đổi số năm 2024",
  };
  const left = ["UBND XÃ TÂN LẬP", "PHÒNG VĂN HÓA - XÃ HỘI"];
  const cuts: Record<string, Part[]> = {
    "a table of one row": [
      {
        table: [
          [
            [...left, number],
            [nation, motto, placeDate],
          ],
        ],
      },
    ],
    "a table of two rows": [
      {
        table: [
          [left, [nation, motto]],
          [number, placeDate],
        ],
      },
    ],
    "a table of three rows with an empty column between": [
      {
        table: [
          ["UBND XÃ TÂN LẬP", "", nation],
          ["PHÒNG VĂN HÓA - XÃ HỘI", "", motto],
          [number, "", placeDate],
        ],
      },
    ],
    "lines of the two columns taking turns": [
      "UBND XÃ TÂN LẬP",
      nation,
      "PHÒNG VĂN HÓA - XÃ HỘI",
      motto,
      number,
      placeDate,
    ],
    "the left column, then the right one": [...left, number, nation, motto, placeDate],
    "the right column, then the left one": [nation, motto, placeDate, ...left, number],
    "ornaments between": [
      ...left,
      "-------",
      nation,
      motto,
      "---------------",
      number,
      placeDate,
      "***",
    ],
    "the number under the place": [...left, nation, motto, placeDate, number],
    "soft breaks in one paragraph": [
      { lines: [...left, number] },
      { lines: [nation, motto, placeDate] },
    ],
    "pipes left of a table": [
      {
        lines: ["|", ...left, "-------", "|", nation, motto, "|", "|", number, "|", placeDate, "|"],
      },
    ],
    "one line, everything run together": [
      `| ${left[0]} ${left[1]} ------- | ${nation} ${motto} --------------- | | ${number} | ${placeDate} |`,
    ],
    "one line without pipes": [`${left[0]} ${left[1]} ${nation} ${motto} ${number} ${placeDate}`],
    "the national heading over two lines": [
      {
        table: [
          [
            [...left, number],
            ["CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", motto, placeDate],
          ],
        ],
      },
    ],
    "the date over two lines": [
      {
        table: [
          [
            [...left, number],
            [nation, motto, "Tân Lập, ngày 05", "tháng 01 năm 2024"],
          ],
        ],
      },
    ],
    "old tone marks and other dashes": [
      "UBND XÃ TÂN LẬP",
      "PHÒNG VĂN HÓA - XÃ HỘI",
      number,
      "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập – Tự do – Hạnh Phúc",
      placeDate,
    ],
  };
  it.each(Object.entries(cuts))("%s", (_name, letterhead) => {
    const reading = read([...letterhead, ...body]);
    expect(facts(reading)).toEqual(expected);
    expect(reading.body).toMatch(/^Căn cứ/);
    expect(reading.codes).toEqual([]);
  });

  it.each(Object.entries(cuts))("%s: every value names its place", (_name, letterhead) => {
    const { head, tree } = read([...letterhead, ...body]);
    const wording = (at: { start: number; end: number }[] | undefined): string =>
      (at ?? []).map((place) => tree.text.slice(place.start, place.end)).join(" ");
    expect(wording(head.issuer?.at)).toBe(head.issuer?.raw);
    expect(wording(head.parent?.at)).toBe(head.parent?.raw);
    expect(wording(head.number.at)).toBe(head.number.raw);
    expect(wording(head.date.at).replace(/\s+/g, " ")).toBe(head.date.raw);
    expect(wording(head.type.at)).toBe(head.type.raw);
    expect(wording(head.atFields?.place)).toBe(head.place);
    expect(wording(head.atFields?.subject)).toBe(head.subject);
  });

  it("leaves nothing before the body unclaimed", () => {
    for (const letterhead of Object.values(cuts)) {
      const { tree } = read([...letterhead, ...body]);
      for (const block of tree.children.slice(0, tree.annotations.bodyFrom)) {
        expect(block.claim ?? block.furniture).toBeDefined();
      }
    }
  });
});

describe("readLetterhead: bodies", () => {
  const issuers: [string, string[], string | null, string | null, string[]][] = [
    [
      "one body over two lines",
      ["ỦY BAN NHÂN DÂN", "XÃ AN PHÚ ĐÔNG"],
      "ỦY BAN NHÂN DÂN XÃ AN PHÚ ĐÔNG",
      null,
      [],
    ],
    [
      "superior and issuer over three lines",
      ["ỦY BAN NHÂN DÂN", "HUYỆN TÂN AN", "PHÒNG NỘI VỤ"],
      "PHÒNG NỘI VỤ",
      "ỦY BAN NHÂN DÂN HUYỆN TÂN AN",
      [],
    ],
    [
      "three bodies: the one above the issuer is its superior",
      ["UBND TỈNH AN BÌNH", "SỞ Y TẾ", "TRUNG TÂM Y TẾ TÂN AN"],
      "TRUNG TÂM Y TẾ TÂN AN",
      "SỞ Y TẾ",
      [],
    ],
    [
      "a Party letterhead",
      ["ĐẢNG BỘ TỈNH AN BÌNH", "ĐẢNG ỦY XÃ TÂN LẬP", "*"],
      "ĐẢNG ỦY XÃ TÂN LẬP",
      "ĐẢNG BỘ TỈNH AN BÌNH",
      [],
    ],
    [
      "a Party committee by its short name",
      ["ĐẢNG BỘ HUYỆN TÂN AN", "HUYỆN ỦY"],
      "HUYỆN ỦY",
      "ĐẢNG BỘ HUYỆN TÂN AN",
      [],
    ],
    [
      "a school",
      ["UBND PHƯỜNG TÂN LẬP", "TRƯỜNG THCS", "HOA MAI"],
      "TRƯỜNG THCS HOA MAI",
      "UBND PHƯỜNG TÂN LẬP",
      [],
    ],
    [
      "a name that goes on with và",
      ["SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"],
      "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
      null,
      [],
    ],
    [
      "a team named by the decision that set it up",
      ["SỞ CÔNG THƯƠNG", "ĐOÀN KIỂM TRA", "THEO QUYẾT ĐỊNH", "SỐ 15/QĐ-SCT"],
      "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SCT",
      "SỞ CÔNG THƯƠNG",
      [],
    ],
    [
      "two bodies joined by a dash",
      ["CÔNG AN XÃ - TRƯỜNG THCS HOA MAI"],
      "CÔNG AN XÃ",
      null,
      ["TRƯỜNG THCS HOA MAI"],
    ],
    [
      "a dash inside one name",
      ["VĂN PHÒNG HĐND - UBND HUYỆN"],
      "VĂN PHÒNG HĐND - UBND HUYỆN",
      null,
      [],
    ],
  ];
  it.each(issuers)("%s", (_name, lines, issuer, parent, coIssuers) => {
    for (const letterhead of [
      [
        {
          table: [
            [
              [...lines, number],
              [nation, motto, placeDate],
            ],
          ],
        },
      ],
      [...lines, number, nation, motto, placeDate],
    ] as Part[][]) {
      const { head } = read([...letterhead, ...body]);
      expect(head.issuer?.raw ?? null).toBe(issuer);
      expect(head.parent?.raw ?? null).toBe(parent);
      expect((head.coIssuers ?? []).map((agency) => agency.raw)).toEqual(coIssuers);
      expect(head.number.sequence).toBe("07");
    }
  });

  it("reads two issuers that stand side by side", () => {
    const { head } = read([
      {
        table: [
          [
            ["UBND XÃ TÂN LẬP", "CÔNG AN XÃ"],
            ["ĐẢNG BỘ XÃ TÂN LẬP", "ĐOÀN THANH NIÊN"],
            [nation, motto],
          ],
          ["Số: 03/KHLT-CA-ĐTN", "", placeDate],
        ],
      },
      "KẾ HOẠCH LIÊN TỊCH",
      "Giữ gìn trật tự trường học",
      "I. MỤC ĐÍCH",
    ]);
    expect(head.type).toMatchObject({ code: "KH", name: "Kế hoạch liên tịch" });
    expect(head.issuer?.raw).toBe("CÔNG AN XÃ");
    expect(head.parent?.raw).toBe("UBND XÃ TÂN LẬP");
    expect(head.coIssuers?.map((agency) => agency.raw)).toEqual(["ĐOÀN THANH NIÊN"]);
  });

  it("takes bodies one below the other as issuers of a joint plan", () => {
    const { head } = read([
      "HỘI CỰU CHIẾN BINH XÃ",
      "ĐOÀN THANH NIÊN XÃ",
      nation,
      motto,
      "KẾ HOẠCH LIÊN TỊCH",
      "Tổ chức về nguồn",
    ]);
    expect(head.parent).toBeNull();
    expect(head.issuer?.raw).toBe("HỘI CỰU CHIẾN BINH XÃ");
    expect(head.coIssuers?.map((agency) => agency.raw)).toEqual(["ĐOÀN THANH NIÊN XÃ"]);
  });

  it("takes the heading of the Youth Union for what the national heading is elsewhere", () => {
    const { head, tree } = read([
      {
        table: [
          [
            ["BCH ĐOÀN XÃ TÂN LẬP", "***", "Số: 12-KH/ĐTN"],
            ["ĐOÀN TNCS HỒ CHÍ MINH", placeDate],
          ],
        ],
      },
      "KẾ HOẠCH",
      "Tháng Thanh niên",
    ]);
    expect(head.issuer?.raw).toBe("BCH ĐOÀN XÃ TÂN LẬP");
    expect(head.coIssuers).toBeUndefined();
    expect(head.number.symbol).toBe("KH/ĐTN");
    const table = tree.children[0];
    expect(table?.type === "table" && table.children[0]?.children[1]?.furniture).toBe(
      "national-heading",
    );
  });

  it("does not take the Party's heading for a body", () => {
    const { head } = read([
      {
        table: [
          [
            ["ĐẢNG BỘ XÃ TÂN LẬP", "CHI BỘ THÔN HẠ", "*", "Số 12-KH/CB"],
            ["ĐẢNG CỘNG SẢN VIỆT NAM", "", "Tân Lập, ngày 5 tháng 3 năm 2024"],
          ],
        ],
      },
      "KẾ HOẠCH",
      "Học tập chuyên đề",
    ]);
    expect(head.issuer?.raw).toBe("CHI BỘ THÔN HẠ");
    expect(head.number).toMatchObject({ status: "value", raw: "12-KH/CB", symbol: "KH/CB" });
    expect(head.date.edtf).toBe("2024-03-05");
  });

  it("claims the table and marks its furniture cell by cell", () => {
    const { tree } = read([
      {
        table: [
          ["UBND XÃ TÂN LẬP", nation],
          [number, placeDate],
        ],
      },
      ...body,
    ]);
    const [table] = tree.children;
    expect(table?.claim).toBe("letterhead");
    const cells = table?.type === "table" ? table.children.flatMap((row) => row.children) : [];
    expect(cells.map((each) => each.furniture)).toEqual([
      undefined,
      "national-heading",
      undefined,
      undefined,
    ]);
  });
});

describe("readLetterhead: number and date", () => {
  it.each([
    ["Số:       /KH-UBND", "blank", "/KH-UBND", null, "KH-UBND"],
    ["Số: ...../KH-UBND", "blank", "...../KH-UBND", null, "KH-UBND"],
    ["Số:", "blank", null, null, null],
    ["Số 45-KH/ĐU", "value", "45-KH/ĐU", "45", "KH/ĐU"],
    ["SỐ: 12/KH-UBND", "value", "12/KH-UBND", "12", "KH-UBND"],
  ])("%s", (line, status, raw, sequence, symbol) => {
    const { head } = read([
      {
        table: [
          [
            ["UBND XÃ TÂN LẬP", line],
            [nation, motto],
          ],
        ],
      },
      ...body,
    ]);
    expect(head.number).toMatchObject({ status, raw, sequence, symbol });
  });

  it.each([
    ["Tân Lập, ngày    tháng    năm 2024", "Tân Lập", "blank", "2024"],
    ["Tân Lập, ngày ..... tháng 4 năm 2024", "Tân Lập", "blank", "2024-04"],
    ["TP. Tân Lập, ngày 5 tháng 3 năm 2024", "TP. Tân Lập", "value", "2024-03-05"],
    ["ngày 05 tháng 3 năm 2024", null, "value", "2024-03-05"],
    ["Tân Lập, ngày 5/3/2024", "Tân Lập", "value", "2024-03-05"],
  ])("%s", (line, place, status, edtf) => {
    const { head } = read(["UBND XÃ TÂN LẬP", nation, motto, line, ...body]);
    expect([head.place, head.date.status, head.date.edtf]).toEqual([place, status, edtf]);
  });

  it("reports a day that no calendar has", () => {
    const { head, codes } = read([
      "UBND XÃ TÂN LẬP",
      nation,
      "Tân Lập, ngày 31 tháng 02 năm 2024",
      ...body,
    ]);
    expect(head.date.raw).toBe("ngày 31 tháng 02 năm 2024");
    expect(codes).toContain("head/date-impossible");
  });
});

describe("readLetterhead: type and subject", () => {
  it("reads a document that begins with its type", () => {
    const reading = read(body);
    expect(facts(reading)).toMatchObject({
      type: "KH",
      issuer: null,
      subject: "Chuyển đổi số năm 2024",
    });
    expect(reading.head.number.status).toBe("absent");
    expect(reading.head.date.status).toBe("absent");
    expect(reading.codes).toEqual([]);
  });

  const ground = "Căn cứ Luật Tổ chức chính quyền địa phương;";
  const subjects: [string, Part[], string | null][] = [
    [
      "on the line of the type",
      ["KẾ HOẠCH Triển khai công tác dân vận năm 2024", ground],
      "Triển khai công tác dân vận năm 2024",
    ],
    [
      "in capitals on the line of the type",
      ["KẾ HOẠCH CÔNG TÁC THÁNG 6 NĂM 2025", ground],
      "CÔNG TÁC THÁNG 6 NĂM 2025",
    ],
    [
      "under a type with its letters apart",
      ["K Ế H O Ạ C H", "Công tác dân vận", ground],
      "Công tác dân vận",
    ],
    [
      "under a heading in small letters",
      [{ lines: ["Kế hoạch"], headingDepth: 1 }, "Công tác dân vận", ground],
      "Công tác dân vận",
    ],
    [
      "in a heading in small letters",
      [{ lines: ["Kế hoạch công tác dân vận năm 2024"], headingDepth: 1 }, ground],
      "công tác dân vận năm 2024",
    ],
    [
      "over three lines in capitals",
      ["KẾ HOẠCH", "TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH", "TRÊN ĐỊA BÀN XÃ", "NĂM 2024", ground],
      "TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH TRÊN ĐỊA BÀN XÃ NĂM 2024",
    ],
    [
      "over two lines, the second in small letters",
      [
        "KẾ HOẠCH",
        "Kiểm tra công tác an toàn thực phẩm,",
        "vệ sinh lao động trên địa bàn xã",
        ground,
      ],
      "Kiểm tra công tác an toàn thực phẩm, vệ sinh lao động trên địa bàn xã",
    ],
    [
      "bold over two lines",
      [
        { lines: ["KẾ HOẠCH"], bold: true },
        { lines: ["Phổ biến pháp luật"], bold: true },
        { lines: ["Tháng 6 năm 2024"], bold: true },
        ground,
      ],
      "Phổ biến pháp luật Tháng 6 năm 2024",
    ],
    [
      "in soft breaks under the type",
      [{ lines: ["KẾ HOẠCH", "Phổ biến pháp luật", "năm 2024"] }, ground],
      "Phổ biến pháp luật năm 2024",
    ],
    [
      "opening with Thực hiện",
      ["KẾ HOẠCH", "Thực hiện Nghị quyết số 05-NQ/ĐU về chuyển đổi số", ground],
      "Thực hiện Nghị quyết số 05-NQ/ĐU về chuyển đổi số",
    ],
    [
      "before a ground that opens with Thực hiện",
      [
        "KẾ HOẠCH",
        "Công tác dân vận",
        "Thực hiện Kế hoạch số 01/KH-UBND của UBND huyện, UBND xã xây dựng kế hoạch như sau:",
      ],
      "Công tác dân vận",
    ],
    [
      "before an unlabelled heading",
      ["KẾ HOẠCH", "Công tác dân vận", "MỤC ĐÍCH, YÊU CẦU", "- Nâng cao nhận thức."],
      "Công tác dân vận",
    ],
    [
      "before an ornament",
      ["KẾ HOẠCH", "Công tác dân vận", "-----", "Ủy ban nhân dân xã xây dựng kế hoạch như sau:"],
      "Công tác dân vận",
    ],
    ["missing before a ground", ["KẾ HOẠCH", ground, "I. MỤC ĐÍCH"], null],
    ["missing before a heading", ["KẾ HOẠCH", "I. MỤC ĐÍCH"], null],
  ];
  it.each(subjects)("%s", (_name, parts, subject) => {
    const { head, codes, body: first } = read(parts);
    expect(head.type.code).toBe("KH");
    expect(head.subject).toBe(subject);
    expect(codes).toEqual(subject === null ? ["head/subject-missing"] : []);
    expect(first).not.toBeNull();
    expect(first).not.toBe(subject);
  });

  it.each([
    [["(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 02/01/2024 của UBND xã Tân Lập)"]],
    [["(Ban hành kèm theo Quyết định số 15/QĐ-UBND", "ngày 02/01/2024 của UBND xã Tân Lập)"]],
    [["(Kèm theo Quyết định số     /QĐ-UBND ngày    tháng    năm 2024)"]],
  ])("keeps the note under the subject out of it: %s", (notes) => {
    const {
      head,
      tree,
      body: first,
    } = read(["KẾ HOẠCH", "Công tác dân vận", ...notes, "I. MỤC ĐÍCH"]);
    expect(head.subject).toBe("Công tác dân vận");
    expect(first).toBe("I. MỤC ĐÍCH");
    for (const block of tree.children.slice(2, 2 + notes.length)) {
      expect([block.claim, block.furniture]).toEqual(["letterhead", "approval-note"]);
    }
  });

  it("reads the type and subject in a table", () => {
    const reading = read([
      {
        table: [
          [
            ["UBND XÃ TÂN LẬP", number],
            [nation, motto, placeDate],
          ],
          [["KẾ HOẠCH", "Chuyển đổi số năm 2024"]],
        ],
      },
      "I. MỤC ĐÍCH",
    ]);
    expect(facts(reading)).toMatchObject({
      type: "KH",
      subject: "Chuyển đổi số năm 2024",
      issuer: "UBND XÃ TÂN LẬP",
    });
  });

  it("reads a type that ran on to the letterhead", () => {
    const reading = read([
      `UBND XÃ TÂN LẬP ${nation} ${motto} ${number} ${placeDate} KẾ HOẠCH Chuyển đổi số năm 2024`,
      "I. MỤC ĐÍCH",
    ]);
    expect(facts(reading)).toMatchObject({
      type: "KH",
      subject: "Chuyển đổi số năm 2024",
      place: "Tân Lập",
    });
  });

  it.each(["Chương trình hành động", "Phương án", "Đề án", "Kế hoạch phối hợp"])(
    "%s is read as a plan",
    (type) => {
      expect(read([type.toUpperCase(), "Chuyển đổi số", "I. MỤC ĐÍCH"]).codes).toEqual([]);
    },
  );

  it.each([
    ["BÁO CÁO", "BC"],
    ["TỜ TRÌNH", "TTr"],
    ["THÔNG BÁO", "TB"],
  ])("%s is no plan", (type, code) => {
    const { head, codes } = read([
      "UBND XÃ TÂN LẬP",
      nation,
      type,
      "Về chuyển đổi số",
      "I. KẾT QUẢ",
    ]);
    expect(head.type.code).toBe(code);
    expect(codes).toContain("head/not-a-plan");
  });

  it("keeps the authority line of a Decision out of its subject", () => {
    const {
      head,
      tree,
      body: first,
    } = read([
      "UBND XÃ TÂN LẬP",
      "QUYẾT ĐỊNH",
      "VỀ VIỆC BAN HÀNH KẾ HOẠCH CHUYỂN ĐỔI SỐ",
      "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
      "Căn cứ Luật Tổ chức chính quyền địa phương;",
    ]);
    expect(head.subject).toBe("VỀ VIỆC BAN HÀNH KẾ HOẠCH CHUYỂN ĐỔI SỐ");
    expect(tree.children[3]?.furniture).toBe("decision");
    expect(first).toMatch(/^Căn cứ/);
  });

  it("knows a công văn by V/v and Kính gửi", () => {
    const { head, codes } = read([
      {
        table: [
          [
            ["UBND XÃ TÂN LẬP", "Số: 12/UBND-VX", "V/v triển khai chuyển đổi số"],
            [nation, motto, placeDate],
          ],
        ],
      },
      "Kính gửi: Các thôn.",
      "UBND xã đề nghị các thôn thực hiện.",
    ]);
    expect(head.type).toMatchObject({ name: "Công văn", raw: null });
    expect(head.subject).toBe("triển khai chuyển đổi số");
    expect(codes).toEqual(["head/not-a-plan"]);
  });

  it("says when no line names a type, and takes no part of the body", () => {
    const { head, codes, tree } = read([
      "Căn cứ nhiệm vụ năm 2024, UBND xã đề ra các việc sau:",
      "1. Việc thứ nhất.",
    ]);
    expect(head.type.code).toBeNull();
    expect(head.issuer).toBeNull();
    expect(codes).toContain("head/type-missing");
    expect(tree.annotations.bodyFrom).toBe(0);
    expect(tree.children.every((block) => block.claim === undefined)).toBe(true);
  });

  it("does not take the name of a planning office for a type", () => {
    const { head } = read([
      "UBND HUYỆN TÂN AN",
      "PHÒNG TÀI CHÍNH",
      "KẾ HOẠCH VÀ ĐẦU TƯ",
      nation,
      ...body,
    ]);
    expect(head.subject).toBe("Chuyển đổi số năm 2024");
  });
});

describe("the place before the date", () => {
  it.each(["Hội An", "Trường Sa", "Ban Mê", "Hà Nội"])("may begin as a body does: %s", (place) => {
    const { head } = read([
      {
        table: [
          [
            ["UBND TỈNH BÌNH MINH", "SỞ Y TẾ", "Số: 5/KH-SYT"],
            [nation, motto, `${place}, ngày 05 tháng 01 năm 2024`],
          ],
        ],
      },
      "KẾ HOẠCH",
      "Chăm sóc cây xanh",
    ]);
    expect(head.place).toBe(place);
    expect(head.coIssuers ?? []).toEqual([]);
  });

  it("is no body in small letters", () => {
    const { head } = read(["Sở Y tế, ngày 05 tháng 01 năm 2024", "KẾ HOẠCH", "Chăm sóc cây xanh"]);
    expect(head.place).toBeNull();
  });
});
