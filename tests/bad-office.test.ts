import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Extraction, type ExtractOptions, extractPlan, PlanError } from "../src/index.js";
import { runCommand, withFolder } from "./cli/run-command.js";
import { buildCompound } from "./readers/doc/build-doc.js";
import {
  buildDocx,
  cell,
  documentXml,
  docxParts,
  field,
  paragraph,
  relationshipsXml,
  row,
  run,
  table,
} from "./readers/docx/build-docx.js";
import { buildFlat, contentXml, p, stylesXml } from "./readers/odt/build-odt.js";

const fixture = (format: string): Promise<Uint8Array> =>
  readFile(
    fileURLToPath(new URL(`../fixtures/office-layout/source.${format}`, import.meta.url)),
  ).then((bytes) => new Uint8Array(bytes));

const lines = ["KẾ HOẠCH", "Trồng cây năm 2024", "I. MỤC ĐÍCH", "- Giữ cho đường làng luôn xanh."];
const body = lines.map((line) => paragraph(line)).join("");
const odtBody = lines.map((line) => p(line)).join("");
const htmlBody = lines.map((line) => `<p>${line}</p>`).join("");
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const packed = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, part]) => [
        name,
        typeof part === "string" ? strToU8(part) : part,
      ]),
    ),
    { level: 1 },
  );
const docxWith = (others: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  packed({ ...docxParts({ body, styles: "", numbering: "", footnotes: "" }), ...others });
const docxWithout = (part: string): Uint8Array => {
  const parts = docxParts({ body, styles: "", numbering: "", footnotes: "" });
  delete parts[part];
  return packed(parts);
};

const manifest = (inside: string): string =>
  `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${inside}</manifest:manifest>`;
const odtWith = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const files: Zippable = {
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "META-INF/manifest.xml": strToU8(manifest("")),
  };
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(files);
};
const word2003 = (inside: string): string =>
  `<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>${inside}</w:body></w:wordDocument>`;
const flatPackage = (inside: string): string =>
  `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData>${documentXml(inside).replace(/^<\?.*?\?>/, "")}</pkg:xmlData></pkg:part></pkg:package>`;

type Input = string | Uint8Array;

/** "read", or the code and detail of the error; anything but a record and a `PlanError` fails the test. */
async function outcomeOf(input: Input, options: ExtractOptions = {}): Promise<string> {
  const result = await extractPlan(input, options).catch((thrown: unknown) => thrown);
  if (result instanceof PlanError) {
    for (const language of ["en", "vi"] as const) {
      const sentence = result.explain(language);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/[{}]|undefined|null|\bat \S+:\d/);
    }
    return [result.code, result.detail, result.limit].filter(Boolean).join(" ");
  }
  expect(result).toMatchObject({ plan: {}, status: expect.any(String) });
  return "read";
}

const subjectOf = async (input: Input, name?: string): Promise<string | null> =>
  (await extractPlan(input, name === undefined ? {} : { name })).plan.document.subject;

/** Sets numbers of every directory entry of a package. */
function patchEntries(bytes: Uint8Array, patch: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) patch(view, at);
  return copy;
}

describe("an Office file locked with a password", () => {
  const locked = Uint8Array.from({ length: 3000 }, (_none, index) => (index * 7919) % 251);
  const asked = (path: string) =>
    manifest(
      `<manifest:file-entry manifest:full-path="${path}"><manifest:encryption-data/></manifest:file-entry>`,
    );

  it.each<[string, Uint8Array]>([
    ["docx", buildCompound({ EncryptedPackage: [...locked], EncryptionInfo: [4, 0, 4, 0] })],
    [
      "odt, part by part",
      odtWith({ "content.xml": locked, "META-INF/manifest.xml": asked("content.xml") }),
    ],
    [
      "odt, as a whole",
      odtWith({
        "encrypted-package": locked,
        "META-INF/manifest.xml": asked("encrypted-package"),
      }),
    ],
    [
      "zip entries of a docx",
      patchEntries(buildDocx(body), (view, at) => view.setUint16(at + 8, 1, true)),
    ],
    [
      "zip entries of an odt",
      patchEntries(odtWith({ "content.xml": contentXml(odtBody) }), (view, at) =>
        view.setUint16(at + 8, 1, true),
      ),
    ],
  ])("is told as such, whatever its name: %s", async (_name, bytes) => {
    expect(await outcomeOf(bytes)).toBe("encrypted");
    expect(await outcomeOf(bytes, { name: "ke-hoach.txt" })).toBe("encrypted");
  });

  it("is told as such: doc", async () => {
    const bytes = await fixture("doc");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 512; at < bytes.length; at += 512) {
      // The file information block ([MS-DOC] 2.5.2): its mark, and fEncrypted among its flags.
      if (view.getUint16(at, true) === 0xa5ec)
        view.setUint16(at + 10, view.getUint16(at + 10, true) | 0x0100, true);
    }
    expect(await outcomeOf(bytes)).toBe("encrypted");
  });
});

