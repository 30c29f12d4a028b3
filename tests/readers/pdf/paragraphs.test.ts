import { describe, expect, test } from "vitest";
import { ending, extractPages, letterhead, paragraphs, title } from "./draw-plan.js";
import { centred, line, table } from "./lay-out.js";
import { bold, textWidth } from "./pdf-fonts.js";
import type { Mark } from "./pdf-marks.js";
import { body, readMarks, readPages, type SetInput, setParagraphs, setText } from "./set-text.js";

const one =
  "Phòng Nội vụ chủ trì, phối hợp với Văn phòng và các phòng, ban của huyện rà soát danh mục hồ sơ, tài liệu của năm trước; báo cáo kết quả trước ngày 30 tháng 6.";
const two =
  "Văn phòng theo dõi, đôn đốc các phòng, ban thực hiện Kế hoạch này; tổng hợp khó khăn, vướng mắc và đề xuất hướng xử lý với lãnh đạo huyện.";
const three = "Các phòng, ban căn cứ Kế hoạch này tổ chức thực hiện.";

const justified = { justified: true } as const;
const read = async (texts: readonly string[], input: Partial<SetInput> & { space?: number } = {}) =>
  readMarks(setParagraphs(texts, input).marks);

describe("paragraphs", () => {
  test.each<[string, Partial<SetInput> & { space?: number }]>([
    ["first lines set in", { indent: 36 }],
    ["first lines set in, justified", { indent: 36, ...justified }],
    ["first lines hardly set in", { indent: 14, ...justified }],
    ["space between", { space: 8, ...justified }],
    ["a little space between", { space: 4, ...justified }],
    ["first lines set in and space between", { indent: 36, space: 6, ...justified }],
    ["lines close together", { indent: 36, leading: 14 }],
    ["lines one and a half apart", { indent: 36, leading: 20 }],
    ["lines set in below the first", { indent: -18, ...justified }],
    ["no sign but where lines end", {}],
  ])("told by %s keep their words", async (_, input) => {
    expect(await read([one, two, three], input)).toEqual([one, two, three]);
  });

  test("whose ragged lines end before a number that does not break stay whole", async () => {
    const lines = [
      "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 và Quyết định số",
      "146/2025/QĐ-UBND ngày 12 tháng 6 năm 2025 của Ủy ban nhân dân huyện.",
    ];
    const marks = [
      ...setText(two, { ...body, y: 740, indent: 36, ...justified }).marks,
      // Room for "146/", and none for "146/2025/".
      line(lines[0] as string, 505 - textWidth(lines[0] as string, 13), 690),
      line(lines[1] as string, 85, 672),
    ];
    expect(await readMarks(marks)).toEqual([two, lines.join(" ")]);
  });

  test("that fill their last line stay two where the next is set in", async () => {
    const words = `${one} ${two}`.split(" ");
    const lastWidth = (count: number): number => {
      const { lines } = setText(words.slice(0, count).join(" "), { ...body, indent: 36 });
      return lines.length < 2 ? 0 : textWidth(lines.at(-1) as string, 13);
    };
    const count = words.findIndex((_, at) => lastWidth(at) > 452);
    const full = words.slice(0, count).join(" ");
    expect(await read([full, two, three], { indent: 36 })).toEqual([full, two, three]);
  });

  test("centred over two lines, are one title", async () => {
    const marks = [
      centred(
        "Về công tác văn thư, lưu trữ của các phòng, ban, đơn vị trực thuộc",
        85,
        465,
        700,
        14,
        { font: bold },
      ),
      centred("và Ủy ban nhân dân các xã năm 2025", 85, 465, 682, 14, { font: bold }),
      ...setText(one, { ...body, y: 640, indent: 36, ...justified }).marks,
    ];
    expect(await readMarks(marks)).toEqual([
      "Về công tác văn thư, lưu trữ của các phòng, ban, đơn vị trực thuộc và Ủy ban nhân dân các xã năm 2025",
      one,
    ]);
  });

  test("centred, a type in capitals and a subject below it, stay two", async () => {
    const marks = [
      centred("KẾ HOẠCH", 85, 465, 700, 14, { font: bold }),
      centred("Công tác văn thư, lưu trữ năm 2025", 85, 465, 682, 14, { font: bold }),
    ];
    expect(await readMarks(marks)).toEqual(["KẾ HOẠCH", "Công tác văn thư, lưu trữ năm 2025"]);
  });

  test("under a bold heading without an indent are apart from it", async () => {
    const marks = [
      line("I. MỤC ĐÍCH, YÊU CẦU", 85, 700, 13, { font: bold }),
      ...setText(one, { ...body, y: 682 }).marks,
    ];
    expect(await readMarks(marks)).toEqual(["I. MỤC ĐÍCH, YÊU CẦU", one]);
  });

  test("keep a bold opening and the words behind it in one", async () => {
    const heading = "1. Phòng Nội vụ: ";
    const rest = setText("chủ trì, phối hợp với các phòng, ban rà soát hồ sơ.", {
      ...body,
      x: 85 + textWidth(heading, 13),
      width: 465 - textWidth(heading, 13),
    });
    const { blocks, document } = await readPages([
      [line(heading, 85, 760, 13, { font: bold }), ...rest.marks],
    ]);
    expect(blocks).toEqual([`${heading}${rest.lines.join(" ")}`]);
    expect(document.children).toMatchObject([{ boldPrefix: heading.trim().length }]);
  });
});

