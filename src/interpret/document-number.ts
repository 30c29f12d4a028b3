/** A number with its symbol (Nghị định 30/2020/NĐ-CP, Điều 8; Party form by Hướng dẫn 36-HD/VPTW). */
export interface ParsedNumber {
  /** The wording from the first digit to the last letter of the symbol. */
  raw: string;
  /** Inclusive. */
  start: number;
  /** Exclusive. */
  end: number;
  /** Running number as written: 164, 05, 30c. */
  sequence: string | null;
  /** Year inside the number; null when it has none. */
  year: number | null;
  /** Type and issuer, spaces removed: KH-UBND; KH/TU; QH15. */
  symbol: string;
  /** Abbreviation of the type; null for a công văn, whose symbol names only bodies. */
  typeCode: string | null;
  /** Issuing bodies; several on a joint act. */
  orgCodes: string[];
  /** Units inside the issuing body. */
  unitCodes: string[];
  system: "state" | "party" | "youth" | "law";
  /** Spaces removed, every dash a hyphen: 164/KH-UBND, 12-KH/TU. */
  canonical: string;
}

/** What stands in the number slot of a head or of a "Kèm theo" line. */
export interface NumberSlot {
  status: "value" | "blank" | "absent";
  /** Where the slot begins after the word Số, inclusive; 0 when absent. */
  start: number;
  /** Exclusive; 0 when absent. */
  end: number;
  sequence: string | null;
  symbol: string | null;
  year: number | null;
  typeCode: string | null;
}

// Nghị định 30/2020/NĐ-CP, Phụ lục III, and the types of normative, Party and joint acts.
const typeCodes: ReadonlySet<string> = new Set(
  (
    "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CV CĐ BGN BTT GUQ GM GGT GNP PG PC PB " +
    "SY TrS SL KL QH NĐ TT L PL LCT VBHN TTLT NQLT KHLT KHPH CTPH CTrPH QCPH HDLT HDLN QCLN BCTĐ CTHĐ TTri"
  ).split(" "),
);
const jointCodes: ReadonlySet<string> = new Set(
  "TTLT NQLT KHLT KHPH CTPH CTrPH QCPH HDLT HDLN QCLN".split(" "),
);
// A second ministry after the first is a joint issuer, not a unit of it.
const ministry =
  /^B(?:NV|NG|QP|CA|TP|TC|CT|XD|GTVT|TTTT|KHCN|KHĐT|KH&ĐT|GDĐT|GD&ĐT|YT|VHTTDL|LĐTBXH|TNMT|TN&MT|NNPTNT|NN&PTNT|NNMT|NN&MT|DTTG)$/;
const lawSymbol = /^(?:QH|UBTVQH)(?:[IVXLC]+|\d{1,2})?$/;
const youthCode = /ĐTN/;

// A number, then what leads to the symbol: a slash (with a year or not), a dash and a year before the slash
// (08-2025/KH-…), a dash (Party), one space (youth).
const opening =
  /(?<![A-Za-zÀ-ỹ\d/])(\d{1,5}(?:\.\d{1,2})?[a-zđ]?)(?:[ \t\u00a0]{0,3}\/[ \t\u00a0]{0,3}(?:((?:19|20)\d{2})[ \t\u00a0]{0,3}\/[ \t\u00a0]{0,3})?|[-–‐‑−]((?:19|20)\d{2})[ \t\u00a0]{0,3}\/[ \t\u00a0]{0,3}|([ \t\u00a0]{0,2}[-–‐‑−][ \t\u00a0]{0,2}|[ \t\u00a0]))(?=[A-ZĐ])/gu;
const code = /[A-ZĐ][A-Za-zĐđĂÂÊÔƠƯ\d]{0,23}(?:[.&][A-ZĐ][A-Za-zĐđĂÂÊÔƠƯ\d]{0,23}){0,3}/y;
const closeJoint = /[-–‐‑−/]/y;
const wideJoint = /[ \t\u00a0]{1,2}[-–‐‑−/][ \t\u00a0]{0,2}|[-–‐‑−/][ \t\u00a0]{1,2}/y;
const letterAfter = /[A-Za-zÀ-ỹ\d]/uy;
const capitals = /[A-ZĐĂÂÊÔƠƯ]/g;
/** Two years with a dash are a period, not a number and its year. */
const bareYear = /^(?:19|20)\d{2}$/;
const afterSo = /s[ốỐ][ \t\u00a0]{0,3}:?[ \t\u00a0]{0,3}$/iu;

