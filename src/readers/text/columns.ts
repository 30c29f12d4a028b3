import type { BlockWriter } from "../shared/block-writer.js";
import { isBareLabel, readLineStart, startsLower } from "../shared/line-starts.js";
import { splitMarkup } from "../shared/markup.js";
import {
  afterPage,
  hasFlag,
  hasInnerTab,
  hasMarkup,
  hasWideGap,
  isAdjacent,
  type Lines,
  lineText,
} from "./scan-lines.js";

/** A line of two columns set apart by spaces; offsets are columns of the line, indent included. */
interface Halves {
  left: string;
  leftEnd: number;
  right: string;
  rightStart: number;
}

/** Longest line of a letterhead or signature; prose with a stray gap is longer. */
const widestLine = 240;
/** Lines that may stand between the two-column lines of one block. */
const reach = 6;
const wideGap = / {3,}/g;
/** A blank to be filled in by hand, not a gap between columns: "Số:      /KH-UBND", "ngày     tháng     năm". */
const slotBefore = /(?:^|[\s(,])(?:số|ngày|tháng|năm)\s?[:.]?$/i;
const slotAfter = /^(?:\/|tháng\b|năm\b|[-–]\s?(?:KH|QĐ)\b)/i;

/** The two columns of a line at its widest true gap; null when it has none. */
function splitHalves(lines: Lines, index: number): Halves | null {
  if (!hasFlag(lines, index, hasWideGap) || hasFlag(lines, index, hasInnerTab)) return null;
  const text = lineText(lines, index).replaceAll("\u00a0", " ");
  if (text.length > widestLine) return null;
  let best: RegExpExecArray | null = null;
  for (const gap of text.matchAll(wideGap)) {
    const before = text.slice(0, gap.index);
    const after = text.slice(gap.index + gap[0].length);
    if (slotBefore.test(before) || slotAfter.test(after)) continue;
    if (isBareLabel(before.trim()) || startsLower(after) || /^[.…_,;:)]/.test(after)) continue;
    if (best === null || gap[0].length > best[0].length) best = gap;
  }
  if (best === null) return null;
  const indent = lines.indents[index] as number;
  return {
    left: text.slice(0, best.index),
    leftEnd: indent + best.index,
    right: text.slice(best.index + best[0].length),
    rightStart: indent + best.index + best[0].length,
  };
}

/**
 * Reads two columns side by side (letterhead; recipients and signature) from line `from` on, one row a line;
 * gives the first line after them, or null when no columns begin there.
 */
export function readColumns(lines: Lines, from: number, writer: BlockWriter): number | null {
  const first = splitHalves(lines, from);
  if (first === null) return null;
  const halves: (Halves | null)[] = [first];
  let gutter = first.rightStart;
  let leftEnd = first.leftEnd;
  let last = from;
  for (let index = from + 1; index < lines.count && index - last <= reach; index += 1) {
    const next = splitHalves(lines, index);
    if (next === null) {
      if (!fitsColumn(lines, index, leftEnd, gutter)) break;
      halves.push(null);
      continue;
    }
    // Columns of another block may follow the same page, never with the gutter inside the words of this one.
    if (next.leftEnd >= gutter + 20 || next.rightStart <= leftEnd - 20) break;
    halves.push(next);
    gutter = Math.min(gutter, next.rightStart);
    leftEnd = Math.max(leftEnd, next.leftEnd);
    last = index;
  }
  const signature = halves.some((half) => half !== null && isSignature(half));
  const end = findEnd(lines, last + 1, gutter, signature);
  writer.table("columns");
  for (let index = from; index < end; index += 1) {
    const half = index <= last ? halves[index - from] : null;
    const cells =
      half != null
        ? [half.left, half.right]
        : isRight(lines, index, leftEnd, gutter)
          ? ["", lineText(lines, index)]
          : [lineText(lines, index)];
    const markup = hasFlag(lines, index, hasMarkup);
    writer.row({
      cells: cells.map((cell) => ({ lines: markup ? splitMarkup(cell) : [cell] })),
      line: lines.numbers[index] as number,
    });
  }
  return end;
}

const signatureMark = /^(?:TM|KT|TL|TUQ|TƯQ|Q|T\/M|K\/T)[. ]|Nơi nhận|NƠI NHẬN/;
const isSignature = ({ left, right }: Halves): boolean =>
  signatureMark.test(left) || signatureMark.test(right);

/** A line of one column: it ends before the gutter or begins behind the left column. */
function fitsColumn(lines: Lines, index: number, leftEnd: number, gutter: number): boolean {
  if (hasFlag(lines, index, hasInnerTab)) return false;
  const start = lines.indents[index] as number;
  const end = start + lineText(lines, index).length;
  return end <= Math.max(gutter + 2, leftEnd) || start >= Math.min(gutter - 2, leftEnd + 1);
}

function isRight(lines: Lines, index: number, leftEnd: number, gutter: number): boolean {
  const start = lines.indents[index] as number;
  return (
    start >= Math.min(gutter, leftEnd + 3) || (start >= leftEnd / 2 + 4 && start >= gutter - 12)
  );
}

/**
 * The end of the block: lines of one column that stand right under it belong to it, and under recipients and
 * authority marks also the signer's name, which stands apart.
 */
function findEnd(lines: Lines, from: number, gutter: number, signature: boolean): number {
  let index = from;
  for (; index < lines.count && index < from + 40; index += 1) {
    const start = lines.indents[index] as number;
    const end = start + lineText(lines, index).length;
    if (hasFlag(lines, index, afterPage)) break;
    if (hasFlag(lines, index, hasInnerTab | hasWideGap) && end > gutter && start < gutter - 12)
      break;
    const text = lineText(lines, index);
    if (readLineStart(text) === "mark" && !signatureMark.test(text)) break;
    const right = start >= gutter - 6;
    const left = end <= gutter;
    if (isAdjacent(lines, index)) {
      if (!right && !(left && (signature || end < gutter - 4))) break;
    } else if (!(signature && right && isSignerName(lines, index))) break;
  }
  return index;
}

/** Two to six words, each with a capital: a signer's name or a post. */
function isSignerName(lines: Lines, index: number): boolean {
  const words = lineText(lines, index).split(" ");
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^[\p{Lu}(]/u.test(word));
}
