import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../src/readers/limits.js";
import { readOdtBlocks } from "../../../src/readers/odt/read-odt.js";
import {
  buildPackage,
  contentXml,
  firstParagraph,
  p,
  readBody,
  readFlat,
  stylesXml,
  wordsOf,
} from "./build-odt.js";

const textStyle = (name: string, properties: string, parent = ""): string =>
  `<style:style style:name="${name}" style:family="text" ${parent}>` +
  `<style:text-properties ${properties}/></style:style>`;
const paragraphStyle = (name: string, properties: string, attributes = ""): string =>
  `<style:style style:name="${name}" style:family="paragraph" ${attributes}>${properties}</style:style>`;

describe("the words of an OpenDocument text", () => {
  it("folds white space of the file and keeps the spaces that elements stand for", () => {
    const body = p('  Giao\n  phòng <text:span> Mây</text:span><text:s text:c="3"/>Trắng ');
    expect(readBody(body)).toEqual(["Giao phòng Mây   Trắng "]);
  });

  it("writes tabs and soft breaks as signs and passes over breaks that the layout made", () => {
    const body = p("Số:<text:tab/>12<text:line-break/>Nơi <text:soft-page-break/>nhận");
    expect(readBody(body)).toEqual(["Số:\t12\nNơi nhận"]);
  });

  it("begins a page before or after a paragraph whose style asks for it", () => {
    const automatic =
      paragraphStyle("B", '<style:paragraph-properties fo:break-before="page"/>') +
      paragraphStyle("A", '<style:paragraph-properties fo:break-after="page"/>') +
      paragraphStyle("M", "", 'style:master-page-name="Landscape"');
    const body = p("một", "B") + p("hai", "B") + p("ba", "A") + p("bốn") + p("năm", "M");
    expect(readBody(body, { automatic })).toEqual([
      "một",
      "\f",
      "hai",
      "ba",
      "\f",
      "bốn",
      "\f",
      "năm",
    ]);
  });

  it("leaves empty paragraphs out", () => {
    expect(readBody(p("một") + p("") + p(" ") + p("hai"))).toEqual(["một", "hai"]);
  });

  it("tells the level of headings", () => {
    const body = '<text:h text:outline-level="2">Mục</text:h>';
    expect(readFlat({ body }).blocks).toEqual([
      { type: "paragraph", runs: [{ text: "Mục" }], headingDepth: 2 },
    ]);
  });

  it("keeps the words of links, ruby bases, conditions, references and unknown elements", () => {
    const body = p(
      "<text:a>liên kết</text:a> <text:ruby><text:ruby-base>gốc</text:ruby-base>" +
        "<text:ruby-text>chú</text:ruby-text></text:ruby> <text:conditional-text>thế</text:conditional-text> " +
        "<text:bookmark-ref>mục 2</text:bookmark-ref> <loext:content-control>ô</loext:content-control>",
    );
    expect(readBody(body)).toEqual(["liên kết gốc thế mục 2 ô"]);
  });

  it("shows what fields result in, without numbers of pages", () => {
    const body = p(
      "Ngày <text:date>01/02/2030</text:date>, trang <text:page-number>3</text:page-number>" +
        "/<text:page-count>9</text:page-count>",
    );
    expect(readBody(body)).toEqual(["Ngày 01/02/2030, trang /"]);
  });

  it("leaves comments, deleted words and the descriptions of pictures out, keeps inserted words", () => {
    const deletion =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>' +
      `${p("đã xoá")}</text:deletion></text:changed-region></text:tracked-changes>`;
    const body =
      deletion +
      p(
        'còn<text:change text:change-id="c1"/> <text:change-start text:change-id="c2"/>thêm' +
          `<text:change-end text:change-id="c2"/><office:annotation>${p("nhận xét")}</office:annotation>` +
          "<draw:frame><draw:image/><svg:title>ảnh</svg:title><svg:desc>mô tả</svg:desc></draw:frame>",
      );
    expect(readBody(body)).toEqual(["còn thêm"]);
  });

  it("leaves out deleted words that stay in the text between their marks", () => {
    const regions =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion/></text:changed-region>' +
      '<text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>';
    const mark = (id: string, words: string) =>
      `<text:change-start text:change-id="${id}"/>${words}<text:change-end text:change-id="${id}"/>`;
    const body =
      regions +
      p(`trước ngày ${mark("c1", "30/6/2030")}${mark("c2", "31/7/2030")}.`) +
      p(mark("c1", "bỏ<text:tab/>cả đoạn"));
    expect(readBody(body)).toEqual(["trước ngày 31/7/2030."]);
  });

  it("puts notes beside the paragraph that calls them, without their mark", () => {
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>' +
      `<text:note-body>${p("Chú thích.")}</text:note-body></text:note>`;
    const paragraph = firstParagraph(readFlat({ body: p(`Luật${note} này`) }));
    expect(paragraph.runs).toEqual([{ text: "Luật này" }]);
    expect(paragraph.notes).toEqual([{ type: "paragraph", runs: [{ text: "Chú thích." }] }]);
  });

  it("puts text boxes and shapes beside the paragraph they are anchored in, inside a word too", () => {
    const body = p(
      `Kế ho<draw:frame>\n <draw:text-box>${p("Khung")}</draw:text-box></draw:frame>ạch` +
        `<draw:g><draw:custom-shape>${p("Hình")}</draw:custom-shape></draw:g>`,
    );
    const paragraph = firstParagraph(readFlat({ body }));
    expect(paragraph.runs).toEqual([{ text: "Kế hoạch" }]);
    expect(wordsOf(paragraph.boxes ?? [])).toEqual(["Khung", "Hình"]);
  });

  it("keeps the words of a box that is anchored to the page", () => {
    const body = `<draw:frame><draw:text-box>${p("Mật hiệu")}</draw:text-box></draw:frame>${p("Thân")}`;
    const [box] = readFlat({ body }).blocks;
    expect(box).toMatchObject({ runs: [], boxes: [{ runs: [{ text: "Mật hiệu" }] }] });
  });

  it("leaves hidden words out: by style, field, section", () => {
    const automatic = textStyle("H", 'text:display="none"');
    const note = `<text:note><text:note-body>${p("chú")}</text:note-body></text:note>`;
    const body =
      p(`thấy<text:span text:style-name="H"> giấu<text:tab/>${note}</text:span>`) +
      p("<text:span text:style-name='H'>cả đoạn</text:span>") +
      p('<text:hidden-text text:is-hidden="true" text:string-value="x">x</text:hidden-text>a') +
      p('<text:hidden-text text:string-value="hiện">cũ</text:hidden-text>') +
      p('<text:hidden-paragraph text:is-hidden="true"/>đoạn giấu') +
      p('<text:hidden-paragraph text:is-hidden="false"/>đoạn hiện') +
      `<text:section text:display="none">${p("mục giấu")}</text:section>` +
      `<text:section text:display="condition" text:is-hidden="true">${p("mục giấu")}</text:section>` +
      `<text:section text:display="condition">${p("mục hiện")}</text:section>` +
      p('<text:variable-set text:display="none">5</text:variable-set>b');
    const document = readFlat({ automatic, body });
    expect(wordsOf(document.blocks)).toEqual(["thấy", "a", "hiện", "đoạn hiện", "mục hiện", "b"]);
    expect(firstParagraph(document).notes).toBeUndefined();
  });
});

