import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import type { Place, Signature } from "../../src/model/index.js";
import { type CellInput, DocumentBuilder, type SourceDocument } from "../../src/source/index.js";
import { readEnding } from "../../src/stages/ending.js";
import { markFurniture } from "../../src/stages/furniture.js";

type Part = string | { lines: string[] } | { table: (string | string[])[][] };

const cell = (lines: string | string[]): CellInput => ({
  lines: typeof lines === "string" ? [lines] : lines,
});

interface Options {
  appendices?: [number, number][];
}

function read(parts: readonly Part[], options: Options = {}) {
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
  for (const [from, to] of options.appendices ?? []) {
    const head = { label: null, number: null, title: null, attachedTo: null };
    tree.annotations.appendices.push({ from, to, contentFrom: from, head });
  }
  markFurniture()(tree);
  readEnding()(tree, file);
  const { closing, recipients, signatures } = tree.annotations;
  return {
    tree,
    closing,
    signatures,
    recipients: recipients.map((recipient) => recipient.text),
    at: recipients.map((recipient) => recipient.at),
    codes: file.messages.map((message) => String(message.ruleId)),
  };
}

const wording = (tree: SourceDocument, at: readonly Place[] | undefined): string =>
  (at ?? []).map((place) => tree.text.slice(place.start, place.end)).join(" ");

const short = ({ authority, position, name }: Signature) => [
  authority.map((each) => `${each.code} ${each.of}`),
  position,
  name,
];

const closing = "Trên đây là Kế hoạch chuyển đổi số năm 2024 của UBND xã./.";
const people = [
  "UBND huyện Tân An",
  "Phòng Tài chính - Kế hoạch huyện",
  "Các thôn, tổ dân phố",
  "Lưu: VT, KSTT",
];
const dashed = [
  "- UBND huyện Tân An;",
  "- Phòng Tài chính - Kế hoạch huyện;",
  "- Các thôn, tổ dân phố;",
  "- Lưu: VT, KSTT.",
];
const signed = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Bưởi"];
const label = "Nơi nhận:";

describe("readEnding: one ending, however it was cut", () => {
  const cuts: Record<string, Part[]> = {
    "one line a paragraph": [label, ...dashed, ...signed],
    "the signature first": [...signed, label, ...dashed],
    "side by side in a table": [{ table: [[[label, ...dashed], signed]] }],
    "a table with an empty column between": [{ table: [[[label, ...dashed], "", signed]] }],
    "a table with a row for each line": [
      { table: [label, ...dashed].map((line, row) => [line, signed[row] ?? ""]) },
    ],
    "the label with the first line": [
      { table: [[[`${label} ${dashed[0]}`, ...dashed.slice(1)], signed]] },
    ],
    "soft breaks": [{ lines: [label, ...dashed] }, { lines: signed }],
    "recipients run together on one line": [`${label} ${dashed.join(" ")}`, ...signed],
    "everything run together on one line": [`${label} ${dashed.join(" ")} ${signed.join(" ")}`],
    "the signature run together": [label, ...dashed, signed.join(" ")],
    "the lines of two columns taking turns": [
      label,
      signed[0]!,
      dashed[0]!,
      signed[1]!,
      dashed[1]!,
      signed[2]!,
      dashed[2]!,
      dashed[3]!,
      signed[3]!,
    ],
    "label and mark on one line": [
      `${label} ${signed[0]}`,
      `${dashed[0]} ${signed[1]}`,
      `${dashed[1]} ${signed[2]}`,
      ...dashed.slice(2),
      signed[3]!,
    ],
    "a recipient over two lines": [
      label,
      dashed[0]!,
      "- Phòng Tài chính -",
      "Kế hoạch huyện;",
      ...dashed.slice(2),
      ...signed,
    ],
    "en dashes and no spaces": [label, ...dashed.map((line) => line.replace("- ", "–")), ...signed],
    "captions and ornaments": [
      label,
      ...dashed,
      "-----",
      ...signed.slice(0, 3),
      "(Đã ký)",
      signed[3]!,
    ],
    "a caption in square brackets": [
      {
        table: [
          [
            [label, ...dashed],
            [...signed.slice(0, 3), "[đã ký]", signed[3]!],
          ],
        ],
      },
    ],
    "the authority line over two lines": [
      label,
      ...dashed,
      "TM. ỦY BAN",
      "NHÂN DÂN",
      ...signed.slice(1),
    ],
    "no space after the marks": [
      label,
      ...dashed,
      "TM.ỦY BAN NHÂN DÂN",
      "KT.CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "Trần Thị Bưởi",
    ],
    "marks with a slash": [
      label,
      ...dashed,
      "T/M ỦY BAN NHÂN DÂN",
      "K/T CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "Trần Thị Bưởi",
    ],
    "Nơi gửi": ["Nơi gửi:", ...dashed, ...signed],
    "a label without colon": ["Nơi nhận", ...dashed, ...signed],
    "an attached programme behind": [
      label,
      ...dashed,
      ...signed,
      "CHƯƠNG TRÌNH",
      "I. NỘI DUNG",
      "- Khai mạc;",
    ],
  };
  it.each(Object.entries(cuts))("%s", (_name, ending) => {
    const found = read(["I. NỘI DUNG", "- Việc thứ nhất.", closing, ...ending]);
    expect(found.recipients).toEqual(people);
    expect(found.signatures.map(short)).toEqual([
      [["TM ỦY BAN NHÂN DÂN", "KT CHỦ TỊCH"], "PHÓ CHỦ TỊCH", "Trần Thị Bưởi"],
    ]);
    expect(found.closing).toMatchObject({ text: closing, contact: null, endMark: "./." });
    expect(found.codes).toEqual([]);
    expect(found.tree.children[1]?.claim).toBeUndefined();
    expect(found.tree.children[2]?.claim).toBe("closing");
  });

  it.each(Object.entries(cuts))("%s: every value names its place", (_name, ending) => {
    const { tree, recipients, at, signatures } = read([closing, ...ending]);
    expect(at.map((places) => wording(tree, places))).toEqual(recipients);
    for (const { authority, position, name, atFields } of signatures) {
      for (const each of authority) expect(wording(tree, each.at)).toBe(each.raw);
      expect(wording(tree, atFields?.position)).toBe(position);
      expect(wording(tree, atFields?.name)).toBe(name);
    }
  });

  it("claims every block of the ending or calls it furniture", () => {
    for (const ending of Object.values(cuts).slice(0, -1)) {
      const { tree } = read([closing, ...ending]);
      for (const block of tree.children) expect(block.claim ?? block.furniture).toBeDefined();
    }
  });
});

