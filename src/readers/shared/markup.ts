import { cutBefore, replaceInPieces } from "../../text/index.js";

/** Tags left in copies of plans; anything else in angle brackets is wording ("<5%", "a < b"). */
const blockTags = new Set(
  "p br div li ul ol tr td th table thead tbody tfoot caption h1 h2 h3 h4 h5 h6 hr center blockquote pre section article body html header footer dl dt dd".split(
    " ",
  ),
);
const inlineTags = new Set(
  "b i u s em strong span font a sup sub small big strike del ins mark code tt kbd abbr label img col colgroup nobr wbr o:p st1:place input style script".split(
    " ",
  ),
);

const tagShape =
  /<(?:\/([a-z][a-z0-9:]{0,11})\s{0,20}|([a-z][a-z0-9:]{0,11})(?:\s[^<>]{0,2000})?\/?|!--[^<>]{0,2000}--)>/gi;
const attributes =
  /^\s*(?:[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+(?=\s|$))\s*|(?:nowrap|noshade)(?=\s|\/?$)\s*)*\/?\s*$/i;

const references = new Map(
  Object.entries({
    nbsp: "\u00a0",
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
    bull: "•",
    middot: "·",
    sect: "§",
    deg: "°",
    plusmn: "±",
    times: "×",
    le: "≤",
    ge: "≥",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    shy: "",
  }),
);
const accents = new Map(
  Object.entries({
    grave: "\u0300",
    acute: "\u0301",
    circ: "\u0302",
    tilde: "\u0303",
  }),
);
const referenceShape = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;

/** Character references as the characters they stand for, decoded once; unknown ones stay. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return replaceInPieces(text, referenceShape, decodeReference, cutBefore(/&/g));
}

function decodeReference(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return references.get(name) ?? accented(name) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return code < 0x20 || code === 0x7f ? " " : String.fromCodePoint(code);
}

/** Letters of Latin-1 by name: &agrave; &Ecirc; … */
function accented(name: string): string | null {
  const accent = accents.get(name.slice(1));
  return accent === undefined ? null : `${name[0]}${accent}`.normalize("NFC");
}

const lineMark = "\n";

/**
 * The lines of a wording with tags: block tags end lines, other known tags vanish, references become
 * characters. A bare "<" stays.
 */
export function splitMarkup(text: string): string[] {
  const plain = text.includes("<") ? dropTags(text) : text;
  return plain.split(lineMark).map(decodeReferences);
}

/** Known tags taken out, block tags as the mark given; references as they are. */
export function dropTags(text: string, mark = lineMark): string {
  const drop = (whole: string, closed?: string, opened?: string): string => {
    const name = (closed ?? opened)?.toLowerCase();
    if (name === undefined) return "";
    const block = blockTags.has(name);
    if (!block && !inlineTags.has(name)) return whole;
    if (opened !== undefined && !attributes.test(whole.slice(name.length + 1, -1))) return whole;
    return block ? mark : "";
  };
  return replaceInPieces(text, tagShape, drop, cutBefore(/</g));
}
