import { describe, expect, it } from "vitest";
import { type Extraction, extractPlan } from "../../src/index.js";
import { encodingOfFont, type LegacyEncoding } from "../../src/text/index.js";
import { encodeLegacy, encodeViqr, toLegacySurface } from "../support/encode-legacy.js";
import { readFixture } from "../support/fixtures.js";
import { buildDoc, le16, sprm } from "./doc/build-doc.js";
import { buildDocx, run } from "./docx/build-docx.js";

const source = new TextDecoder().decode(readFixture("thanh-liet-sipas-papi-2024", "source.txt"));
/** VISCII and VPS have letters where Windows-1252 has these signs. */
const plainSigns = source.replace(/[“”]/g, '"').replace(/[–]/g, "-").replaceAll("…", "...");
const options = { provenance: false } as const;

const read = (input: string | Uint8Array): Promise<Extraction> => extractPlan(input, options);
const restored = ({ diagnostics }: Extraction): unknown[] =>
  diagnostics
    .filter(({ code }) => code === "text/encoding-restored")
    .map(({ params }) => params.encoding);

describe("a text file in an old encoding", () => {
  it.each([
    ["vni", "VNI", source],
    ["windows-1258", "Windows-1258", source],
    ["viscii", "VISCII", plainSigns],
    ["vps", "VPS", plainSigns],
  ] as const)("gives the same plan in %s", async (encoding, title, text) => {
    const extraction = await read(encodeLegacy(text, encoding));
    expect(extraction.plan).toEqual((await read(text)).plan);
    expect(extraction.source.encoding).toBe(encoding);
    expect(restored(extraction)).toEqual([title]);
  });

  it("gives the same plan in VIQR", async () => {
    const { plan } = await read(encodeViqr(plainSigns));
    expect(plan).toEqual((await read(plainSigns)).plan);
  });

  it("gives the same plan in TCVN3, but for capitals that stand alone among small letters", async () => {
    const extraction = await read(encodeLegacy(source, "tcvn3"));
    const other = (await read(source)).text.split("\n");
    const different = extraction.text.split("\n").filter((line, at) => line !== other[at]);
    expect(different).toHaveLength(2);
    expect(different.every((line) => line.includes("ủy ban"))).toBe(true);
    const small = (plan: unknown): string => JSON.stringify(plan).toLowerCase();
    expect(small(extraction.plan)).toBe(small((await read(source)).plan));
  });

  it.each(["tcvn3", "vni"] as const)(
    "is recognised where %s was saved as UTF-8",
    async (encoding) => {
      const extraction = await read(toLegacySurface(source, encoding));
      expect(extraction.text.toLowerCase()).toBe((await read(source)).text.toLowerCase());
    },
  );

  it("is read as UTF-8 that was taken for Latin-1, and as character references", async () => {
    const { plan } = await read(source);
    expect((await read(Buffer.from(source).toString("latin1"))).plan).toEqual(plan);
    const references = source.replace(/[^\p{ASCII}]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
    expect((await read(references)).plan).toEqual(plan);
  });

  it("is read in the encoding that is named, and in no other", async () => {
    const bytes = encodeLegacy("KẾ HOẠCH\nnăm 2024", "vni");
    expect((await extractPlan(bytes, { ...options, encoding: "vni" })).text).toBe(
      "KẾ HOẠCH\nnăm 2024",
    );
    const surface = toLegacySurface(source, "vni");
    expect((await extractPlan(surface, { ...options, encoding: "utf-8" })).text).toContain(
      "KEÁ HOAÏCH",
    );
    await expect(extractPlan("a", { encoding: "latin1" as "vni" })).rejects.toThrow(RangeError);
  });

  it("keeps the words of a file that is damaged UTF-8", async () => {
    const bytes = new TextEncoder().encode(source);
    bytes[bytes.length >> 1] = 0xff;
    const extraction = await read(bytes);
    expect(extraction.source.encoding).toBe("utf-8");
    expect(restored(extraction)).toEqual([]);
  });
});

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Words of a document in turn in each of the fonts. */
function writeWords(text: string, next: () => string): string {
  return text
    .split(/(?<= )/)
    .map((word) => {
      const font = next();
      const told = encodingOfFont(font);
      let written = word;
      if (told !== null) {
        const letters = told.isCapital ? word.toLowerCase() : word;
        // .Vn fonts that do not draw capitals have none with a tone.
        const isLost = told.encoding === "tcvn3" && !told.isCapital && word !== word.toLowerCase();
        if (isLost || (told.isCapital && word !== word.toUpperCase())) return run(escapeXml(word));
        written = toLegacySurface(letters, told.encoding);
      }
      return run(escapeXml(written), `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
    })
    .join("");
}

/** The seed as a Word document: a paragraph or a table row a line. */
function writeDocx(fonts: readonly string[]): Uint8Array {
  let count = 0;
  const next = (): string => fonts[count++ % fonts.length] as string;
  const paragraph = (text: string): string => `<w:p>${writeWords(text, next)}</w:p>`;
  let body = "";
  let rows = "";
  for (const line of source.split("\n")) {
    const cells = line.split("\t");
    if (cells.length > 1) {
      rows += `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell.replaceAll(/<\/?p>/g, ""))}</w:tc>`).join("")}</w:tr>`;
      continue;
    }
    if (rows !== "" && line.trim() !== "") {
      body += `<w:tbl>${rows}</w:tbl>`;
      rows = "";
    }
    if (line.trim() !== "") body += paragraph(line);
  }
  if (rows !== "") body += `<w:tbl>${rows}</w:tbl>`;
  return buildDocx(body);
}