describe("a word longer than its line", () => {
  test("is one, cut where the line ends, and the words below it go on", async () => {
    const word = "xn--kehoach-vanthu-luutru-2025".repeat(3).replaceAll("-", "");
    const at = Math.floor(word.length / 2);
    const marks = [
      line(word.slice(0, at), 85, 760),
      line(word.slice(at), 85, 742),
      ...setText(two, { ...body, y: 700, width: textWidth(word.slice(0, at), 13) }).marks,
    ];
    expect(await readMarks(marks)).toEqual([word, two]);
  });
});

describe("a short line that one long word fills", () => {
  test("goes on behind a space where no word was cut", async () => {
    const marks = table({
      x: 85,
      y: 700,
      columns: [60, 70],
      size: 11,
      rules: "stroked",
      rows: [["trên\nCổng/Trang\nthông tin", "phòng\nchống\nngập...);\nhiểu biết"]],
    }).marks;
    expect(await readMarks(marks)).toEqual([
      [["trên Cổng/Trang thông tin", "phòng chống ngập...); hiểu biết"]],
    ]);
  });
});

describe("items of a list", () => {
  const items = [
    "Rà soát danh mục hồ sơ, tài liệu của các phòng, ban và đơn vị trực thuộc huyện, lập mục lục nộp lưu trữ;",
    "tập huấn nghiệp vụ cho công chức, viên chức làm công tác văn thư, lưu trữ của huyện và các xã trong năm;",
    "Kiểm tra việc nộp lưu trữ.",
  ];
  const labels = {
    dashes: ["-", "-", "-"],
    letters: ["a)", "b)", "c)"],
    "letters to đ": ["d)", "đ)", "e)"],
    numbers: ["1.", "2.", "3."],
    "inner numbers": ["1.1.", "1.2.", "1.3."],
    pluses: ["+", "+", "+"],
  };

  test.each(Object.entries(labels))(
    "marked by %s, their first lines set in, are one each",
    async (_, marks) => {
      const texts = items.map((item, at) => `${marks[at]} ${item}`);
      expect(await read(texts, { indent: 36, ...justified })).toEqual(texts);
    },
  );

  test.each(Object.entries(labels))("marked by %s, hanging, are one each", async (_, marks) => {
    let y: number = body.y;
    const drawn: Mark[] = [];
    for (const [at, item] of items.entries()) {
      drawn.push(line(marks[at] as string, 103, y));
      const own = setText(item, { ...body, x: 131, width: 419, y, ...justified });
      drawn.push(...own.marks);
      y = own.next;
    }
    expect(await readMarks(drawn)).toEqual(items.map((item, at) => `${marks[at]} ${item}`));
  });

  test.each(Object.entries(labels))("marked by %s at the edge are one each", async (_, marks) => {
    const texts = items.map((item, at) => `${marks[at]} ${item}`);
    expect(await read(texts)).toEqual(texts);
  });

  test("a dash that a wrap brings to the line start begins none", async () => {
    const text =
      "Phòng Văn hóa và Thông tin, Phòng Tài chính - Kế hoạch, Phòng Kinh tế và Hạ tầng phối hợp - theo chức năng - thực hiện.";
    for (let width = 200; width < 460; width += 20) {
      expect(await read([text], { width })).toEqual([text]);
    }
  });
});

