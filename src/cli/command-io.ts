import { systemCode } from "../batch/system-error.js";

/** A stream that the command writes to. */
export interface CommandOutput {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string, done: (error?: Error | null) => void): unknown;
}

/** All that the command sees of the process; main.ts gives the real one. */
export interface CommandIo {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined };
  readonly stdout: CommandOutput;
  readonly stderr: CommandOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How this command is started once more, to read documents beside this process. */
  readonly self: { readonly script: string; readonly execArgv: readonly string[] };
  /** Calls back at Ctrl-C and when the process is told to end; gives the way to stop that. */
  onInterrupt(listener: () => void): () => void;
}

/**
 * 0 complete, 1 over the threshold, 2 usage, 3 not readable or not writable, 130 stopped before the end; the worst of
 * several counts.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** Standard output could not be written; `code` is that of the system, EPIPE when nobody reads any more. */
export class OutputError extends Error {
  readonly code: string;

  constructor(code: string) {
    super("standard output cannot be written");
    this.name = "OutputError";
    this.code = code;
  }
}

/** Resolves when the text has left the program; an `OutputError` when it could not. */
export function writeOut(stream: CommandOutput, text: string): Promise<void> {
  if (text === "") return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(new OutputError(systemCode(error) ?? "EIO"));
      else resolve();
    });
  });
}

/** Colour on a terminal; NO_COLOR switches it off, FORCE_COLOR on, in this order. */
export function wantsColour(stream: CommandOutput, env: CommandIo["env"]): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stream.isTTY === true && env.TERM !== "dumb";
}

/** Breaks text at spaces into lines of at most `width` columns; a longer word keeps its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Narrower than this, wrapped text is harder to read than long lines. */
const narrowestTerminal = 60;

/** Columns to wrap text at; null where no person reads it on a terminal, or on too narrow a one. */
export function wrapWidth({ isTTY, columns }: CommandOutput): number | null {
  return isTTY === true && columns !== undefined && columns >= narrowestTerminal ? columns : null;
}

const unprintable = /\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]/gu;

/** File names and wording from documents, safe to print: no control characters, no escape sequences. */
export function printable(text: string): string {
  return text.replace(unprintable, "\ufffd");
}
