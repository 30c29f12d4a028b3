import { joinWordings, sliceWording, type Wording } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { numberBehindType } from "../shared/head/number-slot.js";
import { beginsBody } from "../shared/marks.js";
import { isCapitals } from "../shared/shape.js";

/** The bodies that a head prints; the last body of a column issues, the one above it is its superior. */
export interface Issuers {
  parent: Wording | null;
  issuer: Wording | null;
  coIssuers: Wording[];
  /** Heading of an organisation in the place of the national heading, and bodies above the parent. */
  aside: Wording[];
}

const openEnd = /(?:[-,&/]|(?:^|\s)(?:và|của|với))$/u;
const joinStart = /^[-–—&]\s*/;
const joint = /\s[-–—]\s/g;
const bracketed = /^\(.*\)$/u;
/** Offices that serve two bodies: the dash inside their name parts nothing. */
const servesSeveral = /^(?:văn phòng|vp|đoàn đbqh|đoàn đại biểu)/u;
// Heads a document of the Youth Union where the national heading stands on a state one.
const unionHeading = /^đoàn (?:tncs|thanh niên cộng sản|tn cộng sản) hồ chí minh$/u;

export const isUnionHeading = (text: string): boolean => unionHeading.test(foldText(text));

/** Parts bodies that one line joins by a dash: each part has to begin as a body does. */
function splitJoint(wording: Wording, isOneBody: (name: string) => boolean): Wording[] {
  const { text } = wording;
  if (servesSeveral.test(foldText(text.slice(0, 20))) || !beginsBody(text)) return [wording];
  const cuts: [number, number][] = [];
  for (const match of text.matchAll(joint)) {
    const end = match.index + match[0].length;
    if (beginsBody(text.slice(end))) cuts.push([match.index, end]);
  }
  if (cuts.length === 0 || isOneBody(text)) return [wording];
  const parts: Wording[] = [];
  let from = 0;
  for (const [start, end] of cuts) {
    parts.push(sliceWording(wording, from, start));
    from = end;
  }
  parts.push(sliceWording(wording, from));
  return parts;
}

/** Bodies that have others below them, and how a body below them begins when both ran together on one line. */
const superior =
  /^(?:(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)|sở |đảng bộ |(?:tỉnh|thành|huyện|quận|thị|đảng) ủy |ban chấp hành trung ương|phòng giáo dục)/u;
const inferior =
  /(?<!hải)\s(?=(?:sở|phòng (?!không)[A-Za-zÀ-ỹ]+|trung tâm|chi cục|trường (?:thcs|th(?![A-Za-zÀ-ỹ])|thpt|tiểu|trung học|mầm|mẫu|mn|pt)|ban (?:quản lý|chỉ đạo|chấp hành|tổ chức|tuyên giáo|dân vận|nội chính)|đoàn (?:kiểm tra|thanh tra|công tác)|văn phòng|thanh tra|hội đồng|tổ công tác|đảng (?:ủy|đoàn)|chi bộ)(?![A-Za-zÀ-ỹ]))/u;

const numberSlot =
  /^(?:số\s*[:.…/\d]|[.…_]*\/\s*[a-zđ]{1,4}-|\d{1,5}[a-zđ]?\s?[-/]\s?(?:\d{4}\s?\/\s?)?[a-zđ])/u;

/** The line holds a number, read or not: it never goes on with a name, unless with that of an act in it. */
function isNumberLine(text: string, over: string): boolean {
  return numberSlot.test(foldText(text)) && !numberBehindType.test(foldText(over));
}

/** A body of the Youth Union with the heading of the Union behind it: two columns on one line. */
const beforeUnion =
  /^(?:(?:tỉnh|thành|huyện|quận|thị|xã|phường) đoàn|(?:bch|ban chấp hành|btv|ban thường vụ) đoàn \S+) .*\S(?=\s+đoàn (?:tncs|thanh niên cộng sản|tn cộng sản) hồ chí minh$)/u;

/** Parts a line on which superior and issuer, or body and heading of the Union, ran together. */
function splitStacked(line: Wording): Wording[] {
  const folded = foldText(line.text);
  const union = beforeUnion.exec(folded)?.[0].length;
  if (union !== undefined && line.breaks.length === 0) {
    return [sliceWording(line, 0, union), sliceWording(line, union)];
  }
  if (line.breaks.length > 0 || !superior.test(folded) || !isCapitals(line.text)) return [line];
  const cut = inferior.exec(folded);
  if (cut === null) return [line];
  return [sliceWording(line, 0, cut.index), sliceWording(line, cut.index)];
}

/** Lines of one column as names of bodies: a line that begins as a body does opens a name, any other goes on. */
function groupLines(lines: readonly Wording[], lenient: boolean): Wording[][] {
  const groups: Wording[][] = [];
  for (const line of lines.flatMap(splitStacked)) {
    const { text } = line;
    const open = groups.at(-1);
    const last = open?.at(-1)?.text ?? "";
    if (bracketed.test(text) || isNumberLine(text, last)) continue;
    const starts = beginsBody(text.replace(joinStart, ""));
    const plausible = isCapitals(text) || (starts && text.length <= 80 && !/[.;:]$/.test(text));
    if (!plausible) continue;
    if (open !== undefined && (!starts || openEnd.test(foldText(last)) || joinStart.test(text))) {
      open.push(line);
    } else if (starts || lenient) groups.push([line]);
  }
  return groups;
}

const trimComma = (name: Wording): Wording =>
  sliceWording(name, 0, name.text.replace(/[\s,]+$/, "").length);

/**
 * Reads the bodies from the left-hand lines of a letterhead, column by column. `jointType`: the type says that
 * several bodies issue together, so bodies one below the other are issuers, not superior and issuer.
 */
export function readIssuers(
  columns: readonly (readonly Wording[])[],
  options: {
    lenient: boolean;
    jointType: boolean;
    hasNational: boolean;
    isOneBody: (name: string) => boolean;
  },
): Issuers {
  const found: Issuers = { parent: null, issuer: null, coIssuers: [], aside: [] };
  const names = columns.map((lines) =>
    groupLines(lines, options.lenient).map((group) => trimComma(joinWordings(group))),
  );
  const total = names.reduce((sum, column) => sum + column.length, 0);
  const issuers: Wording[] = [];
  for (const column of names) {
    const bodies = column.filter((name) => {
      if (options.hasNational || total < 2 || !isUnionHeading(name.text)) return true;
      found.aside.push(name);
      return false;
    });
    const last = bodies.at(-1);
    if (last === undefined) continue;
    const parts = splitJoint(last, options.isOneBody);
    const stacked = options.jointType && names.length === 1 && parts.length === 1;
    if (stacked) issuers.push(...bodies);
    else {
      issuers.push(...parts);
      const above = bodies.at(-2) ?? null;
      if (found.parent === null) found.parent = above;
      else if (above !== null) found.aside.push(above);
      found.aside.push(...bodies.slice(0, -2));
    }
  }
  found.issuer = issuers[0] ?? null;
  found.coIssuers = issuers.slice(1);
  return found;
}
