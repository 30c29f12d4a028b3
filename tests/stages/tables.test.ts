import { describe, expect, test } from "vitest";
import {
  buildDocument,
  head,
  type Outcome,
  readBlocks,
  readRows,
  runStage,
  type TestCell,
} from "./tables-support.js";

const task = (ordinal: string, text: string): string[] => [
  ordinal,
  text,
  "Văn phòng",
  "Công an xã",
  "",
  "Quý II/2025",
];
const section = (label: string, title: string): string[] => [label, title, "", "", "", ""];
const ids = ({ tasks }: Outcome): string[] => tasks.map(({ id }) => id);
const headers = ({ tables }: Outcome): string[] => tables[0]!.columns.map(({ header }) => header);
const roles = ({ tables }: Outcome): string[] => tables[0]!.columns.map(({ role }) => role);

describe("heads", () => {
  test("two levels are joined, a parent reaching right only over columns that have words below it", () => {
    const outcome = readRows(
      ["STT", "Nội dung", "Cơ quan thực hiện", "", "Thời gian", "Ghi chú"],
      ["", "", "Chủ trì", "Phối hợp", "", ""],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
      ["1", "Tổ chức hội nghị", "Văn phòng", "Công an xã", "Quý I/2025", ""],
    );
    expect(headers(outcome)).toEqual([
      "STT",
      "Nội dung",
      "Cơ quan thực hiện / Chủ trì",
      "Cơ quan thực hiện / Phối hợp",
      "Thời gian",
      "Ghi chú",
    ]);
    expect(roles(outcome)).toEqual(["ordinal", "task", "lead", "coordinating", "deadline", "note"]);
    expect(outcome.tables[0]!.census).toMatchObject({ heads: 3, tasks: 1, others: 0 });
    expect(outcome.readings[0]!.node.children.map(({ furniture }) => furniture)).toEqual([
      undefined,
      undefined,
      "column-numbers",
      undefined,
    ]);
  });

  test("merged cells of the head carry over their columns and rows", () => {
    const outcome = readRows(
      [
        { lines: ["TT"], rowSpan: 2 },
        { lines: ["Nhiệm vụ"], rowSpan: 2 },
        { lines: ["Cơ quan thực hiện"], colSpan: 2 },
        { lines: ["Thời gian"], colSpan: 2 },
      ],
      ["Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc"],
      ["1", "Rà soát hồ sơ", "Văn phòng", "Công an xã", "01/3/2025", "30/6/2025"],
    );
    expect(headers(outcome)).toEqual([
      "TT",
      "Nhiệm vụ",
      "Cơ quan thực hiện / Chủ trì",
      "Cơ quan thực hiện / Phối hợp",
      "Thời gian / Bắt đầu",
      "Thời gian / Kết thúc",
    ]);
    expect(outcome.tasks[0]!.deadline).toMatchObject({
      raw: "01/3/2025 30/6/2025",
      kind: "range",
      start: "2025-03-01",
      due: "2025-06-30",
    });
    expect(outcome.tables[0]!.census).toMatchObject({ heads: 2, tasks: 1 });
  });

  test("a slash in a header is no second level", () => {
    const outcome = readRows(
      ["TT", "Nội dung công việc", "Đơn vị chủ trì/phối hợp", "Thời gian"],
      ["1", "Tổ chức hội nghị", "Văn phòng/ Công an xã", "Quý I/2025"],
    );
    expect(roles(outcome)[2]).toBe("leadAndCoordinating");
    expect(outcome.tasks[0]!.lead.map(({ raw }) => raw)).toEqual(["Văn phòng"]);
    expect(outcome.tasks[0]!.coordinating.map(({ raw }) => raw)).toEqual(["Công an xã"]);
  });

  test.each([
    [["1", "2", "3", "4", "5", "6"]],
    [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]],
    [["a", "b", "1", "2", "3", "4"]],
    [["A", "B", "1", "2", "3", "4"]],
  ])("a row of column numbers belongs to the head: %s", (numbers) => {
    const { tables } = readRows(head, numbers, task("1", "Tổ chức hội nghị"));
    expect(tables[0]!.census).toMatchObject({ heads: 2, tasks: 1, others: 0 });
  });

  test("a title merged over the table before its head is kept as data", () => {
    const { rows, tables } = readRows(
      [{ lines: ["BẢNG PHÂN CÔNG NHIỆM VỤ"], colSpan: 6 }],
      head,
      task("1", "Tổ chức hội nghị"),
    );
    expect(rows[0]).toMatchObject({
      kind: "data",
      cells: ["BẢNG PHÂN CÔNG NHIỆM VỤ", "", "", "", "", ""],
    });
    expect(tables[0]!.census).toMatchObject({ heads: 1, tasks: 1, others: 1 });
  });

  test("a first row that the format marks as head is not one when it begins with an ordinal", () => {
    const { tables } = readBlocks({
      rows: [
        ["1", "Phông sân khấu", "02"],
        ["2", "Cờ", "11"],
      ],
      marked: 1,
    });
    expect(tables[0]!.census).toMatchObject({ heads: 0, others: 2 });
  });

  test("a repeated head is dropped, whether or not the row above goes on", () => {
    const { tables, codes } = readRows(
      head,
      task("1", "Tổ chức hội nghị."),
      head.map((cell) => cell.toUpperCase()),
      task("2", "Rà soát hồ sơ."),
    );
    expect(tables[0]!.census).toMatchObject({ heads: 1, repeatedHeads: 1, tasks: 2, joined: 0 });
    expect(codes).toContain("table/head-repeated");
  });

  test("a row that only looks like the head is no repeat", () => {
    const other = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Đơn vị phối hợp", "Yêu cầu", "Thời gian"];
    const { rows } = readRows(head, task("1", "Tổ chức hội nghị"), other, task("2", "Rà soát"));
    expect(rows.map(({ kind }) => kind)).toEqual(["task", "data", "task"]);
  });
});

