import type { HtmlElement, HtmlNode, HtmlTree } from "./parse-html.js";

/** Foot- and endnotes: links that call them, and the elements that hold them. */
export interface Notes {
  /** The element that holds the words of the note, by the link that calls it. */
  readonly bodies: ReadonlyMap<HtmlElement, HtmlElement>;
  /** The links, in the text and in the notes, whose words are the mark of a note. */
  readonly marks: ReadonlySet<HtmlElement>;
}

interface Link {
  readonly element: HtmlElement;
  readonly target: string;
  readonly order: number;
  readonly isRaised: boolean;
}

interface Target {
  readonly element: HtmlElement;
  /** The block that holds it, or is it. */
  readonly block: HtmlElement | null;
  readonly order: number;
}

const noteBlocks = new Set("p div li dd td aside section".split(" "));
/** Names that Word (`_ftn1`, `_edn1`) and LibreOffice (`sdfootnote1sym`) give to notes. */
const noteName = /^(?:_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym)$/;
const mark = /^[[(\s]*(?:\d{1,4}|[ivxlc]{1,8}|[a-z]|[*†‡§]{1,4})[\])\s]*$/i;

/**
 * Finds the notes of word processors by their names, and others by a raised mark or a pair of links that lead to one
 * another. A note stands behind its call; one that shares its block with other notes stays where it is.
 */
export function findNotes({ body }: HtmlTree): Notes {
  const links: Link[] = [];
  const targets = new Map<string, Target>();
  walk(body, links, targets);
  const bodies = new Map<HtmlElement, HtmlElement>();
  const marks = new Set<HtmlElement>();
  const owners = countOwners(links, targets);
  const taken = new Set<HtmlElement>();
  for (const link of links) {
    const target = targets.get(link.target);
    if (target?.block == null || !isNote(link, target)) continue;
    if ((owners.get(target.block)?.size ?? 0) > 1) continue;
    marks.add(link.element);
    if (taken.has(target.block)) continue;
    taken.add(target.block);
    bodies.set(link.element, target.block);
    if (target.element.name === "a") marks.add(target.element);
  }
  for (const link of links) {
    const target = targets.get(link.target);
    if (target !== undefined && marks.has(target.element) && isBackLink(link.element))
      marks.add(link.element);
  }
  return { bodies, marks };
}

function isNote(link: Link, target: Target): boolean {
  if (target.order <= link.order) return false;
  const words = textOf(link.element, 20);
  if (noteName.test(link.target)) return words.length < 20;
  if (!mark.test(words)) return false;
  const { href } = target.element.attributes;
  const names = [link.element.attributes.name, link.element.attributes.id];
  return link.isRaised || (href?.startsWith("#") === true && names.includes(href.slice(1)));
}

/** Notes that each block holds. */
function countOwners(
  links: readonly Link[],
  targets: ReadonlyMap<string, Target>,
): Map<HtmlElement, Set<string>> {
  const owners = new Map<HtmlElement, Set<string>>();
  for (const link of links) {
    const target = targets.get(link.target);
    if (target?.block == null || !isNote(link, target)) continue;
    const names = owners.get(target.block) ?? new Set();
    owners.set(target.block, names.add(link.target));
  }
  return owners;
}

const isBackLink = (element: HtmlElement): boolean => {
  const words = textOf(element, 20);
  return mark.test(words) || /^(?:\s|↩|↑|⏎|\^|\ufe0e)*$/.test(words);
};

interface Step {
  readonly node: HtmlElement;
  readonly block: HtmlElement | null;
  readonly isRaised: boolean;
}

function walk(body: HtmlElement, links: Link[], targets: Map<string, Target>): void {
  const stack: Step[] = [{ node: body, block: null, isRaised: false }];
  for (let step = stack.pop(), order = 0; step !== undefined; step = stack.pop(), order += 1) {
    const { node } = step;
    const { id, name, href } = node.attributes;
    const isNoteDiv = node.name === "div" && /^(?:ftn|edn|sd(?:foot|end)note)\d+$/.test(id ?? "");
    const block = noteBlocks.has(node.name) && !isInNoteDiv(step.block) ? node : step.block;
    if (id !== undefined && !targets.has(id)) targets.set(id, { element: node, block, order });
    if (name !== undefined && node.name === "a" && !targets.has(name))
      targets.set(name, { element: node, block, order });
    const isRaised = step.isRaised || node.name === "sup";
    if (href?.startsWith("#") === true && node.name === "a") {
      const raised =
        isRaised || node.children.some((child) => isElement(child) && child.name === "sup");
      links.push({ element: node, target: href.slice(1), order, isRaised: raised });
    }
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index] as HtmlNode;
      if (isElement(child)) stack.push({ node: child, block: isNoteDiv ? node : block, isRaised });
    }
  }
}

/** A note of several paragraphs is held by its division. */
const isInNoteDiv = (block: HtmlElement | null): boolean =>
  block?.name === "div" && /^(?:ftn|edn|sd(?:foot|end)note)\d+$/.test(block.attributes.id ?? "");

const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== "string";

/** The words of an element, up to a length that is enough to tell. */
export function textOf(element: HtmlElement, length: number): string {
  let text = "";
  const stack: HtmlNode[] = [element];
  for (let node = stack.pop(); node !== undefined && text.length < length; node = stack.pop()) {
    if (typeof node === "string") text += node;
    else
      for (let index = node.children.length - 1; index >= 0; index -= 1)
        stack.push(node.children[index] as HtmlNode);
  }
  return text;
}
