import { PlanError } from "../../model/index.js";
import { DocumentBuilder, type SourceDocument } from "../../source/index.js";
import type { Limits } from "../limits.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import type { RichDocument } from "../rich/rich-blocks.js";
import { writeRichDocument } from "../rich/write-rich-document.js";
import { decodeXml, readXml } from "../shared/xml.js";
import { type Parts, unpack } from "../shared/zip-package.js";
import { pickMargins } from "./master-pages.js";
import { createMeter } from "./meter.js";
import { odfNamespaces } from "./namespaces.js";
import { type Part, readPart } from "./read-part.js";
import { createStyleSheet } from "./styles.js";

const manifestName = "META-INF/manifest.xml";
const wantedParts: readonly string[] = ["content.xml", "styles.xml", manifestName];

/** Reads OpenDocument text, packed (.odt, .ott) or flat (.fodt), and its forerunner of OpenOffice.org 1.x (.sxw). */
export function readOdt(input: ReaderInput, options: ReaderOptions): SourceDocument {
  const bytes = input.bytes ?? new TextEncoder().encode(input.text ?? "");
  const document = readOdtBlocks(bytes, options.limits);
  const builder = new DocumentBuilder("odt", null);
  writeRichDocument(document, builder, input.file, options);
  return builder.finish({ allowClassified: options.allowClassified, blockPlaces: true });
}

/** The blocks of an OpenDocument text. Throws `PlanError`: malformed, encrypted, resource-limit, unsupported-format. */
export function readOdtBlocks(bytes: Uint8Array, limits: Limits): RichDocument {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPacked ? readPackage(bytes, limits) : readFlat(bytes, limits);
}

function readFlat(bytes: Uint8Array, limits: Limits): RichDocument {
  const sheet = createStyleSheet();
  const part = readPart(decodeXml(bytes), "office:document", sheet, sheet, createMeter(limits));
  return buildDocument(part, part, "office:body");
}

function readPackage(bytes: Uint8Array, limits: Limits): RichDocument {
  const parts = unpack(bytes, (name) => wantedParts.includes(name), limits);
  if (isEncrypted(parts)) throw new PlanError("encrypted");
  const content = parts["content.xml"];
  if (content === undefined) throw new PlanError("malformed", "missing-part", "content.xml");
  const meter = createMeter(limits);
  const common = createStyleSheet();
  const read = (xml: Uint8Array, name: string): Part =>
    readPart(decodeXml(xml), name, common, createStyleSheet(common), meter);
  const styles = parts["styles.xml"];
  const stylesPart = styles === undefined ? null : read(styles, "styles.xml");
  return buildDocument(read(content, "content.xml"), stylesPart, "content.xml");
}

function buildDocument(content: Part, styles: Part | null, name: string): RichDocument {
  if (content.blocks === null) throw new PlanError("malformed", "broken-part", name);
  const pages = styles?.masterPages ?? new Map();
  return { blocks: content.blocks, ...pickMargins(pages, content.usedPages) };
}

/** The manifest tells what is encrypted (ODF 1.3 Part 2, `manifest:encryption-data`); the package itself is not locked then. */
function isEncrypted(parts: Parts): boolean {
  const manifest = parts[manifestName];
  if (manifest === undefined) return false;
  let encrypted = false;
  try {
    readXml(decodeXml(manifest), manifestName, odfNamespaces, {
      open(name) {
        if (name === "manifest:encryption-data") encrypted = true;
      },
      close: () => undefined,
    });
  } catch (error) {
    // A damaged manifest does not lock the text; whether that can be read shows when it is.
    if (!(error instanceof PlanError) || error.code !== "malformed") throw error;
  }
  return encrypted;
}