describe("section rows", () => {
  test("Roman numbers restart under each letter", () => {
    const outcome = readRows(
      head,
      section("A", "NỘI DUNG CHUNG"),
      section("I", "Chính sách"),
      task("1", "Việc một"),
      section("II", "Tham gia"),
      task("2", "Việc hai"),
      section("B", "DỊCH VỤ"),
      section("I", "Tiếp cận"),
      task("3", "Việc ba"),
    );
    expect(ids(outcome)).toEqual(["T1.A.I.1", "T1.A.II.2", "T1.B.I.3"]);
    expect(outcome.tasks.map(({ path }) => path)).toEqual([
      ["A", "I"],
      ["A", "II"],
      ["B", "I"],
    ]);
  });

  test.each([
    ["C after A, B is a letter", ["A", "B", "C"], [["A"], ["B"], ["C"]]],
    [
      "V after III, IV is Roman",
      ["I", "II", "III", "IV", "V"],
      [["I"], ["II"], ["III"], ["IV"], ["V"]],
    ],
    ["I under A is Roman", ["A", "I", "II", "B"], [["A"], ["A", "I"], ["A", "II"], ["B"]]],
    [
      "a lone I is Roman, the letter A then stands below it",
      ["I", "A", "II"],
      [["I"], ["I", "A"], ["II"]],
    ],
    [
      "C and D under Roman numbers are letters",
      ["I", "A", "B", "C", "D", "II"],
      [["I"], ["I", "A"], ["I", "B"], ["I", "C"], ["I", "D"], ["II"]],
    ],
    ["X after IX is Roman", ["VIII", "IX", "X"], [["VIII"], ["IX"], ["X"]]],
    ["I after H is a letter", ["G", "H", "I", "K"], [["G"], ["H"], ["I"], ["K"]]],
  ])("%s", (_name, labels, paths) => {
    let number = 0;
    const rows = labels.flatMap((label) => {
      number += 1;
      return [section(label, `Nhóm ${number}`), task(String(number), `Việc ${number}`)];
    });
    expect(readRows(head, ...rows).sections.map(({ path }) => path)).toEqual(paths);
  });

  test("1 over 1.1 is a section, 1 alone is a task", () => {
    const outcome = readRows(
      head,
      section("1", "Công tác tuyên truyền"),
      task("1.1", "Biên soạn tài liệu"),
      task("1.2", "Phát thanh"),
      section("2", "Công tác kiểm tra"),
      task("2.1", "Kiểm tra định kỳ"),
      section("3", "Sơ kết"),
    );
    expect(outcome.rows.map(({ kind }) => kind)).toEqual([
      "section",
      "task",
      "task",
      "section",
      "task",
      "task",
    ]);
    expect(ids(outcome)).toEqual(["T1.1.1.1", "T1.1.1.2", "T1.2.2.1", "T1.2.3"]);
  });

  test.each<[string, TestCell[], string | null, string]>([
    [
      "a title merged over the row",
      [{ lines: ["Công tác chung"], colSpan: 6 }],
      null,
      "Công tác chung",
    ],
    ["its label inside", [{ lines: ["II. Công tác chung"], colSpan: 6 }], "II", "Công tác chung"],
    [
      "a title in capitals in the task column",
      ["", "CÔNG TÁC TUYÊN TRUYỀN", "", "", "", ""],
      null,
      "CÔNG TÁC TUYÊN TRUYỀN",
    ],
    [
      "a title repeated in every merged column",
      Array<string>(6).fill("Công tác chung"),
      null,
      "Công tác chung",
    ],
    [
      "a label and a title merged over the rest",
      ["II", { lines: ["Công tác chung"], colSpan: 5 }],
      "II",
      "Công tác chung",
    ],
    ["a row cut short", ["II", "Công tác chung"], "II", "Công tác chung"],
    ["a stretch of the calendar", ["", "Tháng 9/2025", "", "", "", ""], null, "Tháng 9/2025"],
  ])("%s is a section row", (_name, row, label, title) => {
    const { sections, codes, tasks } = readRows(
      head,
      section("I", "Nhóm đầu"),
      task("1", "Việc một."),
      row,
      task("2", "Việc hai."),
    );
    expect(sections[1]).toMatchObject({ label, title });
    expect(tasks).toHaveLength(2);
    expect(codes.filter((code) => code === "table/row-ragged")).toEqual([]);
  });

  test("an unlabelled section stands in the path with its title and in ids as s<n>", () => {
    const outcome = readRows(
      ["Nội dung công việc", "Người thực hiện", "Thời gian"],
      ["Tháng 9/2025", "", ""],
      ["Khai giảng", "Văn phòng", "05/9"],
      ["Tháng 10/2025", "", ""],
      ["Hội giảng", "Văn phòng", "20/10"],
    );
    expect(ids(outcome)).toEqual(["T1.s1.r1", "T1.s2.r2"]);
    expect(outcome.tasks[1]!.path).toEqual(["Tháng 10/2025"]);
    expect(outcome.tasks.map(({ deadline }) => deadline.due)).toEqual(["2025-09-05", "2025-10-20"]);
  });

  test("a title torn by a page break is joined", () => {
    const { sections, tables } = readRows(
      head,
      task("1", "Việc một"),
      section("II", "Cơ hội tham gia vào quá trình"),
      head,
      ["", "xây dựng chính sách", "", "", "", ""],
      task("2", "Việc hai"),
    );
    expect(sections[0]!.title).toBe("Cơ hội tham gia vào quá trình xây dựng chính sách");
    expect(tables[0]!.census).toMatchObject({ sections: 1, joined: 1, tasks: 2 });
  });

  test("a stray word of the page before goes to the row it belongs to", () => {
    const { sections, tasks } = readRows(
      head,
      ["1", "Việc một", "Văn phòng", "Các cơ quan, đơn vị", "", "Quý I/2025"],
      head,
      ["II", "Nhóm hai", "", "liên quan", "", ""],
      task("2", "Việc hai"),
    );
    expect(sections[0]).toMatchObject({ label: "II", title: "Nhóm hai" });
    expect(tasks[0]!.cells[3]).toBe("Các cơ quan, đơn vị liên quan");
  });

  test("a stray word that the row above has already is no reason to miss the section", () => {
    const { sections, tasks } = readRows(
      head,
      section("I", "Nhóm một"),
      ["1", "Việc một", "Văn phòng", "", "", "2025 và những năm tiếp theo"],
      ["II", "Nhóm hai", "", "", "", "năm tiếp theo"],
      task("2", "Việc hai"),
    );
    expect(sections).toHaveLength(2);
    expect(tasks[0]!.cells[5]).toBe("2025 và những năm tiếp theo");
  });

  test("a group with a body of its own is a task and a level for the rows below", () => {
    const outcome = readRows(
      head,
      section("I", "Nhóm một"),
      task("1", "Việc một"),
      task("II", "Nhóm hai"),
      task("2", "Việc hai"),
    );
    expect(ids(outcome)).toEqual(["T1.I.1", "T1.II", "T1.II.2"]);
  });
});

