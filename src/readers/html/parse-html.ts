import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { PlanError } from "../../model/index.js";
import type { Limits } from "../limits.js";
import { blockElements } from "./element-names.js";
import { prepareHtml } from "./prepare-html.js";

/** Attributes that tell something about the wording, as they are written; others are not kept. */
export type Attributes = Readonly<Record<string, string>>;

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

export interface HtmlTree {
  readonly body: HtmlElement;
  /** The contents of the `<style>` elements, in order. */
  readonly styleSheets: readonly string[];
}

/** Blocks inside one another, more than any document has and fewer than the stack of a recursive reader bears. */
const maxDepth = 400;
/** Inline elements deeper than this are left away, their words are not. */
const maxInlineDepth = 300;

const parser = unified().use(rehypeParse).freeze();

/**
 * The elements of a page as a browser has them. Throws `resource-limit` for blocks nested too deep and for too many
 * elements.
 */
export function parseHtml(html: string, limits: Limits): HtmlTree {
  const { html: prepared, styleSheets } = prepareHtml(html, limits);
  const body = findBody(parse(prepared));
  if (body === null) return { body: { name: "body", attributes: {}, children: [] }, styleSheets };
  const children: HtmlNode[] = [];
  addNodes(body, children, 1);
  return { body: { name: "body", attributes: readAttributes(body), children }, styleSheets };
}

function parse(html: string): Root {
  try {
    return parser.parse(html);
  } catch (error) {
    // The parser's own tree is turned into hast by functions that call themselves.
    if (isStackOverflow(error)) throw new PlanError("resource-limit", "too-deep", maxDepth);
    throw error;
  }
}

/** V8 and WebKit throw a RangeError, Gecko an InternalError. */
const isStackOverflow = (error: unknown): boolean =>
  error instanceof Error && (error instanceof RangeError || error.name === "InternalError");

function findBody({ children }: Root): Element | null {
  const isNamed =
    (name: string) =>
    (node: RootContent): node is Element =>
      node.type === "element" && node.tagName === name;
  return children.find(isNamed("html"))?.children.find(isNamed("body")) ?? null;
}

/** Adds what is inside an element, and takes it out of there: both trees are never whole at a time. */
function addNodes(parent: Element, into: HtmlNode[], depth: number): void {
  const { children } = parent;
  parent.children = [];
  for (const node of children) {
    if (node.type === "text") into.push(cleanText(node.value));
    if (node.type !== "element") continue;
    const isBlock = blockElements.has(node.tagName);
    if (isBlock && depth >= maxDepth) throw new PlanError("resource-limit", "too-deep", maxDepth);
    if (!isBlock && depth >= maxInlineDepth) {
      addNodes(node, into, depth + 1);
      continue;
    }
    const inner: HtmlNode[] = node.children.length === 0 ? noChildren : [];
    into.push({ name: node.tagName, attributes: readAttributes(node), children: inner });
    addNodes(node, inner, depth + 1);
  }
}

/** The children of an element that has none; never written to. */
const noChildren: HtmlNode[] = [];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const meaningless = /[\x01-\x08\x0b\x0e-\x1f\x7f]/g;

/** Control characters mean nothing and are spaces. */
const cleanText = (text: string): string =>
  text.search(meaningless) < 0 ? text : text.replace(meaningless, " ");

/** Attributes by the names that hast gives to their properties. */
const keptProperties = new Map(
  `style id name href type start value reversed hidden face title subtype role align`
    .split(" ")
    .map((name) => [name, name])
    .concat([
      ["className", "class"],
      ["ariaHidden", "aria-hidden"],
      ["colSpan", "colspan"],
      ["rowSpan", "rowspan"],
    ]) as [string, string][],
);
const noAttributes: Attributes = {};

function readAttributes({ properties }: Element): Attributes {
  let kept: Record<string, string> | null = null;
  for (const property in properties) {
    const name = keptProperties.get(property);
    const value = properties[property];
    if (name === undefined || value === undefined || value === null || value === false) continue;
    kept ??= {};
    kept[name] = value === true ? "" : Array.isArray(value) ? value.join(" ") : String(value);
  }
  return kept ?? noAttributes;
}
