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

const brackets = /\([^()]{0,200}\)/g;

function findRole(header: string): ColumnRole {
  const { exact, contained, gapped } = loadTable();
  const whole = plain(header);
  const bare = plain(header.replace(brackets, " "));
  const role = exact.get(whole) ?? exact.get(bare);
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

function decideRole(header: string): ColumnRole {
  const exact = loadTable().exact.get(plain(header));
  if (exact !== undefined) return exact;
  const at = header.lastIndexOf(" / ");
  if (at < 0) return findRole(header);
  const lower = findRole(header.slice(at + 3));
  const upper = decideRole(header.slice(0, at));
  if (lower === "other") return upper;
  return vague.has(lower) && upper !== "other" ? upper : lower;
}
