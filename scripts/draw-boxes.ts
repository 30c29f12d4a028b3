/**
 * Draws one page of a PDF fixture with the boxes that the record names, as docs/pdf-boxes.svg. Run it by hand when the
 * PDF reader changes: `npx tsx scripts/draw-boxes.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { extractPlan } from "../src/extract.js";
import { listTasks } from "../src/list-tasks.js";
import type { Place } from "../src/model/index.js";
import { defaultLimits } from "../src/readers/limits.js";
import { openPdf } from "../src/readers/pdf/engine/pdf-engine.js";
import type { LaidTable, LaidText } from "../src/readers/pdf/layout/page-layout.js";
import { readPages } from "../src/readers/pdf/page/read-pages.js";
import type { Word } from "../src/readers/pdf/words/word.js";
import { fromRoot } from "./generated-file.js";

const source = "fixtures/thanh-liet-sipas-papi-2024--letterhead/source.pdf";
const target = "docs/pdf-boxes.svg";
/** From 1: a page on which a row goes on from the page before, with section rows and tasks. */
const shownPage = 4;

const colours = {
  task: "#1565c0",
  lead: "#c62828",
  coordinating: "#2e7d32",
  requirement: "#6a1b9a",
  deadline: "#ef6c00",
} as const;

type Field = keyof typeof colours;

const bytes = new Uint8Array(readFileSync(fromRoot(source)));
const { plan } = await extractPlan(bytes, { name: source });
const opened = await openPdf(bytes, defaultLimits);
const { pages } = await readPages(opened, { limits: defaultLimits, allowClassified: false });
await opened.close();
const page = pages[shownPage - 1];
if (page === undefined) throw new Error(`${source} has no page ${shownPage}`);

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const round = (value: number): string => value.toFixed(1);

const rowsOf = (block: LaidTable | LaidText) =>
  block.type === "text" ? block.rows : block.cells.flatMap(({ rows }) => rows);

const drawWord = ({ text, left, right, baseline, size, bold }: Word): string =>
  `<text x="${round(left)}" y="${round(baseline)}" font-size="${round(size)}" textLength="${round(right - left)}"${bold ? ' font-weight="bold"' : ""}>${escapeXml(text)}</text>`;

const drawGrid = ({ cells }: LaidTable): string[] =>
  cells.map(
    ({ place: { left, top, right, bottom } }) =>
      `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}" fill="none" stroke="#bbb" stroke-width="0.5"/>`,
  );

const drawBoxes = (field: Field, places: readonly Place[]): string[] =>
  places.flatMap(({ page: at, box }) => {
    if (at !== shownPage || box === undefined) return [];
    const [x, y, width, height] = box;
    return [
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours[field]}" fill-opacity="0.1" stroke="${colours[field]}" stroke-width="0.8"/>`,
    ];
  });

const boxes = [...listTasks(plan)].flatMap(({ task }) => [
  ...drawBoxes("task", task.task.at ?? []),
  ...task.lead.flatMap(({ at }) => drawBoxes("lead", at ?? [])),
  ...task.coordinating.flatMap(({ at }) => drawBoxes("coordinating", at ?? [])),
  ...drawBoxes("requirement", task.atFields?.requirement ?? []),
  ...drawBoxes("deadline", task.deadline.at ?? []),
]);
const words = page.blocks
  .flatMap(rowsOf)
  .flat()
  .flatMap((segment) => segment.words)
  .map(drawWord);
const grids = page.blocks.flatMap((block) => (block.type === "table" ? drawGrid(block) : []));
const legend = Object.entries(colours).map(
  ([field, colour], index) =>
    `<rect x="${85 + index * 110}" y="14" width="10" height="10" fill="${colour}" fill-opacity="0.1" stroke="${colour}"/><text x="${100 + index * 110}" y="23" font-size="11" font-family="sans-serif">${field}</text>`,
);
const { width, height } = page.frame;
const drawing = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" font-family="'Liberation Serif','Times New Roman',serif">`,
  "<title>A page of a plan with the boxes that its record names</title>",
  `<rect width="100%" height="100%" fill="#fff"/>`,
  ...legend,
  ...grids,
  ...words,
  ...boxes,
  "</svg>",
];
writeFileSync(fromRoot(target), `${drawing.join("\n")}\n`);
console.log(`${target}: ${words.length} words, ${boxes.length} boxes`);
