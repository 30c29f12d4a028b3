import type { AgencyLevel } from "../../model/index.js";
import { findProvince, loadAgencyLexicon } from "../../vocabulary/index.js";
import { type AgencyContext, isBefore, twoTierFrom } from "./context.js";
import { findHead } from "./heads.js";
import { type Tokens, textBetween, type Word } from "./tokens.js";

/** Words that say which unit of government a body belongs to: xã, huyện Tân Hòa, các xã, phường, tỉnh. */
export interface UnitPhrase {
  /** Index after the last word. */
  readonly to: number;
  readonly level: AgencyLevel | null;
  /** The phrase in normal case. */
  readonly wording: string;
  /** Several units together. */
  readonly group: boolean;
  /** The unit has a name of its own. */
  readonly named: boolean;
}

const longestPlace = 5;
/** “xã hội”, “thành phố thông minh”: not a unit of government. */
const notUnits = new Set([
  "xãhội",
  "xãviên",
  "bảnđồ",
  "bảntin",
  "bảnsao",
  "tỉnhủy",
  "huyệnủy",
  "tỉnhđoàn",
  "huyệnđoàn",
]);

interface UnitWord {
  to: number;
  level: AgencyLevel | "city";
  text: string;
}

function readUnitWord(tokens: Tokens, at: number): UnitWord | null {
  const { levelWords, levelOpeners } = loadAgencyLexicon();
  const opening = tokens.words[at];
  if (opening === undefined || !levelOpeners.has(opening.text)) return null;
  for (let count = 3; count >= 1; count -= 1) {
    if (at + count > tokens.words.length) continue;
    const slice = tokens.words.slice(at, at + count);
    if (slice.some((word, index) => index > 0 && word.before !== "space")) continue;
    const key = slice.map((word) => word.text).join("");
    const level = levelWords.get(key);
    if (level === undefined) continue;
    const next = tokens.words[at + count];
    if (next !== undefined && next.before === "space" && notUnits.has(key + next.text)) return null;
    const written = textBetween(tokens, at, at + count);
    const text =
      key === "tp"
        ? "thành phố"
        : key === "tw"
          ? "Trung ương"
          : key === "tdp"
            ? "tổ dân phố"
            : written;
    return { to: at + count, level, text };
  }
  return null;
}

/** Every way in which a unit phrase can begin at a word: shorter and longer names of places. */
export function readUnitPhrases(tokens: Tokens, at: number, context: AgencyContext): UnitPhrase[] {
  const first = tokens.words[at];
  if (first === undefined) return [];
  if (first.text === "các" || first.text === "mọi") return readUnitList(tokens, at + 1, "các ");
  if (first.text === "cấp") {
    const unit = readUnitWord(tokens, at + 1);
    if (unit === null) return [];
    const level = unit.level === "city" ? null : unit.level;
    return [{ to: unit.to, level, wording: `cấp ${unit.text}`, group: true, named: false }];
  }
  const unit = readUnitWord(tokens, at);
  if (unit === null) return readProvinceName(tokens, at);
  const found: UnitPhrase[] = [
    {
      to: unit.to,
      level: unit.level === "city" ? bareCityLevel(tokens, unit, context) : unit.level,
      wording: unitWording(tokens, unit),
      group: false,
      named: false,
    },
    ...readUnitList(tokens, at, ""),
  ];
  for (
    let to = unit.to + 1;
    to <= unit.to + longestPlace && isPlaceWord(tokens, unit.to, to - 1);
    to += 1
  ) {
    const place = placeWording(tokens, unit.to, to);
    const province = findProvince(place);
    const level =
      unit.level !== "city" ? unit.level : province === "city" ? "province" : "district";
    const phrase: UnitPhrase = {
      to,
      level,
      wording: `${place === "Hồ Chí Minh" ? "Thành phố" : unitWording(tokens, unit)} ${place}`,
      group: false,
      named: true,
    };
    found.push(phrase, ...readHigherUnit(tokens, phrase, context));
  }
  return found;
}

const ladder: readonly (AgencyLevel | null)[] = ["hamlet", "commune", "district", "province"];

