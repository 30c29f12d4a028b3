import type { List, ListItem, Nodes, Paragraph, RootContent } from "mdast";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { PlanError } from "../../model/index.js";
import { DocumentBuilder, type SourceDocument } from "../../source/index.js";
import type { Limits } from "../limits.js";
import type { ReaderInput, ReaderOptions } from "../reader.js";
import { type BlockWriter, createBlockWriter } from "../shared/block-writer.js";
import { decodeInput } from "../shared/decode-input.js";
import { readBlocks } from "../text/read-blocks.js";
import { scanLines } from "../text/scan-lines.js";
import { type Carving, carve } from "./carve.js";
import { readHtmlTable } from "./html-table.js";
import { readInline } from "./inline.js";
import { type JoinedLine, joinInline } from "./join.js";
import { maskMarks, unmaskMarks } from "./mask-marks.js";
import { readLonePipes, readPipeTable } from "./pipe-tables.js";

/**
 * Constructs of CommonMark that the parser leaves alone: words are read by `readInline`, in linear time; an
 * indented line is no code and a line of dashes makes no heading in a plan.
 */
const switchedOff = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
  "codeIndented",
  "codeText",
  "definition",
  "hardBreakEscape",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "setextUnderline",
];

function readBlocksOnly(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: switchedOff } });
}

const parser = unified().use(remarkParse).use(readBlocksOnly).freeze();

/** Reads Markdown, the copies of law portals included. */
export function readMarkdown(input: ReaderInput, options: ReaderOptions): SourceDocument {
  const { text, encoding } = decodeInput(input, {
    encoding: options.encoding,
    readsReferences: false,
  });
  const builder = new DocumentBuilder("markdown", encoding);
  checkLines(text, options.limits.maxBlocks * linesPerBlock);
  const source = text.split(lineEnd);
  const { lines, carvings, stretches } = carve(source);
  const walk: Walk = {
    source,
    lines,
    carvings,
    nextCarving: 0,
    offset: 0,
    writer: createBlockWriter(builder, options),
    limits: options.limits,
    prefix: "",
    prefixLine: 0,
    notes: [],
  };
  for (const { from, to } of stretches) {
    walk.offset = from;
    const tree = parser.parse(lines.slice(from, to).map(maskMarks).join("\n"));
    for (const node of tree.children) walkBlock(walk, node, 0);
  }
  flushCarvings(walk, Number.POSITIVE_INFINITY);
  flushPrefix(walk);
  for (const note of walk.notes) walk.writer.paragraph(note);
  return builder.finish({ allowClassified: options.allowClassified });
}

const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
/** Lines, blank ones too, taken for one block that the limits allow, at the most, on average. */
const linesPerBlock = 8;

/** Throws `resource-limit` where the lines alone would fill the memory. */
function checkLines(text: string, most: number): void {
  if (text.length <= most) return;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029)
      count += 1;
  }
  if (count > most) throw new PlanError("resource-limit", "too-many-lines", most);
}

interface Walk {
  /** The lines as they came. */
  source: readonly string[];
  /** The lines as parsed. */
  lines: readonly string[];
  carvings: readonly Carving[];
  /** The first carving not yet written. */
  nextCarving: number;
  /** Lines before the stretch that is being walked. */
  offset: number;
  writer: BlockWriter;
  limits: Limits;
  /** List markers that wait for the words they stand before. */
  prefix: string;
  prefixLine: number;
  /** Footnotes, written last. */
  notes: { lines: string[]; line: number; note: true }[];
}

function walkBlock(walk: Walk, node: RootContent, listDepth: number): void {
  const line = walk.offset + (node.position?.start.line ?? 1);
  flushCarvings(walk, line);
  switch (node.type) {
    case "paragraph":
      writeParagraph(walk, rawText(node), line, listDepth);
      break;
    case "heading": {
      const [first, ...rest] = joinInline(readInline(rawText(node)));
      if (first === undefined) break;
      writeLine(walk, withoutLostMark(walk, first.text), line, { headingDepth: node.depth });
      for (const { text } of rest) writeLine(walk, text, line, {});
      break;
    }
    case "list":
      walkList(walk, node, listDepth + 1);
      break;
    case "blockquote":
      for (const child of node.children) walkBlock(walk, child, listDepth);
      break;
    case "code":
      flushPrefix(walk);
      readPlainLines(walk, unmaskMarks(node.value).split("\n"), line + 1);
      break;
    case "html":
      writeHtml(walk, unmaskMarks(node.value), line);
      break;
    default:
  }
}

