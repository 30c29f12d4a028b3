import { sliceWording, type Wording } from "../../source/index.js";
import { isCapitals } from "../shared/shape.js";
import { beginsPost, findPosts, isPersonName, readAuthority } from "../shared/signers.js";

const markInside = /(?<=\s)(?:T\/?M|K\/?T|T\/?L|TUQ)\s*[./]\s*(?=\p{Lu})/gu;
const captionInside = /[([]\s*(?:đã ký|ký|chữ ký|ký tên|dấu)[^()[\]]{0,40}[)\]]/giu;
const leadsRecipient = /^[-–—+•*]|^nơi/iu;
const signed = /^[([]\s*(?:đã ký|ký tên)[^()[\]]{0,40}[)\]]$/iu;
const sentenceEnd = /(?<!(?:^|\s)(?:T\/?M|K\/?T|T\/?L|T\/?UQ|Q)\s?)[;.,]\s+/g;
const maxLine = 2000;

/** Where the name begins that ends a line set in capitals: “PHÓ CHỦ TỊCH Nguyễn Văn A”. */
function trailingName(text: string): number | null {
  const words = [...text.matchAll(/\S+/g)];
  let first = words.length;
  while (first > 0 && /^\p{Lu}[\p{Ll}'’]*$/u.test((words[first - 1] as RegExpMatchArray)[0])) {
    const word = (words[first - 1] as RegExpMatchArray)[0];
    if (word.length > 1 && word === word.toUpperCase()) break;
    first -= 1;
  }
  if (first === 0 || first === words.length) return null;
  const start = (words[first] as RegExpMatchArray).index ?? 0;
  const before = text.slice(0, start).trim();
  return isPersonName(text.slice(start)) && (isCapitals(before) || /[)\]]$/.test(before))
    ? start
    : null;
}

/** Cuts a line at marks of authority, captions, posts and names that ran together on it. */
export function splitLine(line: Wording): Wording[] {
  const { text } = line;
  if (text.length > maxLine || text.length < 12) return [line];
  const cuts = new Set<number>();
  for (const match of text.matchAll(markInside)) {
    if (readAuthority(text.slice(match.index)) !== null) cuts.add(match.index);
  }
  if (text.includes("(") || text.includes("[")) {
    for (const match of text.matchAll(captionInside)) {
      // “(ký hiệu …)” inside a sentence is none: a caption stands between capitals and a name.
      // Behind a recipient, at the end of the line, it is the caption of the other column.
      const behind = leadsRecipient.test(text) && signed.test(text.slice(match.index));
      if (!behind && !isCapitals(text.slice(0, match.index)) && match.index > 0) continue;
      cuts.add(match.index);
      cuts.add(match.index + match[0].length);
    }
  }
  const bounds = [0, ...[...cuts].sort((left, right) => left - right), text.length];
  for (let index = 1; index < bounds.length; index += 1) {
    const from = bounds[index - 1] as number;
    const part = text.slice(from, bounds[index] as number).trim();
    const offset = text.indexOf(part, from);
    const mark = readAuthority(part);
    if (mark !== null || (isCapitals(part) && beginsPost(part))) {
      const name = trailingName(part);
      if (name !== null) cuts.add(offset + name);
    } else if (from > 0 || /\p{Lu}{2}/u.test(part)) {
      const name = trailingName(part);
      if (name !== null && beginsPost(part)) cuts.add(offset + name);
    }
    if (mark !== null) {
      // After the mark stands one body or post; the next post is the signer's own.
      const own = beginsPost(part.slice(mark.end));
      const inside = findPosts(part, mark.end);
      const next = own ? inside.find((post) => post.start > mark.end) : inside[0];
      if (next !== undefined && next.start > mark.end) cuts.add(offset + next.start);
    }
  }
  // A recipient's line that took in what stands beside it in the other column.
  if (leadsRecipient.test(text)) {
    for (const match of text.matchAll(sentenceEnd)) {
      const at = match.index + match[0].length;
      const rest = text.slice(at);
      if (rest.length <= 60 && isCapitals(rest) && beginsPost(rest)) cuts.add(at);
    }
  }
  if (cuts.size === 0) return [line];
  const parts: Wording[] = [];
  let from = 0;
  for (const at of [...cuts].sort((left, right) => left - right)) {
    parts.push(sliceWording(line, from, at));
    from = at;
  }
  parts.push(sliceWording(line, from));
  return parts.filter((part) => part.text !== "");
}
