import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { PlanError } from "../../src/model/index.js";
import { DocumentBuilder, type SourceDocument } from "../../src/source/index.js";
import { findSecrecyStamp, readStamp } from "../../src/stages/letterhead/stamps.js";
import { readLetterhead } from "../../src/stages/letterhead.js";

describe("findSecrecyStamp", () => {
  it.each([
    ["MẬT", "MẬT"],
    ["TỐI MẬT", "TỐI MẬT"],
    ["TUYỆT MẬT", "TUYỆT MẬT"],
    ["(MẬT)", "MẬT"],
    ["[ TỐI MẬT ]", "TỐI MẬT"],
    ["MẬT.", "MẬT"],
    ["M Ậ T", "M Ậ T"],
    ["Độ mật: Mật", "Mật"],
    ["ĐỘ MẬT: TỐI MẬT", "TỐI MẬT"],
    ["Mức độ mật: Tuyệt mật", "Tuyệt mật"],
  ])("%s is a stamp", (line, stamp) => {
    expect(findSecrecyStamp(["UBND XÃ TÂN LẬP", line])).toBe(stamp);
  });

  it.each([
    "MẬT ĐỘ",
    "bí mật",
    "BÍ MẬT",
    "Mật ong rừng",
    "KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "Bảo vệ bí mật nhà nước năm 2024",
    "MẬT MÃ",
    "",
  ])("%s is none", (line) => {
    expect(findSecrecyStamp([line])).toBeNull();
  });
});

describe("readStamp", () => {
  it.each([
    ["KHẨN", "urgency", "KHẨN"],
    ["THƯỢNG KHẨN", "urgency", "THƯỢNG KHẨN"],
    ["HỎA TỐC", "urgency", "HỎA TỐC"],
    ["HOẢ TỐC", "urgency", "HOẢ TỐC"],
    ["LƯU HÀNH NỘI BỘ", "circulation", "LƯU HÀNH NỘI BỘ"],
    ["XEM XONG TRẢ LẠI", "circulation", "XEM XONG TRẢ LẠI"],
    ["DỰ THẢO", "draft", "DỰ THẢO"],
    ["DỰ THẢO LẦN 2", "draft", "DỰ THẢO LẦN 2"],
    ["(Dự thảo)", "draft", "Dự thảo"],
    ["Dự thảo 3", "draft", "Dự thảo 3"],
  ])("%s", (line, kind, text) => {
    expect(readStamp(line)).toMatchObject({ kind, text });
    expect(line.slice(readStamp(line)!.start)).toMatch(new RegExp(`^${text}`));
  });

  it.each(["khẩn trương", "KHẨN TRƯƠNG", "Hỏa tốc", "Dự thảo văn bản quy phạm", "LƯU HÀNH"])(
    "%s is none",
    (line) => {
      expect(readStamp(line)).toBeNull();
    },
  );
});

const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

function build(lines: readonly (string | string[][])[], allowClassified = false): SourceDocument {
  const builder = new DocumentBuilder("text", "utf-8");
  for (const line of lines) {
    if (typeof line === "string") builder.paragraph({ lines: [line] });
    else {
      builder.table("markup");
      builder.row({ cells: line.map((cell) => ({ lines: cell })) });
    }
  }
  return builder.finish({ allowClassified });
}

const title = ["KẾ HOẠCH", "Diễn tập năm 2024", "I. MỤC ĐÍCH"];
const carriers: Record<string, (string | string[][])[]> = {
  "a line of its own": ["UBND XÃ TÂN LẬP", "MẬT", nation, ...title],
  "the left cell": [[["UBND XÃ TÂN LẬP", "Số: 01/KH-UBND", "MẬT"], [nation]], ...title],
  "the right cell": [[["UBND XÃ TÂN LẬP"], [nation, "MẬT"]], ...title],
  "a line that ran together": [
    `UBND XÃ TÂN LẬP ${nation} Số: 01/KH-UBND MẬT Tân Lập, ngày 05 tháng 01 năm 2024`,
    ...title,
  ],
  "a line behind the type": ["UBND XÃ TÂN LẬP", "KẾ HOẠCH", "MẬT", "Diễn tập năm 2024"],
  "a head without a type line": ["UBND XÃ TÂN LẬP", nation, "MẬT", "Căn cứ nhiệm vụ được giao;"],
};

describe("readLetterhead: stamps", () => {
  it.each(Object.entries(carriers))("stops at a stamp of secrecy on %s", (_name, lines) => {
    const tree = build(lines);
    const run = () => readLetterhead()(tree, new VFile());
    expect(run).toThrow(PlanError);
    expect(run).toThrow(
      expect.objectContaining({ code: "classified", detail: "stamp", limit: "MẬT" }),
    );
    expect(tree.annotations.head).toBeNull();
  });

  it.each([
    "the left cell",
    "the right cell",
    "a line of its own",
    "a line that ran together",
    "a line behind the type",
  ])("reads on when told to: %s", (name) => {
    const tree = build(carriers[name]!, true);
    readLetterhead()(tree, new VFile());
    expect(tree.annotations.head).toMatchObject({ secrecy: "MẬT", subject: "Diễn tập năm 2024" });
  });

  it("does not stop at the word in running text or in the subject", () => {
    const tree = build([
      "UBND XÃ TÂN LẬP",
      "KẾ HOẠCH",
      "BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2024",
      "Giữ bí mật nhà nước.",
    ]);
    readLetterhead()(tree, new VFile());
    expect(tree.annotations.head?.secrecy).toBeNull();
  });

  it("reads urgency, circulation and draft beside the rest", () => {
    const file = new VFile();
    const tree = build([
      [
        ["UBND XÃ TÂN LẬP", "Số: 01/KH-UBND", "HỎA TỐC"],
        ["DỰ THẢO LẦN 2", nation, "LƯU HÀNH NỘI BỘ"],
      ],
      ...title,
    ]);
    readLetterhead()(tree, file);
    const { head } = tree.annotations;
    expect(head).toMatchObject({
      urgency: "HỎA TỐC",
      circulation: "LƯU HÀNH NỘI BỘ",
      draft: true,
      secrecy: null,
    });
    expect(head?.issuer?.raw).toBe("UBND XÃ TÂN LẬP");
    expect(file.messages.map((message) => message.ruleId)).toEqual(["head/draft"]);
    const [at] = head?.atFields?.urgency ?? [];
    expect(tree.text.slice(at!.start, at!.end)).toBe("HỎA TỐC");
  });
});
