import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from "unpdf/pdfjs";
import { PlanError } from "../../../model/index.js";
import type { Limits } from "../../limits.js";
import { createDirectPorts } from "./direct-port.js";
import type { OperatorList } from "./operator-list.js";

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;
export type PdfEngine = typeof import("unpdf/pdfjs");
/** Numbers of the operators in an operator list, by name. */
export type Operators = PdfEngine["OPS"];

export interface OpenedPdf {
  readonly engine: PdfEngine;
  readonly document: PdfDocument;
  /** The operators of a page; throws `resource-limit` when it draws without end. */
  readOperators(page: PdfPage): Promise<OperatorList>;
  close(): Promise<void>;
}

type Growing = ArrayBuffer & { transferToFixedLength?: (length?: number) => ArrayBuffer };

/**
 * pdf.js moves its lists of operators with `ArrayBuffer.prototype.transferToFixedLength` (ES2024), which Node 20 has
 * not: without it, lists end early, with a warning and no error.
 */
function completeArrayBuffer(): void {
  const prototype = ArrayBuffer.prototype as Growing;
  if (typeof prototype.transferToFixedLength === "function") return;
  Object.defineProperty(prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value: function transferToFixedLength(this: ArrayBuffer, length = this.byteLength) {
      const moved = new ArrayBuffer(length);
      const kept = Math.min(length, this.byteLength);
      new Uint8Array(moved).set(new Uint8Array(this, 0, kept));
      return moved;
    },
  });
}

/** Pictures of more pixels than this are not decoded: a plan is read from its words. */
const largestPicture = 1;

/** Operators of one page: a full page has some thousands. */
const mostOperators = 2_000_000;
/** Forms that one page draws; each costs as much as many other operators. */
const mostForms = 100_000;

/** The half of pdf.js that reads bytes, which it keeps under a global name for use without a thread. */
interface WorkerScope {
  readonly pdfjsWorker?: {
    readonly WorkerMessageHandler?: { initializeFromPort?: (port: unknown) => void };
  };
}

/** A worker in this thread; undefined where pdf.js has no such half, so that it makes its own. */
function createWorker(engine: PdfEngine, onTooMany: () => void): PDFWorker | undefined {
  const handler = (globalThis as WorkerScope).pdfjsWorker?.WorkerMessageHandler;
  if (typeof handler?.initializeFromPort !== "function") return undefined;
  const limits = { mostOperators, mostForms, form: engine.OPS.paintFormXObjectBegin };
  const [reader, worker] = createDirectPorts(limits, onTooMany);
  handler.initializeFromPort(worker);
  const port = reader as never;
  return engine.PDFWorker.create({ port, verbosity: engine.VerbosityLevel.ERRORS });
}

/** Opens a PDF. Throws `encrypted`, `malformed`, and `resource-limit` when it has more pages than the limit. */
export async function openPdf(bytes: Uint8Array, limits: Limits): Promise<OpenedPdf> {
  completeArrayBuffer();
  const { getResolvedPDFJS } = await import("unpdf");
  const engine = (await getResolvedPDFJS()) as PdfEngine;
  let giveUp: (error: PlanError) => void = () => {};
  const tooMany = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // Only heard while a page is read.
  tooMany.catch(() => {});
  const worker = createWorker(engine, () =>
    giveUp(new PlanError("resource-limit", "too-many-operators", mostOperators)),
  );
  const task = engine.getDocument({
    ...(worker === undefined ? {} : { worker }),
    // pdf.js keeps the bytes it is given, and takes no Buffer.
    data: new Uint8Array(bytes),
    verbosity: engine.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: largestPicture,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker?.destroy();
  };
  try {
    const document = await task.promise;
    if (document.numPages > limits.maxPages) {
      throw new PlanError("resource-limit", "too-many-pages", limits.maxPages);
    }
    const readOperators = (page: PdfPage): Promise<OperatorList> => {
      const list: Promise<OperatorList> = page.getOperatorList();
      // A page given up fails once more, when the document is closed.
      list.catch(() => {});
      return Promise.race([list, tooMany]);
    };
    return { engine, document, readOperators, close };
  } catch (error) {
    await close();
    throw explainOpening(error);
  }
}

function explainOpening(error: unknown): Error {
  if (error instanceof PlanError) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new PlanError("encrypted");
  return new PlanError("malformed", "not-opened");
}
