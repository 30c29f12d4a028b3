import { PlanError } from "../../model/index.js";
import type { Limits } from "../limits.js";
import {
  blockElements,
  formattingElements,
  headings,
  paragraphEnders,
  scopeElements,
  specialElements,
  tableContexts,
  tableParts,
  tableSections,
  voidElements,
} from "./element-names.js";
import { type Attributes, scanHtml } from "./scan-html.js";

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  children: HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

export interface HtmlTree {
  readonly body: HtmlElement;
  /** The contents of the `<style>` elements, in order. */
  readonly styleSheets: readonly string[];
}

/** Blocks inside one another, more than any document has and fewer than the stack of a recursive reader bears. */
const maxDepth = 400;
/** Inline elements deeper than this are left away, their words are not: old pages forget to close them. */
const maxInlineDepth = 300;
/** Elements taken for one block that the limits allow, at the most, on average. */
const elementsPerBlock = 8;
/** Formatting that runs on in the next block; browsers keep three of a kind (HTML 13.2.4.3). */
const maxRunningOn = 12;

/** The children of an element that has none; never written to. */
const noChildren: HtmlNode[] = [];

interface Build {
  readonly limits: Limits;
  readonly open: HtmlElement[];
  /** How many elements of a name are open: most tags need not look for one. */
  readonly counts: Map<string, number>;
  /** Formatting whose block ended before it, opened again before the next words. */
  runningOn: HtmlElement[];
  /** The same of the text around each open cell. */
  readonly outside: HtmlElement[][];
  /** Formatting that ends as soon as the blocks inside it do. */
  readonly ended: Set<HtmlElement>;
  readonly honoursClosed: boolean;
  elements: number;
}

/**
 * The elements of a document as a browser would have them (HTML 13.2.6), the rules for frames, scripts and foreign
 * content left out: implied ends of paragraphs, items and cells, words that stand between the cells of a table in
 * front of it. Formatting that is closed in the wrong order ends with the blocks inside it, and never splits one.
 * Time and memory are linear; throws `resource-limit` for blocks nested too deep and for too many elements.
 */
export function buildTree(html: string, limits: Limits): HtmlTree {
  let body: HtmlElement = { name: "body", attributes: {}, children: noChildren };
  const styleSheets: string[] = [];
  const build: Build = {
    limits,
    open: [body],
    counts: new Map(),
    runningOn: [],
    outside: [],
    ended: new Set(),
    honoursClosed: /^\s*<\?xml\s/.test(html.slice(0, 100)),
    elements: 0,
  };
  scanHtml(html, {
    open: (name, attributes, isClosed) => {
      if (name === "html" || name === "head" || name === "frameset") return;
      if (name === "body") {
        // The body is there before its tag: words and elements in front of it belong to it.
        body = { name, attributes: { ...attributes, ...body.attributes }, children: body.children };
        if (build.open.length === 1) build.open[0] = body;
        return;
      }
      openElement(build, name, attributes);
      if (isClosed && build.honoursClosed && top(build).name === name) pop(build);
    },
    close: (name) => closeElement(build, name),
    text: (text) => addText(build, text),
    styleSheet: (css) => styleSheets.push(css),
  });
  return { body: build.open[0] as HtmlElement, styleSheets };
}

const top = (build: Build): HtmlElement => build.open[build.open.length - 1] as HtmlElement;

function append(parent: HtmlElement, node: HtmlNode): void {
  if (parent.children === noChildren) parent.children = [node];
  else parent.children.push(node);
}

const blank = /^[ \t\n\r\f]*$/;

function addText(build: Build, text: string): void {
  if (text === "") return;
  if (tableContexts.has(top(build).name)) {
    if (!blank.test(text)) addBeforeTable(build, text);
    return;
  }
  if (build.runningOn.length > 0 && !blank.test(text)) reopen(build);
  append(top(build), text);
}

/** Words and elements between cells stand in front of the table (HTML 13.2.6.1, "foster parent"). */
function addBeforeTable(build: Build, node: HtmlNode): void {
  const at = findOpen(build, (name) => name === "table", never);
  const parent = build.open[at - 1];
  if (parent === undefined) return;
  const last = parent.children[parent.children.length - 1];
  if (last === build.open[at]) parent.children.splice(-1, 0, node);
  else append(parent, node);
}

