import { expect, it } from "vitest";
import {
  countInLetters,
  repeatLetter,
  writeOrdinal,
  writeRoman,
} from "../../../src/readers/rich/list-numbers.js";
import {
  legalFormat,
  wordFormatName,
  writeWordNumber,
} from "../../../src/readers/rich/word-numbers.js";
import { parseRoman } from "../../../src/text/index.js";

it("writes Roman numerals that read back as the same number", () => {
  for (let value = 1; value < 4000; value += 1) {
    expect(parseRoman(writeRoman(value)?.toUpperCase() ?? "")).toBe(value);
  }
});

it("has no Roman numeral for nothing, for less than nothing and for what Word does not draw", () => {
  expect([0, -4, 32_768, 2 ** 31].map(writeRoman)).toEqual([null, null, null, null]);
});

it.each([
  [1, "a", "a"],
  [26, "z", "z"],
  [27, "aa", "aa"],
  [28, "bb", "ab"],
  [53, "aaa", "ba"],
  [703, "a".repeat(28), "aaa"],
  [781, null, "ada"],
  [0, null, null],
  [-1, null, null],
])("writes %i in repeated and in counted letters", (value, repeated, counted) => {
  expect(repeatLetter(value)).toBe(repeated);
  expect(countInLetters(value)).toBe(counted);
});

it("counts in another alphabet", () => {
  expect([5, 6, 7].map((value) => repeatLetter(value, "abcdđe"))).toEqual(["đ", "e", "aa"]);
  expect(countInLetters(25, "αβγδεζηθικλμνξοπρστυφχψω")).toBe("αα");
});

it("writes English ordinals", () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(writeOrdinal)).toEqual(
    "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th".split(" "),
  );
});

it.each([
  [0, "7"],
  [1, "VII"],
  [2, "vii"],
  [3, "G"],
  [4, "g"],
  [5, "7th"],
  [18, "⑦"],
  [22, "07"],
  [23, ""],
  [26, "7."],
  [27, "(7)"],
  [57, "- 7 -"],
  [255, ""],
  [13, "7"],
])("draws 7 in Word's format %i as %j", (code, drawn) => {
  expect(writeWordNumber(7, wordFormatName(code))).toBe(drawn);
});

it("writes in digits what a format of Word has no sign for", () => {
  expect(writeWordNumber(0, "upperRoman")).toBe("0");
  expect(writeWordNumber(781, "lowerLetter")).toBe("781");
  expect(writeWordNumber(21, "decimalEnclosedCircle")).toBe("21");
});

it("keeps leading zeros where a level draws all numbers in digits", () => {
  expect(["upperRoman", "decimalZero", "none"].map(legalFormat)).toEqual([
    "decimal",
    "decimalZero",
    "none",
  ]);
});
