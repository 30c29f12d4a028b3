import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PlanError } from "../../../src/model/index.js";
import { defaultLimits, type Limits } from "../../../src/readers/limits.js";
import { readOdtBlocks } from "../../../src/readers/odt/read-odt.js";
import { buildFlat, buildPackage, contentXml, p, stylesXml, wordsOf } from "./build-odt.js";

/** What reading ends with: the words, or the code and detail of the error. */
function outcome(bytes: Uint8Array, limits: Partial<Limits> = {}): string[] | string {
  try {
    return wordsOf(readOdtBlocks(bytes, { ...defaultLimits, ...limits }).blocks);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return error.detail === null ? error.code : `${error.code} ${error.detail}`;
  }
}

const manifest = (inside: string): string =>
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
  `<manifest:file-entry manifest:full-path="content.xml">${inside}</manifest:file-entry></manifest:manifest>`;

describe("packages", () => {
  it("need no styles and no manifest", () => {
    expect(outcome(buildPackage({ "content.xml": contentXml(p("một")) }))).toEqual(["một"]);
  });

  it("are told from flat files, which may be in UTF-16", () => {
    expect(outcome(buildFlat({ body: p("một") }))).toEqual(["một"]);
    const text = new TextDecoder().decode(buildFlat({ body: p("một") })).replace("UTF-8", "UTF-16");
    const wide = new Uint8Array(
      new Uint16Array([0xfeff, ...[...text].map((c) => c.charCodeAt(0))]).buffer,
    );
    expect(outcome(wide)).toEqual(["một"]);
  });

  it("bear other prefixes than the usual ones", () => {
    const renamed = contentXml(p("một"))
      .replaceAll(/(<\/?|xmlns:)text(?=[:=])/g, "$1t")
      .replaceAll(/(<\/?|xmlns:)office(?=[:=])/g, "$1o")
      .replace("opendocument:xmlns:t:", "opendocument:xmlns:text:")
      .replace("opendocument:xmlns:o:", "opendocument:xmlns:office:");
    expect(outcome(buildPackage({ "content.xml": renamed }))).toEqual(["một"]);
  });

  it("of OpenOffice.org 1.x are read too", () => {
    const content =
      '<!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">' +
      '<office:document-content xmlns:office="http://openoffice.org/2000/office" ' +
      'xmlns:style="http://openoffice.org/2000/style" xmlns:text="http://openoffice.org/2000/text" ' +
      'xmlns:table="http://openoffice.org/2000/table" xmlns:draw="http://openoffice.org/2000/drawing" ' +
      'xmlns:fo="http://www.w3.org/1999/XSL/Format"><office:automatic-styles>' +
      '<style:style style:name="P1" style:family="paragraph"><style:properties fo:font-weight="bold"/></style:style>' +
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>' +
      "</text:list-style></office:automatic-styles><office:body>" +
      '<text:p text:style-name="P1">một<text:tab-stop/>hai<text:footnote><text:footnote-citation>1</text:footnote-citation>' +
      "<text:footnote-body><text:p>chú</text:p></text:footnote-body></text:footnote></text:p>" +
      '<text:ordered-list text:style-name="L1"><text:list-item><text:p>ba</text:p></text:list-item></text:ordered-list>' +
      '<text:ordered-list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>bốn</text:p></text:list-item>' +
      "</text:ordered-list><draw:text-box><text:p>khung</text:p></draw:text-box></office:body></office:document-content>";
    const { blocks } = readOdtBlocks(buildPackage({ "content.xml": content }), defaultLimits);
    expect(wordsOf(blocks)).toEqual(["một\thai", "1. ba", "2. bốn", ""]);
    expect(blocks[0]).toMatchObject({
      runs: [{ bold: true }],
      notes: [{ runs: [{ text: "chú" }] }],
    });
    expect(blocks[3]).toMatchObject({ boxes: [{ runs: [{ text: "khung" }] }] });
  });

  it("with a password are told by their manifest", () => {
    const locked = {
      "content.xml": "\u0001\u0002",
      "META-INF/manifest.xml": manifest("<manifest:encryption-data/>"),
    };
    expect(outcome(buildPackage(locked))).toBe("encrypted");
    const open = { "content.xml": contentXml(p("một")), "META-INF/manifest.xml": manifest("") };
    expect(outcome(buildPackage(open))).toEqual(["một"]);
    const torn = { ...open, "META-INF/manifest.xml": "<manifest" };
    expect(outcome(buildPackage(torn))).toEqual(["một"]);
  });

  it("of other kinds than text are not supported", () => {
    const sheet = contentXml("").replaceAll("office:text>", "office:spreadsheet>");
    expect(outcome(buildPackage({ "content.xml": sheet }))).toBe("unsupported-format format");
    expect(outcome(strToU8("<html><body/></html>"))).toBe("unsupported-format format");
  });
});

