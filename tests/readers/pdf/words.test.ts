import { describe, expect, test } from "vitest";
import { centred, line } from "./lay-out.js";
import { bold, type FontInput, italic, regular, textWidth } from "./pdf-fonts.js";
import type { Mark } from "./pdf-marks.js";
import { body, readMarks, readPages, setText } from "./set-text.js";

const fallback: FontInput = { name: "Carlito" };
const sentence = "Phòng Văn hóa rà soát thủ tục hành chính của phường Hạ Long Đông.";

/** Pieces of a line set one behind the other, each as a text of its own. */
function pieces(
  parts: readonly (readonly [string, FontInput?])[],
  x = 85,
  y = 700,
  size = 13,
): Mark[] {
  let at = x;
  return parts.map(([text, font = regular]) => {
    const mark = line(text, at, y, size, { font });
    at += textWidth(text, size);
    return mark;
  });
}

describe("words", () => {
  test("stay whole where the font changes inside them", async () => {
    const letters = [...sentence].map(
      (letter) => [letter, /[\u1e00-\u1eff]/u.test(letter) ? fallback : regular] as const,
    );
    expect(await readMarks(pieces(letters))).toEqual([sentence]);
  });

  test("are parted by a gap where no space is drawn", async () => {
    const words = sentence.split(" ");
    let x = 85;
    const marks = words.map((word) => {
      const mark = line(word, x, 700);
      x += textWidth(word, 13) + 3.25;
      return mark;
    });
    expect(await readMarks(marks)).toEqual([sentence]);
  });

  test("of justified lines are parted once, however wide their spaces", async () => {
    const text = `${sentence} ${sentence} ${sentence}`;
    const { marks, lines } = setText(text, { ...body, width: 250, justified: true });
    expect(lines.length).toBeGreaterThan(2);
    expect(await readMarks(marks)).toEqual([text]);
  });

  test("keep their order where the text is drawn out of order", async () => {
    const marks = pieces([["Phòng "], ["Văn hóa "], ["chủ trì thực hiện"]]);
    expect(await readMarks([...marks].reverse())).toEqual(["Phòng Văn hóa chủ trì thực hiện"]);
  });

  test("are composed of letters and marks in NFC", async () => {
    expect(await readMarks([line("Đề nghị cấp phép".normalize("NFD"), 85, 700)])).toEqual([
      "Đề nghị cấp phép",
    ]);
  });

  test("take a mark that is drawn as a glyph of its own behind its letter", async () => {
    const at = (text: string): number => 85 + textWidth(text, 13);
    const marks = [line("Thu tục", 85, 700), line("\u0309", at("Th") + 3, 700)];
    expect(await readMarks(marks)).toEqual(["Thủ tục"]);
  });

  test("take a mark that is drawn before its letter", async () => {
    const marks = [
      line("Th", 85, 700),
      line("\u0309", 85 + textWidth("Th", 13) + 3, 700),
      line("u tục", 85 + textWidth("Th", 13), 700),
    ];
    expect(await readMarks(marks)).toEqual(["Thủ tục"]);
  });

  test("take two marks of one letter, in the order of Unicode", async () => {
    const x = 85 + textWidth("k", 13);
    const marks = [
      line("kế hoạch".replace("ế", "e").replace("ạ", "ạ"), 85, 700),
      line("\u0301", x + 2, 701),
      line("\u0302", x + 2, 700),
    ];
    expect(await readMarks(marks)).toEqual(["kế hoạch"]);
  });

  test("show ligatures as their letters", async () => {
    expect(await readMarks([line("o\ufb03ce, \ufb01le", 85, 700)])).toEqual(["office, file"]);
  });

  test("leave out soft hyphens and signs without width", async () => {
    expect(await readMarks([line("hành\u00ad chính\u200b công\ufeff", 85, 700)])).toEqual([
      "hành chính công",
    ]);
  });

  test("show the bullets of symbol fonts as bullets", async () => {
    const symbol: FontInput = { name: "SymbolMT" };
    const marks = [
      line("\uf0b7", 103, 700, 13, { font: symbol }),
      line("Công khai thủ tục.", 121, 700),
    ];
    const [text] = await readMarks(marks);
    expect(text).toMatch(/^[•●·] ?Công khai thủ tục\.$/u);
  });

  test("are bold once where they are drawn twice, a hair apart", async () => {
    const { document } = await readPages([
      [line("Điều khoản thi hành", 85, 700), line("Điều khoản thi hành", 85.4, 700)],
    ]);
    expect(document.children).toMatchObject([
      { wording: { text: "Điều khoản thi hành" }, bold: true },
    ]);
  });

  test("are drawn once where the same text lies exactly on itself", async () => {
    const marks = [line(sentence, 85, 700), line(sentence, 85, 700)];
    expect(await readMarks(marks)).toEqual([sentence]);
  });

  test("with a double letter keep both letters", async () => {
    expect(await readMarks([line("xoong, boong, 2011, 1100, lll", 85, 700)])).toEqual([
      "xoong, boong, 2011, 1100, lll",
    ]);
  });
});

