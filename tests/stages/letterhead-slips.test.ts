import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { type CellInput, DocumentBuilder } from "../../src/source/index.js";
import { markFurniture } from "../../src/stages/furniture.js";
import { readLetterhead } from "../../src/stages/letterhead.js";

type Part = string | { lines: string[] } | { table: string[][] };

const cell = (line: string): CellInput => ({ lines: [line] });

function read(parts: readonly Part[]) {
  const builder = new DocumentBuilder("text", "utf-8");
  for (const part of parts) {
    if (typeof part === "string") builder.paragraph({ lines: [part] });
    else if ("table" in part) {
      builder.table("markup");
      for (const row of part.table) builder.row({ cells: row.map(cell) });
    } else builder.paragraph(part);
  }
  const tree = builder.finish({ allowClassified: false });
  const file = new VFile();
  markFurniture()(tree);
  readLetterhead()(tree, file);
  const head = tree.annotations.head!;
  return {
    head,
    type: head.type.code,
    issuer: head.issuer?.raw ?? null,
    parent: head.parent?.raw ?? null,
    number: head.number.raw,
    date: head.date.edtf,
    subject: head.subject,
    tree,
    codes: file.messages.map((message) => String(message.ruleId)),
    slips: file.messages
      .filter((message) => message.ruleId === "text/keyword-slip")
      .map((message) => message.reason),
  };
}

const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";
const number = "Số: 07/KH-BCĐ";
const placeDate = "Tân Lập, ngày 05 tháng 01 năm 2024";
const title = ["KẾ HOẠCH", "Chuyển đổi số năm 2024"];
const body = ["I. MỤC ĐÍCH", "Nâng cao chất lượng phục vụ."];
const head = (...bodies: string[]): Part[] => [...bodies, nation, motto, number, placeDate];

describe("a body whose name ends in SỐ", () => {
  it.each<[string, Part[], string]>([
    [
      "over a rule",
      ["UBND XÃ TÂN LẬP", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "-------"],
      "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",
    ],
    [
      "over a rule in its own cell",
      [{ lines: ["UBND XÃ TÂN LẬP", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "-------"] }],
      "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",
    ],
    [
      "going on under it",
      ["UBND XÃ TÂN LẬP", "TỔ CÔNG NGHỆ SỐ", "CỘNG ĐỒNG", "-------"],
      "TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG",
    ],
    [
      "alone on its last line",
      ["UBND XÃ TÂN LẬP", "BAN CHỈ ĐẠO CHUYỂN ĐỔI", "SỐ", "-------"],
      "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",
    ],
  ])("keeps it, %s", (_, bodies, issuer) => {
    const found = read([...bodies, nation, motto, number, placeDate, ...title, ...body]);
    expect(found).toMatchObject({ issuer, parent: "UBND XÃ TÂN LẬP", number: "07/KH-BCĐ" });
  });

  it("keeps it in front of the number on the same line", () => {
    const run = `BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ ${number}`;
    const found = read([run, nation, motto, placeDate, ...title, ...body]);
    expect(found).toMatchObject({ issuer: "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", number: "07/KH-BCĐ" });
  });
});

describe("bodies of a letterhead", () => {
  it.each([
    [["SỞ Y TẾ TỈNH TÂN SƠN", "BỆNH VIỆN ĐA KHOA TÂN HẠ"]],
    [["CÔNG TY TNHH MTV CẤP NƯỚC TÂN SƠN", "XÍ NGHIỆP NƯỚC TÂN HẠ"]],
    [["UBND XÃ TÂN LẬP", "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI"]],
    [["HUYỆN ỦY TÂN SƠN", "BAN TỔ CHỨC"]],
    [["HUYỆN ỦY TÂN SƠN", "VĂN PHÒNG HUYỆN ỦY"]],
  ])("%j are superior and issuer", ([parent, issuer]) => {
    const found = read([...head(parent as string, issuer as string), ...title, ...body]);
    expect(found).toMatchObject({ parent, issuer });
  });

  it("tells a Party committee and its office apart on one line", () => {
    const run = "HUYỆN ỦY TÂN SƠN VĂN PHÒNG HUYỆN ỦY";
    const found = read([run, "*", "Số 07-KH/VPHU", placeDate, ...title, ...body]);
    expect(found).toMatchObject({ parent: "HUYỆN ỦY TÂN SƠN", issuer: "VĂN PHÒNG HUYỆN ỦY" });
  });

  it("keeps the comma of a name that goes on on the next line", () => {
    const found = read([
      ...head("UBND XÃ TÂN LẬP", "BAN CHỈ ĐẠO PHÒNG CHỐNG TỘI PHẠM,", "TỆ NẠN XÃ HỘI"),
      ...title,
      ...body,
    ]);
    expect(found.issuer).toBe("BAN CHỈ ĐẠO PHÒNG CHỐNG TỘI PHẠM, TỆ NẠN XÃ HỘI");
  });

  it("takes the heading of the Youth Union under the number for a heading", () => {
    const found = read([
      "BCH ĐOÀN TỈNH TÂN SƠN",
      "BCH ĐOÀN XÃ TÂN LẬP",
      "***",
      "Số: 12-KH/ĐTN",
      "ĐOÀN TNCS HỒ CHÍ MINH",
      placeDate,
      ...title,
      ...body,
    ]);
    expect(found.issuer).toBe("BCH ĐOÀN XÃ TÂN LẬP");
    expect(found.tree.children[4]).toMatchObject({ furniture: "national-heading" });
  });
});

