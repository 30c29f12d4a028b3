import { PlanError } from "../../model/index.js";
import type { Limits } from "../limits.js";
import { rawTextElements, tableParts, voidElements } from "./element-names.js";
import { type Formatting, openFormatting, takeTag } from "./formatting.js";

export interface PreparedHtml {
  /** Without comments, declarations, scripts and style sheets, and with every tag well-formed. */
  readonly html: string;
  /** The contents of the `<style>` elements, in order. */
  readonly styleSheets: readonly string[];
}

interface Scan {
  readonly html: string;
  readonly styleSheets: string[];
  readonly honoursClosed: boolean;
  readonly formatting: Formatting;
  readonly maxElements: number;
  readonly pieces: string[];
  /** What stands before it is in the pieces. */
  kept: number;
  at: number;
  /** End of the field code that is being read. */
  fieldEnd: number;
  tables: number;
  inSelect: boolean;
  elements: number;
}

/** Elements taken for one block that the limits allow: each costs the parser some 2 KB. */
const elementsPerBlock = 1.5;

/**
 * Takes out of a page what the parser need not see, and what would make it slow or cost it words: a browser loses all
 * that stands behind a quote left open. One pass, linear for any input. Throws `resource-limit` for a page of too many
 * elements, those counted that a parser adds for formatting left open.
 */
export function prepareHtml(html: string, limits: Limits): PreparedHtml {
  const scan: Scan = {
    html,
    styleSheets: [],
    honoursClosed: /^\s*<\?xml\s/.test(html.slice(0, 100)),
    formatting: openFormatting(),
    maxElements: Math.ceil(limits.maxBlocks * elementsPerBlock),
    pieces: [],
    kept: 0,
    at: 0,
    fieldEnd: 0,
    tables: 0,
    inSelect: false,
    elements: 0,
  };
  for (let mark = html.indexOf("<"); mark >= 0; mark = html.indexOf("<", scan.at)) {
    scan.at = mark;
    const next = html.charAt(mark + 1);
    tagName.lastIndex = mark;
    const found = tagName.exec(html);
    if (found !== null) takeMarkup(scan, (found[2] as string).toLowerCase(), found[1] === "/");
    else if (next === "!" || next === "?" || next === "/") skipComment(scan);
    else scan.at = mark + 1;
    if (scan.elements + scan.formatting.reopened > scan.maxElements)
      throw new PlanError("resource-limit", "too-many-blocks", scan.maxElements);
  }
  if (scan.pieces.length === 0) return { html, styleSheets: scan.styleSheets };
  scan.pieces.push(html.slice(scan.kept));
  return { html: scan.pieces.join(""), styleSheets: scan.styleSheets };
}

const tagName = /<(\/?)([a-z][^\s/><"'=]*)/iy;

/** Writes other markup in the place of what stands between two places, and goes on behind it. */
function replace(scan: Scan, end: number, markup: string): void {
  scan.pieces.push(scan.html.slice(scan.kept, scan.at), markup);
  scan.kept = end;
  scan.at = end;
}

const commentEnd = /--!?>/g;
/** Word hides field codes from browsers in such a comment and shows their result behind it. */
const fieldCode = /^<!--\[if supportFields\]>/i;

function skipComment(scan: Scan): void {
  const { html, at } = scan;
  if (!html.startsWith("<!--", at)) {
    replace(scan, behind(html, ">", at + 2), "");
    return;
  }
  const fieldMark = fieldCode.exec(html.slice(at, at + 30))?.[0];
  if (fieldMark !== undefined && at < scan.fieldEnd) {
    replace(scan, at + fieldMark.length, "");
    return;
  }
  const abrupt = html.startsWith(">", at + 4) ? 5 : html.startsWith("->", at + 4) ? 6 : 0;
  commentEnd.lastIndex = at + 4;
  const end = abrupt > 0 ? at + abrupt : commentEnd.test(html) ? commentEnd.lastIndex : html.length;
  if (fieldMark !== undefined && /<!\[endif\]-->$/i.test(html.slice(Math.max(at, end - 12), end))) {
    // What is inside is read with the rest, as is the end, which is a declaration of its own.
    scan.fieldEnd = end;
    replace(scan, at + fieldMark.length, "");
  } else {
    replace(scan, end, "");
  }
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Elements that are no part of the document, or would swallow it. */
const droppedTags = new Set(["frameset", "frame", "plaintext"]);

function takeMarkup(scan: Scan, name: string, isEnd: boolean): void {
  const { html, at } = scan;
  const nameEnd = at + name.length + (isEnd ? 2 : 1);
  const sound = tagEnd(html, nameEnd);
  const end = sound < 0 ? behind(html, ">", nameEnd) : sound;
  if (!isEnd) scan.elements += 1;
  if (rawTextElements.has(name)) {
    skipRawText(scan, name, end, isEnd);
    return;
  }
  // A tag that the end of the file cuts off is none.
  const isCut = sound < 0 && !html.endsWith(">", end);
  if (isCut || droppedTags.has(name)) {
    replace(scan, end, "");
    return;
  }
  const isLoose = scan.tables === 0 && tableParts.has(name);
  if (name === "table") scan.tables = Math.max(0, scan.tables + (isEnd ? -1 : 1));
  const tag = sound < 0 ? html.slice(at, end).replace(/(?!^)[<"']/g, " ") : html.slice(at, end);
  const isTaken = takeTag(scan.formatting, isLoose ? "hr" : name, tag, isEnd);
  const before = endSelect(scan, name, isEnd);
  const isClosed = scan.honoursClosed && tag.endsWith("/>") && !voidElements.has(name);
  // Rows and cells without their table, as pasted pieces have them, are blocks of their own.
  const after = isLoose ? "<hr>" : isTaken ? tag : "";
  if (before === "" && after === tag && sound >= 0 && !isClosed) scan.at = end;
  else replace(scan, end, `${before}${after}${isClosed && after === tag ? `</${name}>` : ""}`);
  if (isClosed && isTaken && !isLoose) takeTag(scan.formatting, name, tag, true);
}

const attribute =
  /(?:[\s/]+|(?<=["']))[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>][^\s"'<>]*))?/y;
const tagClose = /[\s/]*>/y;

/** Where a tag ends; -1 for one that is not well-formed, which ends at the next ">". */
function tagEnd(html: string, nameEnd: number): number {
  let at = nameEnd;
  for (attribute.lastIndex = at; attribute.test(html); at = attribute.lastIndex);
  tagClose.lastIndex = at;
  return tagClose.test(html) ? tagClose.lastIndex : -1;
}

function skipRawText(scan: Scan, name: string, contentStart: number, isEnd: boolean): void {
  const { html } = scan;
  if (isEnd) {
    replace(scan, contentStart, "");
    return;
  }
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = contentStart;
  const stop = close.exec(html)?.index ?? html.length;
  if (name === "style") scan.styleSheets.push(html.slice(contentStart, stop));
  replace(scan, behind(html, ">", stop), "");
}

/** Lists of choices that are left open end where anything but a choice begins. */
function endSelect(scan: Scan, name: string, isEnd: boolean): string {
  if (name === "select") {
    scan.inSelect = !isEnd;
    return "";
  }
  if (!scan.inSelect || isEnd || name === "option" || name === "optgroup") return "";
  scan.inSelect = false;
  return "</select>";
}
