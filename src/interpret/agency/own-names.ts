import type { Agency } from "../../model/index.js";
import { agencyKey } from "../../vocabulary/index.js";

const unitWord = /\s+(?:xã|phường|thị trấn)$/iu;

function shortKey(raw: string): string {
  return agencyKey(raw.replace(unitWord, ""));
}

/**
 * Short names of posts that a document also writes in full (“Địa chính” beside “Địa chính xây dựng - Tài nguyên
 * và Môi trường”), by lexicon key, with the fuller name that it uses most. A short name whose usual reading
 * is among the document's own names keeps it.
 */
export function expandNames(agencies: readonly Agency[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  const shorts = new Map<string, string>();
  for (const { raw, name, kind } of agencies) {
    if (name === null || kind !== "unit" || !name.includes(" - ")) continue;
    const key = shortKey(raw);
    const first = agencyKey(name.slice(0, name.indexOf(" - ")));
    if (key === first) shorts.set(key, name);
    else if (agencyKey(name) === key) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const names = new Map<string, string>();
  for (const [short, usual] of shorts) {
    let fullest: string | null = null;
    for (const [name, count] of uses) {
      if (agencyKey(name.slice(0, name.indexOf(" - "))) !== short) continue;
      if (fullest === null || count > (uses.get(fullest) ?? 0)) fullest = name;
    }
    if (fullest !== null && !uses.has(usual)) names.set(short, fullest);
  }
  return names;
}

/** The agency with the document's own fuller name where it has one; the same object otherwise. */
export function withOwnName<T extends Agency>(agency: T, names: ReadonlyMap<string, string>): T {
  if (names.size === 0 || agency.kind !== "unit") return agency;
  const own = names.get(shortKey(agency.raw));
  return own === undefined || own === agency.name ? agency : { ...agency, name: own };
}
