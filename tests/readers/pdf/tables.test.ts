import { describe, expect, test } from "vitest";
import { read } from "../read.js";
import { buildPdf } from "./build-pdf.js";
import { heads, rows as taskRows, widths } from "./draw-plan.js";
import { withoutXref } from "./hostile-pdfs.js";
import { line, table } from "./lay-out.js";
import { bold } from "./pdf-fonts.js";
import type { Mark, RuleMark } from "./pdf-marks.js";
import { fromBytes, toBytes } from "./pdf-objects.js";
import { body, readMarks, readPages, setText } from "./set-text.js";

const head = [...heads];
const whole = [head, ...taskRows.map((row) => [...row])];
const at = { x: body.x, y: 700, columns: widths, size: 11 };

/** A rule between two points. */
const rule = (
  from: readonly [number, number],
  to: readonly [number, number],
  more: Partial<RuleMark> = {},
): RuleMark => ({ kind: "rule", from, to, ...more });

/** Sides of the columns of the table of tasks. */
const edges: number[] = [body.x];
for (const width of widths) edges.push((edges.at(-1) as number) + width);
const [first, last] = [edges[0] as number, edges.at(-1) as number];

/** Words of cells at the upper left of their place, without a rule; cells by row, lines parted by `\n`. */
function words(
  cells: readonly (readonly string[])[],
  tops: readonly number[],
  xs: readonly number[] = edges,
): Mark[] {
  return cells.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell
        .split("\n")
        .filter((text) => text !== "")
        .map((text, below) =>
          line(text, (xs[column] as number) + 4, (tops[index] as number) - 12 - below * 13, 11),
        ),
    ),
  );
}

const horizontals = (ys: readonly number[], xs: readonly number[] = edges): Mark[] =>
  ys.map((y) => rule([xs[0] as number, y], [xs.at(-1) as number, y]));
const uprights = (xs: readonly number[], top: number, bottom: number): Mark[] =>
  xs.map((x) => rule([x, bottom], [x, top]));

