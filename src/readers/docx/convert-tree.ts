import type { RichBlock, RichParagraph, RichRow, RichRun } from "../rich/rich-blocks.js";
import { buildRichCell } from "../rich/rich-cell.js";
import { boxPrefix } from "./lean-document.js";
import type { Tree, TreeNode, TreeParagraph, TreeRun, TreeTable } from "./mammoth-tree.js";
import { headingStyle, labelStyle } from "./paragraph-draft.js";

/** Blocks of the document out of mammoth's tree of the lean one. */
export function convertBlocks(nodes: readonly TreeNode[], tree: Tree): RichBlock[] {
  const blocks: RichBlock[] = [];
  for (const node of nodes) {
    if (node.type === "paragraph") blocks.push(convertParagraph(node, tree));
    else if (node.type === "table") blocks.push({ type: "table", rows: convertRows(node, tree) });
  }
  return blocks;
}

function convertRows(table: TreeTable, tree: Tree): RichRow[] {
  return table.children.map((row) => {
    const cells = row.children.map(({ children, colSpan, rowSpan }) =>
      buildRichCell(convertBlocks(children, tree), colSpan, rowSpan),
    );
    return row.isHeader ? { cells, header: true } : { cells };
  });
}

function convertParagraph(node: TreeParagraph, tree: Tree): RichParagraph {
  const runs: RichRun[] = [];
  const paragraph: { -readonly [Key in keyof RichParagraph]: RichParagraph[Key] } = {
    type: "paragraph",
    runs,
  };
  const notes: RichBlock[] = [];
  const boxes: RichBlock[] = [];
  for (const run of node.children) {
    if (run.type !== "run") continue;
    let text = "";
    for (const child of run.children) {
      if (child.type === "noteReference") {
        const called = tree.notes.resolve(child);
        const target = child.noteId.startsWith(boxPrefix) ? boxes : notes;
        if (called !== null)
          for (const block of convertBlocks(called.body, tree)) target.push(block);
      } else text += readText(child);
    }
    if (run.styleId === labelStyle) paragraph.label = text;
    else if (text !== "") addRun(runs, text, run);
  }
  if (node.styleId?.startsWith(headingStyle) === true)
    paragraph.headingDepth = Number(node.styleId.slice(headingStyle.length));
  if (notes.length > 0) paragraph.notes = notes;
  if (boxes.length > 0) paragraph.boxes = boxes;
  return paragraph;
}

function readText(node: TreeNode): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "tab":
      return "\t";
    case "break":
      return node.breakType === "line" ? "\n" : "\f";
    default:
      return "";
  }
}

function addRun(runs: RichRun[], text: string, { isBold, isAllCaps, font }: TreeRun): void {
  const last = runs[runs.length - 1];
  if (
    last !== undefined &&
    (last.bold === true) === isBold &&
    (last.caps === true) === isAllCaps &&
    (last.font ?? null) === font
  ) {
    runs[runs.length - 1] = { ...last, text: last.text + text };
    return;
  }
  const run: { -readonly [Key in keyof RichRun]: RichRun[Key] } = { text };
  if (isBold) run.bold = true;
  if (font !== null) run.font = font;
  if (isAllCaps) run.caps = true;
  runs.push(run);
}
