import { zipSync } from "fflate";
import mammoth from "mammoth";
import { PlanError } from "../../model/index.js";
import { declarations } from "./namespaces.js";
import { headingStyle, labelStyle } from "./paragraph-draft.js";

/** The part of mammoth's document model that the lean document gives. */
export type TreeNode =
  | TreeParagraph
  | TreeRun
  | TreeTable
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "tab" }
  | { readonly type: "break"; readonly breakType: "line" | "page" | "column" }
  | { readonly type: "noteReference"; readonly noteType: string; readonly noteId: string };

export interface TreeParagraph {
  readonly type: "paragraph";
  readonly styleId: string | null;
  readonly children: readonly TreeNode[];
}

export interface TreeRun {
  readonly type: "run";
  readonly styleId: string | null;
  readonly isBold: boolean;
  readonly isAllCaps: boolean;
  readonly font: string | null;
  readonly children: readonly TreeNode[];
}

export interface TreeTable {
  readonly type: "table";
  readonly children: readonly TreeRow[];
}

export interface TreeRow {
  readonly isHeader: boolean;
  readonly children: readonly TreeCell[];
}

export interface TreeCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly TreeNode[];
}

export interface Tree {
  readonly children: readonly TreeNode[];
  readonly notes: {
    resolve(reference: { noteType: string; noteId: string }): {
      readonly body: readonly TreeNode[];
    } | null;
  };
}

const styles = `<w:styles${declarations}>${style("character", labelStyle)}${Array.from(
  { length: 9 },
  (_, at) => style("paragraph", `${headingStyle}${at + 1}`),
).join("")}</w:styles>`;

function style(type: string, id: string): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`;
}

const officeDocument =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`;

/**
 * The parts as mammoth takes a document: in Node an opened package, as its own tests give it (packing and unpacking
 * would take a tenth of the time), in the browser, where it asks for nothing else, packed.
 */
const openParts = (parts: Readonly<Record<string, string>>) => ({
  file: {
    exists: (name: string) => Object.hasOwn(parts, name),
    read: async (name: string) => parts[name],
  },
  get arrayBuffer() {
    const encoder = new TextEncoder();
    const encoded = Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)]);
    return zipSync(Object.fromEntries(encoded), { level: 0 });
  },
});

/** Has mammoth read lean XML; its HTML is not written, and nothing outside of the given XML is opened. */
export async function readTree(blocks: string, attached: string, part: string): Promise<Tree> {
  const parts = {
    "_rels/.rels": relationships,
    "word/document.xml": `<w:document${declarations}><w:body>${blocks}</w:body></w:document>`,
    "word/footnotes.xml": `<w:footnotes${declarations}>${attached}</w:footnotes>`,
    "word/styles.xml": styles,
  };
  let tree: Tree | null = null;
  const input = openParts(parts) as unknown as { arrayBuffer: ArrayBuffer };
  try {
    await mammoth.convertToHtml(input, {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: Tree) => {
        tree = document;
        return { ...document, children: [] };
      },
    });
  } catch {
    throw new PlanError("malformed", "broken-part", part);
  }
  if (tree === null) throw new PlanError("malformed", "broken-part", part);
  return tree;
}