describe("rows without ordinal", () => {
  test("a continuation is joined cell by cell, in two cells at once", () => {
    const { tasks, tables } = readRows(
      head,
      ["1", "Mở rộng hình thức công khai: Đài phát", "Văn phòng", "", "Tối thiểu 02 lần", ""],
      head,
      ["", "thanh huyện; Bảng tin", "", "", "trong năm", ""],
    );
    expect(tasks[0]).toMatchObject({
      continued: true,
      requirement: "Tối thiểu 02 lần trong năm",
      task: { text: "Mở rộng hình thức công khai: Đài phát thanh huyện; Bảng tin" },
    });
    expect(tasks[0]!.cellsAt![1]).toHaveLength(2);
    expect(tables[0]!.census).toMatchObject({ repeatedHeads: 1, joined: 1, tasks: 1 });
  });

  test("a hyphen that ended the upper piece is kept close", () => {
    const { tasks } = readRows(head, ["1", "Báo cáo HĐND-", "Văn phòng", "", "", ""], head, [
      "",
      "UBND xã",
      "",
      "",
      "",
      "",
    ]);
    expect(tasks[0]!.task.text).toBe("Báo cáo HĐND-UBND xã");
  });

  test("after a page break an unended text goes on, even with a capital", () => {
    const { tasks } = readRows(
      head,
      ["1", "Tuyên truyền trên Cổng", "Văn phòng", "", "", "Quý I"],
      head,
      ["", "Thông tin điện tử", "HĐND và UBND", "", "", "năm 2025"],
    );
    expect(tasks).toHaveLength(1);
    expect(tasks[0]!.cells).toEqual([
      "1",
      "Tuyên truyền trên Cổng Thông tin điện tử",
      "Văn phòng HĐND và UBND",
      "",
      "",
      "Quý I năm 2025",
    ]);
  });

  test("a complete row below is a task of its own", () => {
    const outcome = readRows(
      head,
      task("4", "Truyền thông tại trường học"),
      ["", "Đưa nội dung vào hoạt động ngoại khóa", "Công an xã", "", "", "Quý III/2025"],
      task("5", "Tổng kết"),
    );
    expect(ids(outcome)).toEqual(["T1.4", "T1.4~2", "T1.5"]);
    expect(outcome.tasks[1]!.ordinal).toBeNull();
    expect(outcome.codes).not.toContain("table/ordinal-repeated");
  });

  test("bullets with bodies of their own under one ordinal are tasks, bullets without are not", () => {
    const outcome = readRows(
      head,
      ["1", "Công tác tuyên truyền:", "", "", "", ""],
      ["", "- Biên soạn tài liệu", "Văn phòng", "", "", "Quý I/2025"],
      ["", "- Phát trên loa", "Công an xã", "", "", ""],
      ["", "- in tờ rơi", "", "", "", ""],
    );
    expect(ids(outcome)).toEqual(["T1.1", "T1.1~2", "T1.1~3"]);
    expect(outcome.tasks[2]!.task.text).toBe("- Phát trên loa - in tờ rơi");
    expect(outcome.tasks[2]!.task.bullets).toEqual(["Phát trên loa", "in tờ rơi"]);
  });

  test("a time alone under an empty one is the time of the row above, no section", () => {
    const { tasks, sections, tables } = readRows(
      head,
      task("1", "Việc một"),
      ["2", "Việc hai", "Văn phòng", "Công an xã", "", ""],
      ["", "", "", "", "", "Quý III/2025"],
      task("3", "Việc ba"),
    );
    expect(sections).toEqual([]);
    expect(tasks[1]!.deadline).toMatchObject({ raw: "Quý III/2025", due: "2025-09-30" });
    expect(tables[0]!.census).toMatchObject({ sections: 0, joined: 1, tasks: 3 });
  });

  test("a time alone fills an empty one where no row has a number, and stands for itself elsewhere", () => {
    const outcome = readRows(
      ["Nội dung", "Đơn vị chủ trì", "Thời gian"],
      ["Tổ chức hội nghị", "Văn phòng", ""],
      ["", "", "Quý I/2025"],
      ["Rà soát hồ sơ", "Công an xã", "Quý II/2025"],
      ["", "", "Quý III/2025"],
    );
    expect(outcome.rows.map(({ kind }) => kind)).toEqual(["task", "task", "data"]);
    expect(outcome.tasks[0]!.deadline.raw).toBe("Quý I/2025");
  });

  test("a body and a time under complete ones give the task above to somebody else", () => {
    const outcome = readRows(
      head,
      task("1", "Việc một"),
      ["", "", "Công an xã", "Các thôn", "", "Quý III/2025"],
      task("2", "Việc hai"),
    );
    expect(ids(outcome)).toEqual(["T1.1", "T1.1~2", "T1.2"]);
    expect(outcome.tasks[1]).toMatchObject({
      ordinal: null,
      task: { text: "Việc một" },
      inherited: [1],
      continued: false,
      requirement: null,
      deadline: { raw: "Quý III/2025" },
      cells: ["", "", "Công an xã", "Các thôn", "", "Quý III/2025"],
    });
    expect(outcome.tasks[1]!.lead.map(({ raw }) => raw)).toEqual(["Công an xã"]);
    expect(outcome.codes).toEqual(["table/task-inherited"]);
  });

  test.each<[string, TestCell[]]>([
    ["the task", ["1", { lines: ["Việc một"], rowSpan: 2 }]],
    [
      "ordinal and task",
      [
        { lines: ["1"], rowSpan: 2 },
        { lines: ["Việc một"], rowSpan: 2 },
      ],
    ],
  ])("%s merged down says the same without a remark", (_name, first) => {
    const own = ["Công an xã", "Các thôn", "", "Quý III/2025"];
    const outcome = readRows(
      head,
      [...first, ...task("", "").slice(2)],
      first.length === 2 && typeof first[0] === "string" ? ["", ...own] : own,
    );
    expect(outcome.tasks.map(({ task: { text } }) => text)).toEqual(["Việc một", "Việc một"]);
    expect(outcome.tasks[1]!.inherited).toBeUndefined();
    expect(outcome.codes).toEqual([]);
  });

  test.each<[string, string[], string[]]>([
    ["a body that goes on", ["Phòng Lao động,", "Quý I/2025"], ["Thương binh", "Quý II/2025"]],
    ["small letters", ["Văn phòng", "Quý I/2025"], ["và Công an xã", "Quý II/2025"]],
    ["a time that goes on", ["Văn phòng", "Trước ngày"], ["Công an xã", "30/4/2025"]],
    ["the year of a time", ["Văn phòng", "Quý I"], ["Công an xã", "2025"]],
    ["words that name no known body", ["Văn phòng", "Quý I/2025"], ["Hoa Gạo", "Quý II/2025"]],
  ])("%s is joined, after a page break too", (_name, [lead, time], [nextLead, nextTime]) => {
    for (const between of [[], [head]]) {
      const { tasks } = readRows(head, ["1", "Việc một", lead!, "", "", time!], ...between, [
        "",
        "",
        nextLead!,
        "",
        "",
        nextTime!,
      ]);
      expect(tasks).toHaveLength(1);
    }
  });

  test("totals and notes are data", () => {
    const { rows } = readRows(
      head,
      task("1", "Việc một"),
      ["", "Tổng cộng", "", "", "", "12"],
      ["Ghi chú: các mốc thời gian là dự kiến.", "", "", "", "", ""],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["task", "data", "data"]);
  });

  test("a table without ordinals joins nothing", () => {
    const outcome = readRows(
      ["Nội dung", "Đơn vị chủ trì", "Thời gian"],
      ["Tổ chức hội nghị", "Văn phòng", "Quý I/2025"],
      ["rà soát hồ sơ", "Công an xã", ""],
    );
    expect(ids(outcome)).toEqual(["T1.r1", "T1.r2"]);
  });

  test("where every number is lost no row becomes a continuation", () => {
    const outcome = readRows(
      head,
      ["", "Trách nhiệm giải trình", "", "", "", ""],
      task("", "Việc một"),
      task("", "Việc hai"),
    );
    expect(outcome.sections.map(({ title }) => title)).toEqual(["Trách nhiệm giải trình"]);
    expect(ids(outcome)).toEqual(["T1.s1.r1", "T1.s1.r2"]);
    expect(outcome.tables[0]!.census.joined).toBe(0);
  });

  test("a cell merged down stands in every row it covers", () => {
    const outcome = readRows(
      head,
      [
        { lines: ["1"], rowSpan: 2 },
        "Việc một",
        { lines: ["Văn phòng"], rowSpan: 2 },
        "",
        "",
        "Quý I/2025",
      ],
      ["Việc hai", "", "", "Quý II/2025"],
      task("2", "Việc ba"),
    );
    expect(ids(outcome)).toEqual(["T1.1", "T1.1~2", "T1.2"]);
    expect(outcome.tasks[1]!.cells).toEqual(["1", "Việc hai", "Văn phòng", "", "", "Quý II/2025"]);
    expect(outcome.tasks[1]!.lead[0]!.raw).toBe("Văn phòng");
    expect(outcome.codes).not.toContain("table/ordinal-repeated");
  });
});

