import type { VFile } from "vfile";
import type { Appendix, Block, Item, Paragraph, Section } from "../model/index.js";
import { extentOf, type SourceBlock, type SourceDocument, type Wording } from "../source/index.js";
import { foldText } from "../text/index.js";
import { findHeadingKinds } from "./outline/heading-kinds.js";
import { readHeading } from "./outline/headings.js";
import { SectionTree } from "./outline/section-tree.js";
import { absorbedTables, BlockList, blockPlaces, buildParagraph } from "./shared/blocks.js";
import { type Entry, readEntries } from "./shared/entries.js";
import { isBullet } from "./shared/labels.js";
import { isCapitals } from "./shared/shape.js";

/** The first level-1 or level-2 sections that carry a role, innermost where a heading names several. */
function itemsOf(sections: readonly Section[], role: "purpose" | "requirements"): Item[] {
  const found: Section[] = [];
  const visit = (section: Section, depth: number): void => {
    if (depth > 2) return;
    const children = section.children.filter((child) => child.roles.includes(role));
    if (section.roles.includes(role) && children.length === 0) found.push(section);
    else {
      // Below a heading on purpose and requirements the same question goes on at any depth.
      const within = section.roles.includes("purpose") || section.roles.includes("requirements");
      for (const child of section.children) visit(child, within ? depth : depth + 1);
    }
  };
  for (const section of sections) visit(section, 1);
  // “MỤC TIÊU” speaks of purpose only where no heading says “MỤC ĐÍCH”.
  const plain = found.filter((section) => /mục\s+đích|ý\s+nghĩa|yêu\s+cầu/iu.test(section.title));
  const chosen = plain.length > 0 ? plain : found.slice(0, 1);
  return chosen.flatMap((section) => ownItems(toItems(section), role));
}

const ownLabel =
  /^(?:về )?(mục đích|mục tiêu|ý nghĩa|yêu cầu|quan điểm|nguyên tắc)(?: chung)?\s*:/u;

/**
 * In a list under “MỤC ĐÍCH, YÊU CẦU” whose items say themselves what they are (“- Yêu cầu: …”), those of the other
 * kind, and what follows them, are left out; an undivided list stands in both.
 */
function ownItems(items: Item[], role: "purpose" | "requirements"): Item[] {
  const labels = items.map(({ text }) => ownLabel.exec(foldText(text.slice(0, 40)))?.[1]);
  const isPurpose = (label: string): boolean => /^(?:mục|ý)/u.test(label);
  const kinds = new Set(labels.flatMap((label) => (label === undefined ? [] : isPurpose(label))));
  if (kinds.size < 2 || labels[0] === undefined) return items;
  let own = true;
  return items.filter((_item, index) => {
    const label = labels[index];
    if (label !== undefined) own = isPurpose(label) === (role === "purpose");
    return own;
  });
}

function toItems(section: Section): Item[] {
  const items: Item[] = [];
  const add = (block: Block): void => {
    if (block.type === "item") items.push(block);
    else if (block.type === "paragraph") items.push(asItem(block));
  };
  section.blocks.forEach(add);
  for (const child of section.children) {
    items.push({
      type: "item",
      marker: child.label,
      text: child.title,
      children: toItems(child),
      ...(child.atFields?.title === undefined ? {} : { at: child.atFields.title }),
    });
  }
  return items;
}

const asItem = (paragraph: Paragraph): Item => ({
  type: "item",
  marker: null,
  text: paragraph.text,
  children: [],
  ...(paragraph.at === undefined ? {} : { at: paragraph.at }),
});

/** Blocks behind the signature that no appendix head announces: an appendix without a label. */
function readLeftover(
  tree: SourceDocument,
  entries: readonly Entry[],
  absorbed: ReadonlySet<unknown>,
): Appendix {
  const list = new BlockList(tree, absorbed);
  for (const entry of entries) list.add(entry);
  const appendix: Appendix = {
    label: null,
    number: null,
    title: null,
    attachedTo: null,
    blocks: list.blocks,
  };
  const titles: Paragraph[] = [];
  for (const block of list.blocks) {
    if (block.type !== "paragraph" || !isCapitals(block.text)) break;
    titles.push(block);
  }
  appendix.blocks = list.blocks.slice(titles.length);
  if (titles.length > 0) {
    appendix.title = titles.map((title) => title.text).join(" ");
    appendix.atFields = { title: titles.flatMap((title) => title.at ?? []) };
  }
  appendix.at = extentOf(tree, [
    ...(appendix.atFields?.title ?? []),
    ...blockPlaces(appendix.blocks),
  ]);
  return appendix;
}

