import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleCommand } from "../../scripts/bundle-command.js";
import { commandFiles } from "../../src/cli/command-script.js";
import { seedPath } from "./sample-plans.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const base = mkdtempSync(join(tmpdir(), "kehoach-build-"));
const folder = join(base, "dist", "cli");

const start = (argv: readonly string[]): { status: number | null; stdout: string } => {
  const { status, stdout } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  return { status, stdout };
};
const startBundle = () => start([join(folder, "main.js"), "--quiet", seedPath]);

describe("the bundled command", () => {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(root, "package.json"), join(base, "package.json"));
    await bundleCommand(root, folder);
  }, 60_000);
  afterAll(() => rmSync(base, { recursive: true }));

  it("gives what its source gives, with bytecode, with bytecode that does not fit and without any", () => {
    const expected = start(["--import", import.meta.resolve("tsx"), main, "--quiet", seedPath]);
    expect(expected.status).toBe(0);
    expect(startBundle()).toEqual(expected);
    const { bytecode } = commandFiles(folder);
    writeFileSync(bytecode, "bytecode of another world");
    expect(startBundle()).toEqual(expected);
    rmSync(bytecode);
    expect(startBundle()).toEqual(expected);
  });

  it("tells its version and its options", () => {
    expect(start([join(folder, "main.js"), "--version"])).toMatchObject({ status: 0 });
    expect(start([join(folder, "main.js"), "--help"]).stdout).toContain("extract-plan");
    expect(start([join(folder, "main.js"), "--nonsense"]).status).toBe(2);
  });
});
