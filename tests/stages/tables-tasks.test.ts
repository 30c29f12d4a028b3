import { describe, expect, test } from "vitest";
import type { Agency } from "../../src/model/index.js";
import {
  buildDocument,
  head,
  type Outcome,
  readBlocks,
  readRows,
  runStage,
  type TestCell,
} from "./tables-support.js";

const raws = (agencies: readonly Agency[]): string[] => agencies.map(({ raw }) => raw);

const oneTask = (header: readonly string[], row: readonly TestCell[]): Outcome["tasks"][number] =>
  readRows(header, row).tasks[0]!;

describe("bullets inside a task", () => {
  const read = (text: TestCell): { leadIn: string | null; bullets: string[] } => {
    const { leadIn, bullets } = oneTask(
      ["TT", "Nhiệm vụ", "Chủ trì"],
      ["1", text, "Văn phòng"],
    ).task;
    return { leadIn, bullets };
  };

  test.each<[string, TestCell, string | null, string[]]>([
    ["a dash inside a phrase", "Phát triển kinh tế - xã hội của xã", null, []],
    ["a dash before a capital without a colon", "Phối hợp với Phòng Văn hóa - Thông tin", null, []],
    [
      "bullets after a colon",
      "Đẩy mạnh tuyên truyền: - Phát thanh hằng tuần - Treo băng rôn; - In tờ rơi",
      "Đẩy mạnh tuyên truyền:",
      ["Phát thanh hằng tuần", "Treo băng rôn;", "In tờ rơi"],
    ],
    [
      "a name with a dash inside a bullet",
      "Phối hợp: - Phòng Văn hóa - Thông tin tổ chức hội thi - Công an xã giữ trật tự",
      "Phối hợp:",
      ["Phòng Văn hóa - Thông tin tổ chức hội thi", "Công an xã giữ trật tự"],
    ],
    [
      "lines with bullets",
      { lines: ["Công tác kiểm tra", "- Kiểm tra định kỳ", "- Kiểm tra đột xuất", "tại các thôn"] },
      "Công tác kiểm tra",
      ["Kiểm tra định kỳ", "Kiểm tra đột xuất tại các thôn"],
    ],
    ["lines without bullets", { lines: ["Công tác", "kiểm tra"] }, null, []],
    ["a single leading dash", "- Tổ chức hội nghị", null, []],
    ["leading dashes", { lines: ["- Một việc", "- Hai việc"] }, null, ["Một việc", "Hai việc"]],
    [
      "letters",
      { lines: ["Triển khai:", "a) Tuyên truyền", "b) Kiểm tra"] },
      "Triển khai:",
      ["Tuyên truyền", "Kiểm tra"],
    ],
  ])("%s", (_name, text, leadIn, bullets) => {
    expect(read(text)).toEqual({ leadIn, bullets });
  });
});