const endingClaims = new Set(["recipients", "signature"]);

/** Index after the last block of the ending inside a range; `from` when there is none. */
function afterEnding(blocks: readonly SourceBlock[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index -= 1) {
    const claim = blocks[index]?.claim;
    if (claim !== undefined && endingClaims.has(claim)) return index + 1;
  }
  return to;
}

/**
 * Reads the opening, the nested sections with their roles, purpose and requirements, and the blocks of the
 * appendices, from what the stages before have left.
 */
export function readOutline() {
  return (tree: SourceDocument, file: VFile): void => {
    const { annotations, children } = tree;
    const absorbed = absorbedTables(tree);
    const start = annotations.attached?.to ?? annotations.bodyFrom;
    const end = annotations.appendices[0]?.from ?? annotations.plan.to;
    const leftoverFrom = afterEnding(children, start, end);

    if (annotations.attached !== null) {
      for (const entry of readEntries(
        children.slice(annotations.bodyFrom, annotations.attached.from),
      )) {
        annotations.opening.push(...openingOf(tree, entry));
      }
    }
    const entries = readEntries(children.slice(start, leftoverFrom));
    const sections = new SectionTree(tree, file, absorbed, findHeadingKinds(entries));
    const headings = entries.map((entry, index) =>
      entry.type === "table" ? null : readHeading(entry, entries.slice(index + 1, index + 4)),
    );
    const hasHeadings = headings.some((heading) => heading !== null);
    let opened = false;
    let skipped = -1;
    for (const [index, entry] of entries.entries()) {
      const heading = headings[index] ?? null;
      if (index === skipped) continue;
      const below = titleBelow(entry, entries[index + 1]);
      if (below !== null && entry.type === "paragraph") {
        skipped = index + 1;
        sections.heading(entry, below, null);
      } else if (heading !== null && entry.type === "paragraph") {
        sections.heading(entry, heading.title, heading.runIn);
      } else if (sections.isEmpty && entry.type === "paragraph" && (hasHeadings || !opened)) {
        annotations.opening.push(...openingOf(tree, entry));
        if (/(như sau|sau đây)\s*:?$/u.test(entry.body.text)) opened = true;
      } else sections.content(entry, entries[index + 1]);
    }
    sections.finish();
    annotations.sections = sections.sections;
    annotations.purpose = itemsOf(sections.sections, "purpose");
    annotations.requirements = itemsOf(sections.sections, "requirements");

    for (const range of annotations.appendices) {
      const list = new BlockList(tree, absorbed);
      for (const entry of readEntries(children.slice(range.contentFrom, range.to))) list.add(entry);
      const at = extentOf(tree, [...(range.head.at ?? []), ...blockPlaces(list.blocks)]);
      annotations.appendixContents.push({ ...range.head, blocks: list.blocks, at });
    }
    const leftover = readEntries(children.slice(leftoverFrom, end));
    if (leftover.length > 0) {
      annotations.appendixContents.unshift(readLeftover(tree, leftover, absorbed));
    }
  };
}

/** “Phần I” on a line of its own: its title stands on the next. */
function titleBelow(entry: Entry, next: Entry | undefined): Wording | null {
  if (entry.type !== "paragraph" || entry.body.text !== "" || next?.type !== "paragraph")
    return null;
  const { label, block, body } = next;
  const kind = entry.label?.kind;
  if ((kind !== "part" && kind !== "chapter") || label !== null || body.text.length > 200)
    return null;
  return isCapitals(body.text) || block.bold === true || !/[.;:,]$/.test(body.text) ? body : null;
}

const openingOf = (tree: SourceDocument, entry: Entry): Paragraph[] =>
  entry.type === "paragraph"
    ? [
        buildParagraph(
          tree,
          entry.label !== null && isBullet(entry.label.kind) ? entry.body : entry.block.wording,
        ),
      ]
    : [];
