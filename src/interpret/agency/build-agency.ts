import type { Agency } from "../../model/index.js";
import type { AgencyReading } from "./context.js";

/**
 * An agency with its wording; absent fields stay absent. Written out field by field: objects spread from many others
 * have hidden classes of their own, and whatever reads them slows down.
 */
export function buildAgency(raw: string, reading: AgencyReading): Agency {
  const { name, level, kind, confidence, inferred, runTogether } = reading;
  const agency: Agency = { raw, name, level, kind, confidence };
  if (inferred !== undefined) agency.inferred = inferred;
  if (runTogether !== undefined) agency.runTogether = runTogether;
  return agency;
}

/** The agency over again, so that what is done to the one is not done to the other. */
export function copyAgency(agency: Agency): Agency {
  const copy = buildAgency(agency.raw, agency);
  if (agency.at !== undefined) copy.at = agency.at;
  return copy;
}
