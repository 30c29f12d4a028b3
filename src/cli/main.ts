import { run } from "./run.js";

// Failures of the streams reach the command through its writes; without a listener they would end it.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

void run(process.argv.slice(2), {
  // Opened only when it is read: Node opens it at the first look.
  stdin: {
    get isTTY() {
      return process.stdin.isTTY;
    },
    [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
}).then((code) => {
  process.exitCode = code;
});
