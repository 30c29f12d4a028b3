import { codePageOf, encodingOf, symbolCharset, symbolEncoding } from "../code-pages.js";
import { fontEncoding } from "../look.js";
import type { State, Style } from "../state.js";
import { flushText, markLookStale } from "../write-text.js";
import { captureGroup, type Handlers, setCharacters, skipGroup } from "./handler.js";

/** What Word appends to the name of a font for its letters of another charset. */
const charsetSuffix = / (?:CE|Cyr|Greek|Tur|Baltic|\((?:Hebrew|Arabic|Vietnamese|Thai)\))$/;
const headingName = /^heading ([1-9])\b/i;

const finishFont = (state: State): void => {
  flushText(state);
  const { font } = state.drafts;
  if (font === null) return;
  const name = (font.name.text.split(";", 1)[0] as string).trim().replace(charsetSuffix, "");
  state.fonts.set(font.index, { name, encoding: fontEncoding(name, font.encoding) });
  state.drafts.font = null;
  markLookStale(state);
};

const setCodePage = (state: State, codePage: number): void => {
  state.defaultEncoding = encodingOf(codePage);
  markLookStale(state);
};

/** Character set and fonts (RTF 1.9.1, "Character Set", "Font Table"). */
export const fontWords: Handlers = {
  ansi: () => {},
  mac: (state) => setCodePage(state, 10000),
  pc: (state) => setCodePage(state, 437),
  pca: (state) => setCodePage(state, 850),
  ansicpg: (state, value) => setCodePage(state, value ?? 1252),
  deff: (state, value) => {
    state.defaultFont = value;
    markLookStale(state);
  },
  fonttbl: (state) => {
    if (state.frame.destination !== "text" || state.frame.close !== null) return skipGroup(state);
    flushText(state);
    state.frame.destination = "font-table";
    state.frame.close = finishFont;
  },
  f: (state, value) => {
    if (value === null) return;
    if (state.frame.destination !== "font-table") return setCharacters(state, { font: value });
    finishFont(state);
    const name = { text: "", shown: false };
    state.drafts.font = { index: value, name, encoding: null };
    state.frame.capture = name;
  },
  fcharset: (state, value) => {
    const { font } = state.drafts;
    if (font === null || value === null) return;
    const codePage = codePageOf(value);
    if (value === symbolCharset) font.encoding = symbolEncoding;
    else if (codePage !== null) font.encoding = encodingOf(codePage);
  },
  cpg: (state, value) => {
    const { font } = state.drafts;
    if (font !== null && value !== null) font.encoding = encodingOf(value);
  },
};

const beginStyle = (state: State): void => {
  state.frame.characters = {};
  state.frame.paragraph = { style: 0, inTable: false, nesting: 0 };
  state.drafts.basedOn = null;
  markLookStale(state);
  captureGroup(state, false, (closing, name) => {
    const { characters, paragraph } = closing.frame;
    const heading = headingName.exec(name.trim());
    const style: Style = {
      characters,
      list: paragraph.list,
      listLevel: paragraph.listLevel,
      outline: paragraph.outline ?? (heading === null ? undefined : Number(heading[1]) - 1),
      basedOn: closing.drafts.basedOn,
    };
    if (characters.style !== undefined) closing.characterStyles.set(characters.style, style);
    else closing.paragraphStyles.set(paragraph.style, style);
  });
};

const isStyle = (state: State): boolean =>
  state.frame.parent?.destination === "style-sheet" && state.frame.capture !== null;

/** Styles of tables and sections tell nothing about words. */
const skipStyle = (state: State): void => {
  if (!isStyle(state)) return;
  state.frame.close = null;
  skipGroup(state);
};

/** Styles (RTF 1.9.1, "Style Sheet"): each is a group with the same words as a text, and a name. */
export const styleWords: Handlers = {
  stylesheet: (state) => {
    if (state.frame.destination !== "text") return skipGroup(state);
    flushText(state);
    state.frame.destination = "style-sheet";
    state.frame.openChild = beginStyle;
  },
  sbasedon: (state, value) => {
    if (isStyle(state)) state.drafts.basedOn = value;
  },
  ts: skipStyle,
  ds: skipStyle,
};
