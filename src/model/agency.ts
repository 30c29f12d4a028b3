import { z } from "zod";
import { AtSchema } from "./place.js";

export const ConfidenceSchema = z
  .enum(["high", "medium", "low"])
  .describe("How sure the reading of the name is: high needs no second look, low does");
export type Confidence = z.infer<typeof ConfidenceSchema>;

export const AgencyLevelSchema = z
  .enum(["hamlet", "commune", "district", "province", "central"])
  .describe("Level of government that the body belongs to: thôn, xã, huyện, tỉnh, trung ương");
export type AgencyLevel = z.infer<typeof AgencyLevelSchema>;

export const AgencyKindSchema = z
  .enum(["unit", "group", "person", "unknown"])
  .describe(
    "unit: one body or post; group: several bodies named together (never expanded); person: a holder of office or a named person; unknown: not in the vocabulary",
  );
export type AgencyKind = z.infer<typeof AgencyKindSchema>;

export const AgencySchema = z
  .strictObject({
    raw: z.string().describe("The body as the document writes it, without bullet"),
    name: z
      .string()
      .nullable()
      .describe(
        "Full name in its usual form, as at the time of the document (never that of a successor); null when the body is not known",
      ),
    level: AgencyLevelSchema.nullable().describe("Level of government; null when not known"),
    kind: AgencyKindSchema,
    confidence: ConfidenceSchema,
    inferred: z
      .boolean()
      .describe("True when the body is not printed where it belongs but follows from other wording")
      .optional(),
    runTogether: z
      .boolean()
      .describe("True when the source ran this body together with another without a separator")
      .optional(),
    at: AtSchema.optional(),
  })
  .meta({ id: "Agency", description: "A body, group of bodies, post or person that acts" });
export type Agency = z.infer<typeof AgencySchema>;
