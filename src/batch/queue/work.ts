import type { Entry } from "../entry.js";
import { StoppedError, type WorkerPool } from "../pool.js";
import { type ArchiveOptions, openPool } from "../run-archive.js";
import { readForm, runSplitShard } from "../shards.js";
import { ArchiveError } from "../system-error.js";
import { type ShardJob, ShardQueue } from "./shard-queue.js";

export interface WorkOptions extends ArchiveOptions {
  /** Address of the PostgreSQL server. */
  readonly queue: string;
  /** End when nothing is waiting, instead of waiting for more. */
  readonly drain: boolean;
}

export interface WorkEvents {
  readonly onReady: () => void;
  readonly onEntry: (entry: Entry, isNew: boolean) => void;
  readonly onShard: (shard: string, inputs: number) => void;
  readonly onStart: (stop: (force: boolean) => void) => void;
}

/** How long a worker waits before it asks again, in milliseconds. */
const pause = 1000;

/** Tells the queue again and again that the shard is being worked on. */
function keepAlive(queue: ShardQueue, job: ShardJob): () => void {
  const beat = setInterval(
    () => {
      // A beat that does not arrive is missed by nobody if the next one does.
      queue.keepAlive(job).catch(() => {});
    },
    (job.lease * 1000) / 4,
  );
  return () => clearInterval(beat);
}

async function workOn(
  job: ShardJob,
  queue: ShardQueue,
  pool: WorkerPool,
  options: WorkOptions,
  events: WorkEvents,
): Promise<void> {
  const release = keepAlive(queue, job);
  try {
    const inputs = await runSplitShard(job.shard, options, pool, events.onEntry);
    await queue.complete(job);
    events.onShard(job.shard, inputs);
  } catch (error) {
    const reason = error instanceof ArchiveError ? error.code : (error as Error).name;
    const letGo = error instanceof StoppedError ? queue.release(job) : queue.giveBack(job, reason);
    await letGo.catch(() => {});
    throw error;
  } finally {
    release();
  }
}

/**
 * Works on the shards of an archive that the queue hands out, until it is stopped or, with `drain`, nothing waits.
 * Rejects with an `ArchiveError` when the shared folder cannot be used; the shard then goes to another worker.
 */
export async function workOnQueue(options: WorkOptions, events: WorkEvents): Promise<void> {
  const { id } = await readForm(options.outDir);
  const queue = await ShardQueue.open(options.queue, id);
  const pool = await openPool(options);
  const stopping = new AbortController();
  events.onStart((force) => {
    stopping.abort();
    pool.stop();
    if (force) void pool.close(true);
  });
  try {
    events.onReady();
    while (!stopping.signal.aborted) {
      const job = await queue.take();
      if (job !== null) await workOn(job, queue, pool, options, events);
      else if (options.drain && (await isDrained(queue))) return;
      else await wait(stopping.signal);
    }
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
  } finally {
    await pool.close(true).catch(() => {});
    await queue.close();
  }
}

/** Shards that others work on may come back. */
async function isDrained(queue: ShardQueue): Promise<boolean> {
  const { waiting, active } = await queue.count();
  return waiting + active === 0;
}

function wait(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
