import { describe, expect, test } from "vitest";
import { toSurface } from "../../../src/text/index.js";
import { toLegacySurface } from "../../support/encode-legacy.js";
import { extractPages } from "./draw-plan.js";
import { line } from "./lay-out.js";
import type { Mark } from "./pdf-marks.js";

const words = [
  "ủy ban nhân dân huyện chỉ đạo các phòng, ban thực hiện kế hoạch của nhà nước;",
  "thông tư hướng dẫn mức chi, chế độ báo cáo và trách nhiệm của người đứng đầu.",
];

const draw = (lines: readonly string[], name: string): Mark[] =>
  lines.map((text, at) => line(text, 60, 760 - at * 20, 13, { font: { name } }));

const read = async (marks: readonly Mark[]) => {
  const { text, diagnostics, plan } = await extractPages([marks]);
  const codes = diagnostics.map(({ code }) => code);
  const restored = diagnostics.find(({ code }) => code === "text/encoding-restored");
  return { text: text.replaceAll("\n", " "), codes, encoding: restored?.params.encoding, plan };
};

describe("a page in fonts of old encodings", () => {
  test.each([
    ["tcvn3", ".VnTime", "TCVN3 (ABC)"],
    ["tcvn3", "ABCDEF+VnTime", "TCVN3 (ABC)"],
    ["tcvn3", "TimesNewRomanPSMT", "TCVN3 (ABC)"],
    ["vni", "VNI-Times", "VNI"],
    ["vni", "TimesNewRomanPSMT", "VNI"],
  ] as const)("is read in %s of %s", async (encoding, font, title) => {
    const {
      text,
      codes,
      encoding: told,
    } = await read(
      draw(
        words.map((text) => toLegacySurface(text, encoding)),
        font,
      ),
    );
    expect(text).toBe(words.join(" "));
    expect(told).toBe(title);
    expect(codes).not.toContain("pdf/broken-text-layer");
  });

  test("draws capitals where the font does", async () => {
    const { text } = await read([
      ...draw([toLegacySurface("kế hoạch năm 2024", "tcvn3")], ".VnTimeH,Bold"),
      line(toLegacySurface("ủy ban nhân dân xã", "tcvn3"), 60, 700, 13, {
        font: { name: ".VnTime" },
      }),
    ]);
    expect(text).toBe("KẾ HOẠCH NĂM 2024 ủy ban nhân dân xã");
  });

  test("has the letters that fonts name after a minus and a bullet", async () => {
    const { text } = await read(draw(["Ng©n hµng Nhµ n−íc x∙ héi, §Çu t− 5 - 3"], ".VnTime"));
    expect(text).toBe("Ngân hàng Nhà nước xã hội, Đầu tư 5 - 3");
  });

  test("is left as it is where the font stands on words of Unicode", async () => {
    const { text, encoding } = await read(draw(words, ".VnTime"));
    expect(text).toBe(words.join(" "));
    expect(encoding).toBeUndefined();
  });

  test("is read as UTF-8 that was taken for Windows-1252", async () => {
    const short = ["Ban nhân dân xã thực hiện kế hoạch,", "hướng dẫn mức chi, chế độ báo cáo."];
    const lines = short.map((text) => toSurface(new TextEncoder().encode(text)));
    const { text, encoding } = await read(draw(lines, "Arial"));
    expect(text).toBe(short.join(" "));
    expect(encoding).toBe("UTF-8 → Windows-1252");
  });
});
