import { expect, it } from "vitest";
import { readBody, readWhole, sketchBody } from "./read.js";

it("reads paragraphs and headings with their levels", () => {
  expect(readBody("<h1>KẾ HOẠCH</h1><p>Chăm sóc cây xanh</p>")).toEqual([
    { type: "paragraph", runs: [{ text: "KẾ HOẠCH", bold: true }], headingDepth: 1 },
    { type: "paragraph", runs: [{ text: "Chăm sóc cây xanh" }] },
  ]);
});

it("folds white space as browsers do and keeps no-break spaces", () => {
  expect(sketchBody("<p>\n  Số:&nbsp;&nbsp;12 \t <b> /KH-UBND</b>\n</p>")).toEqual([
    "Số:\u00a0\u00a012 /KH-UBND",
  ]);
});

it("keeps the lines and spaces of preformatted text", () => {
  expect(sketchBody("<pre>\na\tb\n  c\n\nd</pre>")).toEqual(["a\tb\n  c", "d"]);
});

it("never splits a word where its look changes", () => {
  expect(readBody("<p>Tr<b>ườ</b>ng<span> học</span></p>")).toEqual([
    {
      type: "paragraph",
      runs: [{ text: "Tr" }, { text: "ườ", bold: true }, { text: "ng học" }],
    },
  ]);
});

it("takes a line break as such and two as a new paragraph", () => {
  expect(sketchBody("Một<br>hai<br> <br>ba<br>&nbsp;<br>bốn<br>")).toEqual([
    "Một\nhai",
    "ba",
    "bốn",
  ]);
});

it("makes paragraphs of words between blocks", () => {
  expect(sketchBody("<div>Mở đầu<p>Giữa</p>Kết thúc</div>")).toEqual([
    "Mở đầu",
    "Giữa",
    "Kết thúc",
  ]);
});

it("writes the numbers that a browser draws before list items", () => {
  expect(
    sketchBody(
      "<ol type=I start=3><li>A<ol type=a><li>B<li>C</ol><li value=9>D</ol><ol reversed><li>E<li>F</ol>",
    ),
  ).toEqual(["III. A", "a. B", "b. C", "IX. D", "2. E", "1. F"]);
});

it("writes bullets as dashes and nothing where a list has no marker", () => {
  expect(
    sketchBody("<ul><li>A</ul><ul style='list-style: none'><li>B</ul><menu><li>C</menu>"),
  ).toEqual(["- A", "B", "- C"]);
});

it.each([
  ["upper-roman", 4, "IV."],
  ["lower-roman", 4000, "4000."],
  ["lower-latin", 28, "ab."],
  ["upper-alpha", 0, "0."],
  ["decimal-leading-zero", 7, "07."],
  ["lower-greek", 2, "β."],
  ['"+ "', 5, "+"],
])("draws list-style-type %s of %d as %s", (style, value, label) => {
  expect(sketchBody(`<ol style='list-style-type: ${style}'><li value=${value}>Việc</ol>`)).toEqual([
    `${label} Việc`,
  ]);
});

it("gives the label to the first paragraph of an item only", () => {
  expect(sketchBody("<ol><li><p>A</p><p>B</p></li></ol>")).toEqual(["1. A", "B"]);
});

it("keeps the number of an item without words, as in the first cell of a row", () => {
  expect(
    sketchBody(
      "<table><tr><td><ol start=3><li></ol><td>Trồng cây<tr><td><ul><li></ul><td>Tưới</table>",
    ),
  ).toEqual(["| 3.  | Trồng cây |", "|  | Tưới |"]);
});

it("reads definition lists", () => {
  expect(sketchBody("<dl><dt>Chủ trì<dd>Đội Cây xanh</dl>")).toEqual(["Chủ trì", "Đội Cây xanh"]);
});

it("reads spans, header rows and the caption of a table", () => {
  expect(
    readBody(
      "<table><caption>Biểu 1</caption><thead><tr><td>TT</thead><tr><th colspan=2>A<th rowspan=2>B<tr><td>C<td>D</table>",
    ),
  ).toEqual([
    { type: "paragraph", runs: [{ text: "Biểu 1" }] },
    {
      type: "table",
      rows: [
        { header: true, cells: [{ blocks: [{ type: "paragraph", runs: [{ text: "TT" }] }] }] },
        {
          header: true,
          cells: [
            { colSpan: 2, blocks: [{ type: "paragraph", runs: [{ text: "A" }] }] },
            { rowSpan: 2, blocks: [{ type: "paragraph", runs: [{ text: "B" }] }] },
          ],
        },
        {
          cells: [
            { blocks: [{ type: "paragraph", runs: [{ text: "C" }] }] },
            { blocks: [{ type: "paragraph", runs: [{ text: "D" }] }] },
          ],
        },
      ],
    },
  ]);
});

it("ends spans where the section of the table ends", () => {
  const [table] = readBody(
    "<table><tbody><tr><td rowspan=0>A<td rowspan=99>B<tr><td colspan=1000000>C</tbody><tbody><tr><td>D</table>",
  );
  const spans =
    table?.type === "table"
      ? table.rows.map(({ cells }) => cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan]))
      : [];
  expect(spans).toEqual([
    [
      [2, undefined],
      [2, undefined],
    ],
    [[undefined, 1000]],
    [[undefined, undefined]],
  ]);
});

it("draws the foot of a table last", () => {
  expect(sketchBody("<table><tfoot><tr><td>Cộng</tfoot><tbody><tr><td>1</tbody></table>")).toEqual([
    "| 1 |",
    "| Cộng |",
  ]);
});

it("reads a table inside a cell as a block of the cell", () => {
  expect(sketchBody("<table><tr><td>A<table><tr><td>B<td>C</table>D</table>")).toEqual([
    "| A / | B | C | / D |",
  ]);
});