describe("bodies", () => {
  test("line breaks part the bodies of a cell, and each has its own place", () => {
    const { document, tasks } = readRows(head, [
      "1",
      "Tổ chức hội nghị",
      { lines: ["- Văn phòng", "- Công an xã"] },
      "",
      "",
      "",
    ]);
    expect(raws(tasks[0]!.lead)).toEqual(["Văn phòng", "Công an xã"]);
    for (const { raw, at } of tasks[0]!.lead) {
      expect(at).toHaveLength(1);
      expect(document.text.slice(at![0]!.start, at![0]!.end)).toBe(raw);
    }
  });

  test.each<[string, string, string, string[], string[]]>([
    [
      "Cơ quan chủ trì",
      "words after",
      "Văn phòng chủ trì; Công an xã phối hợp",
      ["Văn phòng"],
      ["Công an xã"],
    ],
    [
      "Cơ quan thực hiện",
      "words before",
      "Chủ trì: Văn phòng; Phối hợp: Công an xã",
      ["Văn phòng"],
      ["Công an xã"],
    ],
    [
      "Chủ trì, phối hợp",
      "words between",
      "Văn phòng chủ trì, phối hợp với Công an xã",
      ["Văn phòng"],
      ["Công an xã"],
    ],
    [
      "Đơn vị chủ trì/phối hợp",
      "a slash",
      "Sở Tài chính/ Sở Nội vụ, Sở Y tế",
      ["Sở Tài chính"],
      ["Sở Nội vụ", "Sở Y tế"],
    ],
    [
      "Đơn vị chủ trì/phối hợp",
      "no mark",
      "Sở Tài chính, Sở Y tế",
      ["Sở Tài chính", "Sở Y tế"],
      [],
    ],
    ["Đơn vị chủ trì", "a dash cell", "-", [], []],
  ])("%s: %s", (header, _name, cell, lead, coordinating) => {
    const task = oneTask(["TT", "Nội dung", header], ["1", "Tổ chức hội nghị", cell]);
    expect(raws(task.lead)).toEqual(lead);
    expect(raws(task.coordinating)).toEqual(coordinating);
  });

  test("several bodies that nothing parts are in charge with low confidence", () => {
    const task = oneTask(
      ["TT", "Nội dung", "Đơn vị chủ trì/phối hợp"],
      ["1", "Tổ chức hội nghị", "Sở Tài chính; Sở Y tế"],
    );
    expect(task.lead.map(({ confidence }) => confidence)).toEqual(["low", "low"]);
  });

  test("a body in charge that is missing is told only where the table has a column for it", () => {
    expect(readRows(head, ["1", "Tổ chức hội nghị", "", "", "", ""]).codes).toEqual([
      "task/lead-missing",
      "task/deadline-missing",
    ]);
    expect(readRows(["TT", "Nội dung", "Ghi chú"], ["1", "Tổ chức hội nghị", ""]).codes).toEqual(
      [],
    );
  });

  test("the rest of the lead that a page break put into the next column too names no coordinator", () => {
    const { tasks } = readRows(head, ["1", "Tổ chức hội nghị", "Bộ Nông", "", "", ""], head, [
      "",
      "",
      "nghiệp và Môi trường",
      "nghiệp và Môi trường",
      "",
      "",
    ]);
    expect(raws(tasks[0]!.lead)).toEqual(["Bộ Nông nghiệp và Môi trường"]);
    expect(tasks[0]!.coordinating).toEqual([]);
    expect(tasks[0]!.cells[3]).toBe("nghiệp và Môi trường");
  });

  test("leaders who watch over a task stand apart", () => {
    const task = oneTask(
      ["TT", "Nội dung", "Đơn vị chủ trì", "Lãnh đạo phụ trách"],
      ["1", "Tổ chức hội nghị", "Văn phòng", "Phó Chủ tịch UBND xã"],
    );
    expect(raws(task.supervising ?? [])).toEqual(["Phó Chủ tịch UBND xã"]);
    expect(raws(task.lead)).toEqual(["Văn phòng"]);
  });
});

describe("“as above”", () => {
  const rows = [
    ["01", "Kế hoạch kiểm tra", "Văn phòng", "Công an xã", "", "Tháng 02/2023"],
    ["02", "Thành lập Đoàn kiểm tra", "-nt-", "-nt-", "", "nt"],
    ["03", "Tổ chức kiểm tra", "Như trên", "", "", "-//-"],
    ["04", "Báo cáo", "“", "〃", "", '"'],
  ];
  const { tasks, codes, document } = readRows(head, ...rows);

  test("fields hold what the sign stands for, cells keep the sign", () => {
    expect(tasks.map(({ cells }) => cells)).toEqual(rows);
    expect(tasks.map(({ lead }) => raws(lead))).toEqual(Array(4).fill(["Văn phòng"]));
    expect(tasks.map(({ deadline }) => deadline.due)).toEqual(Array(4).fill("2023-02-28"));
    expect(tasks.map(({ inherited }) => inherited)).toEqual([undefined, [2, 3, 5], [2, 5], [2, 5]]);
  });

  test("an empty cell is no such sign, and a sign with nothing above stands for nothing", () => {
    expect(tasks[2]!.coordinating).toEqual([]);
    expect(tasks[3]!.coordinating).toEqual([]);
  });

  test("the place is that of the wording meant", () => {
    const { start, end } = tasks[2]!.lead[0]!.at![0]!;
    expect(document.text.slice(start, end)).toBe("Văn phòng");
    expect(codes.filter((code) => code === "table/ditto")).toHaveLength(7);
  });
});

