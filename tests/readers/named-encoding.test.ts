import { describe, expect, it } from "vitest";
import { type Extraction, extractPlan } from "../../src/index.js";
import { toLegacySurface } from "../support/encode-legacy.js";
import { buildDoc } from "./doc/build-doc.js";
import { buildDocx, run } from "./docx/build-docx.js";
import { extractPages } from "./pdf/draw-plan.js";
import { line } from "./pdf/lay-out.js";

const options = { provenance: false } as const;

const restoredIn = ({ diagnostics }: Extraction): unknown[] =>
  diagnostics
    .filter(({ code }) => code === "text/encoding-restored")
    .map(({ params }) => params.encoding);

describe("the encoding that is named", () => {
  const phrase = "Sè 5, §iÒu 5";
  const bytesOf = (text: string): string =>
    Array.from(text, (sign) =>
      sign < "\x80" ? sign : `\\'${sign.charCodeAt(0).toString(16)}`,
    ).join("");
  const forms: Readonly<Record<string, (encoding: "tcvn3" | "utf-8") => Promise<Extraction>>> = {
    "a text file": (encoding) => {
      const surface = Uint8Array.from(phrase, (sign) => sign.charCodeAt(0));
      return extractPlan(encoding === "utf-8" ? phrase : surface, { ...options, encoding });
    },
    "a .docx file": (encoding) =>
      extractPlan(buildDocx(`<w:p>${run(phrase)}</w:p>`), { ...options, encoding }),
    "a .doc file": (encoding) =>
      extractPlan(buildDoc({ narrow: true, paragraphs: [{ runs: [{ text: phrase }] }] }), {
        ...options,
        encoding,
      }),
    "an .rtf file": (encoding) =>
      extractPlan(new TextEncoder().encode(`{\\rtf1\\ansi ${bytesOf(phrase)}}`), {
        ...options,
        encoding,
      }),
    "a PDF file": (encoding) => {
      const mark = line(phrase, 60, 760, 13, { font: { name: "Arial" } });
      return extractPages([[mark]], { options: { ...options, encoding } });
    },
  };

  it.each(Object.entries(forms))("is that of the words of %s", async (_what, extract) => {
    expect((await extract("tcvn3")).text).toBe("Số 5, Điều 5");
    expect((await extract("utf-8")).text).toBe(phrase);
  });

  const named = (text: string, font: string, encoding: "vni" | "mojibake"): Promise<Extraction> => {
    const words = run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
    return extractPlan(buildDocx(`<w:p>${words}</w:p>`), { ...options, encoding });
  };

  it("goes before a font whose words are in no such encoding", async () => {
    const words = "ủy ban nhân dân xã thực hiện kế hoạch";
    const extraction = await named(toLegacySurface(words, "vni"), ".VnTime", "vni");
    expect(extraction.text).toBe(words);
    expect(restoredIn(extraction)).toEqual(["VNI"]);
  });

  it("is not told as turned into Unicode where no word was in it", async () => {
    const words = "Ủy ban nhân dân xã thực hiện kế hoạch";
    const extraction = await named(words, "Arial", "mojibake");
    expect(extraction.text).toBe(words);
    expect(restoredIn(extraction)).toEqual([]);
  });
});
