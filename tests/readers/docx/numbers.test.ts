import { describe, expect, it } from "vitest";
import { abstractList, cell, item, level, list, paragraph, row, table } from "./build-docx.js";
import { outlineOf } from "./outline.js";

const outlineLevels = [
  level(0, "upperRoman", "%1."),
  level(1, "decimal", "%2."),
  level(2, "decimal", "%2.%3."),
  level(3, "lowerLetter", "%4)"),
];

describe("Automatic numbers of a Word document", () => {
  it("are drawn as their level says, and begin anew under each item above", async () => {
    const body = [
      item("Mục đích"),
      item("Chung", 1),
      item("Riêng", 1),
      item("Một", 2),
      item("Hai", 2),
      item("Ba", 3),
      item("Nhiệm vụ"),
      item("Chung", 1),
    ].join("");
    const numbering = abstractList(0, ...outlineLevels) + list(1, 0);
    expect(await outlineOf({ body, numbering })).toEqual([
      "[I.] Mục đích",
      "[1.] Chung",
      "[2.] Riêng",
      "[2.1.] Một",
      "[2.2.] Hai",
      "[a)] Ba",
      "[II.] Nhiệm vụ",
      "[1.] Chung",
    ]);
  });

  it.each([
    ["decimalZero", "[01.]", "[02.]"],
    ["lowerRoman", "[i.]", "[ii.]"],
    ["upperLetter", "[A.]", "[B.]"],
    ["ordinal", "[1st.]", "[2nd.]"],
    ["chicago", "[1.]", "[2.]"],
  ])("of the format %s", async (format, first, second) => {
    const numbering = abstractList(0, level(0, format, "%1.")) + list(1, 0);
    expect(await outlineOf({ body: item("A") + item("B"), numbering })).toEqual([
      `${first} A`,
      `${second} B`,
    ]);
  });

  it("double their letters after the last one", async () => {
    const numbering =
      abstractList(
        0,
        level(0, "lowerLetter", "%1)").replace('start w:val="1"', 'start w:val="26"'),
      ) + list(1, 0);
    expect(await outlineOf({ body: item("A") + item("B"), numbering })).toEqual([
      "[z)] A",
      "[aa)] B",
    ]);
  });

  it("follow a list of letters of their own, told as a custom format beside a plain one", async () => {
    const numbering =
      abstractList(
        0,
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="a, b, c, d, đ, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1)"/></w:lvl>',
      ) + list(1, 0);
    const body = ["A", "B", "C", "D", "E", "G", "H"].map((text) => item(text)).join("");
    expect(await outlineOf({ body, numbering })).toEqual([
      "[a)] A",
      "[b)] B",
      "[c)] C",
      "[d)] D",
      "[đ)] E",
      "[e)] G",
      "[g)] H",
    ]);
  });

  it("keep words before and after the number, in capitals where the level is", async () => {
    const numbering =
      abstractList(0, level(0, "decimal", "Chương %1:", "<w:rPr><w:caps/></w:rPr>")) + list(1, 0);
    expect(await outlineOf({ body: item("Quy định"), numbering })).toEqual([
      "[CHƯƠNG 1:] Quy định",
    ]);
  });

  it("are all in digits where the level is legal", async () => {
    const numbering =
      abstractList(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")) +
      list(1, 0);
    expect(await outlineOf({ body: item("A") + item("B", 1), numbering })).toEqual([
      "[I.] A",
      "[1.1.] B",
    ]);
  });

  it("go on through lists of one definition; a start of its own begins anew once", async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      abstractList(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0) + list(3, 0, restart);
    const body = [
      item("A", 0, 1),
      item("B", 0, 2),
      item("C", 0, 3),
      item("D", 0, 3),
      item("E", 0, 1),
    ].join("");
    expect(await outlineOf({ body, numbering })).toEqual([
      "[1.] A",
      "[2.] B",
      "[1.] C",
      "[2.] D",
      "[3.] E",
    ]);
  });

  it("take a whole level that the list sets in place of the shared one", async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, "lowerLetter", "%1)")}</w:lvlOverride>`;
    const numbering = abstractList(0, level(0, "decimal", "%1.")) + list(1, 0, own);
    expect(await outlineOf({ body: item("A"), numbering })).toEqual(["[a)] A"]);
  });

  it("count an item below a level that was left out as the first of that level", async () => {
    const numbering = abstractList(0, ...outlineLevels) + list(1, 0);
    const body = item("A", 1) + item("B") + item("C", 3) + item("D", 2);
    expect(await outlineOf({ body, numbering })).toEqual([
      "[1.] A",
      "[II.] B",
      "[a)] C",
      "[1.2.] D",
    ]);
  });

  it("take the level that a style states where no level names the style", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Mot"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Hai"><w:basedOn w:val="Mot"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstractList(
        0,
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="Mot"/>'),
        level(1, "decimal", "%1.%2."),
      ) + list(1, 0);
    const body =
      paragraph("A", '<w:pStyle w:val="Mot"/>') + paragraph("B", '<w:pStyle w:val="Hai"/>');
    expect(await outlineOf({ body, styles, numbering })).toEqual(["[I.] A", "[I.1.] B"]);
  });

  it("go on where a level never restarts", async () => {
    const numbering =
      abstractList(
        0,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 0);
    const body = item("A") + item("B", 1) + item("C") + item("D", 1);
    expect(await outlineOf({ body, numbering })).toEqual(["[I.] A", "[1.] B", "[II.] C", "[2.] D"]);
  });

  it("come from the paragraph style and the styles it is based on; number 0 takes them away", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Muc"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khong"><w:name w:val="Không"/><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstractList(
        0,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2.", '<w:pStyle w:val="Muc"/>'),
      ) + list(1, 0);
    const styled = (id: string, text: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);
    const own = paragraph(
      "D",
      '<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
    );
    const body = styled("Muc", "A") + styled("Con", "B") + styled("Khong", "C") + own;
    expect(await outlineOf({ body, styles, numbering })).toEqual(["[1.] A", "[2.] B", "C", "D"]);
  });

  it("are found through a numbering style", async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="KieuSo"><w:name w:val="Kiểu số"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="KieuSo"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="KieuSo"/>${level(0, "decimal", "%1)")}</w:abstractNum>` +
      list(1, 0) +
      list(2, 1);
    expect(await outlineOf({ body: item("A", 0, 1) + item("B", 0, 2), styles, numbering })).toEqual(
      ["[1)] A", "[2)] B"],
    );
  });

  it("stay away where numbering styles point at one another", async () => {
    const styles = ["A", "B"]
      .map(
        (id, at) =>
          `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${at + 1}"/></w:numPr></w:pPr></w:style>`,
      )
      .join("");
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="B"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>' +
      list(1, 0) +
      list(2, 1);
    expect(await outlineOf({ body: item("Còn chữ"), styles, numbering })).toEqual(["Còn chữ"]);
  });

  it("stand alone in the ordinal cells of a table", async () => {
    const numbering = abstractList(0, level(0, "decimal", "%1")) + list(1, 0);
    const body = table(
      row(cell(item("")) + cell("Rà soát")),
      row(cell(item("")) + cell("Tập huấn")),
    );
    expect(await outlineOf({ body, numbering })).toEqual([
      "row ([1])(Rà soát)",
      "row ([2])(Tập huấn)",
    ]);
  });

  it("do not count what a tracked change or a merge has taken away", async () => {
    const numbering = abstractList(0, level(0, "decimal", "%1")) + list(1, 0);
    const body = table(
      row(cell(item(""), '<w:vMerge w:val="restart"/>') + cell("A")),
      row(cell(item(""), "<w:vMerge/>") + cell("B")),
      row(cell(item("")) + cell("C"), "<w:del/>"),
      row(cell(item("")) + cell("D")),
    );
    expect(await outlineOf({ body, numbering })).toEqual([
      "row ([1])1x2(A)",
      "row (B)",
      "row ([2])(D)",
    ]);
  });

  it("are counted apart in text boxes", async () => {
    const numbering = abstractList(0, level(0, "decimal", "%1.")) + list(1, 0);
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${item("Trong khung")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = item("A") + paragraph(box) + item("B");
    expect(await outlineOf({ body, numbering })).toEqual([
      "[1.] A",
      " {box: [1.] Trong khung}",
      "[2.] B",
    ]);
  });
});

describe("Bullets of a Word document", () => {
  it.each([
    ["\uf0b7", "Symbol", "•"],
    ["\uf0a7", "Wingdings", "▪"],
    ["\uf02d", "Symbol", "-"],
    ["-", "Times New Roman", "-"],
    ["o", "Courier New", "o"],
    ["\uf0b7", "Một phông lạ", "•"],
  ])("%j in %s are drawn as a reader sees them", async (sign, font, drawn) => {
    const fonts = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
    const numbering = abstractList(0, level(0, "bullet", sign, fonts)) + list(1, 0);
    expect(await outlineOf({ body: item("Việc"), numbering })).toEqual([`[${drawn}] Việc`]);
  });
});
