/**
 * Writes the seed plan with its letterhead as the PDF files that offices send out, under
 * `fixtures/thanh-liet-sipas-papi-2024--letterhead`. Needs LibreOffice, Chromium, qpdf and poppler, which are no dependencies of
 * the project. Run it by hand when the seed or a layout changes: `npx tsx scripts/make-pdf-variants.ts`.
 * The words of every file are held against the document it was made from.
 *
 * The same programs make the same bytes at every run (measured with LibreOffice 7.4.7, Chromium 156 and qpdf 11.3).
 */
import { writeFileSync } from "node:fs";
import { fromRoot } from "./generated-file.js";
import { wordsOf } from "./office/check-words.js";
import type { LaidSection } from "./office/layout.js";
import { letterheadFolder, readSeed } from "./office/read-seed.js";
import { type Convert, type Filter, withOffice } from "./office/soffice.js";
import { type Numbers, writeDocx } from "./office/write-docx.js";
import { checkPdfWords } from "./pdf/check-pdf.js";
import { printWebPage } from "./pdf/chromium.js";
import { editPages } from "./pdf/edit-pages.js";
import { headsOnce, headWords, uprightPages, widePages } from "./pdf/seed-looks.js";
import { settlePdf } from "./pdf/settle-pdf.js";
import { turnWidePage } from "./pdf/turn-pages.js";
import { fillRules } from "./pdf/word-rules.js";
import { writeWebPage } from "./pdf/write-web-page.js";

/** Has no letter of the Vietnamese alphabet above U+017F: LibreOffice takes those from another font. */
const narrowFont = "Nimbus Roman";
const plain: Filter = { extension: "pdf", name: "writer_pdf_Export" };
const tagged: Filter = {
  extension: "pdf",
  name: 'writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
};

await withOffice(async (convert) => {
  const text = readSeed();
  const seed = widePages(text);
  const make = (
    name: string,
    sections: readonly LaidSection[],
    look: { numbers?: Numbers; font?: string; filter?: Filter } = {},
  ): Promise<Uint8Array> => print(name, sections, look, convert);
  const printed = await make("source", seed);
  keep("source.word-like", settlePdf(editPages(printed, fillRules)), seed);
  keep("source.landscape", settlePdf(editPages(printed, turnWidePage)), seed);
  keep("source.chromium", settlePdf(printWebPage(writeWebPage(seed)), "streams"), seed);
  await make("source.fallback", seed, { font: narrowFont });
  await make("source.tagged", seed, { filter: tagged });
  await make("source.portrait", uprightPages(text));
  await make("source.no-repeat", headsOnce(seed));
  await make("source.auto", seed, { numbers: "automatic" });
});

async function print(
  name: string,
  sections: readonly LaidSection[],
  {
    numbers = "typed",
    font,
    filter = plain,
  }: { numbers?: Numbers; font?: string; filter?: Filter },
  convert: Convert,
): Promise<Uint8Array> {
  const printed = convert(await writeDocx(sections, numbers, font), "docx", filter);
  const pdf = settlePdf(printed, filter === tagged ? "streams" : "plain");
  keep(name, pdf, sections);
  return pdf;
}

function keep(name: string, pdf: Uint8Array, sections: readonly LaidSection[]): void {
  const path = `${letterheadFolder}/${name}.pdf`;
  const unit = name === "source.fallback" ? "letter" : "word";
  const { pages, words } = checkPdfWords(path, pdf, wordsOf(sections), headWords(sections), unit);
  writeFileSync(fromRoot(path), pdf);
  console.log(`${path}: ${pdf.length} bytes, ${pages} pages, ${words} words`);
}
