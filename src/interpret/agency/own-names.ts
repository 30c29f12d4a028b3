import type { Agency } from "../../model/index.js";
import { agencyKey } from "../../vocabulary/index.js";
import { copyAgency } from "./build-agency.js";

const unitWord = /\s+(?:xã|phường|thị trấn)$/iu;

function shortKey(raw: string): string {
  return agencyKey(raw.replace(unitWord, ""));
}

const firstName = (name: string): string => name.slice(0, name.indexOf(" - "));

/** The same function, working each text out once: the same few wordings stand in many cells. */
function remember(read: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = read(text);
      known.set(text, result);
    }
    return result;
  };
}

/**
 * Short names of posts that a document also writes in full (“Địa chính” beside “Địa chính xây dựng - Tài nguyên
 * và Môi trường”), by lexicon key, with the fuller name that it uses most. A short name whose usual reading
 * is among the document's own names keeps it.
 */
export function expandNames(agencies: readonly Agency[]): ReadonlyMap<string, string> {
  const keyOfRaw = remember(shortKey);
  const keyOfName = remember(agencyKey);
  const uses = new Map<string, number>();
  const shorts = new Map<string, string>();
  for (const { raw, name, kind } of agencies) {
    if (name === null || kind !== "unit" || !name.includes(" - ")) continue;
    const key = keyOfRaw(raw);
    if (key === keyOfName(firstName(name))) shorts.set(key, name);
    else if (key === keyOfName(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const fullest = new Map<string, string>();
  for (const [name, count] of uses) {
    const short = keyOfName(firstName(name));
    const best = fullest.get(short);
    if (best === undefined || count > (uses.get(best) ?? 0)) fullest.set(short, name);
  }
  const names = new Map<string, string>();
  for (const [short, usual] of shorts) {
    const name = fullest.get(short);
    if (name !== undefined && !uses.has(usual)) names.set(short, name);
  }
  return names;
}

/** The agency with the document's own fuller name where it has one; the same object otherwise. */
export function withOwnName(agency: Agency, names: ReadonlyMap<string, string>): Agency {
  if (names.size === 0 || agency.kind !== "unit") return agency;
  const own = names.get(shortKey(agency.raw));
  if (own === undefined || own === agency.name) return agency;
  const named = copyAgency(agency);
  named.name = own;
  return named;
}
