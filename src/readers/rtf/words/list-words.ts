import { showBullet } from "../../rich/symbol-fonts.js";
import { bulletFormat, createLevel, noFormat } from "../list-table.js";
import { resolveLook } from "../look.js";
import type { Destination } from "../state.js";
import {
  captureGroup,
  type Handler,
  type Handlers,
  setCharacters,
  setParagraph,
  skipGroup,
} from "./handler.js";

/** Levels of a list (RTF 1.9.1, "List Levels"). */
const deepestLevel = 9;

const openTable =
  (destination: Destination): Handler =>
  (state) => {
    if (state.frame.destination === "text") state.frame.destination = destination;
    else skipGroup(state);
  };

const setLevel =
  (set: (level: ReturnType<typeof createLevel>, value: number) => void): Handler =>
  (state, value) => {
    if (state.drafts.level !== null) set(state.drafts.level, value ?? 1);
  };

const setFormat = setLevel((level, value) => {
  level.format = value;
});

/** List table and list override table (RTF 1.9.1, "List Tables"). */
export const listWords: Handlers = {
  listtable: openTable("list-table"),
  listoverridetable: openTable("override-table"),
  list: (state) => {
    state.drafts.levels = [];
  },
  listid: (state, value) => {
    const { destination } = state.frame;
    const { levels, override } = state.drafts;
    if (destination === "list-table" && value !== null) state.lists.set(value, levels);
    if (destination === "override-table" && override !== null) override.list = value ?? 0;
  },
  listlevel: (state) => {
    if (state.frame.close !== null) return skipGroup(state);
    const level = createLevel();
    const { levels, override } = state.drafts;
    if (state.frame.destination === "override-table") {
      const own = override?.levels.at(-1);
      if (own !== undefined) own.level = level;
    } else if (levels.length < deepestLevel) levels.push(level);
    state.drafts.level = level;
    state.frame.close = (closing) => {
      level.font = resolveLook(closing).font;
      closing.drafts.level = null;
    };
  },
  levelnfc: setFormat,
  levelnfcn: setFormat,
  levellegal: setLevel((level, value) => {
    level.isLegal = value !== 0;
  }),
  levelnorestart: setLevel((level, value) => {
    level.goesOn = value !== 0;
  }),
  levelstartat: (state, value) => {
    const { level, override } = state.drafts;
    if (level !== null) level.start = value ?? 1;
    const own = state.frame.destination === "override-table" ? override?.levels.at(-1) : undefined;
    if (own?.startsAnew === true) own.start = value;
  },
  leveltext: (state) => {
    const { level } = state.drafts;
    if (level === null) return skipGroup(state);
    captureGroup(state, false, (_state, text) => {
      level.text = text;
    });
  },
  levelnumbers: skipGroup,
  listname: skipGroup,
  liststylename: skipGroup,
  listpicture: skipGroup,
  listoverride: (state) => {
    state.drafts.override = { list: 0, levels: [] };
  },
  lfolevel: (state) => {
    const levels = state.drafts.override?.levels;
    if (levels !== undefined && levels.length < deepestLevel) {
      levels.push({ startsAnew: false, start: null, level: null });
    }
  },
  listoverridestartat: (state) => {
    const own = state.drafts.override?.levels.at(-1);
    if (own !== undefined) own.startsAnew = true;
  },
  ls: (state, value) => {
    const { override } = state.drafts;
    if (state.frame.destination !== "override-table") {
      setParagraph(state, { list: value ?? 0 });
    } else if (override !== null && value !== null) state.overrides.set(value, override);
  },
};

/** The number as it is drawn, for readers that do not count themselves. */
const readDrawnNumber: Handler = (state) => {
  if (state.frame.destination !== "text") return skipGroup(state);
  state.drawsNumbers = true;
  captureGroup(state, true, ({ story }, text) => {
    story.label = showBullet(text, null);
  });
};

const setOldFormat =
  (format: number): Handler =>
  ({ drafts }) => {
    if (drafts.oldNumber !== null) drafts.oldNumber.format = format;
  };

const captureOld =
  (name: "before" | "after"): Handler =>
  (state) => {
    const { oldNumber } = state.drafts;
    if (oldNumber === null) return skipGroup(state);
    captureGroup(state, false, (_state, text) => {
      oldNumber[name] = text;
    });
  };

/** Numbers drawn in the text, and numbers of Word 6 and 95 (RTF 1.9.1, "Bullets and Numbering"). */
export const numberWords: Handlers = {
  listtext: readDrawnNumber,
  pntext: readDrawnNumber,
  pn: (state) => {
    if (state.frame.destination !== "text" || state.frame.close !== null) return skipGroup(state);
    const oldNumber = { format: 0, start: 1, before: "", after: "" };
    state.drafts.oldNumber = oldNumber;
    state.frame.destination = "none";
    state.frame.close = ({ frame, drafts }) => {
      drafts.oldNumber = null;
      const outer = frame.parent;
      if (outer !== null) outer.paragraph = { ...outer.paragraph, oldNumber };
    };
  },
  pndec: setOldFormat(0),
  pnucrm: setOldFormat(1),
  pnlcrm: setOldFormat(2),
  pnucltr: setOldFormat(3),
  pnlcltr: setOldFormat(4),
  pnlvlblt: setOldFormat(bulletFormat),
  pnlvlcont: setOldFormat(noFormat),
  pnstart: ({ drafts }, value) => {
    if (drafts.oldNumber !== null) drafts.oldNumber.start = value ?? 1;
  },
  pnf: (state, value) => {
    if (state.drafts.oldNumber !== null && value !== null) setCharacters(state, { font: value });
  },
  pntxtb: captureOld("before"),
  pntxta: captureOld("after"),
};
