import type { Block, Item, Paragraph, Place } from "../../model/index.js";
import {
  placesOf,
  type SourceDocument,
  type SourceTable,
  splitAtBreaks,
  type Wording,
} from "../../source/index.js";
import { depthOf, type Entry } from "./entries.js";
import { isBullet, type Label, type LabelKind, rankOf } from "./labels.js";
import { cutByDepth, isSameDepth, type Nested } from "./list-depths.js";

export function buildParagraph(tree: SourceDocument, wording: Wording): Paragraph {
  return { type: "paragraph", text: wording.text, at: placesOf(tree, wording) };
}

function buildItem(tree: SourceDocument, label: Label | null, wording: Wording): Item {
  return {
    type: "item",
    marker: label === null ? null : label.raw,
    text: wording.text,
    children: [],
    at: placesOf(tree, wording),
  };
}

/** Tables whose rows another reading took over after a page break. */
export function absorbedTables(tree: SourceDocument): ReadonlySet<unknown> {
  const absorbed = new Set<unknown>();
  for (const reading of tree.annotations.tables.values()) {
    for (const block of reading.absorbed) absorbed.add(block);
  }
  return absorbed;
}

/** Collects blocks in order and nests items by their kinds of labels. */
export class BlockList {
  readonly blocks: Block[] = [];
  readonly #tree: SourceDocument;
  readonly #absorbed: ReadonlySet<unknown>;
  #open: (Nested<LabelKind> & { item: Item })[] = [];

  constructor(tree: SourceDocument, absorbed: ReadonlySet<unknown>) {
    this.#tree = tree;
    this.#absorbed = absorbed;
  }

  add(entry: Entry): void {
    if (entry.type === "table") this.#table(entry.block);
    else if (entry.label === null || entry.body.text === "") this.paragraph(entry.block.wording);
    else this.item(entry.label, entry.body, depthOf(entry));
  }

  paragraph(wording: Wording): void {
    this.#open = [];
    this.blocks.push(buildParagraph(this.#tree, wording));
  }

  item(label: Label, wording: Wording, depth?: number): void {
    const item = buildItem(this.#tree, label, wording);
    const { kind } = label;
    const cut = cutByDepth(this.#open, { kind, depth });
    this.#open.length = cut.open;
    const same = this.#open.findLastIndex(
      (open) => open.kind === kind && isSameDepth(open.depth, depth),
    );
    if (same >= cut.held) this.#open.length = same;
    else {
      while (this.#open.length > cut.held) {
        const top = this.#open.at(-1) as Nested<LabelKind>;
        // Any bullet may stand under any label; among the rest custom decides.
        if (rankOf(top.kind) < rankOf(kind)) break;
        if (isBullet(top.kind) && !isBullet(kind)) this.#open.length -= 1;
        else if (rankOf(top.kind) > rankOf(kind)) this.#open.length -= 1;
        else break;
      }
    }
    const parent = this.#open.at(-1);
    if (parent === undefined) this.blocks.push(item);
    else parent.item.children.push(item);
    this.#open.push({ kind, depth, item });
  }

  #table(node: SourceTable): void {
    this.#open = [];
    if (this.#absorbed.has(node)) return;
    const reading = this.#tree.annotations.tables.get(node);
    if (reading !== undefined) {
      this.blocks.push(reading.table);
      return;
    }
    // A layout table that no stage knew: its lines are paragraphs, so that nothing is lost.
    for (const row of node.children) {
      for (const cell of row.children) {
        for (const line of splitAtBreaks(cell.wording)) {
          if (line.text !== "") this.blocks.push(buildParagraph(this.#tree, line));
        }
      }
    }
  }
}

/** Every place inside a list of blocks, for extents. */
export function blockPlaces(blocks: readonly Block[]): Place[] {
  const places: Place[] = [];
  const visit = (block: Block): void => {
    for (const place of block.at ?? []) places.push(place);
    if (block.type === "item") block.children.forEach(visit);
  };
  blocks.forEach(visit);
  return places;
}
