import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../src/cli/outputs.js";
import { runCommand, withFolder } from "./run-command.js";
import { cleanPlan } from "./sample-plans.js";

async function withPlan(work: (folder: string, plan: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const plan = join(folder, "plan.md.txt");
    await writeFile(plan, cleanPlan);
    await work(folder, plan);
  });
}

describe("-o", () => {
  it("writes the file and nothing else", async () => {
    await withPlan(async (folder, plan) => {
      const output = join(folder, "plan.json");
      const { code, stdout } = await runCommand([plan, "-o", output]);
      expect(await readFile(output, "utf8")).toBe((await runCommand([plan])).stdout);
      expect(await readdir(folder)).toEqual(["plan.json", "plan.md.txt"]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    });
  });

  it("writes to standard output when it is -", async () => {
    const { stdout } = await runCommand(["-", "-o", "-"], { stdin: cleanPlan });
    expect(stdout.startsWith("{")).toBe(true);
  });

  it("gathers the tasks of several files", async () => {
    await withPlan(async (folder, plan) => {
      const [other, output] = [join(folder, "b.txt"), join(folder, "tasks.ndjson")];
      await writeFile(other, cleanPlan);
      await runCommand([plan, other, "--format", "ndjson", "-o", output]);
      expect((await readFile(output, "utf8")).trimEnd().split("\n")).toHaveLength(4);
    });
  });

  it.each(["the file itself", "a link to it", "a second name of it"])(
    "refuses to overwrite the input: %s",
    async (kind) => {
      await withPlan(async (folder, plan) => {
        const output = kind === "the file itself" ? plan : join(folder, "other");
        if (kind === "a link to it") await symlink(plan, output);
        if (kind === "a second name of it") await link(plan, output);
        const { code, stderr } = await runCommand([plan, "-o", output]);
        expect(stderr).toContain("is one of the files to read; it would be overwritten.");
        expect(code).toBe(2);
        expect(await readFile(plan, "utf8")).toBe(cleanPlan);
      });
    },
  );

  it.each<[string, (folder: string) => string, string]>([
    [
      "a folder that does not exist",
      (folder) => join(folder, "none", "x.json"),
      "the folder does not exist.",
    ],
    ["a folder", (folder) => folder, "it is a folder."],
    [
      "a name under a file",
      (folder) => join(folder, "plan.md.txt", "x"),
      "a part of the path is a file, not a folder.",
    ],
    ["a name too long", (folder) => join(folder, "x".repeat(300)), "the name is too long."],
  ])("gives 3 and a sentence for %s", async (_name, pathIn, reason) => {
    await withPlan(async (folder, plan) => {
      const output = pathIn(folder);
      const { code, stderr } = await runCommand([plan, "-o", output]);
      expect(stderr).toContain(`Cannot write ${output}: ${reason}\n`);
      expect(code).toBe(3);
      expect(await readdir(folder)).toEqual(["plan.md.txt"]);
    });
  });

  it("writes the schema to a file", async () => {
    await withFolder(async (folder) => {
      const output = join(folder, "schema.json");
      expect((await runCommand(["schema", "-o", output])).code).toBe(0);
      expect(JSON.parse(await readFile(output, "utf8"))).toHaveProperty("$ref", "#/$defs/Plan");
    });
  });
});

describe("--out-dir", () => {
  it.each([
    [[], "plan.md.json"],
    [["--format", "ndjson"], "plan.md.ndjson"],
    [["--format", "md"], "plan.md.md"],
    [["--text"], "plan.md.txt"],
    [["--census"], "plan.md.census.txt"],
  ])("names the output after the input (%j)", async (argv, name) => {
    await withPlan(async (folder, plan) => {
      const { code } = await runCommand([...argv, "--out-dir", join(folder, "out"), plan]);
      expect(await readdir(join(folder, "out"))).toEqual([name]);
      expect(code).toBe(0);
    });
  });

  it("names what came from standard input", async () => {
    await withFolder(async (folder) => {
      await runCommand(["--out-dir", folder, "-"], { stdin: cleanPlan });
      expect(await readdir(folder)).toEqual(["stdin.json"]);
    });
  });

  it("refuses to write over an input in the same folder", async () => {
    await withPlan(async (folder, plan) => {
      const { code, stderr } = await runCommand(["--text", "--out-dir", folder, plan]);
      expect(stderr).toContain("it would be overwritten.");
      expect(code).toBe(2);
    });
  });

  it("gives 3 when the folder is a file, and goes on", async () => {
    await withPlan(async (folder, plan) => {
      const other = join(folder, "b.txt");
      await writeFile(other, cleanPlan);
      const { code, stderr } = await runCommand(["--out-dir", plan, plan, other]);
      expect(stderr.match(/Cannot write/g)).toHaveLength(2);
      expect(stderr).toContain("not written: 2.");
      expect(code).toBe(3);
    });
  });
});

describe("writing a file", () => {
  it("replaces it whole and keeps its mode", async () => {
    await withFolder(async (folder) => {
      const path = join(folder, "x.json");
      await writeFile(path, "old");
      await chmod(path, 0o600);
      await writeWhole(path, "new");
      expect(await readFile(path, "utf8")).toBe("new");
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    });
  });

  it("follows a link to the file it names", async () => {
    await withFolder(async (folder) => {
      const [file, alias] = [join(folder, "x.json"), join(folder, "alias")];
      await writeFile(file, "old");
      await symlink(file, alias);
      await writeWhole(alias, "new");
      expect(await readFile(file, "utf8")).toBe("new");
    });
  });

  it("leaves the old file and no draft when it fails", async () => {
    await withFolder(async (folder) => {
      const path = join(folder, "taken");
      await mkdir(path);
      await expect(writeWhole(path, "new")).rejects.toThrow("EISDIR");
      expect(await readdir(folder)).toEqual(["taken"]);
    });
  });

  it.skipIf(process.platform === "win32")("writes into a device without replacing it", async () => {
    await writeWhole("/dev/null", "gone");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });
});