describe("headings with their letters set apart", () => {
  test.each([
    ["by typed spaces", line("K Ế  H O Ạ C H", 230, 700, 14, { font: bold })],
    ["by character spacing", line("KẾ HOẠCH", 230, 700, 14, { font: bold, charSpacing: 4 })],
    [
      "by moves between letters",
      line("", 230, 700, 14, {
        font: bold,
        text: [
          ...[..."KẾ"].flatMap((one) => [one, -300]),
          -700,
          ...[..."HOẠCH"].flatMap((one) => [one, -300]),
        ],
      }),
    ],
    [
      "by moves between letters and a space",
      line("", 230, 700, 14, { font: bold, text: [..."KẾ HOẠCH"].flatMap((one) => [one, -300]) }),
    ],
    [
      "by non-breaking spaces",
      line("K\u00a0Ế\u00a0\u00a0H\u00a0O\u00a0Ạ\u00a0C\u00a0H", 230, 700, 14),
    ],
  ])("%s are words", async (_, mark) => {
    expect(await readMarks([mark])).toEqual(["KẾ HOẠCH"]);
  });

  test("of three words are three words", async () => {
    expect(await readMarks([line("Q U Y Ế T  Đ Ị N H  N À Y", 200, 700, 14)])).toEqual([
      "QUYẾT ĐỊNH NÀY",
    ]);
  });

  test("are told from the single letters of a table or list", async () => {
    expect(await readMarks([line("Các mức A B C được xếp loại", 85, 700)])).toEqual([
      "Các mức A B C được xếp loại",
    ]);
  });

  test("keep a line of words that are only spaced a little", async () => {
    expect(await readMarks([line(sentence, 85, 700, 13, { charSpacing: 0.4 })])).toEqual([
      sentence,
    ]);
  });

  test("pressed together are still parted at their spaces", async () => {
    expect(await readMarks([line(sentence, 85, 700, 13, { charSpacing: -0.5 })])).toEqual([
      sentence,
    ]);
  });
});

