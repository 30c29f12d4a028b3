export type AgencyRole = "lead" | "coordinating";

/** A stretch of a cell between hard separators. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** It began with a bullet. */
  readonly bullet: boolean;
  /** What the words before or after it say its bodies do; null when they say nothing. */
  readonly role: AgencyRole | null;
  /** What a mark in brackets behind its last body says of that one alone (Phòng Kinh tế, Công an xã (PH)). */
  readonly lastRole?: AgencyRole;
}

const bullet = /^\s*(?:[-–—+*•●▪‣◦]|\p{Co})\s*/u;
const hardMark = /;|<\/?(?:p|br|div|li)\b[^<>]{0,80}>/gi;
const nouns = "(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|sở|ngành|phòng|ban|cá nhân)[ ,]{1,2}){0,3}";
/** A label that says the role of what follows: “Cơ quan chủ trì:”, “Phối hợp:”, “phối hợp với”. */
const label = new RegExp(
  `(?<![A-Za-zÀ-ỹ\\d])${nouns}(?:(chủ trì|đầu mối|chịu trách nhiệm(?: chính)?)|(phối hợp|tham gia))(?: thực hiện| tham mưu| tổ chức)?(?:\\s*:|\\s+là(?=\\s))\\s*`,
  "gu",
);
const byWords =
  /[\s(,]+(?:(?:làm |là )?(?:đơn vị |cơ quan )?(chủ trì|đầu mối)(?: thực hiện| tham mưu| tổ chức)?)?[\s,]*(?:và )?(?:(phối hợp)(?: thực hiện)?(?: (?:chặt chẽ )?(?:với|cùng))?)?(?=[\s,.;:()]|$)\)?:?\s*/gu;
const roleWord = /chủ trì|phối hợp|đầu mối|chịu trách nhiệm|tham gia/;
const leadMark = "ct|c\\.? ?trì|chủ trì|đầu mối|lead";
const partMark = "ph|p\\.? ?h(?:ợp)?|p/h|phối hợp|tham gia|hỗ trợ|support";
/** A role in brackets behind a name, or before it where the first one stands at the beginning. */
const marks = new RegExp(
  `\\s?[([]\\s?(?:(?:đơn vị|cơ quan|bộ phận) )?(?:(${leadMark})|(?:${partMark}))\\.?\\s?[)\\]](?:\\s?:)?\\s*`,
  "gu",
);
/** “CT:” alone may stand for Chủ tịch, so the short labels count only beside one that says who takes part. */
const shortLabel =
  /(?<![A-Za-zÀ-ỹ\d])(?:(ct|c\.? ?trì|lead)|(?:ph|p\.? ?hợp|p\/h|support)) ?: ?(?!\s)/gu;
const shortPart = /(?<![A-Za-zÀ-ỹ\d])(?:ph|p\.? ?hợp|p\/h|phối hợp|support) ?:/u;

interface Cut {
  start: number;
  end: number;
  /** Role of what stands before, null to leave it. */
  before: AgencyRole | null;
  /** Role of what stands after, null to leave it. */
  after: AgencyRole | null;
  /** `before` is said of the last body only. */
  mark?: boolean;
}

/** Cuts a cell at semicolons, bullets, markup and role words; line breaks are left to the reading of names. */
export function findPieces(text: string, folded: string, breaks: readonly number[]): Piece[] {
  const cuts: Cut[] = [];
  if (text.includes(";") || text.includes("<")) {
    for (const match of text.matchAll(hardMark)) {
      cuts.push({
        start: match.index,
        end: match.index + match[0].length,
        before: null,
        after: null,
      });
    }
  }
  for (const at of breaks) {
    if (bullet.test(text.slice(at, at + 4)))
      cuts.push({ start: at, end: at, before: null, after: null });
  }
  for (const cut of findNumbers(text)) cuts.push(cut);
  const said = [...findMarks(folded), ...findShortLabels(folded)];
  if (roleWord.test(folded)) for (const cut of findRoleCuts(folded, said)) said.push(cut);
  for (const cut of said) cuts.push(cut);
  if (cuts.length > 1) cuts.sort((a, b) => a.start - b.start || a.end - b.end);
  return collectPieces(text, cuts);
}

