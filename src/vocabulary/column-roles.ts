import type { ColumnRole } from "../model/index.js";
import { foldText } from "../text/index.js";
import { columnRoles } from "./data/column-roles.js";

interface Phrase {
  words: string;
  role: ColumnRole;
}

interface RoleTable {
  exact: Map<string, ColumnRole>;
  /** Phrases of two words and more, longest first. */
  contained: Phrase[];
  /** Phrases with a gap: first and second half, longest first. */
  gapped: { first: string; second: string; role: ColumnRole }[];
}

let table: RoleTable | null = null;
let known = new Map<string, ColumnRole>();
const cacheSize = 2000;

/** Words that say a role only when the heading holds nothing else. */
const wholeOnly = new Set([
  "thực hiện",
  "kế hoạch",
  "kết thúc",
  "bắt đầu",
  "tổng số",
  "giá trị",
  "tt",
  "đv",
  "thư ký",
  "thành viên",
  "điểm số",
  "kỳ báo cáo",
  "năm thực hiện",
  "quý thực hiện",
  "tháng thực hiện",
  "giai đoạn thực hiện",
  "văn bản ban hành",
  "tên đơn vị",
  "tên cơ quan",
  "đơn vị công tác",
]);

function plain(text: string): string {
  return foldText(text)
    .replace(/[^A-Za-zÀ-ỹ\d]+/gu, " ")
    .trim();
}

function loadTable(): RoleTable {
  if (table !== null) return table;
  table = { exact: new Map(), contained: [], gapped: [] };
  const phrases = columnRoles.map((row) => row.slice(0, row.indexOf("\t"))).join("|");
  const keys = foldText(phrases.replaceAll(" … ", "~"))
    .replace(/[^A-Za-zÀ-ỹ\d|~]+/gu, " ")
    .split("|");
  for (const [index, row] of columnRoles.entries()) {
    const role = row.slice(row.indexOf("\t") + 1) as ColumnRole;
    const [first = "", second] = (keys[index] as string).trim().split("~");
    if (second !== undefined) {
      table.gapped.push({ first: ` ${first} `, second: ` ${second} `, role });
      continue;
    }
    table.exact.set(first, role);
    if (first.includes(" ") && !wholeOnly.has(first))
      table.contained.push({ words: ` ${first} `, role });
  }
  table.contained.sort((a, b) => b.words.length - a.words.length);
  return table;
}

const combining = /[\u0300-\u036f]/g;

/** Without any mark over, under or through a letter: what is left when marks are typed wrongly or not at all. */
const bareLetters = (text: string): string =>
  text.normalize("NFD").replace(combining, "").replaceAll("đ", "d");

/** A heading read in spite of wrong or missing diacritics. */
export interface ColumnSlip {
  /** The known heading, as the vocabulary spells it, with a capital. */
  read: string;
  role: ColumnRole;
}

const MAX_SLIP = 60;
/** Known headings by their bare letters; null where headings of different roles share them. */
let slips: Map<string, ColumnSlip | null> | null = null;

function loadSlips(): Map<string, ColumnSlip | null> {
  if (slips !== null) return slips;
  slips = new Map();
  for (const row of columnRoles) {
    const [words = "", role] = row.split("\t") as [string, ColumnRole];
    const key = bareLetters(plain(words));
    // One syllable without its marks can be many words: mục, mức.
    if (!key.includes(" ") || words.includes("…")) continue;
    const known = slips.get(key);
    if (known === undefined) {
      slips.set(key, { read: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, role });
    } else if (known?.role !== role) slips.set(key, null);
  }
  return slips;
}

/**
 * The known heading that a cell stands for when its diacritics are wrong (`Cơ quan chủ tri`). Only a whole heading
 * of two syllables and more counts; null for one that is spelled right, known or not.
 */
