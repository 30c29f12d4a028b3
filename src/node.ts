import { open } from "node:fs/promises";
import { type ExtractOptions, extractPlan } from "./extract.js";
import { type Extraction, PlanError } from "./model/index.js";
import { checkSize, resolveLimits } from "./readers/limits.js";

export { type ExtractOptions, extractPlan } from "./extract.js";
export { defaultLimits, type Limits } from "./readers/limits.js";

/**
 * Reads a plan from a file; `options.name` defaults to the path. The size is held against
 * `limits.maxBytes` before anything is read into memory. A file that cannot be opened rejects with Node's
 * own error (`ENOENT`, `EACCES`, `EISDIR` …), one that gives no plan with a `PlanError`.
 */
export async function extractPlanFile(
  path: string | URL,
  options: ExtractOptions = {},
): Promise<Extraction> {
  const limits = resolveLimits(options.limits);
  if (options.signal?.aborted === true) throw new PlanError("aborted");
  const bytes = await readBounded(path, limits.maxBytes, (size) => checkSize(size, limits));
  return extractPlan(bytes, { name: String(path), ...options });
}

async function readBounded(
  path: string | URL,
  maxBytes: number,
  check: (size: number) => void,
): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const stats = await handle.stat();
    if (stats.isFile()) check(stats.size);
    if (stats.isFile() || stats.isDirectory()) return await handle.readFile();
    // A pipe or a device tells no size: take one byte more than the limit and look again.
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of handle.createReadStream({ end: maxBytes, autoClose: false })) {
      chunks.push(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
    }
    check(size);
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}
