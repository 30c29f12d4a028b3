import { describe, expect, test } from "vitest";
import type { Extraction } from "../../../src/index.js";
import {
  ending,
  extractPages,
  furnitureOf,
  letterhead,
  middle,
  paragraphs,
  planPage,
  purpose,
  taskTable,
  title,
} from "./draw-plan.js";
import { centred, line } from "./lay-out.js";
import { bold, textWidth } from "./pdf-fonts.js";
import type { Mark } from "./pdf-marks.js";
import { body, readPages, setText } from "./set-text.js";

const headOf = ({ plan }: Extraction) => ({
  issuer: plan.document.issuer?.raw,
  parent: plan.document.parent?.raw,
  number: [plan.document.number.sequence, plan.document.number.symbol],
  date: plan.document.date.edtf,
  place: plan.document.place,
});
const head = {
  issuer: "PHÒNG NỘI VỤ",
  parent: "UBND HUYỆN YÊN HÒA",
  number: ["14", "KH-PNV"],
  date: "2025-03-05",
  place: "Yên Hòa",
};
const endingOf = ({ plan }: Extraction) => ({
  recipients: plan.recipients.map(({ text }) => text),
  signers: plan.signatures.map(({ name, position, authority }) => [
    name,
    ...authority.map(({ raw }) => raw),
    position,
  ]),
});

const wide = "ỦY BAN NHÂN DÂN HUYỆN YÊN HÒA";
const national = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

