import { type Plan, SCHEMA_VERSION } from "../model/index.js";
import { createHead, type SourceDocument } from "../source/index.js";

/** Puts what the stages found into the record. */
export function buildPlan(tree: SourceDocument): Plan {
  const { annotations, digitalSignatures } = tree;
  return {
    schemaVersion: SCHEMA_VERSION,
    document: {
      ...(annotations.head ?? createHead()),
      ...(digitalSignatures === undefined ? {} : { digitalSignatures: [...digitalSignatures] }),
    },
    period: annotations.period,
    opening: annotations.opening,
    citations: annotations.citations,
    purpose: annotations.purpose,
    requirements: annotations.requirements,
    sections: annotations.sections,
    responsibilities: annotations.responsibilities,
    reporting: annotations.reporting,
    closing: annotations.closing,
    recipients: annotations.recipients,
    signatures: annotations.signatures,
    appendices: annotations.appendixContents,
    ...(annotations.notes.length === 0 ? {} : { notes: annotations.notes }),
  };
}

const placeKeys = new Set(["at", "atFields", "cellsAt"]);

/** A copy of a value without some fields, at any depth. */
export function withoutFields<Value>(value: Value, names: ReadonlySet<string>): Value {
  if (Array.isArray(value)) return value.map((inner) => withoutFields(inner, names)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (!names.has(key)) copy[key] = withoutFields(inner, names);
  }
  return copy as Value;
}

/** A copy of the record without places. */
export const withoutPlaces = (plan: Plan): Plan => withoutFields(plan, placeKeys);
