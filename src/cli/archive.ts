import type { ArchiveRequest } from "./archive-arguments.js";
import type { ExitCode } from "./command-io.js";
import type { Session } from "./session.js";

/** Does what was asked of an archive. */
export async function runArchiveRequest(
  { action, settings }: ArchiveRequest,
  session: Session,
): Promise<ExitCode> {
  if (action.kind === "run") {
    const { runHere } = await import("./archive-here.js");
    return runHere(action.inputs, settings, session);
  }
  const { runShardAction } = await import("./archive-shards.js");
  return runShardAction(action, settings, session);
}
