import { describe, expect, it } from "vitest";
import { decodeXml, maxDepth, readXml } from "../../../src/readers/shared/xml.js";

const namespaces = new Map([
  ["urn:words", "w"],
  ["urn:relations", "r"],
]);

function eventsOf(xml: string): string[] {
  const events: string[] = [];
  readXml(xml, "part.xml", namespaces, {
    open: (name, attributes) => events.push(`<${name}${JSON.stringify(attributes)}`),
    close: (name) => events.push(`>${name}`),
    text: (text) => events.push(text),
  });
  return events;
}

const errorOf = (xml: string): unknown => {
  try {
    eventsOf(xml);
  } catch (error) {
    return error;
  }
  return null;
};

describe("readXml", () => {
  it("gives elements, attributes and text in order, references resolved", () => {
    expect(eventsOf('<a b="1 &amp; 2">x &lt; y<![CDATA[ & z]]></a>')).toEqual([
      '<a{"b":"1 & 2"}',
      "x < y",
      " & z",
      ">a",
    ]);
  });

  it("tells namespaces by their address, whatever prefix stands for them", () => {
    const xml =
      '<x:p xmlns:x="urn:words" xmlns:w="urn:other" x:val="1" w:val="2" id="3"><w:q/></x:p>';
    const events = eventsOf(xml);
    expect(events[0]).toContain("<w:p");
    expect(events[0]).toContain('"w:val":"1"');
    expect(events[0]).toContain('"id":"3"');
    const plain = eventsOf('<p xmlns="urn:words"><q xmlns="urn:other"/></p>');
    expect(plain.at(0)).toContain("<w:p");
    expect(plain.at(-1)).toBe(">w:p");
  });

  it("refuses entities before they are used", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;&y;&y;</a>';
    expect(errorOf(bomb)).toMatchObject({ code: "resource-limit", detail: "xml-entities" });
    expect(errorOf('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>')).toBeNull();
  });

  it("names the part that is not well-formed", () => {
    for (const xml of ["<a>", "<a></b>", "<a b=1/>", "a", "<a>&nbsp;</a>", "<a>\u0001</a>"]) {
      expect(errorOf(xml)).toMatchObject({
        code: "malformed",
        detail: "broken-part",
        limit: "part.xml",
      });
    }
  });

  it("stops at elements that are nested without end", () => {
    const deep = "<a>".repeat(maxDepth + 1) + "</a>".repeat(maxDepth + 1);
    expect(errorOf(deep)).toMatchObject({ code: "resource-limit", detail: "too-deep" });
    expect(errorOf("<a>".repeat(1_000_000))).toMatchObject({ code: "resource-limit" });
  });
});

describe("decodeXml", () => {
  it("reads UTF-8 and UTF-16, either way round", () => {
    const text = "<a>Kế hoạch</a>";
    const units = Uint8Array.from(
      [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    const swapped = Uint8Array.from(units, (_byte, index) => units[index ^ 1] as number);
    expect(decodeXml(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
    expect(decodeXml(Uint8Array.from([0xff, 0xfe, ...units]))).toBe(text);
    expect(decodeXml(Uint8Array.from([0xfe, 0xff, ...swapped]))).toBe(text);
  });
});