interface Codes {
  codes: string[];
  joints: string[];
  end: number;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Codes parted by hyphens and slashes from `at`; null when no code stands there. */
function readCodes(text: string, at: number): Codes | null {
  const codes: string[] = [];
  const joints: string[] = [];
  let end = at;
  let next = at;
  while (codes.length < 8) {
    const found = matchAt(code, text, next);
    if (found === null || matchAt(letterAfter, text, next + found.length) !== null) break;
    // A word with one capital (Sở, Thanh) is no code; after the first, a short one is (Cty).
    const capitalCount = found.match(capitals)?.length ?? 0;
    if (capitalCount < 2 && !typeCodes.has(found) && (codes.length === 0 || found.length > 4))
      break;
    codes.push(found);
    end = next + found.length;
    let joint = matchAt(closeJoint, text, end);
    next = end + 1;
    if (joint === null || matchAt(code, text, next) === null) {
      // Spaces around a dash are a slip inside a symbol (71/NQ -CP), but a separator after a whole one.
      joint = codes.length === 1 ? matchAt(wideJoint, text, end) : null;
      if (joint === null) break;
      next = end + joint.length;
    }
    joints.push(joint.includes("/") ? "/" : "-");
  }
  if (codes.length === 0) return null;
  return { codes, joints: joints.slice(0, codes.length - 1), end };
}

function joinCodes({ codes, joints }: Codes): string {
  let symbol = codes[0] ?? "";
  for (let index = 1; index < codes.length; index += 1)
    symbol += `${joints[index - 1]}${codes[index]}`;
  return symbol;
}

/** Type, bodies and units of a symbol (DOMAIN: LOẠI-CƠQUAN-ĐƠNVỊ; CƠQUAN-ĐƠNVỊ for a công văn). */
function sortCodes(codes: readonly string[]) {
  const first = codes[0] as string;
  if (lawSymbol.test(first) && first !== "QH") {
    return { typeCode: null, orgCodes: [first.replace(/(?:[IVXLC]+|\d+)$/, "")], unitCodes: [] };
  }
  const typeCode = typeCodes.has(first) ? first : null;
  const bodies = typeCode === null ? [...codes] : codes.slice(1);
  if (typeCode !== null && jointCodes.has(typeCode)) {
    return { typeCode, orgCodes: bodies, unitCodes: [] };
  }
  let orgs = Math.min(1, bodies.length);
  while (orgs > 0 && orgs < bodies.length && ministry.test(bodies[0] as string)) {
    if (!ministry.test(bodies[orgs] as string)) break;
    orgs += 1;
  }
  return { typeCode, orgCodes: bodies.slice(0, orgs), unitCodes: bodies.slice(orgs) };
}

function readNumber(text: string, match: RegExpExecArray): ParsedNumber | null {
  const start = match.index;
  const found = readCodes(text, start + match[0].length);
  if (found === null) return null;
  const [first, second] = found.codes;
  const known = typeCodes.has(first as string);
  const lead = match[4];
  const sequence = match[1] as string;
  const written = match[2] ?? match[3];
  let system: ParsedNumber["system"] = "state";
  let separator = "/";
  if (match[3] !== undefined) {
    if (bareYear.test(sequence) || !known) return null;
  } else if (lead !== undefined) {
    // Party and Youth Union: số-LOẠI/CƠQUAN. Anything else behind a dash or a space is no number.
    if (second === undefined || found.joints[0] !== "/") return null;
    if (!known && lead.trim() === "") return null;
    system = found.codes.slice(1).some((body) => youthCode.test(body)) ? "youth" : "party";
    separator = "-";
  } else if (lawSymbol.test(first as string) && match[2] !== undefined) {
    system = "law";
  } else if (second === undefined && !known && match[2] === undefined) {
    // "mẫu 03/HNMT": a lone body counts only behind the word số.
    if (!afterSo.test(text.slice(Math.max(0, start - 10), start))) return null;
  }
  const symbol = joinCodes(found);
  const year = written === undefined ? null : Number(written);
  const inside = match[3] === undefined ? `${separator}${match[2] ?? ""}` : `-${match[3]}`;
  return {
    raw: text.slice(start, found.end),
    start,
    end: found.end,
    sequence,
    year,
    symbol,
    ...sortCodes(found.codes),
    system,
    canonical: `${sequence}${inside}${year === null ? "" : "/"}${symbol}`,
  };
}

/** Every number with a symbol, in order. Dates and fractions (30/5/2024, 15/6) are none: a symbol begins with a capital. */
export function findNumbers(text: string): ParsedNumber[] {
  const numbers: ParsedNumber[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const number = readNumber(text, match);
    if (number === null) {
      opening.lastIndex = match.index + (match[1] as string).length;
    } else {
      numbers.push(number);
      opening.lastIndex = number.end;
    }
  }
  return numbers;
}

const slotWord = /(?<![A-Za-zÀ-ỹ])s[ốỐ](?![A-Za-zÀ-ỹ])[ \t\u00a0]*:?[ \t\u00a0]*/giu;
const blankSequence =
  /[.…_ \t\u00a0]*(?:([/])[.…_ \t\u00a0]*(?:((?:19|20)\d{2})[ \t\u00a0]*\/[ \t\u00a0]*)?|[-–‐‑−]((?:19|20)\d{2})[ \t\u00a0]*\/[ \t\u00a0]*|[-–‐‑−][ \t\u00a0]*)(?=[A-ZĐ])/y;
const onlyBlank = /^\s*s[ốỐ][:.…_/\s-]*$/iu;
const onlySequence = /^\s*s[ốỐ]\s*:\s*(\d{1,5}[a-zđ]?)(?:\s*\/)?\s*$/iu;

const absent: NumberSlot = {
  status: "absent",
  start: 0,
  end: 0,
  sequence: null,
  symbol: null,
  year: null,
  typeCode: null,
};

function readBlank(text: string, at: number): NumberSlot | null {
  blankSequence.lastIndex = at;
  const match = blankSequence.exec(text);
  if (match === null) return null;
  const codes = readCodes(text, at + match[0].length);
  if (codes === null) return null;
  const start = at + match[0].search(/[^ \t\u00a0]/);
  const { typeCode } = sortCodes(codes.codes);
  const written = match[2] ?? match[3];
  const year = written === undefined ? null : Number(written);
  return {
    status: "blank",
    start,
    end: codes.end,
    sequence: null,
    symbol: joinCodes(codes),
    year,
    typeCode,
  };
}

/**
 * The number slot of a head line ("Số: 05/KH-UBND") or of a line that names the plan it belongs to. A slot that is
 * printed and empty is `blank` (lawful before issue, Nghị định 30/2020/NĐ-CP, Điều 15), with the symbol when printed.
 */
export function parseNumberSlot(text: string): NumberSlot {
  slotWord.lastIndex = 0;
  for (let word = slotWord.exec(text); word !== null; word = slotWord.exec(text)) {
    const at = word.index + word[0].length;
    opening.lastIndex = at;
    const match = /\d/.test(text[at] ?? "") ? opening.exec(text) : null;
    const number = match !== null && match.index === at ? readNumber(text, match) : null;
    if (number !== null) {
      const { start, end, sequence, symbol, year, typeCode } = number;
      return { status: "value", start, end, sequence, symbol, year, typeCode };
    }
    const blank = readBlank(text, at);
    if (blank !== null) return blank;
  }
  const bare = onlySequence.exec(text);
  if (bare !== null) {
    const start = text.indexOf(bare[1] as string);
    return {
      ...absent,
      status: "value",
      start,
      end: start + (bare[1] as string).length,
      sequence: bare[1] as string,
    };
  }
  if (onlyBlank.test(text)) {
    const end = text.trimEnd().length;
    return { ...absent, status: "blank", start: end, end };
  }
  return absent;
}
