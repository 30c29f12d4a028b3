import { describe, expect, test } from "vitest";
import {
  ending,
  extractPages,
  heads,
  letterhead,
  paragraphs,
  purpose,
  rows as tasks,
  taskTable,
  title,
  widths,
} from "./draw-plan.js";
import { centred, line, table } from "./lay-out.js";
import type { Mark } from "./pdf-marks.js";
import { body, readPages } from "./set-text.js";

const head = [...heads];
type Cells = readonly string[];

const task = (number: number, more: Partial<Record<1 | 2 | 3 | 4, string>> = {}): string[] => [
  `${number}`,
  more[1] ?? `Kiểm tra việc số ${number}`,
  more[2] ?? "Văn phòng",
  more[3] ?? "Phòng Tư pháp",
  more[4] ?? "Tháng 6/2025",
];

const foot = 60;
/** A piece of the table that ends at the foot of its page. */
const atFoot = (
  rows: readonly Cells[],
  rules: "stroked" | "filled" | "boxes" = "stroked",
): Mark[] => {
  const height = 760 - taskTable(760, rows, rules).bottom;
  return [...taskTable(foot + height, rows, rules).marks];
};
const atHead = (
  rows: readonly Cells[],
  rules: "stroked" | "filled" | "boxes" = "stroked",
): Mark[] => [...taskTable(780, rows, rules).marks];

const tableOf = async (...pages: readonly (readonly Mark[])[]) => {
  const { blocks, document } = await readPages(pages);
  const [block] = document.children;
  if (block?.type !== "table") throw new Error("no table");
  return { blocks, table: block };
};

