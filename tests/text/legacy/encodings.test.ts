import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeSurface, isSyllable, restoreText, toSurface } from "../../../src/text/index.js";
import { encodeLegacy, encodeViqr, toLegacySurface } from "../../support/encode-legacy.js";

const sample =
  "Ủy ban nhân dân huyện Tân Sơn Hạ ban hành kế hoạch nâng cao chất lượng phục vụ, giải quyết thủ tục hành chính; " +
  "kỹ năng giữ gìn, thuở xưa ngoằn ngoèo, nghỉ lễ, đỡ đần, quỹ đất, chữ ký, ngã ba, bẫy, sẵn sàng, mẽ, ghẻ, ỷ lại.";
const everyByte = Uint8Array.from({ length: 255 }, (_, at) => at + 1);

describe("decodeSurface", () => {
  it("reads each byte of VISCII as iconv-lite does", () => {
    for (const byte of everyByte) {
      const bytes = Uint8Array.of(byte);
      expect(decodeSurface(toSurface(bytes), "viscii")).toBe(
        iconv.decode(Buffer.from(bytes), "viscii"),
      );
    }
  });

  it("reads Windows-1258 as iconv-lite does", () => {
    const bytes = encodeLegacy(sample, "windows-1258");
    const expected = iconv.decode(Buffer.from(bytes), "windows-1258").normalize("NFC");
    expect(decodeSurface(toSurface(bytes), "windows-1258")).toBe(expected);
    expect(expected).toBe(sample);
  });

  it.each([
    [
      "tcvn3",
      "Céng hoµ x· héi chñ nghÜa ViÖt Nam, n\u00adíc",
      "Cộng hoà xã hội chủ nghĩa Việt Nam, nước",
    ],
    [
      "vni",
      "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñöôïc, ÑÖÔÏC",
      "Cộng hòa xã hội chủ nghĩa Việt Nam, được, ĐƯỢC",
    ],
    [
      "viqr",
      "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam, ddu+o+.c",
      "Cộng hòa xã hội chủ nghĩa Việt Nam, được",
    ],
    ["mojibake", "Káº¿ hoáº¡ch cá»§a Ủy ban", "Kế hoạch của Ủy ban"],
  ] as const)("reads %s", (encoding, surface, text) => {
    expect(decodeSurface(surface, encoding)).toBe(text);
  });

  it.each(["tcvn3", "vni", "viscii", "vps", "windows-1258"] as const)(
    "gives back a text that was written in %s, in small letters",
    (encoding) => {
      const text = sample.toLowerCase();
      expect(decodeSurface(toLegacySurface(text, encoding), encoding)).toBe(text);
    },
  );

  it.each(["vni", "viscii", "vps", "windows-1258"] as const)(
    "gives back capitals that were written in %s",
    (encoding) => {
      const text = sample.toUpperCase();
      expect(decodeSurface(toLegacySurface(text, encoding), encoding)).toBe(text);
    },
  );

  it("takes bytes in the private use area, where Word keeps those of symbol fonts", () => {
    expect(decodeSurface("ng\uf0b5y", "tcvn3")).toBe("ngày");
  });

  it("takes the signs that PDF files name three glyphs of TCVN3 after", () => {
    expect(decodeSurface("nhµ n−íc, Th«ng t−, x∙ héi, hμng", "tcvn3")).toBe(
      "nhà nước, Thông tư, xã hội, hàng",
    );
    expect(decodeSurface("5 − 3", "tcvn3")).toBe("5 − 3");
  });

  it("keeps signs of punctuation in VIQR", () => {
    expect(decodeSurface("Xa~ lo. a.", "viqr")).toBe("Xã lọ a.");
    expect(decodeSurface("Nga`y mai ho. ddi dda^u? Nha`.", "viqr")).toBe(
      "Ngày mai họ đi đâu? Nhà.",
    );
    expect(decodeSurface("HDDND-UBND", "viqr")).toBe("HĐND-UBND");
  });
});

describe("restoreText", () => {
  it.each(["tcvn3", "vni", "viscii", "vps", "windows-1258"] as const)(
    "recognises %s",
    (encoding) => {
      const surface = toLegacySurface(sample, encoding);
      const { text, restored } = restoreText(surface, null);
      expect(text.toLowerCase()).toBe(sample.toLowerCase());
      expect([...restored.keys()]).toEqual([encoding]);
    },
  );

  it("recognises VIQR", () => {
    const { text, restored } = restoreText(encodeViqr(`${sample}\n${sample}`), null);
    expect(text).toBe(`${sample}\n${sample}`);
    expect([...restored.keys()]).toEqual(["viqr"]);
  });

  it("recognises UTF-8 that was read as Windows-1252 or Latin-1", () => {
    const latin = Buffer.from(sample).toString("latin1");
    expect(restoreText(latin, null).text).toBe(sample);
    expect(restoreText(toSurface(new TextEncoder().encode(sample)), null).text).toBe(sample);
  });

  it("gives back capitals that TCVN3 does not have, where the words beside them are in capitals", () => {
    const lines = ["KẾ HOẠCH", "ỦY BAN NHÂN DÂN XÃ", "Tổ chức THỰC HIỆN", "Ở Hà Nội có Ủy ban"];
    const surface = toLegacySurface([sample, ...lines].join("\n"), "tcvn3");
    const { text } = restoreText(surface, null);
    expect(text.split("\n").slice(1)).toEqual([
      "KẾ HOẠCH",
      "ỦY BAN NHÂN DÂN XÃ",
      "Tổ chức THỰC HIỆN",
      "ở Hà Nội có ủy ban",
    ]);
  });

  it("leaves lines of Unicode between lines of TCVN3", () => {
    const lines = ["Các phòng, ban báo cáo kết quả", toLegacySurface(sample, "tcvn3"), "Cả năm"];
    const { text } = restoreText(lines.join("\n"), null);
    expect(text.split("\n").map((line) => line.toLowerCase())).toEqual([
      "các phòng, ban báo cáo kết quả",
      sample.toLowerCase(),
      "cả năm",
    ]);
  });

  it("finds a passage in TCVN3 in a document of Unicode", () => {
    const lines = [
      ...Array(20).fill(sample),
      toLegacySurface("các thôn, tổ dân phố thực hiện kế hoạch này", "tcvn3"),
    ];
    const { text } = restoreText(lines.join("\n"), null);
    expect(text.endsWith("các thôn, tổ dân phố thực hiện kế hoạch này")).toBe(true);
  });

  it("takes the encoding that is named", () => {
    expect(restoreText("Sè 5", "tcvn3").text).toBe("Số 5");
    expect(restoreText("Sè 5", null).text).toBe("Sè 5");
    const surface = toLegacySurface(sample, "tcvn3");
    expect(restoreText(surface, "unicode").text).toBe(surface);
  });

  it("gives only syllables where the words are all Vietnamese", () => {
    const surface = toLegacySurface(sample, "vni");
    const words = restoreText(surface, null).text.match(/\p{L}+/gu) ?? [];
    expect(words.filter((word) => !isSyllable(word))).toEqual([]);
  });
});
