import { PlanError } from "../../model/index.js";
import { DocumentBuilder, type SourceDocument } from "../../source/index.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import { createBlockWriter } from "../shared/block-writer.js";
import { flowDocument } from "./document-flow.js";
import { FontBook } from "./fonts.js";
import { takeFootNotes } from "./foot-notes.js";
import { layOutPage, type PageLayout } from "./page-layout.js";
import { pareMargins } from "./page-margins.js";
import { type OpenedPdf, openPdf } from "./pdf-engine.js";
import { readPageContent } from "./read-page-content.js";
import { WordPlaces } from "./word-places.js";
import { locatePages, writeFlow, writeParagraph } from "./write-flow.js";

/** Reads a PDF (ISO 32000): glyphs and ruling lines of each page, laid out and flowed as a reader sees them. */
export async function readPdf(
  { bytes }: ReaderInput,
  options: ReaderOptions,
): Promise<SourceDocument> {
  if (bytes === null) throw new PlanError("malformed", "not-opened");
  const opened = await openPdf(bytes, options.limits);
  try {
    const { pages: pared, margins } = pareMargins(await readPages(opened, options));
    const { pages, notes } = takeFootNotes(pared);
    const builder = new DocumentBuilder("pdf", null);
    const places = new WordPlaces(pages);
    const writer = { writer: createBlockWriter(builder, options), places };
    writeFlow(flowDocument(pages), writer);
    for (const { line, margin } of margins) writeParagraph({ lines: [line] }, writer, { margin });
    for (const note of notes) writeParagraph(note, writer, { note: true });
    const document = builder.finish({
      allowClassified: options.allowClassified,
      pages: opened.document.numPages,
    });
    locatePages(document, places);
    return document;
  } finally {
    await opened.close();
  }
}

async function readPages(
  { document, engine }: OpenedPdf,
  { signal }: ReaderOptions,
): Promise<PageLayout[]> {
  const fonts = new FontBook();
  const pages: PageLayout[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    if (signal?.aborted === true) throw new PlanError("aborted");
    const page = await document.getPage(number);
    const operators = await page.getOperatorList();
    pages.push(layOutPage(readPageContent(page, operators, engine.OPS, fonts), number - 1));
    page.cleanup();
  }
  return pages;
}
