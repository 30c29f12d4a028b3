import type { VFile } from "vfile";
import type { AppendixRange, SourceBlock, SourceDocument } from "../source/index.js";
import { extentOf } from "../source/index.js";
import { foldText } from "../text/index.js";
import { findDocumentType } from "../vocabulary/index.js";
import {
  endingMark,
  type HeadForm,
  isEndingLine,
  isLabelLine,
  maxTitle,
  readAppendixHead,
} from "./appendices/head.js";
import {
  type OwnLetterhead,
  partLetterhead,
  readOwnLetterhead,
  setAsideLetterhead,
} from "./shared/head/own-letterhead.js";
import { isCapitals } from "./shared/shape.js";

/** What papers attached to a plan are called besides appendix. */
const attachedPaper =
  /^(?:bảng|biểu|mẫu|danh (?:mục|sách)|đề cương|lịch|khung|phân công|tổng hợp|dự toán|chỉ tiêu)(?![A-Za-zÀ-ỹ])/u;

/** First block after the first “Nơi nhận” or authority line: appendices stand behind the signature. */
function endingStart(tree: SourceDocument, from: number, to: number): number | null {
  for (let index = from; index < to; index += 1) {
    const block = tree.children[index] as SourceBlock;
    const texts =
      block.type === "paragraph"
        ? [block.wording.text]
        : block.children.length <= 12
          ? block.children.flatMap((row) => row.children.map((cell) => cell.wording.text))
          : [];
    if (texts.some((text) => endingMark.test(foldText(text.slice(0, 24))))) return index;
  }
  return null;
}

/** Where the search for appendices stands. */
interface Search {
  tree: SourceDocument;
  to: number;
  /** First block of the recipients and signatures; null when there are none. */
  end: number | null;
  ranges: AppendixRange[];
}

/** How an appendix may begin at a paragraph, by its form alone. */
function formAt({ tree, end, ranges }: Search, index: number): HeadForm | null {
  const block = tree.children[index];
  if (block?.type !== "paragraph" || block.furniture !== undefined) return null;
  if (isLabelLine(block)) return "labelled";
  const { text } = block.wording;
  const behind = end !== null && (index > end || ranges.length > 0);
  const title = behind && text.length <= maxTitle && isCapitals(text) && !isEndingLine(text);
  return title ? "noted" : null;
}

/** Bodies mention their appendices: ahead of the signature a label line needs more to be a head. */
const isBehind = ({ end, ranges }: Search, index: number): boolean =>
  end === null || index > end || ranges.length > 0;

/** An appendix that begins at a paragraph with its label or title. */
function appendixAt(search: Search, index: number): AppendixRange | null {
  const form = formAt(search, index);
  if (form === null) return null;
  const range = readAppendixHead(search.tree, index, search.to, form);
  if (range === null) return null;
  return isBehind(search, index) || range.head.attachedTo !== null ? range : null;
}

/** An appendix with a letterhead of its own over its label or title. */
function appendixBelow(search: Search, own: OwnLetterhead): AppendixRange | null {
  const { tree, to, ranges } = search;
  const form = formAt(search, own.to);
  const block = tree.children[own.to];
  if (form === null || block?.type !== "paragraph") return null;
  const title = block.wording.text;
  const range = readAppendixHead(tree, own.to, to, form);
  if (form === "labelled") {
    if (range === null || isBehind(search, own.from)) return range;
    return own.national || range.head.attachedTo !== null ? range : null;
  }
  // One name of a body alone could be the first line of the title.
  const names = attachedPaper.test(foldText(title));
  const full = own.national || own.bodies > 1;
  if (range !== null) return full || names ? range : null;
  if (!full || findDocumentType(title) !== null) return null;
  // The form that an appendix holds has a letterhead and a title, too.
  const previous = ranges.at(-1);
  if (previous !== undefined && (!names || previous.contentFrom === own.from)) return null;
  return readAppendixHead(tree, own.to, to, "titled");
}

/** An appendix that begins with its own letterhead at block `index`. */
function takeOwnLetterhead(search: Search, index: number): AppendixRange | null {
  const { children } = search.tree;
  const own = readOwnLetterhead(children, index, search.to);
  const range = own === null ? null : appendixBelow(search, own);
  if (own === null || range === null) return null;
  setAsideLetterhead(children, own, "appendix-head");
  return { ...range, from: index };
}

/** Parts the letterhead of the appendix behind the table at `index` from that table. */
function partAbove(search: Search, index: number): boolean {
  const { tree, to } = search;
  if (tree.children[index]?.type !== "table" || index + 1 >= to) return false;
  if (formAt(search, index + 1) === null || !partLetterhead(tree, index)) return false;
  search.to += 1;
  if (search.end !== null && search.end > index) search.end += 1;
  return true;
}

/**
 * Finds the appendices (Nghị định 30/2020/NĐ-CP, Phụ lục I): a label line, a title in capitals and
 * “(Kèm theo Kế hoạch số …)”, any of which may be missing. A letterhead over them belongs to the appendix.
 * An appendix reaches to the next.
 */
export function findAppendices() {
  return (tree: SourceDocument, _file: VFile): void => {
    const { annotations } = tree;
    const { to } = annotations.plan;
    const start = Math.max(annotations.bodyFrom, annotations.attached?.to ?? 0);
    const end = endingStart(tree, start, to);
    const ranges: AppendixRange[] = [];
    const search: Search = { tree, to, end, ranges };
    for (let index = start; index < search.to; index += 1) {
      const block = tree.children[index] as SourceBlock;
      if (block.type === "paragraph" && block.furniture !== undefined) continue;
      const below = takeOwnLetterhead(search, index);
      if (below === null && partAbove(search, index)) continue;
      const range = below ?? appendixAt(search, index);
      if (range === null) continue;
      const previous = ranges.at(-1);
      if (previous !== undefined) previous.to = index;
      for (let at = index; at < range.contentFrom; at += 1) {
        const claimed = tree.children[at] as SourceBlock;
        claimed.claim = "appendix-head";
      }
      ranges.push(range);
      index = range.contentFrom - 1;
    }
    const last = ranges.at(-1);
    if (last !== undefined) last.to = search.to;
    for (const range of ranges) {
      range.head.at = extentOf(tree, [
        ...Object.values(range.head.atFields ?? {}).flat(),
        ...(range.head.attachedTo?.at ?? []),
      ]);
    }
    annotations.appendices = ranges;
  };
}
