import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { buildSeed, runStage } from "./tables-support.js";

interface GoldRow {
  kind: "section" | "task";
  label?: string | null;
  title?: string;
  cells?: string[];
  lead?: string[];
  coordinating?: string[];
}

const facts = JSON.parse(
  readFileSync(
    fileURLToPath(new URL("../../fixtures/thanh-liet-sipas-papi-2024/facts.json", import.meta.url)),
    "utf8",
  ),
) as { tables: { columns: string[]; roles: string[]; rows: GoldRow[] }[] };

const { document, tables, tasks, sections, codes, readings } = runStage(buildSeed());

describe("the two tables of a published plan", () => {
  test("pages torn apart make two tables", () => {
    expect(tables).toHaveLength(2);
    expect(readings.map(({ absorbed }) => absorbed.length)).toEqual([2, 3]);
  });

  test("58 lines are 7 heads, 5 of them repeats, 17 section rows, 3 joined rows and 31 tasks", () => {
    expect(tables.map(({ census }) => census)).toEqual([
      { heads: 1, repeatedHeads: 2, sections: 9, joined: 2, tasks: 11, others: 0 },
      { heads: 1, repeatedHeads: 3, sections: 8, joined: 1, tasks: 20, others: 0 },
    ]);
  });

  test("ids hold appendix, path and ordinal", () => {
    expect(tasks.map(({ id }) => id)).toEqual([
      "PL1.A.I.1",
      "PL1.A.II.2",
      "PL1.B.I.3",
      "PL1.B.I.4",
      "PL1.B.II.5",
      "PL1.B.III.6",
      "PL1.B.III.7",
      "PL1.B.IV.8",
      "PL1.B.V.9",
      "PL1.B.V.10",
      "PL1.B.V.11",
      "PL2.I.1",
      "PL2.I.2",
      "PL2.I.3",
      "PL2.II.4",
      "PL2.II.5",
      "PL2.II.6",
      "PL2.II.7",
      "PL2.III.8",
      "PL2.IV.9",
      "PL2.IV.10",
      "PL2.IV.11",
      "PL2.V.12",
      "PL2.V.13",
      "PL2.VI.14",
      "PL2.VI.15",
      "PL2.VI.16",
      "PL2.VI.17",
      "PL2.VII.18",
      "PL2.VII.19",
      "PL2.VIII.20",
    ]);
    expect(sections).toHaveLength(17);
  });

  test.each(facts.tables.map((table, index) => [index + 1, table] as const))(
    "every cell of table %i is the source's own wording",
    (number, gold) => {
      const table = tables[number - 1]!;
      expect(table.columns.map(({ header }) => header)).toEqual(gold.columns);
      expect(table.columns.map(({ role }) => role)).toEqual(gold.roles);
      const told = table.rows.map((row) =>
        row.kind === "section"
          ? { kind: row.kind, label: row.label, title: row.title }
          : { kind: row.kind, cells: row.cells },
      );
      expect(told).toEqual(
        gold.rows.map((row) =>
          row.kind === "section"
            ? { kind: row.kind, label: row.label, title: row.title }
            : { kind: row.kind, cells: row.cells },
        ),
      );
    },
  );

  test.each(facts.tables.map((table, index) => [index + 1, table] as const))(
    "the bodies of table %i are told apart",
    (number, gold) => {
      const told = tables[number - 1]!.rows.flatMap((row) =>
        row.kind === "task"
          ? [
              {
                lead: row.lead.map(({ raw }) => raw),
                coordinating: row.coordinating.map(({ raw }) => raw),
              },
            ]
          : [],
      );
      expect(told).toEqual(
        gold.rows.flatMap(({ kind, lead, coordinating }) =>
          kind === "task" ? [{ lead, coordinating }] : [],
        ),
      );
    },
  );

  test("flattened bullets are offered apart, the wording stays whole", () => {
    const task = tasks[7]!.task;
    expect(task.leadIn).toBe(
      "Nâng cao chất lượng giải quyết công việc nói chung và giải quyết hồ sơ TTHC nói riêng của cơ quan hành chính nhà nước:",
    );
    expect(task.bullets).toHaveLength(2);
    expect(task.bullets[1]).toMatch(/^Thường xuyên kiểm tra, .* nâng cao ý thức, .* quy định\.$/);
    expect(`${task.leadIn} - ${task.bullets.join(" - ")}`).toBe(task.text);
  });

  test("paragraphs of a cell are a sentence and its bullets", () => {
    const { leadIn, bullets } = tasks[30]!.task;
    expect(leadIn).toMatch(/thị trấn\.$/);
    expect(bullets.map((bullet) => bullet.slice(0, 10))).toEqual(["Nghiên cứu", "Có giải ph"]);
    expect(tasks.filter(({ task }) => task.bullets.length > 0)).toHaveLength(2);
  });

  test("a target split over a page is one target", () => {
    const [target, ...others] = tasks[3]!.targets;
    expect(others).toEqual([]);
    expect(target).toMatchObject({ op: ">=", value: 2, unit: "lần", per: "P1Y" });
  });

  test("every place reproduces its wording", () => {
    for (const task of tasks) {
      for (const [column, places] of (task.cellsAt ?? []).entries()) {
        const words = places.map(({ start, end }) => document.text.slice(start, end)).join(" ");
        expect(words).toBe(task.cells[column]);
      }
      for (const agency of [...task.lead, ...task.coordinating]) {
        const words = agency.at?.map(({ start, end }) => document.text.slice(start, end)).join(" ");
        expect(words).toBe(agency.raw);
      }
    }
    expect(tasks[3]!.at?.map(({ line }) => line)).toEqual([84, 87]);
    expect(tasks[3]!.continued).toBe(true);
  });

  test("exceptions are told: repeats, joined rows, the task without deadline", () => {
    const count = (code: string): number => codes.filter((found) => found === code).length;
    expect(count("table/head-repeated")).toBe(5);
    expect(count("table/row-joined")).toBe(3);
    expect(count("task/deadline-missing")).toBe(1);
    expect(count("task/lead-missing")).toBe(0);
    expect(count("table/row-ragged")).toBe(0);
    expect(count("table/ordinal-gap")).toBe(0);
    expect(count("agency/unknown")).toBe(0);
  });
});
