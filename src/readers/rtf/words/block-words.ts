import { checkCells } from "../../limits.js";
import type { State } from "../state.js";
import { endCell, endParagraph, endRow, nestingOf } from "../story.js";
import type { Merge, RowDefinition } from "../table-grid.js";
import { flushText } from "../write-text.js";
import { type Handler, type Handlers, isOn } from "./handler.js";

const isText = (state: State): boolean => state.frame.destination === "text";

/** A paragraph mark that is deleted or hidden joins its paragraph to the next, whose number holds. */
export const endsParagraph: Handler = (state) => {
  if (!isText(state)) return;
  const { deleted, hidden } = state.frame.characters;
  if (deleted === true || hidden === true) {
    state.story.label = null;
    return;
  }
  flushText(state);
  endParagraph(state, nestingOf(state.story, state.frame.paragraph));
};

const innerLevel = (state: State): number =>
  Math.max(2, nestingOf(state.story, state.frame.paragraph));

/** Marks that end something (RTF 1.9.1, "Special Characters"). */
export const blockWords: Handlers = {
  par: endsParagraph,
  sect: (state) => {
    if (!isText(state)) return;
    flushText(state);
    endParagraph(state, nestingOf(state.story, state.frame.paragraph));
    state.story.breaksPage = true;
  },
  // The kind of break belongs to the section behind it.
  sbknone: (state) => {
    state.story.breaksPage = false;
  },
  cell: (state) => {
    if (!isText(state)) return;
    flushText(state);
    endCell(state, 1);
  },
  row: (state) => {
    if (!isText(state)) return;
    flushText(state);
    endRow(state, 1);
  },
  nestcell: (state) => {
    if (!isText(state)) return;
    flushText(state);
    endCell(state, innerLevel(state));
  },
  nestrow: (state) => {
    if (!isText(state)) return;
    flushText(state);
    endRow(state, innerLevel(state));
  },
  titlepg: (state) => {
    state.hasTitlePage = true;
  },
  facingp: (state) => {
    state.hasFacingPages = true;
  },
};

const definitionOf = (state: State): RowDefinition => {
  state.story.definition ??= {
    left: 0,
    isHeader: false,
    isFirst: false,
    isLast: false,
    cells: [],
    pending: { across: "none", down: "none" },
  };
  return state.story.definition;
};

const across =
  (merge: Merge): Handler =>
  (state) => {
    definitionOf(state).pending.across = merge;
  };

const down =
  (merge: Merge): Handler =>
  (state) => {
    definitionOf(state).pending.down = merge;
  };

/** Row definitions (RTF 1.9.1, "Table Definitions"). */
export const tableWords: Handlers = {
  trowd: (state) => {
    state.story.definition = null;
    definitionOf(state);
  },
  trleft: (state, value) => {
    definitionOf(state).left = value ?? 0;
  },
  trhdr: (state, value) => {
    definitionOf(state).isHeader = isOn(value);
  },
  irow: (state, value) => {
    definitionOf(state).isFirst = value === 0;
  },
  lastrow: (state) => {
    definitionOf(state).isLast = true;
  },
  clmgf: across("first"),
  clmrg: across("covered"),
  clvmgf: down("first"),
  clvmrg: down("covered"),
  cellx: (state, value) => {
    const definition = definitionOf(state);
    definition.cells.push({ right: value ?? 0, ...definition.pending });
    definition.pending = { across: "none", down: "none" };
    checkCells(definition.cells.length, state.limits);
  },
};
