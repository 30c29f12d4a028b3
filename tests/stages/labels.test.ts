import { expect, it } from "vitest";
import { readLabel } from "../../src/stages/shared/labels.js";

const bullets = "• ● ○ ■ □ ▪ ◦ ◆ ◇ ❖ ➢ ➤ ► ▶ ✓ ✔ ❑ ❒ ⬥ ➔ → ⇒ ★ ✦ ‣ ∙ · * §".split(" ");

it.each(bullets)("%s before an item is a bullet", (sign) => {
  expect(readLabel(`${sign} Trồng cây`)).toMatchObject({ kind: "star", name: sign, end: 2 });
});

it("keeps dashes and plus signs kinds of their own", () => {
  expect(["- Tưới", "– Tưới", "+ Tưới", "➢Tưới"].map((text) => readLabel(text)?.kind)).toEqual([
    "dash",
    "dash",
    "plus",
    "star",
  ]);
});

it("takes no § without a space, and no sign inside a word, for a bullet", () => {
  expect(readLabel("§3 của bản quy ước")).toBeNull();
  expect(readLabel("→")).toBeNull();
});
