import type { Processor } from "unified";
import { VFile } from "vfile";
import { buildCensus } from "./assemble/census.js";
import { buildCoverage } from "./assemble/coverage.js";
import { buildDiagnostics } from "./assemble/diagnostics.js";
import { isPlanRecord } from "./assemble/generated/validate-plan.js";
import { buildPlan, withoutPlaces } from "./assemble/plan.js";
import {
  type Extraction,
  type InputEncoding,
  inputEncodings,
  type Language,
  type Plan,
  PlanError,
} from "./model/index.js";
import { pipeline as defaultPipeline } from "./pipeline.js";
import { type Limits, readDocument, resolveLimits } from "./readers/index.js";

export interface ExtractOptions {
  /** File name: a hint for the format, and the name in messages. */
  name?: string;
  /** Read on past a secrecy stamp instead of stopping with `classified`. Off unless told. */
  allowClassified?: boolean;
  /** Keep the place of every value (`at`). On unless told. */
  provenance?: boolean;
  /** Language of `diagnostics`. English unless told. */
  lang?: Language;
  /**
   * Encoding of the words; found out unless told. In Word files a font that names another encoding goes before it.
   * A name that does not exist is a `RangeError`.
   */
  encoding?: InputEncoding;
  /** Look for slips in the wording (`slip/…`). On unless told. */
  slips?: boolean;
  /** Compare the layout with Nghị định 30/2020/NĐ-CP (`format/…`). On unless told. */
  formatChecks?: boolean;
  /** Bounds on what is read; see `defaultLimits`. A limit that makes no sense is a `TypeError` or `RangeError`. */
  limits?: Partial<Limits>;
  /** Stops with the code `aborted`: while the document is read, before its stages and after them. */
  signal?: AbortSignal;
  /** Stages to run instead of the built-in ones: `pipeline().use(own)`. */
  pipeline?: Processor;
}

const encoder = new TextEncoder();

async function hash(bytes: Uint8Array): Promise<string> {
  // WebCrypto takes a view of any ArrayBuffer, but not of shared memory.
  const own = bytes.buffer instanceof ArrayBuffer ? bytes : new Uint8Array(bytes);
  const digest = await crypto.subtle.digest("SHA-256", own as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface Content {
  bytes: Uint8Array | null;
  text: string | null;
  name: string | null;
}

async function readInput(
  input: string | Uint8Array | Blob | VFile,
  name: string | null,
): Promise<Content> {
  if (typeof input === "string") return { bytes: null, text: input, name };
  if (input instanceof Uint8Array) return { bytes: input, text: null, name };
  if (input instanceof Blob)
    return { bytes: new Uint8Array(await input.arrayBuffer()), text: null, name };
  if (!isFile(input)) {
    throw new TypeError("The input must be a string, a Uint8Array, a Blob or a VFile");
  }
  const { value } = input;
  const own = name ?? input.path ?? null;
  if (value === undefined) throw new PlanError("empty");
  return typeof value === "string"
    ? { bytes: null, text: value, name: own }
    : { bytes: value, text: null, name: own };
}

/** A VFile, of another copy of the package too. */
const isFile = (input: unknown): input is VFile =>
  input instanceof VFile ||
  (typeof input === "object" &&
    input !== null &&
    "messages" in input &&
    "message" in input &&
    typeof input.message === "function");

const languages: readonly unknown[] = ["en", "vi"] satisfies Language[];

function checkLanguage(lang: unknown): void {
  if (!languages.includes(lang)) throw new RangeError('lang must be "en" or "vi"');
}

function checkEncoding(encoding: unknown): void {
  if (encoding !== undefined && !(inputEncodings as readonly unknown[]).includes(encoding))
    throw new RangeError(`encoding must be one of ${inputEncodings.join(", ")}`);
}

/** Lets timers and events come in, so that an abort asked for meanwhile is heard. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await new Promise((resolve) => setTimeout(resolve, 0));
  checkAborted(signal);
}

function checkAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new PlanError("aborted");
}

/** A record that breaks its own contract is a defect of ours; it never leaves as if it were sound. */
async function checkRecord(record: Plan): Promise<void> {
  if (isPlanRecord(record)) return;
  const { PlanSchema } = await import("./model/schema.js");
  const [issue] = PlanSchema.safeParse(record).error?.issues ?? [];
  throw new Error(`The record breaks its schema at ${issue?.path.join(".")}: ${issue?.message}`);
}

/**
 * Reads a plan from text or bytes. Trouble inside the document becomes diagnostics; only misuse and input
 * that gives no plan throw a `PlanError`. Deterministic, offline; a VFile given keeps its messages.
 */
export async function extractPlan(
  input: string | Uint8Array | Blob | VFile,
  options: ExtractOptions = {},
): Promise<Extraction> {
  const { lang = "en" } = options;
  const limits = resolveLimits(options.limits);
  checkLanguage(lang);
  checkEncoding(options.encoding);
  checkAborted(options.signal);
  const content = await readInput(input, options.name ?? null);
  const file = isFile(input)
    ? input
    : new VFile(content.name === null ? {} : { path: content.name });
  const tree = await readDocument(
    { ...content, file },
    {
      limits,
      allowClassified: options.allowClassified ?? false,
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
  );
  tree.annotations.findsSlips = options.slips ?? true;
  tree.annotations.checksForm = options.formatChecks ?? true;
  // Goes on beside the stages; they may throw, and then nobody waits for it.
  const sha256 = hash(content.bytes ?? encoder.encode(content.text ?? ""));
  sha256.catch(() => {});
  await pause(options.signal);
  await (options.pipeline ?? defaultPipeline).run(tree, file);
  await pause(options.signal);

  const plan = buildPlan(tree);
  const coverage = buildCoverage(tree, plan, file);
  const census = buildCensus(tree, plan);
  const record = options.provenance === false ? withoutPlaces(plan) : plan;
  await checkRecord(record);
  const diagnostics = buildDiagnostics(file, lang);
  return {
    status: diagnostics.some(({ severity }) => severity === "error") ? "partial" : "complete",
    plan: record,
    diagnostics,
    coverage,
    census,
    text: tree.text,
    source: {
      format: tree.format,
      encoding: tree.encoding,
      pages: tree.pages,
      sha256: await sha256,
    },
  };
}
