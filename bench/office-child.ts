import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { VFile } from "vfile";
import { extractPlan, listTasks } from "../dist/index.js";
import { readDocument, resolveLimits } from "../dist/readers/index.js";
import { median } from "./figures.js";
import { loadPeer } from "./peers/load-peer.js";

/** What is timed: the whole extraction, the reader alone, what others need, or the least that anyone must do. */
export type OfficeMode =
  | "extract"
  | "read"
  | "mammoth"
  | "anydoc"
  | "officeparser"
  | "markitdown"
  | "unzip and SAX";

export interface OfficeFigure {
  readonly milliseconds: number;
  /** Highest resident set of the process. */
  readonly peakMegabytes: number;
  /** Tasks in the record; 0 for what gives no record. */
  readonly tasks: number;
}

const [path, mode, warmText, roundsText] = process.argv.slice(2) as [
  string,
  OfficeMode,
  string,
  string,
];
const warm = Number(warmText);
const rounds = Number(roundsText);
const content = readFileSync(path);
const bytes = new Uint8Array(content);
const extension = path.slice(path.lastIndexOf("."));

function scanParts(): number {
  let count = 0;
  const parts = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" });
  for (const part of Object.values(parts)) {
    const parser = new SaxesParser();
    parser.on("opentag", () => {
      count += 1;
    });
    parser.write(new TextDecoder().decode(part)).close();
  }
  return count;
}

/** Peers are loaded here alone: each measurement is a process of its own. */
async function load(): Promise<() => Promise<number>> {
  switch (mode) {
    case "extract":
      return async () => [...listTasks((await extractPlan(bytes, { name: path })).plan)].length;
    case "read": {
      const options = { limits: resolveLimits(), allowClassified: false };
      return async () => {
        await readDocument({ bytes, text: null, name: path, file: new VFile() }, options);
        return 0;
      };
    }
    case "mammoth":
      return async () => {
        await mammoth.convertToHtml({ buffer: content });
        return 0;
      };
    case "anydoc": {
      const { toDocument } = (await loadPeer("@firecrawl/anydoc")) as {
        toDocument(bytes: Uint8Array): Promise<unknown>;
      };
      return async () => {
        await toDocument(bytes);
        return 0;
      };
    }
    case "officeparser": {
      const { parseOffice } = (await loadPeer("officeparser")) as {
        parseOffice(content: Uint8Array): Promise<unknown>;
      };
      return async () => {
        await parseOffice(content);
        return 0;
      };
    }
    case "markitdown": {
      const { MarkItDown } = (await loadPeer("markitdown-ts")) as {
        MarkItDown: new () => {
          convertBuffer(content: Uint8Array, options: { file_extension: string }): Promise<unknown>;
        };
      };
      const markitdown = new MarkItDown();
      return async () => {
        await markitdown.convertBuffer(content, { file_extension: extension });
        return 0;
      };
    }
    default:
      return async () => {
        scanParts();
        return 0;
      };
  }
}

const run = await load();
const times: number[] = [];
let tasks = 0;
for (let round = -warm; round < rounds; round += 1) {
  const start = performance.now();
  tasks = await run();
  if (round >= 0) times.push(performance.now() - start);
}
const figure: OfficeFigure = {
  milliseconds: median(times),
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  tasks,
};
process.stdout.write(`${JSON.stringify(figure)}\n`);
process.exit(0);
