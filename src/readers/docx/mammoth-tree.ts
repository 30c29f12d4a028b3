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

const encoder = new TextEncoder();

const styles = encoder.encode(
  `<w:styles${declarations}>${style("character", labelStyle)}${Array.from({ length: 9 }, (_, at) =>
    style("paragraph", `${headingStyle}${at + 1}`),
  ).join("")}</w:styles>`,
);

function style(type: string, id: string): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`;
}

const officeDocument =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const relationships = encoder.encode(
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
);

/** Has mammoth read lean XML; its HTML is not written, and nothing outside of the given XML is opened. */
export async function readTree(blocks: string, attached: string, part: string): Promise<Tree> {
  const parts = {
    "_rels/.rels": relationships,
    "word/document.xml": encoder.encode(
      `<w:document${declarations}><w:body>${blocks}</w:body></w:document>`,
    ),
    "word/footnotes.xml": encoder.encode(`<w:footnotes${declarations}>${attached}</w:footnotes>`),
    "word/styles.xml": styles,
  };
  const packed = zipSync(parts, { level: 0 });
  let tree: Tree | null = null;
  // mammoth takes `buffer` in Node and `arrayBuffer` in the browser.
  const input = { buffer: packed, arrayBuffer: packed } as unknown as { arrayBuffer: ArrayBuffer };
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
