import { Worker } from "node:worker_threads";
import type { ConvertResult, ConvertTask } from "./convert.js";
import type { GatherTask } from "./gather.js";

/** What a worker is told when it is started, as JSON in its last argument. */
export interface WorkerOrders {
  /** Process id of the parent: without it a worker has nothing to do. */
  readonly parent: number;
  /** Megabytes. */
  readonly memoryLimit: number;
  readonly documentsPerWorker: number;
}

/** An error of the archive itself, as it crosses from process to process. */
export interface Failure {
  readonly code: string;
  readonly path: string;
}

/** Exit code of a worker that has done its share: it leaves the document it was given to the next one. */
const retiredExit = 75;
/** What a worker sends when it begins: what it dies of from then on is the document's doing. */
const began = "began";
/** The signal by which a worker over its memory ends itself; unlike SIGABRT it leaves no core file. */
export const memoryExit = "SIGUSR2";

/**
 * A thread beside the work, which goes on while a document keeps the main thread busy. It ends the process when it
 * takes too much memory (buffers do not count for V8's own limit), or when the parent is gone.
 */
const watch = `
const { workerData: { parent, bytes, signal } } = require("node:worker_threads");
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  if (process.memoryUsage.rss() > bytes) process.kill(process.pid, signal);
}, 250);
`;

const megabyte = 1024 * 1024;

/** Reads one document. */
export type Convert = (task: ConvertTask) => Promise<ConvertResult>;

/** Becomes a worker of the pool that started this process, reading documents as `convertDocument` does unless told. */
export async function runWorker(orders: WorkerOrders, convert?: Convert): Promise<void> {
  // Ctrl-C on a terminal reaches all processes; the parent decides what it means.
  process.on("SIGINT", () => {});
  const bytes = orders.memoryLimit * megabyte;
  new Worker(watch, {
    eval: true,
    workerData: { parent: orders.parent, bytes, signal: memoryExit },
    execArgv: [],
  }).unref();
  const [{ worker, workerEmit }, { convertDocument }] = await Promise.all([
    import("workerpool"),
    import("./convert.js"),
  ]);
  let done = 0;
  worker({
    async convert(task: ConvertTask): Promise<ConvertResult> {
      const isTired = process.memoryUsage.rss() > bytes / 2;
      if (done > 0 && (done >= orders.documentsPerWorker || isTired)) process.exit(retiredExit);
      done += 1;
      workerEmit(began);
      return (convert ?? convertDocument)(task);
    },
    async gather(task: GatherTask): Promise<Failure | null> {
      workerEmit(began);
      const [{ gatherShard }, { ArchiveError }] = await Promise.all([
        import("./gather.js"),
        import("./system-error.js"),
      ]);
      try {
        await gatherShard(task);
        return null;
      } catch (error) {
        if (error instanceof ArchiveError) return { code: error.code, path: error.path };
        throw error;
      }
    },
  });
}
