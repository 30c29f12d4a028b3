import type { Pool } from "workerpool";
import type { ConvertResult, ConvertTask } from "./convert.js";
import type { DeathReason } from "./entry.js";
import type { GatherTask } from "./gather.js";
import { ArchiveError } from "./system-error.js";
import { type Failure, memoryExit, type WorkerOrders } from "./worker-process.js";

/** How this program is started as a worker. */
export interface WorkerCommand {
  readonly script: string;
  readonly execArgv: readonly string[];
  readonly args: readonly string[];
}

export interface PoolOptions {
  readonly jobs: number;
  readonly command: WorkerCommand;
  /** Seconds that one document may take. */
  readonly timeLimit: number;
  /** Megabytes that a worker may hold. */
  readonly memoryLimit: number;
  /** Documents after which a worker makes room for a fresh one. */
  readonly documentsPerWorker: number;
}

export interface Death {
  readonly kind: "death";
  readonly reason: DeathReason;
}

/** Nothing more is to be started. */
export class StoppedError extends Error {
  constructor() {
    super("stopped");
    this.name = "StoppedError";
  }
}

/** A worker that was gone before it began: no document is to blame, another worker takes it. */
const mostRestarts = 20;
/** Seconds that a few hundred records may take to be gathered. */
const gatherLimit = 1800;

/** What a timer of Node can count to; it takes more for nothing at all. */
const longestTimer = 2 ** 31 - 1;
/** Signals by which a system ends all processes of a service or a terminal: no document is to blame. */
const endingSignals = new Set(["SIGTERM", "SIGINT", "SIGHUP"]);

/** What became of a call: its result, how its worker died, or that the worker was not there to begin with. */
type Answer<T> = { readonly result: T } | Death | { readonly kind: "lost" };

const keepAnswer = async (
  answer: { result: Failure | null } | Death,
): Promise<{ result: Failure | null } | Death> => answer;

function explainDeath(error: Error): Death | { readonly kind: "lost" } {
  if (error.name === "TimeoutError") return { kind: "death", reason: "time" };
  const exit = /exitCode: `(.*)`\s+signalCode: `(.*)`/.exec(error.message);
  if (exit === null) return { kind: "lost" };
  const [, code, signal = ""] = exit;
  if (endingSignals.has(signal)) return { kind: "lost" };
  // V8 aborts when its heap is full.
  const isMemory = signal === memoryExit || signal === "SIGABRT" || code === "134";
  return { kind: "death", reason: isMemory ? "memory" : "crash" };
}

/** Worker processes that read documents: one that dies takes its document with it and nothing else. */
export class WorkerPool {
  readonly #pool: Pool;
  readonly #options: PoolOptions;
  readonly #isEnding: (error: Error) => boolean;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #isStopped = false;

  private constructor(pool: Pool, isEnding: (error: Error) => boolean, options: PoolOptions) {
    this.#pool = pool;
    this.#isEnding = isEnding;
    this.#options = options;
    this.#free = options.jobs;
  }

  static async open(options: PoolOptions): Promise<WorkerPool> {
    const { pool, TerminateError } = await import("workerpool");
    const { command, jobs, memoryLimit, documentsPerWorker } = options;
    const orders: WorkerOrders = { parent: process.pid, memoryLimit, documentsPerWorker };
    const workers = pool(command.script, {
      workerType: "process",
      maxWorkers: jobs,
      workerTerminateTimeout: 100,
      // What V8 prints when it gives up is not for the user.
      emitStdStreams: true,
      forkArgs: [...command.args, JSON.stringify(orders)],
      forkOpts: {
        execArgv: [...command.execArgv, `--max-old-space-size=${Math.ceil(memoryLimit)}`],
      },
    });
    const isEnding = (error: Error): boolean =>
      error instanceof TerminateError || error.name === "TimeoutError";
    return new WorkerPool(workers, isEnding, options);
  }

  /** Lets what runs come to its end and starts nothing more: what waits rejects with `StoppedError`. */
  stop(): void {
    this.#isStopped = true;
    for (const go of this.#waiting.splice(0)) go();
  }

  async #enter(): Promise<void> {
    if (this.#free > 0 && !this.#isStopped) this.#free -= 1;
    else if (!this.#isStopped) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#isStopped) throw new StoppedError();
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }

  async #call<T>(method: string, task: unknown, seconds: number): Promise<Answer<T>> {
    let hasBegun = false;
    try {
      const run = this.#pool.exec(method, [task], {
        // The start of a worker, which takes long where much else runs, is none of the document's time.
        on: () => {
          hasBegun = true;
          run.timeout(Math.min(seconds * 1000, longestTimer));
        },
      });
      return { result: (await run) as T };
    } catch (error) {
      if (!(error instanceof Error) || !this.#isEnding(error)) {
        throw this.#isStopped ? new StoppedError() : error;
      }
      // A worker that died before it began leaves the document to the next one.
      return hasBegun ? explainDeath(error) : { kind: "lost" };
    }
  }

  async #run<T, Settled>(
    method: string,
    task: unknown,
    seconds: number,
    settle: (answer: { result: T } | Death) => Promise<Settled>,
  ): Promise<Settled> {
    await this.#enter();
    try {
      for (let start = 0; start < mostRestarts; start += 1) {
        const answer = await this.#call<T>(method, task, seconds);
        if ("result" in answer || answer.kind === "death") return await settle(answer);
        if (this.#isStopped) throw new StoppedError();
      }
      throw new Error("No worker process stays alive");
    } finally {
      this.#leave();
    }
  }

  /**
   * Reads one document in a worker and settles what became of it. The worker is given nothing else until that is done:
   * however slow this process is, not more documents are in flight than there are workers.
   */
  convert<Settled>(
    task: ConvertTask,
    settle: (result: ConvertResult | Death) => Promise<Settled>,
  ): Promise<Settled> {
    return this.#run<ConvertResult, Settled>("convert", task, this.#options.timeLimit, (answer) =>
      settle("result" in answer ? answer.result : answer),
    );
  }

  /** Gathers a shard in a worker; rejects with an `ArchiveError` when that cannot be done. */
  async gather(task: GatherTask): Promise<void> {
    for (let start = 0; start < 2; start += 1) {
      const answer = await this.#run("gather", task, gatherLimit, keepAnswer);
      if (!("result" in answer)) continue;
      if (answer.result !== null) throw new ArchiveError(answer.result.code, answer.result.path);
      return;
    }
    throw new Error("The records could not be gathered");
  }

  /** Ends the workers; with `force` at once, whatever they are doing. */
  async close(force = false): Promise<void> {
    await this.#pool.terminate(force);
  }
}
