import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readFixture } from "../support/fixtures.js";
import {
  bundleInto,
  childrenOf,
  countRecords,
  heldName,
  isAlive,
  makeFolder,
  patience,
  type Run,
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

/** Once this is there, the document that holds the run is read. */
const gate = join(base, "gate");

const batch = (outDir: string): string[] => [
  ..."batch --jobs 2 --time-limit".split(" "),
  String(patience / 1000),
  "--out-dir",
  outDir,
  inputs,
];

/** Starts a run that does not end before the gate is open. */
const startHeld = (): Run => start(main, batch(output), gate);
const openGate = (): void => writeFileSync(gate, "");

const journalFolder = join(output, ".extract-plan", "journal", "here");

/** Lines of all journals, but for one that a kill cut short. */
function readJournal(): { kind: string; entry?: { file: string } }[] {
  const texts = readdirSync(journalFolder).map((name) =>
    readFileSync(join(journalFolder, name), "utf8"),
  );
  return texts.flatMap((text) =>
    text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  );
}

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

describe.skipIf(process.platform === "win32")("an archive", { timeout: patience }, () => {
  beforeAll(async () => {
    main = await bundleInto(base);
    const accepts = (name: string, slug: string): boolean =>
      /\.(?:txt|md|doc)$/.test(name) && !slug.startsWith("thanh-liet");
    await makeArchive(inputs, { files: 70, seed: 3, hostile: 0.1, accepts, folderSize: 40 });
    writeFileSync(
      join(inputs, "000", `000000-${heldName}.txt`),
      readFixture("joint-plan", "source.txt"),
    );
    const { code, stderr } = await runToEnd(main, batch(undisturbed));
    expect(code, stderr).toBe(3);
  }, patience);
  afterAll(() => removeFolder(base));
  beforeEach(() => {
    rmSync(output, { recursive: true, force: true });
    rmSync(gate, { force: true });
  });
  afterEach(() => rmSync(output, { recursive: true, force: true }));

  it("goes on with another worker when one is killed", async () => {
    const { child, ended } = startHeld();
    await until(() => countRecords(output) > 10);
    kill(childrenOf(child.pid ?? 0)[0]);
    openGate();
    const { code } = await ended;
    expect(code).toBe(3);
    await expectSameResults();
  });

  it("gives the same as an undisturbed run when it is killed again and again", async () => {
    for (const records of [5, 20, 40]) {
      const { child, ended } = startHeld();
      await until(() => countRecords(output) >= records);
      const workers = childrenOf(child.pid ?? 0);
      kill(child.pid);
      expect((await ended).signal).toBe("SIGKILL");
      expectWholeRecords();
      // Workers without a parent end by themselves.
      await until(() => !workers.some(isAlive));
    }
    const before = countRecords(output);
    const done = new Set(
      readJournal().flatMap(({ kind, entry }) => (kind === "done" ? [entry?.file] : [])),
    );
    const { code, stderr } = await runToEnd(main, batch(output));
    expect(code).toBe(3);
    const resumed = Number(/Done by earlier runs: (\d+)/.exec(stderr)?.[1]);
    expect(resumed).toBe(done.size);
    // Each kill lost what its two workers were at, and no more.
    expect(resumed).toBeGreaterThanOrEqual(before - 6);
    await expectSameResults();
    expect(readdirSync(join(output, ".extract-plan", "drafts", "here"))).toEqual([]);
  });

  it("finishes what is being read at Ctrl-C, and goes on from there", async () => {
    const { child, ended, said } = startHeld();
    await until(() => countRecords(output) > 10);
    child.kill("SIGINT");
    await until(() => said().includes("Finishing the documents that are being read"));
    openGate();
    const { code, stderr } = await ended;
    expect(stderr).toContain("The same command goes on where this run was.");
    expect(code).toBe(130);
    expectWholeRecords();
    expect(readdirSync(output).sort()).toEqual([".extract-plan", "documents"]);
    const finished = readdirSync(join(output, "documents", "000"));
    expect(finished.filter((name) => name.includes(heldName))).toHaveLength(1);
    expect((await runToEnd(main, batch(output))).code).toBe(3);
    await expectSameResults();
  });

  it("ends at once at the second Ctrl-C, and blames no document for it", async () => {
    const { child, ended, said } = startHeld();
    await until(() => countRecords(output) > 10);
    const workers = childrenOf(child.pid ?? 0);
    child.kill("SIGINT");
    await until(() => said().includes("Finishing the documents that are being read"));
    child.kill("SIGINT");
    expect((await ended).code).toBe(130);
    await until(() => !workers.some(isAlive));
    expect(readJournal().filter(({ kind }) => kind === "death")).toEqual([]);
    expect((await runToEnd(main, batch(output))).code).toBe(3);
    await expectSameResults();
  });

  it("blames no document when all of its processes are told to end, as a service manager does", async () => {
    const { child, ended, said } = startHeld();
    await until(() => countRecords(output) > 10);
    for (const pid of [...childrenOf(child.pid ?? 0), child.pid ?? 0]) process.kill(pid, "SIGTERM");
    await until(() => said().includes("Finishing the documents that are being read"));
    openGate();
    expect((await ended).code).toBe(130);
    expect(readJournal().filter(({ kind }) => kind === "death")).toEqual([]);
    expect((await runToEnd(main, batch(output))).code).toBe(3);
    await expectSameResults();
  });

  it("stops when its output folder is taken away, and makes no new one", async () => {
    const { ended } = startHeld();
    await until(() => countRecords(output) > 10);
    renameSync(output, `${output}-gone`);
    openGate();
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
    const { child, ended } = startHeld();
    await until(() => countRecords(output) > 10);
    kill(child.pid);
    await ended;
    const [name] = readdirSync(journalFolder);
    const path = join(journalFolder, name as string);
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
