import { describe, expect, it } from "vitest";
import { createTell } from "../../src/cli/messages.js";
import { type ReportOptions, renderReport } from "../../src/cli/report.js";
import { type Extraction, extractPlan, type Language } from "../../src/index.js";
import { runCommand } from "./run-command.js";
import { cleanPlan, notAPlan, planWithWarning } from "./sample-plans.js";

async function reportOf(
  extraction: Extraction,
  options: Partial<ReportOptions> = {},
  lang: Language = "en",
): Promise<string> {
  const settled = {
    name: "plan.txt",
    colour: false,
    width: null,
    verbose: false,
    quiet: false,
    translate: lang !== "en",
    ...options,
  };
  return renderReport(extraction, settled, createTell(lang));
}

const remark = (severity: "error" | "warning" | "info", message: string) => ({
  code: "task/lead-missing" as const,
  severity,
  message,
  help: "Ask the drafting office.",
  place: { start: 4, end: 6, line: 2 },
  params: {},
});

async function withRemarks(...diagnostics: Extraction["diagnostics"]): Promise<Extraction> {
  return { ...(await extractPlan(cleanPlan)), text: "a\nb cd\n", diagnostics };
}

describe("the report", () => {
  it("is empty when there is nothing to say", async () => {
    expect(await reportOf(await withRemarks())).toBe("");
  });

  it("is one line when there are only notes", async () => {
    const extraction = await withRemarks(remark("info", "One."), remark("info", "Two."));
    expect(await reportOf(extraction)).toBe(
      "plan.txt: Remarks of level info not shown: 2 (--verbose shows them).\n",
    );
    expect(await reportOf(extraction, { quiet: true })).toBe("");
  });

  it("names table, row and cell, or the paragraph, where the file has no lines", async () => {
    const inTable = remark("warning", "Look.");
    const place = { start: 4, end: 6, line: 2, table: 2, row: 14, cell: 5 };
    const inText = { ...remark("warning", "Here."), place: { ...inTable.place, paragraph: 3 } };
    const extraction = await withRemarks({ ...inTable, place }, inText);
    expect(await reportOf(extraction)).toContain("warning Table 2, row 14, cell 5: Look.");
    expect(await reportOf(extraction)).toContain("warning Paragraph 3: Here.");
    expect(await reportOf(extraction, {}, "vi")).toContain("Bảng 2, dòng 14, ô 5: Look.");
    expect(await reportOf(extraction, {}, "vi")).toContain("Đoạn 3: Here.");
  });

  it("gives line and column, severity, sentence, code and source", async () => {
    const extraction = await withRemarks(remark("error", "Gone."), remark("warning", "Look."));
    expect(await reportOf(extraction)).toBe(
      [
        "plan.txt",
        "2:3 error   Gone. task/lead-missing kehoach",
        "2:3 warning Look. task/lead-missing kehoach",
        "",
        "2 messages (✖ 1 error, ⚠ 1 warning)",
        "",
      ].join("\n"),
    );
  });

  it("adds notes and advice when verbose", async () => {
    const extraction = await withRemarks(remark("info", "Fine."));
    expect(await reportOf(extraction, { verbose: true })).toBe(
      [
        "plan.txt",
        "2:3 info Fine. task/lead-missing kehoach",
        "  [note]:",
        "    Ask the drafting office.",
        "",
      ].join("\n"),
    );
  });

  it("is Vietnamese throughout", async () => {
    const extraction = await withRemarks(remark("error", "Mất."), remark("warning", "Xem lại."));
    expect(await reportOf(extraction, { verbose: true }, "vi")).toBe(
      [
        "plan.txt",
        "2:3 lỗi      Mất.     task/lead-missing kehoach",
        "  [hướng xử lý]:",
        "    Ask the drafting office.",
        "2:3 cảnh báo Xem lại. task/lead-missing kehoach",
        "  [hướng xử lý]:",
        "    Ask the drafting office.",
        "",
        "2 lưu ý (✖ 1 lỗi, ⚠ 1 cảnh báo)",
        "",
      ].join("\n"),
    );
  });

  it.each<Language>(["en", "vi"])("wraps remarks to the terminal (%s)", async (lang) => {
    const long = "từ ".repeat(60).trim();
    const extraction = await withRemarks(remark("warning", long), remark("info", long));
    const report = await reportOf(extraction, { width: 80, verbose: true }, lang);
    const lines = report.split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(report.match(/từ/g)).toHaveLength(120);
    const column = lines[1]?.indexOf("từ");
    expect(lines[2]?.search(/\S/)).toBe(column);
  });

  it("keeps escape sequences of a document off the terminal", async () => {
    const extraction = await withRemarks(remark("warning", "\u001b[2J\u0007gone\u202e"));
    expect(await reportOf(extraction)).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
  });
});

describe("colour", () => {
  const report = async (setting: Parameters<typeof runCommand>[1]) =>
    (await runCommand(["-", "-o", "/dev/null"], { stdin: planWithWarning, ...setting })).stderr;

  it.each<[string, Parameters<typeof runCommand>[1], boolean]>([
    ["is on at a terminal", { columns: 80 }, true],
    ["is off elsewhere", {}, false],
    ["is off with NO_COLOR", { columns: 80, env: { NO_COLOR: "1" } }, false],
    ["is not changed by an empty NO_COLOR", { columns: 80, env: { NO_COLOR: "" } }, true],
    ["is on with FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, true],
    ["is off with FORCE_COLOR=0", { columns: 80, env: { FORCE_COLOR: "0" } }, false],
    ["is off when both are set", { columns: 80, env: { FORCE_COLOR: "1", NO_COLOR: "1" } }, false],
    ["is off on a dumb terminal", { columns: 80, env: { TERM: "dumb" } }, false],
  ])("%s", async (_name, setting, isOn) => {
    expect((await report(setting)).includes("\u001b[")).toBe(isOn);
  });

  it("is kept when labels are translated", async () => {
    const { stderr } = await runCommand(["--lang", "vi", "-", "-o", "/dev/null"], {
      stdin: notAPlan,
      columns: 80,
    });
    expect(stderr).toContain("\u001b[31mlỗi\u001b[39m");
    expect(stderr).not.toContain("error");
  });
});
