import { showSymbol } from "../rich/symbol-fonts.js";
import { decodeBytes, symbolEncoding } from "./code-pages.js";
import { resolveLook } from "./look.js";
import type { Look, State } from "./state.js";
import { addWords, breakBeforeTable, nestingOf, pageBreak } from "./story.js";

/** Units of a captured name, number or instruction that are kept: no such thing is longer. */
const longestCapture = 1000;
const chunk = 8192;
/** Below this a text is put together sign by sign: a view of the buffer costs more. */
const shortText = 16;

/** Tells that formatting changed: the next sign asks for its look anew. */
export const markLookStale = (state: State): void => {
  state.isLookStale = true;
};

/** Writes bytes of the file as signs of the font that they stand in. */
export function writeBytes(state: State, from: number, to: number): void {
  const { destination } = state.frame;
  if (destination === "none") return;
  const look = currentLook(state);
  const { bytes } = state;
  if (look.encoding.kind === "stream") {
    for (let at = from; at < to; at += 1) state.gathered.push(bytes[at] as number);
    return;
  }
  const { codes } = look.encoding;
  if (destination !== "text" || look.encoding === symbolEncoding) {
    for (let at = from; at < to; at += 1) writeUnit(state, codes[bytes[at] as number] as number);
    return;
  }
  if (!look.isShown) return;
  if (state.story.breaksPage) breakPage(state);
  const room = state.unitCount + to - from;
  if (room > state.units.length) growUnits(state, room);
  const { units } = state;
  let count = state.unitCount;
  for (let at = from; at < to; at += 1) {
    units[count] = codes[bytes[at] as number] as number;
    count += 1;
  }
  state.unitCount = count;
  state.written += to - from;
}

/** Writes one byte given as `\'hh`. */
export function writeByte(state: State, byte: number): void {
  if (state.frame.destination === "none") return;
  const { encoding } = currentLook(state);
  if (encoding.kind === "stream") state.gathered.push(byte);
  else if (byte >= 0x20 || state.frame.destination !== "text") {
    writeUnit(state, encoding.codes[byte] as number);
  } else if (byte === 0x09) writeUnit(state, byte);
  else if (byte === 0x0a || byte === 0x0d) writeUnit(state, 0x0a);
}

/** Writes one UTF-16 unit. */
export function writeUnit(state: State, given: number): void {
  if (state.frame.destination === "none") return;
  if (state.gathered.length > 0) writeGathered(state);
  const look = currentLook(state);
  if (given >= 0xf020 && given <= 0xf0ff) {
    const sign = showSymbol(given, look.font);
    for (let at = 0; at < sign.length; at += 1) write(state, look, sign.charCodeAt(at));
  } else write(state, look, given);
}

function write(state: State, look: Look, unit: number): void {
  const { destination, capture } = state.frame;
  if (capture !== null) {
    if ((look.isShown || !capture.shown) && capture.text.length < longestCapture) {
      capture.text += String.fromCharCode(unit);
    }
    return;
  }
  if (destination !== "text" || !look.isShown) return;
  if (state.story.breaksPage) breakPage(state);
  if (state.unitCount === state.units.length) growUnits(state, state.unitCount + 1);
  state.units[state.unitCount] = unit;
  state.unitCount += 1;
  state.written += 1;
}

/** Writes the bytes that were gathered, in the encoding that they were gathered in. */
export function writeGathered(state: State): void {
  const { encoding } = state.look;
  const { gathered } = state;
  if (gathered.length === 0) return;
  const bytes = Uint8Array.from(gathered);
  gathered.length = 0;
  if (encoding.kind !== "stream") return;
  const text = decodeBytes(bytes, encoding.label);
  const { isLookStale } = state;
  state.isLookStale = false;
  for (let at = 0; at < text.length; at += 1) writeUnit(state, text.charCodeAt(at));
  state.isLookStale = isLookStale;
}

/** Puts what was written into the paragraph; before the paragraph ends or the text changes. */
export function flushText(state: State): void {
  if (state.gathered.length > 0) writeGathered(state);
  if (state.unitCount === 0) return;
  const { units, unitCount } = state;
  let text = "";
  let hasSurrogates = false;
  for (let at = 0; at < unitCount; at += 1) {
    if (((units[at] as number) & 0xf800) === 0xd800) hasSurrogates = true;
  }
  if (unitCount < shortText) {
    for (let at = 0; at < unitCount; at += 1) text += String.fromCharCode(units[at] as number);
  } else {
    for (let at = 0; at < unitCount; at += chunk) {
      text += String.fromCharCode(...units.subarray(at, Math.min(at + chunk, unitCount)));
    }
  }
  state.unitCount = 0;
  addWords(state, hasSurrogates ? text.replace(/\p{Surrogate}/gu, "\ufffd") : text);
}

function currentLook(state: State): Look {
  if (!state.isLookStale) return state.look;
  if (state.gathered.length > 0) writeGathered(state);
  const look = resolveLook(state);
  const { look: last } = state;
  if (look.bold !== last.bold || look.caps !== last.caps || look.font !== last.font) {
    flushText(state);
  }
  state.look = look;
  state.isLookStale = false;
  return look;
}

function breakPage(state: State): void {
  state.story.breaksPage = false;
  if (nestingOf(state.story, state.frame.paragraph) === 0) writeUnit(state, pageBreak);
  else breakBeforeTable(state.story);
}

function growUnits(state: State, needed: number): void {
  const grown = new Uint16Array(Math.max(needed, state.units.length * 2));
  grown.set(state.units.subarray(0, state.unitCount));
  state.units = grown;
}
