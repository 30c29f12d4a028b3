import { describe, expect, it } from "vitest";
import { renderJson } from "../../src/render/json.js";
import { renderNdjson } from "../../src/render/ndjson.js";
import { agency, deadline, plan, section, table, task } from "./sample-plan.js";

const rows = table(
  { kind: "section", label: "A", title: "CHUNG", path: ["A"] },
  task({
    path: ["A"],
    lead: [agency("Văn phòng", "Văn phòng UBND xã"), agency("Tổ lạ")],
    deadline: deadline({
      raw: "Trước ngày 30/6",
      kind: "date",
      due: "2024-06-30",
      boundary: "exclusive",
    }),
    at: [{ start: 5, end: 9, line: 3, page: 2 }],
  }),
  { kind: "data", cells: ["Cộng"] },
);
const withTasks = plan({
  sections: [section({ tasks: [task({ id: "S1", ordinal: null })] })],
  appendices: [{ label: "Phụ lục 1", number: 1, title: null, attachedTo: null, blocks: [rows] }],
});

describe("ndjson", () => {
  it("is a line a task, the head of the document on each", () => {
    const records = renderNdjson(withTasks, { file: "a.txt" })
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records).toHaveLength(2);
    expect(records[1]).toEqual({
      file: "a.txt",
      documentNumber: "12/KH-UBND",
      documentDate: "2024-02-05",
      documentIssuer: "Ủy ban nhân dân xã Suối Mơ",
      documentSubject: "Chăm sóc cây xanh",
      id: "T1.1",
      appendix: "Phụ lục 1",
      path: ["A"],
      pathTitles: ["CHUNG"],
      ordinal: "1",
      task: "Trồng cây",
      bullets: [],
      lead: ["Văn phòng", "Tổ lạ"],
      leadNames: ["Văn phòng UBND xã", null],
      coordinating: [],
      coordinatingNames: [],
      supervising: [],
      requirement: null,
      output: null,
      targets: [],
      deadline: "Trước ngày 30/6",
      deadlineKind: "date",
      deadlineStart: null,
      deadlineDue: "2024-06-30",
      deadlineBoundary: "exclusive",
      deadlineRrule: null,
      budget: null,
      notes: null,
      line: 3,
      page: 2,
    });
  });

  it("has the same fields on every line, whatever is filled in", () => {
    const [first, second] = renderNdjson(withTasks).trimEnd().split("\n");
    expect(Object.keys(JSON.parse(first!))).toEqual(Object.keys(JSON.parse(second!)));
    expect(JSON.parse(first!)).toMatchObject({
      id: "S1",
      appendix: null,
      ordinal: null,
      line: null,
      page: null,
    });
  });

  it("is empty for a plan without tasks", () => {
    expect(renderNdjson(plan())).toBe("");
  });
});

describe("json", () => {
  it("is indented unless compact, and ends with a line break", () => {
    expect(renderJson(plan())).toBe(`${JSON.stringify(plan(), null, 2)}\n`);
    expect(renderJson(plan(), { compact: true })).toBe(`${JSON.stringify(plan())}\n`);
  });
});
