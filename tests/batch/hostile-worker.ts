// Starts as a worker of the pool does, and does to itself what the name of a document says.
import { convertDocument } from "../../src/batch/convert.js";
import { runWorker } from "../../src/batch/worker-process.js";

const hoard: Uint8Array[] = [];

void runWorker(JSON.parse(process.argv.at(-1) ?? ""), async (task) => {
  if (task.file.includes("endless")) for (;;);
  if (task.file.includes("crash")) process.kill(process.pid, "SIGKILL");
  if (task.file.includes("hoard")) for (;;) hoard.push(new Uint8Array(8 << 20).fill(1));
  return convertDocument(task);
});