describe("a Word document in fonts of old encodings", () => {
  it.each([
    ["TCVN3", [".VnTime", ".VnTimeH"]],
    ["VNI", ["VNI-Times"]],
    ["VNI, TCVN3 and Unicode", ["VNI-Times", ".VnTime", "Times New Roman", ".VnArialH", "Arial"]],
  ])("gives the same plan in %s", async (_name, fonts) => {
    const plain = await read(writeDocx(["Times New Roman"]));
    const extraction = await read(writeDocx(fonts));
    expect(extraction.text).toBe(plain.text);
    expect(extraction.plan).toEqual(plain.plan);
    expect(restored(plain)).toEqual([]);
    expect(restored(extraction).length).toBeGreaterThan(0);
  });

  it.each([".VnTime", "VNI-Times", "VPS Times"])(
    "is left as it is where %s stands on words of Unicode",
    async (font) => {
      const runs = (text: string): string =>
        `<w:p>${run(escapeXml(text), `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)}</w:p>`;
      const lines = source.split("\n").filter((line) => line.trim() !== "" && !line.includes("\t"));
      const extraction = await read(buildDocx(lines.map(runs).join("")));
      const plain = await read(
        buildDocx(lines.map((line) => `<w:p>${run(escapeXml(line))}</w:p>`).join("")),
      );
      expect(extraction.text).toBe(plain.text);
      expect(restored(extraction)).toEqual([]);
    },
  );

  it("is told by its words where the font tells nothing", async () => {
    const line = toLegacySurface("ủy ban nhân dân xã thực hiện kế hoạch này", "tcvn3");
    const { text } = await read(buildDocx(`<w:p>${run(line)}</w:p><w:p>${run("§iÒu 5")}</w:p>`));
    expect(text).toBe("ủy ban nhân dân xã thực hiện kế hoạch này\nĐiều 5");
  });

  it("has its automatic labels in Unicode", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>' +
      '<w:lvlText w:val="§iÒu %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const words = run(
      "Ph¹m vi ®iÒu chØnh cña kÕ ho¹ch",
      '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>',
    );
    const body = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${words}</w:p>`;
    const { text } = await read(buildDocx({ body, numbering }));
    expect(text).toBe("Điều 1. Phạm vi điều chỉnh của kế hoạch");
  });
});

const inRtf = (words: string): Uint8Array =>
  Uint8Array.from(
    `{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0\\fcharset0 .VnTime;}{\\f1\\fcharset163 .VnTimeH;}{\\f2 Arial;}}${words}}`,
    (sign) => sign.charCodeAt(0),
  );

describe("RTF in fonts of old encodings", () => {
  it("keeps ư, whose byte AD is a hyphen elsewhere, and draws capitals", async () => {
    const rtf = inRtf(
      "\\f0 nh\\'b5 n\\'ad\\'edc, \\f1 th\\'abng t\\'ad\\f0  x\\'b7 h\\'e9i\\f2  2024",
    );
    expect((await read(rtf)).text).toBe("nhà nước, THÔNG TƯ xã hội 2024");
  });
});

describe("a .doc file in fonts of old encodings", () => {
  it("keeps ư and draws capitals", async () => {
    const font = (index: number): number[] => sprm(0x4a4f, ...le16(index));
    const runs = [
      { text: toLegacySurface("thông tư ", "tcvn3"), chpx: font(2) },
      { text: toLegacySurface("của nhà nước", "tcvn3"), chpx: font(1) },
    ];
    const fonts = ["Times New Roman", ".VnTime", ".VnTimeH"];
    const doc = buildDoc({ narrow: true, fonts, paragraphs: [{ runs }] });
    expect((await read(doc)).text).toBe("THÔNG TƯ của nhà nước");
  });
});

describe("HTML in fonts of old encodings", () => {
  const encoded = (html: string, encoding: LegacyEncoding): Uint8Array =>
    Uint8Array.from(
      html
        .split(/(<[^>]*>)/)
        .flatMap((part) =>
          part.startsWith("<")
            ? Array.from(part, (sign) => sign.charCodeAt(0))
            : [...encodeLegacy(part, encoding)],
        ),
    );

  it("is read by the fonts of its elements", async () => {
    const html =
      "<html><body><p><font face='.VnTimeH'>kế hoạch</font></p><p style='font-family: .VnTime'>ủy ban nhân dân phường</p></body></html>";
    expect((await read(encoded(html, "tcvn3"))).text).toBe("KẾ HOẠCH\nủy ban nhân dân phường");
  });

  it("is read by its words where it names no font", async () => {
    const html =
      "<html><body><p>Ủy ban nhân dân xã thực hiện kế hoạch</p><p>Tổ chức thực hiện</p></body></html>";
    expect((await read(encoded(html, "vni"))).text).toBe(
      "Ủy ban nhân dân xã thực hiện kế hoạch\nTổ chức thực hiện",
    );
  });
});
