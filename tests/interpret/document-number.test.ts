import { describe, expect, it } from "vitest";
import { findNumbers, parseNumberSlot } from "../../src/interpret/document-number.js";

describe("findNumbers", () => {
  it.each([
    ["164/KH-UBND", "164/KH-UBND", "state", "KH", ["UBND"], []],
    ["12-KH/TU", "12-KH/TU", "party", "KH", ["TU"], []],
    ["20/2020/QĐ-TTg", "20/2020/QĐ-TTg", "state", "QĐ", ["TTg"], []],
    ["63/2025/QH15", "63/2025/QH15", "law", null, ["QH"], []],
    ["06/2022/UBTVQH15", "06/2022/UBTVQH15", "law", null, ["UBTVQH"], []],
    ["298 KH/TWĐTN", "298-KH/TWĐTN", "youth", "KH", ["TWĐTN"], []],
    ["29-HD/TWĐTN-VP", "29-HD/TWĐTN-VP", "youth", "HD", ["TWĐTN"], ["VP"]],
    ["30c/NQ-CP", "30c/NQ-CP", "state", "NQ", ["CP"], []],
    ["12/UBND-VX", "12/UBND-VX", "state", null, ["UBND"], ["VX"]],
    ["2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC", "state", null, ["SNV"], ["CCHC&PC"]],
    ["55/2005/TTLT-BNV-VPCP", "55/2005/TTLT-BNV-VPCP", "state", "TTLT", ["BNV", "VPCP"], []],
    ["04/TTr-BKHCN-BTTTT", "04/TTr-BKHCN-BTTTT", "state", "TTr", ["BKHCN", "BTTTT"], []],
  ])("reads %s", (text, canonical, system, typeCode, orgCodes, unitCodes) => {
    expect(findNumbers(text)).toEqual([
      expect.objectContaining({ raw: text, canonical, system, typeCode, orgCodes, unitCodes }),
    ]);
  });

  it.each([
    ["164 / KH – UBND", "164/KH-UBND"],
    ["71/NQ -CP", "71/NQ-CP"],
    ["46 - CT/TW", "46-CT/TW"],
    ["16/QĐ/TTg", "16/QĐ/TTg"],
  ])("reads %s in spite of its slip", (text, canonical) => {
    expect(findNumbers(text).map((number) => number.canonical)).toEqual([canonical]);
  });

  it("keeps a dash after a whole symbol out of it", () => {
    expect(findNumbers("Kế hoạch số 05/KH-UBND - Văn phòng")[0]?.raw).toBe("05/KH-UBND");
  });

  it("gives offsets and the year", () => {
    const text = "theo Nghị định số 30/2020/NĐ-CP và Quyết định số 42/QĐ-UBND";
    const numbers = findNumbers(text);
    expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual([
      "30/2020/NĐ-CP",
      "42/QĐ-UBND",
    ]);
    expect(numbers.map(({ sequence, year, symbol }) => [sequence, year, symbol])).toEqual([
      ["30", 2020, "NĐ-CP"],
      ["42", null, "QĐ-UBND"],
    ]);
  });

  it.each([
    "30/5/2024",
    "15/6",
    "trực 24/7",
    "và/hoặc",
    "60 km/h",
    "2021-2025",
    "8/10 xã",
    "1/Sở",
    "mẫu 03/HNMT",
  ])("finds none in %s", (text) => {
    expect(findNumbers(text)).toEqual([]);
  });
});

describe("parseNumberSlot", () => {
  it.each([
    ["Số: 05/KH-UBND", "05/KH-UBND", "05", "KH-UBND"],
    ["Số 12-KH/TU", "12-KH/TU", "12", "KH/TU"],
    ["Số 298 KH/TWĐTN", "298 KH/TWĐTN", "298", "KH/TWĐTN"],
    ["SỐ: 12/KH-THCS…", "12/KH-THCS", "12", "KH-THCS"],
    ["Số: 05", "05", "05", null],
  ])("reads the value of %s", (text, raw, sequence, symbol) => {
    const slot = parseNumberSlot(text);
    expect(slot).toMatchObject({ status: "value", sequence, symbol });
    expect(text.slice(slot.start, slot.end)).toBe(raw);
  });

  it.each([
    ["Số:     /KH-UBND", "/KH-UBND", "KH-UBND"],
    ["Số:     -KH/TU", "-KH/TU", "KH/TU"],
    ["Số: …./KH-UBND", "…./KH-UBND", "KH-UBND"],
    ["Số:        /QĐ-UBND", "/QĐ-UBND", "QĐ-UBND"],
    ["(Kèm theo Kế hoạch số /KH-UBND ngày / /2024 của UBND xã Thanh Liệt)", "/KH-UBND", "KH-UBND"],
    ["Số: ......", "", null],
  ])("sees that the slot of %s is blank", (text, raw, symbol) => {
    const slot = parseNumberSlot(text);
    expect(slot).toMatchObject({ status: "blank", sequence: null, symbol });
    expect(text.slice(slot.start, slot.end)).toBe(raw);
  });

  it.each(["Số 165 đường Bờ Sông", "một số kế hoạch", "KẾ HOẠCH", ""])(
    "finds no slot in %s",
    (text) => {
      expect(parseNumberSlot(text).status).toBe("absent");
    },
  );
});
