import type { ArchiveAction, ArchiveSettings } from "./archive-arguments.js";
import { buildOptions, findInputs, tellReport, tellTrouble } from "./archive-report.js";
import type { ExitCode } from "./command-io.js";
import { complain, type Session } from "./session.js";

type SharedAction = Exclude<ArchiveAction, { kind: "run" }>;

const sumInputs = (shards: readonly { readonly inputs: number }[]): number =>
  shards.reduce((sum, { inputs }) => sum + inputs, 0);

async function split(
  operands: readonly string[],
  queue: string | null,
  settings: ArchiveSettings,
  session: Session,
): Promise<ExitCode> {
  const inputs = await findInputs(operands, settings.outDir, session);
  if (inputs === null) return 2;
  const { splitArchive } = await import("../batch/shards.js");
  const { form, shards } = await splitArchive(inputs, buildOptions(settings, session));
  if (queue !== null) {
    const { ShardQueue } = await import("../batch/queue/shard-queue.js");
    const open = await ShardQueue.open(queue, form.id);
    try {
      await open.add(
        shards.map(({ id }) => id),
        settings.lease,
      );
    } finally {
      await open.close();
    }
  }
  const counts = { inputs: sumInputs(shards), shards: shards.length };
  await complain(session, session.tell("shardsListed", counts));
  return 0;
}

async function runOne(
  number: number,
  settings: ArchiveSettings,
  session: Session,
): Promise<ExitCode> {
  const { listShards, runSplitShard } = await import("../batch/shards.js");
  const { openPool } = await import("../batch/run-archive.js");
  const { StoppedError } = await import("../batch/pool.js");
  const { io, tell } = session;
  const shards = await listShards(settings.outDir);
  const shard = shards[number];
  if (shard === undefined) {
    await complain(session, tell("noShard", { number, last: shards.length - 1 }));
    return 2;
  }
  const options = buildOptions(settings, session);
  const pool = await openPool(options);
  const release = io.onInterrupt(() => pool.stop());
  try {
    const inputs = await runSplitShard(shard.id, options, pool, () => {});
    if (!settings.quiet) await complain(session, tell("shardDone", { shard: shard.id, inputs }));
    return 0;
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    await complain(session, tell("archiveStopped"));
    return 130;
  } finally {
    release();
    await pool.close(true).catch(() => {});
  }
}

async function finish(settings: ArchiveSettings, session: Session): Promise<ExitCode> {
  const { findOpenShards, finishSplit } = await import("../batch/shards.js");
  const open = await findOpenShards(settings.outDir);
  for (const shard of open) await complain(session, session.tell("archiveNotDone", { shard }));
  if (open.length > 0) return 3;
  return tellReport(await finishSplit(buildOptions(settings, session)), session);
}

async function work(
  { queue, drain }: Extract<SharedAction, { kind: "work" }>,
  settings: ArchiveSettings,
  session: Session,
): Promise<ExitCode> {
  const { workOnQueue } = await import("../batch/queue/work.js");
  const { io, tell } = session;
  const say = (sentence: string): void => {
    if (!settings.quiet) void complain(session, sentence);
  };
  let interrupts = 0;
  let stop: ((force: boolean) => void) | null = null;
  const release = io.onInterrupt(() => {
    interrupts += 1;
    if (interrupts === 1) say(tell("archiveStopping"));
    stop?.(interrupts > 1);
  });
  try {
    await workOnQueue(
      { ...buildOptions(settings, session), queue, drain },
      {
        onStart: (end) => {
          stop = end;
          if (interrupts > 0) end(false);
        },
        onReady: () => say(tell("workerReady", { outDir: settings.outDir })),
        onEntry: () => {},
        onShard: (shard, inputs) => say(tell("shardDone", { shard, inputs })),
      },
    );
  } finally {
    release();
  }
  if (interrupts > 0) return 130;
  say(tell("workerDone"));
  return 0;
}

async function showStatus(
  queue: string,
  { outDir }: ArchiveSettings,
  session: Session,
): Promise<ExitCode> {
  const { tell } = session;
  const { findOpenShards, listShards, readForm } = await import("../batch/shards.js");
  const { ShardQueue } = await import("../batch/queue/shard-queue.js");
  const form = await readForm(outDir);
  const open = await ShardQueue.open(queue, form.id);
  try {
    const { waiting, active, dead: givenUp } = await open.count();
    const total = (await listShards(outDir)).length;
    const openShards = new Set(await findOpenShards(outDir));
    const left = openShards.size;
    // One that was given up may have been put in anew, and done.
    const dead = [...new Set(givenUp)].filter((shard) => openShards.has(shard));
    const counts = { total, waiting, active, done: total - left, dead: dead.length };
    await complain(session, tell("queueStatus", counts));
    for (const shard of dead) await complain(session, tell("queueDead", { shard }));
    if (left + waiting + active === 0) await complain(session, tell("queueAllDone", { outDir }));
    return dead.length > 0 ? 3 : 0;
  } finally {
    await open.close();
  }
}

function runAction(
  action: SharedAction,
  settings: ArchiveSettings,
  session: Session,
): Promise<ExitCode> {
  switch (action.kind) {
    case "split":
      return split(action.inputs, null, settings, session);
    case "enqueue":
      return split(action.inputs, action.queue, settings, session);
    case "shard":
      return runOne(action.number, settings, session);
    case "finish":
      return finish(settings, session);
    case "work":
      return work(action, settings, session);
    case "status":
      return showStatus(action.queue, settings, session);
  }
}

/** Does what is asked of an archive that several machines work on. */
export async function runShardAction(
  action: SharedAction,
  settings: ArchiveSettings,
  session: Session,
): Promise<ExitCode> {
  try {
    return await runAction(action, settings, session);
  } catch (error) {
    if (error instanceof Error && error.name === "QueueMissingError") {
      await complain(session, session.tell("queueMissing"));
      return 3;
    }
    if (error instanceof Error && error.name === "QueueError" && "reason" in error) {
      await complain(session, session.tell("queueUnreachable", { reason: String(error.reason) }));
      return 3;
    }
    return tellTrouble(error, session);
  }
}
