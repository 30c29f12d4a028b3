import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findMingled, type Input, listInputs, resolveInputs } from "../../src/batch/list-inputs.js";
import { makeFolder, removeFolder } from "./archive-support.js";

let folder: string;

const put = async (...names: string[]): Promise<void> => {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), name);
  }
};

async function list(operands: string[], outDir = "out"): Promise<Input[]> {
  const resolved = await resolveInputs(operands.map((operand) => join(folder, operand)));
  if (!("inputs" in resolved)) throw new Error(`There is no ${resolved.missing}`);
  const inputs: Input[] = [];
  for await (const input of listInputs(resolved.inputs, join(folder, outDir))) inputs.push(input);
  return inputs;
}

const names = async (...operands: string[]): Promise<string[]> =>
  (await list(operands)).map(({ file, skip }) => (skip === null ? file : `${file} (${skip})`));

describe("the inputs of an archive", () => {
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => removeFolder(folder));

  it("are all files of a folder in one order, those that are no documents with the reason", async () => {
    await put("in/b.txt", "in/a/z.DOCX", "in/a/b/1.rtf", "in/KE HOACH", "in/c.xlsx", "in/~$b.docx");
    await put("in/.git/config", "in/.hidden.txt");
    expect(await names("in")).toEqual([
      ".git (hidden)",
      ".hidden.txt (hidden)",
      "KE HOACH",
      "a/b/1.rtf",
      "a/z.DOCX",
      "b.txt",
      "c.xlsx (other-kind)",
      "~$b.docx (hidden)",
    ]);
  });

  it("leave out the output folder where it lies among them", async () => {
    await put("in/a.txt", "in/out/documents/a.txt.json", "in/out/tasks.txt");
    expect((await list(["in"], "in/out")).map(({ file }) => file)).toEqual(["a.txt"]);
  });

  it("leave the output folder out by whatever way it is reached", async () => {
    await put("in/a.txt", "in/out/tasks.txt");
    await symlink(join(folder, "in"), join(folder, "link"));
    const files = ["a.txt"];
    expect((await list(["link"], "in/out")).map(({ file }) => file)).toEqual(files);
    expect((await list(["in"], "link/out")).map(({ file }) => file)).toEqual(files);
    expect((await list(["link/**/*.txt"], "in/out")).map(({ file }) => file)).toEqual(files);
  });

  it("are told from an output folder that they would stand in", async () => {
    await put("in/a.txt", "documents/a.txt");
    await symlink(join(folder, "in"), join(folder, "link"));
    const mingled = async (operand: string, outDir: string): Promise<string | null> => {
      const resolved = await resolveInputs([join(folder, operand)]);
      if (!("inputs" in resolved)) throw new Error("The inputs are missing");
      return findMingled(resolved.inputs, join(folder, outDir));
    };
    expect(await mingled("in", "in")).toBe(join(folder, "in"));
    expect(await mingled("in", "link")).toBe(join(folder, "in"));
    // Records would stand in "documents" below the output folder.
    expect(await mingled("documents", "")).toBe(join(folder, "documents"));
    expect(await mingled("in", "in/out")).toBeNull();
    expect(await mingled("in", "")).toBeNull();
    expect(await mingled("in/*.txt", "in")).toBeNull();
  });

  it("follow a pattern, with or without folders below", async () => {
    await put("in/a.docx", "in/b.txt", "in/x/c.docx", "in/x/y/d.docx", "in/x/y/e.bin");
    expect(await names("in/*.docx")).toEqual(["a.docx"]);
    expect(await names("in/*/*.docx")).toEqual(["x/c.docx"]);
    expect(await names("in/**/*.{docx,bin}")).toEqual([
      "a.docx",
      "x/c.docx",
      "x/y/d.docx",
      "x/y/e.bin",
    ]);
  });

  it("stand once when folders, patterns and names overlap", async () => {
    await put("in/a.txt", "in/x/b.txt", "more/c.txt", "more/d.txt");
    expect(
      await names("in", "in/x", "in/**/*.txt", "in/a.txt", "more/c.txt", "more/*.txt"),
    ).toEqual(["in/a.txt", "in/x/b.txt", "more/c.txt", "more/d.txt"]);
  });

  it("are found by a name that looks like a pattern", async () => {
    await put("in/a[1].txt", "in/a1.txt");
    expect(await names("in/a[1].txt")).toEqual(["a[1].txt"]);
  });

  it("name what is not there", async () => {
    await put("in/a.txt");
    expect(await resolveInputs([join(folder, "in"), "no/such/thing"])).toEqual({
      missing: "no/such/thing",
    });
  });

  it.skipIf(process.platform === "win32")(
    "never go round in circles or wait at a pipe",
    async () => {
      await put("in/x/a.txt", "elsewhere/b.txt");
      await symlink(join(folder, "in"), join(folder, "in/x/round"));
      await symlink(join(folder, "elsewhere/b.txt"), join(folder, "in/link.txt"));
      await symlink(join(folder, "nowhere"), join(folder, "in/dead.txt"));
      execFileSync("mkfifo", [join(folder, "in/pipe.txt")]);
      expect(await names("in")).toEqual([
        "dead.txt",
        "link.txt",
        "pipe.txt (special)",
        "x/a.txt",
        "x/round (link)",
      ]);
      expect(await names("in/pipe.txt", "in/x/a.txt")).toEqual(["pipe.txt (special)", "x/a.txt"]);
    },
  );
});