export function findColumnSlip(header: string): ColumnSlip | null {
  if (header === "" || header.length > MAX_SLIP || findColumnRole(header) !== "other") return null;
  const said = plain(header.replace(brackets, " "));
  if (loadTable().exact.has(said)) return null;
  const found = loadSlips().get(bareLetters(said)) ?? null;
  return found === null || found.role === "other" ? null : found;
}

const brackets = /\([^()]{0,200}\)/g;
/** What a column of statuses offers in brackets (“Tiến độ (Đạt/ Chậm)”): how far the work is, not when it is due. */
const statuses =
  /\([^()]*(?:vượt|đạt|chậm|đúng hạn|quá hạn|trễ hạn|đã xong|chưa xong|hoàn thành|đang|chưa)[^()]*[/;,][^()]*\)|\(\s*%\s*\)/iu;

/** “Kế hoạch 2024”, “Ước thực hiện năm 2023”: the year that the figures are of. */
const ownYear = / (?:năm )?(?:19|20)\d\d$/;

function findRole(header: string): ColumnRole {
  const role = findRoleOfWords(header);
  return role === "deadline" && statuses.test(header) ? "other" : role;
}

function findRoleOfWords(header: string): ColumnRole {
  const { exact, contained, gapped } = loadTable();
  const whole = plain(header);
  const bare = plain(header.replace(brackets, " "));
  const undated = bare.replace(ownYear, "");
  const role = exact.get(whole) ?? exact.get(bare) ?? exact.get(undated);
  if (role !== undefined) return role;
  const padded = ` ${bare} `;
  if (padded.includes(" chủ trì ") && padded.includes(" phối hợp ")) return "leadAndCoordinating";
  const gap = gapped.find(({ first, second }) => {
    const at = padded.indexOf(first);
    return at >= 0 && padded.indexOf(second, at + first.length - 1) >= 0;
  });
  if (gap !== undefined) return gap.role;
  return contained.find(({ words }) => padded.includes(words))?.role ?? "other";
}

/** Roles that a sub-heading may only refine, not replace. */
const vague = new Set<ColumnRole>(["other", "quantity", "person", "unit", "ordinal", "indicator"]);

/**
 * What a column holds, by its heading. A two-level head arrives as `parent` or joined
 * (“Cơ quan thực hiện / Chủ trì”); the lower level decides unless it says nothing of its own.
 */
export function findColumnRole(header: string, parent?: string): ColumnRole {
  if (header.length > 300) return "other";
  const key = parent === undefined ? header : `${parent} / ${header}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const role = decideRole(key);
  if (known.size >= cacheSize) known = new Map();
  known.set(key, role);
  return role;
}

/** Where the lowest level of a joined head begins; a slash inside brackets parts no levels. -1 when there is one level. */
function levelBreak(header: string): number {
  const open = header.replace(brackets, (inside) => "(".repeat(inside.length));
  return open.lastIndexOf(" / ");
}

/** On one level, not “Cơ quan thực hiện” over “Phối hợp”. */
const bothAtOnce =
  /(?:thực hiện|chủ trì)(?:, ?|\/| ?[-–] ?|\/ | ?& ?)(?:(?:các )?(?:đơn vị|cơ quan) )?phối hợp/iu;

function decideRole(header: string): ColumnRole {
  const { exact } = loadTable();
  // “Vai trò (Chủ trì/ Phối hợp)” asks for the part that a body plays, not for bodies.
  const bare = exact.get(plain(header.replace(brackets, " ")));
  if (bothAtOnce.test(header) && bare !== "other") return "leadAndCoordinating";
  const whole = exact.get(plain(header));
  if (whole !== undefined && !statuses.test(header)) return whole;
  const at = levelBreak(header);
  if (at < 0) return findRole(header);
  const lower = findRole(header.slice(at + 3));
  const upper = decideRole(header.slice(0, at));
  if (lower === "other") return upper;
  return vague.has(lower) && upper !== "other" ? upper : lower;
}
