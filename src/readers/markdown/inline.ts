import { hasWord } from "../../text/index.js";
import { decodeReferences, dropTags } from "../shared/markup.js";

/** A line of a paragraph or cell with its marks taken out. */
export interface InlineLine {
  text: string;
  /** All its letters and digits are strong. */
  bold: boolean;
  /** The source asks for a new line before it: two spaces, a backslash, a tag. */
  hard: boolean;
  /** The break before it stands inside an emphasised run: the line was wrapped. */
  inside: boolean;
}

/** Stands for a line break that a tag asks for. */
const tagBreak = "\u2028";
/** Any character that may be a mark. */
const marked = /[\\*_`~<&[\n\u2028]/;
const punctuation = /[!-/:-@[-`{-~]/;
const spaceOrEdge = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
const isLineEdge = (char: string | undefined): boolean => char === undefined || char === "\n";
const opensWord = (char: string | undefined): boolean =>
  char === undefined || /[\s\p{P}]/u.test(char);
const destination = /\((?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,2000}(?:\s+"[^"\n]{0,300}")?\)/y;
const autolink = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000}|[^\s<>@]{1,200}@[^\s<>@]{1,200})>/g;

interface Scan {
  /** Pieces of the output; marks that turn out to be wording stay in. */
  parts: string[];
  lines: InlineLine[];
  strong: boolean;
  emphasis: boolean;
  letters: number;
  strongLetters: number;
  hard: boolean;
  inside: boolean;
}

/** A paragraph of more characters is no wording any more; its marks stay in it. */
const longestMarked = 4_000_000;

const plainLine = (text: string): InlineLine => ({
  text: text.trim(),
  bold: false,
  hard: false,
  inside: false,
});

/**
 * The lines of raw Markdown words. Marks are read by what they do in copies of plans, not by the rules of
 * CommonMark: `**1. **100%` is a strong "1." there, and `**Điều 1.**** **Ban hành` is "Điều 1. Ban hành".
 */
export function readInline(raw: string): InlineLine[] {
  if (!marked.test(raw)) return [plainLine(raw)];
  if (raw.length > longestMarked) return raw.split("\n").map(plainLine);
  let text = raw;
  if (text.includes("<")) text = dropTags(text.replace(autolink, "$1"), tagBreak);
  const scan: Scan = {
    parts: [],
    lines: [],
    strong: false,
    emphasis: false,
    letters: 0,
    strongLetters: 0,
    hard: false,
    inside: false,
  };
  const drop = findDroppedMarks(text);
  let plain = 0;
  const flush = (to: number): void => {
    if (to > plain) addWords(scan, text.slice(plain, to));
  };
  for (let at = 0; at < text.length; ) {
    const size = drop.get(at);
    if (size !== undefined) {
      flush(at);
      at = takeMark(scan, text, at, size);
      plain = at;
      continue;
    }
    const char = text[at] as string;
    if (char === "\n" || char === tagBreak) {
      flush(at);
      const hard = char === tagBreak || /( {2,}|\\)$/.test(text.slice(Math.max(plain, at - 3), at));
      endLine(scan, hard, at > 0 && text[at - 1] === "\\");
      plain = at + 1;
    } else if (char === "\\" && punctuation.test(text[at + 1] ?? "")) {
      flush(at);
      addWords(scan, text[at + 1] as string);
      at += 1;
      plain = at + 1;
    }
    at += 1;
  }
  flush(text.length);
  endLine(scan, false, false);
  return scan.lines;
}

function addWords(scan: Scan, words: string): void {
  scan.parts.push(words);
  if (!hasWord(words)) return;
  scan.letters += 1;
  if (scan.strong) scan.strongLetters += 1;
}

function takeMark(scan: Scan, text: string, at: number, size: number): number {
  if (text[at] === "*") {
    if (size % 2 === 1) scan.emphasis = !scan.emphasis;
    if (size % 4 >= 2) scan.strong = !scan.strong;
  }
  return at + size;
}