describe("a letterhead", () => {
  test.each([
    ["with a wide strip between its columns", {}],
    [
      "whose columns nearly meet",
      {
        left: 170,
        right: 170 + (textWidth(wide, 12) + textWidth(national, 12)) / 2 + 9,
        issuer: [wide, "PHÒNG NỘI VỤ"],
      },
    ],
    ["with the right column a little lower", { lag: 4 }],
    ["with the right column half a line lower", { lag: 8 }],
    [
      "with three lines on the left",
      { issuer: ["UBND HUYỆN YÊN HÒA", "PHÒNG NỘI VỤ", "BỘ PHẬN VĂN THƯ"] },
    ],
    ["in small print", { size: 10 }],
  ])("%s is read column by column", async (_, input) => {
    const extraction = await extractPages([planPage({ letterhead: input })]);
    const { number, date, place, parent } = headOf(extraction);
    expect({ number, date, place }).toEqual({
      number: head.number,
      date: head.date,
      place: head.place,
    });
    expect(parent).toBe((input as { issuer?: string[] }).issuer?.[0] ?? head.parent);
    expect(extraction.census.tasks).toBe(3);
    expect(extraction.coverage.unmapped).toEqual([]);
  });

  test("may stand under a stamp of urgency", async () => {
    const urgent = line("HỎA TỐC", 85, 800, 13, { font: bold });
    const extraction = await extractPages([[urgent, ...planPage()]]);
    expect(headOf(extraction)).toMatchObject({ number: head.number, date: head.date });
  });

  test("ends where the title stands under its left column", async () => {
    const [text, next] = paragraphs([...purpose, "II. NHIỆM VỤ"], 610);
    const tasks = taskTable(next + 8);
    const extraction = await extractPages([
      [
        ...letterhead(),
        line("KẾ HOẠCH", 85, 685, 14, { font: bold }),
        line("Công tác văn thư, lưu trữ năm 2025 của các phòng, ban", 85, 660, 14, { font: bold }),
        ...text,
        ...tasks.marks,
        ...ending({ y: tasks.bottom - 40 }),
      ],
    ]);
    expect(extraction.plan.document.type.code).toBe("KH");
    expect(extraction.plan.document.subject).toBe(
      "Công tác văn thư, lưu trữ năm 2025 của các phòng, ban",
    );
    expect(headOf(extraction)).toMatchObject({ number: head.number, date: head.date });
    expect(extraction.census.tasks).toBe(3);
  });

  test("whose issuer comes up to the heading of the state has both", async () => {
    const issuer = "TỔNG CÔNG TY CẤP NƯỚC ĐÔNG HẢI";
    const right = 85 + textWidth(issuer, 12) + 5;
    const page = planPage().slice(letterhead().length + title().length);
    const extraction = await extractPages([
      [
        line(issuer, 85, 790, 12),
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, 790, 12),
        line("CÔNG TY CẤP NƯỚC YÊN HÒA", 85, 772, 12),
        line("Độc lập - Tự do - Hạnh phúc", right, 772, 12),
        line("Số: 14/KH-CNYH", 85, 754, 12),
        line("Yên Hòa, ngày 05 tháng 3 năm 2025", right, 754, 12),
        ...title(undefined, 700),
        ...page,
      ],
    ]);
    const { issuer: own, parent, number, date, type } = extraction.plan.document;
    expect([parent?.raw, own?.raw]).toEqual([issuer, "CÔNG TY CẤP NƯỚC YÊN HÒA"]);
    expect([number.raw, date.edtf, type.code]).toEqual(["14/KH-CNYH", "2025-03-05", "KH"]);
  });

  test("whose lines all begin at the left edge keeps them apart", async () => {
    const left = ["UBND HUYỆN YÊN HÒA", "ỦY BAN NHÂN DÂN", "XÃ YÊN THỊNH", "Số: 14/KH-UBND"];
    const right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
    const page = planPage().slice(letterhead().length + title().length);
    const extraction = await extractPages([
      [
        ...left.map((text, at) => line(text, 85, 790 - at * 25, 12)),
        ...right.map((text, at) => line(text, 260, 790 - at * 25, 12)),
        line("Yên Thịnh, ngày 05 tháng 3 năm 2025", 260, 706, 12),
        line("KẾ HOẠCH", 85, 678, 12, { font: bold }),
        line("Công tác văn thư, lưu trữ năm 2025", 85, 660, 12, { font: bold }),
        ...page,
      ],
    ]);
    const { issuer, parent, number, date, type } = extraction.plan.document;
    expect([parent?.raw, issuer?.raw]).toEqual([
      "UBND HUYỆN YÊN HÒA",
      "ỦY BAN NHÂN DÂN XÃ YÊN THỊNH",
    ]);
    expect([number.raw, date.edtf, type.code]).toEqual(["14/KH-UBND", "2025-03-05", "KH"]);
  });

  test("with borders around its columns keeps its lines apart", async () => {
    const page = planPage().slice(letterhead().length);
    const box = (corners: readonly [number, number, number, number]): Mark => ({
      kind: "box",
      box: corners,
      drawn: "stroked",
    });
    const extraction = await extractPages([
      [
        ...letterhead({ left: 190, right: 430 }).filter(({ kind }) => kind === "text"),
        box([85, 705, 210, 90]),
        box([295, 705, 270, 90]),
        ...page,
      ],
    ]);
    expect(headOf(extraction)).toMatchObject(head);
  });

  test("in which number and day wait to be written has blanks", async () => {
    const extraction = await extractPages([
      planPage({
        letterhead: { number: "Số:       /KH-PNV", date: "Yên Hòa, ngày      tháng 3 năm 2025" },
      }),
    ]);
    expect(extraction.plan.document.number.status).toBe("blank");
    expect(extraction.plan.document.date.status).toBe("blank");
  });
});

describe("signatures side by side", () => {
  test("are read column by column, three of them too", async () => {
    const marks = planPage().slice(0, -ending().length);
    const columns = [
      ["TL. BÍ THƯ HUYỆN ĐOÀN", "CHÁNH VĂN PHÒNG", "Mùi Văn Tảo"],
      ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "Dương Thị Tâm"],
      ["KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN", "Hứa Viết Sơn"],
    ];
    const signatures = columns.flatMap(([mark = "", position = "", name = ""], at) => [
      line(mark, 75 + at * 170, 300, 11, { font: bold }),
      line(position, 80 + at * 170, 284, 11, { font: bold }),
      line(name, 90 + at * 170, 230 - at, 11, { font: bold }),
    ]);
    const recipients = ["- Ủy ban nhân dân huyện, các phòng, ban của huyện;", "- Lưu: VT."];
    const { plan } = await extractPages([
      [
        ...marks,
        ...signatures,
        line("Nơi nhận:", 85, 190, 12),
        ...recipients.map((text, at) => line(text, 85, 174 - at * 16, 12)),
      ],
    ]);
    expect(plan.signatures.map(({ position, name }) => [position, name])).toEqual(
      columns.map(([, position, name]) => [position, name]),
    );
    expect(plan.recipients).toHaveLength(2);
  });
});

