import { describe, expect, it } from "vitest";
import { cell, field, paragraph, row, run, table } from "./build-docx.js";
import { outline, outlineOf, readParts } from "./outline.js";

const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
const choice = (content: string): string =>
  `<mc:Choice Requires="wps"><w:drawing><a:graphic><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></a:graphic></w:drawing></mc:Choice>`;
const fallback = (content: string): string =>
  `<mc:Fallback><w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict></mc:Fallback>`;
const either = (...alternatives: string[]): string =>
  `<w:r><mc:AlternateContent>${alternatives.join("")}</mc:AlternateContent></w:r>`;

describe("Tables of a Word document", () => {
  it("keep merged cells as spans, and leave out what they cover", async () => {
    const body = table(
      row(
        cell("A", '<w:gridSpan w:val="2"/>') + cell("B", '<w:vMerge w:val="restart"/>'),
        "<w:tblHeader/>",
      ),
      row(cell("C") + cell("D") + cell("bị che", "<w:vMerge/>")),
      row(cell("E") + cell("F") + cell("G")),
    );
    expect(await outlineOf(body)).toEqual(["head (A)2x1(B)1x2", "row (C)(D)", "row (E)(F)(G)"]);
  });

  it("keep a cell that continues nothing", async () => {
    const body = table(
      row(cell("A", "<w:vMerge/>") + cell("B", '<w:gridSpan w:val="2"/>')),
      row(cell("C") + cell("D") + cell("E", "<w:vMerge/>")),
    );
    expect(await outlineOf(body)).toEqual(["row (A)(B)2x1", "row (C)(D)(E)"]);
  });

  it("stand empty cells for columns left free, and join cells merged the old way", async () => {
    const body = table(
      row(cell("A") + cell("B"), '<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>'),
      row(cell("C", '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>") + cell("D")),
    );
    expect(await outlineOf(body)).toEqual(["row ()(A)(B)()2x1", "row (C)2x1(D)"]);
  });

  it("leave out deleted rows and cells, and a table that has no other", async () => {
    const body =
      table(row(cell("A") + cell("x", "<w:cellDel/>")), row(cell("y"), "<w:del/>")) +
      paragraph("giữa") +
      table(row(cell("z"), "<w:del/>"));
    expect(await outlineOf(body)).toEqual(["row (A)", "giữa"]);
  });

  it("are found in cells, and rows in content controls", async () => {
    const body = table(
      `<w:sdt><w:sdtContent>${row(cell(paragraph("A") + table(row(cell("B"))) + paragraph("C")))}</w:sdtContent></w:sdt>`,
    );
    expect(await outlineOf(body)).toEqual(["row (A / row (B) / C)"]);
  });
});

describe("Text boxes of a Word document", () => {
  it("are given once with the paragraph that anchors them, though the file says them twice", async () => {
    const body = paragraph(
      `${run("Số: ")}${either(choice(paragraph("MẬT")), fallback(paragraph("MẬT")))}${run("01")}`,
    );
    expect(await outlineOf(body)).toEqual(["Số: 01 {box: MẬT}"]);
  });

  it("are read from the one way that says them", async () => {
    const empty = '<mc:Choice Requires="wpx"><w:drawing/></mc:Choice>';
    const body =
      paragraph(either(choice(paragraph("A")))) +
      paragraph(either(empty, fallback(paragraph("B"))));
    expect(await outlineOf(body)).toEqual([" {box: A}", " {box: B}"]);
  });

  it("may hold others, and tables", async () => {
    const inner = paragraph(`${run("ngoài")}${either(choice(paragraph("trong")))}`);
    const body = paragraph(either(choice(inner + table(row(cell("ô"))))));
    expect(await outlineOf(body)).toEqual([" {box: ngoài {box: trong} / row (ô)}"]);
  });

  it("may be words along a path", async () => {
    const body = paragraph(
      '<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>',
    );
    expect(await outlineOf(body)).toEqual([" {box: DỰ THẢO}"]);
  });
});

describe("Notes of a Word document", () => {
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
  const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph("---")}</w:footnote>${note(1, "Luật A")}${note(2, "Luật B")}`;
  const call = (id: number, more = ""): string =>
    `<w:r><w:footnoteReference w:id="${id}"${more}/>${more === "" ? "" : "<w:t>*</w:t>"}</w:r>`;

  it("stand with the paragraph that calls them, also in a cell, without their mark", async () => {
    const body =
      paragraph(run("Căn cứ") + call(1) + run(" luật")) +
      table(row(cell(paragraph(run("ô") + call(2, ' w:customMarkFollows="1"')))));
    expect(await outlineOf({ body, footnotes })).toEqual([
      "Căn cứ luật {note: Luật A}",
      "row (ô {note: Luật B})",
    ]);
  });

  it("are given once, and endnotes like footnotes", async () => {
    const endnotes = `<w:endnote w:id="1">${paragraph("Cuối văn bản")}</w:endnote>`;
    const body = paragraph(
      `${run("A")}${call(1)}${call(1)}<w:r><w:endnoteReference w:id="1"/></w:r>`,
    );
    expect(await outlineOf({ body, footnotes, endnotes })).toEqual([
      "A {note: Luật A / Cuối văn bản}",
    ]);
  });
});

describe("Headers and footers of a Word document", () => {
  const reference = (kind: string, type: string, id: string): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const headers = {
    h1: paragraph("Trang đầu"),
    h2: paragraph(`${run("Mọi trang ")}${field("PAGE", run("3"))}`),
    h3: paragraph("Trang chẵn"),
  };
  const references =
    reference("header", "even", "h3") +
    reference("header", "default", "h2") +
    reference("header", "first", "h1");

  it("are given once each, the first page's first, as far as a page shows them", async () => {
    const section = `<w:sectPr>${references}<w:titlePg/></w:sectPr>`;
    const body = paragraph("A", section) + paragraph("B") + section;
    const document = await readParts({ body, headers, footers: { f1: paragraph("không dùng") } });
    expect(outline(document.headers)).toEqual(["Trang đầu", "Mọi trang "]);
    expect(outline(document.footers)).toEqual([]);
    expect(outline(document.blocks)).toEqual(["A\f", "B"]);
  });

  it("of even pages are shown where the settings say so", async () => {
    const body = `${paragraph("A")}<w:sectPr>${references}${reference("footer", "default", "f1")}</w:sectPr>`;
    const document = await readParts({
      body,
      headers,
      footers: { f1: paragraph("Chân trang") },
      settings: "<w:evenAndOddHeaders/>",
    });
    expect(outline(document.headers)).toEqual(["Mọi trang ", "Trang chẵn"]);
    expect(outline(document.footers)).toEqual(["Chân trang"]);
  });
});

describe("Sections of a Word document", () => {
  const section = (type: string) =>
    `<w:sectPr>${type === "" ? "" : `<w:type w:val="${type}"/>`}</w:sectPr>`;

  it("begin on a page of their own unless they are continuous", async () => {
    const body =
      paragraph("Phần dọc", section("")) +
      paragraph("Phần ngang", section("nextPage")) +
      paragraph("Phần nối tiếp", section("continuous")) +
      section("oddPage");
    expect(await outlineOf(body)).toEqual(["Phần dọc\f", "Phần ngang", "Phần nối tiếp\f"]);
  });

  it("leave no empty paragraph where no page ends", async () => {
    const body = `${paragraph("Trên")}<w:p><w:pPr>${section("")}</w:pPr></w:p>${paragraph("Dưới")}`;
    expect(await outlineOf(body + section("continuous"))).toEqual(["Trên", "Dưới"]);
    expect(await outlineOf(body + section(""))).toEqual(["Trên", "\f", "Dưới"]);
  });
});