describe("damaged and hostile files", () => {
  const sound = buildPackage({ "content.xml": contentXml(p("một").repeat(200)) });

  it("cut short anywhere end in a typed error", () => {
    for (let length = 2; length < sound.length; length += 37) {
      expect(outcome(sound.slice(0, length))).toMatch(/^malformed /);
    }
  });

  it("with a flipped byte end in words or a typed error", () => {
    for (let at = 0; at < sound.length; at += 3) {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] as number) ^ 0x55;
      expect(() => outcome(bytes)).not.toThrow();
    }
  });

  it("without content, body or well-formed XML are malformed", () => {
    expect(outcome(buildPackage({ "styles.xml": stylesXml("") }))).toBe("malformed missing-part");
    const empty = contentXml("").replace(/<office:body>.*<\/office:body>/, "");
    expect(outcome(buildPackage({ "content.xml": empty }))).toBe("malformed broken-part");
    expect(outcome(buildPackage({ "content.xml": "" }))).toBe("malformed broken-part");
    expect(outcome(buildPackage({ "content.xml": contentXml("<text:p>") }))).toBe(
      "malformed broken-part",
    );
    expect(outcome(strToU8("xin chào"))).toBe("malformed broken-part");
  });

  it("that declare entities are refused", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${contentXml(p("&b;")).replace(/^<\?xml.*?\?>/, "")}`;
    expect(outcome(buildPackage({ "content.xml": bomb }))).toBe("resource-limit xml-entities");
  });

  it("nested without end are refused", () => {
    const nest = (open: string, close: string): string => open.repeat(5000) + close.repeat(5000);
    const spans = p(nest("<text:span>", "</text:span>"));
    const lists = nest("<text:list><text:list-item>", "</text:list-item></text:list>");
    for (const body of [spans, lists]) {
      expect(outcome(buildFlat({ body }))).toBe("resource-limit too-deep");
    }
  });

  it("whose styles are parents of one another, or a very long line of them, are read", () => {
    const style = (name: string, parent: string): string =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
    const line = Array.from({ length: 20_000 }, (_, index) => style(`S${index}`, `S${index + 1}`));
    const styles = style("A", "B") + style("B", "A") + style("C", "C") + line.join("");
    const body = p("một", "A") + p("hai", "B") + p("ba", "C") + p("bốn", "S0");
    expect(outcome(buildFlat({ styles, body }))).toEqual(["một", "hai", "ba", "bốn"]);
  });

  it("with page styles that follow one another in a circle are read", () => {
    const master =
      '<style:master-page style:name="Standard" style:next-style-name="B"/>' +
      '<style:master-page style:name="B" style:next-style-name="Standard"/>';
    expect(outcome(buildFlat({ master, body: p("một") }))).toEqual(["một"]);
  });

  it("with elements in places where they do not belong are read", () => {
    const body =
      "<text:list-item><text:p>a</text:p></text:list-item><table:table-row><table:table-cell><text:p>b</text:p>" +
      "</table:table-cell></table:table-row><text:span>c</text:span><constructor/><__proto__/>" +
      "<text:p>d<text:p>e</text:p><text:list><text:list-item/></text:list></text:p><text:note-body/>" +
      "<table:table><table:table-cell><text:p>g</text:p></table:table-cell></table:table>";
    expect(outcome(buildFlat({ body }))).toEqual(expect.arrayContaining(["a", "d", "e"]));
  });

  it("with absurd numbers are read", () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" ' +
      `style:num-suffix="${"x".repeat(10_000)}" text:start-value="99999999999999999999"/>` +
      '<text:list-level-style-number text:level="-4"/><text:list-level-style-number text:level="1e9"/></text:list-style>';
    const body =
      `<text:p>a<text:s text:c="999999999"/>b</text:p><text:h text:outline-level="-1">c</text:h>` +
      '<text:list text:style-name="L"><text:list-item><text:p>d</text:p></text:list-item></text:list>';
    const words = outcome(buildFlat({ styles, body }));
    expect(words).toHaveLength(3);
    expect(words.toString().length).toBeLessThan(500);
  });

  it("over the limits are refused", () => {
    const many = buildFlat({ body: p("a").repeat(50) });
    expect(outcome(many, { maxBlocks: 49 })).toBe("resource-limit too-many-blocks");
    expect(outcome(sound, { maxUnpackedBytes: 100 })).toBe("resource-limit unpacked-too-large");
  });

  it("do not unpack pictures and other parts", () => {
    const bytes = zipSync({
      "content.xml": strToU8(contentXml(p("một"))),
      "Pictures/1.png": new Uint8Array(100_000),
    });
    expect(outcome(bytes, { maxUnpackedBytes: 10_000 })).toEqual(["một"]);
  });
});