describe("readEnding: recipients", () => {
  const list = (lines: string[]) => read([label, ...lines, "CHỦ TỊCH", "Trần Thị Bưởi"]).recipients;

  it.each<[string, string[], string[]]>([
    [
      "nested lines",
      ["- VPUB:", "+ CVP, các PCVP;", "+ Các phòng;", "- Lưu: VT."],
      ["VPUB", "CVP, các PCVP", "Các phòng", "Lưu: VT"],
    ],
    [
      "commas at the end",
      ["- Tỉnh ủy (để b/c),", "- Các chi bộ,", "- Lưu VPĐU."],
      ["Tỉnh ủy (để b/c)", "Các chi bộ", "Lưu VPĐU"],
    ],
    [
      "a semicolon inside a line",
      ["- Công an xã; Ban CHQS xã;", "- Lưu: VT."],
      ["Công an xã; Ban CHQS xã", "Lưu: VT"],
    ],
    ["no dashes", ["Như trên;", "Các thôn;", "Lưu: VT."], ["Như trên", "Các thôn", "Lưu: VT"]],
    [
      "no dashes on one line",
      ["UBND huyện; Các thôn; Lưu: VT."],
      ["UBND huyện", "Các thôn", "Lưu: VT"],
    ],
    [
      "dashes alone part the line",
      ["- UBND huyện - Các thôn - Lưu: VT"],
      ["UBND huyện", "Các thôn", "Lưu: VT"],
    ],
    [
      "two on a line",
      ["- UBND huyện; - Các thôn;", "- Lưu: VT."],
      ["UBND huyện", "Các thôn", "Lưu: VT"],
    ],
    [
      "a drafter's mark run on",
      ["- Các thôn;", "- Lưu: VT, KSTT.NTB.05b"],
      ["Các thôn", "Lưu: VT, KSTT.NTB.05b"],
    ],
    [
      "a drafter's mark under the list",
      ["- Các thôn;", "- Lưu: VT.", "NTB.05b"],
      ["Các thôn", "Lưu: VT. NTB.05b"],
    ],
    [
      "a bracket left open",
      ["- Các thôn;", "- Lưu: VT, CN(M.Hoa."],
      ["Các thôn", "Lưu: VT, CN(M.Hoa"],
    ],
  ])("%s", (_name, lines, expected) => {
    expect(list(lines)).toEqual(expected);
  });

  it("is not opened by the heading of a register", () => {
    const { recipients, codes } = read([
      {
        table: [
          ["TT", "Văn bản", "Nơi nhận"],
          ["1", "Báo cáo", "UBND huyện"],
          ["2", "Tờ trình", "UBND huyện"],
        ],
      },
      "Hồ sơ gửi về nơi nhận hồ sơ của xã.",
    ]);
    expect(recipients).toEqual([]);
    expect(codes).toEqual(["recipients/missing", "signature/missing"]);
  });
});