describe("ordinals", () => {
  test.each([
    ["1", 1],
    ["1.", 1],
    ["01", 1],
    ["1)", 1],
    ["(1)", 1],
    ["1.1", null],
    ["a", null],
  ])("%s", (raw, value) => {
    expect(readRows(head, task(raw, "Việc một")).tasks[0]!.ordinal).toEqual({ raw, value });
  });

  test("a gap is told, numbers that run on or start again in a section are not", () => {
    expect(readRows(head, task("1", "a"), task("2", "b"), task("4", "c")).codes).toContain(
      "table/ordinal-gap",
    );
    const running = readRows(
      head,
      section("I", "Một"),
      task("1", "a"),
      task("2", "b"),
      section("II", "Hai"),
      task("3", "c"),
      section("III", "Ba"),
      task("1", "d"),
    );
    expect(running.codes).not.toContain("table/ordinal-gap");
    expect(ids(running)).toEqual(["T1.I.1", "T1.I.2", "T1.II.3", "T1.III.1"]);
  });

  test("a repeated number is told and its id stays unique", () => {
    const outcome = readRows(head, task("1", "Việc một"), task("1", "Việc hai"));
    expect(ids(outcome)).toEqual(["T1.1", "T1.1~2"]);
    expect(outcome.codes).toContain("table/ordinal-repeated");
  });
});