describe("deadlines", () => {
  const deadlineOf = (header: readonly string[], ...cells: readonly TestCell[]) =>
    oneTask(header, ["1", "Tổ chức hội nghị", ...cells]).deadline;

  test("the year of the column head holds for the cells", () => {
    expect(
      deadlineOf(["TT", "Nội dung", "Thời gian hoàn thành (năm 2025)"], "Trước ngày 15/6"),
    ).toMatchObject({ due: "2025-06-15", boundary: "exclusive" });
  });

  test("the year of a section row holds for the rows below", () => {
    const { tasks } = readRows(
      ["TT", "Nội dung", "Thời gian hoàn thành"],
      ["I", "Quý I năm 2026", ""],
      ["1", "Tổ chức hội nghị", "15/3"],
    );
    expect(tasks[0]!.deadline.due).toBe("2026-03-15");
  });

  test("the whole month is the month of the section row", () => {
    const { tasks } = readRows(
      ["Thời gian", "Nội dung công việc", "Người thực hiện"],
      ["Tháng 11/2025", "", ""],
      ["Cả tháng", "Thi đua lớp học sạch", "Văn phòng"],
      ["Trong quý", "Thi đua", "Văn phòng"],
    );
    expect(tasks[0]!.deadline).toMatchObject({
      raw: "Cả tháng",
      kind: "period",
      start: "2025-11-01",
      due: "2025-11-30",
    });
    expect(tasks[1]!.deadline.due).toBeNull();
  });

  test("marked quarters are the wording of their heads", () => {
    const { tasks } = readRows(
      ["TT", "Nội dung", "Thời gian thực hiện (năm 2025)", "", "", ""],
      ["", "", "Quý I", "Quý II", "Quý III", "Quý IV"],
      ["1", "Tổ chức hội nghị", "", "x", "", ""],
      ["2", "Kiểm tra", "x", "x", "", ""],
      ["3", "Báo cáo", "x", "", "", "x"],
      ["4", "Rà soát", "", "", "", ""],
    );
    expect(
      tasks.map(({ deadline: { raw, start, due, parts } }) => ({ raw, start, due, parts })),
    ).toEqual([
      { raw: "Quý II", start: "2025-04-01", due: "2025-06-30", parts: undefined },
      { raw: "Quý I Quý II", start: "2025-01-01", due: "2025-06-30", parts: ["Quý I", "Quý II"] },
      { raw: "Quý I Quý IV", start: "2025-01-01", due: "2025-03-31", parts: ["Quý I", "Quý IV"] },
      { raw: null, start: null, due: null, parts: undefined },
    ]);
    expect(tasks[2]!.deadline.assumptions).toContain("several-deadlines");
  });

  test("marked years under a time are the time, and years of sums are none", () => {
    const years = (parent: string, ...marks: string[]) =>
      readRows(
        ["TT", "Nội dung", "Đơn vị thực hiện", parent, "", ""],
        ["", "", "", "2030", "2031", "2032"],
        ["1", "Đào ao", "Hội Nông dân", ...marks],
      ).tasks.map(({ deadline: { kind, start, due } }) => ({ kind, start, due }));
    expect(years("Năm thực hiện", "", "x", "x")).toEqual([
      { kind: "period", start: "2031-01-01", due: "2032-12-31" },
    ]);
    expect(years("Kinh phí", "", "15", "20")).toEqual([{ kind: "none", start: null, due: null }]);
  });

  test("a stretch of the calendar over the rows is their time where the table has no column for it", () => {
    const { tasks, document } = readRows(
      ["TT", "Nội dung", "Người thực hiện"],
      ["", "Tháng 9/2025", ""],
      ["1", "Khai giảng", "Văn phòng"],
    );
    const { raw, start, due, at } = tasks[0]!.deadline;
    expect({ raw, start, due }).toEqual({
      raw: "Tháng 9/2025",
      start: "2025-09-01",
      due: "2025-09-30",
    });
    expect(document.text.slice(at![0]!.start, at![0]!.end)).toBe(raw);
  });

  test("a day that is not in the calendar and words that are not understood are told", () => {
    const { codes, tasks } = readRows(
      ["TT", "Nội dung", "Thời hạn"],
      ["1", "Tổ chức hội nghị", "Trước ngày 31/02/2025"],
      ["2", "Kiểm tra", "Lúc trời mát"],
    );
    expect(codes).toEqual(["deadline/impossible-date", "deadline/unknown"]);
    expect(tasks.map(({ deadline }) => deadline.due)).toEqual([null, null]);
  });
});

