import { PlanError } from "../../model/index.js";
import { DocumentBuilder, type SourceDocument } from "../../source/index.js";
import type { Limits } from "../limits.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import type { RichBlock, RichDocument } from "../rich/rich-blocks.js";
import { writeRichDocument } from "../rich/write-rich-document.js";
import { decodeXml } from "../shared/xml.js";
import { convertBlocks } from "./convert-tree.js";
import { joinPieces, type LeanPiece } from "./lean-document.js";
import { readTree } from "./mammoth-tree.js";
import { openPackage } from "./open-package.js";
import { type LeanDocument, rewritePackage, rewriteWord2003 } from "./rewrite-document.js";

/** Reads a Word document: .docx and its kin, the same in one XML file (Flat OPC), and Word 2003 XML. */
export async function readDocx(
  input: ReaderInput,
  options: ReaderOptions,
): Promise<SourceDocument> {
  const bytes = input.bytes ?? new TextEncoder().encode(input.text ?? "");
  const document = await readBlocks(bytes, options.limits, options.signal);
  const builder = new DocumentBuilder("docx", null);
  writeRichDocument(document, builder, input.file, options);
  return builder.finish({ allowClassified: options.allowClassified, blockPlaces: true });
}

/** The blocks of a Word document, before they are written into the canonical text. */
export function readDocxBlocks(bytes: Uint8Array, limits: Limits): Promise<RichDocument> {
  return readBlocks(bytes, limits, undefined);
}

async function readBlocks(
  bytes: Uint8Array,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<RichDocument> {
  const { main, body, headers, footers } = rewrite(bytes, limits);
  const convert = async (pieces: readonly LeanPiece[]): Promise<RichBlock[]> => {
    const blocks: RichBlock[] = [];
    let goesOn = false;
    for (const piece of joinPieces(pieces)) {
      if (signal?.aborted === true) throw new PlanError("aborted");
      const tree = await readTree(piece.blocks, piece.attached, main);
      const converted = convertBlocks(tree.children, tree);
      if (goesOn) joinTables(blocks, converted);
      for (const block of converted) blocks.push(block);
      goesOn = piece.goesOn === true;
    }
    return blocks;
  };
  return {
    blocks: await convert(body),
    headers: await convert(headers),
    footers: await convert(footers),
  };
}

/** Puts the rows of the first table behind those of the last, of which they are the rest. */
function joinTables(blocks: RichBlock[], next: RichBlock[]): void {
  const last = blocks[blocks.length - 1];
  const [first] = next;
  if (last?.type !== "table" || first?.type !== "table") return;
  blocks[blocks.length - 1] = { type: "table", rows: last.rows.concat(first.rows) };
  next.shift();
}

function rewrite(bytes: Uint8Array, limits: Limits): LeanDocument {
  if (bytes[0] !== 0x50) {
    const xml = decodeXml(bytes);
    if (/<(?:\w+:)?wordDocument[\s>]/.test(xml.slice(0, 4096))) return rewriteWord2003(xml, limits);
  }
  return rewritePackage(openPackage(bytes, limits), limits);
}
