import { interpretDate } from "../../interpret/date.js";
import { parseNumberSlot } from "../../interpret/document-number.js";
import type { Appendix } from "../../model/index.js";
import {
  type AppendixRange,
  joinWordings,
  placesOf,
  type SourceBlock,
  type SourceDocument,
  type SourceParagraph,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import { foldText, parseListLetter, parseRoman } from "../../text/index.js";
import { readLabel } from "../shared/labels.js";
import { isCapitals } from "../shared/shape.js";
import { beginsPost, isPersonName, readAuthority } from "../shared/signers.js";

const labelLine =
  /^(phụ lục|phụ biểu|biểu mẫu|biểu chi tiết|biểu|mẫu)(?:\s+(?:số|kèm theo)(?![A-Za-zÀ-ỹ]))?(?:\s*[:.]?\s*([ivxlc]{1,6}|\d{1,3}[a-zđ]?|[a-zđ])(?:\.\d{1,2})?(?![A-Za-zÀ-ỹ\d]))?\s*(?:[:.\-–]+\s*|$|(?=\())/u;
const attachedLine =
  /^\(?\s*(?:(?:ban hành|gửi)\s+)?(?:kèm theo|đính kèm|kèm)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,3}?(?:kế hoạch|chương trình|quyết định|nghị quyết|công văn|đề án|phương án|hướng dẫn|văn bản)/u;
export const endingMark = /^(?:\*\s*)?(?:nơi nhận|tm\.?\s|t\/m\.?\s|kt\.?\s|k\/t\.?\s)/u;
const titleReach = 6;
export const maxTitle = 400;

/** A line of the signature: an authority, a post, a name. It is set in capitals as titles are. */
export const isEndingLine = (text: string): boolean =>
  endingMark.test(foldText(text.slice(0, 24))) ||
  readAuthority(text) !== null ||
  beginsPost(text) ||
  isPersonName(text);

const paragraphAt = (blocks: readonly SourceBlock[], index: number): SourceParagraph | null => {
  const block = blocks[index];
  return block?.type === "paragraph" ? block : null;
};

const folded = (block: SourceParagraph): string => foldText(block.wording.text.slice(0, 200));

/** The number of an appendix label: Arabic, Roman (Decree 30: two or more are numbered in Roman) or a letter. */
function labelNumber(mark: string | undefined): number | null {
  if (mark === undefined) return null;
  const digits = /^\d+/.exec(mark);
  if (digits !== null) return Number(digits[0]);
  return parseRoman(mark.toUpperCase()) ?? parseListLetter(mark);
}

/** The line begins as the label of an appendix does. */
export const isLabelLine = (block: SourceParagraph): boolean =>
  block.wording.text.length <= maxTitle && labelLine.test(folded(block));

/**
 * What an appendix begins with: a label line; a title over the attached-to line; a title alone, where a letterhead
 * of its own stands over it.
 */
export type HeadForm = "labelled" | "noted" | "titled";

/** Reads label, title and attached-to line from `from`; null when they do not make an appendix head. */
export function readAppendixHead(
  tree: SourceDocument,
  from: number,
  to: number,
  form: HeadForm,
): AppendixRange | null {
  const first = paragraphAt(tree.children, from);
  if (first === null) return null;
  const text = folded(first);
  const match = form === "labelled" ? labelLine.exec(text) : null;
  if (form === "labelled" && match === null) return null;

  let label: Wording | null = null;
  const titles: Wording[] = [];
  let attached: Wording | null = null;
  let index = from;
  if (match !== null) {
    const rest = first.wording.text.slice(match[0].length);
    // A sentence that begins “Phụ lục 2 quy định …” is not a label.
    if (rest !== "" && !/[:.\-–(]\s*$/.test(match[0]) && !rest.startsWith("(")) return null;
    const labelEnd = match[0].replace(/[\s:.\-–]+$/, "").length;
    label = sliceWording(first.wording, 0, labelEnd);
    if (rest.startsWith("(") && attachedLine.test(foldText(rest))) {
      attached = sliceWording(first.wording, match[0].length);
    } else if (rest !== "") titles.push(sliceWording(first.wording, match[0].length));
    index += 1;
  }
  let ornaments = 0;
  for (; index < to && attached === null && titles.length < titleReach; index += 1) {
    const block = tree.children[index] as SourceBlock;
    if (block.type !== "paragraph") break;
    if (block.furniture !== undefined) {
      ornaments += 1;
      continue;
    }
    const line = folded(block);
    if (attachedLine.test(line)) {
      attached = block.wording;
      index += 1;
      break;
    }
    const isTitle =
      block.wording.text.length <= maxTitle &&
      readLabel(block.wording.text) === null &&
      !labelLine.test(line) &&
      !isEndingLine(block.wording.text) &&
      (isCapitals(block.wording.text) ||
        (titles.length === 0 && !/[.;:,]$/.test(block.wording.text) && label !== null) ||
        (titles.length > 0 && followedByNote(tree, index, to)) ||
        (titles.length > 0 && goesOn(block.wording.text, titles)));
    if (!isTitle) break;
    titles.push(block.wording);
  }
  while (ornaments > 0 && tree.children[index - 1]?.furniture !== undefined) {
    index -= 1;
    ornaments -= 1;
  }
  const table = tree.children[index]?.type === "table";
  const title = joinWordings(titles);
  // A label alone, or a mention that happens to stand on a line of its own, needs something to head.
  const strong = attached !== null || table || isCapitals(titles[0]?.text ?? "");
  const plausible = label !== null && (label.text === first.wording.text || isCapitals(label.text));
  if (!(strong || plausible) || (form === "noted" && attached === null)) return null;

  const head = buildHead(
    tree,
    label,
    match === null ? null : labelNumber(match[2]),
    title,
    attached,
  );
  return { from, to: index, contentFrom: index, head };
}

/** “ĐỀ CƯƠNG BÁO CÁO” over “kết quả thực hiện …”: a line in lower case goes on with the title in capitals above it. */
const goesOn = (text: string, titles: readonly Wording[]): boolean =>
  /^\p{Ll}/u.test(text) && !/[.;:,]$/.test(text) && isCapitals(titles[0]?.text ?? "");

function followedByNote(tree: SourceDocument, index: number, to: number): boolean {
  for (let next = index + 1; next < Math.min(to, index + 4); next += 1) {
    const block = paragraphAt(tree.children, next);
    if (block === null) return false;
    if (attachedLine.test(folded(block))) return true;
  }
  return false;
}

function buildHead(
  tree: SourceDocument,
  label: Wording | null,
  number: number | null,
  title: Wording,
  attached: Wording | null,
): AppendixRange["head"] {
  const head: Omit<Appendix, "blocks"> = {
    label: label?.text ?? null,
    number,
    title: title.text === "" ? null : title.text,
    attachedTo: attached === null ? null : readAttachedTo(tree, attached),
  };
  const places = {
    ...(label === null ? {} : { label: placesOf(tree, label) }),
    ...(title.text === "" ? {} : { title: placesOf(tree, title) }),
  };
  head.atFields = places;
  return head;
}

const issuerAfter = /(?:^|[\s,])của\s+/gu;

function readAttachedTo(tree: SourceDocument, wording: Wording): Appendix["attachedTo"] {
  const { text } = wording;
  const slot = parseNumberSlot(text);
  const date = interpretDate(text);
  let issuer: Wording | null = null;
  for (const match of text.matchAll(issuerAfter)) {
    const start = match.index + match[0].length;
    issuer = sliceWording(wording, start, text.length - (/[).\s]*$/.exec(text)?.[0].length ?? 0));
    break;
  }
  const number =
    slot.status === "absent" || slot.symbol === null
      ? null
      : slot.sequence === null
        ? slot.symbol
        : text.slice(slot.start, slot.end).replace(/\s+/g, "");
  return {
    raw: text,
    number,
    date: date.edtf,
    issuer: issuer?.text ?? null,
    at: placesOf(tree, wording),
  };
}
