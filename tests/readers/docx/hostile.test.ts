import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { PlanError } from "../../../src/model/index.js";
import { readDocxBlocks } from "../../../src/readers/docx/read-docx.js";
import { defaultLimits, type Limits } from "../../../src/readers/limits.js";
import { buildDocx, cell, docxParts, item, paragraph, row, run, table } from "./build-docx.js";
import { outlineOf, readParts } from "./outline.js";

async function failure(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  const error = await readDocxBlocks(bytes, { ...defaultLimits, ...limits }).then(
    () => null,
    (thrown: PlanError) => thrown,
  );
  return error === null ? "none" : `${error.name} ${error.code} ${error.detail}`;
}

const withDocument = (xml: string): Uint8Array =>
  zipSync({ ...docxParts(""), "word/document.xml": strToU8(xml) });

describe("Damaged Word documents", () => {
  it("that are cut short are told as such", async () => {
    const bytes = buildDocx(paragraph("A"));
    expect(await failure(bytes.subarray(0, bytes.length / 2))).toBe(
      "PlanError malformed cut-short",
    );
  });

  it("without a body are told as such", async () => {
    const { "word/document.xml": _, ...others } = docxParts("");
    expect(await failure(zipSync(others))).toBe("PlanError malformed missing-part");
  });

  it.each([
    ["nothing", ""],
    ["no body", "<w:document/>"],
    ["no XML", "xin chào"],
    ["an end too early", "<w:document><w:body><w:p>"],
    ["a wrong end", "<w:document><w:body></w:p></w:body></w:document>"],
  ])("with %s in the main part are told as such", async (_, xml) => {
    expect(await failure(withDocument(xml))).toBe("PlanError malformed broken-part");
  });

  it("that declare entities are refused", async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>`;
    expect(await failure(withDocument(xml))).toBe("PlanError resource-limit xml-entities");
  });

  it.each(["styles", "numbering", "footnotes"] as const)(
    "with a broken part of %s are told as such",
    async (part) => {
      expect(await failure(buildDocx({ body: paragraph("A"), [part]: "<w:a>" }))).toBe(
        "PlanError malformed broken-part",
      );
    },
  );

  it("give what is in them where elements stand in wrong places", async () => {
    const body =
      row(cell("ngoài bảng")) +
      `<w:p>${run("A")}<w:p>${run("B")}</w:p><w:tbl>${run("C")}</w:tbl></w:p>` +
      `<w:tbl>${paragraph("D")}<w:tr>${paragraph("E")}${cell("F")}</w:tr></w:tbl>`;
    const words = (await outlineOf(body)).join(" ");
    for (const word of ["ngoài bảng", "A", "B", "C", "D", "E", "F"]) expect(words).toContain(word);
  });
});

describe("Hostile Word documents", () => {
  it("larger than the limit once unpacked are refused", async () => {
    const bytes = buildDocx(paragraph("a".repeat(500_000)));
    expect(await failure(bytes, { maxUnpackedBytes: 100_000 })).toBe(
      "PlanError resource-limit unpacked-too-large",
    );
  });

  it("that lie about their size are refused", async () => {
    const bytes = buildDocx(paragraph("a".repeat(500_000)));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const name = strToU8("word/document.xml");
    for (let at = 0; at < bytes.length - 46; at += 1) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && name.every((byte, index) => bytes[at + 46 + index] === byte))
        view.setUint32(at + 24, 100, true);
    }
    expect(await failure(bytes, { maxUnpackedBytes: 100_000 })).toMatch(/^PlanError malformed /);
  });

  it.each([
    ["content controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
    ["tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
    ["text boxes", "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"],
  ])("of %s nested too deep are refused", async (_, open, close) => {
    const body = open.repeat(5000) + close.repeat(5000);
    expect(await failure(buildDocx(body))).toBe("PlanError resource-limit too-deep");
  });

  it.each([
    ["tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
    ["text boxes", "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"],
  ])("of %s nested as deep as allowed are read", async (_, open, close) => {
    const body = open.repeat(131) + paragraph("đáy") + close.repeat(131);
    expect((await outlineOf(body)).join("")).toContain("đáy");
  });

  it("with styles based on one another in a circle or a long chain are read", async () => {
    const style = (id: number, base: number) =>
      `<w:style w:type="paragraph" w:styleId="s${id}"><w:basedOn w:val="s${base}"/></w:style>`;
    const circle = Array.from({ length: 10_000 }, (_, id) => style(id, (id + 1) % 10_000)).join("");
    const bold = '<w:style w:type="paragraph" w:styleId="s10000"><w:rPr><w:b/></w:rPr></w:style>';
    const chain = Array.from({ length: 10_000 }, (_, id) => style(id, id + 1)).join("") + bold;
    const body = paragraph("A", '<w:pStyle w:val="s0"/>');
    expect((await readParts({ body, styles: circle })).blocks).toEqual([
      { type: "paragraph", runs: [{ text: "A" }] },
    ]);
    expect((await readParts({ body, styles: chain })).blocks).toEqual([
      { type: "paragraph", runs: [{ text: "A", bold: true }] },
    ]);
  });

  it("with numbers beyond all bounds draw them in digits", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    expect(await outlineOf({ body: item("A"), numbering })).toEqual(["[2000000000] A"]);
  });

  it("with a note called again and again give it once", async () => {
    const footnotes = `<w:footnote w:id="1">${paragraph(`${run("chú")}<w:r><w:footnoteReference w:id="1"/></w:r>`)}</w:footnote>`;
    const body = paragraph(
      `${run("A")}${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(1000)}`,
    );
    expect(await outlineOf({ body, footnotes })).toEqual(["A {note: chú}"]);
  });

  it("over the limits of blocks and cells are refused", async () => {
    expect(await failure(buildDocx(paragraph("A").repeat(30)), { maxBlocks: 20 })).toBe(
      "PlanError resource-limit too-many-blocks",
    );
    const wide = table(row(cell("A").repeat(30)));
    expect(await failure(buildDocx(wide), { maxCells: 20 })).toBe(
      "PlanError resource-limit too-many-cells",
    );
    expect(await failure(buildDocx(wide), { maxTableCells: 20 })).toBe(
      "PlanError resource-limit too-many-table-cells",
    );
    const spanned = table(row(cell("A", '<w:gridSpan w:val="999999999"/>').repeat(11)));
    expect(await failure(buildDocx(spanned))).toBe("PlanError resource-limit too-many-cells");
  });
});

describe("Names in a hostile Word document", () => {
  it("that are repeated with every item or run are cut to a sound length", async () => {
    const long = "x".repeat(10_000);
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${long}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${long}"/></w:rPr></w:rPrDefault></w:docDefaults>`;
    const [block] = (await readParts({ body: item("A"), numbering, styles })).blocks;
    if (block?.type !== "paragraph") throw new Error("no paragraph");
    expect(block.label?.length).toBeLessThan(1000);
    expect(block.runs[0]?.font?.length).toBeLessThan(1000);
  });
});