function endLine(scan: Scan, hardNext: boolean, backslash: boolean): void {
  let text = scan.parts.join("");
  if (backslash && hardNext && text.endsWith("\\")) text = text.slice(0, -1);
  scan.lines.push({
    text: decodeReferences(text).replaceAll("\u2028", " ").trim(),
    bold: scan.letters > 0 && scan.letters === scan.strongLetters,
    hard: scan.hard,
    inside: scan.inside,
  });
  scan.parts = [];
  scan.letters = 0;
  scan.strongLetters = 0;
  scan.hard = hardNext;
  scan.inside = !hardNext && (scan.strong || scan.emphasis);
}

/** Offsets of the marks that are not wording, each with its length. */
function findDroppedMarks(text: string): Map<number, number> {
  const drop = new Map<number, number>();
  const stars: number[] = [];
  const scores: { at: number; size: number }[] = [];
  const ticks: { at: number; size: number }[] = [];
  const waves: number[] = [];
  const brackets: number[] = [];
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      if (punctuation.test(text[at + 1] ?? "")) at += 1;
      continue;
    }
    if (code === 42 || code === 95 || code === 96 || code === 126) {
      let end = at + 1;
      while (text.charCodeAt(end) === code) end += 1;
      const size = end - at;
      const before = at === 0 ? undefined : text[at - 1];
      const after = text[end];
      if (code === 42) {
        if (before === "(" && after === ")") {
          at = end - 1;
          continue;
        }
        if (size > 1) {
          drop.set(at, size);
          if (size % 2 === 1) odd += 1;
        } else if (
          !spaceOrEdge(before) ||
          !spaceOrEdge(after) ||
          isLineEdge(before) ||
          isLineEdge(after)
        ) {
          stars.push(at);
        }
      } else if (code === 95 && size < 3) {
        const open = scores.findLastIndex((score) => score.size === size);
        if (open >= 0 && !spaceOrEdge(before) && opensWord(after)) {
          drop.set((scores[open] as { at: number }).at, size);
          drop.set(at, size);
          scores.length = open;
        } else if (opensWord(before) && !spaceOrEdge(after) && scores.length < 32) {
          scores.push({ at, size });
        }
      } else if (code === 96) ticks.push({ at, size });
      else if (code === 126 && size === 2) waves.push(at);
      at = end - 1;
    } else if (code === 91) brackets.push(at);
    else if (code === 93) at = closeBracket(text, at, brackets, drop);
  }
  // A single star without a partner is a footnote mark: wording. A run of three may be the partner.
  if (stars.length % 2 === 1 && odd % 2 === 1) drop.set(stars.pop() as number, 1);
  for (let index = 0; index + 1 < stars.length; index += 2) {
    drop.set(stars[index] as number, 1);
    drop.set(stars[index + 1] as number, 1);
  }
  for (let index = 0; index + 1 < waves.length; index += 2) {
    drop.set(waves[index] as number, 2);
    drop.set(waves[index + 1] as number, 2);
  }
  if (ticks.length % 2 === 0) for (const { at, size } of ticks) drop.set(at, size);
  return drop;
}

/** Takes the marks of a link, an image or a footnote call; gives the last offset read. */
function closeBracket(
  text: string,
  at: number,
  brackets: number[],
  drop: Map<number, number>,
): number {
  const open = brackets.pop();
  if (open === undefined) return at;
  if (text[open + 1] === "^" && at - open < 40) {
    drop.set(open + 1, 1);
    return at;
  }
  if (text[at + 1] !== "(") return at;
  destination.lastIndex = at + 1;
  const target = destination.exec(text);
  if (target === null || !/[/.#:]/.test(target[0])) return at;
  const image = text[open - 1] === "!";
  drop.set(image ? open - 1 : open, image ? 2 : 1);
  drop.set(at, 1 + target[0].length);
  return at + target[0].length;
}
