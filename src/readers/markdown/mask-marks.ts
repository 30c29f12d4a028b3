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

/** What may be containers, a heading, a rule, a fence or a tag at the start of a line; it stays. */
const blockStart = /^[\s>*+\-_`~<\d.)]{0,64}/;
const fenceStart = /```|~~~/;
/** A rule is nothing else but its marks; the longest that is drawn across a page is far shorter. */
const longestRule = 2000;
const rule = /^[\s*_-]+$/;

const mask = (mark: string): string =>
  String.fromCharCode(firstMask + marks.indexOf(mark[0] as string));
const unmask = (letter: string): string => marks[letter.charCodeAt(0) - firstMask] as string;

/** The line as the block parser gets it, of the same length. */
export function maskMarks(line: string): string {
  if (!anyMark.test(line)) return line;
  const start = (blockStart.exec(line)?.[0] ?? "").length;
  const head = line.slice(0, start);
  if (fenceStart.test(head) || (line.length <= longestRule && rule.test(line))) return line;
  return head + line.slice(start).replace(everyMark, mask);
}

/** Words of a block as they were before `maskMarks`. */
export const unmaskMarks = (text: string): string => text.replace(everyMask, unmask);
