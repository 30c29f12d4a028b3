import { describe, expect, it } from "vitest";
import { findFrequency } from "../../src/interpret/frequency.js";

describe("findFrequency", () => {
  it.each([
    ["Định kỳ hằng quý báo cáo UBND xã", "Định kỳ hằng quý", "FREQ=MONTHLY;INTERVAL=3"],
    ["Định kì hàng tháng báo cáo UBND xã", "Định kì hàng tháng", "FREQ=MONTHLY"],
    [
      "báo cáo hằng tháng (trước ngày 20) về Văn phòng",
      "hằng tháng (trước ngày 20)",
      "FREQ=MONTHLY;BYMONTHDAY=20",
    ],
    [
      "gửi trước ngày 15/12 hằng năm về Văn phòng",
      "trước ngày 15/12 hằng năm",
      "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
    ],
    ["báo cáo 6 tháng, năm về Văn phòng", "6 tháng, năm", "FREQ=MONTHLY;INTERVAL=6"],
    ["báo cáo theo định kỳ (6 tháng, năm)", "định kỳ (6 tháng, năm)", "FREQ=MONTHLY;INTERVAL=6"],
    ["Hàng tháng, hàng quý tổng hợp", "Hàng tháng, hàng quý", "FREQ=MONTHLY"],
    [
      "trước ngày 20 của tháng cuối quý",
      "trước ngày 20 của tháng cuối quý",
      "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
    ],
    [
      "hằng quý (trước ngày 15 của tháng cuối quý)",
      "hằng quý (trước ngày 15 của tháng cuối quý)",
      "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15",
    ],
    ["định kỳ 6 tháng báo cáo kết quả", "định kỳ 6 tháng", "FREQ=MONTHLY;INTERVAL=6"],
    ["báo cáo 3, 6, 9 tháng và năm", "3, 6, 9 tháng và năm", "FREQ=MONTHLY;INTERVAL=3"],
  ])("reads “%s”", (text, wording, rrule) => {
    const found = findFrequency(text)!;
    expect(text.slice(found.start, found.end)).toBe(wording);
    expect(found.rrule).toBe(rrule);
  });

  it.each([
    ["Định kỳ tổng hợp, báo cáo UBND huyện", "Định kỳ"],
    ["báo cáo đột xuất khi có yêu cầu", "đột xuất khi có yêu cầu"],
    ["báo cáo khi có yêu cầu", "khi có yêu cầu"],
    ["báo cáo 02 lần/năm", "02 lần/năm"],
    ["báo cáo 6 tháng, 9 tháng, năm về Sở", "6 tháng, 9 tháng, năm"],
    ["báo cáo 6, 9 tháng và năm", "6, 9 tháng và năm"],
    ["định kỳ 6 tháng, 9 tháng, năm báo cáo", "định kỳ 6 tháng, 9 tháng, năm"],
    [
      "trước ngày 15 tháng 6 và trước ngày 01 tháng 12 hằng năm",
      "trước ngày 15 tháng 6 và trước ngày 01 tháng 12 hằng năm",
    ],
  ])("makes no rule of “%s”", (text, wording) => {
    const found = findFrequency(text)!;
    expect(text.slice(found.start, found.end)).toBe(wording);
    expect(found.rrule).toBeNull();
  });

  it("prefers the frequency with a day to a bare one before it", () => {
    const text = "Định kỳ báo cáo kết quả thực hiện Kế hoạch hằng năm (trước ngày 15 tháng 11)";
    expect(findFrequency(text)?.rrule).toBe("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15");
  });

  it.each([
    "tổng hợp, báo cáo UBND huyện",
    "ghi rõ ngày, tháng, năm sinh",
    "các mặt hàng nội địa",
    "",
  ])("finds none in “%s”", (text) => {
    expect(findFrequency(text)).toBeNull();
  });
});
