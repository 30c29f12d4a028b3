import { describe, expect, it } from "vitest";
import { extractPlan, listTasks, type Section } from "../../src/index.js";
import { buildDocument, runStage, type TestCell } from "./tables-support.js";

const columns = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"];
const task = (ordinal: string, words: string): string[] => [
  ordinal,
  words,
  "Phòng Kinh tế",
  "Công an xã",
  "Quý II/2024",
];
const merged = (...lines: string[]): TestCell[] => [{ lines, colSpan: 5 }];

const html = (rows: readonly (readonly TestCell[])[]): Uint8Array => {
  const cell = (given: TestCell): string =>
    typeof given === "string"
      ? `<td>${given}</td>`
      : `<td colspan="${given.colSpan ?? 1}">${given.lines.map((line) => `<p>${line}</p>`).join("")}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return new TextEncoder().encode(
    `<meta charset="utf-8"><p><b>KẾ HOẠCH</b></p><p><b>Nuôi ong lấy mật năm 2024</b></p><table>${body}</table>`,
  );
};
const readPlan = async (rows: readonly (readonly TestCell[])[]) =>
  extractPlan(html(rows), { name: "plan.html" });

const shape = ({ label, title, blocks }: Section): string =>
  `${label} ${title}: ${blocks.map((block) => (block.type === "table" ? `${block.census.tasks} tasks` : block.text)).join(" | ")}`;

describe("a table that frames headings, text and a task table", () => {
  const rows = [
    merged("I. MỤC TIÊU"),
    merged("- Thêm thu nhập.", "- Giữ rừng."),
    merged("II. PHÂN CÔNG NHIỆM VỤ"),
    columns,
    task("1", "Đóng thùng ong"),
    task("2", "Mua ong giống"),
    merged("III. KINH PHÍ"),
    merged("Từ nguồn ngân sách xã."),
  ];

  it("gives sections with their text and the tasks", async () => {
    const { plan, coverage, census } = await readPlan(rows);
    expect(plan.sections.map(shape)).toEqual([
      "I MỤC TIÊU: Thêm thu nhập. | Giữ rừng.",
      "II PHÂN CÔNG NHIỆM VỤ: 2 tasks",
      "III KINH PHÍ: Từ nguồn ngân sách xã.",
    ]);
    expect([...listTasks(plan)].map((found) => found.task.task.text)).toEqual([
      "Đóng thùng ong",
      "Mua ong giống",
    ]);
    expect(plan.purpose.map(({ text }) => text)).toEqual(["Thêm thu nhập.", "Giữ rừng."]);
    expect(coverage).toMatchObject({ unmapped: [], share: 1 });
    expect(census).toMatchObject({ rows: 3, heads: 1, tasks: 2, layout: 0 });
  });

  it("gives one table for each head", async () => {
    const { plan } = await readPlan([
      ...rows,
      merged("IV. PHÂN CÔNG THÊM"),
      columns,
      task("1", "Thu mật"),
    ]);
    expect(plan.sections.map(shape).slice(1)).toEqual([
      "II PHÂN CÔNG NHIỆM VỤ: 2 tasks",
      "III KINH PHÍ: Từ nguồn ngân sách xã.",
      "IV PHÂN CÔNG THÊM: 1 tasks",
    ]);
  });

  it("keeps as section rows the headings of rows under the same head", async () => {
    const { plan } = await readPlan([
      merged("I. MỤC TIÊU"),
      merged("II. PHÂN CÔNG"),
      columns,
      task("1", "Đóng thùng ong"),
      merged("III. VIỆC THƯỜNG XUYÊN"),
      task("1", "Thu mật"),
    ]);
    expect(plan.sections.map(shape)).toEqual(["I MỤC TIÊU: ", "II PHÂN CÔNG: 2 tasks"]);
    expect([...listTasks(plan)].map((found) => found.task.id)).toEqual(["T1.1", "T1.III.1"]);
  });

  it("moves what stands behind it: an appendix keeps its table", async () => {
    const appendix = "<p>PHỤ LỤC I</p><p>PHÂN CÔNG</p><table>";
    const cells = (row: readonly string[]) =>
      `<tr>${row.map((words) => `<td>${words}</td>`).join("")}</tr>`;
    const bytes = html(rows);
    const tail = `${appendix}${cells(columns)}${cells(task("1", "Thu mật"))}</table>`;
    const both = new TextDecoder().decode(bytes) + tail;
    const { plan } = await extractPlan(new TextEncoder().encode(both), { name: "plan.html" });
    expect([...listTasks(plan)].map((found) => found.task.id)).toEqual(["T1.1", "T1.2", "PL1.1"]);
  });
});

describe("merged rows over the head of a task table", () => {
  it("are section rows when they are labelled", () => {
    const { sections, tasks } = runStage(
      buildDocument([
        {
          rows: [merged("BẢNG PHÂN CÔNG"), merged("A. VIỆC CHUNG"), columns, task("1", "Thu mật")],
        },
      ]),
    );
    expect(sections.map(({ label, title }) => [label, title])).toEqual([["A", "VIỆC CHUNG"]]);
    expect(tasks.map(({ id, path }) => [id, path])).toEqual([["T1.A.1", ["A"]]]);
  });

  it("may be many", () => {
    const notes = ["Bảng phân công", "Căn cứ họp xã", "Do Phòng Kinh tế lập", "Gửi các thôn"];
    const { tasks, rows } = runStage(
      buildDocument([
        { rows: [...notes.map((note) => merged(note)), columns, task("1", "Thu mật")] },
      ]),
    );
    expect(tasks).toHaveLength(1);
    expect(rows.filter(({ kind }) => kind === "data")).toHaveLength(4);
  });
});
