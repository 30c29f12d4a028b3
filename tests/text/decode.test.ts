import { describe, expect, it } from "vitest";
import { decodeBytes, isBinary } from "../../src/text/index.js";
import { encodeUtf16Le } from "../readers/variants.js";

const words = "KẾ HOẠCH\nSố: 12/KH-UBND ngày 05 tháng 3 năm 2024";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const swap = (bytes: Uint8Array): Uint8Array => bytes.map((_byte, at) => bytes[at ^ 1] as number);

describe("decodeBytes", () => {
  it.each([
    ["UTF-8", utf8(words), "utf-8"],
    ["UTF-8 with byte order mark", utf8(`\ufeff${words}`), "utf-8"],
    ["UTF-16LE with byte order mark", encodeUtf16Le(words), "utf-16le"],
    ["UTF-16LE without byte order mark", encodeUtf16Le(words).subarray(2), "utf-16le"],
    ["UTF-16BE with byte order mark", swap(encodeUtf16Le(words)), "utf-16be"],
    ["UTF-16BE without byte order mark", swap(encodeUtf16Le(words)).subarray(2), "utf-16be"],
  ])("reads %s", (_name, bytes, encoding) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.text.replaceAll("\r", "")).toBe(words);
    expect(decoded).toMatchObject({ encoding, replaced: 0, cutShort: false });
  });

  it("counts the sequences that are not valid and keeps the rest", () => {
    const bytes = new Uint8Array([...utf8("Kế "), 0xff, ...utf8(" hoạch "), 0xc3, 0x28]);
    expect(decodeBytes(bytes)).toMatchObject({ text: "Kế \ufffd hoạch \ufffd(", replaced: 2 });
  });

  it("does not count replacement characters that stand in the file itself", () => {
    expect(decodeBytes(utf8("K\ufffd hoạch"))).toMatchObject({ replaced: 0 });
  });

  it("tells that the bytes end inside a character", () => {
    expect(decodeBytes(utf8("Kế").subarray(0, 3)).cutShort).toBe(true);
    expect(decodeBytes(encodeUtf16Le("Kế hoạch").subarray(0, 9)).cutShort).toBe(true);
    expect(decodeBytes(utf8("Kế")).cutShort).toBe(false);
  });
});

describe("isBinary", () => {
  it("is true for zero bytes and control characters, false for text in any encoding", () => {
    expect(isBinary(new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]))).toBe(true);
    expect(isBinary(utf8(words))).toBe(false);
    expect(isBinary(encodeUtf16Le(words))).toBe(false);
    expect(isBinary(utf8("Trang 1\f\tTrang 2"))).toBe(false);
  });
});
