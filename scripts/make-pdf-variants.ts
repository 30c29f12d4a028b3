/**
 * Writes the seed plan with its letterhead as the PDF files that offices send out, under
 * `fixtures/thanh-liet-sipas-papi-2024--letterhead`. Needs LibreOffice, Chromium, qpdf and poppler, which are no dependencies of
 * the project. Run it by hand when the seed or a layout changes: `npx tsx scripts/make-pdf-variants.ts`.
 * The words of every file are held against the document it was made from.
 *
 * The same programs make the same bytes at every run (measured with LibreOffice 7.4.7, Chromium 156 and qpdf 11.3).
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Gold } from "../eval/gold.js";
import { fromRoot } from "./generated-file.js";
import { wordsOf } from "./office/check-words.js";
import type { LaidSection } from "./office/layout.js";
import { letterheadFolder, readSeed } from "./office/read-seed.js";
import { type Convert, type Filter, withOffice } from "./office/soffice.js";
import { type Look, type Numbers, writeDocx } from "./office/write-docx.js";
import { checkPdfWords } from "./pdf/check-pdf.js";
import { printWebPage } from "./pdf/chromium.js";
import { editPages } from "./pdf/edit-pages.js";
import { dropHidden, finishDraft, partWords } from "./pdf/finish-draft.js";
import { layOutText } from "./pdf/lay-out-text.js";
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

/** Fixtures of our own that are plain texts, laid out as an office does. */
const texts: readonly string[] = [
  "blank-slots-draft",
  "body-table",
  "decision-approves-plan",
  "ditto-rows",
  "joint-plan",
  "prose-assignments",
  "two-level-heads",
  "vietnamese-alphabet-lists",
];

await withOffice(async (convert) => {
  await writeSeed(convert);
  for (const slug of texts) await writeText(slug, convert);
  writeFeaturePlan(convert);
});

async function writeSeed(convert: Convert): Promise<void> {
  const text = readSeed();
  const seed = widePages(text);
  const path = (name: string): string => `${letterheadFolder}/source.${name}`;
  const make = async (name: string, sections: readonly LaidSection[], manner: Manner = {}) =>
    keep(path(name), await print(sections, manner, convert), sections, manner);
  const plainFile = await print(seed, {}, convert);
  keep(path("pdf"), plainFile, seed);
  keep(path("word-like.pdf"), settlePdf(editPages(plainFile, fillRules)), seed);
  keep(path("landscape.pdf"), settlePdf(editPages(plainFile, turnWidePage)), seed);
  keep(path("chromium.pdf"), settlePdf(printWebPage(writeWebPage(seed)), "streams"), seed);
  await make("fallback.pdf", seed, { look: { font: narrowFont }, unit: "letter" });
  await make("tagged.pdf", seed, { filter: tagged });
  await make("portrait.pdf", uprightPages(text));
  await make("no-repeat.pdf", headsOnce(seed));
  await make("auto.pdf", seed, { numbers: "automatic" });
}

async function writeText(slug: string, convert: Convert): Promise<void> {
  const text = readFileSync(fromRoot(`fixtures/${slug}/source.txt`), "utf8");
  const facts = JSON.parse(readFileSync(fromRoot(`fixtures/${slug}/facts.json`), "utf8")) as Gold;
  const tables = (facts.tables ?? []).map(({ columns, rows }) => [
    columns,
    ...rows.map((row) => ("cells" in row ? row.cells : [row.label ?? "", row.title])),
  ]);
  const sections = layOutText(text, tables);
  const pdf = await print(sections, { look: { size: 26 } }, convert);
  // Held against the text itself, so that the layout drops no line either; rules of dashes are drawn.
  keep(`fixtures/${slug}/source.pdf`, pdf, sections, { words: text.replace(/-{4,}/g, "") });
}

function writeFeaturePlan(convert: Convert): void {
  const folder = "fixtures/office-layout";
  const docx = finishDraft(new Uint8Array(readFileSync(fromRoot(`${folder}/source.docx`))));
  const text = convert(dropHidden(docx), "docx", { extension: "txt", name: "Text (encoded):UTF8" });
  const pdf = settlePdf(convert(docx, "docx", plain));
  // LibreOffice leaves notes, text boxes and furniture out of plain text.
  write(`${folder}/source.pdf`, pdf, new TextDecoder().decode(text), partWords(docx));
}

/** How a document is printed. */
interface Manner {
  readonly numbers?: Numbers;
  readonly look?: Partial<Look>;
  readonly filter?: Filter;
  readonly unit?: "word" | "letter";
  /** The words that it must hold; those of its layout where nothing is given. */
  readonly words?: string;
}

async function print(
  sections: readonly LaidSection[],
  { numbers = "typed", look = {}, filter = plain }: Manner,
  convert: Convert,
): Promise<Uint8Array> {
  const printed = convert(await writeDocx(sections, numbers, look), "docx", filter);
  return settlePdf(printed, filter === tagged ? "streams" : "plain");
}

function keep(
  path: string,
  pdf: Uint8Array,
  sections: readonly LaidSection[],
  { unit = "word", words = wordsOf(sections) }: Manner = {},
): void {
  write(path, pdf, words, headWords(sections), unit);
}

function write(...[path, pdf, words, again, unit]: Parameters<typeof checkPdfWords>): void {
  const facts = checkPdfWords(path, pdf, words, again, unit);
  writeFileSync(fromRoot(path), pdf);
  console.log(`${path}: ${pdf.length} bytes, ${facts.pages} pages, ${facts.words} words`);
}
