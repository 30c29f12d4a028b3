import { continuesAtDash, readLineStart } from "../shared/line-starts.js";
import { findLonePipesEnd, isDelimiterRow, isPipeRow } from "./pipe-tables.js";

/** Lines that the Markdown parser does not see; `first` and `last` inclusive, from 0. */
export interface Carving {
  kind: "pipes" | "lone-pipes" | "html-table" | "tab-rows";
  first: number;
  last: number;
}

/** Lines parsed together; `from` inclusive, `to` exclusive, from 0. */
interface Stretch {
  from: number;
  to: number;
}

interface Carved {
  /** The lines as they go to the parser. */
  lines: string[];
  carvings: Carving[];
  stretches: Stretch[];
}

/** Deepest indent and most list markers in a row that are read as nesting; deeper nesting costs time, not sense. */
const deepestIndent = 24;
const nestedMarkers = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t])){7,}/;
const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w-]*)[^`]*$/;
const quoteMarks = /^ {0,3}>(?:[ \t]*>)*[ \t]?(?![ \t]*[\d=])/;
/** A wrapped line shorter than this does not end in mid-sentence at a dash. */
const wrappedLine = 40;

/**
 * Takes out of the lines what the parser would misread or choke on: tables, stray fences, quotes, runs of
 * nesting, dashes of a wrapped sentence. Lines taken out are left blank so that line numbers hold.
 */
export function carve(lines: readonly string[]): Carved {
  const kept = [...lines];
  const carvings: Carving[] = [];
  const fenced = closeFences(kept);
  for (let index = 0; index < kept.length; index += 1) {
    if (fenced[index] === 1) continue;
    const carving = findCarving(kept, index);
    if (carving !== null) {
      if (carving.last >= carving.first) carvings.push(carving);
      const last = Math.max(index, carving.last);
      for (; index <= last; index += 1) kept[index] = "";
      index = last;
      continue;
    }
    kept[index] = tameLine(kept[index] as string, index > 0 ? (kept[index - 1] as string) : "");
  }
  return { lines: kept, carvings, stretches: findStretches(kept, fenced) };
}

/** The parser slows down with the length of its input; stretches of about this many lines keep it linear. */
const stretchLines = 200;
/** A paragraph or list of so many lines is no wording any more; it is cut wherever it stands. */
const longestStretch = 4000;
/** Blank lines, as a table taken out leaves them, that end a stretch. */
const blankRun = 8;
const blockAtMargin = /^(?:#{1,6} |[-+*] )/;

/** Cuts the lines where a block begins at the margin, so that none is cut; long blank runs are left out. */
function findStretches(lines: readonly string[], fenced: Uint8Array): Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  let last = -1;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const blanks = index - last - 1;
    const cut =
      fenced[index] === 0 &&
      (index - from >= longestStretch ||
        ((index - from >= stretchLines || blanks >= blankRun) &&
          !line.startsWith(" ") &&
          !line.startsWith("\t") &&
          (blanks > 0 || blockAtMargin.test(line))));
    if (from < 0) from = index;
    else if (cut) {
      stretches.push({ from, to: last + 1 });
      from = index;
    }
    last = index;
  }
  if (from >= 0) stretches.push({ from, to: last + 1 });
  return stretches;
}

function findCarving(lines: readonly string[], index: number): Carving | null {
  const line = lines[index] as string;
  const first = firstChar(line);
  if (first === "|") {
    if (line.trim() === "|") {
      // A pipe without a partner is a remnant: it goes.
      return { kind: "lone-pipes", first: index, last: findLonePipesEnd(lines, index) };
    }
    if (isPipeRow(line)) return { kind: "pipes", first: index, last: findPipesEnd(lines, index) };
    return null;
  }
  if (first === "<" && /^\s*<table\b/i.test(line)) {
    return { kind: "html-table", first: index, last: findTableEnd(lines, index) };
  }
  if (isTabLine(line)) return { kind: "tab-rows", first: index, last: findTabsEnd(lines, index) };
  const next = lines[index + 1];
  if (next !== undefined && line.includes("|") && isDelimiterRow(next)) {
    return { kind: "pipes", first: index, last: findPipesEnd(lines, index) };
  }
  return null;
}

function firstChar(line: string): string | undefined {
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (char !== " " && char !== "\t") return char;
  }
  return undefined;
}

/** Last line of rows with pipes; a line that begins with no pipe goes on the row above. */
function findPipesEnd(lines: readonly string[], first: number): number {
  let index = first;
  while (index + 1 < lines.length) {
    const next = lines[index + 1] as string;
    if (next.trim() === "" || next.trim() === "|") break;
    if (firstChar(next) !== "|" && !next.includes("|")) {
      const open = !(lines[index] as string).trimEnd().endsWith("|");
      const later = lines[index + 2];
      if (!open || later === undefined || !later.includes("|")) break;
    }
    index += 1;
  }
  return index;
}

/** Three tab-separated cells or more: a table pasted into Markdown. */
const isTabLine = (line: string): boolean => line.includes("\t") && /\S[^\t]*\t[^\t]*\t/.test(line);

function findTabsEnd(lines: readonly string[], first: number): number {
  let last = first;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index] as string;
    if (line.includes("\t")) last = index;
    else if (line.trim() !== "") break;
  }
  return last;
}

/** Last line of an HTML table, tables inside it counted; the end of the text when it is never closed. */
function findTableEnd(lines: readonly string[], first: number): number {
  let depth = 0;
  for (let index = first; index < lines.length; index += 1) {
    for (const found of (lines[index] as string).matchAll(/<(\/?)table\b/gi)) {
      depth += found[1] === "/" ? -1 : 1;
    }
    if (depth <= 0) return index;
  }
  return lines.length - 1;
}

/**
 * Marks the lines of closed code fences. A fence around the whole text, one named Markdown and one never closed
 * are remnants of copying: the fence goes, the lines are read.
 */
function closeFences(lines: string[]): Uint8Array {
  const fenced = new Uint8Array(lines.length);
  const open: { index: number; mark: string; name: string }[] = [];
  const firstLine = lines.findIndex((line) => line.trim() !== "");
  for (const [index, line] of lines.entries()) {
    const start = firstChar(line);
    if (start !== "`" && start !== "~") continue;
    const found = fence.exec(line);
    if (found === null) continue;
    const top = open[0];
    const mark = found[1] as string;
    if (top === undefined) open.push({ index, mark, name: (found[2] ?? "").toLowerCase() });
    else if (mark.startsWith(top.mark) && found[2] === "") {
      if (top.index === firstLine || top.name === "markdown" || top.name === "md") {
        lines[top.index] = "";
        lines[index] = "";
      } else fenced.fill(1, top.index, index + 1);
      open.length = 0;
    }
  }
  for (const { index } of open) lines[index] = "";
  return fenced;
}

