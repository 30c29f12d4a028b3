import { describe, expect, test } from "vitest";
import { fieldNames } from "../../eval/fields.js";
import type { GoldRow } from "../../eval/gold.js";
import { scoreFailure, scorePlan } from "../../eval/score.js";
import { figuresOf, isRight } from "../../eval/tally.js";
import { sampleGold, sampleRows, withHeader, withTable } from "./sample-gold.js";

type TaskRow = Extract<GoldRow, { kind: "task" }>;
const [first, second] = sampleRows as readonly [TaskRow, TaskRow];

describe("a plan that says what the annotation says", () => {
  test.each(["strict", "soft"] as const)("is right in every field, %s", (matching) => {
    const { tallies, misses } = scorePlan(sampleGold, sampleGold, matching);
    for (const field of fieldNames) expect(isRight(tallies[field]), field).toBe(true);
    expect(misses).toEqual([]);
  });
});

describe("slots", () => {
  test("a blank rightly left blank is right, and no value given", () => {
    expect(scorePlan(sampleGold, sampleGold, "strict").tallies.number).toEqual({
      right: 1,
      wrong: 0,
      missed: 0,
      given: 0,
      left: 0,
    });
  });

  test("a value in a blank is wrong but sure", () => {
    const { tallies } = scorePlan(sampleGold, withHeader({ number: "7" }), "soft");
    expect(tallies.number).toMatchObject({ right: 0, wrong: 1, missed: 0 });
  });

  test("a blank for a value is missed, and left", () => {
    const { tallies } = scorePlan(sampleGold, withHeader({ place: null }), "soft");
    expect(tallies.place).toMatchObject({ wrong: 0, missed: 1, left: 1 });
  });

  test("another value is wrong and missed, not left", () => {
    const { tallies } = scorePlan(sampleGold, withHeader({ place: "Bình Minh" }), "soft");
    expect(tallies.place).toMatchObject({ wrong: 1, missed: 1, left: 0 });
  });

  test("one letter that is off is soft, not strict; one figure of a day or a number is neither", () => {
    const off = withHeader({ subject: "Trồng cây năn 2026", date: "2026-04", symbol: "KH-UBNĐ" });
    const strict = scorePlan(sampleGold, off, "strict").tallies;
    const soft = scorePlan(sampleGold, off, "soft").tallies;
    expect(strict.subject.right).toBe(0);
    expect(soft.subject.right).toBe(1);
    expect(soft.date.right).toBe(0);
    expect(soft.symbol.right).toBe(0);
  });
});

describe("lists", () => {
  test("entries count wherever they stand, without their closing marks", () => {
    const found = { ...sampleGold, recipients: ["Lưu: VT.", "UBND tỉnh;"] };
    expect(figuresOf(scorePlan(sampleGold, found, "strict").tallies.recipients).f1).toBe(1);
  });

  test("an entry too many costs precision, an entry too few recall", () => {
    const more = { ...sampleGold, recipients: [...sampleGold.recipients, "Đảng ủy xã"] };
    expect(figuresOf(scorePlan(sampleGold, more, "soft").tallies.recipients)).toMatchObject({
      precision: 2 / 3,
      recall: 1,
    });
    expect(figuresOf(scorePlan(more, sampleGold, "soft").tallies.recipients)).toMatchObject({
      precision: 1,
      recall: 2 / 3,
    });
  });

  test("a heading on another level, a block with another number of duties, another day are wrong", () => {
    const found = {
      ...sampleGold,
      outline: [{ label: "I", title: "MỤC ĐÍCH", level: 2 }],
      responsibilities: [{ actor: "Văn phòng", duties: 1 }],
      citations: [{ number: "12/KH-UBND", date: "2026-01-06" }],
    };
    const { tallies, misses } = scorePlan(sampleGold, found, "soft");
    expect(tallies.outline.right).toBe(0);
    expect(tallies.responsibilities.right).toBe(0);
    expect(tallies.citations.right).toBe(0);
    expect(misses.map(({ field }) => field)).toEqual(
      ["citations", "outline", "responsibilities"].flatMap((field) => [field, field]),
    );
  });
});

describe("tables", () => {
  test("a row too few takes its cells, bodies and deadline with it", () => {
    const { tallies } = scorePlan(sampleGold, withTable({ rows: [second] }), "soft");
    expect(tallies["table rows"]).toMatchObject({ right: 1, missed: 1 });
    expect(tallies["table cells"]).toMatchObject({ right: 4, missed: 4 });
    expect(tallies.lead).toMatchObject({ right: 2, missed: 1 });
    expect(tallies.deadlines).toMatchObject({ right: 1, missed: 1, left: 1 });
  });

  test("two bodies taken for one are wrong, though every cell is right", () => {
    const joined = { ...second, lead: ["Đoàn xã; Hội Nông dân"] };
    const { tallies } = scorePlan(sampleGold, withTable({ rows: [first, joined] }), "soft");
    expect(isRight(tallies["table cells"])).toBe(true);
    expect(tallies.lead).toMatchObject({ right: 1, wrong: 1, missed: 2 });
  });

  test("a deadline of the right kind with another day is wrong", () => {
    const late = { ...first, deadline: { kind: "date", start: null, due: "2026-03-16" } };
    const { tallies } = scorePlan(sampleGold, withTable({ rows: [late, second] }), "soft");
    expect(tallies.deadlines).toMatchObject({ right: 1, wrong: 1, missed: 1 });
  });

  test("a deadline not understood is left, not wrong", () => {
    const unknown = { ...first, deadline: { kind: "unknown", start: null, due: null } };
    const { tallies } = scorePlan(sampleGold, withTable({ rows: [unknown, second] }), "soft");
    expect(tallies.deadlines).toMatchObject({ wrong: 0, missed: 1, left: 1 });
  });

  test("a column too many does not shift the others", () => {
    const wide = withTable({
      columns: ["TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian"],
      roles: ["ordinal", "task", "output", "lead", "deadline"],
      rows: sampleRows.map((row) => ({
        ...(row as TaskRow),
        cells: (row as TaskRow).cells.toSpliced(2, 0, "Báo cáo"),
      })),
    });
    const { tallies } = scorePlan(sampleGold, wide, "soft");
    expect(tallies["table roles"]).toMatchObject({ right: 4, wrong: 1, missed: 0 });
    expect(tallies["table cells"]).toMatchObject({ right: 8, wrong: 2, missed: 0 });
  });

  test("a table that is not there misses all; one that should not be there is all wrong", () => {
    const none = { ...sampleGold, tables: [] };
    const lost = scorePlan(sampleGold, none, "soft").tallies;
    expect(lost["table cells"]).toMatchObject({ right: 0, wrong: 0, missed: 7 });
    expect(lost["table roles"]).toMatchObject({ right: 0, missed: 4 });
    const extra = scorePlan(none, sampleGold, "soft").tallies;
    expect(extra["table cells"]).toMatchObject({ right: 0, wrong: 7, missed: 0 });
  });
});

test("a document that could not be read scores zero in every field that it has", () => {
  const { tallies } = scoreFailure(sampleGold);
  for (const field of fieldNames) expect(tallies[field].right, field).toBe(0);
  expect(tallies.number.missed).toBe(1);
  expect(tallies["table cells"].missed).toBe(8);
});
