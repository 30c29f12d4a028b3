import { PlanError } from "../../model/index.js";
import type { RichBlock } from "../rich/rich-blocks.js";
import { type Attributes, readXml } from "../shared/xml.js";
import type { MasterPage } from "./master-pages.js";
import type { Meter } from "./meter.js";
import { odfNamespaces } from "./namespaces.js";
import { type ContentReader, createContentReader } from "./read-content.js";
import { createStyleReader } from "./read-styles.js";
import type { StyleSheet } from "./styles.js";

/** What one XML file of a document holds: a part of a package, or the whole document in a flat file. */
export interface Part {
  /** The body; null when the file has none. */
  readonly blocks: readonly RichBlock[] | null;
  readonly masterPages: ReadonlyMap<string, MasterPage>;
  /** Page styles that the body uses, in order; null for the one that is used without asking. */
  readonly usedPages: ReadonlySet<string | null>;
}

/** Takes the elements inside one of the sections that a file is made of. */
interface Section {
  open(name: string, attributes: Attributes, depth: number): void;
  close(name: string, depth: number): void;
  text(text: string): void;
}

const roots: readonly string[] = [
  "office:document",
  "office:document-content",
  "office:document-styles",
];
/** What is in the body of other documents than texts. */
const otherBodies: readonly string[] = ["spreadsheet", "presentation", "drawing", "chart", "image"];

/**
 * Reads one file in a single pass; its parts come in a fixed order, styles before what uses them (ODF 1.3 Part 3,
 * 3.1). The styles of the document go into `common`, automatic ones are for this file alone.
 */
export function readPart(
  xml: string,
  name: string,
  common: StyleSheet,
  automatic: StyleSheet,
  meter: Meter,
): Part {
  const masterPages = new Map<string, MasterPage>();
  const body = createContentReader(automatic, meter);
  const bodySection = createBodySection(body);
  let blocks: readonly RichBlock[] | null = null;
  const openSection = (element: string): Section | null => {
    switch (element) {
      case "office:font-face-decls":
      case "office:font-decls":
      case "office:styles":
        return createStyleSection(common, false);
      case "office:automatic-styles":
        return createStyleSection(automatic, true);
      case "office:master-styles":
        return createMasterSection(createContentReader(automatic, meter), masterPages);
      case "office:body":
        body.begin();
        return bodySection;
      default:
        return null;
    }
  };

  let section: Section | null = null;
  let depth = 0;
  readXml(xml, name, odfNamespaces, {
    open(element, attributes) {
      depth += 1;
      if (depth === 1 && !roots.includes(element)) {
        throw new PlanError("unsupported-format", "format", "xml");
      }
      if (section !== null) section.open(element, attributes, depth - 2);
      else if (depth === 2) section = openSection(element);
    },
    close(element) {
      if (section !== null && depth > 2) section.close(element, depth - 2);
      if (depth === 2) {
        if (section === bodySection) blocks = body.end();
        section = null;
      }
      depth -= 1;
    },
    text(text) {
      section?.text(text);
    },
  });
  return { blocks, masterPages, usedPages: body.masterPages };
}

function createStyleSection(sheet: StyleSheet, isAutomatic: boolean): Section {
  const reader = createStyleReader(sheet, isAutomatic);
  return { open: reader.open, close: reader.close, text: () => undefined };
}

function createBodySection(body: ContentReader): Section {
  return {
    open(name, attributes, depth) {
      if (depth === 1 && name.startsWith("office:") && otherBodies.includes(name.slice(7))) {
        throw new PlanError("unsupported-format", "format", `OpenDocument ${name.slice(7)}`);
      }
      body.open(name, attributes);
    },
    close: () => body.close(),
    text: (text) => body.text(text),
  };
}

/** Page headers and footers stand at depth 2, inside `style:master-page`. */
function createMasterSection(content: ContentReader, pages: Map<string, MasterPage>): Section {
  let page: { next: string | undefined; headers: RichBlock[]; footers: RichBlock[] } | null = null;
  let reads = false;
  return {
    open(name, attributes, depth) {
      if (reads) content.open(name, attributes);
      else if (depth === 1 && name === "style:master-page") {
        page = { next: attributes["style:next-style-name"], headers: [], footers: [] };
        pages.set(attributes["style:name"] ?? "", page);
      } else if (depth === 2 && isMargin(name) && attributes["style:display"] !== "false") {
        reads = true;
        content.begin();
      }
    },
    close(name, depth) {
      if (reads && depth > 2) content.close();
      else if (reads) {
        reads = false;
        const blocks = content.end();
        if (page === null) return;
        const side = name.includes(":header") ? "headers" : "footers";
        const isFirst = name.endsWith("-first");
        page[side] = isFirst ? [...blocks, ...page[side]] : [...page[side], ...blocks];
      } else if (depth === 1) page = null;
    },
    text(text) {
      if (reads) content.text(text);
    },
  };
}

const isMargin = (name: string): boolean =>
  /^(?:style|loext):(?:header|footer)(?:-left|-first)?$/.test(name);
