import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { PlanError } from "../../model/index.js";
import type { Limits } from "../limits.js";

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;
export type PdfEngine = typeof import("unpdf/pdfjs");
/** Numbers of the operators in an operator list, by name. */
export type Operators = PdfEngine["OPS"];

export interface OpenedPdf {
  readonly engine: PdfEngine;
  readonly document: PdfDocument;
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

/** Opens a PDF. Throws `encrypted`, `malformed`, and `resource-limit` when it has more pages than the limit. */
export async function openPdf(bytes: Uint8Array, limits: Limits): Promise<OpenedPdf> {
  completeArrayBuffer();
  const { getResolvedPDFJS } = await import("unpdf");
  const engine = (await getResolvedPDFJS()) as PdfEngine;
  const task = engine.getDocument({
    // pdf.js takes the bytes it is given for itself.
    data: bytes.slice(),
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
  };
  try {
    const document = await task.promise;
    if (document.numPages > limits.maxPages) {
      throw new PlanError("resource-limit", "too-many-pages", limits.maxPages);
    }
    return { engine, document, close };
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