describe("ragged rows", () => {
  test("cells beyond the head are kept and told", () => {
    const { tasks, codes } = readRows(head, [...task("1", "Việc một"), "thừa"]);
    expect(tasks[0]!.cells).toEqual([...task("1", "Việc một"), "thừa"]);
    expect(codes).toContain("table/row-ragged");
  });

  test("a short row is filled up on the right and told", () => {
    const { tasks, codes } = readRows(head, task("1", "a"), ["2", "Rà soát quy định", "Văn phòng"]);
    expect(tasks[1]!.cells).toEqual(["2", "Rà soát quy định", "Văn phòng", "", "", ""]);
    expect(codes).toContain("table/row-ragged");
  });

  test("a short row is put under its columns where only one way fits", () => {
    const { tasks } = readRows(
      ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"],
      ["1", "Rà soát quy định", "Văn phòng", "Quý I/2025"],
      ["2", "Tổ chức đối thoại với người dân", "Quý II/2025"],
    );
    expect(tasks[1]!.cells).toEqual(["2", "Tổ chức đối thoại với người dân", "", "Quý II/2025"]);
    expect(tasks[1]!.deadline.due).toBe("2025-06-30");
    expect(tasks[1]!.lead).toEqual([]);
  });
});

describe("tables torn apart", () => {
  const first = { rows: [head, task("1", "Việc một"), task("2", "Việc hai")] };

  test("the same head after a page number goes on", () => {
    const outcome = readBlocks(first, "2", { rows: [head, task("3", "Việc ba")] });
    expect(outcome.tables).toHaveLength(1);
    expect(outcome.readings[0]!.absorbed).toHaveLength(1);
    expect(outcome.tables[0]!.census).toMatchObject({ heads: 1, repeatedHeads: 1, tasks: 3 });
    expect(outcome.tables[0]!.at).toHaveLength(2);
    expect(outcome.document.annotations.tables.size).toBe(1);
  });

  test.each<[string, string[][]]>([
    ["the next number", [task("3", "Việc ba")]],
    ["the rest of a row", [["", "và công khai kết quả", "", "", "", ""], task("3", "Việc ba")]],
  ])("no head and %s goes on", (_name, rows) => {
    const outcome = readBlocks(first, { rows, marked: 1 });
    expect(outcome.tables).toHaveLength(1);
    expect(ids(outcome)).toEqual(["T1.1", "T1.2", "T1.3"]);
  });

  test("no head and numbers from 1 is another table", () => {
    expect(readBlocks(first, { rows: [task("1", "Việc khác")] }).tables).toHaveLength(2);
  });

  test("another head is another table", () => {
    const other = {
      rows: [
        ["TT", "Tên thiết bị", "ĐVT", "Số lượng"],
        ["1", "Micro", "Chiếc", "02"],
      ],
    };
    expect(readBlocks(first, other).tables).toHaveLength(2);
  });

  test("a paragraph between parts tables", () => {
    const outcome = readBlocks(first, "Bảng thứ hai", { rows: [head, task("1", "Việc ba")] });
    expect(ids(outcome)).toEqual(["T1.1", "T1.2", "T2.1"]);
  });

  test("tables that another stage took, or that lie outside the plan, are left alone", () => {
    const document = buildDocument([first, "Nơi nhận:", first, "Quyết định", first]);
    document.children[0]!.claim = "letterhead";
    document.annotations.plan = { from: 0, to: 4 };
    const { readings } = runStage(document);
    expect(readings.map(({ node }) => node)).toEqual([document.children[2]]);
  });
});

