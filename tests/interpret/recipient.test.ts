import { describe, expect, it } from "vitest";
import { interpretRecipient } from "../../src/interpret/recipient.js";

type Row = [line: string, text: string, purpose: string | null, agencies: string[]];

const rows: Row[] = [
  ["- UBND huyện;", "UBND huyện", null, ["Ủy ban nhân dân huyện"]],
  [
    "- TT Đảng ủy-HĐND-UBND-UBMTTQ;",
    "TT Đảng ủy-HĐND-UBND-UBMTTQ",
    null,
    [
      "Thường trực Đảng ủy",
      "Thường trực Hội đồng nhân dân",
      "Thường trực Ủy ban nhân dân",
      "Thường trực Ủy ban Mặt trận Tổ quốc",
    ],
  ],
  ["- Các bộ phận chuyên môn;", "Các bộ phận chuyên môn", null, ["Các bộ phận chuyên môn"]],
  ["- Các ngành đoàn thể;", "Các ngành đoàn thể", null, ["Các ngành, đoàn thể"]],
  ["- Lưu: VT.", "Lưu: VT", null, []],
  ["- Lưu: VT./.", "Lưu: VT", null, []],
  ["- Lưu VT, KT (02b).", "Lưu VT, KT (02b)", null, []],
  ["- Như trên;", "Như trên", null, []],
  ["- Như Điều 3;", "Như Điều 3", null, []],
  ["- Sở Nội vụ (để b/c);", "Sở Nội vụ", "để b/c", ["Sở Nội vụ"]],
  [
    "- Thường trực HĐND tỉnh (để báo cáo);",
    "Thường trực HĐND tỉnh",
    "để báo cáo",
    ["Thường trực Hội đồng nhân dân tỉnh"],
  ],
  [
    "- TT. Đảng uỷ, HĐND xã (b/c);",
    "TT. Đảng uỷ, HĐND xã",
    "b/c",
    ["Thường trực Đảng ủy xã", "Thường trực Hội đồng nhân dân xã"],
  ],
  [
    "+ UBND các xã, phường (t/h);",
    "UBND các xã, phường",
    "t/h",
    ["Ủy ban nhân dân các xã, phường"],
  ],
  [
    "- Công an tỉnh, Sở Y tế để phối hợp;",
    "Công an tỉnh, Sở Y tế",
    "để phối hợp",
    ["Công an tỉnh", "Sở Y tế"],
  ],
  ["- VPTW, VPCP;", "VPTW, VPCP", null, ["Văn phòng Trung ương Đảng", "Văn phòng Chính phủ"]],
  ["- Trường Tiểu học An Phú;", "Trường Tiểu học An Phú", null, ["Trường Tiểu học An Phú"]],
  [
    "- Chủ tịch, các PCT UBND xã;",
    "Chủ tịch, các PCT UBND xã",
    null,
    ["Chủ tịch", "Các Phó Chủ tịch Ủy ban nhân dân xã"],
  ],
  // A short form with several readings stays as written (KH: Kế hoạch, Khoa học, Khuyến học).
  ["- Hội KH tỉnh;", "Hội KH tỉnh", null, ["Hội KH tỉnh"]],
  ["- Phòng TH;", "Phòng TH", null, ["Phòng TH"]],
  ["- VP. UBND (t/h);", "VP. UBND", "t/h", ["Văn phòng UBND"]],
  [
    "- VP: Tỉnh ủy, HĐND tỉnh;",
    "VP: Tỉnh ủy, HĐND tỉnh",
    null,
    ["Văn phòng Tỉnh ủy", "Văn phòng Hội đồng nhân dân tỉnh"],
  ],
  ["", "", null, []],
];

describe("recipients", () => {
  it.each(rows)("reads “%s”", (line, text, purpose, agencies) => {
    const read = interpretRecipient(line);
    expect(line.slice(read.text.start, read.text.end)).toBe(text);
    expect(read.purpose && line.slice(read.purpose.start, read.purpose.end)).toBe(purpose);
    expect(read.agencies).toEqual(agencies);
  });
});
