import type { VFile } from "vfile";
import type { Appendix, Block, Item, Paragraph, Section } from "../model/index.js";
import {
  emptyWording,
  extentOf,
  placeOf,
  placesOf,
  report,
  type SourceBlock,
  type SourceDocument,
  sliceWording,
  type Wording,
} from "../source/index.js";
import { findHeadingRoles } from "../vocabulary/index.js";
import { readHeading } from "./outline/headings.js";
import { absorbedTables, BlockList, blockPlaces, buildParagraph } from "./shared/blocks.js";
import { type Entry, type ParagraphEntry, readEntries } from "./shared/entries.js";
import { isBullet, type LabelKind, rankOf } from "./shared/labels.js";
import { isCapitals } from "./shared/shape.js";

/** Labelled kinds, Markdown depths and plain headings, for finding siblings. */
type Level = LabelKind | "plain" | `depth${number}`;

interface Open {
  level: Level;
  section: Section;
  list: BlockList;
  start: number;
}

const trailingColon = /[\s:]+$/;

function titleOf(wording: Wording): Wording {
  const end = wording.text.length - (trailingColon.exec(wording.text)?.[0].length ?? 0);
  return sliceWording(wording, 0, end);
}

/** Builds the nested sections of the body from its entries. */
class SectionTree {
  readonly sections: Section[] = [];
  readonly #tree: SourceDocument;
  readonly #file: VFile;
  readonly #absorbed: ReadonlySet<unknown>;
  readonly #values = new Map<Section, number>();
  #open: Open[] = [];

  constructor(tree: SourceDocument, file: VFile, absorbed: ReadonlySet<unknown>) {
    this.#tree = tree;
    this.#file = file;
    this.#absorbed = absorbed;
  }

  get isEmpty(): boolean {
    return this.sections.length === 0;
  }

  heading(entry: ParagraphEntry, titleWording: Wording | null, runIn: Wording | null): void {
    const { label, block } = entry;
    const level: Level =
      label?.kind ??
      (block.headingDepth !== undefined && !isCapitals(block.wording.text)
        ? `depth${block.headingDepth}`
        : "plain");
    this.#closeTo(level, label?.value ?? null, isCapitals(block.wording.text));
    const title = titleWording === null ? emptyWording : titleOf(titleWording);
    const start = block.wording.segments[0]?.start ?? 0;
    const section: Section = {
      label: label?.name ?? null,
      title: title.text,
      level: this.#open.length + 1,
      roles: findHeadingRoles(title.text),
      blocks: [],
      children: [],
      atFields: {
        ...(title.text === "" ? {} : { title: placesOf(this.#tree, title) }),
        ...(label === null
          ? {}
          : {
              label: placesOf(this.#tree, sliceWording(block.wording, 0, label.name.length)),
            }),
      },
    };
    this.#noteGap(level, label?.value ?? null, section, start);
    const parent = this.#open.at(-1);
    if (parent === undefined) this.sections.push(section);
    else parent.section.children.push(section);
    const list = new BlockList(this.#tree, this.#absorbed);
    section.blocks = list.blocks;
    this.#open.push({ level, section, list, start });
    if (runIn !== null && runIn.text !== "") list.paragraph(runIn);
  }

  content(entry: Entry): void {
    if (entry.type === "paragraph" && entry.label !== null && !isBullet(entry.label.kind)) {
      const { kind } = entry.label;
      // “5. Giao Sở B chủ trì …” among “4. Sở A” and “6. Sở C”: its number makes it their sibling.
      if (this.#open.some((open) => open.level === kind)) {
        this.heading(entry, null, null);
        this.#open.at(-1)?.list.paragraph(entry.body);
        return;
      }
    }
    if (this.#open.length === 0) {
      // A body without any heading: one section without label and title holds it.
      const section: Section = {
        label: null,
        title: "",
        level: 1,
        roles: [],
        blocks: [],
        children: [],
        atFields: {},
      };
      const list = new BlockList(this.#tree, this.#absorbed);
      section.blocks = list.blocks;
      this.sections.push(section);
      const first = entry.type === "paragraph" ? (entry.block.wording.segments[0]?.start ?? 0) : 0;
      this.#open.push({ level: "plain", section, list, start: first });
    }
    this.#open.at(-1)?.list.add(entry);
  }

  finish(): void {
    const setExtent = (section: Section): number => {
      const { title = [], label = [] } = section.atFields ?? {};
      let start = Number.POSITIVE_INFINITY;
      let end = 0;
      for (const place of [...label, ...title, ...blockPlaces(section.blocks)]) {
        start = Math.min(start, place.start);
        end = Math.max(end, place.end);
      }
      for (const child of section.children) {
        end = Math.max(end, setExtent(child));
        start = Math.min(start, child.at?.[0]?.start ?? start);
      }
      if (Number.isFinite(start)) section.at = [placeOf(this.#tree, start, end)];
      return end;
    };
    for (const section of this.sections) setExtent(section);
  }

  #closeTo(level: Level, value: number | null, capitals: boolean): void {
    // A roman heading in capitals that goes on with its sequence, or a sibling of the same kind.
    const same = this.#open.findLastIndex((open) => open.level === level);
    if (same >= 0) {
      this.#open.length = same;
      return;
    }
    if (level === "plain") {
      if (capitals) this.#open.length = 0;
      return;
    }
    if (level.startsWith("depth")) {
      while (this.#open.length > 0) {
        const top = this.#open.at(-1) as Open;
        if (top.level.startsWith("depth") && top.level < level) break;
        if (!top.level.startsWith("depth") && capitals === false) break;
        this.#open.length -= 1;
      }
      return;
    }
    const rank = rankOf(level as LabelKind);
    while (this.#open.length > 0) {
      const top = this.#open.at(-1) as Open;
      if (top.level === "plain" || top.level.startsWith("depth")) {
        // An unlabelled heading holds what is labelled below it, unless the label goes back out.
        if (this.#open.some((open) => open !== top && isOuter(open.level, rank))) break;
        if (
          rank <= rankOf("roman") &&
          top.section.blocks.length + top.section.children.length > 0
        ) {
          this.#open.length -= 1;
          continue;
        }
        break;
      }
      const topRank = rankOf(top.level as LabelKind);
      // Letters A, B under I, II: the first letter opens a level below the Roman heading.
      if (level === "upper" && top.level === "roman" && value === 1) break;
      if (topRank < rank) break;
      this.#open.length -= 1;
    }
  }

  #noteGap(level: Level, value: number | null, section: Section, start: number): void {
    if (value === null || level === "plain") return;
    this.#values.set(section, value);
    const siblings = this.#open.at(-1)?.section.children ?? this.sections;
    const previous = siblings.at(-1);
    if (value === 1 || previous?.label == null) return;
    const last = this.#values.get(previous);
    if (last !== undefined && value !== last + 1) {
      report(this.#file, "outline/label-gap", placeOf(this.#tree, start, start + 1), {
        label: section.label ?? "",
        previous: previous.label,
      });
    }
  }
}

const isOuter = (level: Level, rank: number): boolean =>
  level !== "plain" && !level.startsWith("depth") && rankOf(level as LabelKind) === rank;

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
  return chosen.flatMap((section) => toItems(section));
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
    const sections = new SectionTree(tree, file, absorbed);
    const entries = readEntries(children.slice(start, leftoverFrom));
    const headings = entries.map((entry, index) =>
      entry.type === "table" ? null : readHeading(entry, entries[index + 1]),
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
      } else sections.content(entry);
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
