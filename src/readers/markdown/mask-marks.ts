import { cutBefore, replaceInPieces } from "../../text/index.js";

/**
 * Marks inside a line mean nothing to the block parser, but it stops at each of them and its time grows with the
 * square of their number. They go to it as lone low surrogates, which decoded text never holds, and come back in
 * the words of the blocks.
 */
const marks = "!&*<[\\]_`";
const firstMask = 0xdc00;
const anyMark = /[!&*<[\\\]_`]/;
const everyMark = /[!&*[\\\]_`]|<(?!\/(?:script|pre|style|textarea)>)/gi;
const everyMask = /(?<![\ud800-\udbff])[\udc00-\udc08]/g;

/** Quote marks and list markers, which the line's own words follow. */
const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/;
const fenceStart = /^(?:```|~~~)/;
const tagStart = /^<[a-z/!?]/i;
const rule = /^[*_-][\s*_-]*$/;
/** A rule is nothing else but its marks; none that is drawn across a page is as long. */
const longestRule = 2000;

const mask = (mark: string): string =>
  String.fromCharCode(firstMask + marks.indexOf(mark[0] as string));
const unmask = (letter: string): string => marks[letter.charCodeAt(0) - firstMask] as string;

// A tag name looked ahead at holds no mark, and a mask has nothing behind it that counts.
const findMark = cutBefore(new RegExp(anyMark, "g"));
const findMask = cutBefore(new RegExp(everyMask, "g"));

/** The line as the block parser gets it, of the same length: what opens a block stays. */
export function maskMarks(line: string): string {
  if (!anyMark.test(line)) return line;
  const start = containers.exec(line)?.[0].length ?? 0;
  const words = line.slice(start);
  if (fenceStart.test(words) || (words.length <= longestRule && rule.test(words))) return line;
  const from = tagStart.test(words) ? start + 1 : start;
  return line.slice(0, from) + replaceInPieces(line.slice(from), everyMark, mask, findMark);
}

/** Words of a block as they were before `maskMarks`. */
export const unmaskMarks = (text: string): string =>
  replaceInPieces(text, everyMask, unmask, findMask);
