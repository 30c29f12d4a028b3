import type { InputSet } from "../batch/list-inputs.js";
import type { ArchiveResult } from "../batch/run-archive.js";
import type { ArchiveSettings } from "./archive-arguments.js";
import { buildOptions, findInputs, tellReport, tellTrouble } from "./archive-report.js";
import { type ExitCode, printable } from "./command-io.js";
import { Progress } from "./progress.js";
import { complain, type Session } from "./session.js";

async function countInputs(inputs: InputSet, outDir: string, progress: Progress): Promise<void> {
  const { listInputs } = await import("../batch/list-inputs.js");
  let total = 0;
  for await (const _input of listInputs(inputs, outDir)) total += 1;
  progress.expect(total);
}

/** Converts an archive on this machine. */
export async function runHere(
  operands: readonly string[],
  settings: ArchiveSettings,
  session: Session,
): Promise<ExitCode> {
  const { io, tell } = session;
  const inputs = await findInputs(operands, settings.outDir, session);
  if (inputs === null) return 2;
  const { runArchive } = await import("../batch/run-archive.js");
  const progress = settings.quiet ? null : new Progress(io.stderr, tell);
  let resumed = 0;
  let interrupts = 0;
  let stop: ((force: boolean) => void) | null = null;
  const release = io.onInterrupt(() => {
    interrupts += 1;
    progress?.clear();
    if (interrupts === 1) void complain(session, tell("archiveStopping"));
    stop?.(interrupts > 1);
  });
  if (progress !== null) void countInputs(inputs, settings.outDir, progress).catch(() => {});
  let result: ArchiveResult;
  try {
    result = await runArchive(inputs, buildOptions(settings, session), {
      onStart: (end) => {
        stop = end;
        if (interrupts > 0) end(false);
      },
      onEntry: (_entry, isNew) => {
        if (!isNew) resumed += 1;
        progress?.add(isNew);
      },
      onFinish: () => {
        progress?.clear();
        if (!settings.quiet) void complain(session, tell("archiveWriting"));
      },
    });
  } catch (error) {
    progress?.clear();
    return tellTrouble(error, session);
  } finally {
    release();
  }
  progress?.clear();
  if (result.kind === "locked") {
    await complain(
      session,
      tell("archiveLocked", { pid: result.pid, host: printable(result.host) }),
    );
    return 3;
  }
  if (result.kind === "stopped") {
    await complain(session, tell("archiveStopped"));
    return 130;
  }
  if (resumed > 0 && !settings.quiet) {
    await complain(session, tell("archiveResumed", { count: resumed }));
  }
  return tellReport(result.report, session);
}
