import type { PdfPage } from "../engine/pdf-engine.js";

/** Where marked content stands in a table of the structure tree (ISO 32000-1, 14.8.4.3.4); all from 0. */
export interface TagCell {
  readonly table: number;
  readonly row: number;
  /** Cell of its row. */
  readonly cell: number;
  /** A heading cell. */
  readonly heading: boolean;
}

/** Cells by the number of the marked content on the page. */
export type TagCells = ReadonlyMap<number, TagCell>;

type Tree = NonNullable<Awaited<ReturnType<PdfPage["getStructTree"]>>>;
interface Leaf {
  readonly type?: string;
  readonly id?: string;
}
type Node = Partial<Tree> & Leaf;

/** Elements inside one another. */
const deepest = 200;

const contentNumber = /_mc(\d+)$/;

/** The cells of the tables that the structure tree of a page states. */
export async function readTagCells(page: PdfPage): Promise<TagCells> {
  const cells = new Map<number, TagCell>();
  const tree = (await page.getStructTree()) as Node | null;
  if (tree === null) return cells;
  let tables = 0;
  const fill = (node: Node, place: TagCell, depth: number): void => {
    const number = contentNumber.exec(node.id ?? "")?.[1];
    if (node.type === "content" && number !== undefined) cells.set(Number(number), place);
    if (depth > deepest) return;
    for (const child of (node.children ?? []) as Node[]) fill(child, place, depth + 1);
  };
  const readTable = (table: Node, depth: number): void => {
    const own = tables;
    tables += 1;
    let row = 0;
    const readRows = (node: Node, level: number): void => {
      for (const child of (node.children ?? []) as Node[]) {
        if (child.role === "TR") {
          let cell = 0;
          for (const part of (child.children ?? []) as Node[]) {
            if (part.role !== "TD" && part.role !== "TH") continue;
            fill(part, { table: own, row, cell, heading: part.role === "TH" }, level);
            cell += 1;
          }
          row += 1;
        } else if (level < deepest) readRows(child, level + 1);
      }
    };
    readRows(table, depth);
  };
  const visit = (node: Node, depth: number): void => {
    if (node.role === "Table") readTable(node, depth);
    else if (depth < deepest) {
      for (const child of (node.children ?? []) as Node[]) visit(child, depth + 1);
    }
  };
  visit(tree, 0);
  return cells;
}
