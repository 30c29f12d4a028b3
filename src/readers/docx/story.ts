import { showSymbols } from "../rich/symbol-fonts.js";
import { createFieldStack, type FieldStack } from "./fields.js";
import type { NumberCounter } from "./number-counter.js";
import type { Numbering } from "./numbering.js";
import {
  closeParagraph,
  createParagraph,
  type ParagraphDraft,
  type RunOn,
  writeParagraph,
} from "./paragraph-draft.js";
import { createRun, type RunDraft, resolveLook } from "./run-draft.js";
import type { Styles } from "./styles.js";
import type { TableDraft, Tally } from "./table-draft.js";
import { addElement, addText, createWords, type Look } from "./words.js";

/** Words that run by themselves: the body, a note, a text box, a page header (ECMA-376 Part 1, 11.3 stories). */
export interface Story {
  /** Lean XML of the blocks of the open cell, or of the story itself. */
  blocks: string;
  runOn: RunOn | null;
  readonly paragraphs: ParagraphDraft[];
  readonly tables: TableDraft[];
  readonly fields: FieldStack;
  readonly counter: NumberCounter;
  run: RunDraft | null;
}

/** What all stories of a document share. */
export interface StoryContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly tally: Tally;
  /** Counts what has been shown so far, so that the second way of saying a thing is known as such. */
  shown: number;
}

export function createStory(counter: NumberCounter): Story {
  return {
    blocks: "",
    runOn: null,
    paragraphs: [],
    tables: [],
    fields: createFieldStack(),
    counter,
    run: null,
  };
}

export function currentParagraph(story: Story): ParagraphDraft | undefined {
  return story.paragraphs[story.paragraphs.length - 1];
}

export function openParagraph(story: Story): void {
  story.paragraphs.push(createParagraph());
}

export function endParagraph(story: Story, context: StoryContext): void {
  const draft = story.paragraphs.pop();
  if (draft === undefined) return;
  const { fields, counter } = story;
  const { numbering, styles } = context;
  const closed = closeParagraph(draft, story.runOn, fields, counter, numbering, styles);
  story.runOn = closed.runOn;
  addBlocks(story, closed.xml, context);
}

/** Words that were to run on in a next paragraph, where no paragraph follows. */
export function flushRunOn(story: Story, context: StoryContext): void {
  if (story.runOn === null) return;
  const { runOn } = story;
  story.runOn = null;
  addBlocks(story, writeParagraph(runOn), context);
}

/** Everything of a story that is read to its end. */
export function finishStory(story: Story, context: StoryContext): string {
  while (story.paragraphs.length > 0) endParagraph(story, context);
  flushRunOn(story, context);
  return story.blocks;
}

export function addBlocks(story: Story, xml: string, context: StoryContext): void {
  if (xml === "") return;
  story.blocks += xml;
  context.tally.addBlock();
  context.shown += 1;
}

export function openRun(story: Story): void {
  story.run = createRun();
}

/** Adds words as the open run shows them; hidden ones are left out. */
export function showText(story: Story, text: string, context: StoryContext): void {
  if (text === "") return;
  const look = showIn(story, context, isAscii(text));
  if (look === null) return;
  addText(openWords(story), showSymbols(text, look.font), look);
}

/** Adds an element in the look of the open run. */
export function showElement(story: Story, xml: string, context: StoryContext): void {
  const look = showIn(story, context, true);
  if (look !== null) addElement(openWords(story), xml, look);
}

/** True where what stands in the open run is not shown. */
export function isHidden(story: Story, context: StoryContext): boolean {
  const draft = currentParagraph(story);
  return draft !== undefined && findLook(story, draft, context).hidden;
}

function showIn(story: Story, context: StoryContext, ascii: boolean): Look | null {
  const draft = currentParagraph(story);
  if (draft === undefined || story.run?.isMark === true) return null;
  const look = findLook(story, draft, context);
  if (look.hidden) return null;
  context.shown += 1;
  return ascii ? look.ascii : look.hAnsi;
}

function findLook(story: Story, draft: ParagraphDraft, { styles }: StoryContext) {
  draft.style ??= styles.paragraph(draft.styleId);
  const { run } = story;
  if (run === null) return resolveLook({}, draft.style, styles);
  run.look ??= resolveLook(run.properties, draft.style, styles);
  return run.look;
}

/** Words in the code of a field stand apart until the field turns out to be sound. */
function openWords(story: Story) {
  const draft = currentParagraph(story) as ParagraphDraft;
  if (!story.fields.hides()) return draft.words;
  draft.hidden ??= createWords();
  return draft.hidden;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
