import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "./read.js";
import { decompose, encodeUtf16Le, hardWrap, toMarkdown } from "./variants.js";

const source = readFileSync(
  new URL("../../fixtures/thanh-liet-sipas-papi-2024/source.txt", import.meta.url),
  "utf8",
);
const plain = await read(source, "source.txt");

describe("a plan with two task tables over several pages", () => {
  it("is read as paragraphs and one table an appendix", () => {
    const tables = plain.blocks.filter((block) => typeof block !== "string");
    expect(tables.map((table) => table.length)).toEqual([25, 33]);
    expect(plain.blocks).toHaveLength(44);
    expect(plain.blocks.slice(0, 3)).toEqual([
      "KẾ HOẠCH",
      expect.stringMatching(/^Tiếp tục nâng cao .* năm 2024$/),
      expect.stringMatching(/^Nhằm nâng cao .* cụ thể như sau:$/),
    ]);
    expect(plain.codes).toEqual([]);
  });

  it("has its lines where the file has them", () => {
    const { document } = plain;
    const lines = source.split("\n");
    for (const block of document.children) {
      const wordings =
        block.type === "paragraph"
          ? [block.wording]
          : block.children.flatMap((row) => row.children.map(({ wording }) => wording));
      for (const { text, segments } of wordings) {
        for (const { start, end } of segments) {
          expect(document.text.slice(start, end)).toBe(text);
          const line = document.text.slice(0, start).split("\n").length;
          expect(lines[line - 1]?.replaceAll(/<\/?p>/g, "")).toContain(text.slice(0, 40).trim());
        }
      }
    }
  });

  it.each([60, 72, 80, 100])("is the same with lines broken at %i columns", async (width) => {
    const wrapped = await read(hardWrap(source, width), "source.txt");
    expect(wrapped.blocks).toEqual(plain.blocks);
  });

  it("is the same as UTF-16 with CRLF", async () => {
    const { blocks, document } = await read(encodeUtf16Le(source));
    expect(blocks).toEqual(plain.blocks);
    expect(document.encoding).toBe("utf-16le");
  });

  it("is the same with decomposed letters", async () => {
    expect((await read(decompose(source))).blocks).toEqual(plain.blocks);
  });

  it("is the same with characters of no width in words and beside them", async () => {
    const inside = source.replace(/(\p{L})(?=\p{L})/gu, "$1\u200b");
    expect((await read(inside, "source.txt")).blocks).toEqual(plain.blocks);
    const beside = source.replace(/^(?=.)/gm, "\u200c").replaceAll(" ", "\u2060 \u200d");
    expect((await read(beside, "source.md.txt")).blocks).toEqual(plain.blocks);
  });

  it("is the same rewritten in Markdown", async () => {
    const { blocks, document } = await read(toMarkdown(source), "source.md");
    expect(document.format).toBe("markdown");
    expect(blocks).toEqual(plain.blocks);
  });
});
