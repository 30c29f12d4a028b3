import { strToU8, zipSync } from "fflate";
import { defaultLimits, type Limits } from "../../../src/readers/limits.js";
import { readOdtBlocks } from "../../../src/readers/odt/read-odt.js";
import type {
  RichBlock,
  RichDocument,
  RichParagraph,
  RichTable,
} from "../../../src/readers/rich/rich-blocks.js";

const oasis = "urn:oasis:names:tc:opendocument:xmlns:";
const namespaces = [
  ...["office", "style", "text", "table", "meta"].map(
    (name) => `xmlns:${name}="${oasis}${name}:1.0"`,
  ),
  `xmlns:draw="${oasis}drawing:1.0"`,
  `xmlns:fo="${oasis}xsl-fo-compatible:1.0"`,
  `xmlns:svg="${oasis}svg-compatible:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(" ");

export interface Parts {
  styles?: string;
  automatic?: string;
  fonts?: string;
  master?: string;
  body: string;
}

/** A flat OpenDocument text (.fodt). */
export function buildFlat({ styles, automatic, fonts, master, body }: Parts): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.3" ` +
      `office:mimetype="application/vnd.oasis.opendocument.text">` +
      `<office:font-face-decls>${fonts ?? ""}</office:font-face-decls>` +
      `<office:styles>${styles ?? ""}</office:styles>` +
      `<office:automatic-styles>${automatic ?? ""}</office:automatic-styles>` +
      `<office:master-styles>${master ?? ""}</office:master-styles>` +
      `<office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
}

export const contentXml = (body: string, automatic = ""): string =>
  `<?xml version="1.0"?><office:document-content ${namespaces}>` +
  `<office:automatic-styles>${automatic}</office:automatic-styles>` +
  `<office:body><office:text>${body}</office:text></office:body></office:document-content>`;

export const stylesXml = (styles: string, automatic = "", master = ""): string =>
  `<?xml version="1.0"?><office:document-styles ${namespaces}><office:styles>${styles}</office:styles>` +
  `<office:automatic-styles>${automatic}</office:automatic-styles>` +
  `<office:master-styles>${master}</office:master-styles></office:document-styles>`;

/** A package of the given parts. */
export const buildPackage = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  });

export const readFlat = (parts: Parts, limits: Partial<Limits> = {}): RichDocument =>
  readOdtBlocks(buildFlat(parts), { ...defaultLimits, ...limits });

/** The paragraphs of a body, one a string: label, space, words. */
export const readBody = (body: string, parts: Omit<Parts, "body"> = {}): string[] =>
  wordsOf(readFlat({ ...parts, body }).blocks);

export function wordsOf(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.type === "paragraph"
      ? [wordsOfParagraph(block)]
      : block.rows.map((row) =>
          row.cells.map((cell) => wordsOf(cell.blocks).join(" / ")).join(" | "),
        ),
  );
}

function wordsOfParagraph({ label, runs }: RichParagraph): string {
  const words = runs.map((run) => run.text).join("");
  return label === undefined ? words : words === "" ? label : `${label} ${words}`;
}

export const p = (words: string, style?: string): string =>
  style === undefined
    ? `<text:p>${words}</text:p>`
    : `<text:p text:style-name="${style}">${words}</text:p>`;

export function firstParagraph({ blocks }: RichDocument): RichParagraph {
  const block = blocks[0];
  if (block?.type !== "paragraph") throw new Error("No paragraph comes first");
  return block;
}

export function firstTable({ blocks }: RichDocument): RichTable {
  const table = blocks.find((block) => block.type === "table");
  if (table?.type !== "table") throw new Error("There is no table");
  return table;
}
