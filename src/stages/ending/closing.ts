import type { Closing } from "../../model/index.js";
import {
  extentOf,
  joinWordings,
  placesOf,
  type SourceBlock,
  type SourceDocument,
  type SourceParagraph,
} from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { readLabel } from "../shared/labels.js";
import { beginsBody, isOrnament } from "../shared/marks.js";

const opener =
  /^(?:trên đây là|kế hoạch này (?!là|nhằm)|trong quá trình|quá trình (?:tổ chức |triển khai )?thực hiện|(?:yêu cầu|đề nghị|căn cứ) .{0,600}(?:kế hoạch này|nghiêm túc|triển khai thực hiện|phối hợp|tổ chức thực hiện))/u;
const inside =
  /(?:nghiêm túc (?:triển khai |tổ chức )?thực hiện|(?:khó khăn|vướng mắc).{0,300}(?:báo cáo|phản ánh|liên hệ|gửi)|trên đây là (?:toàn bộ )?(?:nội dung )?kế hoạch)/u;
const endMark = /(?:\.\s?\/\s?\.|\/\s?\.|\.\s?\/)\s*$/;
const trouble = /(?:vướng mắc|khó khăn|phát sinh|chưa phù hợp|cần trao đổi|chi tiết)/u;
const verb =
  /(?:báo cáo|phản ánh|phản hồi|gửi|liên hệ|thông tin|kiến nghị|trao đổi)(?![A-Za-zÀ-ỹ])(?:\s+(?:kịp thời|ngay|trực tiếp|bằng văn bản|ý kiến|kiến nghị|đề xuất|thông tin))*(?:\s+(?:về|đến|tới|với|cho|lên))?(?:\s+(?:địa chỉ|đầu mối|là))?\s*[:,]?\s+/gu;
const stop =
  /\s(?:để|nhằm|xem xét|tổng hợp|theo quy định|theo thẩm quyền|giải quyết|hướng dẫn|chỉ đạo|kịp thời|trước ngày|tham mưu|điều chỉnh|trình)(?![A-Za-zÀ-ỹ])|[;.]|\s\(/u;
/** A comma inside a name stands before a capital: Sở Văn hóa, Thể thao và Du lịch. */
const clauseComma = /,\s(?=\p{Ll})/u;
const via = /^\s?\((?:thông )?qua [^()]{2,120}\)/u;
const maxClosing = 3000;
const maxParagraphs = 4;
const maxContact = 160;

/** Whom to turn to with difficulties: the body after “báo cáo”, “phản ánh về” …, with “(qua …)”. */
function findContact(text: string): string | null {
  const folded = foldText(text);
  const from = trouble.exec(folded)?.index;
  if (from === undefined) return null;
  verb.lastIndex = from;
  for (let match = verb.exec(folded); match !== null; match = verb.exec(folded)) {
    const start = match.index + match[0].length;
    if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) continue;
    if (!beginsBody(text.slice(start))) continue;
    const reach = folded.slice(start, start + maxContact);
    const comma = clauseComma.exec(text.slice(start, start + maxContact))?.index;
    let end = start + Math.min(stop.exec(reach)?.index ?? reach.length, comma ?? reach.length);
    const through = via.exec(folded.slice(end));
    if (through !== null) end += through[0].length;
    const contact = text.slice(start, end).replace(/[\s,/]+$/, "");
    if (contact !== "") return contact;
  }
  return null;
}

function isClosing(block: SourceBlock | undefined, isLast: boolean): boolean {
  if (block?.type !== "paragraph" || block.wording.text.length > maxClosing) return false;
  const { text } = block.wording;
  if (block.headingDepth !== undefined || readLabel(text) !== null) return false;
  const folded = foldText(text);
  // A ground opens with “Căn cứ” too, but it does not stand at the end.
  if (opener.test(folded)) return isLast || !folded.startsWith("căn cứ");
  if (!isLast) return false;
  return inside.test(folded) || (endMark.test(text) && toAll.test(folded) && beginsBody(text));
}

const isFree = (block: SourceBlock | undefined): block is SourceBlock =>
  block !== undefined && block.claim === undefined;

/** “UBND tỉnh giao Giám đốc các sở, … ./.”: the issuer's word to all, with the mark that ends a document. */
const toAll =
  /^[^.;:]{2,80}\s(?:giao|yêu cầu|đề nghị)\s(?:các|giám đốc|thủ trưởng|chủ tịch|trưởng|toàn thể)\s/u;

/** Reads the closing sentences that stand right before `end`; null when there are none. */
export function readClosing(tree: SourceDocument, from: number, end: number): Closing | null {
  const { children } = tree;
  const taken: SourceParagraph[] = [];
  for (let index = end - 1; index >= from; index -= 1) {
    const block = children[index];
    if (!isFree(block)) break;
    if (block.type === "paragraph") {
      const { text } = block.wording;
      if (block.furniture !== undefined || isOrnament(text)) continue;
      // “(Có Phụ lục kèm theo)” may stand between the closing and the end.
      if (taken.length === 0 && /^\(.{0,200}\)\W*$/.test(text)) continue;
    }
    if (taken.length >= maxParagraphs || !isClosing(block, taken.length === 0)) break;
    taken.unshift(block as SourceParagraph);
  }
  if (taken.length === 0) return null;
  for (const block of taken) block.claim = "closing";
  const wording = joinWordings(taken.map((block) => block.wording));
  const { text } = wording;
  const at = placesOf(tree, wording);
  return {
    text,
    contact: findContact(text),
    endMark: endMark.exec(text)?.[0].trim() ?? null,
    at: at.length > 0 ? at : extentOf(tree, at),
  };
}
