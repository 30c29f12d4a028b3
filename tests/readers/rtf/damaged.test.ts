import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../src/readers/limits.js";
import { readRtf } from "../../../src/readers/rtf/read-rtf.js";
import { bytesOf, inFile, outcomeOf, readBlocks, show } from "./rtf.js";

const start = "{\\rtf1\\ansi ";
const showFile = (rtf: string): string[] => readBlocks(rtf).blocks.map(show);

describe("Damaged and hostile RTF", () => {
  it("is malformed where it is no RTF", () => {
    for (const text of ["", "{", "{\\rt", "Kế hoạch", "\\rtf1 a}"]) {
      expect(outcomeOf(text)).toBe("malformed");
    }
  });

  it("gives what is sound in a file that ends early, at any place", () => {
    const whole = inFile(
      "{\\*\\listtable{\\list{\\listlevel{\\leveltext\\'02\\'00.;}}\\listid1}}\\pard a{\\footnote b}{\\b c}\\u7871\\'3f" +
        "{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}{\\shp{\\*\\shpinst{\\shptxt d\\par}}}\\par\\trowd\\cellx100\\intbl e\\cell\\row",
    );
    for (let length = 6; length < whole.length; length += 1) {
      expect(outcomeOf(whole.slice(0, length))).toBe("read");
    }
    expect(showFile(`${start}a\\par {\\b b {\\footnote c`)).toEqual(["a", "b (note: c)"]);
  });

  it("says that the end of the file is missing", () => {
    const file = new VFile();
    const bytes = bytesOf(`${start}a\\par {\\b b`);
    readRtf(
      { bytes, text: null, name: null, file },
      { limits: defaultLimits, allowClassified: false },
    );
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(["text/cut-short"]);
  });

  it("ends with the brace that ends the file", () => {
    expect(showFile(`${start}a\\par}}b\\par}`)).toEqual(["a"]);
  });

  it("reads control words that are cut off", () => {
    for (const end of [
      "\\",
      "\\u",
      "\\u-",
      "\\u7",
      "\\'",
      "\\'e",
      "\\bin",
      "\\bin9",
      "\\*",
      "{\\*\\x",
    ]) {
      expect(showFile(`${start}a${end}`)[0]?.[0]).toBe("a");
    }
  });

  it("stops at groups, tables and notes inside one another without end", () => {
    expect(outcomeOf(`${start}${"{".repeat(100_000)}x${"}".repeat(100_000)}}`)).toBe(
      "resource-limit",
    );
    expect(outcomeOf(start + "{".repeat(20_000_000))).toBe("resource-limit");
    expect(outcomeOf(`${start}${"{\\footnote a".repeat(5000)}`)).toBe("resource-limit");
    expect(outcomeOf(`${start}\\itap99999 a\\nestcell`)).toBe("resource-limit");
  });

  it("reads groups side by side and inside what is passed over in any number", () => {
    expect(showFile(`${start}${"{}".repeat(1_000_000)}a}`)).toEqual(["a"]);
    expect(showFile(`${start}{\\pict${"{".repeat(1_000_000)}${"}".repeat(1_000_000)}}a}`)).toEqual([
      "a",
    ]);
    expect(outcomeOf(start + "}".repeat(20_000_000))).toBe("read");
  });

  it("passes over binary data that claims to be longer than the file", () => {
    expect(showFile(`${start}a\\par\\bin4294967295 b\\par}`)).toEqual(["a"]);
    expect(showFile(`${start}a\\par{\\pict\\bin99999999999999999999 b}}c\\par}`)).toEqual(["a"]);
    expect(showFile(`${start}a\\bin-7 b\\par}`)).toEqual(["ab"]);
  });

  it("stops at floods of cells, rows and paragraphs", () => {
    expect(outcomeOf(`${start}\\trowd${"\\cellx9".repeat(50_000)}}`)).toBe("resource-limit");
    expect(outcomeOf(`${start}\\intbl${" a\\cell".repeat(50_000)}}`)).toBe("resource-limit");
    expect(outcomeOf(`${start}${"a\\par ".repeat(600_000)}}`)).toBe("resource-limit");
  });

  it("holds to the size limit", () => {
    expect(() => readBlocks(`${start}a}`, { ...defaultLimits, maxBytes: 5 })).toThrow(
      /larger than/,
    );
  });

  it("follows styles that are based on one another in a ring", () => {
    const styles = "{\\stylesheet{\\s1\\sbasedon2 a;}{\\s2\\sbasedon1 b;}}";
    expect(showFile(`${start}${styles}\\pard\\s1 x\\par}`)).toEqual(["x"]);
  });

  it("keeps later words where a group has two purposes", () => {
    expect(showFile(`${start}{\\footnote a\\footnote b}c{\\field\\field d}\\par}`)).toEqual([
      "cd(note: a)",
    ]);
  });

  it("reads a string of bytes as it reads the bytes", () => {
    const input = {
      bytes: null,
      text: `${start}\u1ebf\\'e0\u00e0\\par}`,
      name: null,
      file: new VFile(),
    };
    const document = readRtf(input, { limits: defaultLimits, allowClassified: false });
    expect(document.text).toContain("ếàà");
  });
});
