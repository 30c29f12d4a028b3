import { checkCells, checkTableCells } from "../limits.js";
import type { RichBlock, RichCell, RichRow } from "../rich/rich-blocks.js";
import { buildRichCell } from "../rich/rich-cell.js";
import { countBlock, type Tally } from "./flow.js";
import type { Look } from "./look.js";
import type { HtmlElement, HtmlNode } from "./parse-html.js";

/** What a table needs of the reader: which elements are drawn and how, and the blocks inside them. */
export interface CellReader {
  /** The look of an element's words; null when it is not drawn. */
  look(element: HtmlElement, parent: Look): Look | null;
  blocks(element: HtmlElement, look: Look): readonly RichBlock[];
}

export interface TableBlocks {
  readonly captions: readonly RichBlock[];
  readonly rows: readonly RichRow[];
}

type SectionName = "thead" | "tbody" | "tfoot";

interface Section {
  readonly name: SectionName;
  readonly rows: { readonly element: HtmlElement; readonly look: Look }[];
}

/** The rows of a table in the order in which they are drawn, the head first and the foot last (CSS 2.2, 17.2). */
export function readTable(
  table: HtmlElement,
  look: Look,
  tally: Tally,
  reader: CellReader,
): TableBlocks {
  const captions: RichBlock[] = [];
  const sections: Section[] = [];
  let loose: Section | null = null;
  for (const child of table.children.filter(isElement)) {
    const inner = reader.look(child, look);
    if (inner === null) continue;
    if (child.name === "tr") {
      if (loose === null) {
        loose = { name: "tbody", rows: [] };
        sections.push(loose);
      }
      loose.rows.push({ element: child, look: inner });
    } else if (child.name === "caption") {
      for (const block of reader.blocks(child, inner)) captions.push(block);
    } else if (isSection(child.name)) {
      loose = null;
      sections.push({ name: nameOf(child.name, sections), rows: rowsOf(child, inner, reader) });
    }
  }
  const rows: RichRow[] = [];
  for (const name of ["thead", "tbody", "tfoot"] as const) {
    for (const section of sections.filter((one) => one.name === name)) {
      for (const row of readSection(section, tally, reader)) rows.push(row);
    }
  }
  return { captions, rows };
}

const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== "string";
const isSection = (name: string): name is SectionName =>
  name === "thead" || name === "tbody" || name === "tfoot";

/** Of several heads or feet only the first is drawn as such. */
const nameOf = (name: SectionName, sections: readonly Section[]): SectionName =>
  sections.some((section) => section.name === name) ? "tbody" : name;

const rowsOf = (section: HtmlElement, look: Look, reader: CellReader): Section["rows"] =>
  section.children.filter(isElement).flatMap((element) => {
    const inner = element.name === "tr" ? reader.look(element, look) : null;
    return inner === null ? [] : [{ element, look: inner }];
  });

function readSection({ name, rows }: Section, tally: Tally, reader: CellReader): RichRow[] {
  return rows.map(({ element, look }, index) => {
    countBlock(tally);
    const cells: RichCell[] = [];
    let columns = 0;
    let isHead = true;
    for (const child of element.children.filter(isElement)) {
      const inner = reader.look(child, look);
      if (inner === null) continue;
      if (child.name !== "th") isHead = false;
      countCell(tally, cells.length + 1);
      // No row is wider than the cells that it may have: spans past that mean nothing.
      const colSpan = Math.min(
        spanOf(child, "colspan", maxColSpan),
        Math.max(1, tally.limits.maxCells - columns),
      );
      columns += colSpan;
      const rowSpan = rowSpanOf(child, rows.length - index);
      cells.push(buildRichCell(reader.blocks(child, inner), colSpan, rowSpan));
    }
    return { cells, ...(name === "thead" || (isHead && cells.length > 0) ? { header: true } : {}) };
  });
}

function countCell(tally: Tally, inRow: number): void {
  checkCells(inRow, tally.limits);
  tally.tableCells += 1;
  checkTableCells(tally.tableCells, tally.limits);
}

/** Browsers take no larger span (HTML 4.9.11). */
const maxColSpan = 1000;

function spanOf(cell: HtmlElement, name: "colspan" | "rowspan", most: number): number {
  const value = Number.parseInt(cell.attributes[name] ?? "1", 10);
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, most);
}

/** A cell ends with its section at the latest; 0 means as far as that (HTML 4.9.12.1). */
const rowSpanOf = (cell: HtmlElement, rowsLeft: number): number =>
  /^\s*0+\s*$/.test(cell.attributes.rowspan ?? "") ? rowsLeft : spanOf(cell, "rowspan", rowsLeft);