const never = (): boolean => false;

/** Index of the innermost open element that is wanted, looked for up to a barrier; -1 when there is none. */
function findOpen(
  { open }: Build,
  isWanted: (name: string) => boolean,
  isBarrier: (name: string) => boolean,
): number {
  for (let index = open.length - 1; index > 0; index -= 1) {
    const { name } = open[index] as HtmlElement;
    if (isWanted(name)) return index;
    if (isBarrier(name)) return -1;
  }
  return -1;
}

const inScope = (name: string): boolean => scopeElements.has(name);
const inListScope = (name: string): boolean =>
  scopeElements.has(name) || name === "ol" || name === "ul";
const inTableScope = (name: string): boolean => name === "table" || name === "template";

function push(build: Build, name: string, attributes: Attributes): void {
  build.elements += 1;
  if (build.elements > build.limits.maxBlocks * elementsPerBlock)
    throw new PlanError("resource-limit", "too-many-blocks", build.limits.maxBlocks);
  const element: HtmlElement = { name, attributes, children: noChildren };
  if (tableContexts.has(top(build).name) && !tableParts.has(name)) addBeforeTable(build, element);
  else append(top(build), element);
  if (voidElements.has(name)) return;
  if (build.open.length >= maxInlineDepth && !specialElements.has(name)) return;
  if (build.open.length >= maxDepth) throw new PlanError("resource-limit", "too-deep", maxDepth);
  build.open.push(element);
  build.counts.set(name, (build.counts.get(name) ?? 0) + 1);
  if (name === "td" || name === "th" || name === "caption") {
    build.outside.push(build.runningOn);
    build.runningOn = [];
  }
}

const isOpen = ({ counts }: Build, name: string): boolean => (counts.get(name) ?? 0) > 0;

function pop(build: Build): HtmlElement {
  const element = build.open.pop() as HtmlElement;
  const { name } = element;
  build.counts.set(name, (build.counts.get(name) ?? 0) - 1);
  if (name === "td" || name === "th" || name === "caption")
    build.runningOn = build.outside.pop() ?? [];
  while (build.ended.size > 0 && build.ended.delete(top(build))) pop(build);
  return element;
}

/** Closes open elements down to one, that one too. Formatting among them runs on in the next block. */
function popTo(build: Build, index: number): void {
  const running: HtmlElement[] = [];
  while (build.open.length > Math.max(index, 1)) {
    const element = pop(build);
    // An anchor that is left open names a place, and formats nothing.
    if (build.open.length > index && element.name !== "a" && formattingElements.has(element.name))
      running.unshift(element);
    if (element.name === "td" || element.name === "th" || element.name === "caption")
      running.length = 0;
  }
  if (running.length > 0) runOn(build, running);
}

function runOn(build: Build, elements: readonly HtmlElement[]): void {
  for (const element of elements) {
    if (build.ended.delete(element)) continue;
    const alike = build.runningOn.filter(
      ({ name, attributes }) =>
        name === element.name &&
        attributes.style === element.attributes.style &&
        attributes.face === element.attributes.face &&
        attributes.class === element.attributes.class,
    );
    if (alike.length < 3) build.runningOn.push(element);
  }
  if (build.runningOn.length > maxRunningOn)
    build.runningOn.splice(0, build.runningOn.length - maxRunningOn);
}

function reopen(build: Build): void {
  const elements = build.runningOn;
  build.runningOn = [];
  for (const { name, attributes } of elements) push(build, name, attributes);
}

function openElement(build: Build, name: string, attributes: Attributes): void {
  const isBlock = blockElements.has(name) || tableParts.has(name);
  if (isBlock) closeImplied(build, name);
  else if (build.runningOn.length > 0 && !voidElements.has(name)) reopen(build);
  if (tableParts.has(name)) {
    openTablePart(build, name, attributes);
    return;
  }
  // A form may stand between the rows of a table, where it holds nothing.
  if (name === "form" && tableContexts.has(top(build).name)) return;
  push(build, name, attributes);
}

