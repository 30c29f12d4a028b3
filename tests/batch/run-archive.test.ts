import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArchiveRecord } from "../../src/batch/convert.js";
import { resolveInputs } from "../../src/batch/list-inputs.js";
import {
  type ArchiveOptions,
  type ArchiveResult,
  runArchive,
} from "../../src/batch/run-archive.js";
import { readFixture } from "../support/fixtures.js";
import {
  hostileOptions,
  listen,
  makeFolder,
  patience,
  readResults,
  removeFolder,
} from "./archive-support.js";
import { makeHostile, varyContent } from "./make-archive.js";

let folder: string;
const input = (): string => join(folder, "in");
const output = (): string => join(folder, "out");

async function run(
  events = listen(),
  options: Partial<ArchiveOptions> = {},
): Promise<ArchiveResult> {
  const resolved = await resolveInputs([input()]);
  if (!("inputs" in resolved)) throw new Error("The inputs are missing");
  return runArchive(resolved.inputs, { ...hostileOptions(output()), ...options }, events);
}

async function reportOf(result: Promise<ArchiveResult>) {
  const settled = await result;
  if (settled.kind !== "finished") throw new Error(`The run ended as ${settled.kind}`);
  return settled.report;
}

const put = async (name: string, content: Uint8Array | string): Promise<void> => {
  await mkdir(join(input(), name, ".."), { recursive: true });
  await writeFile(join(input(), name), content);
};

const plan = (number: number): Uint8Array =>
  varyContent("source.txt", readFixture("prose-assignments", "source.txt"), number);

const readRecord = async (path: string): Promise<ArchiveRecord> =>
  JSON.parse(await readFile(join(output(), path), "utf8")) as ArchiveRecord;

