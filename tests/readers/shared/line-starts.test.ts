import { expect, it } from "vitest";
import { isBareLabel, readLineStart } from "../../../src/readers/shared/line-starts.js";

const bullets = "• ● ○ ■ □ ▪ ◦ ◆ ◇ ❖ ➢ ➤ ► ▶ ✓ ✔ ❑ ❒ ⬥ ➔ → ⇒ ★ ✦ ‣ ∙ · + *".split(" ");

it.each(bullets)("%s begins an item, and is a label when it stands alone", (sign) => {
  expect(readLineStart(`${sign} Trồng thêm cây xanh`)).toBe("bullet");
  expect(readLineStart(`${sign}Trồng thêm cây xanh`)).toBe("bullet");
  expect(isBareLabel(sign)).toBe(true);
});

it("takes a sign for a bullet before a small letter too", () => {
  expect(readLineStart("➢trồng thêm cây xanh")).toBe("bullet");
  expect(readLineStart("Đường làng ngõ xóm")).toBe("plain");
});

it("takes § for a bullet only where a space follows", () => {
  expect(readLineStart("§ Trồng thêm cây xanh")).toBe("bullet");
  expect(readLineStart("§3 của bản quy ước")).toBe("plain");
});

it("takes a numeral or capital with numbers for a label", () => {
  for (const text of ["II.1. Tưới cây", "III.2 Tỉa cành", "A.1. Giống cây", "I.2.3. Bón phân"]) {
    expect(readLineStart(text)).toBe("label");
  }
  expect(readLineStart("V.2024 là năm đầu")).toBe("plain");
});
