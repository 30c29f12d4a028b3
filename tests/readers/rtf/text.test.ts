import { describe, expect, it } from "vitest";
import { readBlocks, readBody, show, showBody } from "./rtf.js";

describe("Words of an RTF file", () => {
  it("reads Unicode as Word writes it, with a sign behind it for old readers", () => {
    expect(showBody("\\uc1 K\\u7871\\'3f ho\\u7841\\'3fch n\\u259\\'e3m\\par")).toEqual([
      "Kế hoạch năm",
    ]);
  });

  it("reads Unicode as WordPad and TextEdit write it", () => {
    expect(showBody("\\uc1 K\\u7871? ho\\u7841?ch\\par")).toEqual(["Kế hoạch"]);
    expect(showBody("\\uc0 K\\u7871  ho\\u7841 ch\\\n")).toEqual(["Kế hoạch"]);
  });

  it("reads negative numbers, numbers above 32767, surrogates and whole code points", () => {
    const body = "\\u-4051?\\u61485?\\u-10179?\\u-8704?\\u128512?\\par";
    expect(showBody(body)).toEqual(["\uf02d\uf02d😀😀"]);
  });

  it("replaces half a surrogate pair", () => {
    expect(showBody("a\\u-10179?b\\par")).toEqual(["a\ufffdb"]);
  });

  it("leaves out as many signs behind \\u as \\uc says, until the group ends", () => {
    expect(showBody("{\\uc2 \\u7871\\'a8\\'b9x}\\u7871?y{\\uc3 \\u7871?}z\\par")).toEqual([
      "ếxếyếz",
    ]);
    expect(showBody("\\u8211\\endash x\\u7871\\par y\\par")).toEqual(["–xế", "y"]);
  });

  it("decodes bytes by the charset of the font, else by the code page of the file", () => {
    expect(showBody("\\f1 \\'ea\\'ecn \\'f0\\'fd\\f0  \\'f0\\'fd\\par")).toEqual([
      "ê\u0301n đư ðý",
    ]);
    const file = "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0 Arial;}}\\f0 \\'f0\\'fd\\par}";
    expect(readBlocks(file).blocks.map(show)).toEqual(["đư"]);
  });

  it("decodes several bytes a sign", () => {
    expect(showBody("\\f6 \\'93\\'fa\\'96\\'7b \\f0 x\\'e0\\par")).toEqual(["日本 xà"]);
  });

  it("keeps the bytes of old Vietnamese fonts and names the font", () => {
    const [first, second, third] = readBody(
      "\\f4 T\\'ad\\'ebng\\par\\f5 \\'d0\\'fd\\par\\f7 \\'fe\\par",
    ).blocks;
    expect(first).toMatchObject({ runs: [{ text: "T\u00adëng", font: ".VnTime" }] });
    expect(second).toMatchObject({ runs: [{ text: "Ðý", font: ".VnTimeH" }] });
    expect(third).toMatchObject({ runs: [{ text: "þ", font: "VNI-Times" }] });
  });

  it("reads signs that have a control word or symbol of their own", () => {
    const body =
      "a\\tab b\\line c\\~d\\_e\\-f\\emdash\\endash\\bullet\\lquote x\\rquote\\ldblquote y\\rdblquote\\{\\}\\\\\\page z\\par";
    expect(showBody(body)).toEqual(["a\tb\nc\u00a0d\u2011e\u00adf—–•‘x’“y”{}\\\fz"]);
  });

  it("draws bullets of symbol fonts as signs", () => {
    expect(showBody("\\f2 \\'b7-a\\f3 \\'fc\\'d8\\u-3929?\\par")).toEqual(["•-α✓➢▪"]);
  });

  it("reads a SYMBOL field that has no result", () => {
    const body =
      'a{\\field{\\*\\fldinst SYMBOL 252 \\\\f "Wingdings" \\\\s 12}{\\fldrslt\\f3}}b\\par';
    expect(showBody(body)).toEqual(["a✓b"]);
  });

  it("passes over line ends in the file", () => {
    expect(showBody("Ke\r\nhoach\\par\r\nhai\\\r\nba")).toEqual(["Kehoach", "hai", "ba"]);
  });

  it("leaves out what is hidden or deleted and keeps what was inserted", () => {
    const body = "a{\\v b}{\\deleted c}{\\revised d}{\\mvf e}{\\v0 f}\\par";
    expect(showBody(body)).toEqual(["adf"]);
  });

  it("joins paragraphs whose mark is deleted or hidden", () => {
    expect(showBody("a{\\deleted  x\\par}b\\par{\\v c\\par}d\\par")).toEqual(["ab", "d"]);
  });

  it("keeps results of fields but not instructions and page numbers", () => {
    const body =
      'S\\\'e8 {\\field{\\*\\fldinst {HYPERLINK "x"}}{\\fldrslt {\\b 12}}} ' +
      "trang {\\field{\\*\\fldinst { PAGE  \\\\* MERGEFORMAT }}{\\fldrslt 3}}/{\\field{\\*\\fldinst NUMPAGES}{\\fldrslt 9}} " +
      "m\\'f4c {\\field{\\*\\fldinst PAGEREF a}{\\fldrslt 7}}\\par";
    expect(showBody(body)).toEqual(["Sè 12 trang / môc 7"]);
  });

  it("takes the Unicode half of words told twice", () => {
    expect(showBody("{\\upr{a?b}{\\*\\ud{a\\u7841 ?b}}}c\\par")).toEqual(["aạbc"]);
  });

  it("passes over pictures, binary data, remarks and destinations that nobody knows", () => {
    const body =
      "a{\\pict\\bin5 }}}}}}b{\\*\\foo{\\b x}y}c{\\*\\annotation z}{\\info{\\title t}}d\\bin3 {{{e{\\object{\\*\\objdata 0102}{\\result f}}\\par";
    expect(showBody(body)).toEqual(["abcdef"]);
  });

  it("merges runs of one look and resolves bold, capitals and font through styles", () => {
    const body =
      "{\\stylesheet{\\s0\\f0 Normal;}{\\s1\\b\\f1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1\\caps Muc;}{\\*\\cs5\\b Dam;}}" +
      "\\pard\\plain\\s1 a{\\b b}\\par\\pard\\plain\\s2 c{\\b0\\caps0 d}\\par\\pard\\plain e{\\cs5 f}\\b g\\plain h\\par";
    expect(readBody(body).blocks).toEqual([
      { type: "paragraph", runs: [{ text: "ab", font: "Arial", bold: true }], headingDepth: 1 },
      {
        type: "paragraph",
        runs: [
          { text: "c", font: "Arial", bold: true, caps: true },
          { text: "d", font: "Arial" },
        ],
        headingDepth: 1,
      },
      {
        type: "paragraph",
        runs: [
          { text: "e", font: "Times New Roman" },
          { text: "fg", font: "Times New Roman", bold: true },
          { text: "h", font: "Times New Roman" },
        ],
      },
    ]);
  });

  it("takes the level of a heading from the paragraph, its style or the name of the style", () => {
    const body =
      "{\\stylesheet{Normal;}{\\s3 heading 3;}}\\pard\\s3 a\\par\\pard\\outlinelevel1 b\\par\\pard\\outlinelevel9 c\\par";
    const depths = readBody(body).blocks.map((block) =>
      block.type === "paragraph" ? block.headingDepth : null,
    );
    expect(depths).toEqual([3, 2, undefined]);
  });

  it("puts notes with the paragraph that calls them", () => {
    const body =
      "a{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} Theo b}}c{\\*\\footnote\\ftnalt\\chftn d\\par e}\\par f\\par";
    expect(showBody(body)).toEqual(["ac(note:  Theo b)(note: d)(note: e)", "f"]);
  });

  it("reads text boxes once, of today and of old", () => {
    const shape =
      "{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard\\plain Hop\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext\\pard Hop\\par}}}}";
    expect(showBody(`${shape}a\\par`)).toEqual(["a(box: Hop)"]);
    expect(showBody("{\\*\\do\\dobxpage\\dptxbx{\\dptxbxtext\\pard Cu\\par}\\dpx1}b\\par")).toEqual(
      ["b(box: Cu)"],
    );
    expect(
      showBody("{\\shp{\\*\\shpinst\\shpleft0}{\\shprslt{\\*\\do{\\dptxbxtext Cu\\par}}}}b\\par"),
    ).toEqual(["b(box: Cu)"]);
  });

  it("puts page headers and footers in the margins, each once and those of the first page first", () => {
    const section =
      "\\sectd\\titlepg{\\header\\pard Trang {\\field{\\*\\fldinst PAGE}{\\fldrslt 2}}\\par}{\\headerf\\pard Dau\\par}{\\footer\\pard Chan\\par}{\\headerl Chan le}";
    const { blocks, headers, footers } = readBody(`${section}a\\par\\sect${section}b\\par`);
    expect(headers.map(show)).toEqual(["Dau", "Trang "]);
    expect(footers.map(show)).toEqual(["Chan"]);
    expect(blocks.map(show)).toEqual(["a", "\fb"]);
  });

  it("breaks no page before a section that goes on", () => {
    expect(showBody("a\\par\\sect\\sectd\\sbknone b\\par")).toEqual(["a", "b"]);
  });
});
