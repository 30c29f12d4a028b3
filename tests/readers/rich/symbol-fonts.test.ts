import { describe, expect, it } from "vitest";
import { readDocBlocks } from "../../../src/readers/doc/read-doc.js";
import { readDocxBlocks } from "../../../src/readers/docx/read-docx.js";
import { defaultLimits } from "../../../src/readers/limits.js";
import type { RichDocument } from "../../../src/readers/rich/rich-blocks.js";
import { showBullet, showSymbol, showSymbols } from "../../../src/readers/rich/symbol-fonts.js";
import { buildDoc, le16, sprm } from "../doc/build-doc.js";
import { abstractList, buildDocx, item, level, list, run } from "../docx/build-docx.js";
import { firstParagraph, readFlat } from "../odt/build-odt.js";
import { readBlocks } from "../rtf/rtf.js";

const fonts = ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"];
const bytes = Array.from({ length: 0xff - 0x21 }, (_, index) => 0x21 + index);
const hex = (byte: number): string => byte.toString(16).padStart(2, "0");
const privateSign = (byte: number): string => String.fromCharCode(0xf000 + byte);
const words = (document: RichDocument): string =>
  firstParagraph(document)
    .runs.map(({ text }) => text)
    .join("");

const inDocx = (body: string, numbering?: string): Promise<RichDocument> =>
  readDocxBlocks(
    buildDocx(numbering === undefined ? { body } : { body, numbering }),
    defaultLimits,
  );
const wordFonts = (font: string): string => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
const inDoc = (font: string, text: string, chpx: number[]): RichDocument =>
  readDocBlocks(
    buildDoc({ fonts: ["Times New Roman", font], paragraphs: [{ runs: [{ text, chpx }] }] }),
    defaultLimits,
  );
const inRtf = (font: string, body: string): RichDocument =>
  readBlocks(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 ${font};}}${body}\\par}`);
const odtStyle = (font: string): string =>
  `<style:style style:name="S" style:family="text"><style:text-properties fo:font-family="${font}"/></style:style>`;

describe("signs of symbol fonts", () => {
  it.each(fonts)("of %s look the same in docx, doc, odt and rtf", async (font) => {
    const signs = bytes.map(privateSign).join("");
    const shown = bytes.map((byte) => showSymbol(0xf000 + byte, font)).join("");
    const symbols = bytes
      .map((byte) => `<w:r><w:sym w:font="${font}" w:char="F0${hex(byte)}"/></w:r>`)
      .join("");
    const read = {
      docxSymbols: words(await inDocx(`<w:p>${symbols}</w:p>`)),
      docxWords: words(await inDocx(`<w:p>${run(signs, wordFonts(font))}</w:p>`)),
      docWords: words(inDoc(font, signs, sprm(0x4a4f, ...le16(1)))),
      odtWords: words(
        readFlat({
          automatic: odtStyle(font),
          body: `<text:p><text:span text:style-name="S">${signs}</text:span></text:p>`,
        }),
      ),
      rtfBytes: words(inRtf(font, `\\f1 ${bytes.map((byte) => `\\'${hex(byte)}`).join("")}`)),
    };
    for (const [way, text] of Object.entries(read)) expect(text, way).toBe(shown);
  });

  it.each([
    ["Symbol", 0x2d, "-"],
    ["Symbol", 0x61, "α"],
    ["Symbol", 0xb7, "•"],
    ["Symbol", 0xde, "⇒"],
    ["Wingdings", 0x28, "☎"],
    ["Wingdings", 0x6c, "●"],
    ["Wingdings", 0x6d, "❍"],
    ["Wingdings", 0x6e, "■"],
    ["Wingdings", 0x6f, "□"],
    ["Wingdings", 0x76, "❖"],
    ["Wingdings", 0x77, "⬥"],
    ["Wingdings", 0x81, "①"],
    ["Wingdings", 0x95, "❿"],
    ["Wingdings", 0xa7, "▪"],
    ["Wingdings", 0xa8, "◻"],
    ["Wingdings", 0xd8, "➢"],
    ["Wingdings", 0xe0, "→"],
    ["Wingdings", 0xe8, "➔"],
    ["Wingdings", 0xfc, "✓"],
    ["Wingdings", 0xfe, "☑"],
    ["Wingdings 2", 0x50, "✓"],
    ["Wingdings 2", 0xa3, "□"],
    ["Wingdings 3", 0x7d, "▸"],
    ["Webdings", 0x61, "✔"],
    ["WINGDINGS", 0xfc, "✓"],
    ["Wingdings2", 0xa3, "□"],
    ["OpenSymbol", 0xb7, "•"],
  ])("%s has for %i %s", (font, byte, sign) => {
    expect(showSymbol(0xf000 + byte, font)).toBe(sign);
    expect(showSymbols(`a${privateSign(byte)}`, font)).toBe(`a${sign}`);
    if (font !== "OpenSymbol") expect(showSymbol(byte, font)).toBe(sign);
  });

  it("are letters in fonts of letters, and stay where they have no counterpart", () => {
    expect(showSymbol(0x6c, "Arial")).toBe("l");
    expect(showSymbol(0x6c, "Segoe UI Symbol")).toBe("l");
    expect(showSymbol(0xf06c, null)).toBe("\uf06c");
    expect(showSymbol(0xf080, "Symbol")).toBe("\uf080");
    expect(showSymbol(0x1ea1, "Wingdings")).toBe("ạ");
  });
});

describe("bullets of symbol fonts", () => {
  it.each([
    ["\uf0b7", "Symbol", "•"],
    ["\uf02d", "Symbol", "-"],
    ["\uf0a7", "Wingdings", "▪"],
    ["\uf0d8", "Wingdings", "➢"],
    ["\uf0b7", "Arial", "•"],
    ["\uf0fc", "Arial", "✓"],
    ["\ue123", "Arial", "•"],
    ["\uf080", "Symbol", "•"],
    ["\uf026", "Wingdings", "🕮"],
  ])("%j of %s is drawn the same in docx, odt and rtf", async (sign, font, drawn) => {
    const code = sign.charCodeAt(0);
    const numbering =
      abstractList(0, level(0, "bullet", sign, `<w:rPr>${wordFonts(font)}</w:rPr>`)) + list(1, 0);
    const styles =
      `<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="${sign}">` +
      `<style:text-properties fo:font-family="${font}"/></text:list-level-style-bullet></text:list-style>`;
    const body = `<text:list text:style-name="L"><text:list-item><text:p>Cây</text:p></text:list-item></text:list>`;
    const rtf =
      `{\\*\\listtable{\\list{\\listlevel\\levelnfc23\\levelstartat1{\\leveltext\\'01\\u${code - 0x10000} ?;}{\\levelnumbers;}\\f1}\\listid5}}` +
      "{\\*\\listoverridetable{\\listoverride\\listid5\\ls1}}\\ls1 Cay";
    const labels = {
      docx: firstParagraph(await inDocx(item("Cây"), numbering)).label,
      odt: firstParagraph(readFlat({ styles, body })).label,
      rtf: firstParagraph(inRtf(font, rtf)).label,
      rule: showBullet(sign, font),
    };
    expect(labels).toEqual({ docx: drawn, odt: drawn, rtf: drawn, rule: drawn });
  });

  it("typed as letters of the font are signs, typed in a font of letters they are letters", () => {
    expect(showBullet("l", "Wingdings")).toBe("●");
    expect(showBullet("o", "Courier New")).toBe("o");
    expect(showBullet(" – ", "Symbol")).toBe("–");
  });
});
