import type { Attributes } from "../shared/xml.js";
import { countItem, createListCounter, type ListCount } from "./list-counter.js";
import { type ListStyle, plainList } from "./list-styles.js";
import { readNumber } from "./read-styles.js";
import type { StyleSheet } from "./styles.js";

interface OpenItem {
  /** False once a paragraph took the number, and in a list header, which has none. */
  numbered: boolean;
  readonly startAt: number | undefined;
  /** List style for this item alone (`text:style-override`). */
  readonly override: string | undefined;
  /** The number as the program wrote it (`text:number`), for formats that are not known here. */
  drawn: string | undefined;
  sublists: number;
}

interface OpenList {
  readonly list: ListCount;
  readonly level: number;
  readonly style: string | undefined;
  /** Its first item starts anew. */
  restart: boolean;
  item: OpenItem | null;
}

/** The lists open in one flow of text: those around a table cell or a text box do not reach into it. */
export type OpenLists = OpenList[];

/** Follows lists and numbers their paragraphs. */
export interface Lists {
  openList(lists: OpenLists, attributes: Attributes, sheet: StyleSheet): void;
  /** A list of OpenOffice.org 1.x. */
  openOldList(lists: OpenLists, attributes: Attributes): void;
  openItem(lists: OpenLists, attributes: Attributes, numbered: boolean): void;
  closeItem(lists: OpenLists): void;
  /** Takes the number of an item as the program wrote it (`text:number`). */
  setDrawnNumber(lists: OpenLists, number: string): void;
  /** `text:numbered-paragraph`: an item of a list that is told by its id alone. */
  openNumberedParagraph(lists: OpenLists, attributes: Attributes): void;
  /** The label of a paragraph that begins; an empty string when it has none. */
  numberParagraph(lists: OpenLists, paragraphStyle: string | undefined, sheet: StyleSheet): string;
  /** The number of a heading outside of lists. */
  numberHeading(level: number, attributes: Attributes, sheet: StyleSheet): string;
}

const outlineId = "\u0000outline";

export function createLists(): Lists {
  const counter = createListCounter();

  const openNested = (lists: OpenLists, attributes: Attributes): boolean => {
    const around = lists.at(-1);
    if (around === undefined) return false;
    const sublists = around.item === null ? 0 : around.item.sublists++;
    lists.push({
      list: around.list,
      level: around.level + 1,
      style: attributes["text:style-name"] ?? around.style,
      // LibreOffice numbers a second list inside the same item from its start again.
      restart: sublists > 0,
      item: null,
    });
    return true;
  };
  const openOutermost = (lists: OpenLists, list: ListCount, style: string | undefined): void => {
    lists.push({ list, level: 0, style, restart: false, item: null });
  };

  return {
    openList(lists, attributes, sheet) {
      if (openNested(lists, attributes)) return;
      const style = attributes["text:style-name"];
      if (isOutline(style, sheet)) return openOutermost(lists, counter.byId(outlineId), style);
      const continues = attributes["text:continue-numbering"];
      const list = counter.open({
        id: attributes["xml:id"] ?? attributes["text:id"],
        style: style ?? "",
        continueList: attributes["text:continue-list"],
        continueNumbering: continues === undefined ? undefined : continues === "true",
      });
      openOutermost(lists, list, style);
    },
    openOldList(lists, attributes) {
      if (openNested(lists, attributes)) return;
      const style = attributes["text:style-name"];
      const continues = attributes["text:continue-numbering"] === "true";
      openOutermost(lists, counter.openByStyle(style ?? "", continues), style);
    },
    openItem(lists, attributes, numbered) {
      const open = lists.at(-1);
      if (open === undefined) return;
      const start = attributes["text:start-value"];
      open.item = {
        numbered,
        startAt: start === undefined ? undefined : readNumber(start, 1),
        override: attributes["text:style-override"],
        drawn: undefined,
        sublists: 0,
      };
    },
    closeItem(lists) {
      const open = lists.at(-1);
      if (open !== undefined) open.item = null;
    },
    setDrawnNumber(lists, number) {
      const item = lists.at(-1)?.item;
      if (item != null) item.drawn = number;
    },
    openNumberedParagraph(lists, attributes) {
      const id = attributes["text:list-id"] ?? attributes["xml:id"] ?? "";
      lists.push({
        list: counter.byId(id),
        level: Math.max(0, readNumber(attributes["text:level"], 1) - 1),
        style: attributes["text:style-name"],
        restart: false,
        item: null,
      });
      this.openItem(lists, attributes, true);
    },
    numberParagraph(lists, paragraphStyle, sheet) {
      const open = lists.at(-1);
      const item = open?.item;
      if (open === undefined || item == null || !item.numbered) return "";
      item.numbered = false;
      const style = findListStyle(item.override ?? open.style, paragraphStyle, sheet);
      const label = countItem(open.list, open.level, style, item.startAt, open.restart);
      open.restart = false;
      return label ?? item.drawn ?? "";
    },
    numberHeading(level, attributes, sheet) {
      if (attributes["text:is-list-header"] === "true") return "";
      const { outsideOutline } = sheet.resolve("paragraph", attributes["text:style-name"]);
      if (outsideOutline === true) return "";
      const outline = sheet.outline();
      const own = outline[level - 1];
      if (own === undefined || (own.format === "" && own.template === null)) return "";
      const start = attributes["text:start-value"];
      const restart = attributes["text:restart-numbering"] === "true";
      const startAt = restart && start !== undefined ? readNumber(start, 1) : undefined;
      return countItem(counter.byId(outlineId), level - 1, outline, startAt, restart) ?? "";
    },
  };
}

/**
 * The style of the list; without one that of the paragraph, and bullets where that has none either
 * (ODF 1.3 Part 3, `text:style-name` of `text:list`).
 */
function findListStyle(
  name: string | undefined,
  paragraphStyle: string | undefined,
  sheet: StyleSheet,
): ListStyle {
  const named = name === undefined || name === "" ? undefined : lookUp(name, sheet);
  if (named !== undefined) return named;
  const linked = sheet.resolve("paragraph", paragraphStyle).listStyle;
  return (linked ? lookUp(linked, sheet) : undefined) ?? plainList;
}

function lookUp(name: string, sheet: StyleSheet): ListStyle | undefined {
  return isOutline(name, sheet) ? sheet.outline() : sheet.listStyle(name);
}

/** LibreOffice writes headings in lists of the style Outline, which is not among the list styles. */
function isOutline(name: string | undefined, sheet: StyleSheet): boolean {
  return name === "Outline" && sheet.outline().length > 0;
}
