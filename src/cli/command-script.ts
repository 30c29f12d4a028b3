import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/** The bundled command and what V8 made of it: the bytecode is good for one version of V8 on one kind of machine. */
export interface CommandFiles {
  readonly code: string;
  readonly bytecode: string;
}

export const commandFiles = (folder: string): CommandFiles => ({
  code: join(folder, "command.js"),
  bytecode: join(folder, `command-${process.versions.v8}-${process.arch}.bytecode`),
});

/**
 * Compiles the bundled command, with the bytecode that the build kept where that is there and fits; V8 checks it and
 * compiles anew when it does not.
 */
export function compileCommand({ code, bytecode }: CommandFiles): Script {
  // V8 first interprets a regular expression and compiles it when it is used again. Of our hundreds nearly all are
  // used again, so doing both costs a seventh of a run on one small plan.
  setFlagsFromString("--no-regexp-tier-up");
  const parameters = "require, __filename, __dirname";
  return new Script(`(function (${parameters}) {${readFileSync(code, "utf8")}\n})`, {
    filename: code,
    ...(existsSync(bytecode) ? { cachedData: readFileSync(bytecode) } : {}),
  });
}

/** Runs the compiled command as Node runs a CommonJS module. */
export function runCommand(script: Script, { code }: CommandFiles): void {
  script.runInThisContext()(createRequire(code), code, dirname(code));
}