describe("a ruled table", () => {
  test.each(["stroked", "filled", "boxes"] as const)(
    "with %s borders has its rows",
    async (rules) => {
      const { blocks, codes, document } = await readPages([
        table({ ...at, rows: whole, rules }).marks,
      ]);
      expect(blocks).toEqual([whole]);
      expect(codes).toEqual(["pdf/table-by-rules"]);
      expect(document.children).toMatchObject([{ origin: "rules" }]);
    },
  );

  const tops = [700, 680, 660, 640];
  /** The box of each cell, a little apart from the next as browsers set them: left, bottom, right, top. */
  const boxes = tops.flatMap((top) =>
    edges.slice(1).map((right, column) => {
      const left = edges[column] as number;
      return [left + 0.75, top - 19.25, right - 0.75, top - 0.75] as const;
    }),
  );
  type Corners = readonly [left: number, bottom: number, right: number, top: number];
  const clockwise = ([left, bottom, right, top]: Corners): string =>
    `${left} ${bottom} m ${left} ${top} l ${right} ${top} l ${right} ${bottom} l h`;
  const counter = ([left, bottom, right, top]: Corners): string =>
    `${left} ${bottom} m ${right} ${bottom} l ${right} ${top} l ${left} ${top} l h`;
  const shrink = ([left, bottom, right, top]: Corners, by: number): Corners => [
    left + by,
    bottom + by,
    right - by,
    top - by,
  ];
  const raw = (operators: string): Mark => ({ kind: "raw", operators });
  /** The table, told by its rules. */
  const readRuled = async (rules: readonly Mark[]) => {
    const { blocks, codes } = await readPages([[...rules, ...words(whole, tops)]]);
    expect(codes).toEqual(["pdf/table-by-rules"]);
    return blocks;
  };

  test("has its rows where frames are filled: a box with another cut out of it", async () => {
    const evenOdd = boxes.map((box) =>
      raw(`${clockwise(box)} ${clockwise(shrink(box, 0.75))} 0 g f*`),
    );
    const winding = boxes.map((box) =>
      raw(`${clockwise(box)} ${counter(shrink(box, 0.75))} 0 g f`),
    );
    expect(await readRuled(evenOdd)).toEqual([whole]);
    expect(await readRuled(winding)).toEqual([whole]);
  });

  test("has its rows where the sides of a box are cut aslant at its corners", async () => {
    const sides = boxes.flatMap(([left, bottom, right, top]) => [
      raw(
        `${left} ${top} m ${right} ${top} l ${right - 1.5} ${top - 1.5} l ${left + 1.5} ${top - 1.5} l h f`,
      ),
      raw(
        `${left} ${bottom} m ${right} ${bottom} l ${right - 1.5} ${bottom + 1.5} l ${left + 1.5} ${bottom + 1.5} l h f`,
      ),
      raw(
        `${left} ${bottom} m ${left} ${top} l ${left + 1.5} ${top - 1.5} l ${left + 1.5} ${bottom + 1.5} l h f`,
      ),
      raw(
        `${right} ${bottom} m ${right} ${top} l ${right - 1.5} ${top - 1.5} l ${right - 1.5} ${bottom + 1.5} l h f`,
      ),
    ]);
    expect(await readRuled(sides)).toEqual([whole]);
  });

  test("has its rows where its lines are dots", async () => {
    const dots = (from: number, to: number, at: (position: number) => string): Mark[] =>
      Array.from({ length: Math.ceil((to - from) / 1.5) }, (_, index) =>
        raw(`${at(from + index * 1.5)} 0.75 0.75 re f`),
      );
    const marks = [
      ...[...tops, 620].flatMap((y) => dots(first, last, (x) => `${x} ${y}`)),
      ...edges.flatMap((x) => dots(620, 700, (y) => `${x} ${y}`)),
    ];
    expect(await readRuled(marks)).toEqual([whole]);
  });

  test("is not made of grounds that lie on one another", async () => {
    const grounds = boxes.map((box) =>
      raw(`0.9 g ${clockwise(box)} ${clockwise(shrink(box, 0.75))} f 0 g`),
    );
    const { codes } = await readPages([[...grounds, ...words(whole, tops)]]);
    expect(codes).not.toContain("pdf/table-by-rules");
  });

  test("joins words that a narrow column cuts, and no others", async () => {
    const narrow = [
      ["Việc", "Qu\ný I", "Qu\ný II", "Bắt\nđầu"],
      ["Khảo sát", "x", "", "15/8/2\n031"],
      ["Tập huấn", "", "x", "Quý I"],
    ];
    const columns = [120, 24, 24, 40];
    const [block] = await readMarks(
      table({ ...at, columns, rows: narrow, rules: "stroked" }).marks,
    );
    expect(block?.[0]).toEqual(["Việc", "Quý I", "Quý II", "Bắt đầu"]);
    expect(block?.[1]?.[3]).toBe("15/8/2031");
  });

  test.each([
    ["TT", "T\nT"],
    ["STT", "S\nT\nT"],
    ["STT", "ST\nT"],
  ])("joins the head %s of a column as narrow as a letter", async (head, cut) => {
    const rows = [
      [cut, "Việc"],
      ["1", "Khảo sát"],
    ];
    const [block] = await readMarks(
      table({ ...at, columns: [cut.startsWith("ST") ? 24 : 16, 150], rows, rules: "stroked" })
        .marks,
    );
    expect(block?.[0]).toEqual([head, "Việc"]);
  });

  test("joins heads that the narrowest columns cut letter by letter", async () => {
    const cutHeads = [
      ["S\nT\nT", "Việc", "T\n9", "T\n1\n0", "Bắt\nđầu"],
      ["1", "Khảo sát", "x", "", "Quý I"],
      ["2", "Tập huấn", "", "x", "Quý II"],
    ];
    const columns = [13, 120, 13, 13, 60];
    const [block] = await readMarks(
      table({ ...at, columns, rows: cutHeads, rules: "stroked" }).marks,
    );
    expect(block?.[0]).toEqual(["STT", "Việc", "T9", "T10", "Bắt đầu"]);
  });

  test("keeps words that a cell wraps in one paragraph", async () => {
    const wrapped = [
      head,
      [
        "1",
        "Rà soát danh mục hồ sơ của các\nphòng, ban thuộc huyện",
        "Văn phòng",
        "",
        "Tháng 6/2025",
      ],
      ["2", "Tập huấn", "Phòng Nội vụ", "Phòng Tài chính\nPhòng Tư pháp", "Tháng 7/2025"],
    ];
    const [block] = await readMarks(table({ ...at, rows: wrapped, rules: "stroked" }).marks);
    expect(block?.[1]?.[1]).toBe("Rà soát danh mục hồ sơ của các phòng, ban thuộc huyện");
    expect(block?.[2]?.[3]).toBe("Phòng Tài chính Phòng Tư pháp");
  });

  test("may lack its outer borders", async () => {
    const tops = [700, 680, 660, 640];
    const marks = [
      ...horizontals([680, 660, 640]),
      ...uprights(edges.slice(1, -1), 700, 620),
      ...words(whole, tops),
    ];
    expect(await readMarks(marks)).toEqual([whole]);
  });

  test("may lack the borders at its sides alone", async () => {
    const marks = [
      ...horizontals([700, 680, 660, 640, 620]),
      ...uprights(edges.slice(1, -1), 700, 620),
      ...words(whole, [700, 680, 660, 640]),
    ];
    expect(await readMarks(marks)).toEqual([whole]);
  });

  test("may be drawn in rules that hardly meet", async () => {
    const marks = [
      ...horizontals(
        [700, 680, 660, 640, 620].map((y) => y),
        edges.map((x, index) => (index === 0 ? x + 1.5 : x - 1.5)),
      ),
      ...uprights(edges, 699, 621),
      ...words(whole, [700, 680, 660, 640]),
    ];
    expect(await readMarks(marks)).toEqual([whole]);
  });

  test("may have double rules", async () => {
    const marks = [
      ...horizontals([700, 698.5, 680, 678.5, 660, 658.5, 640, 638.5, 620, 618.5]),
      ...uprights(
        edges.flatMap((x) => [x, x + 1.5]),
        700,
        618.5,
      ),
      ...words(whole, [699, 679, 659, 639]),
    ];
    expect(await readMarks(marks)).toEqual([whole]);
  });

  test("may be dotted", async () => {
    const dots: Mark[] = [];
    for (const y of [700, 680, 660, 640, 620]) {
      for (let x = first; x < last; x += 2)
        dots.push({ kind: "box", box: [x, y, 1, 0.8], drawn: "filled" });
    }
    for (const x of edges) {
      for (let y = 620; y < 700; y += 2)
        dots.push({ kind: "box", box: [x, y, 0.8, 1], drawn: "filled" });
    }
    expect(await readMarks([...dots, ...words(whole, [700, 680, 660, 640])])).toEqual([whole]);
  });

  test("may be dashed", async () => {
    const marks: Mark[] = [
      { kind: "raw", operators: "[2 2] 0 d" },
      ...horizontals([700, 680, 660, 640, 620]),
      ...uprights(edges, 700, 620),
      ...words(whole, [700, 680, 660, 640]),
    ];
    expect(await readMarks(marks)).toEqual([whole]);
  });

  test("is no table where its rules are white", async () => {
    const white = (mark: Mark): Mark[] => [
      { kind: "raw", operators: "q 1 1 1 RG" },
      mark,
      { kind: "raw", operators: "Q" },
    ];
    const marks = [
      ...[...horizontals([700, 680]), ...uprights([first, last], 700, 680)].flatMap(white),
      line("Phòng Nội vụ chủ trì.", 90, 686),
    ];
    expect(await readMarks(marks)).toEqual(["Phòng Nội vụ chủ trì."]);
  });

  test("may have shaded cells behind its words", async () => {
    const shade: Mark = {
      kind: "box",
      box: [first, 680, last - first, 20],
      drawn: "filled",
      colour: [0.85, 0.9, 0.95],
    };
    const marks = [
      shade,
      ...horizontals([700, 680, 660, 640, 620]),
      ...uprights(edges, 700, 620),
      ...words(whole, [700, 680, 660, 640]),
    ];
    expect(await readMarks(marks)).toEqual([whole]);
  });

  test("has cells merged down and across", async () => {
    const { document } = await readPages([
      table({
        ...at,
        columns: [30, 150, 100, 100],
        rules: "stroked",
        rows: [
          ["TT", "Nhiệm vụ", { text: "Cơ quan thực hiện", columns: 2 }],
          [{ text: "1", rows: 2 }, "Rà soát", "Văn phòng", "Phòng Tư pháp"],
          ["Kiểm tra", { text: "Các phòng, ban", columns: 2 }],
        ],
      }).marks,
    ]);
    const [block] = document.children;
    if (block?.type !== "table") throw new Error("no table");
    expect(
      block.children.map((row) =>
        row.children.map(({ wording, colSpan, rowSpan }) => [wording.text, colSpan, rowSpan]),
      ),
    ).toEqual([
      [
        ["TT", 1, 1],
        ["Nhiệm vụ", 1, 1],
        ["Cơ quan thực hiện", 2, 1],
      ],
      [
        ["1", 1, 2],
        ["Rà soát", 1, 1],
        ["Văn phòng", 1, 1],
        ["Phòng Tư pháp", 1, 1],
      ],
      [
        ["Kiểm tra", 1, 1],
        ["Các phòng, ban", 2, 1],
      ],
    ]);
  });

  test.each(["stroked", "filled", "boxes"] as const)(
    "with a head on two levels and section rows keeps them (%s)",
    async (rules) => {
      const { blocks } = await readPages([
        table({
          ...at,
          columns: [30, 145, 100, 100, 90],
          rules,
          rows: [
            [
              { text: "TT", rows: 2 },
              { text: "Nhiệm vụ", rows: 2 },
              { text: "Cơ quan thực hiện", columns: 2 },
              { text: "Thời gian", rows: 2 },
            ],
            ["Chủ trì", "Phối hợp"],
            [{ text: "I. CÔNG TÁC VĂN THƯ", columns: 5 }],
            ["1", "Rà soát", "Văn phòng", "Phòng Tư pháp", "Tháng 6/2025"],
            ["II", { text: "Công tác lưu trữ", columns: 4 }],
            ["2", "Kiểm tra", "Phòng Nội vụ", "", "Tháng 9/2025"],
          ],
        }).marks,
      ]);
      expect(blocks).toEqual([
        [
          ["TT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời gian"],
          ["Chủ trì", "Phối hợp"],
          ["I. CÔNG TÁC VĂN THƯ"],
          ["1", "Rà soát", "Văn phòng", "Phòng Tư pháp", "Tháng 6/2025"],
          ["II", "Công tác lưu trữ"],
          ["2", "Kiểm tra", "Phòng Nội vụ", "", "Tháng 9/2025"],
        ],
      ]);
    },
  );

  test("may have its rows parted by ordinals alone, where rules between them are missing", async () => {
    const marks = [
      ...horizontals([700, 680, 580]),
      ...uprights(edges, 700, 580),
      ...words(
        [
          head,
          [
            "1",
            "Rà soát danh mục hồ sơ\ncủa các phòng, ban",
            "Văn phòng",
            "Phòng Tư pháp",
            "Tháng 6/2025",
          ],
          ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ", "Phòng Tài chính\nVăn phòng", "Tháng 7/2025"],
          ["3", "Kiểm tra", "Thanh tra huyện", "", "Tháng 9/2025"],
        ],
        [700, 680, 648, 616],
      ),
    ];
    expect(await readMarks(marks)).toEqual([
      [
        head,
        [
          "1",
          "Rà soát danh mục hồ sơ của các phòng, ban",
          "Văn phòng",
          "Phòng Tư pháp",
          "Tháng 6/2025",
        ],
        ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ", "Phòng Tài chính Văn phòng", "Tháng 7/2025"],
        ["3", "Kiểm tra", "Thanh tra huyện", "", "Tháng 9/2025"],
      ],
    ]);
  });

  test("keeps a cell of numbered items whole where its row has rules", async () => {
    const marks = [
      ...horizontals([700, 680, 620]),
      ...uprights([85, 285, 550], 700, 620),
      ...words(
        [
          ["Cơ quan", "Nhiệm vụ"],
          ["Văn phòng", "1. Rà soát hồ sơ.\n2. Tập huấn.\n3. Kiểm tra."],
        ],
        [700, 680],
        [85, 285, 550],
      ),
    ];
    expect(await readMarks(marks)).toEqual([
      [
        ["Cơ quan", "Nhiệm vụ"],
        ["Văn phòng", "1. Rà soát hồ sơ. 2. Tập huấn. 3. Kiểm tra."],
      ],
    ]);
  });

  test("may have horizontal rules only, its columns told by the words", async () => {
    const marks = [
      ...horizontals([700, 680, 660, 640, 620]),
      ...words(whole, [700, 680, 660, 640]),
    ];
    expect(await readMarks(marks)).toEqual([whole]);
  });

  test("with horizontal rules only keeps wrapped cells in their rows", async () => {
    const marks = [
      ...horizontals([700, 680, 645, 610]),
      ...words(
        [
          head,
          [
            "1",
            "Rà soát danh mục hồ sơ\ncủa các phòng, ban",
            "Văn phòng",
            "Phòng Tư pháp",
            "Tháng 6/2025",
          ],
          ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ", "Phòng Tài chính\nVăn phòng", "Tháng 7/2025"],
        ],
        [700, 680, 645],
      ),
    ];
    expect(await readMarks(marks)).toEqual([
      [
        head,
        [
          "1",
          "Rà soát danh mục hồ sơ của các phòng, ban",
          "Văn phòng",
          "Phòng Tư pháp",
          "Tháng 6/2025",
        ],
        ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ", "Phòng Tài chính Văn phòng", "Tháng 7/2025"],
      ],
    ]);
  });

  test("with horizontal rules only and no ordinals has the rows that its rules part", async () => {
    const xs = [85, 250, 400];
    const marks = [
      ...horizontals([700, 680, 645, 610], [85, 550]),
      ...words(
        [
          ["Nhiệm vụ", "Cơ quan", "Thời gian"],
          ["Rà soát danh mục\nHồ sơ năm 2025", "Văn phòng\nPhòng Tư pháp", "Quý I\nTháng 3"],
          ["Tập huấn nghiệp vụ", "Phòng Nội vụ\nPhòng Tài chính", "Tháng 7/2025"],
        ],
        [700, 680, 645],
        xs,
      ),
    ];
    expect(await readMarks(marks)).toEqual([
      [
        ["Nhiệm vụ", "Cơ quan", "Thời gian"],
        ["Rà soát danh mục Hồ sơ năm 2025", "Văn phòng Phòng Tư pháp", "Quý I Tháng 3"],
        ["Tập huấn nghiệp vụ", "Phòng Nội vụ Phòng Tài chính", "Tháng 7/2025"],
      ],
    ]);
  });

  test("reads a small table inside a cell within that cell", async () => {
    const marks = [
      ...horizontals([700, 680, 600, 580], [85, 285, 550]),
      ...uprights([85, 285, 550], 700, 580),
      ...horizontals([670, 650, 630], [300, 380, 500]),
      ...uprights([300, 380, 500], 670, 630),
      ...words([["Nội dung", "Kinh phí"]], [700], [85, 285]),
      ...words([["Tập huấn", ""]], [680], [85, 285]),
      ...words(
        [
          ["Nguồn", "Số tiền"],
          ["Ngân sách", "10 triệu đồng"],
        ],
        [670, 650],
        [300, 380],
      ),
      ...words([["Kiểm tra", "Không"]], [600], [85, 285]),
    ];
    expect(await readMarks(marks)).toEqual([
      [
        ["Nội dung", "Kinh phí"],
        ["Tập huấn", "Nguồn Số tiền Ngân sách 10 triệu đồng"],
        ["Kiểm tra", "Không"],
      ],
    ]);
  });

  test("stands between the paragraphs around it", async () => {
    const own = table({ ...at, rows: whole, rules: "stroked" });
    const marks = [
      line("Các nhiệm vụ chủ yếu:", 85, 720),
      ...own.marks,
      line("Các phòng, ban báo cáo kết quả.", 85, own.bottom - 20),
    ];
    expect(await readMarks(marks)).toEqual([
      "Các nhiệm vụ chủ yếu:",
      whole,
      "Các phòng, ban báo cáo kết quả.",
    ]);
  });

  test("is one of two on a page where words stand between", async () => {
    const upper = table({ ...at, rows: whole, rules: "stroked" });
    const lower = table({
      x: 85,
      y: upper.bottom - 40,
      columns: [200, 265],
      rows: [
        ["Nội dung", "Kinh phí"],
        ["Tập huấn", "10 triệu đồng"],
      ],
      rules: "stroked",
    });
    const marks = [...upper.marks, line("Kinh phí:", 85, upper.bottom - 25), ...lower.marks];
    expect(await readMarks(marks)).toEqual([
      whole,
      "Kinh phí:",
      [
        ["Nội dung", "Kinh phí"],
        ["Tập huấn", "10 triệu đồng"],
      ],
    ]);
  });

  test("is one of two where only blank stands between, with other columns", async () => {
    const upper = table({ ...at, rows: whole, rules: "stroked" });
    const lower = table({
      x: 85,
      y: upper.bottom - 30,
      columns: [200, 265],
      rows: [["Tổng kinh phí", "10 triệu đồng"]],
      rules: "stroked",
    });
    expect(await readMarks([...upper.marks, ...lower.marks])).toEqual([
      whole,
      [["Tổng kinh phí", "10 triệu đồng"]],
    ]);
  });

  test("has a word too long for its cell whole", async () => {
    const marks = [
      ...horizontals([700, 680, 660], [85, 285, 335, 550]),
      ...uprights([85, 285, 335, 550], 700, 660),
      ...words(
        [
          ["Nhiệm vụ", "Ngày", "Ghi chú"],
          ["Rà soát hồ sơ", "31/12/2025", "    Gửi báo cáo"],
        ],
        [700, 680],
        [85, 285, 335],
      ),
    ];
    expect((await readMarks(marks))[0]?.[1]).toEqual([
      "Rà soát hồ sơ",
      "31/12/2025",
      "Gửi báo cáo",
    ]);
  });

  test("draws the heads of narrow columns upward", async () => {
    const marks = [
      ...horizontals([700, 600, 580], [85, 115, 300]),
      ...uprights([85, 115, 300], 700, 580),
      line("Số thứ tự", 0, 0, 11, { matrix: [0, 1, -1, 0, 104, 620] }),
      line("Nhiệm vụ", 150, 650, 11),
      ...words([["1", "Tập huấn"]], [600], [85, 115]),
    ];
    expect(await readMarks(marks)).toEqual([
      [
        ["Số thứ tự", "Nhiệm vụ"],
        ["1", "Tập huấn"],
      ],
    ]);
  });
});

