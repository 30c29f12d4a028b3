import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createTell } from "../../src/cli/messages.js";
import { Progress } from "../../src/cli/progress.js";
import { runCommand, withFolder } from "./run-command.js";

const wrong = async (...argv: string[]): Promise<string> => {
  const { code, stderr } = await runCommand(argv);
  expect(code).toBe(2);
  return stderr.split("\n")[0] ?? "";
};

describe("the command for archives", () => {
  it("says what is missing and what does not go together", async () => {
    expect(await wrong("batch", "in")).toBe(
      "Wrong usage: an archive needs --out-dir with the folder to write to.",
    );
    expect(await wrong("batch", "--out-dir", "out")).toBe(
      "Wrong usage: nothing is named. Name at least one folder, file or pattern.",
    );
    expect(await wrong("batch", "in", "--out-dir", "out", "--format", "md")).toBe(
      "Wrong usage: --format does not go with an archive.",
    );
    expect(await wrong("batch", "no-such-folder", "--out-dir", "out")).toBe(
      "Wrong usage: there is nothing like no-such-folder.",
    );
    expect(await wrong("batch", "src", "--out-dir", "src")).toMatch(
      /^Wrong usage: results in src would stand among the files to read in .*src\. Name another folder\.$/,
    );
    expect(await wrong("batch", "in", "--out-dir", "out", "--jobs", "0")).toBe(
      "Wrong usage: option --jobs cannot be “0”. Allowed: a whole number from 1 to 1024 (default: one a core).",
    );
    expect(await wrong("batch", "in", "--out-dir", "out", "--csv-separator", "|")).toContain(
      "Allowed: ;, , (default: ;)",
    );
    expect(await wrong("worker", "--out-dir", "out")).toBe(
      "Wrong usage: this needs --queue with the address of a PostgreSQL server.",
    );
    expect(await wrong("batch", "status", "--out-dir", "out", "--queue", "redis://x")).toContain(
      "Allowed: an address as in postgres://user@host/database",
    );
    expect(await wrong("batch", "in", "--lang", "vi")).toBe(
      "Lệnh chưa đúng: đọc cả kho văn bản cần có --out-dir kèm thư mục để ghi kết quả.",
    );
  });

  it("explains itself in both languages", async () => {
    const english = await runCommand(["batch", "--help"]);
    expect(english.code).toBe(0);
    expect(english.stdout).toContain("--time-limit <seconds>");
    const vietnamese = await runCommand(["batch", "--help", "--lang", "vi"]);
    expect(vietnamese.stdout).toContain("--time-limit <giây>");
    expect((await runCommand(["--help"])).stdout).toContain("batch");
  });

  it("splits an archive into shards, and knows which are not done", async () => {
    await withFolder(async (folder) => {
      const [input, outDir] = [join(folder, "in"), join(folder, "out")];
      await mkdir(input);
      await writeFile(join(input, "a.txt"), "KẾ HOẠCH");
      const split = await runCommand(["batch", "split", input, "--out-dir", outDir]);
      expect(split).toMatchObject({ code: 0, stderr: "Inputs: 1, in 1 shards.\n" });
      const finish = await runCommand(["batch", "finish", "--out-dir", outDir]);
      expect(finish.code).toBe(3);
      expect(finish.stderr).toMatch(/^Shard [0-9a-f]{20} is not done yet\.\n$/);
      const shard = await runCommand(["batch", "shard", "1", "--out-dir", outDir]);
      expect(shard).toMatchObject({ code: 2, stderr: "There is no shard 1; the last one is 0.\n" });
    });
  });
});

describe("the progress of an archive", () => {
  const show = (isTTY: boolean, work: (progress: Progress, pass: (ms: number) => void) => void) => {
    let written = "";
    let now = 0;
    const stream = { isTTY, columns: 80, write: (text: string) => (written += text) };
    const progress = new Progress(stream, createTell("en"), () => now);
    work(progress, (ms) => {
      now += ms;
    });
    return written;
  };

  it("shows rate and time left on a terminal, on one line", () => {
    const written = show(true, (progress, pass) => {
      progress.expect(100);
      for (let input = 0; input < 25; input += 1) {
        pass(100);
        progress.add(true);
      }
      progress.clear();
    });
    const last = written
      .split("\r")
      .filter((line) => line.includes("inputs"))
      .at(-1);
    expect(last).toMatch(/^█{6}░{18} 24 of 100 inputs, 10 a second, 0:08 left/);
    expect(written).not.toContain("\n");
    expect(written.endsWith("\r\u001b[K")).toBe(true);
  });

  it("writes a line now and then into a log, without a total as long as none is known", () => {
    const written = show(false, (progress, pass) => {
      for (let input = 0; input < 130; input += 1) {
        pass(1000);
        progress.add(input % 2 === 0);
      }
    });
    expect(written).toBe("60 inputs, 0.5 a second\n120 inputs, 0.5 a second\n");
  });
});