describe("an Office file that is not whole", () => {
  it.each(["docx", "doc", "odt"])("cut short anywhere is told as damaged: %s", async (format) => {
    const bytes = await fixture(format);
    for (let part = 1; part <= 20; part += 1) {
      const outcome = await outcomeOf(bytes.subarray(0, Math.floor((bytes.length * part) / 20.5)));
      expect(outcome).toMatch(/^malformed (?:cut-short|missing-part WordDocument)$/);
    }
  });

  it.each([
    ["fodt", /^malformed broken-part office:document$/],
    ["rtf", /^(?:read|empty)$/],
  ])("cut short anywhere gives what is in it, or is refused: %s", async (format, expected) => {
    const bytes = await fixture(format);
    for (let part = 1; part <= 20; part += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 20.5));
      expect(await outcomeOf(cut)).toMatch(expected);
    }
  });

  it.each([
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
  ])("is read without %s, though other parts point to it", async (part) => {
    expect(await subjectOf(docxWithout(part))).toBe("Trồng cây năm 2024");
  });

  it("is told by the part that is missing", async () => {
    expect(await outcomeOf(docxWithout("word/document.xml"))).toBe(
      "malformed missing-part word/document.xml",
    );
    expect(await outcomeOf(odtWith({}))).toBe("malformed missing-part content.xml");
    expect(await outcomeOf(packed({ "word/x": "", "a.docx": buildDocx(body) }))).toBe(
      "malformed missing-part word/document.xml",
    );
    expect(await outcomeOf(buildCompound({ Other: [0] }))).toBe(
      "malformed missing-part WordDocument",
    );
    expect(await outcomeOf(flatPackage("").replace("/word/document.xml", "/word/other.xml"))).toBe(
      "malformed missing-part word/document.xml",
    );
  });

  it.each([
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "word/_rels/document.xml.rels",
    "_rels/.rels",
  ])("is told by the part that is broken: %s", async (part) => {
    for (const xml of ["", "rác <", "<a>", "<a></b>", "<a>&x;</a>", "<a>\u0000</a>"])
      expect(await outcomeOf(docxWith({ [part]: xml }))).toBe(`malformed broken-part ${part}`);
  });

  it.each(["content.xml", "styles.xml"])("is told by the part that is broken: %s", async (part) => {
    for (const xml of ["", "rác <", contentXml(odtBody).slice(0, -40), contentXml("&x;")]) {
      const bytes = odtWith({ "content.xml": contentXml(odtBody), [part]: xml });
      expect(await outcomeOf(bytes)).toBe(`malformed broken-part ${part}`);
    }
  });

  it("is told as damaged: packed in a way that nobody uses, or pointing outside of itself", async () => {
    const whole = buildDocx(body);
    for (const method of [1, 9, 12, 14, 93, 98, 99]) {
      const other = patchEntries(whole, (view, at) => view.setUint16(at + 10, method, true));
      expect(await outcomeOf(other)).toBe("malformed not-unpacked");
    }
    const outside = patchEntries(whole, (view, at) => view.setUint32(at + 42, 0x7fffffff, true));
    expect(await outcomeOf(outside)).toMatch(/^malformed /);
  });
});