describe("raised and lowered letters", () => {
  test("stand in the line that they belong to", async () => {
    const at = 85 + textWidth("diện tích 120 m", 13);
    const marks = [
      line("diện tích 120 m", 85, 700),
      line("2", at, 705, 8),
      line(" đất trống", at + 4, 700),
    ];
    expect(await readMarks(marks)).toEqual(["diện tích 120 m2 đất trống"]);
  });

  test("drawn by text rise count the same", async () => {
    const at = 85 + textWidth("diện tích 120 m", 13);
    const marks = [
      line("diện tích 120 m", 85, 700),
      line("2", at, 700, 8, { rise: 5 }),
      line(" đất trống", at + 4, 700),
    ];
    expect(await readMarks(marks)).toEqual(["diện tích 120 m2 đất trống"]);
  });

  test("as browsers draw them, five sixths of the size, stand in their line too", async () => {
    const at = 85 + textWidth("từ 8", 14);
    const marks = [
      line("từ 8", 85, 700, 14),
      line("h", at, 705.5, 14 * (5 / 6)),
      line("30 tại hội trường", at + textWidth("h", 14 * (5 / 6)), 700, 14),
    ];
    expect(await readMarks(marks)).toEqual(["từ 8h30 tại hội trường"]);
  });

  test("that call a note are no part of the word, and the note is a note", async () => {
    const { document } = await readPages([
      [
        ...setText("Thực hiện theo chương trình chung của tỉnh", body).marks,
        line("1", 85 + textWidth("Thực hiện theo chương trình chung của tỉnh", 13), 765, 8),
        { kind: "rule", from: [85, 120], to: [229, 120] },
        line("1", 85, 112, 6.5),
        line(" Chương trình số 8 của Ban điều hành.", 88.5, 108, 10),
      ],
    ]);
    expect(
      document.children.map((block) =>
        block.type === "paragraph" ? [block.wording.text, block.note ?? false] : [],
      ),
    ).toEqual([
      ["Thực hiện theo chương trình chung của tỉnh", false],
      ["Chương trình số 8 của Ban điều hành.", true],
    ]);
  });
});

describe("words at the end of a line", () => {
  const wrap = (first: string, second: string): Promise<unknown> => {
    const right = 550 - textWidth(first, 13);
    return readMarks([line(first, right, 700), line(second, right, 682)]);
  };
  const filled = "theo chỉ đạo của Thường trực và đề nghị của Văn phòng tại văn bản số 45/2025/";

  test.each([
    ["HĐND- goes on with UBND", "Văn phòng HĐND-", "UBND phối hợp", "Văn phòng HĐND-UBND phối hợp"],
    [
      "a slash inside a number",
      "Nghị định số 45/2025/",
      "NĐ-CP của Chính phủ",
      "Nghị định số 45/2025/NĐ-CP của Chính phủ",
    ],
    ["a span of years", "giai đoạn 2025-", "2030 của tỉnh", "giai đoạn 2025-2030 của tỉnh"],
    [
      "a dash with a space before it stays apart",
      "phát triển kinh tế -",
      "xã hội của huyện",
      "phát triển kinh tế - xã hội của huyện",
    ],
  ])("%s", async (_, first, second, joined) => {
    expect(await wrap(first, second)).toEqual([joined]);
  });

  test("are joined in running text too", async () => {
    const text = `${filled}NĐ-CP ngày 02 tháng 3 năm 2025 của Chính phủ về công tác lưu trữ.`;
    const { marks } = setText(text, { ...body, width: textWidth(filled, 13) + 2 });
    expect(await readMarks(marks)).toEqual([text]);
  });
});

describe("pages that are turned", () => {
  const { marks } = setText(`${sentence} ${sentence}`, { ...body, y: 700, width: 300 });
  const whole = [`${sentence} ${sentence}`];
  const matrixFor = {
    90: [0, 1, -1, 0, 842, 0],
    180: [-1, 0, 0, -1, 595, 842],
    270: [0, -1, 1, 0, 0, 595],
  } as const;
  const sizeFor = { 90: [842, 595], 180: [595, 842], 270: [842, 595] } as const;

  test.each([90, 180, 270] as const)("by /Rotate %i read upright", async (rotate) => {
    // What is drawn is turned the other way, so that it stands upright on the screen.
    const turned: Mark = { kind: "form", marks, at: [matrixFor[rotate]] };
    const page = { marks: [turned], rotate, size: sizeFor[rotate] };
    const { blocks, document } = await readPages([page]);
    expect(blocks).toEqual(whole);
    const place = document.locate?.(0, 5);
    expect(place?.page).toBe(1);
    expect(place?.box?.[2]).toBeGreaterThan(place?.box?.[3] ?? Number.POSITIVE_INFINITY);
  });

  test.each([90, 180, 270] as const)(
    "by drawing, %i degrees, read along their lines",
    async (turn) => {
      const turned: Mark = { kind: "form", marks, at: [matrixFor[turn]] };
      expect((await readPages([{ marks: [turned], size: sizeFor[turn] }])).blocks).toEqual(whole);
    },
  );

  test("sideways paper needs no turning", async () => {
    const page = { marks: [line(sentence, 85, 500)], size: [842, 595] as const };
    expect((await readPages([page])).blocks).toEqual([sentence]);
  });

  test("a crop box moves nothing out of order, and boxes count from its corner", async () => {
    const page = { marks: [line(sentence, 85, 700)], cropBox: [50, 50, 550, 800] as const };
    const { blocks, document } = await readPages([page]);
    expect(blocks).toEqual([sentence]);
    expect(document.locate?.(0, 5)?.box?.[0]).toBeCloseTo(35, 0);
  });
});

