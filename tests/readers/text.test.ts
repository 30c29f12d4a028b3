import { describe, expect, it } from "vitest";
import { blocksOf, linesOfCells, read } from "./read.js";

const text = (lines: readonly string[]): string => lines.join("\n");

describe("tab-separated tables", () => {
  it("are one table over page breaks, rows as they stand", async () => {
    const blocks = await blocksOf(
      text([
        "Phụ lục",
        "TT\tNhiệm vụ\tChủ trì\tThời gian",
        "A\tNỘI DUNG CHUNG\t\t",
        "1\tRà soát quy trình tại bộ phận\tVăn phòng\tQuý I",
        "",
        "TT\tNhiệm vụ\tChủ trì\tThời gian",
        "\ttiếp nhận hồ sơ\t\t",
        "2\tTập huấn\tVăn phòng\t",
        "",
        "Trên đây là Kế hoạch./.",
      ]),
    );
    expect(blocks).toEqual([
      "Phụ lục",
      [
        ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
        ["A", "NỘI DUNG CHUNG", "", ""],
        ["1", "Rà soát quy trình tại bộ phận", "Văn phòng", "Quý I"],
        ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
        ["", "tiếp nhận hồ sơ", "", ""],
        ["2", "Tập huấn", "Văn phòng", ""],
      ],
      "Trên đây là Kế hoạch./.",
    ]);
  });

  it("end at a paragraph between them", async () => {
    const blocks = await blocksOf("a\tb\tc\n1\tx\ty\n\nPhụ lục 2\n\na\tb\tc\n1\tz\tt\n");
    expect(blocks.map((block) => typeof block)).toEqual(["object", "string", "object"]);
  });

  it("keep rows whose last empty cells were lost", async () => {
    const [table] = await blocksOf(
      "TT\tViệc\tChủ trì\nI\tNhóm việc\n1\tSoạn thảo\tVăn phòng\n2\tIn ấn\nII\tKhác\n",
    );
    expect(table).toEqual([
      ["TT", "Việc", "Chủ trì"],
      ["I", "Nhóm việc"],
      ["1", "Soạn thảo", "Văn phòng"],
      ["2", "In ấn"],
      ["II", "Khác"],
    ]);
  });

  it("put rows together that were broken over lines", async () => {
    const [table] = await blocksOf(
      text([
        "TT\tNhiệm vụ\tChủ trì\tThời gian hoàn ",
        "thành",
        "1\tKiểm tra việc thực hiện Nghị định của Chính phủ số 61/2018/NĐ-",
        "CP tại bộ phận một cửa\tVăn ",
        "phòng\tQuý IV năm ",
        "2024",
        "2\tTổng kết\tVăn phòng\tTháng ",
        "12",
      ]),
    );
    expect(table).toEqual([
      ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian hoàn thành"],
      [
        "1",
        "Kiểm tra việc thực hiện Nghị định của Chính phủ số 61/2018/NĐ-CP tại bộ phận một cửa",
        "Văn phòng",
        "Quý IV năm 2024",
      ],
      ["2", "Tổng kết", "Văn phòng", "Tháng 12"],
    ]);
  });

  it("are not made of a label that a tab sets off", async () => {
    expect(await blocksOf("1.\tMục đích\n-\tNâng cao chất lượng\n\ta) Việc thứ nhất\n")).toEqual([
      "1. Mục đích",
      "- Nâng cao chất lượng",
      "a) Việc thứ nhất",
    ]);
  });

  it("tell when the file ends inside a row", async () => {
    const rows = "TT\tViệc\tChủ trì\n1\tx\tVăn phòng\n2\ty\tVăn phòng\n3\tz";
    expect((await read(rows)).codes).toEqual(["text/cut-short"]);
    expect((await read(`${rows}\tVăn phòng`)).codes).toEqual([]);
  });
});