const lostMark = /(?<=[^\s*(])\*$/;
const noteLine = /^\s*\\?\(?\*{1,3}\\?\)?\s+\S/;

/** A star at the end of a heading that no note answers is emphasis whose opening mark was lost. */
const withoutLostMark = (walk: Walk, text: string): string =>
  lostMark.test(text) && !walk.lines.some((line) => noteLine.test(line))
    ? text.replace(lostMark, "")
    : text;

function walkList(walk: Walk, list: List, depth: number): void {
  for (const item of list.children) {
    const line = walk.offset + (item.position?.start.line ?? 1);
    flushCarvings(walk, line);
    if (walk.prefix !== "" && walk.prefixLine !== line) flushPrefix(walk);
    walk.prefix += `${markerOf(walk, item)} `;
    walk.prefixLine = line;
    for (const child of item.children) walkBlock(walk, child, depth);
  }
}

/** The marker as the source has it; a star is Markdown's own way to write a dash. */
function markerOf(walk: Walk, item: ListItem): string {
  const { line, column } = item.position?.start ?? { line: 1, column: 1 };
  const found = /^\s*(\d{1,9}[.)]|[-+*])/.exec(
    (walk.lines[walk.offset + line - 1] ?? "").slice(column - 1),
  );
  const marker = found?.[1] ?? "-";
  return marker === "*" ? "-" : marker;
}

const noteStart = /^\[\^[^\]\s]{1,40}\]:[ \t]*/;

function writeParagraph(walk: Walk, raw: string, line: number, listDepth: number): void {
  const note = noteStart.exec(raw);
  if (note !== null) {
    const label = note[0].slice(2, note[0].indexOf("]"));
    const words = joinInline(readInline(raw.slice(note[0].length)));
    walk.notes.push({
      note: true,
      lines: [`[${label}] ${words.map(({ text }) => text).join(" ")}`],
      line,
    });
    return;
  }
  const lines = joinInline(readInline(raw));
  for (const [index, joined] of lines.entries()) {
    const at = lines.length === 1 ? line : findLine(walk, joined, line);
    const depth = listDepth > 0 && (index > 0 || walk.prefix !== "") ? { listDepth } : {};
    writeLine(walk, joined.text, at, { ...(joined.bold ? { bold: true } : {}), ...depth });
  }
}

/** The line of the file that a part of a paragraph begins on. */
function findLine(walk: Walk, { text }: JoinedLine, from: number): number {
  const words = text.slice(0, 12);
  for (let line = from; line < from + 40 && line <= walk.source.length; line += 1) {
    if ((walk.source[line - 1] as string).includes(words)) return line;
  }
  return from;
}

function writeLine(
  walk: Walk,
  text: string,
  line: number,
  state: { bold?: boolean; headingDepth?: number; listDepth?: number },
): void {
  if (text === "") return;
  // An empty item right above ("-" on a line of its own) is the marker of this line.
  if (walk.prefix !== "" && line - walk.prefixLine > 1) flushPrefix(walk);
  walk.writer.paragraph({
    lines: [walk.prefix + text],
    line: walk.prefix === "" ? line : walk.prefixLine,
    ...state,
  });
  walk.prefix = "";
}

function flushPrefix(walk: Walk): void {
  if (walk.prefix !== "") walk.writer.paragraph({ lines: [walk.prefix], line: walk.prefixLine });
  walk.prefix = "";
}

function writeHtml(walk: Walk, html: string, line: number): void {
  if (/<table\b/i.test(html)) {
    flushPrefix(walk);
    readHtmlTable(html, line, walk.writer);
  } else for (const { text } of joinInline(readInline(html))) writeLine(walk, text, line, {});
}

/** Lines that are plain text: inside a code fence, or a tab-separated table. */
function readPlainLines(walk: Walk, lines: readonly string[], first: number): void {
  readBlocks(scanLines(lines.join("\n"), walk.limits.maxBlocks, first), walk.writer);
}

/** Writes the tables that stand before a line. */
function flushCarvings(walk: Walk, before: number): void {
  for (; walk.nextCarving < walk.carvings.length; walk.nextCarving += 1) {
    const { kind, first, last } = walk.carvings[walk.nextCarving] as Carving;
    if (first + 1 >= before) return;
    flushPrefix(walk);
    if (kind === "pipes") readPipeTable(walk.source, first, last + 1, walk.limits, walk.writer);
    else if (kind === "tab-rows")
      readPlainLines(walk, walk.source.slice(first, last + 1), first + 1);
    else if (kind === "lone-pipes")
      readLonePipes(walk.source, first, last, walk.limits, walk.writer);
    else readHtmlTable(walk.source.slice(first, last + 1).join("\n"), first + 1, walk.writer);
  }
}

/** The words of a block as typed, marks included. */
function rawText(node: Paragraph | Nodes): string {
  if (node.type === "text") return unmaskMarks(node.value);
  if (node.type === "break") return "\\\n";
  return "children" in node ? node.children.map(rawText).join("") : "";
}
