import { PlanError } from "../../model/index.js";
import { DocumentBuilder, report, type SourceDocument } from "../../source/index.js";
import { checkSize, type Limits } from "../limits.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import type { RichBlock, RichDocument } from "../rich/rich-blocks.js";
import { writeRichDocument } from "../rich/write-rich-document.js";
import { writeLabels } from "./number-labels.js";
import { scanRtf } from "./scan-rtf.js";
import { createState, type MarginKind, type State } from "./state.js";
import { createStory } from "./story-model.js";

/** Reads Rich Text Format (RTF 1.9.1). */
export function readRtf(input: ReaderInput, options: ReaderOptions): SourceDocument {
  const bytes = input.bytes ?? toBytes(input.text ?? "");
  const { document, isCut } = readWhole(bytes, options.limits);
  const builder = new DocumentBuilder("rtf", null);
  writeRichDocument(document, builder, input.file, options);
  if (isCut) report(input.file, "text/cut-short");
  return builder.finish({ allowClassified: options.allowClassified, blockPlaces: true });
}

/** The blocks of an RTF file. Text in fonts of old encodings (.VnTime, VNI-Times) stays as its bytes are. */
export function readRtfBlocks(bytes: Uint8Array, limits: Limits): RichDocument {
  return readWhole(bytes, limits).document;
}

function readWhole(bytes: Uint8Array, limits: Limits): { document: RichDocument; isCut: boolean } {
  checkSize(bytes.length, limits);
  const state = createState(bytes, limits, createStory(null, 0));
  state.at = findStart(bytes);
  scanRtf(state);
  if (!state.drawsNumbers) writeLabels(state.numbered, state.lists, state.overrides);
  const document = {
    blocks: state.body.blocks,
    headers: gatherMargins(state, ["headerf", "header", "headerl"]),
    footers: gatherMargins(state, ["footerf", "footer", "footerl"]),
  };
  return { document, isCut: state.isCut };
}

const signature = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** Place of `{\rtf`, before which only white space and a byte order mark may stand. */
function findStart(bytes: Uint8Array): number {
  let at = 0;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at += 1;
  if (signature.every((byte, index) => bytes[at + index] === byte)) return at;
  throw new PlanError("malformed", "missing-part", "{\\rtf");
}

/** Page headers and footers of all sections, each once; those that no page shows are left out. */
function gatherMargins(state: State, kinds: readonly MarginKind[]): RichBlock[] {
  const seen = new Set<string>();
  const gathered: RichBlock[] = [];
  for (const kind of kinds) {
    if (kind.endsWith("f") && !state.hasTitlePage) continue;
    if (kind.endsWith("l") && !state.hasFacingPages) continue;
    for (const blocks of state.margins[kind]) {
      const key = JSON.stringify(blocks);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const block of blocks) gathered.push(block);
    }
  }
  return gathered;
}

/** A string of bytes; signs above FF, which no RTF file has, as the control word for them. */
function toBytes(text: string): Uint8Array {
  const narrow = text.replace(/[\u0100-\uffff]/g, (unit) => `{\\uc0\\u${unit.charCodeAt(0)} }`);
  const bytes = new Uint8Array(narrow.length);
  for (let at = 0; at < narrow.length; at += 1) bytes[at] = narrow.charCodeAt(at);
  return bytes;
}