/** “1. Hội Nông dân 2. Công an xã” on one line: bodies counted from 1. */
function findNumbers(text: string): Cut[] {
  if (!/^\s{0,4}0?1[.)]\s/.test(text)) return [];
  const cuts: Cut[] = [];
  for (const { index, 0: mark, 1: number } of text.matchAll(
    /(?:^\s{0,4}|\s)0?(\d)[.)]\s+(?=\p{Lu})/gu,
  )) {
    if (Number(number) !== cuts.length + 1) break;
    cuts.push({ start: index, end: index + mark.length, before: null, after: null });
  }
  return cuts.length < 2 ? [] : cuts;
}

function findMarks(folded: string): Cut[] {
  if (!folded.includes("(") && !folded.includes("[")) return [];
  const cuts: Cut[] = [];
  let leading = false;
  for (const match of folded.matchAll(marks)) {
    const role: AgencyRole = match[1] === undefined ? "coordinating" : "lead";
    if (match.index === 0) leading = true;
    cuts.push({
      start: match.index,
      end: match.index + match[0].length,
      before: leading ? null : role,
      after: leading ? role : null,
      mark: true,
    });
  }
  return cuts;
}

function findShortLabels(folded: string): Cut[] {
  if (!folded.includes(":") || !shortPart.test(folded)) return [];
  return Array.from(folded.matchAll(shortLabel), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    before: null,
    after: match[1] === undefined ? "coordinating" : "lead",
  }));
}

function findRoleCuts(folded: string, said: readonly Cut[]): Cut[] {
  const cuts: Cut[] = [];
  for (const match of folded.matchAll(label)) {
    const after: AgencyRole = match[1] === undefined ? "coordinating" : "lead";
    cuts.push({ start: match.index, end: match.index + match[0].length, before: null, after });
  }
  const labels = [...cuts, ...said].sort((a, b) => a.start - b.start);
  let passed = 0;
  for (const match of folded.matchAll(byWords)) {
    const end = match.index + match[0].length;
    if (match[1] === undefined && match[2] === undefined) continue;
    while ((labels[passed]?.end ?? Number.POSITIVE_INFINITY) <= match.index) passed += 1;
    if ((labels[passed]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    if (
      /(?:cơ quan|đơn vị|bộ phận|ngành|lực lượng)$/.test(
        folded.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      continue;
    const withOthers = /(?:với|cùng)\s*$/.test(match[0]);
    const next = folded.slice(end, end + 1);
    // “A chủ trì”, “A phối hợp” end a piece; “A chủ trì, phối hợp với B” parts two.
    // In “Hội đồng phối hợp phổ biến …” the word belongs to the name.
    const goesOn = next !== "" && !withOthers && !/[,.;:)]/.test(next);
    if (goesOn && (match[1] === undefined || match[2] === undefined)) continue;
    const lead = match[1] !== undefined || withOthers;
    cuts.push({
      start: match.index,
      end,
      before: lead ? "lead" : "coordinating",
      after: match[2] !== undefined && next !== "" ? "coordinating" : null,
    });
  }
  return cuts;
}

function collectPieces(text: string, cuts: readonly Cut[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let role: AgencyRole | null = null;
  let marked: AgencyRole | null = null;
  let unsaid = 0;
  for (const cut of [
    ...cuts,
    { start: text.length, end: text.length, before: null, after: null },
  ]) {
    if (cut.start < from) continue;
    const piece = readExtent(text, from, cut.start);
    from = cut.end;
    if ("mark" in cut && cut.mark && cut.before !== null) {
      // Between two marks the later one speaks for all: “A (CT), B, C (PH)”. Before the first it speaks for its own.
      const all = marked !== null && marked !== cut.before;
      for (let at = unsaid; all && at < pieces.length; at += 1) {
        pieces[at] = { ...(pieces[at] as Piece), role: cut.before };
      }
      if (piece !== null)
        pieces.push({ ...piece, role: all ? cut.before : role, lastRole: cut.before });
      marked = cut.before;
      unsaid = pieces.length;
      continue;
    }
    if (piece !== null) pieces.push({ ...piece, role: cut.before ?? role });
    if (cut.before !== null || cut.after !== null) unsaid = pieces.length;
    if (cut.after !== null) role = cut.after;
    else if (cut.before !== null) role = null;
  }
  return pieces;
}

function readExtent(text: string, from: number, to: number): Omit<Piece, "role"> | null {
  const mark = bullet.exec(text.slice(from, Math.min(to, from + 40)));
  let start = from + (mark?.[0].length ?? 0);
  let end = to;
  while (start < end && /[\s,.:]/.test(text[start] as string)) start += 1;
  while (end > start && /[\s,.:…]/.test(text[end - 1] as string)) end -= 1;
  return start < end ? { start, end, bullet: mark !== null } : null;
}
