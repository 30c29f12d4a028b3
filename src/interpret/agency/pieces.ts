export type AgencyRole = "lead" | "coordinating";

/** A stretch of a cell between hard separators. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** It began with a bullet. */
  readonly bullet: boolean;
  /** What the words before or after it say its bodies do; null when they say nothing. */
  readonly role: AgencyRole | null;
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

interface Cut {
  start: number;
  end: number;
  /** Role of what stands before, null to leave it. */
  before: AgencyRole | null;
  /** Role of what stands after, null to leave it. */
  after: AgencyRole | null;
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
  if (roleWord.test(folded)) for (const cut of findRoleCuts(folded)) cuts.push(cut);
  if (cuts.length > 1) cuts.sort((a, b) => a.start - b.start || a.end - b.end);
  return collectPieces(text, cuts);
}

function findRoleCuts(folded: string): Cut[] {
  const cuts: Cut[] = [];
  for (const match of folded.matchAll(label)) {
    const after: AgencyRole = match[1] === undefined ? "coordinating" : "lead";
    cuts.push({ start: match.index, end: match.index + match[0].length, before: null, after });
  }
  const labels = cuts.length;
  let passed = 0;
  for (const match of folded.matchAll(byWords)) {
    const end = match.index + match[0].length;
    if (match[1] === undefined && match[2] === undefined) continue;
    while (passed < labels && (cuts[passed] as Cut).end <= match.index) passed += 1;
    if (passed < labels && (cuts[passed] as Cut).start < end) continue;
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
  for (const cut of [
    ...cuts,
    { start: text.length, end: text.length, before: null, after: null },
  ]) {
    if (cut.start < from) continue;
    addPiece(pieces, text, from, cut.start, cut.before ?? role);
    from = cut.end;
    if (cut.after !== null) role = cut.after;
    else if (cut.before !== null) role = null;
  }
  return pieces;
}

function addPiece(
  pieces: Piece[],
  text: string,
  from: number,
  to: number,
  role: AgencyRole | null,
): void {
  const mark = bullet.exec(text.slice(from, Math.min(to, from + 40)));
  let start = from + (mark?.[0].length ?? 0);
  let end = to;
  while (start < end && /[\s,.:]/.test(text[start] as string)) start += 1;
  while (end > start && /[\s,.:…]/.test(text[end - 1] as string)) end -= 1;
  if (start < end) pieces.push({ start, end, bullet: mark !== null, role });
}
