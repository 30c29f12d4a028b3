import { run } from "./run.js";
import { workerArgument } from "./worker-argument.js";

const [, script = "", first, orders] = process.argv;

function runCommand(): void {
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
    self: { script, execArgv: process.execArgv },
    onInterrupt(listener) {
      process.on("SIGINT", listener).on("SIGTERM", listener);
      return () => process.off("SIGINT", listener).off("SIGTERM", listener);
    },
  }).then((code) => {
    process.exitCode = code;
  });
}

if (first === workerArgument && process.connected && orders !== undefined) {
  void import("../batch/worker-process.js").then(({ runWorker }) => runWorker(JSON.parse(orders)));
} else runCommand();
