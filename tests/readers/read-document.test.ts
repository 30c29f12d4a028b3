import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { PlanError } from "../../src/model/index.js";
import { detectFormat, readDocument, resolveLimits } from "../../src/readers/index.js";
import { read } from "./read.js";
import { encodeUtf16Le } from "./variants.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const withEntry = (name: string): Uint8Array =>
  new Uint8Array([...ole, ...new Array(504).fill(0), ...encodeUtf16Le(name).subarray(2), 0, 0]);

async function errorOf(content: string | Uint8Array, limits = {}): Promise<PlanError> {
  const error = await read(content, null, limits).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PlanError);
  return error as PlanError;
}

describe("detectFormat", () => {
  it.each([
    ["%PDF-1.7\n", "pdf"],
    ["{\\rtf1\\ansi", "rtf"],
    ["<!DOCTYPE html><html>", "html"],
    ["\n <HTML lang=vi>", "html"],
    ["PK\u0003\u0004........word/document.xml", "docx"],
    ["PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.text", "odt"],
    ["PK\u0003\u0004....mimetypeapplication/vnd.sun.xml.writer", "odt"],
    ["PK\u0003\u0004....[Content_Types].xml....document.xml", "docx"],
    ["  {\\rtf1\\ansi", "rtf"],
    ['<?xml version="1.0"?>\n<!-- a --><html xmlns="http://www.w3.org/1999/xhtml">', "html"],
    ["<p>KẾ HOẠCH</p>\n<p>Trồng cây</p>\n", "html"],
    ["MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n", "html"],
    [
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument x="">',
      "docx",
    ],
    ['<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">', "docx"],
    ['<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">', "odt"],
    ["<b>Lưu ý</b> đoạn này\nvẫn là\nvăn bản thường\n", "text"],
    ["Số: 5\nMIME-Version: 1.0\n", "text"],
    ["KẾ HOẠCH\n\nTT\tViệc\tChủ trì\n", "text"],
    ["Giá trị # 1 và **2**\n", "text"],
    ["# KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n", "markdown"],
    ["| TT | Việc |\n|---|---|\n| 1 | a |\n", "markdown"],
    ["**I. MỤC ĐÍCH**\n\n**1. Mục đích**\n\n**2. Yêu cầu**\n\n**II. NỘI DUNG**\n", "markdown"],
    ["|\n**ỦY BAN NHÂN DÂN**\n|\nCỘNG HÒA\n|\n|\nSố: 1\n|\n", "markdown"],
  ])("tells %j as %s", (content, format) => {
    expect(detectFormat(bytes(content), null, null)).toBe(format);
  });

  it("knows the flat forms behind a document type declaration, and refuses other XML", () => {
    const flat =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">';
    expect(detectFormat(bytes(flat), null, null)).toBe("odt");
    for (const xml of ['<?xml version="1.0"?><foo/>', "<?xml version='1.0'?>\n<svg>"]) {
      expect(() => detectFormat(bytes(xml), null, null)).toThrow(
        expect.objectContaining({ code: "unsupported-format", limit: "xml" }),
      );
    }
  });

  it("takes the name as a hint only", () => {
    expect(detectFormat(bytes("KẾ HOẠCH\n"), null, "a.md")).toBe("markdown");
    expect(detectFormat(bytes("TT\tViệc\tChủ trì\n"), null, "a.md")).toBe("text");
    expect(detectFormat(bytes("# KẾ HOẠCH\n## I\n"), null, "a.txt")).toBe("markdown");
    expect(detectFormat(null, "# KẾ HOẠCH\n## I\n", null)).toBe("markdown");
    expect(detectFormat(encodeUtf16Le("KẾ HOẠCH"), null, null)).toBe("text");
    expect(detectFormat(bytes("<html><p>KẾ HOẠCH"), null, "a.doc")).toBe("html");
    expect(detectFormat(bytes("{\\rtf1 KE HOACH}"), null, "a.doc")).toBe("rtf");
    expect(detectFormat(bytes("PK\u0003\u0004....word/document.xml"), null, "a.doc")).toBe("docx");
    expect(detectFormat(withEntry("WordDocument"), null, "a.txt")).toBe("doc");
  });

  it("tells Word files by their entries", () => {
    expect(detectFormat(withEntry("WordDocument"), null, null)).toBe("doc");
    expect(() => detectFormat(withEntry("EncryptedPackage"), null, null)).toThrow(
      expect.objectContaining({ code: "encrypted" }),
    );
    expect(() => detectFormat(withEntry("Workbook"), null, null)).toThrow(
      expect.objectContaining({ code: "unsupported-format", limit: "xls" }),
    );
  });
});

describe("readDocument", () => {
  it.each(["", "\ufeff", " \n\t\r\n ", "\u00a0\n"])("finds %j empty", async (content) => {
    expect((await errorOf(content)).code).toBe("empty");
  });

  it("refuses what is not text", async () => {
    expect(await errorOf(new Uint8Array([1, 2, 0, 3, 0, 0, 9]))).toMatchObject({
      code: "unsupported-format",
      detail: "binary",
    });
  });

  it("asks for the bytes of a PDF", async () => {
    expect(await errorOf("%PDF-1.7\n")).toMatchObject({ code: "malformed", detail: "not-opened" });
  });

  it("holds the limits", async () => {
    expect(await errorOf("a".repeat(2000), { maxBytes: 1024 })).toMatchObject({
      code: "resource-limit",
      detail: "too-large",
    });
    expect(await errorOf("a\n\n".repeat(20), { maxBlocks: 10 })).toMatchObject({
      code: "resource-limit",
      detail: "too-many-blocks",
    });
    expect(await errorOf(`TT\tb\tc\n${"x\t".repeat(1_000_000)}y`)).toMatchObject({
      code: "resource-limit",
      detail: "too-many-cells",
    });
    expect(() => resolveLimits({ maxBytes: 0 })).toThrow(RangeError);
  });

  it("stops at an abort signal", async () => {
    const input = { bytes: bytes("KẾ HOẠCH"), text: null, name: null, file: new VFile() };
    const options = {
      limits: resolveLimits(),
      allowClassified: false,
      signal: AbortSignal.abort(),
    };
    await expect(readDocument(input, options)).rejects.toMatchObject({ code: "aborted" });
  });

  it("reads a string without an encoding", async () => {
    const input = { bytes: null, text: "\ufeffKẾ HOẠCH", name: null, file: new VFile() };
    const document = await readDocument(input, { limits: resolveLimits(), allowClassified: false });
    expect(document).toMatchObject({ format: "text", encoding: null, text: "KẾ HOẠCH" });
  });

  it("reports bytes that are not valid", async () => {
    const { codes } = await read(new Uint8Array([...bytes("Kế hoạch "), 0xff, ...bytes("năm")]));
    expect(codes).toEqual(["text/replaced-bytes"]);
  });

  it.each([
    ["a line of two million letters", "kế hoạch ".repeat(250_000)],
    ["a million blank lines", `KẾ HOẠCH${"\n".repeat(1_000_000)}hết`],
    ["a hundred thousand open angle brackets", "<p ".repeat(100_000)],
    ["lines of tabs", `a\tb\n${"\t\n".repeat(100_000)}c`],
  ])("reads %s", async (_name, content) => {
    expect((await read(content)).blocks.length).toBeGreaterThan(0);
  });
});
