import fc from "fast-check";
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
  const html = Array.from({ length: 5000 }, (_, index) => `<p><font face=f${index}>x`).join("");
  expect(readBody(html)).toHaveLength(5000);
});

const fonts = (after: string): string =>
  Array.from({ length: 2000 }, (_, index) => `<font size=${index}>${after}`).join("");

it.each([
  ["left open", ""],
  ["ended inside a cell", "<table><tr><td></font></table>"],
  ["ended in words of a form", "<textarea></font></textarea>"],
  ["ended behind blocks", `${"<div>".repeat(9)}</font>${"</div>".repeat(9)}`],
])("refuses a page whose every paragraph opens formatting again that was %s", (_, after) => {
  expect(detailOf(fonts(after) + "<p>x".repeat(100_000))).toBe("too-many-blocks");
});

it("tells how many elements it takes, which grows with the limit of blocks", () => {
  const html = "<p><i>A</i>".repeat(20);
  expect(() => readBody(html, { ...defaultLimits, maxBlocks: 20 })).toThrow(/\b30\b/);
  expect(readBody(html, { ...defaultLimits, maxBlocks: 40 })).toHaveLength(20);
  expect(readBody(html, { ...defaultLimits, maxBlocks: Number.POSITIVE_INFINITY })).toHaveLength(
    20,
  );
});

it.each([
  ["attributes", `<p ${"a=1 ".repeat(200_000)}>A</p>`],
  ["one attribute", `<p class="${"x ".repeat(1_000_000)}">A</p>`],
  ["null characters", `${"\0".repeat(100_000)}A`],
  ["end tags", `${"</b></p></div>".repeat(50_000)}A`],
  ["unclosed selects", `${"<p><select><option>".repeat(10_000)}<p>A`],
  ["field codes", `${"<!--[if supportFields]>".repeat(50_000)}<![endif]-->A`],
  ["spaces in a tag", `<p${" ".repeat(1_000_000)}>A</p>`],
  ["quotes", `A${"<a b=\"<a b='`".repeat(100_000)}`],
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
  expect(sketchBody(`<p title="a>A</p><p class="b">B</p>`)).toEqual(["A", "B"]);
  expect(sketchBody(`<p class="a""b">A</p><p>1 < 2 <3</p>`)).toEqual(["A", "1 < 2 <3"]);
  expect(sketchBody("<p>A</p><!-- B")).toEqual(["A"]);
  expect(sketchBody("<p>A</p><!--><p>B</p><!--[if supportFields]>C--><p>D</p>")).toEqual([
    "A",
    "B",
    "D",
  ]);
  expect(sketchBody("<frameset><frame><p>A</p><plaintext>B<p>C")).toEqual(["A", "B", "C"]);
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
  const sorted = (text: string): string => [...text.replace(/[^ữx]/g, "")].sort().join("");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const words = parts.filter((part) => !part.startsWith("<")).join("");
      expect(sorted(sketchBody(parts.join("")).join(""))).toBe(sorted(words));
    }),
    { numRuns: 500, seed: 7 },
  );
});