describe("tables that assign nothing", () => {
  test("keep their rows as data", () => {
    const { rows, codes } = readRows(
      ["TT", "Tên thiết bị, giải thưởng", "ĐVT", "Số lượng", "Ghi chú"],
      ["1", "Phông sân khấu", "Bộ", "01", "In mới"],
      ["", "Tổng số giải thưởng", "Giải", "07", ""],
    );
    expect(rows).toMatchObject([
      { kind: "data", cells: ["1", "Phông sân khấu", "Bộ", "01", "In mới"] },
      { kind: "data", cells: ["", "Tổng số giải thưởng", "Giải", "07", ""] },
    ]);
    expect(codes).toEqual([]);
  });

  test("keep the groups of their rows", () => {
    const { rows, codes } = readRows(
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Cơ quan chủ trì theo dõi"],
      ["I", "Chính quyền số", "", "", ""],
      ["1", "Hồ sơ trực tuyến", "%", "80", "Văn phòng"],
      ["2", "Dịch vụ công", "", "", ""],
      ["2.1", "Một phần", "%", "50", "Văn phòng"],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["section", "data", "section", "data"]);
    expect(codes).toEqual([]);
  });

  test("are told when they name bodies or times without a task column", () => {
    const { rows, codes } = readRows(
      ["STT", "Đơn vị được kiểm tra", "Thời gian kiểm tra"],
      ["1", "Trường Mầm non Hoa Sen", "Quý II/2025"],
    );
    expect(rows).toMatchObject([{ kind: "data" }]);
    expect(codes).toEqual(["table/roles-unknown"]);
  });

  test("blank rows are kept and counted", () => {
    const { tables } = readRows(head, task("1", "Việc một"), ["", "", "", "", "", ""]);
    expect(tables[0]!.rows[1]).toMatchObject({ kind: "data", cells: ["", "", "", "", "", ""] });
    expect(tables[0]!.census.others).toBe(1);
  });
});
