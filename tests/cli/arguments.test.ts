import { describe, expect, it } from "vitest";
import { DEFAULT_MEGABYTES } from "../../src/cli/argument-errors.js";
import { findLanguage } from "../../src/cli/arguments.js";
import { defaultLimits } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const englishErrors: [string, string[], string][] = [
  [
    "a mistyped option",
    ["--fromat", "md", "a"],
    "there is no option --fromat; did you mean --format?",
  ],
  ["an unknown short option", ["-x", "a"], "there is no option -x."],
  [
    "an unknown form",
    ["--format", "xml", "a"],
    "option --format cannot be “xml”. Allowed: json, ndjson, md (default: json).",
  ],
  [
    "an unknown language",
    ["--lang", "fr", "a"],
    "option --lang cannot be “fr”. Allowed: en, vi (default: en).",
  ],
  [
    "an unknown encoding",
    ["--encoding", "latin1", "a"],
    "option --encoding cannot be “latin1”. Allowed: utf-8, utf-16le, utf-16be, tcvn3, vni, windows-1258, viscii, vps, viqr, mojibake (default: found out from the file).",
  ],
  [
    "an option without its value",
    ["a", "--format"],
    "option --format needs a value. Allowed: json, ndjson, md (default: json).",
  ],
  [
    "an output without a name",
    ["a", "-o"],
    "option --output needs a name after it (of a file or folder).",
  ],
  [
    "a size that is no number",
    ["--max-size", "big", "a"],
    "option --max-size cannot be “big”. Allowed: a number of megabytes above 0 (default: 64).",
  ],
  [
    "a size of nothing",
    ["--max-size", "0", "a"],
    "option --max-size cannot be “0”. Allowed: a number of megabytes above 0 (default: 64).",
  ],
  ["no file", [], "no file is named. Name at least one, or - to read standard input."],
  ["a file for schema", ["schema", "a"], "the command schema takes no file."],
  ["two forms", ["--text", "--census", "a"], "--text and --census cannot be used together."],
  [
    "a form beside --text",
    ["--text", "--format", "md", "a"],
    "--format and --text cannot be used together.",
  ],
  [
    "two places",
    ["-o", "x", "--out-dir", "y", "a"],
    "--output and --out-dir cannot be used together.",
  ],
  [
    "quiet and verbose",
    ["--quiet", "--verbose", "a"],
    "--quiet and --verbose cannot be used together.",
  ],
  [
    "compact Markdown",
    ["--compact", "--format", "md", "a"],
    "--compact goes with --format json only.",
  ],
  ["compact text", ["--compact", "--text", "a"], "--compact goes with --format json only."],
  [
    "several files as json",
    ["a", "b"],
    "several files cannot be told apart in one output. Use --out-dir FOLDER, or --format ndjson for one line a task.",
  ],
  [
    "standard input twice",
    ["--format", "ndjson", "-", "-"],
    "standard input (-) can be read only once.",
  ],
];

const vietnameseErrors: [string, string[], string][] = [
  [
    "a mistyped option",
    ["--fromat", "a"],
    "không có tùy chọn --fromat; có phải là --format không?",
  ],
  [
    "an unknown form",
    ["--format", "xml", "a"],
    "tùy chọn --format không nhận giá trị “xml”. Giá trị cho phép: json, ndjson, md (mặc định: json).",
  ],
  [
    "an unknown encoding",
    ["--encoding", "abc", "a"],
    "tùy chọn --encoding không nhận giá trị “abc”. Giá trị cho phép: utf-8, utf-16le, utf-16be, tcvn3, vni, windows-1258, viscii, vps, viqr, mojibake (mặc định: tự nhận ra từ tệp).",
  ],
  ["no file", [], "chưa có tên tệp. Hãy ghi ít nhất một tệp, hoặc dấu - để đọc từ đầu vào chuẩn."],
];

describe("wrong usage", () => {
  it.each(englishErrors)("is explained and gives 2: %s", async (_name, argv, reason) => {
    const { code, stdout, stderr } = await runCommand(argv);
    expect(stderr).toBe(`Wrong usage: ${reason}\nextract-plan --help shows all options.\n`);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it.each(vietnameseErrors)("is explained in Vietnamese: %s", async (_name, argv, reason) => {
    const { code, stderr } = await runCommand(["--lang", "vi", ...argv]);
    expect(stderr).toBe(
      `Lệnh chưa đúng: ${reason}\nXem mọi tùy chọn bằng lệnh: extract-plan --lang vi --help\n`,
    );
    expect(code).toBe(2);
  });

  it("keeps control characters of an argument off the terminal", async () => {
    const { stderr } = await runCommand(["--format", "\u001b[31mred", "a"]);
    expect(stderr).not.toContain("\u001b");
  });
});

describe("the language", () => {
  it.each<[string, string[], Record<string, string>, string]>([
    ["is English unless told", ["a"], {}, "en"],
    ["is that of --lang", ["--lang", "vi", "a"], {}, "vi"],
    ["is that of --lang=", ["a", "--lang=vi"], {}, "vi"],
    ["is that of KEHOACH_LANG", ["a"], { KEHOACH_LANG: "vi" }, "vi"],
    ["follows the option before the environment", ["--lang", "en"], { KEHOACH_LANG: "vi" }, "en"],
    ["ignores an unknown environment value", ["a"], { KEHOACH_LANG: "fr" }, "en"],
    ["ignores files that look like the option", ["--", "--lang=vi"], {}, "en"],
  ])("%s", (_name, argv, env, lang) => {
    expect(findLanguage(argv, env)).toBe(lang);
  });
});

describe("help", () => {
  it.each(["en", "vi"])("names every option and exit code, 80 columns wide (%s)", async (lang) => {
    const { code, stdout, stderr } = await runCommand(["--lang", lang, "--help"]);
    for (const option of [
      "--format",
      "--compact",
      "--no-provenance",
      "--text",
      "--census",
      "-o, --output",
      "--out-dir",
      "--strict",
      "--quiet",
      "--verbose",
      "--lang",
      "--max-size",
      "-V, --version",
      "-h, --help",
      "schema",
    ]) {
      expect(stdout).toContain(`  ${option}`);
    }
    for (const exitCode of ["0", "1", "2", "3"]) expect(stdout).toContain(`\n  ${exitCode}  `);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain("\u001b");
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("has no English left in Vietnamese", async () => {
    const { stdout } = await runCommand(["--lang", "vi", "-h"]);
    expect(stdout).not.toMatch(
      /\b(Usage|Options|Arguments|Commands|default|file|folder|print|the)\b/,
    );
  });

  it("sets its titles in bold on a terminal", async () => {
    const { stdout } = await runCommand(["--help"], { columns: 80 });
    expect(stdout).toContain("\u001b[1mUsage:\u001b[22m");
    expect(stdout).toContain("\u001b[1mExit codes:\u001b[22m");
  });

  it("tells the size limit of the library", () => {
    expect(DEFAULT_MEGABYTES * 1024 * 1024).toBe(defaultLimits.maxBytes);
  });
});
