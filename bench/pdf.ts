import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fitExponent, printTable } from "./figures.js";
import type { PdfFailure, PdfFigure, PdfMode } from "./pdf-child.js";
import { writePdf } from "./pdf-files.js";
import { installPeers } from "./peers/load-peer.js";

const seed = fileURLToPath(
  new URL("../fixtures/thanh-liet-sipas-papi-2024--letterhead/source.pdf", import.meta.url),
);
const child = fileURLToPath(new URL("./pdf-child.ts", import.meta.url));
const tsx = fileURLToPath(import.meta.resolve("tsx"));
const sizes = [9, 54, 258];
const ours = ["extract", "reader", "pdf.js floor"] as const;
/** Processes of each kind, of which the middle one counts. */
const repeats = 3;
const peers = ["pdf-parse", "officeparser", "liteparse"] as const;

/** Runs one measurement in a process of its own, so that its peak memory is its own. */
function measure(path: string, mode: PdfMode, pages: number): PdfFigure | PdfFailure {
  const [warm, rounds] = pages >= 200 ? [1, 3] : pages >= 50 ? [3, 5] : [10, 15];
  const run = spawnSync(
    process.execPath,
    ["--import", tsx, child, path, mode, String(warm), String(rounds)],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  const line = run.stdout.trim().split("\n").at(-1) ?? "";
  if (run.status === 0 && line.startsWith("{")) return JSON.parse(line) as PdfFigure | PdfFailure;
  return { failed: `ended with ${run.status ?? run.signal}` };
}

/** The run of middle time; a failure where one failed. */
const middleOf = (runs: readonly (PdfFigure | PdfFailure)[]): PdfFigure | PdfFailure =>
  runs.find((run) => !has(run)) ??
  ([...(runs as readonly PdfFigure[])].sort((one, other) => one.milliseconds - other.milliseconds)[
    runs.length >> 1
  ] as PdfFigure);

const has = (figure: PdfFigure | PdfFailure): figure is PdfFigure => !("failed" in figure);
const show = (figure: PdfFigure | PdfFailure, text: (figure: PdfFigure) => string): string =>
  has(figure) ? text(figure) : "–";

/** Prints the rows of the PDF sizes; what fails is named below its table. */
export function benchPdf(): void {
  if (!installPeers()) {
    console.log("The packages to compare with could not be installed; their columns stay empty.\n");
  }
  const folder = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
  try {
    printPdf(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printPdf(folder: string): void {
  const points: [pages: number, milliseconds: number][] = [];
  const failures: string[] = [];
  const rows = sizes.map((pages) => {
    const path = writePdf(seed, folder, pages);
    const note = (mode: PdfMode, figure: PdfFigure | PdfFailure): PdfFigure | PdfFailure => {
      if (!has(figure)) failures.push(`${mode}, ${pages} pages: ${figure.failed}`);
      return figure;
    };
    const take = (mode: PdfMode): PdfFigure | PdfFailure => note(mode, measure(path, mode, pages));
    // In turn, so that what slows the machine for a while slows each of them.
    const turns = Array.from({ length: repeats }, () =>
      ours.map((mode) => measure(path, mode, pages)),
    );
    const [extract, reader, floor] = ours.map((mode, at) =>
      note(mode, middleOf(turns.map((turn) => turn[at] as PdfFigure | PdfFailure))),
    ) as [PdfFigure | PdfFailure, PdfFigure | PdfFailure, PdfFigure | PdfFailure];
    if (has(extract)) points.push([pages, extract.milliseconds]);
    const perSecond = ({ milliseconds }: PdfFigure): string =>
      ((1000 * pages) / milliseconds).toFixed(0);
    return [
      String(pages),
      (statSync(path).size / 1e3).toFixed(0),
      show(extract, ({ tasks }) => String(tasks)),
      show(extract, ({ milliseconds }) => milliseconds.toFixed(0)),
      show(floor, ({ milliseconds }) => milliseconds.toFixed(0)),
      show(reader, ({ milliseconds }) => milliseconds.toFixed(0)),
      ...[reader, extract].map((figure) =>
        show(figure, ({ milliseconds }) =>
          show(floor, (least) => (milliseconds / least.milliseconds).toFixed(2)),
        ),
      ),
      show(extract, ({ peakMegabytes }) => peakMegabytes.toFixed(0)),
      show(floor, ({ peakMegabytes }) => peakMegabytes.toFixed(0)),
      show(extract, perSecond),
      ...peers.map((peer) => show(take(peer), perSecond)),
    ];
  });
  console.log("PDF: the seed plan with the pages of its appendices repeated\n");
  printTable(
    [
      "pages",
      "KB",
      "tasks",
      "extract ms",
      "floor ms",
      "reader ms",
      "reader/floor",
      "extract/floor",
      "peak MB",
      "floor peak MB",
      "pages/s",
      ...peers.map((peer) => `${peer} pages/s`),
    ],
    rows,
  );
  console.log("\nfloor: pdf.js alone, the operator list of every page; reader: without the stages");
  console.log("peak: resident set when the file had been read once");
  if (points.length > 1) {
    console.log(`growth of extract over pages: exponent ${fitExponent(points).toFixed(3)}`);
  }
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log("");
}
