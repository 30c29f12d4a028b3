import { describe, expect, it } from "vitest";
import { findDates, interpretDate } from "../../src/interpret/date.js";

describe("findDates", () => {
  it.each([
    ["ngày 05 tháng 01 năm 2024", "ngày 05 tháng 01 năm 2024", "2024-01-05"],
    ["NGÀY 05 THÁNG 01 NĂM 2024", "NGÀY 05 THÁNG 01 NĂM 2024", "2024-01-05"],
    ["Kế hoạch số 12/KH-UBND ngày 30/5/2024 của UBND xã", "ngày 30/5/2024", "2024-05-30"],
    ["30-5-2024", "30-5-2024", "2024-05-30"],
    ["ngày 22–12–2024", "ngày 22–12–2024", "2024-12-22"],
    ["30.5.2024.", "30.5.2024", "2024-05-30"],
    ["5 tháng 6 năm 2024", "5 tháng 6 năm 2024", "2024-06-05"],
    ["tháng 5 năm 2024", "tháng 5 năm 2024", "2024-05"],
    ["trong tháng 5/2024", "tháng 5/2024", "2024-05"],
    ["ngày    tháng    năm 2024", "ngày    tháng    năm 2024", "2024"],
    ["ngày … tháng … năm 2024", "ngày … tháng … năm 2024", "2024"],
    ["ngày     tháng 5 năm 2024", "ngày     tháng 5 năm 2024", "2024-05"],
    ["ngày 05 tháng   năm 2024", "ngày 05 tháng   năm 2024", "2024"],
    ["ngày / /2024", "ngày / /2024", "2024"],
    ["ngày ..../5/2024", "ngày ..../5/2024", "2024-05"],
  ])("finds in “%s” the date “%s” as %s", (text, wording, edtf) => {
    const found = findDates(text);
    expect(found).toHaveLength(1);
    const date = found[0]!;
    expect(text.slice(date.start, date.end)).toBe(wording);
    expect(date.edtf).toBe(edtf);
    expect(date.impossible).toBe(false);
  });

  it.each(["ngày 30/5", "30/5", "trước 30/5", "08h00 ngày 30/5", "ngày 30 tháng 5"])(
    "finds day and month without a year in “%s”",
    (text) => {
      expect(findDates(text)).toMatchObject([
        { day: 30, month: 5, year: null, edtf: null, dayMonthOnly: true },
      ]);
    },
  );

  it("finds both ends of a range, and the year where it is written", () => {
    const dates = findDates("từ ngày 01/6 đến ngày 30/6/2024");
    expect(dates.map(({ edtf }) => edtf)).toEqual([null, "2024-06-30"]);
  });

  it.each(["31/02/2024", "ngày 31 tháng 4 năm 2024", "29/02/2023", "15/13/2024", "ngày 31/4"])(
    "marks “%s” as a day that no calendar has and makes no date of it",
    (text) => {
      expect(findDates(text)).toMatchObject([{ edtf: null, impossible: true }]);
    },
  );

  it("knows the leap year", () => {
    expect(findDates("29/02/2024")).toMatchObject([{ edtf: "2024-02-29", impossible: false }]);
  });

  it.each([
    "Nghị định số 30/2020/NĐ-CP",
    "số 12/03/2024/QĐ",
    "1/2 ngày",
    "tổ 24/26 hộ",
    "ngày, tháng, năm sinh",
    "6 tháng, năm 2024",
    "06 tháng đầu năm 2024",
    "Luật năm 2015",
    "Phụ lục 1.2",
    "",
  ])("finds no date in “%s”", (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe("interpretDate", () => {
  it.each([
    ["Xã An Bình, ngày 05 tháng 01 năm 2024", "value", "2024-01-05"],
    ["(Kèm theo Kế hoạch số 12/KH-UBND ngày 30/5/2024 của UBND xã An Bình)", "value", "2024-05-30"],
    ["Xã An Bình, ngày    tháng    năm 2024", "blank", "2024"],
    ["Xã An Bình, ngày tháng 5 năm 2024", "blank", "2024-05"],
    ["Xã An Bình, ngày … tháng … năm 20…", "blank", null],
    ["Xã An Bình, ngày tháng năm", "blank", null],
    ["Xã An Bình, tháng 5 năm 2024", "blank", "2024-05"],
    ["(Kèm theo Kế hoạch số    /KH-UBND ngày    /   /2024 của UBND xã)", "blank", "2024"],
    ["(Kèm theo Kế hoạch số /KH-UBND ngày của UBND xã An Bình)", "blank", null],
    ["(Kèm theo Kế hoạch số /KH-UBND)", "absent", null],
    ["Số: 24/7", "absent", null],
    ["", "absent", null],
  ])("reads “%s” as %s, %s", (raw, status, edtf) => {
    expect(interpretDate(raw)).toEqual({ status, edtf, impossible: false });
  });

  it("keeps a day that no calendar has as written, without a date", () => {
    expect(interpretDate("Xã An Bình, ngày 31 tháng 02 năm 2024")).toEqual({
      status: "value",
      edtf: null,
      impossible: true,
    });
  });
});
