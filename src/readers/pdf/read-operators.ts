import { PlanError } from "../../model/index.js";
import type { PdfPage } from "./pdf-engine.js";
import type { OperatorList } from "./read-page-content.js";

/** Operators of one page: a full page has some thousands. */
const mostOperators = 2_000_000;

/** The part of a page of pdf.js that takes the operators as they come, a chunk at a time. */
interface Receiver {
  _renderPageChunk?: (chunk: { readonly length: number }, state: unknown) => void;
}

/**
 * The operators of a page. A few kilobytes of forms inside one another can draw without end, and pdf.js hands its
 * chunks on without letting timers in: they are counted as they come, and too many stop the page with
 * `resource-limit`.
 */
export function readOperators(page: PdfPage): Promise<OperatorList> {
  return new Promise((resolve, reject) => {
    const receiver = page as unknown as Receiver;
    const receive = receiver._renderPageChunk;
    let count = 0;
    if (typeof receive === "function") {
      receiver._renderPageChunk = (chunk, state) => {
        count += chunk.length;
        if (count <= mostOperators) receive.call(page, chunk, state);
        else reject(new PlanError("resource-limit", "too-many-operators", mostOperators));
      };
    }
    page.getOperatorList().then(resolve, reject);
  });
}
