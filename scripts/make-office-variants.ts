/**
 * Writes the seed plan with its letterhead as the files an office keeps, under
 * `fixtures/thanh-liet-sipas-papi-2024--letterhead`, and the plan of `fixtures/office-layout`. Needs LibreOffice,
 * which is no dependency of the project. Run it by hand when the seed or a layout changes:
 * `npx tsx scripts/make-office-variants.ts`. Every file is turned back into text and its words held against the
 * document it was made from.
 *
 * The same LibreOffice makes the same bytes at every run (measured with 7.4.7; list ids and zip days are settled here).
 *
 * Left out, because the file itself no longer holds what the page shows:
 * - source.auto.html: LibreOffice writes lists as `<ol>` and `<ul>`. A second level that goes on behind a list in
 *   between starts anew without `start` (“2. Yêu cầu” becomes 1.), a dash becomes the browser's disc, and the full stop
 *   behind a number is the browser's, so “1” and “1.” are the same.
 * - source.auto.wordml.xml: the filter drops numbered paragraphs inside cells, words and all.
 * - source.html of office-layout: numbers of cells change as above (“1.1” becomes 1., “a)” a.), the deleted day stands
 *   beside the inserted one unmarked, and the text box becomes a picture and a frame.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fromRoot } from "./generated-file.js";
import { checkWords, wordsOf, wordsOfHtml } from "./office/check-words.js";
import { writeFeaturePlan } from "./office/feature-plan.js";
import type { LaidSection } from "./office/layout.js";
import { flattenPackage, openPackage } from "./office/package-parts.js";
import { letterheadFolder, readSeed } from "./office/read-seed.js";
import { settleFlatOdf, settleOdt } from "./office/settle-odf.js";
import { type Convert, type Filter, withOffice } from "./office/soffice.js";
import { type Numbers, writeDocx } from "./office/write-docx.js";
import { writeWordHtml } from "./office/write-word-html.js";

const layout = "fixtures/office-layout";
const filters: Readonly<Record<string, Filter>> = {
  doc: { extension: "doc", name: "MS Word 97" },
  odt: { extension: "odt", name: "writer8" },
  rtf: { extension: "rtf", name: "Rich Text Format" },
  html: { extension: "html", name: "HTML (StarWriter)" },
  fodt: { extension: "fodt", name: "OpenDocument Text Flat XML" },
  "wordml.xml": { extension: "xml", name: "MS Word 2003 XML" },
};

await withOffice(async (convert) => {
  const seed = readSeed();
  await writeSeed(seed, "typed", "source", Object.keys(filters), convert);
  await writeSeed(seed, "automatic", "source.auto", ["doc", "odt", "rtf", "fodt"], convert);

  const docx = await writeFeaturePlan();
  const words = readWords(docx, "docx", convert);
  mkdirSync(fromRoot(layout), { recursive: true });
  keep(`${layout}/source.docx`, docx);
  for (const format of ["doc", "odt", "rtf", "fodt"]) {
    convertTo(format, docx, `${layout}/source.${format}`, words, convert);
  }
});

async function writeSeed(
  sections: readonly LaidSection[],
  numbers: Numbers,
  base: string,
  formats: readonly string[],
  convert: Convert,
): Promise<void> {
  const words = wordsOf(sections);
  const path = `${letterheadFolder}/${base}`;
  const docx = await writeDocx(sections, numbers);
  checkWords(`${base}.docx`, words, readWords(docx, "docx", convert));
  keep(`${path}.docx`, docx);
  keep(`${path}.flat-opc.xml`, flattenPackage(openPackage(docx)));
  const web = writeWordHtml(sections, numbers === "typed" ? "filtered" : "full");
  checkWords(`${base}.word.html`, words, wordsOfHtml(web));
  keep(`${path}.word.html`, web);
  const ownLists = numbers === "typed" ? docx : await writeDocx(sections, "own-lists");
  for (const format of formats) {
    const source = format === "doc" ? ownLists : docx;
    convertTo(format, source, `${path}.${format}`, words, convert);
  }
}

/** Writes the document in another format, unless it loses words there. */
function convertTo(
  format: string,
  docx: Uint8Array,
  path: string,
  words: string,
  convert: Convert,
): void {
  const filter = filters[format] as Filter;
  const made = convert(docx, "docx", filter);
  const settled = settle(format, made);
  checkWords(path, words, readWords(settled, filter.extension, convert));
  keep(path, settled);
}

function settle(format: string, made: Uint8Array): Uint8Array {
  if (format === "odt") return settleOdt(made);
  if (format !== "fodt") return made;
  return new TextEncoder().encode(settleFlatOdf(new TextDecoder().decode(made)));
}

function readWords(bytes: Uint8Array, extension: string, convert: Convert): string {
  const text = convert(bytes, extension, { extension: "txt", name: "Text (encoded):UTF8" });
  return new TextDecoder().decode(text);
}

function keep(path: string, content: Uint8Array | string): void {
  writeFileSync(fromRoot(path), content);
  console.log(`${path}: ${content.length} bytes`);
}
