import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fitExponent, printTable } from "./figures.js";
import type { OfficeFigure, OfficeMode } from "./office-child.js";
import { convert, hasLibreOffice, writeDocx } from "./office-files.js";
import { installPeers } from "./peers/load-peer.js";

const seed = fileURLToPath(
  new URL("../fixtures/thanh-liet-sipas-papi-2024--letterhead/source.docx", import.meta.url),
);
const child = fileURLToPath(new URL("./office-child.ts", import.meta.url));
const tsx = fileURLToPath(import.meta.resolve("tsx"));
const factors = [1, 10, 50];

/** Runs one measurement in a process of its own, so that its peak memory is its own. */
function measure(path: string, mode: OfficeMode, factor: number): OfficeFigure | null {
  const [warm, rounds] = factor >= 50 ? [2, 5] : factor >= 10 ? [8, 12] : [150, 60];
  const run = spawnSync(
    process.execPath,
    ["--import", tsx, child, path, mode, String(warm), String(rounds)],
    {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  const line = run.stdout.trim().split("\n").at(-1) ?? "";
  return run.status === 0 && line.startsWith("{") ? (JSON.parse(line) as OfficeFigure) : null;
}

interface Plan {
  readonly title: string;
  readonly extension: string;
  /** Filter of LibreOffice; null for the format that the rows are repeated in. */
  readonly filter: string | null;
  /** What the figures are held against. */
  readonly reference: OfficeMode;
  readonly peers: readonly OfficeMode[];
}

const plans: readonly Plan[] = [
  {
    title: "docx",
    extension: "docx",
    filter: null,
    reference: "mammoth",
    peers: ["officeparser", "markitdown", "anydoc", "unzip and SAX"],
  },
  { title: "doc", extension: "doc", filter: "doc:MS Word 97", reference: "anydoc", peers: [] },
  { title: "odt", extension: "odt", filter: "odt", reference: "anydoc", peers: ["officeparser"] },
  { title: "rtf", extension: "rtf", filter: "rtf", reference: "anydoc", peers: ["officeparser"] },
  {
    title: "html",
    extension: "html",
    filter: "html:HTML (StarWriter)",
    reference: "markitdown",
    peers: [],
  },
];

function benchFormat({ title, filter, reference, peers, extension }: Plan, folder: string): void {
  const points: { size: number; ms: number }[] = [];
  const rows = factors.map((factor) => {
    const docx = writeDocx(seed, folder, factor);
    const path = filter === null ? docx : convert(docx, folder, extension, filter);
    const size = statSync(path).size;
    const extract = measure(path, "extract", factor);
    const read = measure(path, "read", factor);
    const other = measure(path, reference, factor);
    if (extract === null || read === null) throw new Error(`${path} was not read`);
    points.push({ size: extract.tasks, ms: extract.milliseconds });
    const ratio = (ms: number, to: OfficeFigure | null): string =>
      to === null ? "–" : (ms / to.milliseconds).toFixed(2);
    return [
      `×${factor}`,
      (size / 1e3).toFixed(0),
      String(extract.tasks),
      extract.milliseconds.toFixed(1),
      read.milliseconds.toFixed(1),
      other?.milliseconds.toFixed(1) ?? "–",
      ratio(extract.milliseconds, other),
      ratio(read.milliseconds, other),
      extract.peakMegabytes.toFixed(0),
      ...peers.map((peer) => {
        const figure = measure(path, peer, factor);
        return figure === null
          ? "–"
          : `${figure.milliseconds.toFixed(1)} (${ratio(extract.milliseconds, figure)})`;
      }),
    ];
  });
  console.log(`${title}: the seed plan with its table rows repeated\n`);
  printTable(
    [
      "size",
      "KB",
      "tasks",
      "extract ms",
      "read ms",
      `${reference} ms`,
      `extract/${reference}`,
      `read/${reference}`,
      "peak MB",
      ...peers.map((peer) => `${peer} ms (extract/…)`),
    ],
    rows,
  );
  const exponent = fitExponent(points.map(({ size, ms }) => [size, ms]));
  const last = fitExponent(points.slice(1).map(({ size, ms }) => [size, ms]));
  console.log(
    `\ngrowth of extract over tasks: exponent ${exponent.toFixed(3)} from ×1, ${last.toFixed(3)} from ×10 to ×50\n`,
  );
}

/** Prints the rows of the Office formats; those that LibreOffice has to write are left out without it. */
export function benchOffice(): void {
  if (!installPeers()) {
    console.log("The packages to compare with could not be installed; their columns stay empty.\n");
  }
  const folder = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
  try {
    const office = hasLibreOffice();
    for (const plan of plans) {
      if (plan.filter === null || office) benchFormat(plan, folder);
      else console.log(`${plan.title}: left out, LibreOffice (soffice) is not on the PATH\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
