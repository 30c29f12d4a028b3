import fc from "fast-check";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import {
  buildPipeTable,
  escapeCell,
  escapeHeading,
  escapeText,
} from "../../src/render/markdown-text.js";

const parser = unified().use(remarkParse).use(remarkGfm);

const textOf = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

const tricky = [
  "1. Chủ trì",
  "12) Phối hợp",
  "1.1. Rà soát",
  "3.",
  "- gạch đầu dòng",
  "+ dấu cộng",
  "# thăng",
  "> lớn hơn",
  "=== ",
  "---",
  "***",
  "a | b",
  "**đậm** và _nghiêng_ và `mã`",
  "[x] [1] [a](b) ![c](d) [^1]",
  "<b>thẻ</b> &amp; &#65; & thường",
  "a\\|b \\ c\\",
  "~~gạch~~ ~x~",
  "tiêu đề #",
  "164/KH-UBND ngày 30/5/2024 ./.",
];

const words = fc
  .array(fc.constantFrom(..."aăâđêôơư 1.)(-+#>=*_`[]<>|\\~&;!:/\"'x".split("")), { maxLength: 30 })
  .map((letters) => letters.join("").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

describe("escaped text", () => {
  const asParagraph = (text: string) => parser.parse(escapeText(text));

  it.each(tricky)("reads as one paragraph of the same words: %s", (text) => {
    const { children } = asParagraph(text);
    expect(children.map(({ type }) => type)).toEqual(["paragraph"]);
    expect(textOf(children[0]!)).toBe(text.trim());
  });

  it("reads as the same words whatever they are", () => {
    fc.assert(
      fc.property(words, (text) => {
        const { children } = asParagraph(text);
        expect(children.map(({ type }) => type)).toEqual(["paragraph"]);
        expect(textOf(children[0]!)).toBe(text);
      }),
    );
  });

  it("reads as the same words in a heading", () => {
    fc.assert(
      fc.property(words, (text) => {
        const { children } = parser.parse(`## ${escapeHeading(text)}`);
        expect(children.map(({ type }) => type)).toEqual(["heading"]);
        expect(textOf(children[0]!)).toBe(text);
      }),
    );
  });

  it("reads as the same words in the cells of a table", () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const source = buildPipeTable(["A", "B"], [[escapeCell(first), escapeCell(second)]]);
        const [grid] = parser.parse(source).children;
        const cells = grid?.type === "table" ? grid.children[1]?.children.map(textOf) : null;
        expect(cells).toEqual([first, second]);
      }),
    );
  });

  it("leaves plain wording alone", () => {
    const plain = "Kế hoạch số 164/KH-UBND (SIPAS), 100% - tối thiểu 02 lần; “một cửa” & PAPI.";
    expect(escapeText(plain)).toBe(plain);
    expect(escapeText("1.1. Rà soát")).toBe("1.1. Rà soát");
    expect(escapeCell(plain)).toBe(plain);
  });

  it("puts line breaks of a cell into one line", () => {
    expect(escapeCell("a\n b\r\nc")).toBe("a b c");
  });

  it("fills short rows", () => {
    expect(buildPipeTable(["A", "B"], [["x"]])).toBe("| A | B |\n| --- | --- |\n| x |  |");
  });
});
