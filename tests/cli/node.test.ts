import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { extractPlan } from "../../src/index.js";
import * as node from "../../src/node.js";
import { withFolder } from "./run-command.js";
import { seedPath } from "./sample-plans.js";

const { extractPlanFile } = node;

describe("extractPlanFile", () => {
  it("gives the same as extractPlan on the bytes, for a path and a URL", async () => {
    const fromBytes = await extractPlan(await readFile(seedPath), { name: seedPath });
    expect(await extractPlanFile(seedPath)).toEqual(fromBytes);
    expect(await extractPlanFile(pathToFileURL(seedPath))).toEqual(fromBytes);
  });

  it("hands the options on", async () => {
    const { plan } = await extractPlanFile(seedPath, { provenance: false });
    expect(plan.document).not.toHaveProperty("atFields");
  });

  it("refuses a file over the limit before reading it", async () => {
    await withFolder(async (folder) => {
      const path = join(folder, "large.txt");
      await writeFile(path, "x".repeat(2000));
      await expect(extractPlanFile(path, { limits: { maxBytes: 1000 } })).rejects.toMatchObject({
        name: "PlanError",
        code: "resource-limit",
      });
    });
  });

  it.skipIf(process.platform === "win32")("refuses a device without end", async () => {
    await expect(
      extractPlanFile("/dev/zero", { limits: { maxBytes: 100_000 } }),
    ).rejects.toMatchObject({ code: "resource-limit" });
  });

  it.skipIf(process.platform === "win32")("finds nothing in an empty device", async () => {
    await expect(extractPlanFile("/dev/null")).rejects.toMatchObject({ code: "empty" });
  });

  it("rejects with the system's error for a missing file and a folder", async () => {
    await withFolder(async (folder) => {
      await expect(extractPlanFile(join(folder, "none"))).rejects.toMatchObject({ code: "ENOENT" });
      await expect(extractPlanFile(folder)).rejects.toMatchObject({ code: "EISDIR" });
    });
  });

  it("stands beside what reading a file needs, and loads no more", () => {
    expect(Object.keys(node).sort()).toEqual(["defaultLimits", "extractPlan", "extractPlanFile"]);
  });
});
