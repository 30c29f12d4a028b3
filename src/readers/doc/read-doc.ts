import { PlanError } from "../../model/index.js";
import { DocumentBuilder, type SourceDocument } from "../../source/index.js";
import { checkSize, type Limits } from "../limits.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import type { RichDocument } from "../rich/rich-blocks.js";
import { writeRichDocument } from "../rich/write-rich-document.js";
import { findAnchoredStories } from "./anchored-stories.js";
import type { Budget } from "./block-collector.js";
import { createListCounters } from "./list-counters.js";
import { readPageMargins } from "./page-margins.js";
import { readStory } from "./story.js";
import { openWordDocument } from "./word-document.js";

/** Reads a Word document of 1997 to 2007 (.doc, [MS-DOC]). */
export function readDoc(input: ReaderInput, options: ReaderOptions): SourceDocument {
  if (input.bytes === null) throw new PlanError("malformed", "not-unpacked");
  const builder = new DocumentBuilder("doc", null);
  writeRichDocument(readDocBlocks(input.bytes, options.limits), builder, input.file, options);
  return builder.finish({ allowClassified: options.allowClassified, blockPlaces: true });
}

/** The words of a Word document with what the format tells about them. */
export function readDocBlocks(bytes: Uint8Array, limits: Limits): RichDocument {
  checkSize(bytes.length, limits);
  const document = openWordDocument(bytes);
  const budget: Budget = { limits, blocks: 0, cells: 0 };
  const { anchored, loose } = findAnchoredStories(document, budget);
  const counters = createListCounters(document.lists);
  const blocks = readStory(document, document.info.main, { budget, counters, anchored });
  for (const block of loose) blocks.push(block);
  const marginCounters = createListCounters(document.lists);
  const margins = readPageMargins(document, (range) =>
    readStory(document, range, { budget, counters: marginCounters, anchored }),
  );
  return { blocks, ...margins };
}
