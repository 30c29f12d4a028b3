import { isPageField } from "../../rich/page-fields.js";
import type { RichBlock } from "../../rich/rich-blocks.js";
import { showSymbol } from "../../rich/symbol-fonts.js";
import { resolveLook } from "../look.js";
import { type MarginKind, plainParagraph, type State } from "../state.js";
import { closeStory, nestingOf } from "../story.js";
import { createStory } from "../story-model.js";
import { flushText, markLookStale, writeUnit } from "../write-text.js";
import { captureGroup, type Handler, type Handlers, leadsToText, skipGroup } from "./handler.js";

/** Reads the rest of the group as a text of its own. */
function openStory(state: State, end: (state: State, blocks: readonly RichBlock[]) => void): void {
  if (state.frame.close !== null) {
    skipGroup(state);
    return;
  }
  flushText(state);
  const outer = state.story;
  const nesting = outer.nesting + nestingOf(outer, state.frame.paragraph) + 1;
  state.story = createStory(outer, nesting);
  const { frame } = state;
  frame.paragraph = plainParagraph;
  frame.destination = "text";
  frame.field = null;
  frame.shape = null;
  markLookStale(state);
  frame.close = (closing) => {
    flushText(closing);
    closeStory(closing);
    const { blocks } = closing.story;
    closing.story = outer;
    end(closing, blocks);
  };
}

const readMargin =
  (kind: MarginKind): Handler =>
  (state) => {
    if (state.frame.destination !== "text") return skipGroup(state);
    openStory(state, ({ margins }, blocks) => margins[kind].push([...blocks]));
  };

const readNote: Handler = (state) => {
  if (state.frame.destination !== "text" || !resolveLook(state).isShown) return skipGroup(state);
  openStory(state, ({ story }, blocks) => {
    for (const block of blocks) story.notes.push(block);
  });
};

const readBox: Handler = (state) => {
  if (!leadsToText(state) || !resolveLook(state).isShown) return skipGroup(state);
  if (state.frame.shape !== null) state.frame.shape.read = true;
  openStory(state, ({ story }, blocks) => {
    for (const block of blocks) story.boxes.push(block);
  });
};

/** Leaves the words of a group out but not the groups inside that lead back to words. */
const dropWords: Handler = (state) => {
  if (!leadsToText(state)) return skipGroup(state);
  flushText(state);
  state.frame.destination = "none";
};

/** Leads back to words inside a group whose own words are left out. */
const keepWords: Handler = (state) => {
  if (!leadsToText(state)) return skipGroup(state);
  state.frame.destination = "text";
};

const symbolField = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)/i;
const fontSwitch = /\\f\s*"?([^"\\]+)/;

/** A SYMBOL field without a result: the sign is told in the instruction. */
function writeSymbol(state: State, instruction: string): void {
  const match = symbolField.exec(instruction);
  if (match === null) return;
  const code = Number(match[1]);
  if (code < 0x20 || code > 0xffff) return;
  const font = fontSwitch.exec(instruction)?.[1]?.trim() ?? null;
  const sign = showSymbol(code, font);
  for (let at = 0; at < sign.length; at += 1) writeUnit(state, sign.charCodeAt(at));
}

/** Groups that hold a text of their own, or lead to one. */
export const textGroupWords: Handlers = {
  header: readMargin("header"),
  headerr: readMargin("header"),
  headerf: readMargin("headerf"),
  headerl: readMargin("headerl"),
  footer: readMargin("footer"),
  footerr: readMargin("footer"),
  footerf: readMargin("footerf"),
  footerl: readMargin("footerl"),
  footnote: readNote,
  shp: (state) => {
    dropWords(state, null);
    state.frame.shape = { read: false };
  },
  shpinst: dropWords,
  shpgrp: dropWords,
  shptxt: readBox,
  // What older readers draw in place of a shape: its words are the same.
  shprslt: (state, value) => {
    if (state.frame.shape?.read === true) skipGroup(state);
    else keepWords(state, value);
  },
  do: dropWords,
  dptxbxtext: readBox,
  object: dropWords,
  result: keepWords,
  field: (state) => {
    if (state.frame.close !== null) return;
    const field = { instruction: "", from: state.written };
    state.frame.field = field;
    state.frame.close = (closing) => {
      if (closing.frame.destination !== "text" || closing.written !== field.from) return;
      writeSymbol(closing, field.instruction);
    };
  },
  fldinst: (state) => {
    const { field } = state.frame;
    if (field === null || state.frame.destination !== "text") return skipGroup(state);
    captureGroup(state, false, (_state, text) => {
      field.instruction += text;
    });
  },
  fldrslt: (state) => {
    const { field } = state.frame;
    if (field !== null && isPageField(field.instruction)) skipGroup(state);
  },
  // The same words twice: in the encoding of the file, then in Unicode (`\ud`).
  upr: (state) => {
    state.frame.openChild = (child) => {
      skipGroup(child);
      const outer = child.frame.parent;
      if (outer !== null) outer.openChild = null;
    };
  },
  ud: () => {},
  // The definition of the nested row must not take the place of the outer row's.
  nesttableprops: (state) => {
    if (state.frame.close !== null) return;
    const { story } = state;
    const { definition } = story;
    story.definition = null;
    state.frame.close = () => {
      story.definition = definition;
    };
  },
  moMath: () => {},
  moMathPara: () => {},
};

/** Groups without words for a reader: tables, pictures, remarks, entries of an index. */
const skipped = [
  "annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart",
  "aftncn aftnsep aftnsepc ftncn ftnsep ftnsepc",
  "bkmkend bkmkstart buptim colortbl comment creatim datafield doccomm docvar falt filetbl fname",
  "generator info keywords nonesttables nonshppict objdata objclass objname objalias objsect",
  "operator pict printim private revtbl revtim rsidtbl rxe sp subject tc tcn template title txe xe",
  "maccPr mbarPr mborderBoxPr mboxPr mctrlPr mdPr meqArrPr mfPr mfuncPr mgroupChrPr mlimLowPr",
  "mlimUppPr mmathPict mmathPr mmPr mnaryPr mphantPr mradPr mrPr msPrePr msSubPr msSubSupPr msSupPr",
].flatMap((line) => line.split(" "));

export const skippedGroupWords: Handlers = Object.fromEntries(
  skipped.map((word) => [word, skipGroup]),
);