describe("paragraphs", () => {
  it("are one a line in a file whose lines are not broken", async () => {
    const lines = [
      "KẾ HOẠCH",
      "Về việc tổ chức hội nghị",
      "I. MỤC ĐÍCH",
      "- Việc thứ nhất;",
      "- Việc thứ hai.",
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "Trần Văn Thử",
    ];
    expect(await blocksOf(text(lines))).toEqual(lines);
  });

  it("are joined where a first-line indent tells their beginnings", async () => {
    const blocks = await blocksOf(
      text([
        "      Thực hiện Nghị định số 61/2018/NĐ-CP của Chính phủ về việc thực hiện cơ chế",
        "một cửa, Ủy ban nhân dân xã ban hành Kế hoạch kiểm tra với các nội dung chính như",
        "sau:",
        "      1. Mục tiêu",
        "      - Đánh giá đúng tình hình thực hiện các quy định về tiếp nhận hồ sơ theo Quyết",
        "định số 12 và các văn bản có liên quan. Kết quả kiểm tra là căn cứ để xếp loại thi",
        "đua cuối năm.",
        "      2. Yêu cầu",
        "      - Hoàn thành đúng thời hạn.",
      ]),
    );
    expect(blocks).toEqual([
      "Thực hiện Nghị định số 61/2018/NĐ-CP của Chính phủ về việc thực hiện cơ chế một cửa, Ủy ban nhân dân xã ban hành Kế hoạch kiểm tra với các nội dung chính như sau:",
      "1. Mục tiêu",
      "- Đánh giá đúng tình hình thực hiện các quy định về tiếp nhận hồ sơ theo Quyết định số 12 và các văn bản có liên quan. Kết quả kiểm tra là căn cứ để xếp loại thi đua cuối năm.",
      "2. Yêu cầu",
      "- Hoàn thành đúng thời hạn.",
    ]);
  });

  it("join a body's name broken after its hyphen without a space", async () => {
    const blocks = await blocksOf(
      "Văn phòng tham mưu cho Thường trực Hội đồng nhân dân và HĐND-\nUBND xã ban hành các văn bản cần thiết để thực hiện nhiệm\nvụ.\n",
    );
    expect(blocks).toEqual([
      "Văn phòng tham mưu cho Thường trực Hội đồng nhân dân và HĐND-UBND xã ban hành các văn bản cần thiết để thực hiện nhiệm vụ.",
    ]);
  });

  it("do not take a dash in mid-sentence for a bullet", async () => {
    const blocks = await blocksOf(
      "Trong giai đoạn tới, toàn xã tập trung thực hiện tốt các nhiệm vụ phát triển kinh tế\n- xã hội đã đề ra, bảo đảm tiến độ theo yêu cầu của Ủy ban nhân dân huyện giai đoạn 2026\n- 2030 và các năm tiếp theo theo lộ\ntrình.\n",
    );
    expect(blocks).toHaveLength(1);
  });

  it.each([
    ["LF", "Một\nHai\n\nBa"],
    ["CRLF", "Một\r\nHai\r\n\r\nBa"],
    ["CR", "Một\rHai\r\rBa"],
    ["U+2028", "Một\u2028Hai\u2028\u2028Ba"],
    ["NEL", "Một\u0085Hai\u0085\u0085Ba"],
    ["form feed", "Một\fHai\fBa"],
  ])("end at %s", async (_name, content) => {
    expect(await blocksOf(content)).toEqual(["Một", "Hai", "Ba"]);
  });

  it("count form feeds and other control characters and keep none", async () => {
    const { blocks, codes } = await read("Trang\u0001 một\n\fTrang hai\n");
    expect(blocks).toEqual(["Trang một", "Trang hai"]);
    expect(codes).toEqual(["text/control-characters"]);
  });
});