describe("an Office file without words", () => {
  it.each<[string, Input]>([
    ["docx", buildDocx("")],
    ["docx of white space", buildDocx(`${paragraph(" ")}${paragraph("\u00a0")}<w:p/>`)],
    [
      "docx of a picture",
      buildDocx('<w:p><w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r></w:p>'),
    ],
    ["docx of hidden words", buildDocx(paragraph(run("ẩn", "<w:vanish/>")))],
    ["Word 2003 XML", word2003("")],
    ["Flat OPC", flatPackage("")],
    ["odt", odtWith({ "content.xml": contentXml("") })],
    ["odt of white space", odtWith({ "content.xml": contentXml(p(" ")) })],
    ["fodt", buildFlat({ body: "" })],
    ["rtf", "{\\rtf1\\ansi }"],
    ["rtf of breaks", "{\\rtf1\\ansi\\par\\par \\tab\\par}"],
    ["html", "<html><body></body></html>"],
    ["html of a picture", "<!doctype html><p>&nbsp;<img src=http://127.0.0.1:9/a.png>"],
    ["html of scripts", "<html><script>a()</script><style>p{}</style></html>"],
  ])("is empty: %s", async (_name, input) => {
    expect(await outcomeOf(input)).toBe("empty");
  });

  it.each(["docx", "doc", "odt", "rtf", "html"])("is empty: no bytes named .%s", async (ending) => {
    for (const bytes of [new Uint8Array(), new Uint8Array(1000), strToU8(" \n")])
      expect(await outcomeOf(bytes, { name: `ke-hoach.${ending}` })).toBe("empty");
  });

  it("has no body at all", async () => {
    const root =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
    for (const xml of ["<w:document/>", root]) {
      expect(await outcomeOf(docxWith({ "word/document.xml": xml }))).toBe(
        "malformed broken-part word/document.xml",
      );
    }
  });
});

describe("an Office file under another name", () => {
  const text = lines.join("\n");
  const mhtml = [
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; boundary="B"',
    "",
    "--B",
    'Content-Type: text/html; charset="utf-8"',
    "",
    `<html><body>${htmlBody}</body></html>`,
    "--B--",
  ].join("\r\n");
  const rtf = `{\\rtf1\\ansi ${lines.map((line) => `${line.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)}\\par`).join("\n")}}`;

  it.each<[string, string, Input]>([
    ["HTML", "ke-hoach.doc", strToU8(`<html><body>${htmlBody}</body></html>`)],
    ["RTF", "ke-hoach.doc", strToU8(rtf)],
    ["docx", "ke-hoach.doc", buildDocx(body)],
    ["text", "ke-hoach.doc", strToU8(text)],
    ["MHTML", "ke-hoach.doc", strToU8(mhtml)],
    ["odt", "ke-hoach.docx", odtWith({ "content.xml": contentXml(odtBody) })],
    ["docx", "ke-hoach.txt", buildDocx(body)],
    ["text", "ke-hoach.docx", strToU8(text)],
    ["RTF", "ke-hoach.html", strToU8(rtf)],
    ["Word 2003 XML", "ke-hoach.doc", strToU8(word2003(body))],
    ["Flat OPC", "ke-hoach.docx", strToU8(flatPackage(body))],
    ["Flat OpenDocument", "ke-hoach.odt", buildFlat({ body: odtBody })],
  ])("is read as what it is: %s named %s", async (_format, name, bytes) => {
    expect(await subjectOf(bytes, name)).toBe("Trồng cây năm 2024");
  });
});

