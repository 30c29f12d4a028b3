import type { RichBlock } from "../rich/rich-blocks.js";
import type { Attributes } from "../shared/xml.js";
import { createDeletions } from "./deletions.js";
import { createFlow, type Flow, type Place } from "./flow.js";
import { createLists } from "./lists.js";
import type { Meter } from "./meter.js";
import { createParagraphWriter } from "./paragraph-writer.js";
import { readNumber } from "./read-styles.js";
import type { StyleFamily, StyleSheet } from "./styles.js";
import { createTableWriter, type TableWriter } from "./table-writer.js";
import { isDrawing, isLeftOut } from "./vocabulary.js";

/** Takes the elements of a body or a page header. */
export interface ContentReader {
  open(name: string, attributes: Attributes): void;
  close(): void;
  text(text: string): void;
  /** Starts a flow outside of those that the elements open themselves. */
  begin(): void;
  /** Ends it and gives its blocks. */
  end(): readonly RichBlock[];
  /** Page styles that the paragraphs and tables ask for, in order; null for the one that is used without asking. */
  readonly masterPages: ReadonlySet<string | null>;
}

type Close = () => void;
type Open = (attributes: Attributes, name: string) => Close | undefined;

/** Spaces that one `text:s` may stand for, and all of them together before each is told as one. */
const mostSpaces = 64;
const mostSpacesInAll = 1_000_000;
const pageBreak: RichBlock = { type: "paragraph", runs: [{ text: "\f" }] };