describe("recipients beside a signature", () => {
  const both = {
    recipients: ["UBND huyện (b/c)", "Các phòng, ban", "Lưu: VT"],
    signers: [["Bùi Thị Nhàn", "TRƯỞNG PHÒNG"]],
  };

  test.each([
    ["with a wide strip between", {}],
    ["with the signature a little lower", { lag: 5 }],
    ["with the signature half a line lower", { lag: 8 }],
    ["with the signature higher than the recipients", { lag: -20 }],
    ["with a strip hardly wider than a space", { right: 300 }],
  ])("%s are read column by column", async (_, input) => {
    const extraction = await extractPages([planPage({ ending: input })]);
    expect(endingOf(extraction)).toEqual(both);
  });

  test("are read column by column where a justified line of the list has wide blanks", async () => {
    const marks = planPage().slice(0, -ending().length);
    const blanks = ["- Thường", "trực", "Đảng", "ủy-HĐND-"];
    const extraction = await extractPages([
      [
        ...marks,
        line("Nơi nhận:", 85, 300, 12),
        line("- UBND huyện;", 85, 284, 12),
        ...blanks.map((text, at) => line(text, 85 + at * 62, 268, 12)),
        line("UBND;", 85, 252, 12),
        line("- Các bộ phận chuyên môn của huyện;", 85, 236, 12),
        line("- Lưu: VT.", 85, 220, 12),
        line("TM. ỦY BAN NHÂN DÂN", 350, 300, 12, { font: bold }),
        line("KT. CHỦ TỊCH", 350, 284, 12, { font: bold }),
        line("PHÓ CHỦ TỊCH", 350, 268, 12, { font: bold }),
        line("Bùi Thị Nhàn", 350, 200, 12, { font: bold }),
      ],
    ]);
    const [signature] = extraction.plan.signatures;
    expect(extraction.plan.recipients.map(({ text }) => text)).toEqual([
      "UBND huyện",
      "Thường trực Đảng ủy-HĐND-UBND",
      "Các bộ phận chuyên môn của huyện",
      "Lưu: VT",
    ]);
    expect([signature?.position, signature?.name]).toEqual(["PHÓ CHỦ TỊCH", "Bùi Thị Nhàn"]);
  });

  test("are read whole where the recipients go on below the name", async () => {
    const recipients = Array.from({ length: 9 }, (_, at) => `- Trường Tiểu học số ${at + 1};`);
    const extraction = await extractPages([
      planPage({ ending: { recipients: [...recipients, "- Lưu: VT."] } }),
    ]);
    expect(extraction.plan.recipients).toHaveLength(10);
    expect(extraction.plan.signatures.map(({ name }) => name)).toEqual(["Bùi Thị Nhàn"]);
  });

  test("are read whole where the signature goes on below the recipients", async () => {
    const extraction = await extractPages([
      planPage({
        ending: {
          recipients: ["- Lưu: VT."],
          signers: ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"],
        },
      }),
    ]);
    expect(endingOf(extraction)).toEqual({
      recipients: ["Lưu: VT"],
      signers: [["Bùi Thị Nhàn", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]],
    });
  });

  test("stay apart from the last paragraph of the body above them", async () => {
    const last =
      "Trên đây là Kế hoạch công tác văn thư, lưu trữ năm 2025, đề nghị các phòng, ban triển khai thực hiện./.";
    const [text, next] = paragraphs([...purpose, last], 630);
    const extraction = await extractPages([
      [...letterhead(), ...title(), ...text, ...ending({ y: next - 4 })],
    ]);
    expect(extraction.plan.closing?.text).toBe(last);
    expect(endingOf(extraction)).toEqual(both);
  });
});

/** Pages of running text, each with what its margins hold. */
const pagesWith = (margins: (page: number) => readonly Mark[], count = 4): Mark[][] =>
  Array.from({ length: count }, (_, page) => {
    const texts = Array.from(
      { length: 9 },
      (__, at) => `- Việc số ${page * 9 + at + 1} do các phòng, ban của huyện cùng thực hiện.`,
    );
    const [text] = paragraphs(texts, page === 0 ? 640 : 740);
    const opening = page === 0 ? [...letterhead(), ...title()] : [];
    return [...opening, ...text, ...margins(page + 1)];
  });

