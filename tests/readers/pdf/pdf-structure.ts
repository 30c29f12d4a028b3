import type { PdfObjects, Reference } from "./pdf-objects.js";

/** A leaf of the structure tree: marked content of a page. */
export interface StructureLeaf {
  /** From 0. */
  readonly page: number;
  /** The `id` of a marked mark of that page. */
  readonly id: number;
}

/** An element of the structure tree: Table, TR, TH, TD, P … */
export interface StructureInput {
  readonly type: string;
  readonly children: readonly (StructureInput | StructureLeaf)[];
  /** Columns and rows that a cell spans. */
  readonly columns?: number;
  readonly rows?: number;
}

/** Writes the tree with its parent tree (ISO 32000-1 §14.7); gives the entries of the catalog. */
export function writeStructure(
  roots: readonly StructureInput[] | undefined,
  objects: PdfObjects,
  pages: readonly Reference[],
): string {
  if (roots === undefined) return "";
  const root = objects.reserve();
  const parents: Reference[][] = pages.map(() => []);
  const write = (element: StructureInput, parent: Reference): Reference => {
    const own = objects.reserve();
    const children = element.children.map((child) => {
      if ("type" in child) return write(child, own);
      const ofPage = parents[child.page];
      if (ofPage === undefined) throw new Error(`There is no page ${child.page}.`);
      ofPage[child.id] = own;
      return `<< /Type /MCR /Pg ${pages[child.page]} /MCID ${child.id} >>`;
    });
    objects.set(
      own,
      `<< /Type /StructElem /S /${element.type} /P ${parent} ${writeSpans(element)}/K [${children.join(" ")}] >>`,
    );
    return own;
  };
  const kids = roots.map((element) => write(element, root));
  const numbers = parents.map(
    (ofPage, at) => `${at} [${Array.from(ofPage, (one) => one ?? "null").join(" ")}]`,
  );
  const parentTree = objects.add(`<< /Nums [${numbers.join(" ")}] >>`);
  objects.set(
    root,
    `<< /Type /StructTreeRoot /K [${kids.join(" ")}] /ParentTree ${parentTree} /ParentTreeNextKey ${pages.length} >>`,
  );
  return `/MarkInfo << /Marked true >> /StructTreeRoot ${root}`;
}

function writeSpans({ columns, rows }: StructureInput): string {
  if (columns === undefined && rows === undefined) return "";
  return `/A << /O /Table /ColSpan ${columns ?? 1} /RowSpan ${rows ?? 1} >> `;
}
