import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ConvertTask } from "../../src/batch/convert.js";
import { StoppedError, WorkerPool } from "../../src/batch/pool.js";

/** What the package of the pool is asked for, and how a test answers. */
interface Call {
  readonly begin: () => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Milliseconds of the timer; null while none runs. */
  timeout: number | null;
}

const { calls, execArgv, TerminateError } = vi.hoisted(() => ({
  calls: [] as Call[],
  execArgv: [] as string[],
  TerminateError: class extends Error {},
}));

vi.mock("workerpool", () => ({
  TerminateError,
  pool: (_script: string, options: { forkOpts: { execArgv: string[] } }) => {
    execArgv.splice(0, execArgv.length, ...options.forkOpts.execArgv);
    return {
      exec: (_method: string, _params: unknown[], { on }: { on: () => void }) => {
        let call: Call | null = null;
        const run = new Promise((resolve, reject) => {
          call = { begin: on, resolve, reject, timeout: null };
          calls.push(call);
        });
        return Object.assign(run, {
          timeout: (milliseconds: number) => {
            if (call !== null) call.timeout = milliseconds;
            return run;
          },
        });
      },
      terminate: async () => {},
    };
  },
}));

const open = (timeLimit = 60, memoryLimit = 512): Promise<WorkerPool> =>
  WorkerPool.open({
    jobs: 1,
    command: { script: "worker", execArgv: [], args: [] },
    timeLimit,
    memoryLimit,
    documentsPerWorker: 10,
  });

const task = {} as ConvertTask;
const keep = async <T>(result: T): Promise<T> => result;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const died = (signal: string): Error =>
  new TerminateError(`Workerpool Worker terminated Unexpectedly
    exitCode: \`null\`
    signalCode: \`${signal}\``);

/** The call that was made last, its document begun. */
async function begun(): Promise<Call> {
  await settled();
  const call = calls.at(-1) as Call;
  call.begin();
  return call;
}

describe("the pool of workers", () => {
  beforeEach(() => {
    calls.length = 0;
  });

  it("counts a document's time from when a worker begins with it", async () => {
    const pool = await open(2);
    const run = pool.convert(task, keep);
    await settled();
    expect(calls[0]?.timeout).toBeNull();
    const call = await begun();
    expect(call.timeout).toBe(2000);
    call.resolve({ kind: "unwritten", code: "EIO", path: "x" });
    expect(await run).toMatchObject({ kind: "unwritten" });
  });

  it("takes a limit that no timer can hold for the longest that one can", async () => {
    const run = (await open(1e9)).convert(task, keep);
    const call = await begun();
    expect(call.timeout).toBe(2 ** 31 - 1);
    call.resolve(null);
    await run;
  });

  it("gives V8 its limit in whole megabytes", async () => {
    await open(60, 300.5);
    expect(execArgv).toEqual(["--max-old-space-size=301"]);
  });

  it.each([
    ["SIGKILL", "crash"],
    ["SIGABRT", "memory"],
  ])("tells that a worker died of %s over a document", async (signal, reason) => {
    const run = (await open()).convert(task, keep);
    (await begun()).reject(died(signal));
    expect(await run).toEqual({ kind: "death", reason });
  });

  it.each(["SIGTERM", "SIGINT", "SIGHUP"])(
    "blames no document for a worker that was told to end by %s",
    async (signal) => {
      const run = (await open()).convert(task, keep);
      (await begun()).reject(died(signal));
      const again = await begun();
      expect(calls).toHaveLength(2);
      again.resolve("read");
      expect(await run).toBe("read");
    },
  );

  it("starts no other worker for a document once it is stopped", async () => {
    const pool = await open();
    const run = pool.convert(task, keep);
    const call = await begun();
    pool.stop();
    call.reject(died("SIGTERM"));
    await expect(run).rejects.toBeInstanceOf(StoppedError);
    expect(calls).toHaveLength(1);
  });

  it("gives a worker the next document only when the one before is settled", async () => {
    const pool = await open();
    let settle: () => void = () => {};
    const first = pool.convert(task, () => new Promise<void>((resolve) => (settle = resolve)));
    const second = pool.convert(task, keep);
    (await begun()).resolve(null);
    await settled();
    expect(calls).toHaveLength(1);
    settle();
    await first;
    (await begun()).resolve("second");
    expect(await second).toBe("second");
    expect(calls).toHaveLength(2);
  });
});