describe("readEnding: signatures", () => {
  const one = (lines: string[]) => read([label, "- Lưu: VT.", ...lines]).signatures.map(short);

  it.each<[string, string[], unknown[]]>([
    [
      "a head who signs without a mark",
      ["HIỆU TRƯỞNG", "Lê Văn Cam"],
      [[[], "HIỆU TRƯỞNG", "Lê Văn Cam"]],
    ],
    [
      "by order, in a chain",
      ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Văn Cam"],
      [[["TL CHỦ TỊCH", "KT CHÁNH VĂN PHÒNG"], "PHÓ CHÁNH VĂN PHÒNG", "Lê Văn Cam"]],
    ],
    [
      "by delegated mandate",
      ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ", "Lê Văn Cam"],
      [[["TUQ CHỦ TỊCH"], "GIÁM ĐỐC SỞ NỘI VỤ", "Lê Văn Cam"]],
    ],
    ["an acting head", ["Q. GIÁM ĐỐC", "Lê Văn Cam"], [[["Q GIÁM ĐỐC"], "GIÁM ĐỐC", "Lê Văn Cam"]]],
    [
      "the Party's marks",
      ["T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ", "PHÓ BÍ THƯ", "Lê Văn Cam"],
      [[["TM BAN THƯỜNG VỤ", "KT BÍ THƯ"], "PHÓ BÍ THƯ", "Lê Văn Cam"]],
    ],
    [
      "the body's place on a line of its own",
      ["TM. ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "CHỦ TỊCH", "Lê Văn Cam"],
      [[["TM ỦY BAN NHÂN DÂN XÃ TÂN LẬP"], "CHỦ TỊCH", "Lê Văn Cam"]],
    ],
    [
      "two posts of one signer",
      ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "CHỦ TỊCH UBND XÃ", "Lê Văn Cam"],
      [[["TM BAN CHỈ ĐẠO"], "TRƯỞNG BAN CHỦ TỊCH UBND XÃ", "Lê Văn Cam"]],
    ],
    [
      "a second post under the name",
      ["TM. TIỂU BAN", "TRƯỞNG TIỂU BAN", "Lê Văn Cam", "TRƯỞNG BAN XÂY DỰNG ĐẢNG"],
      [[["TM TIỂU BAN"], "TRƯỞNG TIỂU BAN TRƯỞNG BAN XÂY DỰNG ĐẢNG", "Lê Văn Cam"]],
    ],
    [
      "a rank before the name",
      ["TRƯỞNG CÔNG AN XÃ", "Thượng tá Lê Văn Cam"],
      [[[], "TRƯỞNG CÔNG AN XÃ", "Thượng tá Lê Văn Cam"]],
    ],
    ["a name in capitals", ["HIỆU TRƯỞNG", "LÊ VĂN CAM"], [[[], "HIỆU TRƯỞNG", "LÊ VĂN CAM"]]],
    ["a name of one-letter words", ["CHỦ TỊCH", "Giàng A Páo"], [[[], "CHỦ TỊCH", "Giàng A Páo"]]],
    [
      "two signers one after the other",
      ["TM. HỘI PHỤ NỮ", "CHỦ TỊCH", "Lê Thị Cam", "TM. HỘI NÔNG DÂN", "CHỦ TỊCH", "Lê Văn Quýt"],
      [
        [["TM HỘI PHỤ NỮ"], "CHỦ TỊCH", "Lê Thị Cam"],
        [["TM HỘI NÔNG DÂN"], "CHỦ TỊCH", "Lê Văn Quýt"],
      ],
    ],
  ])("%s", (_name, lines, expected) => {
    expect(one(lines)).toEqual(expected);
  });

  it("keeps the line of a mark as written", () => {
    const { signatures } = read(["T/M. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Cam"]);
    expect(signatures[0]?.authority).toMatchObject([
      { code: "TM", raw: "T/M. ỦY BAN NHÂN DÂN", of: "ỦY BAN NHÂN DÂN" },
    ]);
  });

  it("reads two signers side by side", () => {
    const { signatures } = read([
      {
        table: [
          ["TM. CÔNG AN XÃ", "TM. ĐOÀN THANH NIÊN"],
          ["TRƯỞNG CÔNG AN", "BÍ THƯ"],
          ["Lê Văn Cam", "Lê Thị Quýt"],
        ],
      },
      { table: [[[label, ...dashed], ""]] },
    ]);
    expect(signatures.map(short)).toEqual([
      [["TM CÔNG AN XÃ"], "TRƯỞNG CÔNG AN", "Lê Văn Cam"],
      [["TM ĐOÀN THANH NIÊN"], "BÍ THƯ", "Lê Thị Quýt"],
    ]);
  });

  it("keeps the body over a signer out of the post", () => {
    const { signatures, tree } = read([
      {
        table: [
          ["CÔNG AN XÃ", "TM. BAN THƯỜNG VỤ HỘI"],
          ["KT. TRƯỞNG CÔNG AN XÃ", "CHỦ TỊCH"],
          ["PHÓ TRƯỞNG CÔNG AN XÃ", ""],
          ["Đoàn Văn Cam", "Lê Thị Quýt"],
        ],
      },
    ]);
    expect(signatures.map(short)).toEqual([
      [["KT TRƯỞNG CÔNG AN XÃ"], "PHÓ TRƯỞNG CÔNG AN XÃ", "Đoàn Văn Cam"],
      [["TM BAN THƯỜNG VỤ HỘI"], "CHỦ TỊCH", "Lê Thị Quýt"],
    ]);
    const [table] = tree.children;
    expect(table?.type === "table" && table.children[0]?.children[0]?.furniture).toBe("label");
  });

  it("reads three columns: recipients and two signers", () => {
    const { signatures, recipients } = read([
      {
        table: [
          [
            [label, ...dashed],
            ["TỔ TRƯỞNG", "Lê Văn Cam"],
            ["HIỆU TRƯỞNG", "Lê Thị Quýt"],
          ],
        ],
      },
    ]);
    expect(recipients).toEqual(people);
    expect(signatures.map(short)).toEqual([
      [[], "TỔ TRƯỞNG", "Lê Văn Cam"],
      [[], "HIỆU TRƯỞNG", "Lê Thị Quýt"],
    ]);
  });

  it("reads a signature with neither mark nor recipients at the very end", () => {
    const { signatures, codes, tree } = read([
      "I. NỘI DUNG",
      "- Việc thứ nhất.",
      closing,
      "HIỆU TRƯỞNG",
      "Lê Văn Cam",
    ]);
    expect(signatures.map(short)).toEqual([[[], "HIỆU TRƯỞNG", "Lê Văn Cam"]]);
    expect(codes).toEqual(["recipients/missing"]);
    expect(tree.annotations.closing?.text).toBe(closing);
  });

  it("leaves a blank name null and says so", () => {
    const { signatures, codes } = read([
      label,
      "- Lưu: VT.",
      ...signed.slice(0, 3),
      "(Ký, ghi rõ họ tên)",
    ]);
    expect(signatures[0]?.name).toBeNull();
    expect(codes).toEqual(["signature/name-blank"]);
  });

  it("does not take the signature of a form in an appendix", () => {
    const { signatures, recipients } = read(
      [
        closing,
        label,
        ...dashed,
        ...signed,
        "Phụ lục",
        "BÁO CÁO",
        label,
        "- Lưu.",
        "GIÁM ĐỐC",
        "Lê Văn Cam",
      ],
      { appendices: [[10, 16]] },
    );
    expect(signatures.map((each) => each.name)).toEqual(["Trần Thị Bưởi"]);
    expect(recipients).toEqual(people);
  });

  it("reports a missing signature only outside the appendices", () => {
    const { codes } = read([closing, "Phụ lục", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Cam"], {
      appendices: [[1, 5]],
    });
    expect(codes).toEqual(["recipients/missing", "signature/missing"]);
  });

  it("takes place and date over the signature when the head has none", () => {
    const builder = new DocumentBuilder("text", "utf-8");
    for (const line of [
      "- Việc thứ nhất.",
      label,
      "- Lưu: VT.",
      "Tân Lập, ngày 05 tháng 9 năm 2024",
      "HIỆU TRƯỞNG",
      "Lê Văn Cam",
    ]) {
      builder.paragraph({ lines: [line] });
    }
    const tree = builder.finish({ allowClassified: false });
    tree.annotations.head = {
      type: { code: "KH", name: "Kế hoạch", raw: "KẾ HOẠCH" },
      issuer: null,
      parent: null,
      number: { status: "absent", raw: null, sequence: null, symbol: null, year: null },
      place: null,
      date: { status: "absent", raw: null, edtf: null },
      subject: null,
      urgency: null,
      secrecy: null,
      circulation: null,
      draft: false,
    };
    readEnding()(tree, new VFile());
    expect(tree.annotations.head.place).toBe("Tân Lập");
    expect(tree.annotations.head.date).toMatchObject({
      raw: "ngày 05 tháng 9 năm 2024",
      edtf: "2024-09-05",
    });
  });
});

