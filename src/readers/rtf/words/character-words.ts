import { plainCharacters, plainParagraph, type State } from "../state.js";
import { pageBreak } from "../story.js";
import { markLookStale, writeUnit } from "../write-text.js";
import { type Handlers, isOn, setCharacters, setParagraph } from "./handler.js";

const sign =
  (unit: number) =>
  (state: State): void =>
    writeUnit(state, unit);

/** Control words and symbols that stand for a sign (RTF 1.9.1, "Special Characters"). */
export const signWords: Handlers = {
  tab: sign(0x09),
  line: sign(0x0a),
  lbr: sign(0x0a),
  page: sign(pageBreak),
  column: sign(pageBreak),
  emdash: sign(0x2014),
  endash: sign(0x2013),
  emspace: sign(0x2003),
  enspace: sign(0x2002),
  qmspace: sign(0x2005),
  bullet: sign(0x2022),
  lquote: sign(0x2018),
  rquote: sign(0x2019),
  ldblquote: sign(0x201c),
  rdblquote: sign(0x201d),
  zwbo: sign(0x200b),
  zwnbo: sign(0x2060),
  zwj: sign(0x200d),
  zwnj: sign(0x200c),
};

/** Character formatting that matters to the words (RTF 1.9.1, "Font (Character) Formatting Properties"). */
export const characterWords: Handlers = {
  plain: (state) => {
    state.frame.characters = plainCharacters;
    markLookStale(state);
  },
  b: (state, value) => setCharacters(state, { bold: isOn(value) }),
  caps: (state, value) => setCharacters(state, { caps: isOn(value) }),
  v: (state, value) => setCharacters(state, { hidden: isOn(value) }),
  deleted: (state, value) => setCharacters(state, { deleted: isOn(value) }),
  // Words moved away by a tracked move; `\mvt`, where they went, is kept.
  mvf: (state, value) => setCharacters(state, { deleted: isOn(value) }),
  cs: (state, value) => {
    if (value !== null) setCharacters(state, { style: value });
  },
  uc: (state, value) => {
    state.frame.unicodeSkip = Math.max(0, value ?? 1);
  },
  u: (state, value) => {
    if (value === null) return;
    writeCodePoint(state, value < 0 ? value + 0x10000 : value);
    state.toSkip = state.frame.unicodeSkip;
  },
};

function writeCodePoint(state: State, code: number): void {
  if (code > 0xffff && code <= 0x10ffff) {
    const pair = String.fromCodePoint(code);
    writeUnit(state, pair.charCodeAt(0));
    writeUnit(state, pair.charCodeAt(1));
  } else if (code < 0 || code > 0xffff) writeUnit(state, 0xfffd);
  else if (code >= 0x20 || code === 9 || code === 10 || state.frame.capture !== null) {
    writeUnit(state, code);
  }
}

/** Paragraph formatting that matters (RTF 1.9.1, "Paragraph Formatting Properties"). */
export const paragraphWords: Handlers = {
  pard: (state) => {
    state.frame.paragraph = plainParagraph;
    markLookStale(state);
  },
  s: (state, value) => {
    setParagraph(state, { style: value ?? 0 });
    markLookStale(state);
  },
  intbl: (state, value) => setParagraph(state, { inTable: isOn(value) }),
  itap: (state, value) => setParagraph(state, { nesting: Math.max(0, value ?? 1) }),
  ls: (state, value) => setParagraph(state, { list: value ?? 0 }),
  ilvl: (state, value) => setParagraph(state, { listLevel: value ?? 0 }),
  outlinelevel: (state, value) => setParagraph(state, { outline: value ?? 0 }),
};