describe("what pages carry in their margins", () => {
  const itemsOf = ({ plan }: Extraction): number =>
    JSON.stringify(plan.sections).match(/Việc số \d+/g)?.length ?? 0;
  const openingOf = ({ plan }: Extraction): string => JSON.stringify(plan);

  test.each([
    ["at the top", (page: number) => centred(`${page}`, 0, 595, 800, 13)],
    ["at the foot", (page: number) => centred(`${page}`, 0, 595, 40, 13)],
    ["at the foot on the right", (page: number) => line(`${page}`, 540, 40, 13)],
    ["between dashes", (page: number) => centred(`- ${page} -`, 0, 595, 40, 13)],
    ["in words", (page: number) => centred(`Trang ${page}/4`, 0, 595, 40, 11)],
  ])("page numbers %s are furniture", async (_, number) => {
    const extraction = await extractPages(pagesWith((page) => (page === 1 ? [] : [number(page)])));
    expect(furnitureOf(extraction).filter((entry) => entry.startsWith("page-number"))).toHaveLength(
      3,
    );
    for (let item = 1; item <= 36; item += 1) {
      expect(openingOf(extraction)).toContain(
        `Việc số ${item} do các phòng, ban của huyện cùng thực hiện.`,
      );
    }
    expect(itemsOf(extraction)).toBeGreaterThanOrEqual(0);
  });

  test("numbers that go on from another file are page numbers too", async () => {
    const extraction = await extractPages(
      pagesWith((page) => [centred(`${page + 16}`, 0, 595, 800, 13)]),
    );
    expect(furnitureOf(extraction).filter((entry) => entry.startsWith("page-number"))).toEqual([
      "page-number: 17",
      "page-number: 18",
      "page-number: 19",
      "page-number: 20",
    ]);
  });

  test("running titles and feet are furniture, each with its reason", async () => {
    const extraction = await extractPages(
      pagesWith((page) => [
        line("Kế hoạch văn thư, lưu trữ huyện Yên Hòa", 85, 810, 10),
        line(`Bản in ngày 06/3/2025 – trang ${page}`, 85, 30, 10),
      ]),
    );
    const furniture = furnitureOf(extraction);
    expect(
      furniture.filter((entry) => entry.startsWith("page-header: Kế hoạch văn thư")),
    ).toHaveLength(4);
    expect(furniture.filter((entry) => entry.startsWith("page-footer: Bản in ngày"))).toHaveLength(
      4,
    );
    expect(extraction.coverage.unmapped).toEqual([]);
  });

  test("a number in the text at the end of a page is no page number", async () => {
    const { blocks } = await readPages([
      [
        ...setText("Tổng số học sinh được khen thưởng trong năm học vừa qua của toàn trường là", {
          ...body,
          y: 120,
        }).marks,
        line("45", 85, 90),
      ],
      [line("học sinh, tăng 3 em so với năm trước.", 85, 760)],
    ]);
    expect(blocks.join(" ")).toContain("là 45 học sinh");
  });

  test("lines that recur on two pages only are text", async () => {
    const { blocks } = await readPages([
      [line("Tổ chức thực hiện", 85, 800), line("Phòng Nội vụ chủ trì.", 85, 400)],
      [line("Tổ chức thực hiện", 85, 800), line("Phòng Tư pháp chủ trì.", 85, 400)],
    ]);
    expect(blocks).toEqual([
      "Tổ chức thực hiện",
      "Phòng Nội vụ chủ trì.",
      "Tổ chức thực hiện",
      "Phòng Tư pháp chủ trì.",
    ]);
  });

  test("a word across the page is kept, and cuts no line", async () => {
    const watermark = line("BẢN SAO", 0, 0, 60, {
      matrix: [0.7, 0.7, -0.7, 0.7, 150, 300],
      colour: [0.9, 0.9, 0.9],
    });
    const extraction = await extractPages([[...planPage(), watermark]]);
    expect(headOf(extraction)).toMatchObject({ number: head.number, date: head.date });
    expect(extraction.census.tasks).toBe(3);
    expect(endingOf(extraction).signers).toEqual([["Bùi Thị Nhàn", "TRƯỞNG PHÒNG"]]);
    expect(furnitureOf(extraction)).toContain("ornament: BẢN SAO");
    expect(extraction.plan.sections[0]?.title).toBe("MỤC ĐÍCH, YÊU CẦU");
  });
});

