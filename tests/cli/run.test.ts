import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PlanSchema } from "../../src/index.js";
import { type CommandSetting, runCommand, withFolder } from "./run-command.js";
import { cleanPlan, notAPlan, planWithWarning, secretPlan, seedPath } from "./sample-plans.js";

const read = (plan: string, ...argv: string[]) => runCommand([...argv, "-"], { stdin: plan });
const readVi = (plan: string, ...argv: string[]) => read(plan, "--lang", "vi", ...argv);

describe("output", () => {
  it("is the whole plan as indented JSON", async () => {
    const { stdout } = await read(cleanPlan);
    const plan = JSON.parse(stdout);
    expect(PlanSchema.parse(plan).document.subject).toBe("Chăm sóc cây xanh năm 2024");
    expect(stdout).toBe(`${JSON.stringify(plan, null, 2)}\n`);
  });

  it("is JSON on one line with --compact", async () => {
    const { stdout } = await read(cleanPlan, "--compact");
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    PlanSchema.parse(JSON.parse(stdout));
  });

  it("leaves the places out with --no-provenance", async () => {
    expect((await read(cleanPlan)).stdout).toContain('"at"');
    expect((await read(cleanPlan, "--no-provenance")).stdout).not.toContain('"at"');
  });

  it("is one line a task with --format ndjson", async () => {
    const { stdout } = await runCommand(["--format", "ndjson", seedPath]);
    const tasks = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(tasks).toHaveLength(31);
    expect(tasks[0]).toMatchObject({
      file: seedPath,
      id: "PL1.A.I.1",
      lead: ["Các bộ phận chuyên môn"],
    });
  });

  it("is Markdown with labels in the language asked for", async () => {
    expect((await read(cleanPlan, "--format", "md")).stdout).toContain("| No. | Task | Lead |");
    expect((await readVi(cleanPlan, "--format", "md")).stdout).toContain(
      "| STT | Nhiệm vụ | Chủ trì |",
    );
  });

  it("is the text that the places point into with --text", async () => {
    const [{ stdout: text }, { stdout: json }] = await Promise.all([
      read(cleanPlan, "--text"),
      read(cleanPlan),
    ]);
    const { document } = PlanSchema.parse(JSON.parse(json));
    const place = document.atFields?.subject?.[0];
    expect(text.slice(place?.start, place?.end)).toBe(document.subject);
  });

  it("has the words in the encoding that --encoding names", async () => {
    const stdin = Uint8Array.from("Sè 5: §iÒu 5", (sign) => sign.charCodeAt(0));
    const { stdout } = await runCommand(["--text", "--encoding", "tcvn3", "-"], { stdin });
    expect(stdout.trimEnd()).toBe("Số 5: Điều 5");
  });

  it("is a count that adds up with --census", async () => {
    const { stdout } = await runCommand(["--census", seedPath]);
    expect(stdout).toMatch(/^Table +Heads +Repeats +Sections +Joined +Tasks +Others +Rows\n/);
    expect(stdout).toMatch(/\nTotal +2 +5 +17 +3 +31 +0 +58\n/);
    expect(stdout).toContain("2 + 5 + 17 + 3 + 31 + 0 + 0 = 58 rows read");
    expect(stdout.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  it("counts in Vietnamese", async () => {
    const { stdout } = await runCommand(["--lang", "vi", "--census", seedPath]);
    expect(stdout).toMatch(/\nTổng cộng +2 +5 +17 +3 +31 +0 +58\n/);
  });

  it("is the same for a file and for standard input, but for the name", async () => {
    const stdin = await readFile(seedPath);
    const [fromFile, fromStdin] = await Promise.all([
      runCommand([seedPath]),
      runCommand(["-"], { stdin }),
    ]);
    expect(fromStdin.stdout).toBe(fromFile.stdout);
    expect(fromStdin.stderr).toBe(fromFile.stderr.replace(seedPath, "<stdin>"));
  });

  it("of schema is the JSON Schema of the plan", async () => {
    const { code, stdout } = await runCommand(["schema"]);
    expect(JSON.parse(stdout)).toHaveProperty("$ref", "#/$defs/Plan");
    expect(code).toBe(0);
  });

  it("of --version is the package's version", async () => {
    const { version } = JSON.parse(
      await readFile(new URL("../../package.json", import.meta.url), "utf8"),
    );
    expect(await runCommand(["--version"])).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  });
});

describe("exit codes and remarks", () => {
  it("give 0 and silence for a clean plan", async () => {
    const { code, stderr } = await read(cleanPlan, "--strict");
    expect(stderr).not.toMatch(/warning|error/);
    expect(code).toBe(0);
  });

  it("give 0 for a warning, 1 with --strict", async () => {
    const lenient = await read(planWithWarning);
    const strict = await read(planWithWarning, "--strict");
    expect(lenient.stderr).toContain("task/lead-missing");
    expect([lenient.code, strict.code]).toEqual([0, 1]);
    expect(strict.stdout).toBe(lenient.stdout);
  });

  it("give 1 for an error, and still write what was read", async () => {
    const { code, stdout, stderr } = await read(notAPlan);
    expect(stderr).toContain("head/not-a-plan");
    expect(JSON.parse(stdout)).toHaveProperty("sections");
    expect(code).toBe(1);
  });

  it("print only errors with --quiet", async () => {
    expect((await read(planWithWarning, "--quiet")).stderr).toBe("");
    expect((await read(notAPlan, "--quiet")).stderr).toContain("head/not-a-plan");
    expect((await read("", "--quiet")).stderr).not.toBe("");
  });

  it("keep notes for --verbose and count them otherwise", async () => {
    const brief = await runCommand([seedPath]);
    const full = await runCommand(["--verbose", seedPath]);
    const hidden = /^Remarks of level info not shown: (\d+) \(--verbose shows them\)\.$/m.exec(
      brief.stderr,
    )?.[1];
    expect(brief.stderr).not.toContain("table/head-repeated");
    expect(full.stderr.match(/ info /g)).toHaveLength(Number(hidden));
    expect(full.stderr).toContain("[note]");
  });

  it.each<[string, string | Uint8Array, string[], string]>([
    ["an empty file", "", [], "<stdin>: The file holds no text. [empty]\n"],
    ["a file of blanks", " \n\n", [], "<stdin>: The file holds no text. [empty]\n"],
    ["a file over the limit", cleanPlan, ["--max-size", "0.0001"], "[resource-limit]\n"],
    [
      "an empty file, in Vietnamese",
      "",
      ["--lang", "vi"],
      "<đầu vào chuẩn>: Tệp không có chữ nào. [empty]\n",
    ],
  ])("give 3 and one sentence for %s", async (_name, stdin, argv, sentence) => {
    const { code, stdout, stderr } = await runCommand([...argv, "-"], { stdin });
    expect(stderr.endsWith(sentence)).toBe(true);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(3);
  });

  it("give 3 for a file that is not there, and for a folder", async () => {
    await withFolder(async (folder) => {
      const missing = join(folder, "missing.txt");
      expect(await runCommand([missing])).toEqual({
        code: 3,
        stdout: "",
        stderr: `${missing}: There is no such file. [ENOENT]\n`,
      });
      expect(await runCommand([folder])).toEqual({
        code: 3,
        stdout: "",
        stderr: `${folder}: This is a folder. Name the files in it, as in FOLDER/*.docx. [EISDIR]\n`,
      });
    });
  });

  it("stop at a secrecy stamp and write nothing", async () => {
    await withFolder(async (folder) => {
      const [plan, output, outDir] = ["plan.txt", "out.json", "out"].map((name) =>
        join(folder, name),
      );
      await writeFile(plan!, secretPlan);
      for (const argv of [[plan!], ["-o", output!, plan!], ["--out-dir", outDir!, plan!]]) {
        const { code, stdout, stderr } = await runCommand(argv);
        expect(stderr).toContain("[classified]");
        expect(stderr).not.toContain("cây");
        expect(stdout).toBe("");
        expect(code).toBe(3);
      }
      await expect(readFile(output!)).rejects.toThrow("ENOENT");
      await expect(readFile(outDir!)).rejects.toThrow("ENOENT");
    });
  });
});

describe("a fault", () => {
  const broken = (setting: CommandSetting) => runCommand(["-"], { stdin: cleanPlan, ...setting });

  it("of the reader of standard output ends quietly", async () => {
    const result = await broken({ brokenStdout: "EPIPE" });
    expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("of standard output gives 3 and a sentence", async () => {
    const { code, stderr } = await broken({ brokenStdout: "ENOSPC" });
    expect(stderr).toBe("Cannot write standard output: the disk is full.\n");
    expect(code).toBe(3);
  });

  it("of the program gives one sentence without words of the document, 3, and a stack on request", async () => {
    const fail = async (env: Record<string, string>) => {
      let stderr = "";
      const { run } = await import("../../src/cli/run.js");
      const code = await run(["-"], {
        stdin: (async function* () {
          yield* [];
          throw new TypeError("cây xanh");
        })(),
        stdout: { write: (_text, done) => done() },
        stderr: {
          write(text, done) {
            stderr += text;
            done();
          },
        },
        env,
        self: { script: "", execArgv: [] },
        onInterrupt: () => () => {},
      });
      return { code, stderr };
    };
    const { code, stderr } = await fail({});
    expect(stderr).toMatch(
      /^<stdin>: The program met a fault of its own \(TypeError\)\. Please report it .*\n$/,
    );
    expect(stderr).not.toContain("cây xanh");
    expect(code).toBe(3);
    expect((await fail({ KEHOACH_DEBUG: "1" })).stderr).toContain("    at ");
  });
});

describe("several files", () => {
  async function withPlans(
    work: (folder: string, files: string[]) => Promise<void>,
  ): Promise<void> {
    await withFolder(async (folder) => {
      const plans = { "a.txt": cleanPlan, "b.txt": "", "c.txt": notAPlan };
      for (const [name, text] of Object.entries(plans)) await writeFile(join(folder, name), text);
      await work(
        folder,
        Object.keys(plans).map((name) => join(folder, name)),
      );
    });
  }

  it("go on after a bad one; the worst exit code counts", async () => {
    await withPlans(async (folder, files) => {
      const out = join(folder, "out", "records");
      const { code, stdout, stderr } = await runCommand(["--out-dir", out, ...files]);
      expect(JSON.parse(await readFile(join(out, "a.json"), "utf8"))).toHaveProperty(
        "schemaVersion",
      );
      expect(JSON.parse(await readFile(join(out, "c.json"), "utf8"))).toHaveProperty(
        "schemaVersion",
      );
      await expect(readFile(join(out, "b.json"))).rejects.toThrow("ENOENT");
      expect(stderr).toContain(`${files[1]}: The file holds no text. [empty]`);
      expect(stderr).toContain("Files: 3; complete: 1; partial: 1; not read: 1; not written: 0.");
      expect(stdout).toBe("");
      expect(code).toBe(3);
    });
  });

  it("stand one after another as ndjson", async () => {
    await withPlans(async (_folder, [a, , c]) => {
      const { code, stdout } = await runCommand(["--format", "ndjson", "--quiet", a!, c!]);
      const files = stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).file);
      expect(files).toEqual([a, a, c, c]);
      expect(code).toBe(1);
    });
  });

  it("are counted one after another, each under its name", async () => {
    await withPlans(async (_folder, [a, , c]) => {
      const { stdout } = await runCommand(["--census", a!, c!]);
      expect(stdout.startsWith(`${a}\nTable`)).toBe(true);
      expect(stdout).toContain(`\n${c}\nTable`);
    });
  });

  it("of one name are refused before anything is read", async () => {
    await withPlans(async (folder, [a]) => {
      const other = join(folder, "other");
      await mkdir(other);
      await writeFile(join(other, "A.md"), cleanPlan);
      const out = join(folder, "out");
      const { code, stderr } = await runCommand(["--out-dir", out, a!, join(other, "A.md")]);
      expect(stderr).toContain(`${a} and ${join(other, "A.md")} would both be written to`);
      expect(code).toBe(2);
      await expect(readFile(join(out, "a.json"))).rejects.toThrow("ENOENT");
    });
  });
});
