import { VFile } from "vfile";
import { expect, it } from "vitest";
import { PlanError } from "../../../src/model/index.js";
import { decodeHtml } from "../../../src/readers/html/decode-html.js";
import { readHtml } from "../../../src/readers/html/read-html.js";
import { unpackMhtml } from "../../../src/readers/html/unpack-mhtml.js";
import { defaultLimits } from "../../../src/readers/limits.js";
import { isMhtml } from "../../../src/readers/shared/mhtml.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

it("takes Vietnamese UTF-8 for what it is, whatever the page declares", () => {
  expect(decodeHtml(utf8("<meta charset=windows-1252><p>Kế hoạch"))).toEqual({
    text: "<meta charset=windows-1252><p>Kế hoạch",
    encoding: "utf-8",
  });
});

it("decodes UTF-16 by its byte order mark", () => {
  const text = "<p>Kế hoạch";
  const units = [0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))];
  const bytes = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
  expect(decodeHtml(bytes)).toEqual({ text, encoding: "utf-16le" });
});

it("decodes as a page declares", () => {
  const declared =
    '<meta http-equiv=Content-Type content="text/html; charset=windows-1258">K\xea\xec';
  expect(decodeHtml(latin(declared)).text.normalize("NFC")).toMatch(/Kế$/);
  expect(decodeHtml(latin("<meta charset='iso-8859-1'>\x93A\x94"))).toEqual({
    text: "<meta charset='iso-8859-1'>“A”",
    encoding: "windows-1252",
  });
});

it("tells windows-1258 from letters of an old font where nothing is declared", () => {
  expect(decodeHtml(latin("<p>K\xea\xec hoa\xf2ch, nhi\xea\xf2m vu\xf2")).encoding).toBe(
    "windows-1258",
  );
  expect(decodeHtml(latin("<p>§iÒu kiÖn, nhiÖm vô, c«ng t¸c, ®¬n vÞ")).encoding).toBe(
    "windows-1252",
  );
});

it("keeps UTF-8 with a few broken bytes", () => {
  const bytes = Uint8Array.from([...utf8("<meta charset=utf-8>Kế hoạch năm tới "), 0xff]);
  expect(decodeHtml(bytes)).toEqual({
    text: "<meta charset=utf-8>Kế hoạch năm tới \ufffd",
    encoding: "utf-8",
  });
});

const message = (encoding: string, body: string): string =>
  [
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; boundary="----=_Phan"',
    "",
    "This is a Single File Web Page.",
    "",
    "------=_Phan",
    "Content-Location: file:///C:/a.htm",
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Type: text/html; charset="utf-8"',
    "",
    body,
    "------=_Phan",
    "Content-Type: image/gif",
    "",
    "R0lGOD",
    "------=_Phan--",
    "",
  ].join("\r\n");

it.each([
  ["quoted-printable", "<p class=3DMsoNormal>K=E1=BA=BF ho=\r\n=E1=BA=A1ch</p>"],
  ["base64", btoa(String.fromCharCode(...utf8("<p>Kế hoạch</p>")))],
  ["8bit", String.fromCharCode(...utf8("<p>Kế hoạch</p>"))],
])("finds the page in a file of several parts, encoded as %s", (encoding, body) => {
  const text = message(encoding, body);
  expect(isMhtml(text)).toBe(true);
  expect(unpackMhtml(latin(text)).text).toMatch(/<p[^>]*>Kế hoạch<\/p>/);
});

it("finds the page inside parts of parts", () => {
  const inner =
    "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>A</p>\n--b--";
  const outer = `From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="a"\n\n--a\n${inner}\n--a--`;
  expect(unpackMhtml(utf8(outer)).text.trim()).toBe("<p>A</p>");
});

it("tells a file of several parts from a page and from text", () => {
  expect(isMhtml("<html><p>MIME-Version: 1.0")).toBe(false);
  expect(isMhtml("Kế hoạch\n\nContent-Type: multipart/related")).toBe(false);
});

it("refuses a file of several parts that holds no page", async () => {
  const bytes = utf8(
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n\nA\n--a--",
  );
  const input = { bytes, text: null, name: null, file: new VFile() };
  await expect(readHtml(input, { limits: defaultLimits, allowClassified: false })).rejects.toThrow(
    PlanError,
  );
});

it("reads a page and a file of several parts into the same document", async () => {
  const options = { limits: defaultLimits, allowClassified: false };
  const rest = { text: null, name: null, file: new VFile() };
  const page = await readHtml({ bytes: utf8("<p>Kế hoạch</p>"), ...rest }, options);
  const bytes = latin(message("quoted-printable", "<p>K=E1=BA=BF ho=E1=BA=A1ch</p>"));
  const parts = await readHtml({ bytes, ...rest }, options);
  expect(parts.text).toBe(page.text);
  expect(page).toMatchObject({ format: "html", encoding: "utf-8" });
});
