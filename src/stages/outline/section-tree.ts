import type { VFile } from "vfile";
import type { Section } from "../../model/index.js";
import {
  emptyWording,
  placeOf,
  placesOf,
  report,
  type SourceDocument,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import { findHeadingRoles } from "../../vocabulary/index.js";
import { BlockList, blockPlaces } from "../shared/blocks.js";
import { depthOf, type Entry, type ParagraphEntry } from "../shared/entries.js";
import { isBullet, type LabelKind, rankOf } from "../shared/labels.js";
import { cutByDepth, isSameDepth, type Nested } from "../shared/list-depths.js";
import { isCapitals } from "../shared/shape.js";
import { readBrother } from "./headings.js";

/** Labelled kinds, Markdown depths and plain headings, for finding siblings. */
type Level = LabelKind | "plain" | `depth${number}`;

interface Open {
  /** The kind of its label, or what an unlabelled heading counts as. */
  kind: Level;
  /** Depth in lists, where the format tells. */
  depth: number | undefined;
  section: Section;
  list: BlockList;
  start: number;
}

const maxTitle = 160;
const trailingColon = /[\s:]+$/;

function titleOf(wording: Wording): Wording {
  const end = wording.text.length - (trailingColon.exec(wording.text)?.[0].length ?? 0);
  return sliceWording(wording, 0, end);
}

/** Builds the nested sections of the body from its entries. */
export class SectionTree {
  readonly sections: Section[] = [];
  readonly #tree: SourceDocument;
  readonly #file: VFile;
  readonly #absorbed: ReadonlySet<unknown>;
  readonly #values = new Map<Section, number>();
  readonly #headingKinds: ReadonlyMap<number, LabelKind>;
  #open: Open[] = [];

  /** `headingKinds`: the kind of label that all labelled headings of a depth have. */
  constructor(
    tree: SourceDocument,
    file: VFile,
    absorbed: ReadonlySet<unknown>,
    headingKinds: ReadonlyMap<number, LabelKind>,
  ) {
    this.#tree = tree;
    this.#file = file;
    this.#absorbed = absorbed;
    this.#headingKinds = headingKinds;
  }

  get isEmpty(): boolean {
    return this.sections.length === 0;
  }

  heading(entry: ParagraphEntry, titleWording: Wording | null, runIn: Wording | null): void {
    const { label, block } = entry;
    const level = this.#levelOf(entry);
    const depth = depthOf(entry);
    this.#closeTo({ kind: level, depth }, label?.value ?? null, isCapitals(block.wording.text));
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
    this.#open.push({ kind: level, depth, section, list, start });
    if (runIn !== null && runIn.text !== "") list.paragraph(runIn);
  }

  content(entry: Entry, next?: Entry): void {
    if (entry.type === "paragraph" && entry.label !== null && !isBullet(entry.label.kind)) {
      const { kind } = entry.label;
      const depth = depthOf(entry);
      // “5. Giao Sở B chủ trì …” among “4. Sở A” and “6. Sở C”: its number makes it their sibling.
      if (this.#open.some((open) => open.kind === kind && isSameDepth(open.depth, depth))) {
        const brother = readBrother(entry, next);
        this.heading(entry, brother?.title ?? null, brother?.runIn ?? null);
        if (brother === null) this.#open.at(-1)?.list.paragraph(entry.body);
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
      this.#open.push({ kind: "plain", depth: undefined, section, list, start: first });
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

  /** A heading without a label counts as those with one whose depth it has, if they are all of one kind. */
  #levelOf({ label, block }: ParagraphEntry): Level {
    if (label !== null) return label.kind;
    const { headingDepth, wording } = block;
    if (headingDepth === undefined) return "plain";
    const capitals = isCapitals(wording.text);
    const alike = this.#headingKinds.get(headingDepth);
    const isTitle = wording.text.length <= maxTitle && !/[.;:,]$/.test(wording.text);
    if (alike !== undefined && isTitle) {
      if (!capitals || this.#open.some(({ kind }) => kind === alike)) return alike;
    }
    return capitals ? "plain" : `depth${headingDepth}`;
  }

  #closeTo(next: Nested<Level>, value: number | null, capitals: boolean): void {
    const { kind: level, depth } = next;
    const cut = cutByDepth(this.#open, next);
    this.#open.length = cut.open;
    // A roman heading in capitals that goes on with its sequence, or a sibling of the same kind.
    const same = this.#open.findLastIndex(
      (open) => open.kind === level && isSameDepth(open.depth, depth),
    );
    if (same >= cut.held) {
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
        if (top.kind.startsWith("depth") && top.kind < level) break;
        if (!top.kind.startsWith("depth") && capitals === false) break;
        this.#open.length -= 1;
      }
      return;
    }
    const rank = rankOf(level as LabelKind);
    while (this.#open.length > cut.held) {
      const top = this.#open.at(-1) as Open;
      if (top.kind === "plain" || top.kind.startsWith("depth")) {
        // An unlabelled heading holds what is labelled below it, unless the label goes back out.
        if (this.#open.some((open) => open !== top && isOuter(open.kind, rank))) break;
        if (
          rank <= rankOf("roman") &&
          top.section.blocks.length + top.section.children.length > 0
        ) {
          this.#open.length -= 1;
          continue;
        }
        break;
      }
      const topRank = rankOf(top.kind as LabelKind);
      // Letters A, B under I, II: the first letter opens a level below the Roman heading.
      if (level === "upper" && top.kind === "roman" && value === 1) break;
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
