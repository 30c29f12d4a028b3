import { describe, expect, it } from "vitest";
import { listTasks } from "../../src/list-tasks.js";
import { outcomeLabels } from "../../src/render/outcome-labels.js";
import {
  buildRegisterRows,
  dateColumn,
  findLastDay,
  type RegisterRow,
  registerHead,
  registerSheets,
  sheetName,
} from "../../src/render/register.js";
import { registerLabels } from "../../src/render/register-labels.js";
import { extractFixture, sources } from "../support/fixtures.js";

const rowsOf = async (slug: string, name: string, lang: "en" | "vi" = "vi") => {
  const extraction = await extractFixture(slug, name);
  const rows: Record<string, RegisterRow[]> = { tasks: [], roles: [], findings: [] };
  for (const [sheet, row] of buildRegisterRows({ file: `${slug}/${name}`, ...extraction }, lang)) {
    rows[sheet]?.push(row);
  }
  return { ...extraction, rows };
};

describe("the rows of a register", () => {
  it.each(sources.filter(([, name]) => name === "source.txt"))(
    "of %s/%s are its tasks, each body in each role, and each remark",
    async (slug, name) => {
      const { plan, diagnostics, rows } = await rowsOf(slug, name);
      const tasks = [...listTasks(plan)].map(({ task }) => task);
      const text = registerHead("tasks", "vi").indexOf("Nhiệm vụ");
      expect(rows.tasks?.map((row) => row[text])).toEqual(tasks.map(({ task }) => task.text));
      const bodies = tasks.flatMap((task) =>
        [task.lead, task.coordinating, task.supervising ?? []].flat().map(({ raw }) => raw),
      );
      expect(rows.roles?.map((row) => row[0])).toEqual(bodies);
      expect(rows.findings?.map((row) => row[2])).toEqual(diagnostics.map(({ code }) => code));
      for (const sheet of registerSheets) {
        const width = registerHead(sheet, "vi").length;
        for (const row of rows[sheet] ?? []) expect(row).toHaveLength(width);
      }
    },
  );

  it("say number, day, body, deadline and place of a task as the office does", async () => {
    const { rows } = await rowsOf("ditto-rows", "source.txt");
    const head = registerHead("tasks", "vi");
    const row = Object.fromEntries(head.map((title, index) => [title, rows.tasks?.[0]?.[index]]));
    expect(row["Văn bản gốc (số, ngày)"]).toMatch(/^07\/KH-PNV ngày \d{2}\/\d{2}\/\d{4}$/);
    expect(row["Dòng nguồn"]).toMatch(/^dòng \d+$/);
    expect(row["Tệp nguồn"]).toBe("ditto-rows/source.txt");
    expect(row["Trạng thái"]).toBe("");
  });

  it("give the last day on which a task is in time", () => {
    const deadline = { raw: "", kind: "date", start: null, rrule: null } as const;
    const rest = { event: null, reference: null, assumptions: [] };
    const lastDay = (due: string | null, boundary: "inclusive" | "exclusive" | null) =>
      findLastDay({ ...deadline, ...rest, due, boundary });
    expect(lastDay("2024-12-31", "inclusive")).toBe("2024-12-31");
    expect(lastDay("2025-03-01", "exclusive")).toBe("2025-02-28");
    expect(lastDay("2024-12-31T17:00", "inclusive")).toBe("");
    expect(lastDay(null, null)).toBe("");
  });

  it("have heads and words in both languages", () => {
    for (const labels of [registerLabels, outcomeLabels]) {
      expect(Object.keys(labels.vi)).toEqual(Object.keys(labels.en));
      for (const words of Object.values(labels.vi)) expect(words).toBe(words.normalize("NFC"));
    }
    for (const lang of ["en", "vi"] as const) {
      for (const sheet of registerSheets) {
        expect(sheetName(sheet, lang)).toMatch(/^[^/\\?*[\]:]{1,31}$/);
      }
    }
    expect(registerHead("tasks", "vi")[dateColumn("tasks")]).toBe("Hạn chuẩn hóa");
    expect(dateColumn("findings")).toBe(-1);
  });
});
