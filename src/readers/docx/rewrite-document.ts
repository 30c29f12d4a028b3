import { PlanError } from "../../model/index.js";
import type { Limits } from "../limits.js";
import { readXml } from "../shared/xml.js";
import type { RewriteContext } from "./cursor.js";
import type { LeanPiece } from "./lean-document.js";
import { namespaces } from "./namespaces.js";
import { createCounter } from "./number-counter.js";
import { collectNumbering, type Numbering, readNumbering } from "./numbering.js";
import { isOn } from "./on-off.js";
import type { WordPackage } from "./open-package.js";
import { type RewrittenPart, rewritePart } from "./rewrite-part.js";
import type { ThemeFonts } from "./run-properties.js";
import { findShownMargins } from "./section.js";
import { collectStyles, readStyles, type Styles } from "./styles.js";
import { createTally } from "./table-draft.js";
import { readTheme } from "./theme.js";

/** A whole document as lean XML. */
export interface LeanDocument {
  /** Name of the part with the body, for errors. */
  readonly main: string;
  readonly body: readonly LeanPiece[];
  readonly headers: readonly LeanPiece[];
  readonly footers: readonly LeanPiece[];
}

/** Rewrites the parts of a package that hold words. */
export function rewritePackage(source: WordPackage, limits: Limits): LeanDocument {
  const read = <T>(kind: string, reader: (xml: string | null, part: string) => T): T => {
    const part = source.find(kind);
    return reader(part === null ? null : source.read(part), part ?? kind);
  };
  const theme = read("theme", readTheme);
  const styles = read("styles", (xml, part) => readStyles(xml, part, theme));
  const numbering = read("numbering", readNumbering);
  const context = createContext(styles, numbering, theme, limits);
  const counter = () => createCounter(numbering, styles);
  for (const kind of ["footnotes", "endnotes"])
    read(kind, (xml, part) => xml === null || rewritePart(xml, part, context, counter()));
  const main = rewritePart(source.read(source.main) ?? "", source.main, context, counter());
  checkBody(main, source.main);
  let even: boolean | null = null;
  const hasEvenPages = (): boolean => {
    even ??= read("settings", readEvenPages);
    return even;
  };
  const parts = new Map(source.relationships.map(({ id, part }) => [id, part]));
  const margins = (kind: "header" | "footer"): LeanPiece[] =>
    findShownMargins(main.sections, kind, hasEvenPages).flatMap((id) => {
      const part = parts.get(id);
      const xml = part === undefined ? null : source.read(part);
      return part === undefined || xml === null
        ? []
        : rewritePart(xml, part, context, counter()).pieces;
    });
  const headers = margins("header");
  return { main: source.main, body: main.pieces, headers, footers: margins("footer") };
}

/** Rewrites a document of Word 2003 (`w:wordDocument`), which holds everything in one part. */
export function rewriteWord2003(xml: string, limits: Limits): LeanDocument {
  const part = "wordDocument";
  const theme = { major: null, minor: null };
  const styleCollector = collectStyles(theme);
  const numberingCollector = collectNumbering();
  let collector: typeof styleCollector | typeof numberingCollector | null = null;
  readXml(xml, part, namespaces, {
    open: (name, attributes) => {
      if (name === "w:styles") collector = styleCollector;
      else if (name === "w:lists") collector = numberingCollector;
      else collector?.open(name, attributes);
    },
    close: (name) => {
      if (name === "w:styles" || name === "w:lists") collector = null;
      else collector?.close(name);
    },
  });
  const styles = styleCollector.finish();
  const numbering = numberingCollector.finish();
  const context = createContext(styles, numbering, theme, limits);
  const main = rewritePart(xml, part, context, createCounter(numbering, styles));
  checkBody(main, part);
  const margins = (kind: "header" | "footer"): LeanPiece[] =>
    findShownMargins(main.sections, kind, () => true).flatMap(
      (id) => main.inlineMargins.get(id) ?? [],
    );
  return { main: part, body: main.pieces, headers: margins("header"), footers: margins("footer") };
}

function createContext(
  styles: Styles,
  numbering: Numbering,
  theme: ThemeFonts,
  limits: Limits,
): RewriteContext {
  return {
    styles,
    numbering,
    theme,
    limits,
    tally: createTally(limits),
    shown: 0,
    notes: new Map(),
    called: new Set(),
    noteCounter: createCounter(numbering, styles),
    boxCounter: createCounter(numbering, styles),
    boxes: 0,
  };
}

function checkBody({ hasBody }: RewrittenPart, part: string): void {
  if (!hasBody) throw new PlanError("malformed", "broken-part", part);
}

/** Left and right pages have headers of their own (ECMA-376 Part 1, 17.10.1 evenAndOddHeaders). */
function readEvenPages(xml: string | null, part: string): boolean {
  let found = false;
  if (xml === null) return found;
  readXml(xml, part, namespaces, {
    open: (name, attributes) => {
      if (name === "w:evenAndOddHeaders") found = isOn(attributes);
    },
    close: () => {},
  });
  return found;
}
