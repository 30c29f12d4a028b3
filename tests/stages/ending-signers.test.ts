import { describe, expect, it } from "vitest";
import { classifyLine } from "../../src/stages/ending/lines.js";
import { isPersonName, readAuthority } from "../../src/stages/shared/signers.js";

describe("isPersonName", () => {
  it.each([
    "Lê Văn Cam",
    "Nguyễn Thị Ngọc Điệp",
    "Đoàn Văn Cam",
    "Giàng A Páo",
    "K' Brôih Ánh",
    "Thượng tá Lê Văn Cam",
    "ThS. Lê Văn Cam",
    "LÊ VĂN CAM",
  ])("%s is a name", (line) => {
    expect(isPersonName(line)).toBe(true);
  });

  it.each([
    "Cam",
    "Công an xã",
    "Đoàn Thanh Niên",
    "Sở Tư Pháp",
    "Chủ Tịch",
    "VĂN PHÒNG",
    "PHÓ CHỦ TỊCH",
    "Lê Văn Cam, Lê Thị Quýt",
    "Tổ 12",
    "",
  ])("%s is none", (line) => {
    expect(isPersonName(line)).toBe(false);
  });
});

describe("readAuthority", () => {
  it.each([
    ["TM. ỦY BAN NHÂN DÂN", "TM"],
    ["T/M. ĐOÀN KIỂM TRA", "TM"],
    ["T/M BAN THƯỜNG VỤ", "TM"],
    ["KT.CHỦ TỊCH", "KT"],
    ["K/T BÍ THƯ", "KT"],
    ["TL. GIÁM ĐỐC", "TL"],
    ["TUQ. CHỦ TỊCH", "TUQ"],
    ["KT CHỦ TỊCH", "KT"],
    ["Q. GIÁM ĐỐC", "Q"],
  ])("%s", (line, code) => {
    expect(readAuthority(line)?.code).toBe(code);
  });

  it.each(["TM", "KT - XH", "TL 12", "Q. 1", "Q GIÁM ĐỐC", "TMĐT", "TT. ĐẢNG ỦY"])(
    "%s is none",
    (line) => {
      expect(readAuthority(line)).toBeNull();
    },
  );
});

describe("classifyLine", () => {
  it.each([
    ["Nơi nhận:", "label"],
    ["NƠI NHẬN", "label"],
    ["Nơi nhận hồ sơ tại xã", "other"],
    ["- UBND huyện;", "bullet"],
    ["(Ký tên, đóng dấu)", "caption"],
    ["[đã ký]", "caption"],
    ["Đã ký", "caption"],
    ["(ký hiệu: KH)", "other"],
    ["-----o0o-----", "ornament"],
    ["Tân Lập, ngày 05 tháng 9 năm 2024", "date"],
    ["HIỆU TRƯỞNG", "post"],
    ["NHÂN DÂN", "capitals"],
  ])("%s is %s", (line, kind) => {
    expect(classifyLine(line)).toBe(kind);
  });
});
