import { describe, expect, it } from "vitest";
import { foldKey, foldText } from "../../src/text/index.js";

describe("foldText", () => {
  it.each([
    ["capitals", "KẾ HOẠCH", "kế hoạch"],
    ["both placements of the tone", "Hoà giải, Uỷ ban, khoẻ", "hòa giải, ủy ban, khỏe"],
    [
      "i and y at the end of a syllable",
      "kĩ năng, quí, lí do, mĩ thuật",
      "kỹ năng, quý, lý do, mỹ thuật",
    ],
    ["dashes, quotes and spaces", "“Kinh tế – xã hội”\u00a0‘x’", "\"kinh tế - xã hội\" 'x'"],
    ["letters that look like those meant", "đƣợc, Ðiều, Ɖơn vị", "được, điều, đơn vị"],
  ])("makes no difference of %s", (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("keeps words apart whose tones have one place only, or one spelling", () => {
    const text = "hoạch, quý, bác sĩ, toán, hoàn thành";
    expect(foldText(text)).toBe(text);
  });

  it("never changes the length, so that places stay", () => {
    const text = "UỶ BAN “NHÂN DÂN” – İI ĐƣỜNG\u202f…";
    expect(foldText(text)).toHaveLength(text.length);
  });
});

describe("foldKey", () => {
  it("is one for a name with other spaces, hyphens and quotes", () => {
    expect(foldKey(" Văn hoá –  Xã hội ")).toBe(foldKey("“Văn hóa-Xã hội”"));
  });
});
