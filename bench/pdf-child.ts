import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { extractPlan, listTasks, PlanError } from "../dist/index.js";
import { readDocument, resolveLimits } from "../dist/readers/index.js";
import { median } from "./figures.js";
import { loadPeer } from "./peers/load-peer.js";

/** What is timed: the whole extraction, the reader alone, the least that anyone on pdf.js must do, or what others need. */
export type PdfMode =
  | "extract"
  | "reader"
  | "pdf.js floor"
  | "pdf-parse"
  | "officeparser"
  | "liteparse";

export interface PdfFigure {
  readonly milliseconds: number;
  /** Highest resident set of the process when it had read the file once. */
  readonly peakMegabytes: number;
  /** Tasks in the record; 0 for what gives no record. */
  readonly tasks: number;
}

/** The code of the error that ended the measurement. */
export interface PdfFailure {
  readonly failed: string;
}

const [path, mode, warmText, roundsText] = process.argv.slice(2) as [
  string,
  PdfMode,
  string,
  string,
];
const content = readFileSync(path);
/** pdf.js takes the buffer that it is given away from its owner. */
const copy = (): Uint8Array => new Uint8Array(content);

/** Node 20 lacks it, and pdf.js cuts operator lists short without it (only a warning tells). */
function addMissingTransfer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: unknown };
  prototype.transferToFixedLength ??= function transfer(this: ArrayBuffer, length?: number) {
    const moved = new ArrayBuffer(length ?? this.byteLength);
    new Uint8Array(moved).set(new Uint8Array(this).subarray(0, moved.byteLength));
    return moved;
  };
}

/** Peers are loaded here alone: each measurement is a process of its own. */
async function load(): Promise<() => Promise<number>> {
  switch (mode) {
    case "extract":
      return async () => [...listTasks((await extractPlan(copy(), { name: path })).plan)].length;
    case "reader":
      return async () => {
        const options = { limits: resolveLimits(), allowClassified: false };
        const input = { bytes: copy(), text: null, name: path, file: new VFile() };
        await readDocument(input, options);
        return 0;
      };
    case "pdf-parse": {
      const { PDFParse } = (await loadPeer("pdf-parse")) as {
        PDFParse: new (options: {
          data: Uint8Array;
        }) => {
          getTable(): Promise<unknown>;
          destroy(): Promise<void>;
        };
      };
      return async () => {
        const parser = new PDFParse({ data: copy() });
        await parser.getTable();
        await parser.destroy();
        return 0;
      };
    }
    case "officeparser": {
      const { parseOffice } = (await loadPeer("officeparser")) as {
        parseOffice(content: Uint8Array): Promise<unknown>;
      };
      return async () => {
        await parseOffice(Buffer.from(content));
        return 0;
      };
    }
    case "liteparse": {
      const { LiteParse } = (await loadPeer("@llamaindex/liteparse")) as {
        LiteParse: new (options: {
          ocrEnabled: boolean;
          quiet: boolean;
        }) => {
          parse(content: Uint8Array): Promise<unknown>;
        };
      };
      const parser = new LiteParse({ ocrEnabled: false, quiet: true });
      return async () => {
        await parser.parse(copy());
        return 0;
      };
    }
    default: {
      addMissingTransfer();
      const { getDocumentProxy } = await import("unpdf");
      return async () => {
        const pdf = await getDocumentProxy(copy());
        for (let number = 1; number <= pdf.numPages; number += 1) {
          const page = await pdf.getPage(number);
          await page.getOperatorList();
          page.cleanup();
        }
        await pdf.destroy();
        return 0;
      };
    }
  }
}

async function measure(): Promise<PdfFigure | PdfFailure> {
  const times: number[] = [];
  let tasks = 0;
  let peak = 0;
  try {
    const run = await load();
    for (let round = -Number(warmText); round < Number(roundsText); round += 1) {
      const start = performance.now();
      tasks = await run();
      if (peak === 0) peak = process.resourceUsage().maxRSS / 1024;
      if (round >= 0) times.push(performance.now() - start);
    }
  } catch (error) {
    return { failed: error instanceof PlanError ? error.code : String(error) };
  }
  return {
    milliseconds: median(times),
    peakMegabytes: peak,
    tasks,
  };
}

process.stdout.write(`${JSON.stringify(await measure())}\n`);
process.exit(0);