describe("what digital signatures draw", () => {
  const stamp = [
    line("Ký bởi: Phòng Nội vụ", 4, 40, 9),
    line("Email: phongnoivu@yenhoa.example", 4, 28, 9),
    line("Cơ quan: Huyện Yên Hòa", 4, 16, 9),
    line("Thời gian ký: 05.03.2025 10:12:30 +07:00", 4, 4, 9),
  ];

  test("is a stamp where it says who signed and when, wherever it lies", async () => {
    for (const box of [
      [360, 780, 220, 55],
      [150, 600, 220, 55],
      [380, 240, 200, 55],
    ] as const) {
      const extraction = await extractPages([planPage()], {
        signatures: [{ page: 0, box, marks: stamp, signed: { name: "Phòng Nội vụ" } }],
      });
      expect(furnitureOf(extraction).filter((one) => one.startsWith("signature-stamp"))).toEqual(
        [
          "Ký bởi: Phòng Nội vụ",
          "Email: phongnoivu@yenhoa.example",
          "Cơ quan: Huyện Yên Hòa",
          "Thời gian ký: 05.03.2025 10:12:30 +07:00",
        ].map((text) => `signature-stamp: ${text}`),
      );
      expect(headOf(extraction)).toEqual(head);
      expect(extraction.census.tasks).toBe(3);
      expect(endingOf(extraction).signers).toEqual([["Bùi Thị Nhàn", "TRƯỞNG PHÒNG"]]);
      expect(extraction.coverage.unmapped).toEqual([]);
    }
  });

  test("fills the letterhead where it is the number and the day", async () => {
    const at = (text: string, all: string, axis: number): number =>
      axis - textWidth(all, 13) / 2 + textWidth(text, 13);
    const number = "Số:        /KH-PNV";
    const date = "Yên Hòa, ngày       tháng       năm 2025";
    const extraction = await extractPages([planPage({ letterhead: { number, date } })], {
      signatures: [
        { page: 0, box: [at("Số:  ", number, 175), 716, 20, 20], marks: [line("14", 0, 5)] },
        {
          page: 0,
          box: [at("Yên Hòa, ngày  ", date, 410), 716, 16, 20],
          marks: [line("05", 0, 6)],
        },
        {
          page: 0,
          box: [at("Yên Hòa, ngày       tháng  ", date, 410), 716, 16, 20],
          marks: [line("03", 0, 3)],
        },
      ],
    });
    expect(headOf(extraction)).toEqual(head);
  });

  test("is not read where the widget is hidden", async () => {
    const { blocks } = await readPages([[line("Phòng Nội vụ chủ trì.", 85, 700)]], {
      signatures: [{ page: 0, box: [100, 100, 200, 50], marks: [line("Ẩn", 4, 4)], flags: 2 }],
    });
    expect(blocks).toEqual(["Phòng Nội vụ chủ trì."]);
  });

  test("stands upright on a page that is drawn sideways", async () => {
    const page = {
      marks: [
        {
          kind: "form",
          marks: [line("Phòng Nội vụ chủ trì công việc.", 85, 500)],
          at: [[0, 1, -1, 0, 595, 0]],
        },
      ],
      size: [595, 842],
    } as const;
    const { document } = await readPages([page], {
      signatures: [{ page: 0, box: [50, 50, 220, 55], marks: stamp }],
    });
    const last = document.children.at(-1);
    expect(last).toMatchObject({
      margin: "stamp",
      wording: { text: "Thời gian ký: 05.03.2025 10:12:30 +07:00" },
    });
    const start = document.text.indexOf("Thời gian ký");
    const [x = 0, y = 0] = document.locate?.(start, start + 9).box ?? [];
    expect(x).toBeCloseTo(54, 0);
    expect(842 - y).toBeGreaterThan(50);
    expect(842 - y).toBeLessThan(65);
  });
});

test("a heading between two columns of text is a heading", async () => {
  const extraction = await extractPages([planPage()]);
  expect(extraction.plan.document.subject).toBe("Công tác văn thư, lưu trữ năm 2025");
  expect(middle).toBeGreaterThan(300);
});
