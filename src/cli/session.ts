import type { Language } from "../model/diagnostic-codes.js";
import { type CommandIo, wrap, wrapWidth, writeOut } from "./command-io.js";
import type { Tell } from "./messages.js";

/** One run of the command. */
export interface Session {
  readonly io: CommandIo;
  readonly lang: Language;
  readonly version: string;
  readonly tell: Tell;
}

/** A sentence on standard error, one line where programs read it; a reader that went away does not stop the work. */
export async function complain({ io }: Session, sentence: string): Promise<void> {
  const text = wrap(sentence, wrapWidth(io.stderr) ?? Number.POSITIVE_INFINITY).join("\n");
  await writeOut(io.stderr, `${text}\n`).catch(() => {});
}

/** A fault of our own: its kind, never its message, which may hold words of the document. */
export async function complainUnexpected(
  session: Session,
  name: string | null,
  error: unknown,
): Promise<void> {
  const { io, tell, version } = session;
  const kind = error instanceof Error ? error.name : typeof error;
  const sentence = tell("unexpected", { kind, version });
  await complain(session, name === null ? sentence : `${name}: ${sentence}`);
  if (io.env.KEHOACH_DEBUG === "1" && error instanceof Error)
    await writeOut(io.stderr, `${error.stack}\n`).catch(() => {});
}
