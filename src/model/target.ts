import { z } from "zod";
import { AtSchema } from "./place.js";

export const TargetSchema = z
  .strictObject({
    raw: z
      .string()
      .describe("The quantity as written, with the words that limit it: tối thiểu 02 lần"),
    op: z
      .enum(["=", ">=", ">", "<=", "<", "~"])
      .describe("Relation to `value`; ~ for “khoảng”, “phấn đấu”, “cơ bản”"),
    value: z.number().describe("The number; a comma is the decimal mark, a dot the thousands mark"),
    max: z.number().nullable().describe("Upper end of a range, inclusive; null otherwise"),
    unit: z
      .string()
      .nullable()
      .describe(
        "% or the counting word as written (lần, hội nghị, người …), lần for a mere frequency; null when there is none",
      ),
    of: z
      .string()
      .nullable()
      .describe("What is counted or measured, as written; null when not stated"),
    per: z
      .string()
      .nullable()
      .describe(
        "Stretch of time that the number is for, ISO 8601 duration: P1Y for “02 lần/năm”; null when not stated",
      ),
    at: AtSchema.optional(),
  })
  .meta({ id: "Target", description: "A quantity that a task or requirement sets" });
export type Target = z.infer<typeof TargetSchema>;
