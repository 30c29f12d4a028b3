import { PdfFonts } from "./pdf-fonts.js";
import { type Mark, PdfMarks } from "./pdf-marks.js";
import { PdfObjects, type Reference, textString, writeStream } from "./pdf-objects.js";
import { type SignatureInput, writeSignatures } from "./pdf-signatures.js";
import { type StructureInput, writeStructure } from "./pdf-structure.js";

export interface PageInput {
  /** What is drawn, in this order. */
  readonly marks: readonly Mark[];
  /** Media box in points from 0 0; A4 upright when absent. */
  readonly size?: readonly [width: number, height: number];
  /** How far the page is turned clockwise when it is shown. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Crop box, as lower left and upper right corner. */
  readonly cropBox?: readonly [number, number, number, number];
}

export interface PdfInput {
  readonly pages: readonly PageInput[];
  /** Entries of the information dictionary: Title, Author, Producer … */
  readonly info?: Readonly<Record<string, string>>;
  /** Roots of the structure tree; the leaves name a page and the `id` of a marked mark on it. */
  readonly structure?: readonly StructureInput[];
  /** Signature fields with their widgets. */
  readonly signatures?: readonly SignatureInput[];
  /** Titles of the outline, each with the page that it leads to, from 0. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** A script that runs when the file is opened. */
  readonly script?: string;
  readonly attachments?: readonly { readonly name: string; readonly content: string }[];
}

export const a4 = [595.28, 841.89] as const;

/**
 * A PDF of the given pages with a classic xref table, the same bytes for the same input. Text may hold any character;
 * fonts have no font program, so widths and ToUnicode maps are all that a reader gets.
 */
export function buildPdf(input: PdfInput): Uint8Array {
  const objects = new PdfObjects();
  const fonts = new PdfFonts(objects);
  const resources = objects.reserve();
  const tree = objects.reserve();
  const marks = new PdfMarks(objects, fonts, resources);
  const pages = input.pages.map(() => objects.reserve());
  const signed = writeSignatures(input.signatures ?? [], { objects, marks, pages, resources });
  for (const [at, page] of input.pages.entries()) {
    const content = objects.addStream("", marks.write(page.marks));
    const entries = [
      `/Type /Page /Parent ${tree} /Resources ${resources} /Contents ${content}`,
      `/MediaBox [0 0 ${(page.size ?? a4).join(" ")}]`,
      page.rotate === undefined ? "" : `/Rotate ${page.rotate}`,
      page.cropBox === undefined ? "" : `/CropBox [${page.cropBox.join(" ")}]`,
      input.structure === undefined ? "" : `/StructParents ${at}`,
      signed.widgets[at] === undefined ? "" : `/Annots [${signed.widgets[at]}]`,
    ];
    objects.set(pages[at] as Reference, `<< ${entries.join(" ")} >>`);
  }
  objects.set(tree, `<< /Type /Pages /Kids [${pages.join(" ")}] /Count ${pages.length} >>`);
  const catalog = objects.add(
    [
      `<< /Type /Catalog /Pages ${tree}`,
      signed.catalog,
      writeStructure(input.structure, objects, pages),
      writeOutline(input.outline ?? [], objects, pages),
      writeNames(input, objects),
      ">>",
    ].join(" "),
  );
  objects.set(resources, `<< /Font << ${fonts.write()} >> /XObject << ${marks.drawn} >> >>`);
  const info = Object.entries(input.info ?? {}).map(
    ([key, value]) => `/${key} ${textString(value)}`,
  );
  return objects.write(
    catalog,
    info.length === 0 ? "" : `/Info ${objects.add(`<< ${info.join(" ")} >>`)} `,
  );
}

function writeOutline(
  entries: NonNullable<PdfInput["outline"]>,
  objects: PdfObjects,
  pages: readonly Reference[],
): string {
  if (entries.length === 0) return "";
  const root = objects.reserve();
  const items = entries.map(() => objects.reserve());
  for (const [at, { title, page }] of entries.entries()) {
    const near = [
      items[at - 1] === undefined ? "" : `/Prev ${items[at - 1]}`,
      items[at + 1] === undefined ? "" : `/Next ${items[at + 1]}`,
    ];
    objects.set(
      items[at] as Reference,
      `<< /Title ${textString(title)} /Parent ${root} /Dest [${pages[page]} /Fit] ${near.join(" ")} >>`,
    );
  }
  objects.set(root, `<< /First ${items[0]} /Last ${items.at(-1)} /Count ${items.length} >>`);
  return `/Outlines ${root}`;
}

/** Scripts and attached files, which a reader of text must leave alone. */
function writeNames({ script, attachments = [] }: PdfInput, objects: PdfObjects): string {
  const action =
    script === undefined ? "" : `/OpenAction << /S /JavaScript /JS ${textString(script)} >>`;
  const files = attachments.map(({ name, content }) => {
    const file = objects.add(writeStream("/Type /EmbeddedFile", content));
    return `${textString(name)} << /Type /Filespec /F ${textString(name)} /UF ${textString(name)} /EF << /F ${file} >> >>`;
  });
  const names =
    files.length === 0 ? "" : `/Names << /EmbeddedFiles << /Names [${files.join(" ")}] >> >>`;
  return `${action} ${names}`;
}