describe("columns side by side", () => {
  it("are a table of one row a line", async () => {
    const { blocks, document } = await read(
      text([
        "    UBND XÃ BÌNH MINH             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "      VĂN PHÒNG                       Độc lập - Tự do - Hạnh phúc",
        "",
        "   Số:     /KH-VP              Bình Minh, ngày     tháng     năm 2024",
        "",
        "                          KẾ HOẠCH",
        "                 Kiểm tra công tác văn thư",
      ]),
    );
    expect(blocks).toEqual([
      [
        ["UBND XÃ BÌNH MINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["VĂN PHÒNG", "Độc lập - Tự do - Hạnh phúc"],
        ["Số: /KH-VP", "Bình Minh, ngày tháng năm 2024"],
      ],
      "KẾ HOẠCH",
      "Kiểm tra công tác văn thư",
    ]);
    expect(document.children[0]).toMatchObject({ type: "table", origin: "columns" });
  });

  it("hold the recipients and the signer whose name stands apart", async () => {
    const [table] = await blocksOf(
      text([
        "Nơi nhận:                              TM. ỦY BAN NHÂN DÂN",
        "- Như trên;                                 CHỦ TỊCH",
        "- Các thôn;",
        "- Lưu: VT.",
        "",
        "",
        "                                         Lê Thị Mẫu",
      ]),
    );
    expect(table).toEqual([
      ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"],
      ["- Như trên;", "CHỦ TỊCH"],
      ["- Các thôn;"],
      ["- Lưu: VT."],
      ["", "Lê Thị Mẫu"],
    ]);
  });

  it("may be set with tabs", async () => {
    const { blocks, document } = await read(
      "UBND XÃ BÌNH MINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĂN PHÒNG\t\tĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\n",
    );
    expect(blocks[0]).toEqual([
      ["UBND XÃ BÌNH MINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["VĂN PHÒNG", "Độc lập - Tự do - Hạnh phúc"],
    ]);
    expect(document.children[0]).toMatchObject({ origin: "tabs" });
  });

  it("are not made of the blanks to fill in", async () => {
    expect(
      await blocksOf("Số:      /KH-UBND\nngày     tháng     năm 2024\n1.    Mục đích\n"),
    ).toEqual(["Số: /KH-UBND", "ngày tháng năm 2024", "1. Mục đích"]);
  });
});

describe("tables set with spaces", () => {
  it("are read by their gutters, rows by the ordinals", async () => {
    const { blocks, document } = await read(
      text([
        "  TT   Nhiệm vụ                          Cơ quan chủ trì     Thời gian",
        "   A   NHIỆM VỤ CHUNG CỦA CÁC ĐƠN VỊ TRONG TOÀN XÃ NĂM 2025",
        "   1   Rà soát danh mục thủ tục          Văn phòng           Quý I",
        "       hành chính của xã",
        "   2   Tập huấn cho cán bộ               Phòng Văn hóa -     Tháng 6",
        "                                         Xã hội",
        "",
        "      Trên đây là Kế hoạch.",
      ]),
    );
    expect(blocks).toEqual([
      [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
        ["A", "NHIỆM VỤ CHUNG CỦA CÁC ĐƠN VỊ TRONG TOÀN XÃ NĂM 2025", "", ""],
        ["1", "Rà soát danh mục thủ tục hành chính của xã", "Văn phòng", "Quý I"],
        ["2", "Tập huấn cho cán bộ", "Phòng Văn hóa - Xã hội", "Tháng 6"],
      ],
      "Trên đây là Kế hoạch.",
    ]);
    expect(document.children[0]).toMatchObject({ origin: "columns" });
  });

  const tall = (above: string): string =>
    text([
      above,
      "  TT   Nhiệm vụ                          Cơ quan chủ trì     (triệu",
      "                                                             đồng)",
      "   1   Rà soát danh mục thủ tục          Văn phòng           12",
      "   2   Tập huấn cho cán bộ               Công an xã          4,5",
      "   3   Tổng kết                          Văn phòng           -",
    ]);

  it("may have a line of the last head above the others", async () => {
    const [table] = await blocksOf(
      tall("                                                            Kinh phí"),
    );
    expect(table?.[0]).toEqual(["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Kinh phí (triệu đồng)"]);
  });

  it.each([
    "                                                        ĐVT: đồng",
    "                                                        PHỤ LỤC 2",
    "                              Các việc cần làm",
  ])("%s above them is no head", async (above) => {
    expect((await blocksOf(tall(above)))[0]).toBe(above.trim());
  });

  it("may have their ordinals in the middle of the rows", async () => {
    const [table] = await blocksOf(
      text([
        "        Tên đơn vị          Nội dung kiểm tra                  Thời hạn",
        "  TT",
        "        được kiểm tra                                          kiểm tra",
        "                            Hồ sơ, sổ sách của bộ phận",
        "   1    Trường Mầm non A    tiếp nhận và trả kết quả,          02 ngày",
        "                            việc niêm yết công khai",
        "                            Công tác văn thư, lưu trữ",
        "   2    Trạm Y tế           năm trước và kế hoạch khắc         01 ngày",
        "                            phục tồn tại",
      ]),
    );
    expect(table).toEqual([
      ["TT", "Tên đơn vị được kiểm tra", "Nội dung kiểm tra", "Thời hạn kiểm tra"],
      [
        "1",
        "Trường Mầm non A",
        "Hồ sơ, sổ sách của bộ phận tiếp nhận và trả kết quả, việc niêm yết công khai",
        "02 ngày",
      ],
      [
        "2",
        "Trạm Y tế",
        "Công tác văn thư, lưu trữ năm trước và kế hoạch khắc phục tồn tại",
        "01 ngày",
      ],
    ]);
  });

  it("go on under a repeated head: the lines above the first ordinal are a row without one", async () => {
    const head = "  TT   Nhiệm vụ                       Chủ trì          Thời gian";
    const blocks = await blocksOf(
      text([
        head,
        "   1   Số hóa hồ sơ người có công,     Văn phòng        Quý I",
        "       hồ sơ hộ tịch",
        "   2   Cập nhật biến động hằng ngày    Công an xã       Quý II",
        `\f${head}`,
        "       lên hệ thống của tỉnh",
        "   3   Tổng kết                        Văn phòng        Quý IV",
      ]),
    );
    expect(blocks.flat()).toContainEqual(["", "lên hệ thống của tỉnh", "", ""]);
  });
});

describe("a page number at the foot of a page that a table fills", () => {
  it("is no part of the row above it", async () => {
    const head = "   TT  Nội dung                    Đơn vị thực hiện      Thời gian";
    const blocks = await blocksOf(
      text([
        head,
        "   1   Rà soát số liệu nhà ở           Công an xã            Quý I",
        "   2   Cập nhật biến động              Văn phòng             Quý II",
        "                                  7",
        `\f${head}`,
        "   3   Tổng kết                        Văn phòng             Quý IV",
      ]),
    );
    expect(blocks.flat(2).filter((cell) => /7/.test(String(cell)))).toEqual(["7"]);
    expect(blocks).toContain("7");
  });
});

describe("tables with one cell a line", () => {
  const head = ["STT", "Đơn vị", "Thời gian", "Nơi làm việc"];
  const rows = [
    ["1", "Thôn Đông", "Ngày 10/3/2025", "Nhà văn hóa"],
    ["2", "Thôn Đoài", "Ngày 11/3/2025", "Đình làng"],
    ["3", "Thôn Nam", "Từ 12/3 đến 14/3/2025", "Nhà văn hóa"],
  ];
  const lines = [head, ...rows].flat();

  it("are read where the ordinals keep their distance", async () => {
    const blocks = await blocksOf(text(["Theo lịch sau:", ...lines, "", "4. Tổ chức thực hiện"]));
    expect(blocks).toEqual(["Theo lịch sau:", [head, ...rows], "4. Tổ chức thực hiện"]);
  });

  it("are read with blank lines between the cells", async () => {
    expect(await blocksOf(lines.join("\n\n"))).toEqual([[head, ...rows]]);
  });

  it("are read where the blank cells are blank lines", async () => {
    const withBlanks = [head, ["1", "", "Ngày 10/3/2025", ""], rows[1], ["3", "Thôn Nam", "", ""]];
    const given = text([
      "Theo lịch sau:",
      ...withBlanks.flat(),
      "4. Tổ chức thực hiện",
    ] as string[]);
    expect(await blocksOf(given)).toEqual(["Theo lịch sau:", withBlanks, "4. Tổ chức thực hiện"]);
  });

  it.each<[string, string[]]>([
    [
      "a blank line stands for a cell once and a row further down has lost one",
      [...head, "1", "", "Ngày 10/3/2025", "", ...lines.slice(8), "4", "Thôn Bắc", "Đình", "5"],
    ],
    [
      "a row further down that has lost a cell is not the last one",
      [...head, "1", "", "Ngày 10/3/2025", "", ...lines.slice(8), "4", "Thôn Bắc", "5", "Thôn Tây"],
    ],
    ["a blank cell left no line", lines.filter((line) => line !== "Ngày 11/3/2025")],
    ["the last row lacks a cell", [...lines.slice(0, -1), "", "Trưởng đoàn báo cáo kết quả."]],
    ["a heading stands in the place of the last cell", [...lines.slice(0, -1), "4. Tổ chức"]],
    ["there are two rows only", lines.slice(0, -4)],
    ["there are two columns only", ["STT", "Đơn vị", "1", "Đông", "2", "Đoài", "3", "Nam"]],
    ["no ordinal head stands above", lines.slice(1)],
  ])("stay lines where %s", async (_name, given) => {
    const blocks = await blocksOf(text(given));
    expect(blocks.every((block) => typeof block === "string")).toBe(true);
  });
});

describe("a paragraph that the number of a page cuts in two", () => {
  const upper = [
    "        Các phòng, ban của huyện rà soát danh mục hồ sơ, tài liệu của năm trước, lập",
    "mục lục hồ sơ nộp lưu trữ theo hướng dẫn của Phòng Nội vụ huyện và Văn phòng Hội đồng",
  ];
  const lower = [
    "Nhân dân và Ủy ban nhân dân huyện, gửi báo cáo trước ngày 30 tháng 6 để tổng hợp và",
    "trình lãnh đạo huyện xem xét.",
  ];
  const number = ["                                        2", ""];
  const whole = [...upper, ...lower].map((line) => line.trim()).join(" ");

  it.each([
    ["at the foot", [...upper, ...number, ...lower]],
    ["between blank lines", [...upper, "", ...number, ...lower]],
    ["at the head of the next page", [...upper, `\f${number[0]}`, "", ...lower]],
    ["between dashes", [...upper, "                  - 2 -", "", ...lower]],
  ])("goes on behind it (%s)", async (_, lines) => {
    const blocks = await blocksOf(lines.join("\n"));
    expect(blocks[0]).toBe(whole);
    expect(blocks).toHaveLength(2);
    expect(blocks[1]).toMatch(/^(?:- )?2(?: -)?$/);
  });

  it.each([
    [
      "the line above ends a sentence",
      [
        ...upper.slice(0, -1),
        "mục lục hồ sơ nộp lưu trữ theo hướng dẫn của Phòng Nội vụ và Văn phòng huyện.",
        ...number,
        ...lower,
      ],
    ],
    [
      "a label stands below",
      [
        ...upper,
        ...number,
        "        2. Nhân dân và Ủy ban nhân dân huyện gửi báo cáo trước ngày 30 tháng 6 để",
        "trình lãnh đạo huyện xem xét.",
      ],
    ],
    ["the line below is set in", [...upper, ...number, `        ${lower[0]}`, lower[1]]],
    ["the line above has room", [...upper, "tỉnh", ...number, ...lower]],
  ])("ends where %s", async (_, lines) => {
    const blocks = await blocksOf(lines.join("\n"));
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toBe("2");
  });
});

describe("tags and character references", () => {
  it("are lines and characters of a cell", async () => {
    const { blocks, document } = await read(
      "TT\tViệc\tChủ trì\n1\t<p>Tuyên truyền&nbsp;&amp; vận động</p> <p>- Theo dõi</p>\tTư pháp<br/>Văn hóa\n",
    );
    expect(blocks[0]?.[1]).toEqual(["1", "Tuyên truyền & vận động - Theo dõi", "Tư pháp Văn hóa"]);
    expect(linesOfCells(document, 0)[1]).toEqual([
      ["1"],
      ["Tuyên truyền & vận động", "- Theo dõi"],
      ["Tư pháp", "Văn hóa"],
    ]);
  });

  it("leave a bare < and an unknown reference alone", async () => {
    const lines = ["Tỷ lệ <5% khi a < b và c > d", "Công ty AT&T; R&D", "&amp;lt; giữ nguyên"];
    expect(await blocksOf(text(lines))).toEqual([lines[0], lines[1], "&lt; giữ nguyên"]);
  });

  it("part paragraphs", async () => {
    expect(await blocksOf("<p>Điểm <b>một</b></p><p>Điểm hai</p>\n")).toEqual([
      "Điểm một",
      "Điểm hai",
    ]);
  });
});
