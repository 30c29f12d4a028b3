import type { VFile } from "vfile";
import { PlanError } from "../../model/index.js";
import { DocumentBuilder, report, type SourceDocument } from "../../source/index.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import { createBlockWriter } from "../shared/block-writer.js";
import { reportEncodings } from "../shared/report-encoding.js";
import { openPdf } from "./engine/pdf-engine.js";
import { flowDocument } from "./flow/document-flow.js";
import { WordPlaces } from "./flow/word-places.js";
import { reportTables, writeFlow, writeParagraph } from "./flow/write-flow.js";
import { takeFootNotes } from "./layout/foot-notes.js";
import { pareMargins } from "./layout/page-margins.js";
import { type PageTroubles, type ReadPages, readPages } from "./page/read-pages.js";
import { namePages } from "./page/text-layer.js";
import { readDigitalSignatures } from "./signatures/read-signatures.js";
import { lineOf } from "./words/word.js";

/**
 * Reads a PDF (ISO 32000): glyphs and ruling lines of each page, laid out and flowed as a reader sees them. Throws
 * `encrypted`, `malformed`, `no-text-layer` when no page can be read, `resource-limit` and `aborted`.
 */
export async function readPdf(
  { bytes, file }: ReaderInput,
  options: ReaderOptions,
): Promise<SourceDocument> {
  if (bytes === null) throw new PlanError("malformed", "not-opened");
  const opened = await openPdf(bytes, options.limits);
  let read: ReadPages;
  try {
    read = await readPages(opened, options);
  } finally {
    await opened.close();
  }
  checkReadable(read);
  reportTroubles(read.troubles, file);
  reportEncodings(file, read.tally);
  const { pages: pared, margins } = pareMargins(read.pages);
  const { pages, notes } = takeFootNotes(pared);
  const builder = new DocumentBuilder("pdf", null);
  const places = new WordPlaces(pages);
  const to = { writer: createBlockWriter(builder, options), places };
  const blocks = flowDocument(pages);
  const starts = writeFlow(blocks, to);
  for (const { line, margin } of margins) writeParagraph({ lines: [line] }, to, { margin });
  for (const { page, overlays } of pages) {
    for (const { row, margin } of overlays) {
      writeParagraph({ lines: [lineOf(row, page)] }, to, { margin });
    }
  }
  for (const note of notes) writeParagraph(note, to, { note: true });
  const document = builder.finish({
    allowClassified: options.allowClassified,
    pages: read.pages.length,
  });
  document.locate = places.locate;
  const signatures = readDigitalSignatures(bytes);
  if (signatures.length > 0) document.digitalSignatures = signatures;
  reportTables(starts, document, file);
  return document;
}

const hasWords = ({ pages }: ReadPages): boolean => pages.some(({ blocks }) => blocks.length > 0);

/** Nothing can be made of a file none of whose pages has words. */
function checkReadable(read: ReadPages): void {
  if (hasWords(read)) return;
  const { damaged, pictures, broken } = read.troubles;
  if (pictures.length + broken.length > 0) throw new PlanError("no-text-layer");
  if (damaged.length > 0 || read.pages.length === 0) throw new PlanError("malformed", "not-opened");
}

function reportTroubles(troubles: PageTroubles, file: VFile): void {
  const { damaged, pictures, broken, doubtful, scanned } = troubles;
  if (damaged.length > 0) report(file, "pdf/page-unreadable", null, { pages: namePages(damaged) });
  if (pictures.length > 0) report(file, "pdf/no-text-layer", null, { pages: namePages(pictures) });
  if (broken.length > 0) report(file, "pdf/broken-text-layer", null, { pages: namePages(broken) });
  if (doubtful.length > 0) {
    report(file, "pdf/doubtful-text-layer", null, { pages: namePages(doubtful) });
  }
  if (scanned.length > 0) report(file, "pdf/scanned-text", null, { pages: namePages(scanned) });
}
