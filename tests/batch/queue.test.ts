import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ShardQueue } from "../../src/batch/queue/shard-queue.js";
import { readFixture } from "../support/fixtures.js";
import {
  bundleInto,
  childrenOf,
  countRecords,
  heldName,
  isAlive,
  makeFolder,
  patience,
  readResults,
  removeFolder,
  runToEnd,
  start,
  until,
} from "./archive-support.js";
import { makeArchive } from "./make-archive.js";
import { explainMissingPostgres, type Postgres, startPostgres } from "./postgres.js";

const missing = explainMissingPostgres();
if (missing !== null && process.env.KEHOACH_REQUIRE_POSTGRES === "1") {
  throw new Error(`The tests of the queue must not be skipped here, but ${missing}`);
}

describe.skipIf(missing !== null)(
  `a queue of shards${missing === null ? "" : ` — SKIPPED: ${missing}`}`,
  { timeout: patience },
  () => {
    let base = "";
    let serverFolder = "";
    let inputs = "";
    let output = "";
    let alone = "";
    // A document over the memory that its process may have brings that process down each time.
    const limits = [
      "--memory-limit",
      "300",
      "--jobs",
      "1",
      "--time-limit",
      String(patience / 1000),
    ];
    let main = "";
    let server: Postgres;

    const queue = (action: string[], ...options: string[]): string[] => [
      ...action,
      "--queue",
      server.address,
      "--out-dir",
      output,
      ...options,
    ];

    beforeAll(async () => {
      base = makeFolder();
      serverFolder = makeFolder();
      [inputs, output, alone] = ["in", "out", "alone"].map((name) => join(base, name)) as [
        string,
        string,
        string,
      ];
      server = await startPostgres(serverFolder);
      main = await bundleInto(base);
      // The package of the queue is not in the bundle: it is found beside the program, as where it is installed.
      symlinkSync(
        fileURLToPath(new URL("../../node_modules", import.meta.url)),
        join(base, "program", "node_modules"),
      );
      const accepts = (name: string, slug: string): boolean =>
        name === "source.txt" && !slug.startsWith("thanh-liet");
      await makeArchive(inputs, { files: 400, seed: 5, hostile: 0, accepts, folderSize: 100 });
      const held = join(inputs, "000", `000020-${heldName}.txt`);
      writeFileSync(held, readFixture("joint-plan", "source.txt"));
      const text = Buffer.from(readFixture("thanh-liet-sipas-papi-2024", "source.txt")).toString();
      const lines = text.split("\n");
      const row = lines[100] as string;
      const poison = [
        ...lines.slice(0, 101),
        ...Array<string>(30_000).fill(row),
        ...lines.slice(101),
      ];
      writeFileSync(join(inputs, "000", "000050-poison.txt"), poison.join("\n"));
    }, patience);
    afterAll(async () => {
      await server?.stop();
      removeFolder(base);
      removeFolder(serverFolder);
    });

    it("is worked off by two workers, one of which is killed, with nothing lost and nothing twice", async () => {
      const enqueued = await runToEnd(main, queue(["batch", "enqueue", inputs], "--lease", "5"));
      expect(enqueued).toMatchObject({ code: 0 });
      const shards = Number(/in (\d+) shards/.exec(enqueued.stderr)?.[1]);
      expect(shards).toBeGreaterThan(1);
      // Put in once more, they are there once.
      expect((await runToEnd(main, queue(["batch", "enqueue", inputs], "--lease", "5"))).code).toBe(
        0,
      );
      const before = await runToEnd(main, queue(["batch", "status"]));
      expect(before.stderr).toContain(
        `Shards: ${shards}; waiting: ${shards}; being read: 0; done: 0`,
      );

      // Held by a document in its first shard: however slow this machine, it is killed before it is done.
      const victim = start(main, queue(["worker"], ...limits), join(base, "gate"));
      await until(() => countRecords(output) > 10);
      const other = start(main, queue(["worker"], "--drain", ...limits));
      const children = childrenOf(victim.child.pid ?? 0);
      victim.child.kill("SIGKILL");
      expect((await victim.ended).signal).toBe("SIGKILL");
      const { code, stderr } = await other.ended;
      expect(code, stderr).toBe(0);
      expect(children.some(isAlive)).toBe(false);

      const after = await runToEnd(main, queue(["batch", "status"]));
      expect(after.stderr).toContain(`waiting: 0; being read: 0; done: ${shards}; given up: 0.`);
      const finished = await runToEnd(main, ["batch", "finish", "--out-dir", output]);
      expect(finished.stderr).toContain("Inputs: 402 = complete");
      expect(finished.code).toBe(3);
      const report = JSON.parse(readFileSync(join(output, "report.json"), "utf8"));
      expect(report).toMatchObject({ inputs: 402, balanced: true, quarantined: { memory: 1 } });

      const single = await runToEnd(main, ["batch", inputs, "--out-dir", alone, ...limits]);
      expect(single.code).toBe(3);
      const expected = readResults(alone);
      const shared = readResults(output);
      expect([...shared.keys()]).toEqual([...expected.keys()]);
      for (const [name, content] of expected) expect(shared.get(name) === content, name).toBe(true);
    });

    it("gives a shard up after its last try, and says which", async () => {
      const open = await ShardQueue.open(server.address, "giveup");
      await open.add(["one", "two"], 60);
      for (let attempt = 1; ; attempt += 1) {
        // The next try would be due in a while.
        server.ask("UPDATE kehoach.job SET start_after = now() WHERE state = 'retry'");
        const job = await open.take();
        if (job === null) break;
        expect(attempt).toBeLessThan(20);
        if (job.shard === "one") await open.complete(job);
        else await open.giveBack(job, "EIO");
      }
      expect(await open.count()).toEqual({ waiting: 0, active: 0, dead: ["two"] });
      await open.close();
    });

    it("lets go of a shard as often as workers are stopped, and gives none up for it", async () => {
      const open = await ShardQueue.open(server.address, "released");
      await open.add(["one"], 60);
      for (let stops = 0; stops < 10; stops += 1) {
        const job = await open.take();
        expect(job?.shard).toBe("one");
        if (job !== null) await open.release(job);
        expect(await open.count()).toEqual({ waiting: 1, active: 0, dead: [] });
      }
      await open.close();
    });

    it("loses a worker whose folder lacks something, and the shard waits for another", async () => {
      const folder = join(base, "broken");
      const ask = (...action: string[]): string[] => [
        ...action,
        "--queue",
        server.address,
        "--out-dir",
        folder,
      ];
      const [first] = readdirSync(join(inputs, "001"));
      const one = join(inputs, "001", first as string);
      expect((await runToEnd(main, ask("batch", "enqueue", one))).code).toBe(0);
      rmSync(join(folder, ".extract-plan", "shards"), { recursive: true });
      const { code, stderr } = await runToEnd(main, ask("worker", "--drain"));
      expect(stderr).toContain("the folder does not exist.");
      expect(code).toBe(3);
      const status = await runToEnd(main, ask("batch", "status"));
      expect(status.stderr).toContain(
        "Shards: 1; waiting: 1; being read: 0; done: 0; given up: 0.",
      );
    });

    it("says that a server cannot be reached", async () => {
      const address = "postgres://kehoach@127.0.0.1:1/postgres";
      const { code, stderr } = await runToEnd(main, [
        ..."batch status --out-dir".split(" "),
        output,
        "--queue",
        address,
      ]);
      expect(stderr).toBe("The queue cannot be used: ECONNREFUSED\n");
      expect(code).toBe(3);
    });
  },
);
