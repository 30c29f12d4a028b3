import { availableParallelism } from "node:os";
import type { ArchiveReport } from "../batch/finish.js";
import type { InputSet } from "../batch/list-inputs.js";
import type { ArchiveOptions } from "../batch/run-archive.js";
import { sumOf } from "../batch/tally.js";
import { describeOutcome } from "../render/outcome-labels.js";
import type { ArchiveSettings } from "./archive-arguments.js";
import { DEFAULT_MEGABYTES } from "./argument-errors.js";
import { type ExitCode, printable } from "./command-io.js";
import { explainWriteError } from "./outputs.js";
import { complain, type Session } from "./session.js";
import { workerArgument } from "./worker-argument.js";

export const buildOptions = (settings: ArchiveSettings, session: Session): ArchiveOptions => ({
  outDir: settings.outDir,
  record: {
    lang: session.lang,
    provenance: settings.provenance,
    maxBytes: Math.max(1, Math.floor((settings.maxSize ?? DEFAULT_MEGABYTES) * 1024 * 1024)),
  },
  jobs: settings.jobs ?? availableParallelism(),
  timeLimit: settings.timeLimit,
  memoryLimit: settings.memoryLimit,
  csvSeparator: settings.csvSeparator,
  retry: settings.retry,
  version: session.version,
  command: { ...session.io.self, args: [workerArgument] },
});

/** Tells the account of an archive and gives the exit code. */
export async function tellReport(report: ArchiveReport, session: Session): Promise<ExitCode> {
  const { lang, tell } = session;
  const { tally, balanced, duplicates } = report;
  const outcomes = [
    ["outcomeFailed", tally.failed],
    ["outcomeQuarantined", tally.quarantined],
    ["outcomeSkipped", tally.skipped],
  ] as const;
  const [failed, quarantined, skipped] = outcomes.map(([, counts]) => sumOf(counts)) as [
    number,
    number,
    number,
  ];
  const { inputs, complete, partial } = tally;
  const account = { inputs, complete, partial, failed, quarantined, skipped };
  await complain(session, tell("archiveAccount", account));
  for (const [outcome, counts] of outcomes) {
    const reasons = Object.entries(counts).map(([code, count]) =>
      tell("archiveReason", { count, reason: describeOutcome(code, lang) }),
    );
    if (reasons.length === 0) continue;
    await complain(
      session,
      tell("archiveReasons", { outcome: tell(outcome), reasons: reasons.join("; ") }),
    );
  }
  const { "same-content": content, "same-number": number } = duplicates;
  if (content + number > 0) await complain(session, tell("archiveDuplicates", { content, number }));
  await complain(session, tell("archiveTasks", { tasks: tally.tasks }));
  if (!balanced) {
    const sum = complete + partial + failed + quarantined + skipped;
    await complain(session, tell("archiveUnbalanced", { sum }));
    return 3;
  }
  if (failed + quarantined > 0) return 3;
  return partial > 0 ? 1 : 0;
}

/** Something that could not be read or written, told to the user. */
export async function tellTrouble(error: unknown, session: Session): Promise<ExitCode> {
  const { ArchiveError } = await import("../batch/system-error.js");
  if (!(error instanceof ArchiveError)) throw error;
  const { tell } = session;
  const output = printable(error.path);
  const sentence = explainWriteError(error.code, output, tell);
  await complain(session, `${sentence} ${tell("archiveStopped")}`);
  return 3;
}

/** What the operands name; null when one names nothing, or the output folder itself, which is told. */
export async function findInputs(
  operands: readonly string[],
  outDir: string,
  session: Session,
): Promise<InputSet | null> {
  const { findMingled, resolveInputs } = await import("../batch/list-inputs.js");
  const { tell } = session;
  const resolved = await resolveInputs(operands);
  let reason: string;
  if ("inputs" in resolved) {
    const mingled = await findMingled(resolved.inputs, outDir);
    if (mingled === null) return resolved.inputs;
    reason = tell("outputAmongInputs", { input: printable(mingled), output: printable(outDir) });
  } else reason = tell("noInput", { input: printable(resolved.missing) });
  await complain(session, tell("usageError", { reason }));
  return null;
}