describe("a paragraph over a page break", () => {
  const upper = Array.from({ length: 3 }, () => two);
  const [fill] = [setParagraphs(upper, { y: 230, indent: 36, ...justified })];

  /** The paragraph cut behind its first line. */
  const cut = (text: string, input: Partial<SetInput> = {}): [Mark[], Mark[]] => {
    const own = setText(text, { ...body, indent: 36, ...justified, ...input, y: fill.next });
    const below = own.marks.slice(1).map((mark, at) => ({ ...mark, y: 770 - at * 18 }));
    return [[...fill.marks, ...own.marks.slice(0, 1)], below];
  };

  test("is one, with a segment and a place for each page", async () => {
    const [first, second] = cut(one);
    const { blocks, document } = await readPages([first, second]);
    expect(blocks).toEqual([...upper, one]);
    const last = document.children.at(-1);
    if (last?.type !== "paragraph") throw new Error("no paragraph");
    const { segments } = last.wording;
    expect(segments).toHaveLength(2);
    expect(segments.map(({ start, end }) => document.locate?.(start, end).page)).toEqual([1, 2]);
    expect(segments.map(({ start, end }) => document.text.slice(start, end)).join(" ")).toBe(one);
  });

  test("is one with page numbers between", async () => {
    const [first, second] = cut(one);
    const { document } = await readPages([first, [centred("2", 0, 595, 800), ...second]]);
    const inner = document.children.filter(({ margin }) => margin === undefined);
    expect(inner.map((block) => block.type === "paragraph" && block.wording.text)).toEqual([
      ...upper,
      one,
    ]);
  });

  test("is one with a footnote between", async () => {
    const [first, second] = cut(one);
    const note: Mark[] = [
      { kind: "rule", from: [85, 80], to: [229, 80] },
      line("1", 85, 72, 6.5),
      line(" Theo hướng dẫn của Phòng Nội vụ.", 88.5, 68, 10),
    ];
    const { blocks } = await readPages([[...first, ...note], second]);
    expect(blocks).toEqual([...upper, one, "Theo hướng dẫn của Phòng Nội vụ."]);
  });

  test("ends with its page where the next one is set in", async () => {
    const { blocks } = await readPages([
      fill.marks,
      setText(one, { ...body, y: 770, indent: 36, ...justified }).marks,
    ]);
    expect(blocks).toEqual([...upper, one]);
  });

  test("of a plan has two places", async () => {
    const [text, next] = paragraphs(["I. MỤC ĐÍCH", one], 150);
    expect(next).toBeLessThan(150);
    const own = setText(two, { ...body, indent: 36, ...justified, y: next });
    const extraction = await extractPages([
      [...letterhead(), ...title(), ...text, ...own.marks.slice(0, 1)],
      [
        ...own.marks.slice(1).map((mark, at) => ({ ...mark, y: 770 - at * 18 })),
        ...ending({ y: 600 }),
      ],
    ]);
    const block = extraction.plan.sections[0]?.blocks.at(-1);
    expect(block).toMatchObject({ text: two });
    expect(block?.at?.map(({ page }) => page)).toEqual([1, 2]);
  });
});

describe("a box beside the text", () => {
  test("comes behind the paragraph that stands beside it", async () => {
    const marks = [
      ...setText(one, { ...body, width: 300 }).marks,
      line("Ghi chú: chỉ áp", 430, 751),
      line("dụng ở các xã.", 430, 733),
      ...setText(two, {
        ...body,
        y: 760 - 18 * setText(one, { ...body, width: 300 }).lines.length,
        width: 465,
      }).marks,
    ];
    const blocks = await readMarks(marks);
    expect(blocks).toEqual([one, "Ghi chú: chỉ áp dụng ở các xã.", two]);
  });
});