describe("the subject under the type line", () => {
  it.each([
    "V/v nâng cao chất lượng phục vụ năm 2024",
    "V/V NÂNG CAO CHẤT LƯỢNG PHỤC VỤ",
    "V/v: nâng cao chất lượng phục vụ",
    "Về việc nâng cao chất lượng phục vụ năm 2024.",
  ])("may open with its mark: %s", (subject) => {
    const found = read([...head("UBND XÃ TÂN LẬP"), "KẾ HOẠCH", subject, ...body]);
    expect(found.subject).toBe(subject);
    expect(found.codes).not.toContain("head/subject-missing");
  });

  it("does not take in a rule that ran on to it", () => {
    const found = read([
      ...head("UBND XÃ TÂN LẬP"),
      "CHƯƠNG TRÌNH CÔNG TÁC tháng 3 năm 2024 của Thường trực Đảng ủy -----",
      ...body,
    ]);
    expect(found.subject).toBe("CÔNG TÁC tháng 3 năm 2024 của Thường trực Đảng ủy");
  });

  it("stands under a programme of work, and holds the work where both are on one line", () => {
    const below = read([
      ...head("UBND XÃ TÂN LẬP"),
      "CHƯƠNG TRÌNH CÔNG TÁC",
      "Năm 2024 của Ban Chỉ đạo",
      ...body,
    ]);
    expect(below.subject).toBe("Năm 2024 của Ban Chỉ đạo");
    const beside = read([...head("UBND XÃ TÂN LẬP"), "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2024", ...body]);
    expect(beside.subject).toBe("CÔNG TÁC NĂM 2024");
  });

  it("keeps the day of the act it names, and the head its own", () => {
    const found = read([
      ...head("UBND XÃ TÂN LẬP"),
      "KẾ HOẠCH",
      "thực hiện Nghị quyết số 15-NQ/TU",
      "ngày 22 tháng 12 năm 2023",
      "của Ban Thường vụ Tỉnh ủy",
      ...body,
    ]);
    expect(found.date).toBe("2024-01-05");
    expect(found.subject).toBe(
      "thực hiện Nghị quyết số 15-NQ/TU ngày 22 tháng 12 năm 2023 của Ban Thường vụ Tỉnh ủy",
    );
  });

  it("still takes a day printed under the title when the head has none", () => {
    const found = read([
      "UBND XÃ TÂN LẬP",
      number,
      ...title,
      "Tân Lập, ngày 05 tháng 01 năm 2024",
      ...body,
    ]);
    expect(found).toMatchObject({ date: "2024-01-05", subject: "Chuyển đổi số năm 2024" });
  });
});

describe("slips in the keywords of a head", () => {
  it.each(["KẾ HOACH", "KÊ HOẠCH", "KẾ HỌACH", "KẾ HOẠCK", "K Ế H O A C H"])(
    "“%s” is read as the type",
    (line) => {
      const found = read([...head("UBND XÃ TÂN LẬP"), line, "Chuyển đổi số năm 2024", ...body]);
      expect(found).toMatchObject({ type: "KH", subject: "Chuyển đổi số năm 2024" });
      expect(found.head.type.raw).toBe(line);
      expect(found.slips).toEqual([`“${line}” was read as “KẾ HOẠCH”`]);
    },
  );

  it("reads letters set so far apart that they became cells", () => {
    const table = {
      table: [
        ["K Ế", "H O Ạ C H"],
        ["Chuyển đổi số năm 2024", ""],
      ],
    };
    const found = read([...head("UBND XÃ TÂN LẬP"), table, ...body]);
    expect(found).toMatchObject({ type: "KH", subject: "Chuyển đổi số năm 2024", slips: [] });
  });

  it("prefers a type that is spelled right", () => {
    const found = read([...head("UBND XÃ TÂN LẬP"), "BÁO CAO", ...title, ...body]);
    expect(found).toMatchObject({ type: "KH", slips: [] });
  });

  it.each([
    "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM",
    "CÔNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMM",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊM NAM",
    "CỘNG HOÀ XẢ HỘI CHỦ NGHĨA VIỆT NAM",
    "CÔNG HOẠ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  ])("“%s” is no part of the issuer", (line) => {
    const found = read(["UBND XÃ TÂN LẬP", line, motto, number, placeDate, ...title, ...body]);
    expect(found.issuer).toBe("UBND XÃ TÂN LẬP");
    expect(found.slips).toEqual([`“${line}” was read as “${nation}”`]);
    expect(found.tree.children[1]).toMatchObject({ furniture: "national-heading" });
  });

  it.each(["ĐÔC LẬP - TỰ DO - HẠNH PHÚC", "Độc lâp - Tự do - Hạnh phuc"])(
    "“%s” is the motto",
    (line) => {
      const found = read(["UBND XÃ TÂN LẬP", nation, line, number, placeDate, ...title, ...body]);
      expect(found.issuer).toBe("UBND XÃ TÂN LẬP");
      expect(found.slips).toEqual([`“${line}” was read as “${motto}”`]);
    },
  );

  it.each([nation, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"])(
    "nothing is said of “%s”",
    (line) => {
      const found = read(["UBND XÃ TÂN LẬP", line, motto, number, placeDate, ...title, ...body]);
      expect(found.slips).toEqual([]);
    },
  );
});
