import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandOutput } from "../../src/cli/command-io.js";
import { run } from "../../src/cli/run.js";

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

export interface CommandSetting {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Columns of the terminal that both outputs are; none when they are not one. */
  columns?: number;
  /** System code that every write to standard output fails with. */
  brokenStdout?: string;
}

/** Runs the command in this process with streams of our own. */
export async function runCommand(
  argv: readonly string[],
  setting: CommandSetting = {},
): Promise<CommandResult> {
  const written = { stdout: "", stderr: "" };
  const terminal = setting.columns === undefined ? {} : { isTTY: true, columns: setting.columns };
  const open = (name: "stdout" | "stderr", broken?: string): CommandOutput => ({
    ...terminal,
    write(text, done) {
      if (broken !== undefined) {
        done(Object.assign(new Error("broken"), { code: broken, syscall: "write" }));
        return;
      }
      written[name] += text;
      done();
    },
  });
  async function* stdin(): AsyncGenerator<Uint8Array> {
    const { stdin: input } = setting;
    if (input !== undefined)
      yield typeof input === "string" ? new TextEncoder().encode(input) : input;
  }
  const code = await run(argv, {
    stdin: stdin(),
    stdout: open("stdout", setting.brokenStdout),
    stderr: open("stderr"),
    env: setting.env ?? {},
    self: { script: "", execArgv: [] },
    onInterrupt: () => () => {},
  });
  return { code, ...written };
}

/** Gives a new empty folder, removed when the work is done. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "kehoach-test-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