describe("a table over pages", () => {
  test.each(["stroked", "filled", "boxes"] as const)("is one table (%s)", async (rules) => {
    const { blocks, table: own } = await tableOf(
      atFoot([head, task(1), task(2)], rules),
      atHead([task(3), task(4)], rules),
    );
    expect(blocks).toEqual([[head, task(1), task(2), task(3), task(4)]]);
    expect(own.children.map(({ opensPage }) => opensPage ?? false)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  test("is one over four pages, with page numbers between", async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      ...(page === 1 ? [] : [centred(`${page}`, 0, 595, 805, 13)]),
      ...atHead([...(page === 1 ? [head] : []), task(page * 2 - 1), task(page * 2)]),
    ]);
    const { blocks, codes } = await readPages(pages);
    expect(blocks[0]).toEqual([head, ...Array.from({ length: 8 }, (_, at) => task(at + 1))]);
    expect(codes).toEqual(["pdf/table-by-rules"]);
  });

  test("whose head is printed again keeps every printing, marked as heads", async () => {
    const { blocks, table: own } = await tableOf(
      atFoot([head, task(1), task(2)]),
      atHead([head, task(3)]),
      atHead([head, task(4)]),
    );
    expect(blocks).toEqual([[head, task(1), task(2), head, task(3), head, task(4)]]);
    expect(own.children.map(({ header }) => header)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test("whose head has two levels keeps both where they are printed again", async () => {
    const two = (rows: readonly Cells[], y: number) =>
      table({
        x: body.x,
        y,
        columns: [30, 150, 95, 95, 95],
        size: 11,
        rules: "stroked",
        rows: [
          [
            { text: "TT", rows: 2 },
            { text: "Nhiệm vụ", rows: 2 },
            { text: "Cơ quan thực hiện", columns: 2 },
            { text: "Thời gian", rows: 2 },
          ],
          ["Chủ trì", "Phối hợp"],
          ...rows,
        ],
      }).marks;
    const { table: own } = await tableOf(two([task(1), task(2)], 150), two([task(3)], 780));
    expect(own.children.map(({ header }) => header)).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test("cut in the middle of a row has that row whole", async () => {
    const { blocks } = await tableOf(
      atFoot([head, task(1), task(2, { 1: "Rà soát danh mục hồ sơ\ncủa các phòng, ban và" })]),
      atHead([["", "đơn vị trực thuộc huyện", "", "", ""], task(3)]),
    );
    expect(blocks).toEqual([
      [
        head,
        task(1),
        task(2, { 1: "Rà soát danh mục hồ sơ của các phòng, ban và đơn vị trực thuộc huyện" }),
        task(3),
      ],
    ]);
  });

  test("with a row over three pages, under a head on each, has that row whole", async () => {
    const part = (text: string) => ["", text, "", "", ""];
    const { blocks } = await tableOf(
      atFoot([head, task(1), task(2, { 1: "Rà soát danh mục hồ sơ\ncủa các phòng, ban và" })]),
      atHead([head, part("đơn vị trực thuộc huyện,\ncác xã và thị trấn, của các")]),
      atHead([head, part("trường học và trạm y tế"), task(3)]),
    );
    expect(blocks).toEqual([
      [
        head,
        task(1),
        task(2, {
          1: "Rà soát danh mục hồ sơ của các phòng, ban và đơn vị trực thuộc huyện, các xã và thị trấn, của các trường học và trạm y tế",
        }),
        head,
        head,
        task(3),
      ],
    ]);
  });

  test("cut in two cells at once has both whole", async () => {
    const { blocks } = await tableOf(
      atFoot([
        head,
        task(1),
        task(2, {
          1: "Rà soát danh mục hồ sơ\ncủa các phòng, ban và các",
          3: "Phòng Tư pháp,\nPhòng Tài chính,",
        }),
      ]),
      atHead([["", "đơn vị trực thuộc huyện", "", "Thanh tra huyện", ""], task(3)]),
    );
    expect(blocks).toEqual([
      [
        head,
        task(1),
        task(2, {
          1: "Rà soát danh mục hồ sơ của các phòng, ban và các đơn vị trực thuộc huyện",
          3: "Phòng Tư pháp, Phòng Tài chính, Thanh tra huyện",
        }),
        task(3),
      ],
    ]);
  });

  test("cut inside a word joined by a hyphen has the word whole", async () => {
    const { blocks } = await tableOf(
      atFoot([head, task(1), task(2, { 3: "Văn phòng HĐND-" })]),
      atHead([["", "", "", "UBND huyện", ""], task(3)]),
    );
    expect(blocks).toEqual([[head, task(1), task(2, { 3: "Văn phòng HĐND-UBND huyện" }), task(3)]]);
  });

  test("cut behind a section row keeps section and tasks apart", async () => {
    const rows = (cells: readonly (Cells | "section")[], y: number) =>
      table({
        x: body.x,
        y,
        columns: widths,
        size: 11,
        rules: "stroked",
        rows: cells.map((cell) =>
          cell === "section"
            ? [
                {
                  text: "II. CÔNG TÁC LƯU TRỮ CỦA CÁC PHÒNG, BAN VÀ ĐƠN VỊ TRỰC THUỘC HUYỆN",
                  columns: 5,
                },
              ]
            : [...cell],
        ),
      }).marks;
    const { blocks } = await tableOf(
      rows([head, task(1), "section"], 140),
      rows([task(2), task(3)], 780),
    );
    expect(blocks).toEqual([
      [
        head,
        task(1),
        ["II. CÔNG TÁC LƯU TRỮ CỦA CÁC PHÒNG, BAN VÀ ĐƠN VỊ TRỰC THUỘC HUYỆN"],
        task(2),
        task(3),
      ],
    ]);
  });

  test("cut between rows keeps rows whose first cell is empty apart", async () => {
    const { blocks } = await tableOf(
      atFoot([head, task(1), task(2)]),
      atHead([["", "Tổng kết công tác năm.", "Phòng Nội vụ", "", "Tháng 12"], task(3)]),
    );
    expect(blocks[0]).toHaveLength(5);
  });

  test("with the head printed again and a row cut has that row whole", async () => {
    const { blocks } = await tableOf(
      atFoot([head, task(1), task(2, { 1: "Rà soát danh mục hồ sơ\ncủa các phòng, ban và" })]),
      atHead([head, ["", "đơn vị trực thuộc huyện", "", "", ""], task(3)]),
    );
    expect(blocks).toEqual([
      [
        head,
        task(1),
        task(2, { 1: "Rà soát danh mục hồ sơ của các phòng, ban và đơn vị trực thuộc huyện" }),
        head,
        task(3),
      ],
    ]);
  });

  test("gives a value that runs over the break a place on each page", async () => {
    const [text, below] = paragraphs([...purpose, "II. NHIỆM VỤ"], 630);
    const extraction = await extractPages([
      [
        ...letterhead(),
        ...title(),
        ...text,
        ...taskTable(below + 8, [
          head,
          task(1),
          task(2, { 1: "Rà soát danh mục hồ sơ\ncủa các phòng, ban và" }),
        ]).marks,
      ],
      [
        ...taskTable(780, [["", "đơn vị trực thuộc huyện", "", "", ""], task(3)]).marks,
        ...ending({ y: 600 }),
      ],
    ]);
    const found = extraction.plan.sections[1]?.blocks[0];
    if (found?.type !== "table") throw new Error("no table");
    const second = found.rows[1];
    if (second?.kind !== "task") throw new Error("no task");
    expect(second.task.text).toBe(
      "Rà soát danh mục hồ sơ của các phòng, ban và đơn vị trực thuộc huyện",
    );
    expect(second.cellsAt?.[1]?.map(({ page }) => page)).toEqual([1, 2]);
    expect(second.task.at?.map(({ page }) => page)).toEqual([1, 2]);
    expect(extraction.census.tasks).toBe(3);
  });
});

describe("two tables over a page break", () => {
  const other = (rows: readonly Cells[]) =>
    table({
      x: body.x,
      y: 780,
      columns: [265, 200],
      rows: rows.map((row) => [...row]),
      rules: "stroked",
      size: 11,
    }).marks;

  test("with other columns stay two", async () => {
    const { blocks } = await readPages([
      atFoot([head, task(1)]),
      other([
        ["Nội dung", "Kinh phí"],
        ["Tập huấn", "10 triệu đồng"],
      ]),
    ]);
    expect(blocks).toEqual([
      [head, task(1)],
      [
        ["Nội dung", "Kinh phí"],
        ["Tập huấn", "10 triệu đồng"],
      ],
    ]);
  });

  test("with words between stay two", async () => {
    const { blocks } = await readPages([
      atFoot([head, task(1)]),
      [line("Biểu số 2", 85, 800), ...atHead([head, task(1)])],
    ]);
    expect(blocks).toEqual([[head, task(1)], "Biểu số 2", [head, task(1)]]);
  });

  test("that are borderless and alike are one", async () => {
    const none = (rows: readonly Cells[], y: number) =>
      table({
        x: body.x,
        y,
        columns: widths,
        rows: rows.map((row) => [...row]),
        rules: "none",
        size: 11,
      }).marks;
    const { blocks } = await readPages([
      none([head, task(1), task(2), task(3)], 140),
      none([task(4), task(5), task(6)], 780),
    ]);
    expect(blocks).toEqual([[head, ...[1, 2, 3, 4, 5, 6].map((number) => task(number))]]);
  });
});

test("the tasks of a table are as many on one page as on two", async () => {
  const [text, below] = paragraphs([...purpose, "II. NHIỆM VỤ"], 630);
  const first = [...letterhead(), ...title(), ...text];
  const whole = await extractPages([
    [...first, ...taskTable(below + 8).marks, ...ending({ y: 250 })],
  ]);
  const torn = await extractPages([
    [...first, ...taskTable(below + 8, [head, ...tasks.slice(0, 1)]).marks],
    [...taskTable(780, tasks.slice(1)).marks, ...ending({ y: 250 })],
  ]);
  expect(torn.census.tasks).toBe(whole.census.tasks);
});
