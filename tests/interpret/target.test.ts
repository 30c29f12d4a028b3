import { describe, expect, it } from "vitest";
import { findTargets } from "../../src/interpret/target.js";

const one = (text: string) => findTargets(text).map(({ target }) => target);

describe("findTargets", () => {
  it.each([
    [
      "100% TTHC thuộc trách nhiệm, thẩm quyền giải quyết",
      "100% TTHC",
      "=",
      100,
      "%",
      "TTHC thuộc trách nhiệm, thẩm quyền giải quyết",
      null,
    ],
    [
      "Kiểm tra đột xuất tối thiểu 10% số đơn vị thuộc huyện",
      "tối thiểu 10% số đơn vị thuộc huyện",
      ">=",
      10,
      "%",
      "số đơn vị thuộc huyện",
      null,
    ],
    [
      "100% số PAKN của cá nhân, tổ chức đối với TTHC thuộc thẩm quyền giải quyết của Thành phố được xử lý và công khai kịp thời, đầy đủ theo quy định",
      "100% số PAKN",
      "=",
      100,
      "%",
      "số PAKN của cá nhân, tổ chức đối với TTHC thuộc thẩm quyền giải quyết của Thành phố",
      null,
    ],
    [
      "100% số PAKN đã xử lý, trả lời được công khai theo quy định",
      "100% số PAKN",
      "=",
      100,
      "%",
      "số PAKN đã xử lý, trả lời",
      null,
    ],
    [
      "Tối thiểu 02 lần trong năm có các hình thức công khai mở rộng phù hợp",
      "Tối thiểu 02 lần trong năm",
      ">=",
      2,
      "lần",
      "có các hình thức công khai mở rộng phù hợp",
      "P1Y",
    ],
    [
      "Định kỳ 6 tháng tổ chức đối thoại với cá nhân, tổ chức về TTHC",
      "Định kỳ 6 tháng",
      "=",
      1,
      "lần",
      "tổ chức đối thoại",
      "P6M",
    ],
  ])("reads %s", (text, raw, op, value, unit, of, per) => {
    expect(one(text)).toEqual([{ raw, op, value, max: null, unit, of, per }]);
  });

  it.each([
    ["đạt từ 95% trở lên", ">=", 95],
    ["không dưới 95%", ">=", 95],
    ["ít nhất 95%", ">=", 95],
    ["trên 95,5%", ">", 95.5],
    ["dưới 5%", "<", 5],
    ["không quá 5%", "<=", 5],
    ["tối đa 5%", "<=", 5],
    ["phấn đấu đạt 90%", "~", 90],
    ["phấn đấu đạt trên 90%", ">", 90],
    ["khoảng 40 %", "~", 40],
    ["≥ 3%", ">=", 3],
    ["một trăm phần trăm", "=", 100],
  ])("reads the operator of %s", (text, op, value) => {
    expect(one(text)).toMatchObject([{ op, value, unit: "%" }]);
  });

  it.each([
    ["từ 80% đến 85%", 80, 85],
    ["80-85%", 80, 85],
    ["80% - 85%", 80, 85],
  ])("reads the range %s", (text, value, max) => {
    expect(one(text)).toMatchObject([{ raw: text, op: "=", value, max, unit: "%" }]);
  });

  it.each([
    ["150 triệu đồng", 150_000_000],
    ["1,5 tỷ đồng", 1_500_000_000],
    ["150.000.000 đồng", 150_000_000],
  ])("reads the money %s", (text, value) => {
    expect(one(text)).toMatchObject([{ raw: text, value, unit: "đồng" }]);
  });

  it("takes what is measured from before the number when nothing follows", () => {
    expect(one("Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn đạt trên 95%")).toMatchObject([
      { raw: "trên 95%", of: "Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn" },
    ]);
  });

  it("reads a change with what it is compared with", () => {
    expect(one("Chỉ số hài lòng tăng 5% so với năm 2023")).toMatchObject([
      { raw: "tăng 5% so với năm 2023", op: "=", value: 5, of: "Chỉ số hài lòng" },
    ]);
    expect(one("giảm 10% thời gian giải quyết")).toMatchObject([
      { raw: "giảm 10% thời gian giải quyết", of: "thời gian giải quyết" },
    ]);
    expect(one("tăng ít nhất 01 bậc")).toMatchObject([{ op: ">=", value: 1, unit: "bậc" }]);
  });

  it.each([
    ["01 hội nghị", 1, "hội nghị", null],
    ["02 lớp tập huấn nghiệp vụ cho cán bộ", 2, "lớp", "lớp tập huấn nghiệp vụ"],
    ["1.500 người", 1500, "người", null],
  ])("reads the count %s", (text, value, unit, of) => {
    expect(one(text)).toMatchObject([{ op: "=", value, unit, of }]);
  });

  it.each([
    ["ít nhất 01 cuộc/năm", "P1Y"],
    ["mỗi năm 02 lần", "P1Y"],
    ["Tổ chức đối thoại ít nhất 01 lần/quý", "P3M"],
    ["06 tháng/lần", "P6M"],
    ["01 buổi trong tháng", "P1M"],
  ])("reads the period of %s", (text, per) => {
    expect(one(text)).toMatchObject([{ per }]);
  });

  it("takes a measure for a limit only behind an operator", () => {
    expect(one("Giải quyết trong 05 ngày làm việc")).toEqual([]);
    expect(one("chờ không quá 30 phút")).toMatchObject([{ op: "<=", value: 30, unit: "phút" }]);
  });

  it.each([
    "02",
    "năm 2024",
    "ngày 30/5/2024",
    "Nghị quyết số 57-NQ/TW ngày 22/12/2024",
    "dịch vụ công cấp 3, bộ phận 01 cửa, trực 24/7",
    "khoản 2 Điều 5",
    "hội nghị lần thứ 2",
    "Tỷ lệ = b/a * 100%",
    "tầm nhìn đến năm 2050 đồng bộ với quy hoạch",
    "trẻ dưới 24 tháng tuổi",
  ])("finds none in %s", (text) => {
    expect(findTargets(text)).toEqual([]);
  });

  it("gives offsets that reproduce the wording, several in a text in order", () => {
    const text = "Tổ chức 02 lớp tập huấn; 100% cán bộ, công chức được tham gia.";
    const found = findTargets(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      "02 lớp",
      "100% cán bộ",
    ]);
    expect(found.map(({ target }) => target.of)).toEqual(["lớp tập huấn", "cán bộ, công chức"]);
  });
});