export function createContentReader(sheet: StyleSheet, meter: Meter): ContentReader {
  const lists = createLists();
  const deletions = createDeletions();
  const masterPages = new Set<string | null>();
  const flows: Flow[] = [];
  const tables: TableWriter[] = [];
  const closers: (Close | undefined)[] = [];
  let flow: Flow = createFlow("text");
  let leftOut = 0;
  let spaces = 0;

  const begin = (place: Place): void => {
    flows.push(flow);
    flow = createFlow(place);
  };
  const end = (): RichBlock[] => {
    if (flow.paragraph !== null) closeParagraph();
    const { blocks } = flow;
    flow = flows.pop() as Flow;
    return blocks;
  };

  /** Breaks before a paragraph or table that its style asks for; a page style of its own begins a page too. */
  const breakBefore = (family: StyleFamily, style: string | undefined): boolean => {
    const { breakBefore: breaks, breakAfter, masterPage } = sheet.resolve(family, style);
    const turns = masterPage !== undefined && masterPage !== "";
    if (flows.length === 1) {
      if (turns) masterPages.add(masterPage);
      else if (masterPages.size === 0) masterPages.add(null);
    }
    if ((breaks === true || turns) && flow.blocks.length > 0) flow.blocks.push(pageBreak);
    return breakAfter === true;
  };

  const openParagraph = (attributes: Attributes, name: string): Close | undefined => {
    if (flow.paragraph !== null) closeParagraph();
    // The first paragraph of a cell is counted with the cell.
    if (flow.place !== "cell" || flow.blocks.length > 0) meter.addBlock();
    const style = attributes["text:style-name"];
    const breaksAfter = breakBefore("paragraph", style);
    let label = lists.numberParagraph(flow.lists, style, sheet);
    let depth: number | undefined;
    if (name === "text:h") {
      depth = Math.max(
        1,
        readNumber(attributes["text:outline-level"] ?? attributes["text:level"], 1),
      );
      if (flow.lists.length === 0) label = lists.numberHeading(depth, attributes, sheet);
    }
    const paragraph = createParagraphWriter(sheet, style, depth);
    paragraph.setLabel(label);
    flow.paragraph = paragraph;
    return breaksAfter ? closeBeforeBreak : closeParagraph;
  };
  const closeParagraph = (): void => {
    const block = flow.paragraph?.finish() ?? null;
    if (block !== null) flow.blocks.push(block);
    flow.paragraph = null;
  };
  const closeBeforeBreak = (): void => {
    closeParagraph();
    flow.blocks.push(pageBreak);
  };

  const openSpan = (attributes: Attributes): Close | undefined => {
    if (flow.paragraph === null) return undefined;
    flow.paragraph.openSpan(attributes["text:style-name"]);
    return closeSpan;
  };
  const closeSpan = (): void => flow.paragraph?.closeSpan();
  const sign =
    (signs: string): Open =>
    () => {
      if (!deletions.isDeleted()) flow.paragraph?.addSigns(signs);
      return undefined;
    };
  const openSpaces: Open = (attributes) => {
    const asked = readNumber(attributes["text:c"], 1);
    const count = spaces > mostSpacesInAll ? 1 : Math.max(1, Math.min(asked, mostSpaces));
    spaces += count;
    if (!deletions.isDeleted()) flow.paragraph?.addSigns(" ".repeat(count));
    return undefined;
  };

  const openNote: Open = () => {
    begin("note");
    return closeNote;
  };
  const closeNote = (): void => {
    const blocks = end();
    if (flow.paragraph !== null) flow.paragraph.addNotes(blocks);
    else for (const block of blocks) flow.blocks.push(block);
  };
  const openDrawing: Open = () => {
    begin("drawing");
    return closeDrawing;
  };
  const closeDrawing = (): void => {
    const blocks = end();
    if (blocks.length === 0) return;
    if (flow.paragraph !== null) flow.paragraph.addBoxes(blocks);
    else if (flow.place === "drawing") for (const block of blocks) flow.blocks.push(block);
    else flow.blocks.push({ type: "paragraph", runs: [], boxes: blocks });
  };

  const openTable: Open = (attributes) => {
    if (flow.paragraph !== null) closeParagraph();
    const breaksAfter = breakBefore("table", attributes["table:style-name"]);
    tables.push(createTableWriter(meter));
    return () => {
      const table = tables.pop()?.finish() ?? null;
      if (table !== null) flow.blocks.push(table);
      if (breaksAfter) flow.blocks.push(pageBreak);
    };
  };
  const openColumns: Open = (attributes) => {
    tables.at(-1)?.addColumns(repeatOf(attributes, "columns"), isCollapsed(attributes));
    return undefined;
  };
  const openRow: Open = (attributes) => {
    tables.at(-1)?.openRow(repeatOf(attributes, "rows"), isCollapsed(attributes));
    return () => tables.at(-1)?.closeRow();
  };
  const openCell: Open = (attributes) => {
    const table = tables.at(-1);
    if (table === undefined) return undefined;
    table.openCell();
    begin("cell");
    return () => {
      table.addCell(
        {
          colSpan: readNumber(attributes["table:number-columns-spanned"], 1),
          rowSpan: readNumber(attributes["table:number-rows-spanned"], 1),
          repeat: repeatOf(attributes, "columns"),
        },
        end(),
      );
    };
  };
  const openHeaderRows: Open = () => {
    tables.at(-1)?.openHeader();
    return () => tables.at(-1)?.closeHeader();
  };

  const openList: Open = (attributes) => {
    if (flow.paragraph !== null) return undefined;
    lists.openList(flow.lists, attributes, sheet);
    return closeList;
  };
  const openOldList: Open = (attributes) => {
    if (flow.paragraph !== null) return undefined;
    lists.openOldList(flow.lists, attributes);
    return closeList;
  };
  const closeList = (): void => {
    flow.lists.pop();
  };
  const openItem: Open = (attributes, name) => {
    lists.openItem(flow.lists, attributes, name === "text:list-item");
    return () => lists.closeItem(flow.lists);
  };
  const openNumberedParagraph: Open = (attributes) => {
    if (flow.paragraph !== null) return undefined;
    lists.openNumberedParagraph(flow.lists, attributes);
    return closeList;
  };
  const openNumber: Open = () => {
    flow.number = "";
    return () => {
      const number = (flow.number ?? "").trim();
      flow.number = null;
      const { paragraph } = flow;
      if (paragraph === null) lists.setDrawnNumber(flow.lists, number);
      else if (!paragraph.hasLabel()) paragraph.setLabel(number);
    };
  };

  const openHiddenParagraph: Open = (attributes) => {
    if (attributes["text:is-hidden"] === "true") flow.paragraph?.hide();
    return undefined;
  };

  const openers: ReadonlyMap<string, Open> = new Map([
    ["text:p", openParagraph],
    ["text:h", openParagraph],
    ["text:span", openSpan],
    ["text:a", openSpan],
    ["text:s", openSpaces],
    ["text:tab", sign("\t")],
    ["text:tab-stop", sign("\t")],
    ["text:line-break", sign("\n")],
    ["text:note", openNote],
    ["text:footnote", openNote],
    ["text:endnote", openNote],
    ["text:hidden-paragraph", openHiddenParagraph],
    ["table:table", openTable],
    ["table:sub-table", openTable],
    ["table:table-column", openColumns],
    ["table:table-row", openRow],
    ["table:table-cell", openCell],
    ["table:table-header-rows", openHeaderRows],
    ["text:list", openList],
    ["text:ordered-list", openOldList],
    ["text:unordered-list", openOldList],
    ["text:list-item", openItem],
    ["text:list-header", openItem],
    ["text:numbered-paragraph", openNumberedParagraph],
    ["text:number", openNumber],
  ]);

  return {
    masterPages,
    begin: () => begin("text"),
    end,
    open(name, attributes) {
      if (leftOut === 0 || name.startsWith("text:chang") || name === "text:deletion") {
        deletions.open(name, attributes);
      }
      if (leftOut === 0 && name === "table:covered-table-cell") {
        tables.at(-1)?.addCovered(repeatOf(attributes, "columns"));
      }
      if (leftOut > 0 || isLeftOut(name, attributes) || isHiddenAnchor(name)) {
        leftOut += 1;
        return;
      }
      const open = openers.get(name) ?? (isDrawing(name) ? openDrawing : undefined);
      closers.push(open?.(attributes, name));
      // The words of a `text:hidden-text` that is shown stand in an attribute (ODF 1.3 Part 3, `text:string-value`).
      const shown = attributes["text:string-value"];
      if (name === "text:hidden-text" && shown !== undefined) {
        flow.paragraph?.addText(shown);
        leftOut += 1;
        closers.pop();
      }
    },
    close() {
      if (leftOut > 0) leftOut -= 1;
      else closers.pop()?.();
    },
    text(text) {
      if (leftOut > 0) return;
      if (deletions.isDeleted()) flow.paragraph?.leaveOut();
      else if (flow.number !== null) flow.number += text;
      else if (flow.paragraph !== null) {
        meter.addCharacters(text.length);
        flow.paragraph.addText(text);
      }
    },
  };

  /** Notes and drawings that are anchored in hidden or deleted words are left out with them. */
  function isHiddenAnchor(name: string): boolean {
    if (!deletions.isDeleted() && flow.paragraph?.isHidden() !== true) return false;
    return openers.get(name) === openNote || isDrawing(name);
  }
}

const repeatOf = (attributes: Attributes, what: "rows" | "columns"): number =>
  Math.max(1, readNumber(attributes[`table:number-${what}-repeated`], 1));

const isCollapsed = (attributes: Attributes): boolean => {
  const visibility = attributes["table:visibility"];
  return visibility === "collapse" || visibility === "filter";
};
