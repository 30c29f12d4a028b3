import type { RichBlock } from "../rich/rich-blocks.js";
import type { Budget } from "./block-collector.js";
import { readAnchors, readBoxes, readDrawingGroups } from "./drawing-groups.js";
import type { PartName, StoryRange } from "./file-information.js";
import { createListCounters } from "./list-counters.js";
import { u32 } from "./little-endian.js";
import type { Anchored } from "./run-writer.js";
import { readStory, type StoryContext } from "./story.js";
import type { WordDocument } from "./word-document.js";

export interface AnchoredStories {
  /** Notes and text boxes by their place, in order. */
  readonly anchored: readonly Anchored[];
  /** Text boxes of the body whose place is not told. */
  readonly loose: readonly RichBlock[];
}

/** Finds the notes and text boxes of the document; each is read when its place is reached. */
export function findAnchoredStories(document: WordDocument, budget: Budget): AnchoredStories {
  const { info, lists } = document;
  const contextOf = (): StoryContext => ({
    budget,
    counters: createListCounters(lists),
    anchored: [],
  });
  const anchored: Anchored[] = [];
  const loose: RichBlock[] = [];

  const addNotes = (refs: PartName, texts: PartName, story: StoryRange): void => {
    const refPart = info.part(refs);
    const textPart = info.part(texts);
    // PlcffndRef, 2.8.17: two bytes beside each place.
    const count = Math.min(Math.floor((refPart.length - 4) / 6), textPart.length / 4 - 1);
    const context = contextOf();
    let reached = 0;
    for (let i = 0; i < count; i += 1) {
      const range = within(story, u32(textPart, i * 4), u32(textPart, i * 4 + 4), reached);
      if (range === null) continue;
      reached = range.end - story.start;
      const cp = info.main.start + u32(refPart, i * 4);
      anchored.push({ cp, kind: "notes", read: () => readStory(document, range, context) });
    }
  };

  const groups = readDrawingGroups(info.part("drawings"));
  const addBoxes = (
    anchors: PartName,
    boxes: PartName,
    story: StoryRange,
    owner: StoryRange,
  ): void => {
    const places = new Map<number, number>();
    for (const { cp, shape } of readAnchors(info.part(anchors))) {
      if (!places.has(shape) && cp < owner.end - owner.start) places.set(shape, owner.start + cp);
    }
    const context = contextOf();
    let reached = 0;
    for (const { start, end, shape } of readBoxes(info.part(boxes))) {
      const range = within(story, start, end, reached);
      if (range === null) continue;
      reached = range.end - story.start;
      const cp = places.get(shape) ?? places.get(groups.get(shape) ?? -1);
      const read = (): RichBlock[] => readStory(document, range, context);
      if (cp !== undefined) anchored.push({ cp, kind: "boxes", read });
      else if (owner === info.main) for (const block of read()) loose.push(block);
    }
  };

  addNotes("footnoteRefs", "footnoteTexts", info.footnotes);
  addNotes("endnoteRefs", "endnoteTexts", info.endnotes);
  addBoxes("anchors", "boxes", info.boxes, info.main);
  addBoxes("headerAnchors", "headerBoxes", info.headerBoxes, info.headers);
  anchored.sort((a, b) => a.cp - b.cp);
  return { anchored, loose };
}

/** A stretch of a story; null where it is damaged: outside the story, or in front of what is read already. */
function within(story: StoryRange, start: number, end: number, reached: number): StoryRange | null {
  if (start < reached || end <= start || story.start + end > story.end) return null;
  return { start: story.start + start, end: story.start + end };
}
