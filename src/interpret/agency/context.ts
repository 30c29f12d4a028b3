import type { Agency, AgencyLevel } from "../../model/index.js";
import { capitalise } from "../../text/index.js";

/** What the document tells about the bodies it names. */
export interface AgencyContext {
  issuerLevel: AgencyLevel | null;
  /** EDTF. */
  issueDate: string | null;
  /** Fuller names that the document itself uses for a short one, by lexicon key; see `expandNames`. */
  ownNames?: ReadonlyMap<string, string>;
  /** The issuer's own word for its unit of government: xã, phường, huyện, tỉnh, Thành phố … */
  issuerUnit?: string | null;
  /** Set where the issuer is no council or committee of a unit of government: a Sở, or any other body. */
  issuerBody?: "department" | "other";
}

/** What is read about one body; the wording is added where its place is known. */
export type AgencyReading = Omit<Agency, "raw" | "at">;

export const unknownAgency: AgencyReading = {
  name: null,
  level: null,
  kind: "unknown",
  confidence: "low",
};

/** A group of bodies, named by its own words: who exactly is meant is for its readers to say. */
export const readGroup = (
  wording: string,
  confidence: AgencyReading["confidence"],
): AgencyReading => ({ name: capitalise(wording), level: null, kind: "group", confidence });

const defaultUnits: Partial<Record<AgencyLevel, string>> = {
  commune: "xã",
  district: "huyện",
  province: "tỉnh",
};

/** The unit word that completes a bare name; the plainest one of its level unless the issuer tells its own. */
export function unitWordFor(level: AgencyLevel | null, context: AgencyContext): string {
  if (level === null) return "";
  if (level === context.issuerLevel && context.issuerUnit) return context.issuerUnit;
  return defaultUnits[level] ?? "";
}

/** End of the district level and start of the new commune offices (Nghị quyết 202/2025/QH15). */
export const twoTierFrom = "2025-07-01";

export function isBefore(date: string | null, limit: string): boolean {
  return date !== null && date < limit;
}
