import fc from "fast-check";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { expect, it } from "vitest";
import { PlanError } from "../../../src/model/index.js";
import { readHtmlBlocks } from "../../../src/readers/html/read-blocks.js";
import { defaultLimits } from "../../../src/readers/limits.js";
import { readBody, sketchBody } from "./read.js";

const detailOf = (html: string, limits = defaultLimits): string | null => {
  try {
    readHtmlBlocks(html, limits);
  } catch (error) {
    if (error instanceof PlanError) return error.detail;
    throw error;
  }
  return null;
};

it.each(["<div>", "<table><tr><td>", "<ul><li>", "<blockquote>"])(
  "refuses %s nested a hundred thousand times",
  (tag) => {
    expect(detailOf(tag.repeat(100_000))).toBe("too-deep");
  },
);

it("keeps the words of inline elements nested without end", () => {
  expect(sketchBody(`${"<b>".repeat(100_000)}A${"<span>".repeat(100_000)}B`)).toEqual(["AB"]);
});

it("bears formatting that is opened anew in every paragraph", () => {
  const html = Array.from({ length: 20_000 }, (_, index) => `<p><font face=f${index}>x`).join("");
  expect(readBody(html)).toHaveLength(20_000);
});

it.each([
  ["attributes", `<p ${"a=1 ".repeat(200_000)}>A</p>`],
  ["one attribute", `<p class="${"x ".repeat(1_000_000)}">A</p>`],
  ["null characters", `${"\0".repeat(100_000)}A`],
  ["end tags", `${"</b></p></div>".repeat(50_000)}A`],
  ["unclosed selects", `${"<p><select><option>".repeat(10_000)}<p>A`],
])("bears a great many of: %s", (_, html) => {
  expect(sketchBody(html)).toEqual(["A"]);
});

it("holds blocks and cells against their limits", () => {
  expect(detailOf("<p>A".repeat(20), { ...defaultLimits, maxBlocks: 10 })).toBe("too-many-blocks");
  expect(detailOf("<b>A</b>".repeat(200), { ...defaultLimits, maxBlocks: 10 })).toBe(
    "too-many-blocks",
  );
  const row = `<table><tr>${"<td>A".repeat(20)}</table>`;
  expect(detailOf(row, { ...defaultLimits, maxCells: 10 })).toBe("too-many-cells");
  expect(detailOf(row, { ...defaultLimits, maxTableCells: 10 })).toBe("too-many-table-cells");
});

it("does not go round in circles over notes that call one another", () => {
  const notes = Array.from(
    { length: 2000 },
    (_, index) => `<p id=n${index}>x<sup><a href="#n${index + 1}">1</a></sup></p>`,
  );
  expect(sketchBody(notes.join("")).join("").match(/x/g)).toHaveLength(2000);
});

it("reads what there is of a damaged file", () => {
  expect(sketchBody(`<p>A</p><p style="font-weight:bold>B</p><p>C</p>`)).toEqual(["A", "B", "C"]);
  expect(sketchBody("<p>A</p><!-- B")).toEqual(["A"]);
  expect(sketchBody("<p>A</p><table><tr><td>B<")).toEqual(["A", "| B< |"]);
});

const pieces = fc.constantFrom(
  ..."<p> </p> <div> </div> <b> </b> <i> </i> <span> </span> <li> </li> <ul> </ul> <h1> </h1> <br> <table> </table>".split(
    " ",
  ),
  ..."<tr> </tr> <td> </td> <th> <tbody> </tbody> <a> </a> <font> </font> <dl> <dt> <dd> </dl> <form> </form> <hr>".split(
    " ",
  ),
  "chữ ",
  "x",
);

it("loses no words, whatever the order of tags", () => {
  const parser = unified().use(rehypeParse).freeze();
  const lettersOf = (value: unknown): string => {
    const node = value as { value?: string; children?: unknown[] };
    return (node.value ?? "") + (node.children ?? []).map(lettersOf).join("");
  };
  const sorted = (text: string): string => [...text.replace(/[^ữx]/g, "")].sort().join("");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const html = parts.join("");
      const words = sketchBody(html).join("");
      expect(sorted(words)).toBe(sorted(lettersOf(parser.parse(html))));
    }),
    { numRuns: 500, seed: 7 },
  );
});
