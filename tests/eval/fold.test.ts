import { expect, test } from "vitest";
import { fold, similarity, withoutClosing } from "../../eval/fold.js";

test.each([
  ["HOÀ BÌNH", "hòa bình"],
  ["Uỷ ban", "Ủy ban"],
  ["thuý", "thúy"],
  ["UBND – HĐND", "ubnd-hđnd"],
  ["“một cửa”", '"Một cửa"'],
])("%s and %s are the same once folded", (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each([
  ["hoàn", "hóan"],
  ["toán", "tòan"],
  ["Sở Y tế", "Sở Y té"],
])("%s and %s differ: the tone is another, or stands on another vowel", (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test("similarity is one less the edits over the longer length", () => {
  expect(similarity("abcde", "abcdx")).toBeCloseTo(0.8);
  expect(similarity("", "")).toBe(1);
  expect(similarity("", "a")).toBe(0);
});

test("closing marks do not count", () => {
  expect(withoutClosing("Văn  phòng Sở :")).toBe("Văn phòng Sở");
  expect(withoutClosing("- Lưu: VT.")).toBe("- Lưu: VT");
});
