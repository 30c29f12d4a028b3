import { describe, expect, it } from "vitest";
import { isOneLetterOff, isPhraseOff, stripDiacritics } from "../../src/text/slips.js";

describe("stripDiacritics", () => {
  it("takes every mark off and keeps the length", () => {
    const folded = "đặc điểm, tổ chức thực hiện – kỷ 12";
    expect(stripDiacritics(folded)).toBe("dac diem, to chuc thuc hien – ky 12");
    expect(stripDiacritics(folded)).toHaveLength(folded.length);
  });
});

describe("one letter off", () => {
  it.each([
    ["hoach", "hoach", false],
    ["hoac", "hoach", true],
    ["hoachh", "hoach", true],
    ["hoech", "hoach", true],
    ["haoch", "hoach", false],
    ["", "a", true],
    ["ho", "hoach", false],
  ])("%s and %s: %s", (left, right, expected) => {
    expect(isOneLetterOff(left, right)).toBe(expected);
    expect(isOneLetterOff(right, left)).toBe(expected);
  });

  it("allows one wrong letter in a phrase, and none in a short word", () => {
    const phrase = ["to", "chuc", "thuc", "hien"];
    expect(isPhraseOff(["to", "chuc", "thuc", "hienn"], phrase)).toBe(true);
    expect(isPhraseOff(["ta", "chuc", "thuc", "hien"], phrase)).toBe(false);
    expect(isPhraseOff(["to", "chuk", "thuk", "hien"], phrase)).toBe(false);
    expect(isPhraseOff(phrase, phrase)).toBe(false);
    expect(isPhraseOff(["to", "chuc"], phrase)).toBe(false);
  });
});