describe("other fields", () => {
  test("requirement, output, budget and notes are wordings with their places, or null", () => {
    const { tasks, document } = readRows(
      ["TT", "Nhiệm vụ", "Chủ trì", "Sản phẩm", "Kinh phí (triệu đồng)", "Ghi chú"],
      ["1", "Tổ chức 02 hội nghị", "Văn phòng", "Báo cáo; 100% hồ sơ được số hóa", "150", "-"],
    );
    const task = tasks[0]!;
    expect(task).toMatchObject({
      output: "Báo cáo; 100% hồ sơ được số hóa",
      requirement: null,
      budget: "150",
      notes: null,
    });
    expect(Object.keys(task.atFields ?? {}).sort()).toEqual(["budget", "ordinal", "output"]);
    for (const target of task.targets) {
      const { start, end } = target.at![0]!;
      expect(document.text.slice(start, end)).toBe(target.raw);
    }
    expect(task.targets.map(({ value }) => value)).toEqual([2, 100]);
  });

  test("ids name the appendix, its second table, or the table of the body", () => {
    const table = { rows: [head, ["1", "Việc một", "Văn phòng", "", "", ""]] };
    const document = buildDocument([
      table,
      "PHỤ LỤC I",
      table,
      "Bảng hai",
      table,
      "PHỤ LỤC",
      table,
    ]);
    for (const [from, to, number] of [
      [1, 5, 1],
      [5, 7, null],
    ] as const) {
      document.annotations.appendices.push({
        from,
        to,
        contentFrom: from + 1,
        head: { label: null, number, title: null, attachedTo: null },
      });
    }
    expect(runStage(document).tasks.map(({ id }) => id)).toEqual([
      "T1.1",
      "PL1.1",
      "PL1.T2.1",
      "PL2.1",
    ]);
  });

  test("the only appendix without a number is PL", () => {
    const document = buildDocument([
      "PHỤ LỤC",
      { rows: [head, ["1", "Việc một", "Văn phòng", "", "", ""]] },
    ]);
    document.annotations.appendices.push({
      from: 0,
      to: 2,
      contentFrom: 1,
      head: { label: "PHỤ LỤC", number: null, title: null, attachedTo: null },
    });
    expect(runStage(document).tasks[0]!.id).toBe("PL.1");
  });

  test("a table without a head is read by likeness only where nothing is in doubt", () => {
    const long = "Tổ chức tuyên truyền sâu rộng trong Nhân dân";
    const sure = readBlocks({
      rows: [
        ["1", `${long} một`, "Sở Nội vụ", "Quý I/2025"],
        ["2", `${long} hai`, "Sở Y tế", "Quý II/2025"],
      ],
    });
    expect(sure.tables[0]!.columns.map(({ header, role }) => [header, role])).toEqual([
      ["", "ordinal"],
      ["", "task"],
      ["", "lead"],
      ["", "deadline"],
    ]);
    const doubtful = readBlocks({
      rows: [
        ["1", `${long} một`, "Sở Nội vụ", "Sở Tài chính"],
        ["2", `${long} hai`, "Sở Y tế", "Sở Tư pháp"],
      ],
    });
    expect(doubtful.rows.map(({ kind }) => kind)).toEqual(["data", "data"]);
  });
});