describe("text that runs another way than its page", () => {
  test("is kept, apart from the lines that it crosses", async () => {
    const upward = line("Lưu hành nội bộ", 0, 0, 13, { matrix: [0, 1, -1, 0, 40, 300] });
    const { marks } = setText(`${sentence} ${sentence}`, { ...body, y: 400 });
    expect(await readMarks([...marks, upward])).toEqual([
      `${sentence} ${sentence}`,
      "Lưu hành nội bộ",
    ]);
  });
});

describe("text that is not seen", () => {
  test("drawn without ink is left out", async () => {
    const marks = [line(sentence, 85, 700), line("Chữ ẩn", 85, 660, 13, { mode: 3 })];
    const { blocks, codes } = await readPages([marks]);
    expect(blocks).toEqual([sentence]);
    expect(codes).toEqual([]);
  });

  test("is read where it is the layer of a scan, and told so", async () => {
    const marks: Mark[] = [
      { kind: "image", box: [0, 0, 595, 842] },
      ...setText(`${sentence} ${sentence}`, { ...body, more: { mode: 3 } }).marks,
    ];
    const { blocks, codes } = await readPages([marks]);
    expect(blocks).toEqual([`${sentence} ${sentence}`]);
    expect(codes).toEqual(["pdf/scanned-text"]);
  });

  test("outside its clip is left out", async () => {
    const marks: Mark[] = [
      line(sentence, 85, 700),
      {
        kind: "clip",
        box: [85, 650, 200, 20],
        marks: [line("Có thấy", 85, 655), line("Không thấy", 85, 600)],
      },
    ];
    expect(await readMarks(marks)).toEqual([sentence, "Có thấy"]);
  });

  test("beyond the edge of the page is left out", async () => {
    expect(await readMarks([line(sentence, 85, 700), line("Ngoài trang", 700, 700)])).toEqual([
      sentence,
    ]);
  });

  test("is cut with the letter that the clip cuts", async () => {
    const marks: Mark[] = [
      {
        kind: "clip",
        box: [85, 690, textWidth("Phòng Nội vụ", 13) - 1, 20],
        marks: [line("Phòng Nội vụ và các cơ quan", 85, 700)],
      },
    ];
    expect(await readMarks(marks)).toEqual(["Phòng Nội vụ"]);
  });
});

describe("letters on top of blanks", () => {
  test("a number stamped into its slot stands in it", async () => {
    const marks = [
      line("Số:        /KH-UBND", 85, 700),
      line("27", 85 + textWidth("Số:   ", 13), 700.8),
    ];
    expect(await readMarks(marks)).toEqual(["Số: 27 /KH-UBND"]);
  });
});

test("a centred heading in italics and bold reads as one line", async () => {
  const text = "Về việc triển khai công tác dân vận năm 2025";
  const marks = [centred(text, 0, 595, 700, 14, { font: italic })];
  expect(await readMarks(marks)).toEqual([text]);
});