describe("XML that would grow", () => {
  const letters = [..."abcdefghij"];
  const laughs = letters
    .slice(1)
    .map((name, index) => `<!ENTITY ${name} "${`&${letters[index]};`.repeat(10)}">`)
    .join("");
  const doctypes: [string, string, string][] = [
    ["a billion laughs", `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${laughs}]>`, "&j;"],
    ["one long entity", `<!DOCTYPE x [<!ENTITY a "${"a".repeat(9999)}">]>`, "&a;".repeat(9999)],
    ["a file", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"],
    ["a parameter", '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a">%a;]>', "a"],
  ];

  it.each(doctypes)("by entities is refused in every part: %s", async (_name, doctype, words) => {
    const inside = `${doctype}<w:a>${words}</w:a>`;
    const refused = "resource-limit xml-entities";
    for (const part of ["document", "styles", "numbering", "footnotes", "_rels/document"]) {
      const name = part.startsWith("_") ? `word/${part}.xml.rels` : `word/${part}.xml`;
      expect(await outcomeOf(docxWith({ [name]: inside }))).toBe(refused);
    }
    for (const part of ["content.xml", "styles.xml", "META-INF/manifest.xml"]) {
      const bytes = odtWith({ "content.xml": contentXml(odtBody), [part]: inside });
      expect(await outcomeOf(bytes)).toBe(refused);
    }
  });

  it.each<[string, (depth: number) => Input]>([
    ["docx", (depth) => buildDocx("<w:tbl><w:tr><w:tc>".repeat(depth))],
    ["Word 2003 XML", (depth) => word2003("<w:r>".repeat(depth))],
    ["Flat OPC", (depth) => flatPackage("<w:sdt>".repeat(depth))],
    ["odt", (depth) => odtWith({ "content.xml": contentXml("<text:list>".repeat(depth)) })],
    ["fodt", (depth) => buildFlat({ body: "<text:section>".repeat(depth) })],
    ["html", (depth) => `<html>${"<div>".repeat(depth)}`],
    ["rtf", (depth) => `{\\rtf1\\ansi ${"{\\footnote a".repeat(depth)}`],
  ])("by depth is refused: %s", async (_name, build) => {
    expect(await outcomeOf(build(50_000))).toMatch(/^resource-limit too-deep \d+$/);
  });
});

describe("packages that would grow", () => {
  const bomb = new Uint8Array(12 * 1024 * 1024);
  const limits = { maxUnpackedBytes: 10 * 1024 * 1024 };

  it("are refused before they do, and pictures in them cost nothing", async () => {
    const refused = "resource-limit unpacked-too-large 10";
    expect(await outcomeOf(docxWith({ "word/document.xml": bomb }), { limits })).toBe(refused);
    expect(await outcomeOf(docxWith({ "word/styles.xml": bomb }), { limits })).toBe(refused);
    expect(await outcomeOf(odtWith({ "content.xml": bomb }), { limits })).toBe(refused);
    expect(await outcomeOf(docxWith({ "word/media/a.png": bomb }), { limits })).toBe("read");
  });

  it("are refused when they claim more or less than they hold", async () => {
    const whole = docxWith({ "word/document.xml": documentXml(paragraph("a".repeat(99_999))) });
    const claims = (size: number) =>
      patchEntries(whole, (view, at) => view.setUint32(at + 24, size, true));
    expect(await outcomeOf(claims(0xfffffff0))).toMatch(/^resource-limit unpacked-too-large/);
    for (const size of [0, 1, 100]) expect(await outcomeOf(claims(size))).toMatch(/^malformed /);
  });

  it("are refused when many names share one part", async () => {
    const part = strToU8(documentXml(body).padEnd(1024 * 1024));
    const same = Object.fromEntries(
      Array.from({ length: 40 }, (_none, index) => [`${"/".repeat(index)}word/document.xml`, part]),
    );
    expect(await outcomeOf(packed(same), { limits })).toMatch(/^resource-limit unpacked-too-large/);
  });
});

describe("too much of one thing in an Office file", () => {
  const limits = { maxBlocks: 2000, maxCells: 200, maxTableCells: 1200 };
  const rowOf = (cells: number): string => row(cell("A").repeat(cells));
  const odtTable = (rows: string) =>
    odtWith({ "content.xml": contentXml(`${odtBody}<table:table>${rows}</table:table>`) });

  it.each<[string, string, Input]>([
    ["paragraphs", "too-many-blocks", buildDocx(paragraph("a").repeat(2500))],
    ["cells in a row", "too-many-cells", buildDocx(table(rowOf(250)))],
    ["cells", "too-many-table-cells", buildDocx(table(rowOf(150).repeat(10)))],
    [
      "rows that repeat",
      "too-many-blocks",
      odtTable(
        `<table:table-row table:number-rows-repeated="1000000000"><table:table-cell>${p("A")}</table:table-cell></table:table-row>`,
      ),
    ],
    [
      "cells that repeat",
      "too-many-cells",
      odtTable(
        `<table:table-row><table:table-cell table:number-columns-repeated="1000000000">${p("A")}</table:table-cell></table:table-row>`,
      ),
    ],
    ["paragraphs of a page", "too-many-blocks", `<html>${"<p>a".repeat(5000)}`],
    ["cells of a page", "too-many-cells", `<html><table><tr>${"<td>A".repeat(250)}</table>`],
    ["paragraphs of RTF", "too-many-blocks", `{\\rtf1 ${"a\\par ".repeat(2500)}}`],
  ])("is refused: %s", async (_name, detail, input) => {
    const outcome = await outcomeOf(input, { limits });
    expect(outcome.split(" ").slice(0, 2)).toEqual(["resource-limit", detail]);
  });

  it.each<[string, Input]>([
    [
      "soft breaks",
      buildDocx(`${body}<w:p><w:r>${"<w:t>a</w:t><w:br/>".repeat(20_000)}</w:r></w:p>`),
    ],
    ["tabs", buildDocx(`${body}<w:p><w:r>${"<w:tab/>".repeat(50_000)}</w:r></w:p>`)],
    ["runs", buildDocx(body + paragraph((run("a", "<w:b/>") + run("b")).repeat(5000)))],
    [
      "notes of one paragraph",
      buildDocx({
        body: `${body}<w:p>${Array.from({ length: 3000 }, (_none, id) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`).join("")}</w:p>`,
        footnotes: Array.from(
          { length: 3000 },
          (_none, id) => `<w:footnote w:id="${id}">${paragraph("chú")}</w:footnote>`,
        ).join(""),
      }),
    ],
    [
      "open fields",
      buildDocx(
        `${body}<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(10_000)}</w:p>`,
      ),
    ],
    [
      "words in one paragraph",
      buildDocx(body + paragraph("Các cơ quan, đơn vị thực hiện ".repeat(30_000))),
    ],
    [
      "spaces",
      odtWith({ "content.xml": contentXml(odtBody + p('a<text:s text:c="1000000000"/>b')) }),
    ],
    [
      "line breaks of OpenDocument",
      odtWith({ "content.xml": contentXml(odtBody + p("a<text:line-break/>".repeat(20_000))) }),
    ],
    ["groups of RTF", `{\\rtf1 ${"{\\b a}{\\i b}".repeat(50_000)}\\par}`],
    ["tags", `<html>${htmlBody}<p>${"<b>a</b>".repeat(20_000)}</html>`],
  ])("is read: %s", async (_name, input) => {
    expect(await outcomeOf(input)).toMatch(/^(?:read|resource-limit unpacked-too-large 256)$/);
  });
});

describe("what an Office file points to", () => {
  const kinds = "image subDocument aFChunk oleObject attachedTemplate styles numbering".split(" ");
  const links = kinds
    .map(
      (kind) =>
        `<Relationship Id="x-${kind}" Type="${officeRelationships}/${kind}" Target="http://127.0.0.1:9/${kind}" TargetMode="External"/>`,
    )
    .join("");

  it("outside of it is never opened", async () => {
    const pointing = buildDocx({
      body: `${body}<w:p><w:r><w:drawing><a:blip r:link="x-image"/></w:drawing></w:r>${field('INCLUDEPICTURE "http://127.0.0.1:9/a.png"', run("ảnh"))}</w:p><w:subDoc r:id="x-subDocument"/><w:altChunk r:id="x-aFChunk"/>`,
      relationships: links,
    });
    const extraction: Extraction = await extractPlan(pointing);
    expect(extraction.plan.document.subject).toBe("Trồng cây năm 2024");
    expect(extraction.text).not.toMatch(/127\.0\.0\.1/);
    const paths = ["file:///etc/passwd", "../../../../etc/passwd", "/etc/passwd"].map(
      (target, index) =>
        `<Relationship Id="p${index}" Type="${officeRelationships}/styles" Target="${target}"/>`,
    );
    expect(await outcomeOf(buildDocx({ body, relationships: paths.join("") }))).toBe("read");
    const outside = relationshipsXml(
      `<Relationship Id="d" Type="${officeRelationships}/officeDocument" Target="http://127.0.0.1:9/d" TargetMode="External"/>`,
    );
    expect(await subjectOf(docxWith({ "_rels/.rels": outside }))).toBe("Trồng cây năm 2024");
  });

  it("as macros is left alone", async () => {
    const macros = buildCompound({ VBA: [1, 2, 3] });
    const bytes = docxWith({ "word/vbaProject.bin": macros });
    expect(await subjectOf(bytes, "ke-hoach.docm")).toBe("Trồng cây năm 2024");
  });
});

describe("an abort", () => {
  it("is heard before an Office file is read and while it is", async () => {
    const bytes = buildDocx(body + paragraph("Giao Văn phòng trồng cây. ".repeat(20)).repeat(2000));
    expect(await outcomeOf(bytes, { signal: AbortSignal.abort() })).toBe("aborted");
    const controller = new AbortController();
    const reading = outcomeOf(bytes, { signal: controller.signal });
    setTimeout(() => controller.abort(), 0);
    expect(await reading).toBe("aborted");
  });
});

describe("the command on a folder of Office files", () => {
  it.each(["en", "vi"])(
    "reads on past the bad ones and leaves nothing else behind (%s)",
    async (lang) => {
      await withFolder(async (folder) => {
        const inputs: Record<string, Uint8Array> = {
          "a.docx": buildDocx(body),
          "b.docx": buildDocx(body).subarray(0, 400),
          "c.docx": buildCompound({ EncryptedPackage: [1], EncryptionInfo: [1] }),
          "d.odt": odtWith({ "content.xml": "rác <" }),
          "e.rtf": new Uint8Array(),
          "f.html": strToU8(`<html>${"<div>".repeat(50_000)}`),
          "g.odt": odtWith({ "content.xml": contentXml(odtBody), "styles.xml": stylesXml("") }),
        };
        const paths = Object.keys(inputs).map((name) => join(folder, name));
        for (const [name, bytes] of Object.entries(inputs))
          await writeFile(join(folder, name), bytes);
        const out = join(folder, "out");
        const { code, stdout, stderr } = await runCommand([
          ...paths,
          "--out-dir",
          out,
          "--lang",
          lang,
        ]);
        expect(code).toBe(3);
        expect(stdout).toBe("");
        const told = stderr.match(/\[[a-z-]+\]$/gm);
        expect(told).toEqual([
          "[malformed]",
          "[encrypted]",
          "[malformed]",
          "[empty]",
          "[resource-limit]",
        ]);
        expect(stderr).toContain("content.xml");
        expect(stderr).not.toMatch(/^ {4}at |KEHOACH_DEBUG/m);
        expect(await readdir(out)).toEqual(["a.json", "g.json"]);
        expect((await readdir(folder)).sort()).toEqual([...Object.keys(inputs), "out"].sort());
      });
    },
  );

  it("shows no control character of a remark's words as it is", async () => {
    await withFolder(async (folder) => {
      const path = join(folder, "a.html");
      const evil = "Phụ lục &#155;31m\u001b]0;x\u0007 \u202eđỏ\u2028";
      const head = "<tr><td>STT<td>Nhiệm vụ<td>Chủ trì<td>Thời gian";
      await writeFile(
        path,
        `<html><body>${htmlBody}<p>Theo ${evil}</p><table>${head}<tr><td>1<td>${evil}<td><td>${evil}</table></body></html>`,
      );
      const { stderr } = await runCommand([path, "--verbose"]);
      expect(stderr).not.toBe("");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
      expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]/);
    });
  });
});
