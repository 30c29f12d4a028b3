import { expect, it } from "vitest";
import { extractPlan } from "../../src/index.js";

const document = (number: string, date: string, body = "1. Tuyên truyền."): string =>
  `UBND XÃ ĐÔNG HỒ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: ${number}\tĐông Hồ, ${date}

KẾ HOẠCH
Cải cách hành chính năm 2024

I. NHIỆM VỤ
${body}
`;

const find = async (text: string, options = {}): Promise<string[]> => {
  const { diagnostics } = await extractPlan(text, options);
  return diagnostics.filter(({ code }) => code.startsWith("format/")).map(({ code }) => code);
};

it("a head in the prescribed form has no remarks", async () => {
  expect(await find(document("05/KH-UBND", "ngày 05 tháng 01 năm 2024"))).toEqual([]);
  expect(await find(document("12/KH-UBND", "ngày 15 tháng 3 năm 2024"))).toEqual([]);
  expect(await find(document("     /KH-UBND", "ngày    tháng    năm 2024"))).toEqual([]);
});

it("zeros that are missing are told", async () => {
  expect(await find(document("5/KH-UBND", "ngày 5 tháng 1 năm 2024"))).toEqual([
    "format/number-zero",
    "format/date-zero",
  ]);
});

it("spaces and dashes inside a number and symbol are told", async () => {
  const date = "ngày 15 tháng 3 năm 2024";
  expect(await find(document("12/KH - UBND", date))).toEqual(["format/symbol-spacing"]);
  expect(await find(document("12/KH–UBND", date))).toEqual(["format/symbol-spacing"]);
});

it("a number that stands below the type of the document is told", async () => {
  const number = "Số: 12/KH-UBND\t";
  const text = document("12/KH-UBND", "ngày 15 tháng 3 năm 2024").replace(number, "");
  const below = text.replace("năm 2024\n\nI.", "năm 2024\n\nSố: 12/KH-UBND\n\nI.");
  expect(await find(below)).toEqual(["format/part-order"]);
});

it("a text that ends without its mark is told", async () => {
  const ending = "Trên đây là Kế hoạch cải cách hành chính năm 2024 của UBND xã Đông Hồ";
  const text = document("12/KH-UBND", "ngày 15 tháng 3 năm 2024");
  expect(await find(`${text}\n${ending}.\n`)).toEqual(["format/closing-mark"]);
  expect(await find(`${text}\n${ending}./.\n`)).toEqual([]);
});

it("a document from before the decree, or of the Party, is bound by other rules", async () => {
  expect(await find(document("5/KH-UBND", "ngày 5 tháng 1 năm 2019"))).toEqual([]);
  expect(await find(document("5-KH/ĐU", "ngày 5 tháng 1 năm 2024"))).toEqual([]);
});

it("points in the order of the Vietnamese alphabet have no remark", async () => {
  const letters = "a b c d đ e g h i k l"
    .split(" ")
    .map((letter) => `${letter}) Việc thứ ${letter}.`);
  const text = document("12/KH-UBND", "ngày 15 tháng 3 năm 2024", `1. Việc\n${letters.join("\n")}`);
  expect(await find(text)).toEqual([]);
  expect(await find(text.replace("đ) Việc thứ đ.\n", ""))).toEqual(["format/list-letter"]);
});

it("one appendix needs no Roman numeral", async () => {
  const text = `${document("12/KH-UBND", "ngày 15 tháng 3 năm 2024")}\nPhụ lục 1\nDANH MỤC\n\nXem bảng.\n`;
  expect(await find(text)).toEqual([]);
  expect(await find(`${text}\nPhụ lục 2\nBẢNG GIÁ\n\nXem bảng.\n`)).toEqual([
    "format/appendix-numeral",
    "format/appendix-numeral",
  ]);
});

it("an appendix whose number or day is blank is told", async () => {
  const text = document("12/KH-UBND", "ngày 15 tháng 3 năm 2024");
  const appendix = (attached: string): string =>
    `${text}\nPhụ lục\nDANH MỤC\n(Kèm theo Kế hoạch số ${attached} của UBND xã Đông Hồ)\n\nXem bảng.\n`;
  expect(await find(appendix("12/KH-UBND ngày 15 tháng 3 năm 2024"))).toEqual([]);
  expect(await find(appendix("    /KH-UBND ngày    tháng 3 năm 2024"))).toEqual([
    "format/attachment-blank",
  ]);
});

it("the checks can be switched off", async () => {
  const text = document("5/KH-UBND", "ngày 5 tháng 1 năm 2024");
  expect(await find(text, { formatChecks: false })).toEqual([]);
});
