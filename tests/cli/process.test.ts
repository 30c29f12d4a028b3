import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cleanPlan, seedPath } from "./sample-plans.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

interface ProcessResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as a process of its own; `closeEarly` closes its standard output at the first bytes. */
function spawnCommand(argv: string[], stdin = "", closeEarly = false): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
    const child = spawn(process.execPath, ["--import", "tsx", main, ...argv], { cwd: root, env });
    const result = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      result.stdout += text;
      if (closeEarly) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      result.stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...result }));
    child.stdin.end(stdin);
  });
}

describe("the process", () => {
  it("reads standard input and writes JSON without colours into a pipe", async () => {
    const { code, stdout, stderr } = await spawnCommand(["-"], cleanPlan);
    expect(JSON.parse(stdout)).toHaveProperty("schemaVersion", "1.0");
    expect(stdout + stderr).not.toContain("\u001b");
    expect(code).toBe(0);
  });

  it("ends quietly when nobody reads on", async () => {
    const { code, stderr } = await spawnCommand([seedPath, "--quiet"], "", true);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("gives its exit code to the shell", async () => {
    const [usage, unreadable] = await Promise.all([
      spawnCommand(["--nonsense"]),
      spawnCommand(["no-such-file.txt"]),
    ]);
    expect([usage.code, unreadable.code]).toEqual([2, 3]);
    expect(unreadable.stderr).toBe("no-such-file.txt: There is no such file. [ENOENT]\n");
  });
});
