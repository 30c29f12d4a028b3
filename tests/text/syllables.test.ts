import { describe, expect, it } from "vitest";
import { isSyllable, scoreSyllables } from "../../src/text/index.js";

const words = (list: string): string[] => list.split(" ");

const valid = words(
  "nghiêng nghiệp gì gìn gịt giêng giếng giết giữa gia già quốc quý quí quyết quỳnh quân khuya khuỷu ngoằn ngoèo " +
    "nghe ghế kế yêu yếu yên iêu oan ở ý uống ươm rượu hươu hoạch thoại huyện xoong boong tuếch huênh cuộn thuở khuây " +
    "kạn đắk nguyễn chuyển trương phường xã bị thị trấn ly lý lí kỹ kĩ tỷ tỉ sĩ sỹ mỹ vỹ",
);
const invalid = words(
  "nge gế kà cế viêt liet cap hòan qúy rựơu đựơc gịa tr ng kh đ website phòg thủyy quủa bwớc bănh nhưg côngg " +
    "giiữ nghành hoẵng̃ ngại3 gh",
);

describe("isSyllable", () => {
  it.each(valid)("takes %s", (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.toUpperCase())).toBe(true);
    expect(isSyllable(word.normalize("NFD"))).toBe(true);
  });

  it.each(invalid)("refuses %s", (word) => expect(isSyllable(word)).toBe(false));

  it("takes both placements of the tone where both are written", () => {
    const pairs = words("hòa hoà khỏe khoẻ thủy thuỷ Ủy Uỷ xòe xoè túy tuý");
    expect(pairs.filter((word) => !isSyllable(word))).toEqual([]);
  });

  it("takes the tones that a final stop leaves, and no other", () => {
    const kept = words("mát mạt cách cạch tiếp tiệp thước thược");
    const wrong = words("mat màt mảt mãt cach càch tiêp tiểp thươc thườc");
    expect(kept.filter((word) => !isSyllable(word))).toEqual([]);
    expect(wrong.filter(isSyllable)).toEqual([]);
  });

  it("takes letters that look like those meant", () => {
    expect(isSyllable("đƣợc")).toBe(true);
    expect(isSyllable("Ðiều")).toBe(true);
  });

  it("refuses nothing and several words", () => {
    expect(isSyllable("")).toBe(false);
    expect(isSyllable("kế hoạch")).toBe(false);
    expect(isSyllable("kế-hoạch")).toBe(false);
  });
});

describe("scoreSyllables", () => {
  it("counts the syllables of a text and those with a diacritic", () => {
    expect(scoreSyllables("Ủy ban nhân dân xã xây dựng kế hoạch.")).toEqual({
      syllables: 9,
      marked: 8,
      judged: 9,
      share: 1,
    });
  });

  it("says the same of a text in NFD", () => {
    const text = "Kế hoạch số 12/KH-UBND của Ủy ban nhân dân huyện “Ba Vì” về cải cách hành chính";
    expect(scoreSyllables(text.normalize("NFD"))).toEqual(scoreSyllables(text));
  });

  it.each([
    "12/KH-UBND",
    "HĐND, QĐ, BTVTƯ, LĐTBXH",
    "QyĐ TTr CTr",
    "website Internet Word",
    "31/12/2024, 2a, m2, 20°C, 15 km², 30%",
    "a) b) đ)",
    "",
    "– … “” • → § 5",
  ])("sets %s aside", (text) =>
    expect(scoreSyllables(text)).toEqual({ syllables: 0, marked: 0, judged: 0, share: 1 }),
  );

  it.each([
    ["TCVN3 in a Latin font", "Uû ban nh©n d©n huyÖn tæ chøc triÓn khai thùc hiÖn kÕ ho¹ch"],
    [
      "VNI in a Latin font",
      "UÛy ban nhaân daân huyeän toå chöùc trieån khai thöïc hieän keá hoaïch",
    ],
    [
      "UTF-8 read as Windows-1252",
      "á»¦y ban nhÃ¢n dÃ¢n huyá»‡n tá»• chá»©c triá»ƒn khai thá»±c hiá»‡n",
    ],
    [
      "letters of Cyrillic and Greek",
      "Ӫy ban nhân dân huyӋn tә chӭc triӇn khai thӵc hiӋn kӃ hoҥch",
    ],
    [
      "letters of the private use area",
      "\ue001y ban nh\ue002n d\ue002n huy\ue003n t\ue004 ch\ue005c",
    ],
    [
      "replacement characters",
      "\ufffdy ban nh\ufffdn d\ufffdn huy\ufffdn t\ufffd ch\ufffdc tri\ufffdn",
    ],
    ["control characters", "\u0001y ban nh\u0002n d\u0002n huy\u0003n t\u0004 ch\u0005c"],
  ])("gives %s a low share", (_what, text) => {
    const { share, judged } = scoreSyllables(text);
    expect(judged).toBeGreaterThan(5);
    expect(share).toBeLessThan(0.65);
  });

  it("judges an onset that lost its rime", () => {
    expect(scoreSyllables("K ho ch th ng kh")).toMatchObject({ syllables: 1, judged: 5 });
  });

  it("is not led astray by signs beside words", () => {
    const text = "“Kế hoạch”, «quý»… huyện¹ – xã; •Văn phòng ·Công an →thực hiện 5 m² đất";
    const { share, syllables } = scoreSyllables(text);
    expect(syllables).toBe(12);
    expect(share).toBe(1);
  });
});
