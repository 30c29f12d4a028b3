import { PlanError } from "../../../model/index.js";
import type { ReaderOptions } from "../../reader.js";
import { createTally, type Tally } from "../../shared/report-encoding.js";
import type { OperatorList } from "../engine/operator-list.js";
import type { OpenedPdf, PdfPage } from "../engine/pdf-engine.js";
import { layOutPage, type PageLayout } from "../layout/page-layout.js";
import { findColumnRegions } from "../tables/column-regions.js";
import { readTagCells, type TagCells } from "../tables/tag-cells.js";
import { FontBook } from "./fonts.js";
import { readPageContent } from "./read-page-content.js";
import { restoreGlyphs } from "./restore-glyphs.js";
import { judgeTextLayer } from "./text-layer.js";
import { leaveOutHidden } from "./visible-glyphs.js";

/** What could not be read, or is to be read with care: numbers of pages, from 1. */
export interface PageTroubles {
  readonly damaged: number[];
  readonly pictures: number[];
  readonly broken: number[];
  readonly doubtful: number[];
  readonly scanned: number[];
}

export interface ReadPages {
  /** Every page; those that gave no words are empty. */
  readonly pages: readonly PageLayout[];
  readonly troubles: PageTroubles;
  /** What was in old encodings. */
  readonly tally: Tally;
}

/** Reads the pages one after the other; the signal is heard between them. */
export async function readPages(opened: OpenedPdf, options: ReaderOptions): Promise<ReadPages> {
  const { signal } = options;
  const { document, engine } = opened;
  const fonts = new FontBook();
  const pages: PageLayout[] = [];
  const troubles: PageTroubles = {
    damaged: [],
    pictures: [],
    broken: [],
    doubtful: [],
    scanned: [],
  };
  const tally = createTally();
  const isTagged = (await document.getMarkInfo().catch(() => null))?.Marked === true;
  let next = readDrawnPage(opened, 1);
  for (let number = 1; number <= document.numPages; number += 1) {
    let page: PdfPage;
    let layout: PageLayout;
    try {
      const own = await next;
      if (number < document.numPages) next = readDrawnPage(opened, number + 1);
      await letEventsIn();
      if (signal?.aborted === true) throw new PlanError("aborted");
      page = own.page;
      const drawn = readPageContent(page, own.operators, engine.OPS, fonts);
      const { content: seen, fromScan } = leaveOutHidden(drawn);
      const { glyphs, lines } = restoreGlyphs(seen.glyphs, options);
      const content = { ...seen, glyphs };
      layout = layOutPage(content, number - 1);
      const layer = judgeTextLayer(content, layout);
      if (layer === "picture") troubles.pictures.push(number);
      if (layer === "broken") troubles.broken.push(number);
      if (layer === "picture" || layer === "broken") layout = emptied(layout);
      else for (const line of lines) tally.add(line);
      // What recognition laid under a scan is to be checked anyway.
      if (fromScan && (layer === "sound" || layer === "doubtful")) troubles.scanned.push(number);
      else if (layer === "doubtful") troubles.doubtful.push(number);
    } catch (error) {
      if (error instanceof PlanError) throw error;
      troubles.damaged.push(number);
      pages.push(emptyPage(number - 1));
      continue;
    }
    const tags = isTagged && needsTags(layout) ? await readTags(page) : null;
    pages.push(tags === null ? layout : { ...layout, tags });
    page.cleanup();
  }
  return { pages, troubles, tally };
}

/** The cells that the structure tree states; null where it is damaged, so that alignment tells them. */
const readTags = (page: PdfPage): Promise<TagCells | null> => readTagCells(page).catch(() => null);

interface DrawnPage {
  readonly page: PdfPage;
  readonly operators: OperatorList;
}

/** Asks for a page, from 1. A failure is kept for whoever awaits it. */
function readDrawnPage({ document, readOperators }: OpenedPdf, number: number): Promise<DrawnPage> {
  const read = document
    .getPage(number)
    .then(async (page) => ({ page, operators: await readOperators(page) }));
  read.catch(() => {});
  return read;
}

/** A turn of the event loop: signals are heard, and the next page is inflated while this one is laid out. */
const letEventsIn = (): Promise<void> =>
  new Promise((resolve) => {
    // A browser has timers alone.
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

const emptied = (layout: PageLayout): PageLayout => ({
  ...layout,
  blocks: [],
  turned: [],
  lines: [],
  overlays: [],
});

const emptyPage = (page: number): PageLayout => ({
  page,
  frame: { turn: 0, width: 0, height: 0 },
  blocks: [],
  lines: [],
  turned: [],
  overlays: [],
  letters: 0,
});

/**
 * Only where words stand in columns and no lines part them is the structure tree asked: it holds a table whole on every
 * page that it runs over, so that reading it takes time with the square of the pages.
 */
const needsTags = ({ blocks, frame }: PageLayout): boolean =>
  blocks.some(
    (block) =>
      block.type === "text" &&
      findColumnRegions(block.rows, { left: 0, right: frame.width }).length > 0,
  );
