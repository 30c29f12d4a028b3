import { describe, expect, it } from "vitest";
import { field, paragraph, run } from "./build-docx.js";
import { outlineOf, readParts } from "./outline.js";

describe("Words of a Word document", () => {
  it("keep breaks, tabs, hyphens and symbols", async () => {
    const body = paragraph(
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:cr/><w:sym w:font="Wingdings" w:char="F0FE"/><w:ptab/></w:r>',
    );
    expect(await outlineOf(body)).toEqual(["a\nb\tc\fd\u2011e\u00adf\n☑\t"]);
  });

  it("are the characters themselves where XML has escaped them", async () => {
    expect(await outlineOf(paragraph(run("R&amp;D &lt;5% ]]&gt; &quot;a&quot;")))).toEqual([
      'R&D <5% ]]> "a"',
    ]);
  });

  it("keep white space where the file says so, and lose it at the ends where it does not", async () => {
    const body = paragraph(`<w:r><w:t> Sở </w:t></w:r>${run(" Nội vụ\n")}`);
    expect(await outlineOf(body)).toEqual(["Sở Nội vụ "]);
  });

  it("stand in one run as long as they look alike, however the file cuts them", async () => {
    const bold = "<w:b/>";
    const body = paragraph(
      run("Kế ") + run("ho") + run("ạch", bold) + run(" năm", '<w:b w:val="1"/>'),
    );
    const [block] = (await readParts(body)).blocks;
    expect(block).toEqual({
      type: "paragraph",
      runs: [{ text: "Kế ho" }, { text: "ạch năm", bold: true }],
    });
  });

  it("of a drawing's two sides join without a space", async () => {
    const body = paragraph(
      `${run("Ủy b")}<w:r><w:drawing><a:graphic/></w:drawing></w:r>${run("an")}`,
    );
    expect(await outlineOf(body)).toEqual(["Ủy ban"]);
  });

  it("are found inside content controls, tags, links, formulas and ruby", async () => {
    const body = paragraph(
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run("A")}</w:sdtContent></w:sdt>` +
        `<w:smartTag>${run("B")}</w:smartTag><w:hyperlink r:id="out">${run("C")}</w:hyperlink>` +
        "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" +
        `<w:r><w:ruby><w:rt>${run("cao")}</w:rt><w:rubyBase>${run("D")}</w:rubyBase></w:ruby></w:r>`,
    );
    expect(await outlineOf(body)).toEqual(["ABCx=1D"]);
  });

  it("leave out hidden ones, hidden by themselves or by a style", async () => {
    const styles =
      '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Nhap"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      paragraph(
        run("A") + run("x", "<w:vanish/>") + run("y", '<w:rStyle w:val="An"/>') + run("B"),
      ) +
      paragraph(run("z") + run("C", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Nhap"/>') +
      paragraph("D");
    expect(await outlineOf({ body, styles })).toEqual(["AB", "CD"]);
  });

  it("tell bold, capitals and font through styles, which cancel each other out", async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Dam"><w:basedOn w:val="Thuong"/><w:rPr><w:b/><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Dam2"><w:basedOn w:val="Dam"/><w:rPr><w:caps/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Nhan"><w:rPr><w:b/></w:rPr></w:style>';
    const theme =
      '<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="VNI-Times"/></a:minorFont></a:fontScheme></a:themeElements>';
    const body =
      paragraph("một") +
      paragraph(
        run("hai") + run("ba", '<w:rStyle w:val="Nhan"/>') + run("bốn", '<w:b w:val="false"/>'),
        '<w:pStyle w:val="Dam2"/>',
      );
    const { blocks } = await readParts({ body, styles, theme });
    expect(blocks).toEqual([
      { type: "paragraph", runs: [{ text: "một", font: "VNI-Times" }] },
      {
        type: "paragraph",
        runs: [
          { text: "hai", bold: true, caps: true, font: ".VnTime" },
          { text: "babốn", caps: true, font: ".VnTime" },
        ],
      },
    ]);
  });

  it("take the font of the letters that are not ASCII", async () => {
    const fonts = '<w:rFonts w:ascii=".VnArial" w:hAnsi=".VnTime"/>';
    const { blocks } = await readParts(paragraph(run("abc", fonts) + run("KÕ", fonts)));
    expect(blocks).toEqual([
      {
        type: "paragraph",
        runs: [
          { text: "abc", font: ".VnArial" },
          { text: "KÕ", font: ".VnTime" },
        ],
      },
    ]);
  });

  it("mark headings by their outline level, the paragraph's own or the style's", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="O"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
    const body =
      paragraph("A", '<w:pStyle w:val="H"/>') +
      paragraph("B", '<w:pStyle w:val="O"/>') +
      paragraph("C", '<w:pStyle w:val="O"/><w:outlineLvl w:val="0"/>') +
      paragraph("D", '<w:pStyle w:val="O"/><w:outlineLvl w:val="9"/>');
    const { blocks } = await readParts({ body, styles });
    expect(blocks.map((block) => block.type === "paragraph" && block.headingDepth)).toEqual([
      2,
      3,
      1,
      undefined,
    ]);
  });
});

describe("Fields of a Word document", () => {
  it("show their result, not their code, also one in another", async () => {
    const inner = field(" IF a ", run("trong"));
    const body = paragraph(
      `${run("Số ")}${field(' REF x \\h "..." ', run("12") + inner)}${run(" hết")}`,
    );
    expect(await outlineOf(body)).toEqual(["Số 12trong hết"]);
    const nested = paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field(" X ", run("mã"))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("kết quả")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    );
    expect(await outlineOf(nested)).toEqual(["kết quả"]);
  });

  it("keep simple ones, and leave out page numbers", async () => {
    const body =
      paragraph(
        `<w:fldSimple w:instr=" DATE ">${run("ngày 02")}</w:fldSimple><w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple>`,
      ) +
      paragraph(
        `${run("Trang ")}${field(" PAGE \\* MERGEFORMAT ", run("7"))}/${field("NUMPAGES", run("9"))}`,
      ) +
      paragraph(field(" PAGEREF _Toc1 \\h ", run("12")));
    expect(await outlineOf(body)).toEqual(["ngày 02", "Trang ", "12"]);
  });

  it("draw check boxes and lists of forms", async () => {
    const form = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = paragraph(
      form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>') +
        form('<w:checkBox><w:default w:val="0"/></w:checkBox>') +
        form(
          '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Có"/><w:listEntry w:val="Không"/></w:ddList>',
        ),
    );
    expect(await outlineOf(body)).toEqual(["☒☐Không"]);
  });

  it("that never end do not swallow the document", async () => {
    const body =
      paragraph(
        `${run("A")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>${run("B")}`,
      ) + paragraph("C");
    expect(await outlineOf(body)).toEqual(["AB", "C"]);
  });
});

describe("Tracked changes of a Word document", () => {
  it("leave out what was deleted or moved away, and keep what was inserted or moved here", async () => {
    const body = paragraph(
      `${run("A")}<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:moveFrom>${run("y")}</w:moveFrom><w:ins>${run("B")}<w:del>${run("z")}</w:del></w:ins><w:moveTo>${run("C")}</w:moveTo>`,
    );
    expect(await outlineOf(body)).toEqual(["ABC"]);
  });

  it("join the paragraphs whose mark between was deleted", async () => {
    const deleted = "<w:rPr><w:del/></w:rPr>";
    const body =
      paragraph("Sở Nội vụ", deleted) +
      paragraph(" chủ trì", deleted) +
      paragraph(" thực hiện.") +
      paragraph("Cuối", deleted);
    expect(await outlineOf(body)).toEqual(["Sở Nội vụ chủ trì thực hiện.", "Cuối"]);
  });

  it("do not take the look of words or paragraphs from before the change", async () => {
    const body = paragraph(
      run("A", "<w:rPrChange><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>"),
      '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>',
    );
    expect((await readParts(body)).blocks).toEqual([{ type: "paragraph", runs: [{ text: "A" }] }]);
  });
});
