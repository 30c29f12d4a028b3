import { readXml } from "../shared/xml.js";
import { namespaces } from "./namespaces.js";
import { readInteger } from "./on-off.js";
import { overlay, type RunProperties, type ThemeFonts, takeRunProperty } from "./run-properties.js";

/** A style with all it takes over from the styles it is based on. */
export interface Style {
  readonly run: RunProperties;
  /** Number of the list; null where no style names one, "0" where one takes it away. */
  readonly numId: string | null;
  readonly level: number | null;
  /** The style and those it is based on, nearest first, down to the one that names the list, with their own levels. */
  readonly numberedBy: readonly { readonly id: string; readonly level: number | null }[];
  /** From 0; 9 is body text. */
  readonly outlineLevel: number | null;
}

export interface Styles {
  readonly defaults: RunProperties;
  paragraph(id: string | null): Style;
  character(id: string): Style | null;
  /** The list that a numbering style stands for. */
  numberingOf(id: string): string | null;
}

interface Declared {
  readonly id: string;
  readonly type: string;
  name: string;
  basedOn: string | null;
  run: RunProperties;
  numId: string | null;
  level: number | null;
  outlineLevel: number | null;
}

const plainStyle: Style = { run: {}, numId: null, level: null, numberedBy: [], outlineLevel: null };

/** A chain of list styles longer than this is a mistake; none in use has more than a few. */
const maxNumberedBy = 20;

export function readStyles(xml: string | null, part: string, theme: ThemeFonts): Styles {
  const collector = collectStyles(theme);
  if (xml !== null) readXml(xml, part, namespaces, collector);
  return collector.finish();
}

/** Takes the elements of `w:styles` as they come. */
export function collectStyles(theme: ThemeFonts) {
  const declared = new Map<string, Declared>();
  const defaults: RunProperties = {};
  let defaultParagraph: string | null = null;
  let style: Declared | null = null;
  let run: RunProperties | null = null;
  let inDefaults = false;
  /** Inside properties that are not the style's own: those of parts of a table, those before a tracked change. */
  let foreign = 0;

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (foreign > 0 || name === "w:tblStylePr" || name.endsWith("PrChange")) {
      foreign += 1;
      return;
    }
    if (run !== null) takeRunProperty(run, name, attributes, theme);
    const value = attributes["w:val"];
    switch (name) {
      case "w:rPrDefault":
        inDefaults = true;
        return;
      case "w:rPr":
        run = inDefaults ? defaults : (style?.run ?? null);
        return;
      case "w:style": {
        const id = attributes["w:styleId"] ?? "";
        const type = attributes["w:type"] ?? "paragraph";
        style = {
          id,
          type,
          name: "",
          basedOn: null,
          run: {},
          numId: null,
          level: null,
          outlineLevel: null,
        };
        if (!declared.has(id)) declared.set(id, style);
        const standard = attributes["w:default"];
        if (type === "paragraph" && (standard === "1" || standard === "true" || standard === "on"))
          defaultParagraph ??= id;
        return;
      }
    }
    if (style === null || value === undefined) return;
    switch (name) {
      case "w:name":
        style.name = value;
        return;
      case "w:basedOn":
        style.basedOn = value;
        return;
      case "w:numId":
      case "w:ilfo":
        style.numId = value;
        return;
      case "w:ilvl":
        style.level = readInteger(value);
        return;
      case "w:outlineLvl":
        style.outlineLevel = readInteger(value);
    }
  };
  const close = (name: string): void => {
    if (foreign > 0) foreign -= 1;
    else if (name === "w:rPr") run = null;
    else if (name === "w:rPrDefault") inDefaults = false;
    else if (name === "w:style") style = null;
  };
  return { open, close, finish: () => resolveStyles(declared, defaults, defaultParagraph) };
}

function resolveStyles(
  declared: ReadonlyMap<string, Declared>,
  defaults: RunProperties,
  defaultParagraph: string | null,
): Styles {
  const resolved = new Map<string, Style>();

  /** Climbs to the first style that is resolved already and comes back down: chains may be long, or go in a circle. */
  const resolve = (id: string, type: string): Style | null => {
    const chain: Declared[] = [];
    const seen = new Set<string>();
    let at: string | null = id;
    let base: Style | null = null;
    while (at !== null && !seen.has(at)) {
      base = resolved.get(at) ?? null;
      if (base !== null) break;
      const style: Declared | undefined = declared.get(at);
      if (style === undefined || style.type !== type) break;
      seen.add(at);
      chain.push(style);
      at = style.basedOn;
    }
    for (const style of chain.reverse()) {
      base = derive(base ?? plainStyle, style);
      resolved.set(style.id, base);
    }
    return base;
  };

  const standard = defaultParagraph === null ? null : resolve(defaultParagraph, "paragraph");
  const paragraphs = new Map<string, Style>();
  return {
    defaults,
    paragraph: (id) => {
      if (id === null) return standard ?? plainStyle;
      let style = paragraphs.get(id);
      if (style === undefined) {
        style = resolve(id, "paragraph") ?? standard ?? plainStyle;
        paragraphs.set(id, style);
      }
      return style;
    },
    character: (id) => (declared.get(id)?.type === "character" ? resolve(id, "character") : null),
    numberingOf: (id) => declared.get(id)?.numId ?? null,
  };
}

function derive(base: Style, own: Declared): Style {
  const named = /^heading ([1-9])$/i.exec(own.name);
  const step = { id: own.id, level: own.level };
  const numberedBy = own.numId === null ? [step, ...base.numberedBy] : [step];
  return {
    run: overlay(base.run, own.run),
    numId: own.numId ?? base.numId,
    level: own.level ?? base.level,
    numberedBy: numberedBy.slice(0, maxNumberedBy),
    outlineLevel: own.outlineLevel ?? (named === null ? base.outlineLevel : Number(named[1]) - 1),
  };
}
