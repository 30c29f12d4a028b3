import { expect, it } from "vitest";
import { readBody, readWhole, sketch, sketchBody } from "./read.js";

const gap = `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>`;
const numbered = (number: string, font = "Times New Roman"): string =>
  `<![if !supportLists]><span style='font-family:"${font}"'><span style='mso-list:Ignore'>${number}${gap}</span></span><![endif]>`;

it("takes Word's drawn list numbers as labels", () => {
  expect(
    sketchBody(
      `<h1 style='mso-list:l0 level1 lfo1'>${numbered("I.")}Mục đích</h1>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>${numbered("1.2.")}Trồng cây</p>
      <p class=MsoListParagraph>${numbered("·", "Symbol")}Tưới</p>
      <p class=MsoListParagraph>${numbered("o", "Courier New")}Bón</p>
      <table><tr><td><p>${numbered("3")}<o:p>&nbsp;</o:p></p><td>Tỉa</table>`,
    ),
  ).toEqual(["I. Mục đích", "1.2. Trồng cây", "- Tưới", "- Bón", "| 3  | Tỉa |"]);
});

it("finds the numbers in filtered HTML of Word by the gap behind them", () => {
  expect(
    sketchBody(
      `<p class=MsoListParagraph>a)${gap}Trồng cây</p><p><span style='font-family:Wingdings'>§${gap}</span>Tưới</p>
      <p>Hai chữ${gap}đứng trước</p>`,
    ),
  ).toEqual(["a) Trồng cây", "- Tưới", "Hai chữ\u00a0\u00a0\u00a0 đứng trước"]);
});

it("hangs Word's footnotes and endnotes on their paragraphs", () => {
  expect(
    sketchBody(
      `<p>Quy chế<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> và<a href="#_edn1" name="_ednref1">[i]</a>.</p>
      <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
      <div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Ghi chú</p><p>hai đoạn</p></div></div>
      <div id=edn1><p><a href="#_ednref1" name="_edn1">[i]</a> Cuối</p></div>`,
    ),
  ).toEqual(["Quy chế và. {Ghi chú / hai đoạn / Cuối}"]);
});

it("keeps headers and footers apart and leaves page numbers out", () => {
  const page = `<!--[if supportFields]><span style='mso-element:field-begin'></span> PAGE <span style='mso-element:field-separator'></span><![endif]-->2<!--[if supportFields]><span style='mso-element:field-end'></span><![endif]-->`;
  const { blocks, headers, footers } = readWhole(
    `<p>Thân</p><div style='mso-element:header' id=h1><p>Đội Cây xanh</p><p>${page}</p></div>
    <div style='mso-element:header' id=h2><p>Đội Cây xanh</p></div><div style='mso-element:footer'><p>Trang ${page}</p></div>`,
  );
  expect([sketch(blocks), sketch(headers), sketch(footers)]).toEqual([
    ["Thân"],
    ["Đội Cây xanh"],
    ["Trang"],
  ]);
});

it("shows the result of a field, not its instruction", () => {
  expect(
    sketchBody(
      `<p>Ngày <span style='mso-element:field-begin'></span> DATE \\@ "d" <span style='mso-element:field-separator'></span>12<span style='mso-element:field-end'></span>/5</p>
      <p>A<span style='mso-element:field-begin'></span> PAGE </p><p>B</p>`,
    ),
  ).toEqual(["Ngày 12/5", "A", "B"]);
});

it("reads Word's tabs, line breaks and page breaks", () => {
  expect(
    sketchBody(
      `<p>A<span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp; </span>B<br style='mso-special-character:line-break'>C</p>
      <span><br clear=all style='page-break-before:always'></span><p>D<o:p></o:p></p>`,
    ),
  ).toEqual(["A\t\tB\nC", "\fD"]);
});

it("leaves Word's hidden text, comments and deletions out", () => {
  expect(
    sketchBody(
      `<p>A<span style='display:none;mso-hide:all'>ẩn</span><del cite="x">cũ</del><ins>mới</ins><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p>
      <div style='mso-element:comment-list'><div id="_com_1"><p>nhận xét</p></div></div>`,
    ),
  ).toEqual(["Amới"]);
});

it("gives the words of a text box once, with the paragraph it is anchored in", () => {
  expect(
    sketchBody(
      `<p>Trước <!--[if gte vml 1]><v:textbox><div><p>Hộp</p></div></v:textbox><![endif]--><![if !vml]><span style='mso-ignore:vglayout'><table><tr><td>Hộp</td></tr></table></span><![endif]>sau</p>`,
    ),
  ).toEqual(["Trước sau [| Hộp |]"]);
});

it("reads lists, fields and margins of LibreOffice", () => {
  const { blocks, headers } = readWhole(
    `<div title="header"><p>Đội Cây xanh <sdfield type=PAGE subtype=RANDOM format=PAGE>1</sdfield></p></div>
    <ol type="I"><li><p class="western"><b>Mục đích</b></p></li></ol>
    <ol type="I" start="2"><li><p class="western"><font face="Times New Roman, serif"><b>Nhiệm vụ</b></font></p>
    <ol><li><p>Trồng cây</p></li></ol></li></ol>
    <p>Quy chế<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup> mới</p>
    <table><col width="10"><tr><td><p>TT</p></td></tr></table>
    <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Ghi chú</p></div>`,
  );
  expect(sketch(blocks)).toEqual([
    "I. Mục đích",
    "II. Nhiệm vụ",
    "1. Trồng cây",
    "Quy chế mới {Ghi chú}",
    "| TT |",
  ]);
  expect(sketch(headers)).toEqual(["Đội Cây xanh"]);
});

it("knows rules of classes, and passes over rules that it does not know", () => {
  expect(
    readBody(
      `<style><!-- @page Section1 {size:A4} p.MsoNormal, li.MsoNormal {font-family:"VNI-Times";} td p {display:none}
      @media print { p { display:none } } p:first-child{display:none} .an{display:none !important} --></style>
      <p class=MsoNormal>A</p><p class="x an">B</p><table><tr><td><p>C</p></table>`,
    ),
  ).toEqual([
    { type: "paragraph", runs: [{ text: "A", font: "VNI-Times" }] },
    {
      type: "table",
      rows: [{ cells: [{ blocks: [{ type: "paragraph", runs: [{ text: "C" }] }] }] }],
    },
  ]);
});

it("joins a word around a drawing that LibreOffice anchors inside it", () => {
  expect(sketchBody('<p>S<img src="a.gif" align="left"/>\n<b>ố</b>: 12</p>')).toEqual(["Số: 12"]);
});
