import { unzlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildPdf } from "./build-pdf.js";
import {
  cyclicForm,
  cyclicOutline,
  cyclicPages,
  cyclicStructure,
  manyOperators,
  manyPagesClaimed,
  nestedForms,
  truncated,
  withoutXref,
  zeroPages,
} from "./hostile-pdfs.js";
import { centred, line, table } from "./lay-out.js";
import { bold, italic } from "./pdf-fonts.js";
import { fromBytes } from "./pdf-objects.js";

/** The object that each row of the xref table points to. */
function readOffsets(pdf: Uint8Array): readonly string[] {
  const text = fromBytes(pdf);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  expect(text.slice(start, start + 5)).toBe("xref\n");
  return [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
    text.slice(Number(offset), Number(offset) + 12),
  );
}

function expectTrueOffsets(pdf: Uint8Array): void {
  const found = readOffsets(pdf);
  expect(found.length).toBeGreaterThan(0);
  for (const [at, text] of found.entries()) expect(text).toMatch(new RegExp(`^${at + 1} 0 obj\n`));
}

const everything = () =>
  buildPdf({
    info: { Title: "Kế hoạch" },
    script: "app.alert(1)",
    attachments: [{ name: "phụ lục.txt", content: "abc" }],
    outline: [
      { title: "I. Mục đích", page: 0 },
      { title: "Phụ lục", page: 1 },
    ],
    structure: [{ type: "Table", children: [{ type: "TR", children: [{ page: 0, id: 0 }] }] }],
    signatures: [
      { page: 0, box: [300, 100, 150, 40], marks: [line("14", 2, 2)], signed: { name: "Sở A" } },
      { page: 1, box: [0, 0, 0, 0] },
    ],
    pages: [
      {
        marks: [
          centred("KẾ HOẠCH", 0, 595, 760, 14, { font: bold }),
          { kind: "marked", tag: "TD", id: 0, marks: [line("Nhiệm vụ", 85, 700)] },
          { kind: "form", marks: [line("Mẫu", 85, 680, 13, { font: italic })] },
          { kind: "clip", box: [0, 0, 10, 10], marks: [line("ẩn", 85, 660, 13, { mode: 3 })] },
          ...table({ x: 85, y: 600, columns: [30, 100], rows: [["1", "a\nb"]], rules: "filled" })
            .marks,
        ],
      },
      { rotate: 90, marks: [{ kind: "image", box: [0, 0, 595, 842] }] },
    ],
  });

describe("a built PDF", () => {
  test("has a cross-reference table that points to its objects", () => {
    expectTrueOffsets(everything());
  });

  test("is the same at every run", () => {
    expect(everything()).toEqual(everything());
  });

  test("maps every code that it shows to its letter", () => {
    const text = fromBytes(buildPdf({ pages: [{ marks: [line("Đề nghị", 85, 700)] }] }));
    const shown = /<([0-9A-F]+)> Tj/.exec(text)?.[1]?.match(/.{4}/g) ?? [];
    const map = new Map(
      [...text.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gm)].map(([, code, letter]) => [
        code,
        String.fromCharCode(Number.parseInt(letter ?? "", 16)),
      ]),
    );
    expect(shown.map((code) => map.get(code)).join("")).toBe("Đề nghị");
  });

  test("draws sides that meet as one line, and none inside a merged cell", () => {
    const rows = [[{ text: "a", rows: 2 }, "b", "c"], ["d", "e"], [{ text: "f", columns: 3 }]];
    const { marks } = table({ x: 0, y: 100, columns: [10, 10, 10], rows, rules: "stroked" });
    const rules = marks.flatMap((mark) => (mark.kind === "rule" ? [[mark.from, mark.to]] : []));
    const [top, second, third, bottom] = [...new Set(rules.flat().map(([, y]) => y))].sort(
      (one, other) => (other ?? 0) - (one ?? 0),
    );
    expect(rules).toHaveLength(8);
    expect(rules).toEqual(
      expect.arrayContaining([
        [
          [0, top],
          [30, top],
        ],
        [
          [10, second],
          [30, second],
        ],
        [
          [0, third],
          [30, third],
        ],
        [
          [0, bottom],
          [30, bottom],
        ],
        [
          [10, third],
          [10, top],
        ],
        [
          [20, third],
          [20, top],
        ],
      ]),
    );
  });
});

describe("a hostile PDF", () => {
  test.each(
    Object.entries({
      cyclicForm,
      cyclicOutline,
      cyclicPages,
      cyclicStructure,
      nestedForms,
      zeroPages,
    }),
  )("%s is whole but for what makes it hostile", (_, build) => {
    expectTrueOffsets(build());
  });

  test("has as many operators as are asked for, in a small file", () => {
    const pdf = manyOperators(3000);
    const text = fromBytes(pdf);
    const start = text.indexOf("stream\n") + "stream\n".length;
    const content = fromBytes(unzlibSync(pdf.slice(start, text.indexOf("\nendstream"))));
    expect(content.match(/[mlS]\b/g)).toHaveLength(3000);
    expect(pdf.length).toBeLessThan(2000);
    expect(manyOperators(3000, "glyphs").length).toBeLessThan(2000);
  });

  test("claims pages, lacks its table, or ends early", () => {
    expect(fromBytes(manyPagesClaimed())).toContain("/Count 100000 ");
    expect(fromBytes(withoutXref())).not.toContain("\nxref\n");
    expect(truncated(new Uint8Array(10), 0.5)).toHaveLength(5);
  });
});
