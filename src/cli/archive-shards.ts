import type { ArchiveAction, ArchiveSettings } from "./archive-arguments.js";
import type { ExitCode } from "./command-io.js";
import type { Session } from "./session.js";

export async function runShardAction(
  _action: Exclude<ArchiveAction, { kind: "run" }>,
  _settings: ArchiveSettings,
  _session: Session,
): Promise<ExitCode> {
  return 3;
}