describe("the look of the words", () => {
  const fonts = `<style:font-face style:name="F1" svg:font-family="'.VnTime'"/>`;
  const styles =
    '<style:default-style style:family="paragraph"><style:text-properties style:font-name="F1"/></style:default-style>' +
    paragraphStyle("Base", '<style:text-properties fo:font-weight="bold"/>') +
    paragraphStyle(
      "Title",
      '<style:text-properties fo:text-transform="uppercase"/>',
      'style:parent-style-name="Base"',
    );

  it("resolves bold, capitals and fonts through the chain of styles down to the defaults", () => {
    const automatic =
      paragraphStyle("P1", "", 'style:parent-style-name="Title"') +
      textStyle("T1", 'fo:font-weight="normal" fo:text-transform="none" fo:font-family="Arial"') +
      textStyle("T2", 'fo:font-weight="600"');
    const body = p(
      'a<text:span text:style-name="T1">b<text:span text:style-name="T2">c</text:span></text:span>d',
      "P1",
    );
    expect(firstParagraph(readFlat({ fonts, styles, automatic, body })).runs).toEqual([
      { text: "a", bold: true, font: ".VnTime", caps: true },
      { text: "b", font: "Arial" },
      { text: "c", bold: true, font: "Arial" },
      { text: "d", bold: true, font: ".VnTime", caps: true },
    ]);
  });

  it("joins runs that look the same and keeps soft hyphens", () => {
    const automatic = textStyle("T1", 'fo:font-size="14pt"') + textStyle("T2", "");
    const body = p(
      't\u00ad<text:span text:style-name="T1">×</text:span><text:span text:style-name="T2"> n</text:span>',
    );
    expect(firstParagraph(readFlat({ automatic, body })).runs).toEqual([{ text: "t\u00ad× n" }]);
  });

  it("reads the pictures of symbol fonts", () => {
    const automatic = textStyle("W", 'fo:font-family="Wingdings"');
    const body = p('<text:span text:style-name="W">\uf0fc</text:span> xong');
    expect(readBody(body, { automatic })).toEqual(["✓ xong"]);
  });

  it("tells automatic styles of the same name in content and styles apart", () => {
    const bold = paragraphStyle("P1", '<style:text-properties fo:font-weight="bold"/>');
    const header = `<style:header>${p("đầu", "P1")}</style:header>`;
    const bytes = buildPackage({
      "styles.xml": stylesXml(
        "",
        bold,
        `<style:master-page style:name="Standard">${header}</style:master-page>`,
      ),
      "content.xml": contentXml(p("thân", "P1"), paragraphStyle("P1", "")),
    });
    expect(readOdtBlocks(bytes, defaultLimits)).toEqual({
      blocks: [{ type: "paragraph", runs: [{ text: "thân" }] }],
      headers: [{ type: "paragraph", runs: [{ text: "đầu", bold: true }] }],
      footers: [],
    });
  });
});

