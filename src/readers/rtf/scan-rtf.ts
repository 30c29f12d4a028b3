import { PlanError } from "../../model/index.js";
import { knownWords, signWordCount, wordHandlers } from "./control-words.js";
import type { Frame, State } from "./state.js";
import { closeStory } from "./story.js";
import { endsParagraph } from "./words/block-words.js";
import { skipGroup } from "./words/handler.js";
import {
  flushText,
  markLookStale,
  writeByte,
  writeBytes,
  writeGathered,
  writeUnit,
} from "./write-text.js";

/** Groups inside one another; Word nests some twenty. */
const deepestGroup = 10_000;
/** Numbers of control words end here, so that a long row of digits stays a number. */
const largestNumber = 0x7fffffff;

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const apostrophe = 0x27;
const tab = 0x09;

/** 1 for bytes that are words: not the three special signs, and not line ends and other control characters. */
const isPlain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte === backslash || byte === openBrace || byte === closeBrace ? 0 : 1,
);

const isLetter = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

const hexValue = (byte: number): number => {
  if (isDigit(byte)) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

/** Reads from `state.at`, the first brace of the file, to the brace that ends it. */
export function scanRtf(state: State): void {
  const { bytes } = state;
  while (state.at < bytes.length) {
    const byte = bytes[state.at] as number;
    if (isPlain[byte] === 1) readPlain(state);
    else if (byte === backslash) readControl(state);
    else if (byte === openBrace) {
      state.at += 1;
      openGroup(state);
    } else if (byte === closeBrace) {
      state.at += 1;
      closeGroup(state);
      if (state.depth === 0) return;
    } else {
      if (byte === tab) writeSign(state, tab);
      state.at += 1;
    }
    if (state.isSkipping) {
      state.isSkipping = false;
      state.at = findGroupEnd(bytes, state.at);
    }
  }
  state.isCut = true;
  while (state.frame.parent !== null) closeGroup(state);
}

function readPlain(state: State): void {
  const { bytes } = state;
  let end = state.at + 1;
  while (end < bytes.length && isPlain[bytes[end] as number] === 1) end += 1;
  let from = state.at;
  if (state.toSkip > 0) {
    const count = Math.min(state.toSkip, end - from);
    from += count;
    state.toSkip -= count;
  }
  if (from < end) writeBytes(state, from, end);
  state.at = end;
}

function openGroup(state: State): void {
  state.depth += 1;
  if (state.depth > deepestGroup) throw new PlanError("resource-limit", "too-deep", deepestGroup);
  if (state.gathered.length > 0) writeGathered(state);
  state.toSkip = 0;
  state.isStarred = false;
  const outer = state.frame;
  const frame: Frame = {
    parent: outer,
    close: null,
    characters: outer.characters,
    paragraph: outer.paragraph,
    destination: outer.destination,
    unicodeSkip: outer.unicodeSkip,
    capture: outer.capture,
    field: outer.field,
    shape: outer.shape,
    openChild: null,
  };
  state.frame = frame;
  outer.openChild?.(state);
}

function closeGroup(state: State): void {
  const { frame } = state;
  if (frame.parent === null) return;
  if (state.gathered.length > 0) writeGathered(state);
  state.toSkip = 0;
  state.isStarred = false;
  frame.close?.(state);
  // The last paragraph may have no mark: it ends with the file, with the formatting that it has.
  if (state.depth === 1) {
    flushText(state);
    closeStory(state);
  }
  state.frame = frame.parent;
  state.depth -= 1;
  markLookStale(state);
}

/** Writes a sign, unless it is what `\u` has for readers without Unicode. */
function writeSign(state: State, unit: number): void {
  if (state.toSkip > 0) state.toSkip -= 1;
  else writeUnit(state, unit);
}

function readControl(state: State): void {
  const { bytes } = state;
  const byte = bytes[state.at + 1];
  if (byte === undefined) state.at += 1;
  else if (isLetter(byte)) readWord(state);
  else if (byte === apostrophe) readHex(state);
  else {
    state.at += 2;
    readSymbol(state, byte);
  }
}

function readHex(state: State): void {
  const { bytes } = state;
  const high = hexValue(bytes[state.at + 2] ?? 0);
  const low = hexValue(bytes[state.at + 3] ?? 0);
  if (high < 0 || low < 0) {
    state.at += 2;
    return;
  }
  state.at += 4;
  if (state.toSkip > 0) state.toSkip -= 1;
  else writeByte(state, high * 16 + low);
}

function readSymbol(state: State, byte: number): void {
  switch (byte) {
    case backslash:
    case openBrace:
    case closeBrace:
      writeSign(state, byte);
      break;
    case 0x7e: // \~
      writeSign(state, 0xa0);
      break;
    case 0x2d: // \-
      writeSign(state, 0xad);
      break;
    case 0x5f: // \_
      writeSign(state, 0x2011);
      break;
    case 0x2a: // \*
      state.isStarred = true;
      break;
    case tab:
      writeSign(state, tab);
      break;
    case 0x0a:
    case 0x0d:
      state.toSkip = 0;
      endsParagraph(state, null);
      break;
    default:
      break;
  }
}

function readWord(state: State): void {
  const { bytes } = state;
  const { next, ends } = knownWords;
  let at = state.at + 1;
  let node = 0;
  let byte = bytes[at] as number;
  const start = at;
  while (isLetter(byte)) {
    node = node < 0 ? node : (next[node * 64 + (byte & 63)] as number) || -1;
    at += 1;
    byte = bytes[at] ?? 0;
  }
  let value: number | null = null;
  const isNegative = byte === 0x2d && isDigit(bytes[at + 1] ?? 0);
  if (isNegative) at += 1;
  byte = bytes[at] ?? 0;
  if (isDigit(byte)) {
    value = 0;
    while (isDigit(byte)) {
      value = Math.min(largestNumber, value * 10 + byte - 0x30);
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if (isNegative) value = -value;
  }
  if (byte === 0x20) at += 1;
  state.at = at;
  const index = node < 0 ? -1 : (ends[node] as number);
  if (index < 0) {
    if (isBin(bytes, start)) skipBinary(state, value);
    else if (state.isStarred) skipGroup(state);
    state.isStarred = false;
    return;
  }
  state.isStarred = false;
  if (state.toSkip > 0) {
    if (index < signWordCount) {
      state.toSkip -= 1;
      return;
    }
    state.toSkip = 0;
  }
  (wordHandlers[index] as (typeof wordHandlers)[number])(state, value);
}

const isBin = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x62 &&
  bytes[at + 1] === 0x69 &&
  bytes[at + 2] === 0x6e &&
  !isLetter(bytes[at + 3] ?? 0);

/** `\bin`: as many bytes as it says are no RTF (RTF 1.9.1, "Pictures"). */
function skipBinary(state: State, count: number | null): void {
  state.at = Math.min(state.bytes.length, state.at + Math.max(0, count ?? 0));
}

/** Place of the brace that ends the group around `from`; the end of the file when none does. */
function findGroupEnd(bytes: Uint8Array, from: number): number {
  let depth = 1;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === closeBrace) {
      depth -= 1;
      if (depth === 0) return at;
      at += 1;
    } else if (byte === openBrace) {
      depth += 1;
      at += 1;
    } else if (byte !== backslash) at += 1;
    else if (isBin(bytes, at + 1)) at = passBinary(bytes, at + 4);
    else at += 2;
  }
  return bytes.length;
}

function passBinary(bytes: Uint8Array, from: number): number {
  let at = from;
  let count = 0;
  let byte = bytes[at] ?? 0;
  while (isDigit(byte)) {
    count = Math.min(largestNumber, count * 10 + byte - 0x30);
    at += 1;
    byte = bytes[at] ?? 0;
  }
  if (byte === 0x20) at += 1;
  return Math.min(bytes.length, at + count);
}