/** The ends that a start tag implies (HTML 13.2.6.4.7). */
function closeImplied(build: Build, name: string): void {
  if (name === "li") closeItem(build, (other) => other === "li");
  else if (name === "dd" || name === "dt")
    closeItem(build, (other) => other === "dd" || other === "dt");
  if (isOpen(build, "select") && name !== "option" && name !== "optgroup")
    close(build, (other) => other === "select", never);
  if (isOpen(build, "p") && paragraphEnders.has(name)) {
    const paragraph = findOpen(build, (other) => other === "p", inScope);
    if (paragraph > 0) popTo(build, paragraph);
  }
  const current = top(build).name;
  if (headings.has(name) && headings.has(current)) popTo(build, build.open.length - 1);
  if (name === "table" && tableContexts.has(current))
    popTo(
      build,
      findOpen(build, (other) => other === "table", never),
    );
}

const isItemBarrier = (name: string): boolean =>
  specialElements.has(name) && name !== "address" && name !== "div" && name !== "p";

function closeItem(build: Build, isItem: (name: string) => boolean): void {
  const item = findOpen(build, isItem, isItemBarrier);
  if (item > 0) popTo(build, item);
}

/** Opens a row or cell where it belongs, with the sections and rows that are left out around it. */
function openTablePart(build: Build, name: string, attributes: Attributes): void {
  const table = findOpen(build, (other) => other === "table", inTableBarrier);
  if (table < 0) {
    // Rows and cells without their table, as pasted pieces have them: blocks of their own.
    if (name !== "colgroup") push(build, "div", attributes);
    return;
  }
  if (name === "tr") {
    closeTo(build, (other) => tableSections.has(other) || other === "table");
  } else if (name === "td" || name === "th") {
    closeTo(build, (other) => other === "tr" || other === "table" || tableSections.has(other));
    if (top(build).name !== "tr") push(build, "tr", {});
  } else {
    popTo(build, table + 1);
  }
  push(build, name, attributes);
}

const inTableBarrier = (name: string): boolean => name === "template";

function closeTo(build: Build, isWanted: (name: string) => boolean): void {
  const at = findOpen(build, isWanted, never);
  if (at >= 0) popTo(build, at + 1);
}

function closeElement(build: Build, name: string): void {
  if (name === "body" || name === "html" || name === "head") return;
  if (formattingElements.has(name)) closeFormatting(build, name);
  else if (name === "p") {
    const at = isOpen(build, "p") ? findOpen(build, isSame(name), inScope) : -1;
    // A lone end tag is an empty paragraph.
    if (at > 0) popTo(build, at);
    else if (!tableContexts.has(top(build).name)) {
      push(build, name, {});
      pop(build);
    }
  } else if (name === "br") push(build, name, {});
  else if (!headings.has(name) && !isOpen(build, name)) return;
  else if (name === "li") close(build, isSame(name), inListScope);
  else if (headings.has(name)) close(build, (other) => headings.has(other), inScope);
  else if (name === "table" || tableParts.has(name)) close(build, isSame(name), inTableScope);
  else if (scopeElements.has(name)) close(build, isSame(name), inTableScope);
  else if (specialElements.has(name)) close(build, isSame(name), inScope);
  else close(build, isSame(name), (other) => specialElements.has(other));
}

const isSame =
  (name: string) =>
  (other: string): boolean =>
    other === name;

function close(
  build: Build,
  isWanted: (name: string) => boolean,
  isBarrier: (name: string) => boolean,
): void {
  const at = findOpen(build, isWanted, isBarrier);
  if (at > 0) popTo(build, at);
}

function closeFormatting(build: Build, name: string): void {
  const at = isOpen(build, name) ? findOpen(build, isSame(name), inScope) : -1;
  if (at < 0) {
    const running = build.runningOn.findLastIndex((element) => element.name === name);
    if (running >= 0) build.runningOn.splice(running, 1);
    return;
  }
  const holdsBlock = build.open.slice(at + 1).some((element) => specialElements.has(element.name));
  if (holdsBlock) build.ended.add(build.open[at] as HtmlElement);
  else popTo(build, at);
}
