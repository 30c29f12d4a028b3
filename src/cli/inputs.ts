import { systemCode } from "../batch/system-error.js";
import type { Language } from "../model/diagnostic-codes.js";
import type { Extraction } from "../model/extraction.js";
import { PlanError } from "../model/plan-error.js";
import type { Settings } from "./arguments.js";
import type { CommandIo } from "./command-io.js";
import type { MessageKey, Tell } from "./messages.js";

/** All of standard input, or one byte more than the limit, for the extractor to refuse. */
async function readStandardInput(stdin: CommandIo["stdin"], maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks);
}

/** Reads one input; the extractor is loaded here, so that help and usage errors do without it. */
export async function extractInput(
  file: string,
  settings: Settings,
  lang: Language,
  stdin: CommandIo["stdin"],
): Promise<Extraction> {
  const { defaultLimits, extractPlan, extractPlanFile } = await import("../node.js");
  const maxBytes =
    settings.maxSize === null
      ? defaultLimits.maxBytes
      : Math.max(1, Math.floor(settings.maxSize * 1024 * 1024));
  const options = {
    lang,
    provenance: settings.provenance,
    limits: { maxBytes },
    slips: settings.slips,
    formatChecks: settings.formatChecks,
    ...(settings.encoding === null ? {} : { encoding: settings.encoding }),
  };
  return file === "-"
    ? extractPlan(await readStandardInput(stdin, maxBytes), options)
    : extractPlanFile(file, options);
}

const readReasons: Readonly<Record<string, MessageKey>> = {
  ENOENT: "notFound",
  ENOTDIR: "notFound",
  EACCES: "notReadable",
  EPERM: "notReadable",
  EISDIR: "isFolder",
};

/** The sentence for an input that gave no plan; null when neither the extractor nor the system said why. */
export function explainReadError(error: unknown, lang: Language, tell: Tell): string | null {
  if (error instanceof PlanError) return `${error.explain(lang)} [${error.code}]`;
  const code = systemCode(error);
  if (code === null) return null;
  const key = readReasons[code];
  return key === undefined ? tell("cannotRead", { code }) : `${tell(key)} [${code}]`;
}
