import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/readers/docx/read-docx.js";
import { defaultLimits } from "../../../src/readers/limits.js";
import { buildDocx, paragraph, run } from "./build-docx.js";
import { outlineOf } from "./outline.js";

const read = (bytes: Uint8Array, signal?: AbortSignal) =>
  readDocx(
    { bytes, text: null, name: "ke-hoach.docx", file: new VFile() },
    {
      limits: defaultLimits,
      allowClassified: false,
      ...(signal === undefined ? {} : { signal }),
    },
  );

describe("Reading a Word document", () => {
  it("gives its words as a document of that format", async () => {
    const document = await read(buildDocx(paragraph("KẾ HOẠCH") + paragraph("Năm 2026")));
    expect(document.format).toBe("docx");
    expect(document.text.split("\n")).toEqual(["KẾ HOẠCH", "Năm 2026"]);
  });

  it("stops when it is told to", async () => {
    await expect(read(buildDocx(paragraph("A")), AbortSignal.abort())).rejects.toMatchObject({
      code: "aborted",
    });
  });

  it("keeps order, notes and boxes of a long one", async () => {
    const note = (id: number) => `<w:footnote w:id="${id}">${paragraph(`chú ${id}`)}</w:footnote>`;
    const body = Array.from({ length: 9000 }, (_, at) => {
      const box = `<w:r><w:txbxContent>${paragraph(`khung ${at}`)}</w:txbxContent></w:r>`;
      const mark = `<w:r><w:footnoteReference w:id="${at}"/></w:r>`;
      return paragraph(run(`Đoạn ${at}`) + (at % 2999 === 0 ? mark + box : ""));
    }).join("");
    const footnotes = [0, 2999, 5998, 8997].map(note).join("");
    const lines = await outlineOf({ body, footnotes });
    expect(lines).toHaveLength(9000);
    for (const at of [0, 2999, 5998, 8997])
      expect(lines[at]).toBe(`Đoạn ${at} {note: chú ${at}} {box: khung ${at}}`);
    expect(lines[8999]).toBe("Đoạn 8999");
  });
});
