import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocxBlocks } from "../../../src/readers/docx/read-docx.js";
import { defaultLimits } from "../../../src/readers/limits.js";
import {
  abstractList,
  buildDocx,
  cell,
  documentXml,
  docxParts,
  item,
  level,
  list,
  paragraph,
  relationshipsXml,
  row,
  run,
  table,
} from "./build-docx.js";
import { outline } from "./outline.js";

const read = async (bytes: Uint8Array): Promise<string[]> =>
  outline((await readDocxBlocks(bytes, defaultLimits)).blocks);
const pack = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 1 });
const numbering = abstractList(0, level(0, "upperRoman", "%1.")) + list(1, 0);

describe("Packages of a Word document", () => {
  it("may name their parts as they like", async () => {
    const parts = docxParts({ body: item("A"), numbering });
    const moved: Record<string, Uint8Array> = {
      "Tai-Lieu/Than.xml": parts["word/document.xml"]!,
      "Tai-Lieu/_rels/Than.xml.rels": parts["word/_rels/document.xml.rels"]!,
      "tai-lieu/numbering.xml": parts["word/numbering.xml"]!,
      "_rels/.rels": strToU8(
        strFromU8(parts["_rels/.rels"]!).replace("word/document.xml", "/Tai-Lieu/./x/../Than.xml"),
      ),
    };
    expect(await read(pack(moved))).toEqual(["[I.] A"]);
  });

  it("tell their body by its content type where no relationship does", async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a/b.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    const parts = {
      "[Content_Types].xml": strToU8(types),
      "a\\b.xml": strToU8(documentXml(paragraph("A"))),
    };
    expect(await read(pack(parts))).toEqual(["A"]);
  });

  it("may be strict, with prefixes of their own", async () => {
    const parts = docxParts({ body: paragraph("A", "<w:outlineLvl w:val='0'/>"), numbering });
    for (const [name, part] of Object.entries(parts)) {
      const strict = strFromU8(part)
        .replaceAll(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        .replaceAll("<w:", "<vb:")
        .replaceAll("</w:", "</vb:")
        .replaceAll(" w:", " vb:")
        .replaceAll("xmlns:w=", "xmlns:vb=");
      parts[name] = strToU8(strict);
    }
    const { blocks } = await readDocxBlocks(pack(parts), defaultLimits);
    expect(blocks).toEqual([{ type: "paragraph", headingDepth: 1, runs: [{ text: "A" }] }]);
  });

  it("may have parts in UTF-16", async () => {
    const parts = docxParts(paragraph("Kế hoạch"));
    const xml = strFromU8(parts["word/document.xml"]!).replace("UTF-8", "UTF-16");
    const bytes = new Uint8Array(2 + xml.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < xml.length; at += 1) {
      bytes[2 + at * 2] = xml.charCodeAt(at) & 0xff;
      bytes[3 + at * 2] = xml.charCodeAt(at) >> 8;
    }
    parts["word/document.xml"] = bytes;
    expect(await read(pack(parts))).toEqual(["Kế hoạch"]);
  });

  it("may be one XML file", async () => {
    const parts = docxParts({
      body: item("A &amp; B") + paragraph(run(" C ")) + table(row(cell("ô"))),
      numbering,
    });
    const flat = Object.entries(parts).map(
      ([name, part]) =>
        `<pkg:part pkg:name="/${name}"><pkg:xmlData>${strFromU8(part).replace(/^<\?xml.*?\?>/, "")}</pkg:xmlData></pkg:part>`,
    );
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${flat.join("")}<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>`;
    expect(await read(strToU8(xml))).toEqual(["[I.] A & B", " C ", "row (ô)"]);
  });

  it("may come from Word 2003 as XML", async () => {
    const xml = `<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xml:space="preserve"><w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists><w:styles><w:style w:type="paragraph" w:styleId="T"><w:rPr><w:b/></w:rPr></w:style></w:styles><w:body><w:p><w:pPr><w:pStyle w:val="T"/><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr><w:r><w:t>Mục </w:t></w:r><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>x</w:delText></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>đích</w:t></w:r></aml:content></aml:annotation><w:r><w:footnote><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vmerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>Đầu trang</w:t></w:r></w:p></w:hdr></w:sectPr></w:body></w:wordDocument>`;
    const document = await readDocxBlocks(strToU8(xml), defaultLimits);
    expect(outline(document.blocks)).toEqual([
      "[I.] Mục đích {note: chú thích}",
      "row (a)1x2",
      "row ",
    ]);
    expect(outline(document.headers)).toEqual(["Đầu trang"]);
  });

  it("have their macros, templates and far pictures left alone", async () => {
    const far = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const body = paragraph(
      `${run("A")}<w:r><w:drawing><a:graphic><a:blip r:link="p"/></a:graphic></w:drawing></w:r><w:altChunk r:id="t"/>`,
    );
    const relationships = `<Relationship Id="p" Type="${far}/image" Target="http://example.invalid/a.png" TargetMode="External"/><Relationship Id="t" Type="${far}/attachedTemplate" Target="http://example.invalid/a.dotm" TargetMode="External"/><Relationship Id="s" Type="${far}/styles" Target="http://example.invalid/styles.xml" TargetMode="External"/>`;
    const others = { "word/vbaProject.bin": new Uint8Array([1, 2, 3]) };
    expect(await read(buildDocx({ body, relationships, others }))).toEqual(["A"]);
  });

  it("are read whatever names other parts have", async () => {
    const others = {
      "../../etc/passwd": "x",
      "word/../word/document.xml": "<x/>",
      "a/b/../..": "",
    };
    const relationships = `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../etc/passwd"/>`;
    expect(await read(buildDocx({ body: paragraph("A"), others, relationships }))).toEqual(["A"]);
  });

  it("are not held up by a relationships part with nothing in it", async () => {
    const parts = docxParts(paragraph("A"));
    parts["word/_rels/document.xml.rels"] = strToU8(relationshipsXml(""));
    expect(await read(pack(parts))).toEqual(["A"]);
  });
});
