import { rawTextElements } from "./element-names.js";
import { decodeReferences } from "./references.js";

/** Attributes that tell something about the wording; others are not kept. */
export type Attributes = Readonly<Record<string, string>>;

export interface HtmlEvents {
  open(name: string, attributes: Attributes, isClosed: boolean): void;
  close(name: string): void;
  /** Character references are replaced. */
  text(text: string): void;
  /** The content of a `<style>` element. */
  styleSheet(css: string): void;
}

const keptAttributes = new Set(
  `style class id name href type start value reversed hidden aria-hidden colspan rowspan face title subtype
  role align`.split(/\s+/),
);
const noAttributes: Attributes = {};

interface Scan {
  readonly html: string;
  at: number;
  /** Quotes that do not occur any more: a tag with one that is left open ends at its ">". */
  readonly missing: Set<string>;
}

/**
 * Reads the tags and words of HTML in one pass, as the tokenizer of the standard does (HTML 13.2.5): linear for any
 * input, the unclosed quotes, comments and tags of a damaged file included.
 */
export function scanHtml(html: string, events: HtmlEvents): void {
  const scan: Scan = { html, at: 0, missing: new Set() };
  while (scan.at < html.length) {
    const mark = html.indexOf("<", scan.at);
    if (mark < 0) {
      giveText(html.slice(scan.at), events);
      return;
    }
    const isEnd = html.charCodeAt(mark + 1) === 0x2f;
    const isTag = isLetter(html.charCodeAt(mark + (isEnd ? 2 : 1)));
    const next = html.charAt(mark + 1);
    if (!isTag && next !== "/" && next !== "!" && next !== "?") {
      giveText(html.slice(scan.at, mark + 1), events);
      scan.at = mark + 1;
      continue;
    }
    if (mark > scan.at) giveText(html.slice(scan.at, mark), events);
    scan.at = mark;
    if (!isTag) skipComment(scan, events);
    else if (isEnd) readEndTag(scan, events);
    else readStartTag(scan, events);
  }
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const control = /[\0-\x08\x0b\x0e-\x1f\x7f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const meaningless = /[\x01-\x08\x0b\x0e-\x1f\x7f]/g;

/** Null characters are dropped, as browsers do; other control characters mean nothing and are spaces. */
function giveText(raw: string, events: HtmlEvents): void {
  const text = decodeReferences(raw);
  events.text(control.test(text) ? text.replaceAll("\0", "").replace(meaningless, " ") : text);
}

const commentEnd = /--!?>/g;
/** Word hides field codes from browsers in such a comment and shows their result behind it. */
const fieldCode = /^\[if supportFields\]>([\s\S]*?)(?:<!\[endif\])?$/i;

function skipComment(scan: Scan, events: HtmlEvents): void {
  const { html, at } = scan;
  if (!html.startsWith("<!--", at)) {
    scan.at = behind(html, ">", at + 2);
    return;
  }
  const abrupt = html.startsWith(">", at + 4) ? 5 : html.startsWith("->", at + 4) ? 6 : 0;
  if (abrupt > 0) {
    scan.at = at + abrupt;
    return;
  }
  commentEnd.lastIndex = at + 4;
  const end = commentEnd.exec(html);
  scan.at = end === null ? html.length : commentEnd.lastIndex;
  const start = html.slice(at + 4, at + 30).toLowerCase();
  if (end === null || !start.startsWith("[if supportfields]>")) return;
  const code = fieldCode.exec(html.slice(at + 4, end.index))?.[1];
  // Comments cannot hold comments, so that this goes one level deep.
  if (code !== undefined && !code.includes("<!--")) scanHtml(code, events);
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function readEndTag(scan: Scan, events: HtmlEvents): void {
  scan.at += 2;
  const name = readName(scan);
  readAttributes(scan);
  events.close(name);
}

function readStartTag(scan: Scan, events: HtmlEvents): void {
  scan.at += 1;
  const name = readName(scan);
  const attributes = readAttributes(scan);
  const isClosed = scan.html.charCodeAt(scan.at - 2) === 0x2f;
  if (!rawTextElements.has(name)) {
    events.open(name, attributes, isClosed);
    return;
  }
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = scan.at;
  const found = end.exec(scan.html);
  const stop = found?.index ?? scan.html.length;
  if (name === "style") events.styleSheet(scan.html.slice(scan.at, stop));
  scan.at = found === null ? stop : behind(scan.html, ">", stop);
}

const tagName = /[^\s/>]+/y;

function readName(scan: Scan): string {
  tagName.lastIndex = scan.at;
  const name = tagName.exec(scan.html)?.[0] ?? "";
  scan.at += name.length;
  return name.toLowerCase();
}

/** Reads up to the end of the tag, and steps behind it. */
function readAttributes(scan: Scan): Attributes {
  const { html } = scan;
  let kept: Record<string, string> | null = null;
  while (scan.at < html.length) {
    let code = html.charCodeAt(scan.at);
    if (code === 0x3e) {
      scan.at += 1;
      return kept ?? noAttributes;
    }
    if (code === 0x2f || isSpace(code)) {
      scan.at += 1;
      continue;
    }
    const start = scan.at;
    do {
      scan.at += 1;
      code = html.charCodeAt(scan.at);
    } while (
      scan.at < html.length &&
      code !== 0x3d &&
      code !== 0x3e &&
      code !== 0x2f &&
      !isSpace(code)
    );
    const name = scan.at - start > 20 ? "" : html.slice(start, scan.at).toLowerCase();
    const value = readValue(scan);
    if (!keptAttributes.has(name) || kept?.[name] !== undefined) continue;
    kept ??= {};
    kept[name] = decodeReferences(value, true);
  }
  return kept ?? noAttributes;
}

function readValue(scan: Scan): string {
  const { html } = scan;
  let at = scan.at;
  while (at < html.length && isSpace(html.charCodeAt(at))) at += 1;
  if (html.charCodeAt(at) !== 0x3d) {
    scan.at = at;
    return "";
  }
  at += 1;
  while (at < html.length && isSpace(html.charCodeAt(at))) at += 1;
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = scan.missing.has(quote) ? -1 : html.indexOf(quote, at + 1);
    if (end >= 0) {
      scan.at = end + 1;
      return html.slice(at + 1, end);
    }
    scan.missing.add(quote);
  }
  const start = at;
  while (at < html.length && html.charCodeAt(at) !== 0x3e && !isSpace(html.charCodeAt(at))) at += 1;
  scan.at = at;
  return html.slice(start, at);
}