describe("readEnding: closing", () => {
  it("takes the issuer's word to all with the mark that ends a document", () => {
    const text =
      "Ủy ban nhân dân huyện giao Trưởng các phòng, ban, Chủ tịch UBND các xã chủ động tổ chức trồng cây./.";
    expect(read(["- Việc cuối.", text, label, ...dashed, ...signed]).closing).toMatchObject({
      text,
      endMark: "./.",
    });
  });

  it("leaves a last duty alone that only ends like a document", () => {
    expect(
      read(["Phòng Kinh tế tổng hợp kết quả trồng cây./.", label, ...dashed, ...signed]).closing,
    ).toBeNull();
  });

  const end = [label, ...dashed, ...signed];

  it("joins the paragraphs of the closing", () => {
    const parts = [
      "Trên đây là Kế hoạch chuyển đổi số năm 2024.",
      "Yêu cầu các bộ phận nghiêm túc triển khai thực hiện.",
      "Trong quá trình thực hiện, nếu có vướng mắc, kịp thời phản ánh về UBND xã (qua Văn phòng HĐND và UBND) để được hướng dẫn./.",
    ];
    const found = read(["III. TỔ CHỨC THỰC HIỆN", "1. Các thôn thực hiện.", ...parts, ...end]);
    expect(found.closing?.text).toBe(parts.join(" "));
    expect(found.closing?.contact).toBe("UBND xã (qua Văn phòng HĐND và UBND)");
    expect(wording(found.tree, found.closing?.at)).toBe(parts.join(" "));
    expect(found.tree.children[1]?.claim).toBeUndefined();
  });

  it.each([
    [
      "Nếu có khó khăn, vướng mắc, các đơn vị báo cáo về Sở Văn hóa, Thể thao và Du lịch để xem xét, giải quyết./.",
      "Sở Văn hóa, Thể thao và Du lịch",
    ],
    [
      "nếu phát sinh vướng mắc đề nghị gửi ý kiến về Phòng Nội vụ, trường hợp cần thiết trình UBND huyện.",
      "Phòng Nội vụ",
    ],
    [
      "nếu có vướng mắc, báo cáo Ủy ban nhân dân xã qua Văn phòng để chỉ đạo.",
      "Ủy ban nhân dân xã qua Văn phòng",
    ],
    ["nếu có vướng mắc thì kịp thời báo cáo để được xem xét.", null],
    ["các đơn vị nghiêm túc thực hiện.", null],
  ])("names whom to turn to: %s", (tail, contact) => {
    const { closing: found } = read([`Trên đây là Kế hoạch năm 2024; ${tail}`, ...end]);
    expect(found?.contact).toBe(contact);
  });

  it.each([
    ["./.", "./."],
    ["/.", "/."],
    [".", null],
    ["", null],
  ])("reads the end mark %s", (mark, expected) => {
    expect(read([`Trên đây là Kế hoạch năm 2024${mark}`, ...end]).closing?.endMark).toBe(expected);
  });

  it.each([
    "- Đề nghị các thôn phối hợp thực hiện Kế hoạch này./.",
    "3. Trong quá trình thực hiện, nếu có vướng mắc báo cáo UBND xã./.",
    "Các thôn niêm yết danh sách tại nhà văn hóa.",
  ])("leaves to the body what belongs to its last section: %s", (last) => {
    const { closing: found, tree } = read(["III. TỔ CHỨC THỰC HIỆN", last, ...end]);
    expect(found).toBeNull();
    expect(tree.children[1]?.claim).toBeUndefined();
  });

  it("finds the closing of a file cut off before the signature", () => {
    const { closing: found } = read(["I. NỘI DUNG", "- Việc thứ nhất.", closing]);
    expect(found?.text).toBe(closing);
  });

  it("knows a sentence of the issuer that asks for execution", () => {
    const text = "UBND xã yêu cầu các thôn nghiêm túc triển khai thực hiện Kế hoạch này./.";
    expect(read(["I. NỘI DUNG", "- Việc thứ nhất.", text, ...end]).closing?.text).toBe(text);
  });
});
