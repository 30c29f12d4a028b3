#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { run } from "./run.js";

// V8 first interprets a regular expression and compiles it when it is used again. Of our hundreds nearly all are
// used again, so doing both costs a seventh of a run on one small plan (docs/adr/0007-bundled-command.md).
setFlagsFromString("--no-regexp-tier-up");

// Failures of the streams reach the command through its writes; without a listener they would end it.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

process.exitCode = await run(process.argv.slice(2), {
  // Opened only when it is read.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