describe("an archive", { timeout: patience }, () => {
  beforeEach(async () => {
    folder = makeFolder();
    await mkdir(input());
  });
  afterEach(() => removeFolder(folder));

  it("is accounted for to the last file, whatever the files are and whatever they do", async () => {
    await put("2024/a.txt", plan(1));
    await put("2024/b.docx", readFixture("office-layout", "source.docx"));
    await put("2025/scan.jpg", "no document");
    await put("2025/~$b.docx", "lock");
    await put("empty.txt", "");
    await put("locked.docx", makeHostile("encrypted", 1)[1]);
    await put("z-crash.txt", plan(2));
    await put("z-hoard.txt", plan(4));
    const events = listen();
    const { tally, balanced } = await reportOf(run(events, { memoryLimit: 512 }));
    expect(balanced).toBe(true);
    expect(tally).toMatchObject({
      inputs: 8,
      complete: 2,
      partial: 0,
      failed: { empty: 1, encrypted: 1 },
      quarantined: { crash: 1, memory: 1 },
      skipped: { "other-kind": 1, hidden: 1 },
    });
    expect(events.entries).toHaveLength(8);
    const report = JSON.parse(await readFile(join(output(), "report.json"), "utf8"));
    expect(report).toMatchObject({ inputs: 8, balanced: true });
    expect(report.withoutRecord).toContainEqual({
      file: "z-crash.txt",
      outcome: "quarantined",
      code: "crash",
    });
    const findings = await readFile(join(output(), "tasks.csv"), "utf8");
    expect(findings.startsWith("\ufeffSTT;Mã nhiệm vụ;")).toBe(true);

    // What was put aside is not tried again, and nothing else either.
    const again = listen();
    await reportOf(run(again, { memoryLimit: 512 }));
    const fresh = [...again.isNew].filter(([, isNew]) => isNew).map(([file]) => file);
    expect(fresh).toEqual(["2025/scan.jpg", "2025/~$b.docx"]);
  });

  it("puts aside what never ends, and tries it again when it may take longer", async () => {
    // Alone, so that no other document is near the limit on however slow a machine.
    await put("endless.txt", plan(3));
    const { tally } = await reportOf(run(listen(), { timeLimit: 0.5 }));
    expect(tally).toMatchObject({ inputs: 1, quarantined: { time: 1 } });
    const same = listen();
    await reportOf(run(same, { timeLimit: 0.5 }));
    expect([...same.isNew.values()]).toEqual([false]);
    const longer = listen();
    await reportOf(run(longer, { timeLimit: 0.6 }));
    expect([...longer.isNew.values()]).toEqual([true]);
  });

  it("stops while the register is written, and leaves no half of it", async () => {
    await put("1.txt", plan(1));
    let stop: (force: boolean) => void = () => {};
    const onStart = (end: typeof stop): void => {
      stop = end;
    };
    const stopped = await run({ ...listen(), onStart, onFinish: () => stop(false) });
    expect(stopped).toEqual({ kind: "stopped" });
    expect([...readResults(output()).keys()].map((name) => name.replace(/\/.*/, ""))).toEqual([
      "documents",
    ]);
    const again = listen();
    await reportOf(run(again));
    expect([...again.isNew.values()]).toEqual([false]);
  });

  it("goes on where the output folder cannot hold the name of a record", async () => {
    await put("a.txt", plan(1));
    await put("b.txt", plan(2));
    await reportOf(run());
    const [record] = (await readdir(join(output(), "documents"))).filter((name) =>
      name.startsWith("a."),
    );
    await rm(output(), { recursive: true });
    // A folder of the archive that is called as the record of a file beside it.
    await put(`${record}/c.txt`, plan(3));
    await mkdir(join(output(), "documents", record as string), { recursive: true });
    const { tally, balanced } = await reportOf(run());
    expect(balanced).toBe(true);
    expect(tally).toMatchObject({ complete: 2, failed: { "name-not-allowed": 1 } });
  });

  it.skipIf(process.platform !== "linux")(
    "tells of a name that is not in UTF-8, as in archives of old programs",
    async () => {
      await writeFile(Buffer.from(`${input()}/k\xea hoach.txt`, "latin1"), plan(1));
      await put("a.txt", plan(2));
      const { tally, balanced } = await reportOf(run());
      expect(balanced).toBe(true);
      expect(tally).toMatchObject({ inputs: 2, complete: 1, failed: { "name-not-utf-8": 1 } });
    },
  );

  it("gives each document its record, and all of them a line each", async () => {
    await put("a/x.txt", plan(1));
    await put("a/x.md", readFixture("school-plan", "source.md"));
    await reportOf(run());
    const names = await readdir(join(output(), "documents", "a"));
    expect(names.map((name) => name.replace(/[0-9a-f]{12}/, "#"))).toEqual([
      "x.md.#.json",
      "x.txt.#.json",
    ]);
    const lines = (await readFile(join(output(), "plans.ndjson"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as ArchiveRecord).file)).toEqual([
      "a/x.md",
      "a/x.txt",
    ]);
    const record = await readRecord(`documents/a/${names[1]}`);
    expect(record.plan.document.number.raw).toMatch(/^1\/KH-UBND$|1\/KH-UBND$/);
    expect(names[1]).toContain(record.sha256.slice(0, 12));
    expect(record).toMatchObject({ status: "complete", format: "text", version: "0.0.0-test" });
  });

  it("is read only where it changed, and ends as if it had been read at once", async () => {
    for (let number = 1; number <= 8; number += 1) await put(`${number}.txt`, plan(number));
    await reportOf(run());
    await put("3.txt", plan(33));
    await put("9.txt", plan(9));
    await rm(join(input(), "5.txt"));
    // Touched, with the content it had.
    await utimes(join(input(), "6.txt"), new Date(1e12), new Date(1e12));
    const [lost] = (await readdir(join(output(), "documents"))).filter((name) =>
      name.startsWith("7."),
    );
    await rm(join(output(), "documents", lost as string));
    const events = listen();
    await reportOf(run(events));
    const isNew = (file: string) => events.isNew.get(file);
    expect([1, 2, 4, 8].map((number) => isNew(`${number}.txt`))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([3, 7, 9].map((number) => isNew(`${number}.txt`))).toEqual([true, true, true]);

    const resumed = readResults(output());
    await rename(output(), join(folder, "resumed"));
    await reportOf(run());
    const undisturbed = readResults(output());
    for (const [name, content] of undisturbed) expect(resumed.get(name), name).toBe(content);
    // The record of a file that is gone stays; that of a content that is gone does not.
    const left = [...resumed.keys()].filter((name) => !undisturbed.has(name));
    expect(left.map((name) => name.replace(/[0-9a-f]{12}/, "#"))).toEqual([
      "documents/5.txt.#.json",
    ]);
  });

  it("is read again for another language, and when what failed is to be tried again", async () => {
    await put("1.txt", plan(1));
    await put("2.txt", "");
    await reportOf(run());
    const same = listen();
    await reportOf(run(same));
    expect([...same.isNew.values()]).toEqual([false, false]);
    const retried = listen();
    await reportOf(run(retried, { retry: true }));
    expect(retried.isNew).toEqual(
      new Map([
        ["1.txt", false],
        ["2.txt", true],
      ]),
    );
    const english = listen();
    const record = { ...hostileOptions("").record, lang: "en" } as const;
    await reportOf(run(english, { record }));
    expect([...english.isNew.values()]).toEqual([true, true]);
    expect(await readFile(join(output(), "tasks.csv"), "utf8")).toContain("Task id");
  });

  it("names what is there twice", async () => {
    await put("1.txt", plan(1));
    await put("copy/1.txt", plan(1));
    await put("other.txt", Buffer.concat([plan(1), Buffer.from("\n")]));
    const { duplicates } = await reportOf(run());
    expect(duplicates).toEqual({ "same-content": 1, "same-number": 1 });
    const report = JSON.parse(await readFile(join(output(), "report.json"), "utf8"));
    expect(report.duplicateFiles).toEqual([
      { file: "copy/1.txt", reason: "same-content", as: "1.txt" },
      { file: "other.txt", reason: "same-number", as: "1.txt" },
    ]);
  });

  it("is worked on by one process at a time", async () => {
    await put("1.txt", plan(1));
    await mkdir(join(output(), ".extract-plan"), { recursive: true });
    const { hostname } = await import("node:os");
    const lock = join(output(), ".extract-plan", "lock");
    await writeFile(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
    expect(await run()).toEqual({ kind: "locked", pid: process.ppid, host: hostname() });
    // Of another machine one hears only what it writes.
    await writeFile(lock, JSON.stringify({ pid: 1, host: "elsewhere" }));
    expect(await run()).toEqual({ kind: "locked", pid: 1, host: "elsewhere" });
    await utimes(lock, new Date(1e12), new Date(1e12));
    expect((await run()).kind).toBe("finished");
    // A process that is no more.
    await writeFile(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    expect((await run()).kind).toBe("finished");
  });
});