describe("page headers and footers", () => {
  const page = (name: string, margins: string, next = ""): string =>
    `<style:master-page style:name="${name}" ${next}>${margins}</style:master-page>`;

  it("come from the page styles in use and those that follow them, each once", () => {
    const master =
      page(
        "Standard",
        `<style:header>${p("chung")}</style:header><style:footer>${p("chân")}</style:footer>`,
      ) +
      page(
        "First",
        `<style:header>${p("đầu")}</style:header><style:footer>${p("chân")}</style:footer>`,
        'style:next-style-name="Standard"',
      ) +
      page("Other", `<style:header>${p("không dùng")}</style:header>`);
    const automatic = paragraphStyle("P1", "", 'style:master-page-name="First"');
    const document = readFlat({ master, automatic, body: p("thân", "P1") });
    expect(wordsOf(document.headers)).toEqual(["đầu", "chung"]);
    expect(wordsOf(document.footers)).toEqual(["chân"]);
  });

  it("begin with the one of the first page and leave out those that are switched off", () => {
    const master = page(
      "Standard",
      `<style:header>${p("sau")}</style:header><style:header-left style:display="false">${p("tắt")}</style:header-left>` +
        `<loext:header-first>${p("trước")}</loext:header-first>`,
    );
    expect(wordsOf(readFlat({ master, body: p("thân") }).headers)).toEqual(["trước", "sau"]);
  });
});
