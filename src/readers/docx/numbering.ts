import { wordFormatName } from "../rich/word-numbers.js";
import { type Attributes, readXml } from "../shared/xml.js";
import { namespaces } from "./namespaces.js";
import { decimalFormat, type NumberFormat } from "./number-formats.js";
import { isOn, readInteger } from "./on-off.js";
import { type RunProperties, takeRunProperty } from "./run-properties.js";

/** One level of a list (ECMA-376 Part 1, 17.9.6). */
export interface Level {
  start: number;
  format: NumberFormat;
  /** "%1.%2." */
  text: string;
  /** Level, from 1, after which this one begins anew; 0 never; null after any above. */
  restart: number | null;
  /** All numbers of the text in digits. */
  legal: boolean;
  styleId: string | null;
  run: RunProperties;
}

export interface AbstractList {
  readonly levels: (Level | undefined)[];
  /** Numbering style that this list stands for. */
  styleLink: string | null;
}

export interface List {
  abstractId: string;
  /** By level: a start of its own, a level of its own. */
  readonly overrides: ({ start: number | null; level: Level | null } | undefined)[];
}

export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
}

export const levelCount = 9;

export function readNumbering(xml: string | null, part: string): Numbering {
  const collector = collectNumbering();
  if (xml !== null) readXml(xml, part, namespaces, collector);
  return collector.finish();
}

/** Word keeps 31 characters of a level's text; more would be repeated with every item. */
const maxText = 200;

const noTheme = { major: null, minor: null };

/** Takes the elements of `w:numbering` as they come. */
export function collectNumbering() {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  let abstract: AbstractList | null = null;
  let list: List | null = null;
  let override: { start: number | null; level: Level | null } | null = null;
  let level: Level | null = null;
  let inRun = false;
  let fallback = 0;

  const open = (name: string, attributes: Attributes): void => {
    // A format that older programs do not know stands in mc:Choice, what they take instead in mc:Fallback.
    if (fallback > 0 || name === "mc:Fallback") {
      fallback += 1;
      return;
    }
    if (level !== null) {
      if (inRun) takeRunProperty(level.run, name, attributes, noTheme);
      else takeLevelProperty(level, name, attributes);
      if (name === "w:rPr") inRun = true;
      return;
    }
    switch (name) {
      case "w:abstractNum":
      case "w:listDef":
        abstract = { levels: [], styleLink: null };
        setOnce(abstracts, attributes["w:abstractNumId"] ?? attributes["w:listDefId"], abstract);
        return;
      case "w:numStyleLink":
      case "w:listStyleLink":
        if (abstract !== null) abstract.styleLink = attributes["w:val"] ?? null;
        return;
      case "w:num":
      case "w:list":
        list = { abstractId: "", overrides: [] };
        setOnce(lists, attributes["w:numId"] ?? attributes["w:ilfo"], list);
        return;
      case "w:abstractNumId":
      case "w:ilst":
        if (list !== null) list.abstractId = attributes["w:val"] ?? "";
        return;
      case "w:lvlOverride": {
        const at = readLevelIndex(attributes);
        if (list === null || at === null) return;
        override = { start: null, level: null };
        list.overrides[at] = override;
        return;
      }
      case "w:startOverride":
        if (override !== null) override.start = readInteger(attributes["w:val"]);
        return;
      case "w:lvl": {
        level = {
          start: 0,
          format: decimalFormat,
          text: "",
          restart: null,
          legal: false,
          styleId: null,
          run: {},
        };
        const at = readLevelIndex(attributes) ?? 0;
        if (override !== null) override.level = level;
        else if (abstract !== null) abstract.levels[at] ??= level;
      }
    }
  };
  const close = (name: string): void => {
    if (fallback > 0) {
      fallback -= 1;
      return;
    }
    switch (name) {
      case "w:rPr":
        inRun = false;
        return;
      case "w:lvl":
        level = null;
        inRun = false;
        return;
      case "w:lvlOverride":
        override = null;
        return;
      case "w:num":
      case "w:list":
        list = null;
        return;
      case "w:abstractNum":
      case "w:listDef":
        abstract = null;
    }
  };
  return { open, close, finish: (): Numbering => ({ abstracts, lists }) };
}

function takeLevelProperty(level: Level, name: string, attributes: Attributes): void {
  const value = attributes["w:val"];
  switch (name) {
    case "w:start":
      level.start = readInteger(value) ?? 0;
      return;
    case "w:numFmt":
      level.format = {
        name: value ?? "decimal",
        sample: attributes["w:format"]?.slice(0, maxText) ?? null,
      };
      return;
    case "w:nfc":
      level.format = { name: wordFormatName(Number(value)), sample: null };
      return;
    case "w:lvlText":
      level.text = value?.slice(0, maxText) ?? "";
      return;
    case "w:lvlRestart":
      level.restart = readInteger(value);
      return;
    case "w:isLgl":
      level.legal = isOn(attributes);
      return;
    case "w:pStyle":
      level.styleId = value ?? null;
  }
}

function readLevelIndex(attributes: Attributes): number | null {
  const at = readInteger(attributes["w:ilvl"]);
  return at !== null && at >= 0 && at < levelCount ? at : null;
}

function setOnce<T>(map: Map<string, T>, key: string | undefined, value: T): void {
  if (key !== undefined && !map.has(key)) map.set(key, value);
}