describe("lines that frame text", () => {
  const text =
    "Phòng Nội vụ phối hợp với Văn phòng và các phòng, ban của huyện rà soát danh mục hồ sơ, báo cáo kết quả trước ngày 30 tháng 6.";

  test("around a page are no table", async () => {
    const { marks } = setText(text, body);
    const frame: Mark = { kind: "box", box: [70, 60, 490, 740], drawn: "stroked" };
    expect(await readMarks([frame, ...marks])).toEqual([text]);
  });

  test("around a page leave the tables in it whole", async () => {
    const frame: Mark = { kind: "box", box: [60, 60, 510, 740], drawn: "stroked" };
    const { marks } = setText(text, body);
    const own = table({ ...at, y: 680, rows: whole, rules: "stroked" });
    expect(await readMarks([frame, ...marks, ...own.marks])).toEqual([text, whole]);
  });

  test("around a paragraph are no table", async () => {
    const { marks } = setText(text, body);
    const frame: Mark = { kind: "box", box: [80, 720, 475, 55], drawn: "stroked" };
    expect(await readMarks([frame, ...marks])).toEqual([text]);
  });

  test("under words are no table", async () => {
    const marks = [
      line("KẾ HOẠCH", 260, 700, 14, { font: bold }),
      rule([250, 696], [340, 696]),
      ...setText(text, { ...body, y: 670 }).marks,
    ];
    expect(await readMarks(marks)).toEqual(["KẾ HOẠCH", text]);
  });
});

