import { PlanError } from "../../model/index.js";

/** The lines of a text that are not blank, as columns of numbers: a line costs no object. */
export interface Lines {
  readonly text: string;
  readonly count: number;
  /** Offset of the first character that is not a space (a leading tab counts as a character), inclusive. */
  readonly starts: Int32Array;
  /** Offset after the last character that is neither space nor tab, exclusive. */
  readonly ends: Int32Array;
  /** Offset of the line end, exclusive; tabs that end the line are before it. */
  readonly stops: Int32Array;
  /** Spaces before the first character. */
  readonly indents: Int32Array;
  readonly tabs: Int32Array;
  /** Tabs of the lines right under it that hold nothing but tabs: the empty end of a broken table row. */
  readonly tailTabs: Int32Array;
  /** Line of the source file, from 1. */
  readonly numbers: Int32Array;
  readonly flags: Uint8Array;
}

/** Blank lines stand before the line. */
const afterBlank = 1;
/** A form feed stands before the line. */
export const afterPage = 2;
/** A run of two or more spaces stands inside the line. */
export const hasGap = 4;
/** A run of three or more spaces stands inside the line. */
export const hasWideGap = 8;
/** A tag or a character reference may stand in the line. */
export const hasMarkup = 16;
/** A tab stands after the first character. */
export const hasInnerTab = 32;
/** Lines of nothing but tabs stand before the line: blank for prose, part of the row above for a table. */
const afterTabs = 64;

const fields = 7;

/**
 * Finds the lines in one pass. LF, CR and CRLF end lines; so do form feed, vertical tab, NEL, U+2028 and
 * U+2029, without counting as lines of the file.
 */
export function scanLines(text: string, maxLines: number, firstNumber = 1): Lines {
  let capacity = Math.min(1024 + (text.length >> 5), maxLines + 1);
  let records = new Int32Array(capacity * fields);
  let flags = new Uint8Array(capacity);
  let count = 0;
  let number = firstNumber;
  let lastNumber = firstNumber - 1;
  let pending = 0;
  const length = text.length;
  let start = -1;
  let end = 0;
  let indent = 0;
  let tabs = 0;
  let spaces = 0;
  let flag = 0;
  let tabAfterText = false;

  const store = (stop: number): void => {
    if (count >= maxLines) throw new PlanError("resource-limit", "too-many-lines", maxLines);
    if (count >= capacity) {
      capacity = Math.min(capacity * 2, maxLines + 1);
      const moreRecords = new Int32Array(capacity * fields);
      moreRecords.set(records);
      records = moreRecords;
      const moreFlags = new Uint8Array(capacity);
      moreFlags.set(flags);
      flags = moreFlags;
    }
    const base = count * fields;
    records[base] = start;
    records[base + 1] = end;
    records[base + 2] = stop;
    records[base + 3] = indent;
    records[base + 4] = tabs;
    records[base + 5] = number;
    records[base + 6] = 0;
    flags[count] = flag | pending | (number - lastNumber > 1 ? afterBlank : 0);
    lastNumber = number;
    pending = 0;
    count += 1;
  };

  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? text.charCodeAt(at) : 10;
    if (code === 32 || code === 0xa0) {
      spaces += 1;
      continue;
    }
    if (code > 32 && code !== 0x85 && code !== 0x2028 && code !== 0x2029) {
      if (start < 0) {
        start = at;
        indent = spaces;
      } else if (spaces > 1) {
        flag |= spaces > 2 ? hasGap | hasWideGap : hasGap;
      }
      if (tabAfterText) flag |= hasInnerTab;
      if (code === 60 || code === 38) flag |= hasMarkup;
      spaces = 0;
      end = at + 1;
      continue;
    }
    if (code === 9) {
      if (start < 0) {
        start = at;
        indent = spaces;
      }
      tabs += 1;
      spaces = 0;
      tabAfterText = end > 0;
      continue;
    }
    // A line end; a line of nothing but spaces and tabs is blank.
    if (end > 0) store(at);
    else if (tabs > 0 && count > 0 && number - lastNumber === 1 && (pending & afterPage) === 0) {
      records[count * fields - 1] = (records[count * fields - 1] as number) + tabs;
      pending |= afterTabs;
      lastNumber = number;
    }
    start = -1;
    end = 0;
    tabs = 0;
    spaces = 0;
    flag = 0;
    tabAfterText = false;
    if (code === 10) number += 1;
    else if (code === 13) {
      if (text.charCodeAt(at + 1) === 10) at += 1;
      number += 1;
    } else if (code === 12) pending |= afterPage;
  }

  const column = (field: number): Int32Array => {
    const values = new Int32Array(count);
    for (let index = 0, from = field; index < count; index += 1, from += fields) {
      values[index] = records[from] as number;
    }
    return values;
  };
  return {
    text,
    count,
    starts: column(0),
    ends: column(1),
    stops: column(2),
    indents: column(3),
    tabs: column(4),
    numbers: column(5),
    tailTabs: column(6),
    flags,
  };
}

/** The wording of a line without outer spaces and tabs at its end. */
export function lineText(lines: Lines, index: number): string {
  return lines.text.slice(lines.starts[index], lines.ends[index]);
}

export function hasFlag(lines: Lines, index: number, flag: number): boolean {
  return ((lines.flags[index] as number) & flag) !== 0;
}

/** True when the line stands right under the one before: no blank line, no page break. */
export function isAdjacent(lines: Lines, index: number): boolean {
  return index > 0 && !hasFlag(lines, index, afterBlank | afterPage | afterTabs);
}

/** True when the line may belong to the table row above it: only lines of tabs stand between. */
export function isUnderRow(lines: Lines, index: number): boolean {
  return index > 0 && !hasFlag(lines, index, afterBlank | afterPage);
}