/** “xã An Phú, huyện Tân Hòa”: the same body, placed further. */
function readHigherUnit(tokens: Tokens, lower: UnitPhrase, context: AgencyContext): UnitPhrase[] {
  const next = tokens.words[lower.to];
  if (
    next === undefined ||
    (next.before !== "comma" && next.before !== "space" && next.before !== "dash")
  )
    return [];
  if (readUnitWord(tokens, lower.to) === null) return [];
  return readUnitPhrases(tokens, lower.to, context)
    .filter(({ named, level }) => named && ladder.indexOf(level) > ladder.indexOf(lower.level))
    .map((higher) => ({
      ...lower,
      to: higher.to,
      wording: `${lower.wording}${next.before === "space" ? "" : next.before === "dash" ? " -" : ","} ${higher.wording}`,
    }));
}

function readUnitList(tokens: Tokens, at: number, opener: string): UnitPhrase[] {
  const first = readUnitWord(tokens, at);
  if (first === null) return [];
  let to = first.to;
  let count = 1;
  let level = first.level;
  for (;;) {
    const next = tokens.words[to];
    if (next === undefined || next.before === "break" || next.before === "bracket") break;
    const from = next.text === "và" ? to + 1 : next.before === "space" ? -1 : to;
    const unit = from < 0 ? null : readUnitWord(tokens, from);
    if (unit === null) break;
    if (level === "city") level = unit.level;
    to = unit.to;
    count += 1;
  }
  if (opener === "" && count === 1) return [];
  const wording = `${opener}${lowered(tokens, textBetween(tokens, at, to))}`;
  const list: UnitPhrase = {
    to,
    level: level === "city" ? null : level,
    wording,
    group: true,
    named: false,
  };
  const central = readCentralCities(tokens, to);
  return central === to
    ? [list]
    : [
        {
          ...list,
          to: central,
          level: "province",
          wording: `${wording} ${textBetween(tokens, to, central)}`,
        },
      ];
}

/** “thành phố trực thuộc Trung ương”. */
function readCentralCities(tokens: Tokens, at: number): number {
  const words = tokens.words.slice(at, at + 4).map((word) => word.text);
  if (words[0] !== "trực" || words[1] !== "thuộc") return at;
  if (words[2] === "tw") return at + 3;
  return words[2] === "trung" && words[3] === "ương" ? at + 4 : at;
}

function readProvinceName(tokens: Tokens, at: number): UnitPhrase[] {
  for (let to = Math.min(at + 3, tokens.words.length); to > at + 1; to -= 1) {
    if (!isPlaceWord(tokens, at, to - 1) || !(tokens.words[at] as Word).capital) continue;
    const place = placeWording(tokens, at, to);
    if (findProvince(place) !== null) {
      return [{ to, level: "province", wording: place, group: false, named: true }];
    }
  }
  return [];
}

/** “Thành phố” with a capital is the centrally run city; from 1 July 2025 there is no other. */
function bareCityLevel(tokens: Tokens, unit: UnitWord, context: AgencyContext): AgencyLevel | null {
  if (!tokens.allCapitals && /^\p{Lu}/u.test(unit.text)) return "province";
  if (context.issueDate !== null && !isBefore(context.issueDate, twoTierFrom)) return "province";
  if (context.issuerLevel === "province" || context.issuerLevel === "central") return "province";
  return context.issuerLevel === "district" ? "district" : null;
}

function isPlaceWord(tokens: Tokens, from: number, index: number): boolean {
  const word = tokens.words[index];
  if (word === undefined || !word.capital || word.joint) return false;
  if (index === from && word.before === "tight") return tokens.text[word.start - 1] === ".";
  if (index === from) return word.before === "space" && findHead(tokens, index, true) === null;
  if (word.before === "space")
    return !/^\d/u.test(word.text) && findHead(tokens, index, true) === null;
  return (
    (word.before === "tight" || word.before === "dash") &&
    /^[\s-]*$/.test(tokens.text.slice((tokens.words[index - 1] as Word).end, word.start))
  );
}

function placeWording(tokens: Tokens, from: number, to: number): string {
  const written = textBetween(tokens, from, to);
  if (written === "HCM") return "Hồ Chí Minh";
  return tokens.allCapitals ? titleCase(written) : written;
}

export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<![A-Za-zÀ-ỹ])[A-Za-zÀ-ỹ]/gu, (letter) => letter.toUpperCase());
}

function unitWording(tokens: Tokens, unit: UnitWord): string {
  if (unit.text === "Trung ương") return unit.text;
  const lower = unit.text.toLowerCase();
  return lower === "thành phố" && !tokens.allCapitals ? unit.text : lower;
}

function lowered(tokens: Tokens, text: string): string {
  return tokens.allCapitals || /^\p{Lu}/u.test(text) ? text.toLowerCase() : text;
}