it("puts words between cells in front of the table", () => {
  expect(sketchBody("<table>A<tr><td>B</td>C</tr></table>D")).toEqual(["AC", "| B |", "D"]);
});

it("makes blocks of rows and cells that have no table", () => {
  expect(sketchBody("<tr><td>A<td>B</tr>")).toEqual(["A", "B"]);
});

it("leaves out what is no wording or not drawn", () => {
  expect(
    sketchBody(
      `<head><title>T</title><style>p{}</style></head><nav>Menu</nav><script>x<p></script><noscript>N</noscript>
      <template><p>T</p></template><p hidden>H</p><p style="display:none">D</p><div aria-hidden=true>A</div>
      <p style="visibility:hidden">V<span style="visibility:visible">thấy</span></p><!-- C --><button>B</button>
      <select><option>O</select><textarea>T</textarea><input type=checkbox checked><img alt=I><svg><text>S</text></svg>
      <del>cũ</del><ins>mới</ins><s>gạch</s>`,
    ),
  ).toEqual(["thấy", "mớigạch"]);
});

it("keeps the words of headers, footers and asides of a web page", () => {
  expect(
    sketchBody("<header>Đầu</header><main>Thân</main><aside>Bên</aside><footer>Cuối</footer>"),
  ).toEqual(["Đầu", "Thân", "Bên", "Cuối"]);
});

it("hands bold, capitals and fonts down, and takes them back", () => {
  expect(
    readBody(
      `<style>.ten{font-weight:700;text-transform:uppercase} p.cu{font-family:".VnTime",serif}</style>
      <div class=ten>kế <span style="font-weight:normal;text-transform:none">hoạch</span></div>
      <p class=cu>Céng <font face="VNI-Times, serif">x</font></p>`,
    ),
  ).toEqual([
    { type: "paragraph", runs: [{ text: "kế ", bold: true, caps: true }, { text: "hoạch" }] },
    {
      type: "paragraph",
      runs: [
        { text: "Céng ", font: ".VnTime" },
        { text: "x", font: "VNI-Times" },
      ],
    },
  ]);
});

it("does not take the cells of a header row for bold wording", () => {
  expect(readBody("<table><tr><th>TT</table>")).toEqual([
    {
      type: "table",
      rows: [
        { header: true, cells: [{ blocks: [{ type: "paragraph", runs: [{ text: "TT" }] }] }] },
      ],
    },
  ]);
});

it("marks page breaks, but none before the first words", () => {
  expect(
    sketchBody(
      "<p style='page-break-before:always'>A</p><p style='break-after:page'>B</p><p>C</p><table style='page-break-before:always'><tr><td>D</table>",
    ),
  ).toEqual(["A", "B", "\fC", "\f", "| D |"]);
});

it("hangs notes on the paragraph that calls them, without the mark", () => {
  expect(
    sketchBody(
      `<p>Theo Quy chế<sup><a href="#n1" id="r1">1</a></sup> của Đội.</p><p>Xem <a href="#m">Mục II</a></p>
      <h2 id=m>II</h2><ol><li id="n1">Ban hành năm trước. <a href="#r1">↩</a></ol>`,
    ),
  ).toEqual(["Theo Quy chế của Đội. {Ban hành năm trước.}", "Xem Mục II", "II"]);
});

it("keeps a note whose call is not drawn", () => {
  expect(
    sketchBody(`<p hidden>A<sup><a href="#n1">1</a></sup></p><p>B</p><p id="n1">Ghi chú</p>`),
  ).toEqual(["B", "Ghi chú"]);
});

it("replaces character references as browsers do", () => {
  expect(
    sketchBody("<p>&Aacute;&acirc;&abreve;&#7853;&#x1EAD;&#150;&nbspx&amp;lt;&khong;&#0;&shy;</p>"),
  ).toEqual(["Áâăậậ–\u00a0x&lt;&khong;\ufffd\u00ad"]);
});

it("goes on with formatting that was left open, and ends what was closed out of order", () => {
  expect(readBody("<p><b>A<p>B</b>C<p><b><i>D</b>E</i>")).toEqual([
    { type: "paragraph", runs: [{ text: "A", bold: true }] },
    { type: "paragraph", runs: [{ text: "B", bold: true }, { text: "C" }] },
    { type: "paragraph", runs: [{ text: "D", bold: true }, { text: "E" }] },
  ]);
});

it("honours empty elements of XHTML", () => {
  expect(sketchBody('<?xml version="1.0"?><html><body><a name="x"/><p/><p>A</p></body>')).toEqual([
    "A",
  ]);
});

it("puts quotation marks where a browser draws them", () => {
  expect(sketchBody("<p><q>Xanh</q></p>")).toEqual(["“Xanh”"]);
});

it("gives nothing for an empty document", () => {
  expect(readWhole("")).toEqual({ blocks: [], headers: [], footers: [] });
});

it("tells how deep the list of an item lies in others", () => {
  const depths = readBody(
    "<ol><li>Tưới<p>Mỗi sáng.</p><ul><li>gốc;</li></ul></li></ol><p>Hết.</p><ol style='list-style: none'><li>1. Cắt</li></ol>",
  ).map((block) => (block.type === "paragraph" ? block.listDepth : null));
  expect(depths).toEqual([1, undefined, 2, undefined, 1]);
});

it("begins anew with the depth of lists in a cell", () => {
  const [list, table] = readBody(
    "<ul><li>Việc<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table></li></ul>",
  );
  expect(list).toMatchObject({ listDepth: 1 });
  expect(table).toMatchObject({ rows: [{ cells: [{ blocks: [{ listDepth: 1 }] }, {}] }] });
});