describe("a table without rules", () => {
  const plain = [
    head,
    ["1", "Rà soát danh mục hồ sơ", "Văn phòng", "Phòng Tư pháp", "Tháng 6/2025"],
    ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ", "Phòng Tài chính", "Tháng 7/2025"],
    ["3", "Kiểm tra việc nộp lưu trữ", "Thanh tra huyện", "Văn phòng", "Tháng 9/2025"],
    ["4", "Tổng kết", "Phòng Nội vụ", "Văn phòng", "Tháng 12/2025"],
  ];

  test("is told by how its words are aligned, and told so", async () => {
    const { blocks, codes } = await readPages([table({ ...at, rows: plain, rules: "none" }).marks]);
    expect(blocks).toEqual([plain]);
    expect(codes).toEqual(["pdf/table-by-columns"]);
  });

  test("keeps the words that its cells wrap", async () => {
    const marks = words(
      [
        head,
        [
          "1",
          "Rà soát danh mục hồ sơ\ncủa các phòng, ban",
          "Văn phòng",
          "Phòng Tư pháp",
          "Tháng 6/2025",
        ],
        ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ", "Phòng Tài chính\nVăn phòng", "Tháng 7/2025"],
        ["3", "Kiểm tra việc nộp\nlưu trữ", "Thanh tra huyện", "Văn phòng", "Tháng 9/2025"],
      ],
      [700, 684, 652, 620],
    );
    expect(await readMarks(marks)).toEqual([
      [
        head,
        [
          "1",
          "Rà soát danh mục hồ sơ của các phòng, ban",
          "Văn phòng",
          "Phòng Tư pháp",
          "Tháng 6/2025",
        ],
        ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ", "Phòng Tài chính Văn phòng", "Tháng 7/2025"],
        ["3", "Kiểm tra việc nộp lưu trữ", "Thanh tra huyện", "Văn phòng", "Tháng 9/2025"],
      ],
    ]);
  });

  test("without ordinals is told as well", async () => {
    const xs = [85, 250, 400];
    const own = [
      ["Nhiệm vụ", "Cơ quan", "Thời gian"],
      ["Rà soát hồ sơ", "Văn phòng", "Tháng 6/2025"],
      ["Tập huấn", "Phòng Nội vụ", "Tháng 7/2025"],
      ["Kiểm tra", "Thanh tra huyện", "Tháng 9/2025"],
    ];
    expect(await readMarks(words(own, [700, 680, 660, 640], xs))).toEqual([own]);
  });

  test("follows the structure that the file states", async () => {
    const own = [
      ["TT", "Nhiệm vụ", "Cơ quan"],
      ["1", "Rà soát hồ sơ\ncủa các phòng", "Văn phòng"],
      ["2", "Tập huấn\nnghiệp vụ", "Phòng Nội vụ\nPhòng Tư pháp"],
    ];
    const xs = [85, 120, 300];
    const tops = [700, 684, 658];
    let id = 0;
    const marks: Mark[] = [];
    const structure = own.map((row, index) => ({
      type: "TR",
      children: row.map((cell, column) => {
        const cells = own[index]?.map((_, other) => (other === column ? cell : "")) ?? [];
        marks.push({
          kind: "marked",
          tag: "TD",
          id,
          marks: words([cells], [tops[index] as number], xs),
        });
        id += 1;
        return { type: index === 0 ? "TH" : "TD", children: [{ page: 0, id: id - 1 }] };
      }),
    }));
    const { blocks, codes, document } = await readPages([marks], {
      structure: [{ type: "Table", children: structure }],
    });
    expect(blocks).toEqual([
      [
        ["TT", "Nhiệm vụ", "Cơ quan"],
        ["1", "Rà soát hồ sơ của các phòng", "Văn phòng"],
        ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ Phòng Tư pháp"],
      ],
    ]);
    expect(codes).toEqual(["pdf/table-by-tags"]);
    expect(document.children).toMatchObject([{ origin: "tags" }]);
  });

  test("is told by its words where the structure of the file is nonsense", async () => {
    const { blocks, codes } = await readPages(
      [
        [
          {
            kind: "marked",
            tag: "P",
            id: 0,
            marks: table({ ...at, rows: plain, rules: "none" }).marks,
          },
        ],
      ],
      {
        structure: [
          {
            type: "Table",
            children: [{ type: "TR", children: [{ type: "TD", children: [{ page: 0, id: 0 }] }] }],
          },
        ],
      },
    );
    expect(blocks).toEqual([plain]);
    expect(codes).toEqual(["pdf/table-by-columns"]);
  });

  test("is told by its words where the structure of the file runs in a circle", async () => {
    const ids = plain.map((_, id) => id);
    const laid = table({ ...at, rows: plain, rules: "none" }).marks;
    const whole = fromBytes(
      buildPdf({
        pages: [{ marks: [{ kind: "marked", tag: "TD", id: 0, marks: laid }] }],
        structure: [
          {
            type: "Table",
            children: ids.map(() => ({
              type: "TR",
              children: [{ type: "TD", children: [{ page: 0, id: 0 }] }],
            })),
          },
        ],
      }),
    );
    // Each row holds its own table.
    const circle = whole.replace(/(\/S \/TR \/P (\d+ 0 R) )\/K \[[^\]]*\]/g, "$1/K [$2]");
    expect(circle).not.toBe(whole);
    const { blocks } = await read(withoutXref(toBytes(circle)));
    expect(blocks).toEqual([plain]);
  });

  test("is not seen in justified lines whose spaces happen to meet", async () => {
    const text = Array.from({ length: 12 }, () => "Phòng Nội vụ chủ trì rà soát hồ sơ.").join(" ");
    const { marks } = setText(text, { ...body, width: 230, justified: true });
    expect(await readMarks(marks)).toEqual([text]);
  });

  test("is not seen in items whose labels stand apart", async () => {
    const marks = ["1.", "2.", "3.", "4."].flatMap((label, index) => [
      line(label, 103, 700 - index * 20),
      line(`Phòng số ${index + 1} rà soát hồ sơ.`, 139, 700 - index * 20),
    ]);
    expect(await readMarks(marks)).toEqual(
      [1, 2, 3, 4].map((number) => `${number}. Phòng số ${number} rà soát hồ sơ.`),
    );
  });
});