/** A rule draws a line across the page; one with more marks is left out like it, but never parsed. */
const longestRule = 2000;

function tameLine(line: string, before: string): string {
  const first = firstChar(line);
  if (first === undefined) return line;
  // Emphasis around nothing, as copies leave it: "** **", "* *".
  if ((first === "*" || first === "_") && /^[\s*_]*\s[*_]{1,4}\s*$/.test(line)) return "";
  if (line.length > longestRule && /^[\s>*_-]+$/.test(line)) return "";
  let tamed = line;
  if (first === ">") tamed = tamed.replace(quoteMarks, "");
  const indent = tamed.length - tamed.trimStart().length;
  if (indent > deepestIndent) tamed = " ".repeat(deepestIndent) + tamed.trimStart();
  if (nestedMarkers.test(tamed) && !/^[\s*-]+$/.test(tamed)) tamed = `\\${tamed.trimStart()}`;
  const text = tamed.trimStart();
  const last = before.trimEnd();
  if (last !== "" && (first === "-" || first === "–") && readLineStart(text) === "dash") {
    const digits = /\d$/.test(last) && /^\S\s*\d/.test(text);
    const goesOn = digits || (last.length >= wrappedLine && /^\S\s*\p{Ll}/u.test(text));
    if (goesOn && continuesAtDash(last, text)) return tamed.replace(/^\s*-/, "\\-");
  }
  return tamed;
}
