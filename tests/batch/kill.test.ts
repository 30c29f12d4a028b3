import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  bundleInto,
  childrenOf,
  countRecords,
  isAlive,
  makeFolder,
  readResults,
  removeFolder,
  runToEnd,
  start,
  until,
} from "./archive-support.js";
import { makeArchive } from "./make-archive.js";

const base = makeFolder();
const inputs = join(base, "in");
const undisturbed = join(base, "undisturbed");
const output = join(base, "out");
let main = "";

const batch = (outDir: string): string[] => ["batch", inputs, "--out-dir", outDir, "--jobs", "2"];

/** Whatever a killed run left is whole: each record is one line of JSON. */
function expectWholeRecords(): void {
  const documents = join(output, "documents");
  for (const entry of readdirSync(documents, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    expect(text.endsWith("}\n")).toBe(true);
    expect(JSON.parse(text)).toHaveProperty("plan");
  }
}

async function expectSameResults(): Promise<void> {
  const expected = readResults(undisturbed);
  const resumed = readResults(output);
  expect([...resumed.keys()]).toEqual([...expected.keys()]);
  for (const [name, content] of expected) expect(resumed.get(name) === content, name).toBe(true);
}

/** Kills a process that no process of ours is waiting for, and all that it started. */
const kill = (pid: number | undefined): void => {
  if (pid !== undefined) process.kill(pid, "SIGKILL");
};

describe.skipIf(process.platform === "win32")("an archive", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    main = await bundleInto(base);
    const accepts = (name: string, slug: string): boolean =>
      /\.(?:txt|md|doc)$/.test(name) && !slug.startsWith("thanh-liet");
    await makeArchive(inputs, { files: 70, seed: 3, hostile: 0.1, accepts, folderSize: 40 });
    const { code, stderr } = await runToEnd(main, batch(undisturbed));
    expect(code, stderr).toBe(3);
  }, 120_000);
  afterAll(() => removeFolder(base));
  beforeEach(() => rmSync(output, { recursive: true, force: true }));
  afterEach(() => rmSync(output, { recursive: true, force: true }));

  it("goes on with another worker when one is killed", async () => {
    const { child, ended } = start(main, batch(output));
    await until(() => countRecords(output) > 10);
    kill(childrenOf(child.pid ?? 0)[0]);
    const { code } = await ended;
    expect(code).toBe(3);
    await expectSameResults();
  });

  it("gives the same as an undisturbed run when it is killed again and again", async () => {
    for (const records of [5, 20, 40]) {
      const { child, ended } = start(main, batch(output));
      await until(() => countRecords(output) >= records);
      const workers = childrenOf(child.pid ?? 0);
      kill(child.pid);
      expect((await ended).signal).toBe("SIGKILL");
      expectWholeRecords();
      // Workers without a parent end by themselves.
      await until(() => !workers.some(isAlive));
    }
    const before = countRecords(output);
    const { code, stderr } = await runToEnd(main, batch(output));
    expect(code).toBe(3);
    const resumed = Number(/Done by earlier runs: (\d+)/.exec(stderr)?.[1]);
    // All that was done but for what was written while the journal was not yet.
    expect(resumed).toBeGreaterThanOrEqual(before - 6);
    await expectSameResults();
    expect(readdirSync(join(output, ".extract-plan", "drafts", "here"))).toEqual([]);
  });

  it("finishes what is being read at Ctrl-C, and goes on from there", async () => {
    const { child, ended } = start(main, batch(output));
    await until(() => countRecords(output) > 10);
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect(stderr).toContain("The same command goes on where this run was.");
    expect(code).toBe(130);
    expectWholeRecords();
    expect(readdirSync(output).sort()).toEqual([".extract-plan", "documents"]);
    expect((await runToEnd(main, batch(output))).code).toBe(3);
    await expectSameResults();
  });

  it("stops when its output folder is taken away, and makes no new one", async () => {
    const { ended } = start(main, batch(output));
    await until(() => countRecords(output) > 10);
    renameSync(output, `${output}-gone`);
    const { code, stderr } = await ended;
    rmSync(`${output}-gone`, { recursive: true });
    expect(stderr).toContain("the folder does not exist.");
    expect(code).toBe(3);
    expect(() => readdirSync(output)).toThrow("ENOENT");
  });

  it("stops when the disk is full, and goes on when there is room", async ({ skip }) => {
    mkdirSync(output);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", output]);
    if (mounted.status !== 0) skip("a disk of three megabytes needs the right to mount one");
    try {
      const { code, stderr } = await runToEnd(main, batch(output));
      expect(stderr).toContain("the disk is full.");
      expect(code).toBe(3);
      expectWholeRecords();
      expect(spawnSync("mount", ["-o", "remount,size=200m", output]).status).toBe(0);
      const again = await runToEnd(main, batch(output));
      expect(again.stderr).toContain("Done by earlier runs:");
      expect(again.code).toBe(3);
      await expectSameResults();
    } finally {
      spawnSync("umount", ["-l", output]);
    }
  });

  it("has no lines of a journal that were cut short to stumble over", async () => {
    const { child, ended } = start(main, batch(output));
    await until(() => countRecords(output) > 10);
    kill(child.pid);
    await ended;
    const folder = join(output, ".extract-plan", "journal", "here");
    const [name] = readdirSync(folder);
    const path = join(folder, name as string);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.slice(0, -40));
    expect((await runToEnd(main, batch(output))).code).toBe(3);
    await expectSameResults();
  });

  it("needs nothing of the queue, and says what is missing when it is asked for one", async () => {
    // The program stands here without any package beside it.
    const address = "postgres://kehoach@127.0.0.1:1/postgres";
    await runToEnd(main, ["batch", "split", inputs, "--out-dir", output]);
    const status = ["batch", "status", "--out-dir", output, "--queue", address];
    const { code, stderr } = await runToEnd(main, status);
    expect(stderr).toContain("The queue needs the package pg-boss, which is not installed.");
    expect(code).toBe(3);
  });
});
